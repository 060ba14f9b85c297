package io.evalmetrics.mask;

import java.util.Arrays;

/**
 * The first pass of the distance transform: for every pixel of a plane, the steps to the nearest pixel of the mask in the
 * same column. Rows are counted downwards first; the way back up is made row by row, as the rows are asked for.
 */
final class ColumnSteps {

  private final int rows;
  private final int width;
  private final int[] down; // steps to the nearest pixel in this row or above
  private final int[] nearest; // of the row that was asked for last

  ColumnSteps(int rows, int width) {
    this.rows = rows;
    this.width = width;
    down = new int[rows * width];
    nearest = new int[width];
  }

  /** Reads the rows that begin at {@code start} and every {@code stride} elements. */
  void read(byte[] mask, int start, int stride) {
    Arrays.fill(down, 0, width, rows + width);
    startAtPixels(mask, start, 0);
    for (int row = 1; row < rows; row++) {
      int to = row * width;
      for (int x = to; x < to + width; x++) {
        down[x] = down[x - width] + 1;
      }
      startAtPixels(mask, start + row * stride, to);
    }
    Arrays.fill(nearest, rows + width);
  }

  private void startAtPixels(byte[] mask, int from, int to) {
    int x = 0;
    for (; x + Long.BYTES <= width; x += Long.BYTES) {
      if (ByteScan.eight(mask, from + x) != 0) {
        for (int i = x; i < x + Long.BYTES; i++) {
          down[to + i] &= allBitsIfZero(mask[from + i]);
        }
      }
    }
    for (; x < width; x++) {
      down[to + x] &= allBitsIfZero(mask[from + x]);
    }
  }

  private static int allBitsIfZero(byte value) {
    return ((value & 0xFF) - 1) >> 31;
  }

  /**
   * Returns the steps of a row, in an array that the next call overwrites; to be called for each row, from the last to
   * the first.
   *
   * <p>Where the column has no pixel of the mask they are {@code rows + width} or more, further than any pixel of the
   * plane.
   */
  int[] up(int row) {
    int from = row * width;
    for (int x = 0; x < width; x++) {
      nearest[x] = Math.min(nearest[x] + 1, down[from + x]);
    }
    return nearest;
  }
}
