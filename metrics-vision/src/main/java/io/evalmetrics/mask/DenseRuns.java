package io.evalmetrics.mask;

import java.util.Arrays;

/**
 * Finds the runs of a row-major mask, which run down its columns, without walking down columns: each row is compared
 * with the one above, in long vectorised stretches, since most pixels equal the one above them. The differences come
 * row by row and are then counting-sorted by column.
 */
final class DenseRuns {

  /** After a difference this many pixels are compared one by one: differences come in flocks. */
  private static final int STRIDE = 16;

  private final int height;
  private final int width;
  private final int[] columnEnds; // differences per column, then where the column's differences end
  private int[] xs = new int[256];
  private int[] ys = new int[256];
  private int count;

  private DenseRuns(int height, int width) {
    this.height = height;
    this.width = width;
    this.columnEnds = new int[width];
  }

  /** The pixels of a row-major mask, whatever their type. */
  private interface Pixels {

    boolean isSet(int index);

    /** Returns the first index from {@code index} on whose pixel differs from the one {@code lag} before, or -1. */
    int nextUnlike(int index, int lag);
  }

  private record Bytes(byte[] mask) implements Pixels {
    @Override
    public boolean isSet(int index) {
      return mask[index] != 0;
    }

    @Override
    public int nextUnlike(int index, int lag) {
      int equal = Arrays.mismatch(mask, index, mask.length, mask, index - lag, mask.length - lag);
      return equal < 0 ? -1 : index + equal;
    }
  }

  private record Booleans(boolean[] mask) implements Pixels {
    @Override
    public boolean isSet(int index) {
      return mask[index];
    }

    @Override
    public int nextUnlike(int index, int lag) {
      int equal = Arrays.mismatch(mask, index, mask.length, mask, index - lag, mask.length - lag);
      return equal < 0 ? -1 : index + equal;
    }
  }

  /** Returns the run edges of a mask in which any value but 0 is set. */
  static int[] edges(int height, int width, byte[] mask) {
    return new DenseRuns(height, width).edges(new Bytes(mask));
  }

  /** Returns the run edges of a mask. */
  static int[] edges(int height, int width, boolean[] mask) {
    return new DenseRuns(height, width).edges(new Booleans(mask));
  }

  private int[] edges(Pixels mask) {
    int pixels = height * width;
    boolean before = false; // a column continues where the one to its left ends
    for (int x = 0; x < width; x++) {
      if (mask.isSet(x) != before) {
        change(x, 0);
      }
      before = mask.isSet(pixels - width + x);
    }
    compareRows(mask, pixels);
    return sorted(before);
  }

  private void compareRows(Pixels mask, int pixels) {
    int y = 1;
    int rowStart = width;
    int i = mask.nextUnlike(width, width);
    while (i >= 0) {
      for (int stop = Math.min(pixels, i + STRIDE); i < stop; i++) {
        if (mask.isSet(i) != mask.isSet(i - width)) {
          while (i - rowStart >= width) {
            rowStart += width;
            y++;
          }
          change(i - rowStart, y);
        }
      }
      i = mask.nextUnlike(i, width);
    }
  }

  /** Notes that a pixel differs from the one before it in its column, or from the end of the column before. */
  private void change(int x, int y) {
    if (count == xs.length) {
      xs = Arrays.copyOf(xs, 2 * count);
      ys = Arrays.copyOf(ys, 2 * count);
    }
    xs[count] = x;
    ys[count++] = y;
    columnEnds[x]++;
  }

  private int[] sorted(boolean lastPixelIsSet) {
    int[] edges = new int[lastPixelIsSet ? count + 1 : count];
    if (lastPixelIsSet) {
      edges[count] = height * width;
    }
    for (int x = 1; x < width; x++) {
      columnEnds[x] += columnEnds[x - 1];
    }
    for (int k = count - 1; k >= 0; k--) {
      edges[--columnEnds[xs[k]]] = xs[k] * height + ys[k];
    }
    return edges;
  }
}
