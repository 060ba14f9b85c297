package io.evalmetrics.mask;

/**
 * The surface elements (surfels) of every class of a label map, each with the length or area of surface that it stands
 * for, in DeepMind's convention.
 *
 * <p>Elements sit where the corners of pixels meet: on a lattice that has one point more than the image along each axis.
 * Point (i, j) sees the pixels with indices i - 1 and i, j - 1 and j; those outside of the image belong to no class. It is
 * an element of a class that has some but not all of them. Its code has a bit per pixel, the pixel with the smallest
 * indices first and highest: {@code 8 m(i-1,j-1) + 4 m(i-1,j) + 2 m(i,j-1) + m(i,j)}.
 *
 * <pre>{@code
 * SurfaceElements elements = SurfaceElements.of(labels, 2, PixelGrid.of(512, 512).withSpacing(0.5, 0.5));
 * double contourLength = Arrays.stream(elements.weights(1)).sum();
 * }</pre>
 *
 * <p>Labels are bytes, read unsigned; a label that is not smaller than the number of classes belongs to no class. One pass
 * finds the elements of all classes. Immutable.
 *
 * <p>Reference: DeepMind surface-distance 1f805ce, {@code lookup_tables} and {@code compute_surface_distances}.
 */
public final class SurfaceElements {

  private final PixelGrid grid;
  private final PixelGrid lattice;
  private final ClassBuckets found;

  private SurfaceElements(PixelGrid grid, PixelGrid lattice, ClassBuckets found) {
    this.grid = grid;
    this.lattice = lattice;
    this.found = found;
  }

  /**
   * Returns the elements of all classes.
   *
   * @throws IllegalArgumentException if the labels are not one per pixel, the classes not 1 to 255, or the lattice larger
   *     than an array can be
   */
  public static SurfaceElements of(byte[] labels, int numClasses, PixelGrid grid) {
    grid.checkLength("labels", labels.length);
    PixelGrid lattice = latticeOf(grid);
    boolean isVolume = grid.axes() == 3;
    PaddedRows rows = new PaddedRows(labels, grid, PaddedRows.Outside.NO_CLASS, isVolume ? 4 : 2);
    CornerScan scan = new CornerScan(rows, numClasses);
    int point = 0;
    for (int z = 0; z < lattice.depth(); z++) {
      for (int y = 0; y < lattice.height(); y++) {
        for (int i = 0; i < rows.count(); i++) {
          rows.load(i, isVolume ? z - 1 + (i >> 1) : 0, y - 1 + (i & 1));
        }
        scan.scan(0, lattice.width(), point);
        point += lattice.width();
      }
    }
    return new SurfaceElements(grid, lattice, scan.found());
  }

  private static PixelGrid latticeOf(PixelGrid grid) {
    return grid.axes() == 2
        ? PixelGrid.of(grid.height() + 1, grid.width() + 1)
            .withSpacing(grid.rowSpacing(), grid.columnSpacing())
        : PixelGrid.of(grid.depth() + 1, grid.height() + 1, grid.width() + 1)
            .withSpacing(grid.sliceSpacing(), grid.rowSpacing(), grid.columnSpacing());
  }

  /** Returns the lattice on which the elements sit, with the spacing of the image. */
  public PixelGrid lattice() {
    return lattice;
  }

  /**
   * Returns the flat lattice indices of the elements of a class, ascending; the array is the caller's own.
   *
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public int[] points(int label) {
    return found.points(label);
  }

  /**
   * Returns which of its pixels each element of a class has, in the order of the points; the array is the caller's own.
   *
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public int[] codes(int label) {
    return found.codes(label);
  }

  /**
   * Returns the length of contour, or area of surface, of each element of a class, in the order of the points; the array
   * is the caller's own.
   *
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double[] weights(int label) {
    double[] ofCode = weightsOfCodes(grid);
    int[] codes = found.codes(label);
    double[] weights = new double[codes.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = ofCode[codes[i]];
    }
    return weights;
  }

  /**
   * Returns the length of contour of the 16 codes of an image, or the area of surface of the 256 codes of a volume, in
   * units of the grid's spacing; the array is the caller's own.
   *
   * <p>In a volume the surface is that of marching cubes with the crossings in the middle of the edges; on an ambiguous
   * face the minority is cut apart, and a loop that is not plane takes the triangulation of largest area.
   */
  public static double[] weightsOfCodes(PixelGrid grid) {
    return grid.axes() == 2
        ? contourLengths(grid.rowSpacing(), grid.columnSpacing())
        : CubeSurfaces.areas(grid.sliceSpacing(), grid.rowSpacing(), grid.columnSpacing());
  }

  private static double[] contourLengths(double rows, double columns) {
    double diagonal = 0.5 * Math.sqrt(rows * rows + columns * columns);
    double[] lengths = new double[16];
    for (int code = 1; code < 15; code++) {
      int pixels = Integer.bitCount(code);
      if (pixels != 2) {
        lengths[code] = diagonal; // one corner is cut off
      } else if (code == 3 || code == 12) {
        lengths[code] = columns;
      } else if (code == 5 || code == 10) {
        lengths[code] = rows;
      } else {
        lengths[code] = 2 * diagonal; // two opposite corners
      }
    }
    return lengths;
  }
}
