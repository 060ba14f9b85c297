package io.evalmetrics.mask;

/**
 * The boundary pixels of every class of a label map, found in one pass over it.
 *
 * <p>A boundary pixel of a class belongs to the class and has a neighbour that does not. A one-pixel line is its own
 * boundary; a hole contributes the pixels around it, not its own.
 *
 * <pre>{@code
 * LabelBoundaries boundaries = LabelBoundaries.of(labels, 19, PixelGrid.of(1024, 2048));
 * int[] pixels = boundaries.pixels(7); // flat indices, ascending
 * }</pre>
 *
 * <p>Labels are bytes, read unsigned; a label that is not smaller than the number of classes belongs to no class, and so
 * a mask of 0 and 1 with the class 1 to look at has two. Immutable.
 */
public final class LabelBoundaries {

  private final ClassBuckets found;

  private LabelBoundaries(ClassBuckets found) {
    this.found = found;
  }

  /**
   * Returns the pixels with a face neighbour of another class or outside of the image: a class that fills the image has
   * its frame as boundary.
   *
   * <p>That is a mask without its erosion by the cross. Reference: scipy 1.10.1 {@code ndimage.binary_erosion}; MONAI,
   * torchmetrics, medpy and OpenCV 4.6 {@code findContours} visit the same pixels.
   *
   * @throws IllegalArgumentException if the labels are not one per pixel or the classes not 1 to 255
   */
  public static LabelBoundaries of(byte[] labels, int numClasses, PixelGrid grid) {
    return of(labels, numClasses, grid, Connectivity.FACE, true);
  }

  /**
   * Returns the pixels with a neighbour of another class.
   *
   * @param connectivity which pixels are neighbours
   * @param borderIsBoundary whether neighbours outside of the image count, as belonging to no class
   * @throws IllegalArgumentException if the labels are not one per pixel or the classes not 1 to 255
   */
  public static LabelBoundaries of(
      byte[] labels,
      int numClasses,
      PixelGrid grid,
      Connectivity connectivity,
      boolean borderIsBoundary) {
    grid.checkLength("labels", labels.length);
    NeighbourScan scan =
        new NeighbourScan(labels, numClasses, grid, connectivity, borderIsBoundary);
    return new LabelBoundaries(scan.run());
  }

  /**
   * Returns the boundaries of the DAVIS benchmark: pixels that differ from the pixel to the right, below, or below to the
   * right, where there is one. They lie half a pixel up and left of the edge, inside or outside of the class, and the
   * border of the image is none.
   *
   * <p>Reference: davis2017-evaluation ac7c43f {@code seg2bmap}.
   *
   * @throws IllegalArgumentException if the labels are not one per pixel or the classes not 1 to 255, or if the grid is a
   *     volume
   */
  public static LabelBoundaries ofDavis(byte[] labels, int numClasses, PixelGrid grid) {
    grid.checkLength("labels", labels.length);
    if (grid.axes() != 2) {
      throw new IllegalArgumentException(
          "grid must have 2 axes for DAVIS boundaries but is " + grid);
    }
    PaddedRows rows = new PaddedRows(labels, grid, PaddedRows.Outside.NEAREST, 2);
    CornerScan scan = new CornerScan(rows, numClasses);
    int width = grid.width();
    for (int y = 0; y < grid.height(); y++) {
      rows.load(0, 0, y);
      rows.load(1, 0, y + 1);
      scan.scan(1, width, y * width);
    }
    return new LabelBoundaries(scan.found());
  }

  /**
   * Returns the flat indices of the boundary pixels of a class, ascending; the array is the caller's own.
   *
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public int[] pixels(int label) {
    return found.points(label);
  }
}
