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

  /** Steps along the first axis to the nearest pixel of the mask, for one plane of the first and the last axis. */
  private final int[] steps;

  /** Squared distances, in the end their roots. */
  private final double[] field;

  private DistanceTransform(PixelGrid grid) {
    isImage = grid.axes() == 2;
    depth = grid.depth();
    height = grid.height();
    width = grid.width();
    steps = new int[(isImage ? height : depth) * width];
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
    LowerEnvelope alongRows = new LowerEnvelope(transform.width, grid.columnSpacing());
    if (transform.isImage) {
      double[] squares = reachable(transform.height, grid.rowSpacing());
      transform.plane(mask, 0, transform.width, squares, alongRows);
    } else {
      double[] squares = reachable(transform.depth, grid.sliceSpacing());
      int slice = transform.height * transform.width;
      for (int row = 0; row < slice; row += transform.width) {
        transform.plane(mask, row, slice, squares, alongRows);
      }
      transform.columns(new LowerEnvelope(transform.height, grid.rowSpacing()));
    }
    return transform.field;
  }

  /** The squared distances of 0, 1, ... steps along an axis of that length, and infinity for more steps than it has. */
  private static double[] reachable(int length, double spacing) {
    double[] squares = LowerEnvelope.squares(length + 1, spacing);
    squares[length] = Double.POSITIVE_INFINITY;
    return squares;
  }

  /** Transforms the rows that begin at {@code start} and every {@code stride} elements: across them, then along them. */
  private void plane(
      byte[] mask, int start, int stride, double[] squares, LowerEnvelope alongRows) {
    int rows = steps.length / width;
    countSteps(mask, start, stride, rows);
    for (int row = 0, at = start; row < rows; row++, at += stride) {
      for (int x = 0; x < width; x++) {
        field[at + x] = squares[steps[row * width + x]];
      }
      alongRows.transform(field, at, width);
      if (isImage) {
        takeRoots(at, width);
      }
    }
  }

  /** Counts the steps to the nearest pixel of the mask in the same column of the plane, at most {@code rows}. */
  private void countSteps(byte[] mask, int start, int stride, int rows) {
    for (int x = 0; x < width; x++) {
      steps[x] = mask[start + x] != 0 ? 0 : rows;
    }
    for (int row = 1; row < rows; row++) {
      int to = row * width;
      int at = start + row * stride;
      for (int x = 0; x < width; x++) {
        int next = Math.min(steps[to - width + x] + 1, rows);
        steps[to + x] = mask[at + x] != 0 ? 0 : next;
      }
    }
    for (int to = (rows - 2) * width; to >= 0; to -= width) {
      for (int x = to; x < to + width; x++) {
        steps[x] = Math.min(steps[x], steps[x + width] + 1);
      }
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
