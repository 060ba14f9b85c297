package io.evalmetrics.mask;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/**
 * The bands of the Boundary IoU: the pixels that lie within some distance of where their own class ends.
 *
 * <pre>{@code
 * PixelGrid grid = PixelGrid.of(480, 640);
 * byte[] band = BoundaryBand.of(labels, BoundaryBand.distance(0.02, grid), grid);
 * }</pre>
 *
 * <p>Reference: boundary-iou-api 37d2558 {@code mask_to_boundary}. Cheng et al. (2021), Boundary IoU,
 * <a href="https://doi.org/10.1109/CVPR46437.2021.01508">doi:10.1109/CVPR46437.2021.01508</a>.
 */
public final class BoundaryBand {

  private final byte[] labels;
  private final int distance;
  private final int width;
  private final int slice;

  /** The result: 0 for a pixel whose whole window has one label, else 1. */
  private final byte[] band;

  private BoundaryBand(byte[] labels, int distance, PixelGrid grid) {
    this.labels = labels;
    this.distance = distance;
    width = grid.width();
    slice = grid.height() * width;
    band = new byte[labels.length];
    Arrays.fill(band, (byte) 1);
  }

  /**
   * Returns the distance that is a fraction of the diagonal: at least 1, and rounded half to even, so that 2.5 is 2.
   *
   * @throws IllegalArgumentException if the ratio is not positive and finite
   */
  public static int distance(double ratio, PixelGrid grid) {
    if (!(ratio > 0 && ratio <= Double.MAX_VALUE)) {
      throw Arguments.badValue("ratio", "be positive and finite", ratio);
    }
    return (int) Math.max(1, Math.rint(ratio * grid.diagonal()));
  }

  /**
   * Returns 1 for each pixel within the distance of a pixel with another label or outside of the image, else 0: all
   * classes' bands in one pass, whose time does not depend on the distance.
   *
   * <p>Distances are those of a king on a chessboard, also in a volume; the spacing does not matter. The band of one class
   * is where the label is the class and the result 1; this is the class's mask without so many erosions by the full
   * square of 3 x 3.
   *
   * @param labels one per pixel; not modified
   * @throws IllegalArgumentException if the labels are not one per pixel or the distance is smaller than 1
   */
  public static byte[] of(byte[] labels, int distance, PixelGrid grid) {
    grid.checkLength("labels", labels.length);
    Arguments.atLeast("distance", distance, 1);
    BoundaryBand result = new BoundaryBand(labels, distance, grid);
    int shortest = Math.min(grid.width(), grid.height());
    if (grid.axes() == 3) {
      shortest = Math.min(shortest, grid.depth());
    }
    if (distance > (shortest - 1) / 2) {
      return result.band; // no window fits into the image
    }
    if (grid.axes() == 2) {
      result.erodeSlice(0, result.band, 0);
    } else {
      result.erodeVolume();
    }
    return result.band;
  }

  /**
   * Clears, in {@code to}, the pixels of a slice whose square window has one label.
   *
   * <p>A row's pixel far enough from both ends of its run of equal labels is marked; when 2 * distance + 1 marked pixels of
   * one label stand in a column, the middle one's window has one label.
   */
  private void erodeSlice(int from, byte[] to, int offset) {
    int[] heights = new int[width]; // marked pixels of one label that end at the current row
    for (int row = from; row < from + slice; row += width) {
      int end = row + width;
      for (int start = row; start < end; ) {
        int stop = endOfRun(start, end);
        int left = Math.min(stop, start + distance);
        int right = Math.max(left, stop - distance);
        Arrays.fill(heights, start - row, left - row, 0);
        Arrays.fill(heights, right - row, stop - row, 0);
        stack(left, right, row, from, heights, to, offset);
        start = stop;
      }
    }
  }

  /** Adds the marked pixels from {@code left} to {@code right} to their columns. */
  private void stack(int left, int right, int row, int from, int[] heights, byte[] to, int offset) {
    int full = 2 * distance;
    int middle = offset - from - distance * width;
    for (int i = left; i < right; i++) {
      int x = i - row;
      int height = row > from && labels[i - width] == labels[i] ? heights[x] + 1 : 1;
      heights[x] = height;
      if (height > full) {
        to[i + middle] = 0;
      }
    }
  }

  private int endOfRun(int start, int end) {
    byte label = labels[start];
    int i = start + 1;
    while (i < end && labels[i] == label) {
      i++;
    }
    return i;
  }

  /** Does across slices what {@link #stack} does across rows. */
  private void erodeVolume() {
    int full = 2 * distance;
    byte[] sliceBand = new byte[slice];
    int[] depths = new int[slice];
    for (int from = 0; from < labels.length; from += slice) {
      Arrays.fill(sliceBand, (byte) 1);
      erodeSlice(from, sliceBand, 0);
      for (int p = 0; p < slice; p++) {
        int i = from + p;
        boolean continues = from > 0 && labels[i - slice] == labels[i];
        int depth = sliceBand[p] != 0 ? 0 : continues ? depths[p] + 1 : 1;
        depths[p] = depth;
        if (depth > full) {
          band[i - distance * slice] = 0;
        }
      }
    }
  }
}
