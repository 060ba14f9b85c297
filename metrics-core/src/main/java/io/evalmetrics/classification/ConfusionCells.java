package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The cells of a confusion matrix, row-major: counting, weighing, adding up. */
final class ConfusionCells implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of rows and of columns. */
  private final int size;

  /** Samples without weights, by truth, then prediction. */
  private final long[] counts;

  /** Weights of the samples with weights, laid out like the counts, or null as long as there are none. */
  private @Nullable ExactSums weights;

  ConfusionCells(int size) {
    this.size = size;
    this.counts = new long[size * size];
  }

  int length() {
    return counts.length;
  }

  double at(int cell) {
    return weights == null ? counts[cell] : counts[cell] + weights.at(cell);
  }

  /** Counts samples; if a label is out of range, it counts none and throws. */
  void count(int[] yTrue, int[] yPred) {
    int counted = countValid(yTrue, yPred);
    if (counted < yTrue.length) {
      for (int i = 0; i < counted; i++) {
        counts[yTrue[i] * size + yPred[i]]--;
      }
      Arguments.below("yTrue", yTrue, size);
      Arguments.below("yPred", yPred, size);
    }
  }

  /** Counts samples up to the first one with a label out of range, and returns how many. */
  private int countValid(int[] yTrue, int[] yPred) {
    int k = size;
    long[] cells = counts;
    for (int i = 0; i < yTrue.length; i++) {
      int truth = yTrue[i];
      int prediction = yPred[i];
      if (Integer.compareUnsigned(truth, k) >= 0 || Integer.compareUnsigned(prediction, k) >= 0) {
        return i;
      }
      cells[truth * k + prediction]++;
    }
    return yTrue.length;
  }

  /** Adds the weights of samples; if a label is out of range, it adds none and throws. */
  void weigh(int[] yTrue, int[] yPred, double[] sampleWeight) {
    Arguments.below("yTrue", yTrue, size);
    Arguments.below("yPred", yPred, size);
    ExactSums sums = weights();
    for (int i = 0; i < yTrue.length; i++) {
      sums.add(yTrue[i] * size + yPred[i], sampleWeight[i]);
    }
  }

  void addCounts(long[] more) {
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
    addCounts(other.counts);
    if (other.weights != null) {
      weights().addAll(other.weights);
    }
  }

  private ExactSums weights() {
    if (weights == null) {
      weights = new ExactSums(counts.length);
    }
    return weights;
  }
}
