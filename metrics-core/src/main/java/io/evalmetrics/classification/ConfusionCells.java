package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The cells of a confusion matrix, row-major: counting, weighing, adding up. */
final class ConfusionCells implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Samples whose labels are checked, then counted: few enough to stay in the fastest cache. */
  private static final int BLOCK = 1024;

  /** The number of rows and of columns. */
  private final int size;

  /** Samples without weights, by truth, then prediction: ints, as a table half as large is counted twice as fast. */
  private final int[] recent;

  /** How many samples the recent counts hold. */
  private int samples;

  /** Counts of which the ints had become full, or null as long as they never were. */
  private long @Nullable [] settled;

  /** Weights of the samples with weights, laid out like the counts, or null as long as there are none. */
  private @Nullable ExactSums weights;

  ConfusionCells(int size) {
    this.size = size;
    this.recent = new int[size * size];
  }

  int length() {
    return recent.length;
  }

  double at(int cell) {
    return weights == null ? count(cell) : count(cell) + weights.at(cell);
  }

  private long count(int cell) {
    return settled == null ? recent[cell] : settled[cell] + recent[cell];
  }

  /** Returns whether the cells are counts, whose sums and differences are exact below 2^53. */
  boolean areCounts() {
    return weights == null;
  }

  /** Counts samples; if a label is out of range, it counts none and throws. */
  void count(int[] yTrue, int[] yPred) {
    if (samples > Integer.MAX_VALUE - yTrue.length) {
      settle();
    }
    if (fitsSmallTable(yTrue.length)) {
      SmallTable.of(size, yTrue, yPred).addTo(recent);
    } else {
      checkAndCount(yTrue, yPred);
    }
    samples += yTrue.length;
  }

  private boolean fitsSmallTable(int moreSamples) {
    return size <= SmallTable.MAX_CLASSES && moreSamples >= SmallTable.MANY;
  }

  private void checkAndCount(int[] yTrue, int[] yPred) {
    for (int from = 0; from < yTrue.length; from += BLOCK) {
      int to = Math.min(yTrue.length, from + BLOCK);
      if (!areInRange(yTrue, yPred, from, to)) {
        count(yTrue, yPred, 0, from, -1); // as if nothing had been added
        Arguments.below("yTrue", yTrue, size);
        Arguments.below("yPred", yPred, size);
      }
      count(yTrue, yPred, from, to, 1);
    }
  }

  private boolean areInRange(int[] yTrue, int[] yPred, int from, int to) {
    int last = size - 1;
    int signs = 0;
    for (int i = from; i < to; i++) {
      signs |= yTrue[i] | (last - yTrue[i]) | yPred[i] | (last - yPred[i]);
    }
    return signs >= 0;
  }

  private void count(int[] yTrue, int[] yPred, int from, int to, int step) {
    int[] cells = recent;
    int columns = size;
    for (int i = from; i < to; i++) {
      cells[yTrue[i] * columns + yPred[i]] += step;
    }
  }

  /** Counts samples in cells that are empty; the labels were checked before. */
  void countChecked(int[] yTrue, int[] yPred) {
    if (fitsSmallTable(yTrue.length)) {
      SmallTable.of(size, yTrue, yPred).addTo(recent);
    } else {
      count(yTrue, yPred, 0, yTrue.length, 1);
    }
    samples = yTrue.length;
  }

  /**
   * Counts the samples of a resample in cells that are empty; the labels were checked before.
   *
   * @param counts how often each sample stands in it, at most 2^31 - 1 in all
   */
  void countRepeated(int[] yTrue, int[] yPred, int[] counts) {
    int[] cells = recent;
    int columns = size;
    int total = 0;
    for (int i = 0; i < yTrue.length; i++) {
      cells[yTrue[i] * columns + yPred[i]] += counts[i];
      total += counts[i];
    }
    samples = total;
  }

  /**
   * Adds the weights of the samples of a resample; the labels were checked before.
   *
   * @param counts how often each sample stands in it
   */
  void weighRepeated(int[] yTrue, int[] yPred, double[] sampleWeight, int[] counts) {
    ExactSums sums = weights();
    for (int i = 0; i < yTrue.length; i++) {
      sums.add(yTrue[i] * size + yPred[i], sampleWeight[i] * counts[i]);
    }
  }

  /** Moves the recent counts to where there is room, and returns them. */
  private long[] settle() {
    long[] counts = settled == null ? new long[recent.length] : settled;
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] += recent[cell];
      recent[cell] = 0;
    }
    settled = counts;
    samples = 0;
    return counts;
  }

  /** Adds the weights of samples; if a label is out of range, it adds none and throws. */
  void weigh(int[] yTrue, int[] yPred, double[] sampleWeight) {
    Arguments.below("yTrue", yTrue, size);
    Arguments.below("yPred", yPred, size);
    weighChecked(yTrue, yPred, sampleWeight);
  }

  /** Adds the weights of samples; the labels were checked before. */
  void weighChecked(int[] yTrue, int[] yPred, double[] sampleWeight) {
    ExactSums sums = weights();
    for (int i = 0; i < yTrue.length; i++) {
      sums.add(yTrue[i] * size + yPred[i], sampleWeight[i]);
    }
  }

  void addCounts(long[] more) {
    long[] counts = settle();
    for (int cell = 0; cell < counts.length; cell++) {
      counts[cell] += more[cell];
    }
  }

  void addWeights(double[] more) {
    ExactSums sums = weights();
    for (int cell = 0; cell < more.length; cell++) {
      sums.add(cell, more[cell]);
    }
  }

  void addAll(ConfusionCells other) {
    if (other.settled == null && samples <= Integer.MAX_VALUE - other.samples) {
      for (int cell = 0; cell < recent.length; cell++) {
        recent[cell] += other.recent[cell];
      }
      samples += other.samples;
    } else {
      long[] counts = settle();
      for (int cell = 0; cell < counts.length; cell++) {
        counts[cell] += other.count(cell);
      }
    }
    if (other.weights != null) {
      weights().addAll(other.weights);
    }
  }

  private ExactSums weights() {
    if (weights == null) {
      weights = new ExactSums(recent.length);
    }
    return weights;
  }
}
