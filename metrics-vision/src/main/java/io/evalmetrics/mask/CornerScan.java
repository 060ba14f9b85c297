package io.evalmetrics.mask;

/**
 * Finds the corners in between a few neighbouring rows at which the 2 x 2 (or 2 x 2 x 2) pixels differ, and says for each
 * class among them which of those pixels it has.
 */
final class CornerScan {

  private final PaddedRows rows;
  private final int numClasses;
  private final ClassBuckets found;

  /** Makes a scan between rows: 2 of an image, 4 of a volume. */
  CornerScan(PaddedRows rows, int numClasses) {
    this.rows = rows;
    this.numClasses = numClasses;
    this.found = new ClassBuckets(numClasses);
  }

  /**
   * Collects the corners of one line, each with a code: a bit per pixel that the class has, the first pixel's highest.
   *
   * @param first the padded column left of the first corner
   * @param corners their number
   * @param point the index of the first corner
   */
  void scan(int first, int corners, int point) {
    for (int i = 0; i < corners; i += Long.BYTES) {
      long differs = ByteScan.first(differences(first + i), corners - i);
      while (differs != 0) {
        int next = ByteScan.lowest(differs);
        collect(first + i + next, point + i + next);
        differs = ByteScan.without(differs, next);
      }
    }
  }

  private long differences(int column) {
    byte[] firstRow = rows.row(0);
    long first = ByteScan.eight(firstRow, column);
    long differs = first ^ ByteScan.eight(firstRow, column + 1);
    for (int i = 1; i < rows.count(); i++) {
      byte[] row = rows.row(i);
      long left = ByteScan.eight(row, column);
      differs |= (left ^ first) | (left ^ ByteScan.eight(row, column + 1));
    }
    return differs;
  }

  private void collect(int column, int point) {
    int pixels = 2 * rows.count();
    int rest = (1 << pixels) - 1; // pixels whose class is still to be handled
    while (rest != 0) {
      int label = label(column, pixels - Integer.SIZE + Integer.numberOfLeadingZeros(rest));
      int code = 0;
      for (int pixel = 0; pixel < pixels; pixel++) {
        code = (code << 1) | (label(column, pixel) == label ? 1 : 0);
      }
      if (label < numClasses) {
        found.add(point, label, code);
      }
      rest &= ~code;
    }
  }

  private int label(int column, int pixel) {
    return rows.row(pixel >> 1)[column + (pixel & 1)] & 0xFF;
  }

  /** Returns what was found, by class. */
  ClassBuckets found() {
    return found.grouped();
  }
}
