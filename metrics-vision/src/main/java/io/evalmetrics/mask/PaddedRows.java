package io.evalmetrics.mask;

import java.util.Arrays;

/**
 * Copies of some rows of a label map with a pixel before and behind each, and room to read eight pixels from any of them:
 * scans over them need no special case at the border of the image.
 */
final class PaddedRows {

  /** What lies outside of the image: no class, or what the nearest pixel inside is. */
  enum Outside {
    NO_CLASS,
    NEAREST
  }

  private final byte[] labels;
  private final PixelGrid grid;
  private final Outside outside;
  private final byte[][] rows;

  PaddedRows(byte[] labels, PixelGrid grid, Outside outside, int count) {
    this.labels = labels;
    this.grid = grid;
    this.outside = outside;
    this.rows = new byte[count][grid.width() + 2 + Long.BYTES];
  }

  int count() {
    return rows.length;
  }

  /** Returns a row; pixel x of the image is element x + 1. */
  byte[] row(int index) {
    return rows[index];
  }

  /** Copies a row of the image, or one outside of it. */
  void load(int index, int z, int y) {
    byte[] row = rows[index];
    int width = grid.width();
    int nearestZ = Math.max(0, Math.min(z, grid.depth() - 1));
    int nearestY = Math.max(0, Math.min(y, grid.height() - 1));
    boolean isInside = nearestZ == z && nearestY == y;
    if (outside == Outside.NO_CLASS && !isInside) {
      Arrays.fill(row, (byte) ClassBuckets.NO_CLASS);
      return;
    }
    System.arraycopy(labels, (nearestZ * grid.height() + nearestY) * width, row, 1, width);
    if (outside == Outside.NO_CLASS) {
      row[0] = (byte) ClassBuckets.NO_CLASS;
      row[width + 1] = (byte) ClassBuckets.NO_CLASS;
    } else {
      row[0] = row[1];
      row[width + 1] = row[width];
    }
  }
}
