package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;

/**
 * Counts of pairs of labels of few classes, checked and counted in one pass.
 *
 * <p>The table has room for more classes, so that a mask keeps any label within it and the bits of all labels tell, but for
 * the room, whether they were in range. That takes a fifth off the time of checking, then counting. Several tables side by
 * side, or a table of pairs of samples, were slower.
 */
final class SmallTable {

  /** The binary logarithm of the number of rows and of columns. */
  private static final int BITS = 6;

  /** The largest number of classes. */
  static final int MAX_CLASSES = 1 << BITS;

  /** Samples from which on a table pays: some for each of its cells. */
  static final int MANY = 4 << 2 * BITS;

  private final int numClasses;
  private final int[] counts = new int[1 << 2 * BITS];

  private SmallTable(int numClasses) {
    this.numClasses = numClasses;
  }

  /**
   * Counts pairs of labels.
   *
   * @throws IllegalArgumentException if a label is out of range
   */
  static SmallTable of(int numClasses, int[] yTrue, int[] yPred) {
    SmallTable table = new SmallTable(numClasses);
    int bitsOfLabels = table.count(yTrue, yPred);
    if (bitsOfLabels >>> BITS != 0 || table.samplesInRange() < yTrue.length) {
      Arguments.below("yTrue", yTrue, numClasses);
      Arguments.below("yPred", yPred, numClasses);
    }
    return table;
  }

  /** Counts all pairs, those out of range anywhere, and returns the bits that are set in any label. */
  private int count(int[] yTrue, int[] yPred) {
    int[] cells = counts;
    int mask = cells.length - 1; // spares the check of bounds
    int bits = 0;
    for (int i = 0; i < yTrue.length; i++) {
      bits |= yTrue[i] | yPred[i];
      cells[(yTrue[i] << BITS | yPred[i]) & mask]++;
    }
    return bits;
  }

  private int samplesInRange() {
    int sum = 0;
    for (int row = 0; row < numClasses; row++) {
      for (int column = 0; column < numClasses; column++) {
        sum += counts[row << BITS | column];
      }
    }
    return sum;
  }

  /** Adds the counts to row-major cells of the classes. */
  void addTo(int[] cells) {
    for (int row = 0; row < numClasses; row++) {
      for (int column = 0; column < numClasses; column++) {
        cells[row * numClasses + column] += counts[row << BITS | column];
      }
    }
  }
}
