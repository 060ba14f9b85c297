package io.evalmetrics.classification;

import java.io.Serializable;

/** Many sums that carry their rounding errors along: one per class, cell or bin. */
final class ExactSums implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The rounded sums. */
  private final double[] sums;

  /** What rounding took from them. */
  private final double[] errors;

  ExactSums(int length) {
    sums = new double[length];
    errors = new double[length];
  }

  /** Adds to one sum (TwoSum, Knuth 1969). */
  void add(int index, double value) {
    double before = sums[index];
    double after = before + value;
    double rounded = after - before;
    errors[index] += (before - (after - rounded)) + (value - rounded);
    sums[index] = after;
  }

  /** Adds the sums of another one of the same length, leaving it unchanged unless it is this one. */
  void addAll(ExactSums other) {
    for (int i = 0; i < sums.length; i++) {
      double error = other.errors[i];
      add(i, other.sums[i]);
      errors[i] += error;
    }
  }

  double at(int index) {
    double corrected = sums[index] + errors[index];
    return Double.isNaN(corrected) ? sums[index] : corrected; // beyond the range of double
  }

  int length() {
    return sums.length;
  }

  /** Returns the rounded sum of all. */
  double total() {
    double total = 0;
    for (int i = 0; i < sums.length; i++) {
      total += at(i);
    }
    return total;
  }
}
