package io.evalmetrics.segmentation;

import io.evalmetrics.mask.PixelGrid;

/** The smallest box of a grid around some pixels. */
final class PixelBox {

  /** A label that is never a class. */
  static final int NO_CLASS = 255;

  private final PixelGrid whole;
  private final PixelGrid grid;
  private final int firstSlice;
  private final int firstRow;
  private final int firstColumn;

  private PixelBox(PixelGrid whole, int[] first, int[] last) {
    this.whole = whole;
    firstSlice = first[0];
    firstRow = first[1];
    firstColumn = first[2];
    int depth = last[0] - first[0] + 1;
    int height = last[1] - first[1] + 1;
    int width = last[2] - first[2] + 1;
    grid = whole.axes() == 2
        ? PixelGrid.of(height, width).withSpacing(whole.rowSpacing(), whole.columnSpacing())
        : PixelGrid.of(depth, height, width)
            .withSpacing(whole.sliceSpacing(), whole.rowSpacing(), whole.columnSpacing());
  }

  /** Returns the box around two sets of pixels, each ascending, of which at least one has some. */
  static PixelBox around(PixelGrid whole, int[] pixels1, int[] pixels2) {
    int[] first = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    int[] last = {-1, -1, -1};
    stretch(whole, pixels1, first, last);
    stretch(whole, pixels2, first, last);
    return new PixelBox(whole, first, last);
  }

  /**
   * Returns the box around what is not 0 in either mask, and one pixel more on each side where the grid has it: so the
   * border of the box is that of the grid or lies outside of both masks. If both are empty it is the first pixel.
   */
  static PixelBox aroundMasks(PixelGrid whole, byte[] mask1, byte[] mask2) {
    int[] first = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    int[] last = {-1, -1, -1};
    stretch(whole, mask1, first, last);
    stretch(whole, mask2, first, last);
    int[] end = {whole.depth() - 1, whole.height() - 1, whole.width() - 1};
    for (int axis = 0; axis < 3; axis++) {
      boolean isEmpty = last[axis] < 0;
      first[axis] = isEmpty ? 0 : Math.max(0, first[axis] - 1);
      last[axis] = isEmpty ? 0 : Math.min(end[axis], last[axis] + 1);
    }
    return new PixelBox(whole, first, last);
  }

  private static void stretch(PixelGrid whole, byte[] mask, int[] first, int[] last) {
    int width = whole.width();
    for (int row = 0; row < mask.length; row += width) {
      int left = ByteScan.nonZero(mask, row, row + width) - row;
      if (left < width) {
        int right = ByteScan.lastNonZero(mask, row, row + width) - row;
        int y = row / width;
        stretch(0, y / whole.height(), first, last);
        stretch(1, y % whole.height(), first, last);
        stretch(2, left, first, last);
        stretch(2, right, first, last);
      }
    }
  }

  private static void stretch(PixelGrid whole, int[] pixels, int[] first, int[] last) {
    int width = whole.width();
    int row = -1;
    for (int pixel : pixels) {
      int x = pixel - row * width;
      if (row < 0 || x >= width) { // ascending: a row is entered once
        row = pixel / width;
        x = pixel - row * width;
        stretch(0, row / whole.height(), first, last);
        stretch(1, row % whole.height(), first, last);
      }
      stretch(2, x, first, last);
    }
  }

  private static void stretch(int axis, int at, int[] first, int[] last) {
    first[axis] = Math.min(first[axis], at);
    last[axis] = Math.max(last[axis], at);
  }

  /** Returns the pixels of the box, with the spacing of the whole grid. */
  PixelGrid grid() {
    return grid;
  }

  int size() {
    return grid.size();
  }

  /** Returns the index within the box of a pixel of the whole grid. */
  int index(int pixel) {
    int row = pixel / whole.width();
    int z = row / whole.height() - firstSlice;
    int y = row % whole.height() - firstRow;
    int x = pixel % whole.width() - firstColumn;
    return (z * grid.height() + y) * grid.width() + x;
  }

  /** Returns the box's part of a mask as labels: class 0 inside, no class outside. */
  byte[] crop(byte[] mask) {
    byte[] labels = new byte[grid.size()];
    int width = grid.width();
    int to = 0;
    for (int z = 0; z < grid.depth(); z++) {
      for (int y = 0; y < grid.height(); y++) {
        int from = ((z + firstSlice) * whole.height() + y + firstRow) * whole.width() + firstColumn;
        for (int x = 0; x < width; x++) {
          labels[to + x] = (byte) (mask[from + x] != 0 ? 0 : NO_CLASS);
        }
        to += width;
      }
    }
    return labels;
  }
}
