package io.evalmetrics.mask;

/**
 * The exact Euclidean distance of every pixel to the nearest pixel of a mask.
 *
 * <pre>{@code
 * double[] distance = DistanceTransform.euclidean(mask, PixelGrid.of(480, 640));
 * }</pre>
 */
public final class DistanceTransform {

  /** Columns that are transformed side by side, so that whole cache lines are read and written. */
  private static final int BLOCK = 16;

  /** Between two columns of a block: columns of 512 doubles would compete for the same place in the cache. */
  private static final int GAP = 8;

  private final int depth;
  private final int height;
  private final int width;
  private final boolean isImage;

  /** The passes along the first and the last axis, for one plane of these two. */
  private final ColumnSteps steps;

  private final RowTransform alongRows;

  /** Squared distances, in the end their roots. */
  private final double[] field;

  private DistanceTransform(PixelGrid grid) {
    isImage = grid.axes() == 2;
    depth = grid.depth();
    height = grid.height();
    width = grid.width();
    int rows = isImage ? height : depth;
    double acrossRows = isImage ? grid.rowSpacing() : grid.sliceSpacing();
    boolean isUnit = acrossRows == 1 && grid.columnSpacing() == 1;
    steps = new ColumnSteps(rows, width);
    alongRows = isUnit && UnitRowTransform.fits(rows, width)
        ? new UnitRowTransform(rows, width)
        : new SpacedRowTransform(rows, acrossRows, width, grid.columnSpacing());
    field = new double[grid.size()];
  }

  /**
   * Returns the distance of every pixel to the nearest pixel of the mask, in units of the grid's spacing; 0 within the
   * mask.
   *
   * <pre>{@code distance[p] = min over q with mask[q] != 0 of sqrt( sum over axes of (spacing * (p - q))^2 )}</pre>
   * <ul>
   *   <li>no pixel in the mask: positive infinity everywhere
   * </ul>
   *
   * <p>Takes time linear in the number of pixels, whatever the mask, and little memory beside the result.
   *
   * <p>Reference: scipy 1.10.1 {@code ndimage.distance_transform_edt} of the inverted mask, except that scipy measures to
   * a pixel outside if the mask is empty. Felzenszwalb and Huttenlocher (2012),
   * <a href="https://doi.org/10.4086/toc.2012.v008a019">Distance transforms of sampled functions</a>.
   *
   * @param mask 0 outside, anything else inside; not modified
   * @throws IllegalArgumentException if the mask has not one element per pixel
   */
  public static double[] euclidean(byte[] mask, PixelGrid grid) {
    grid.checkLength("mask", mask.length);
    DistanceTransform transform = new DistanceTransform(grid);
    if (transform.isImage) {
      transform.plane(mask, 0, transform.width, transform.height);
      transform.takeRoots(0, transform.field.length);
    } else {
      int slice = transform.height * transform.width;
      for (int row = 0; row < slice; row += transform.width) {
        transform.plane(mask, row, slice, transform.depth);
      }
      transform.columns(new LowerEnvelope(transform.height, grid.rowSpacing()));
    }
    return transform.field;
  }

  /** Transforms the rows that begin at {@code start} and every {@code stride} elements: across them, then along them. */
  private void plane(byte[] mask, int start, int stride, int rows) {
    steps.read(mask, start, stride);
    alongRows.startPlane();
    for (int row = rows - 1; row >= 0; row--) {
      alongRows.transform(steps.up(row), field, start + row * stride);
    }
  }

  /** Transforms the columns of all slices and takes the roots. */
  private void columns(LowerEnvelope alongColumns) {
    double[] lines = new double[BLOCK * (height + GAP)];
    int slice = height * width;
    for (int start = 0; start < field.length; start += slice) {
      for (int column = 0; column < width; column += BLOCK) {
        columns(alongColumns, start + column, Math.min(BLOCK, width - column), lines);
      }
      takeRoots(start, slice);
    }
  }

  /** Transforms {@code count} neighbouring columns. */
  private void columns(LowerEnvelope alongColumns, int start, int count, double[] lines) {
    int stride = height + GAP;
    for (int row = 0, at = start; row < height; row++, at += width) {
      for (int column = 0; column < count; column++) {
        lines[column * stride + row] = field[at + column];
      }
    }
    for (int column = 0; column < count; column++) {
      alongColumns.transform(lines, column * stride, height);
    }
    for (int row = 0, at = start; row < height; row++, at += width) {
      for (int column = 0; column < count; column++) {
        field[at + column] = lines[column * stride + row];
      }
    }
  }

  private void takeRoots(int from, int count) {
    for (int i = from; i < from + count; i++) {
      field[i] = Math.sqrt(field[i]);
    }
  }
}
