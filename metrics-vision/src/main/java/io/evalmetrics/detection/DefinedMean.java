package io.evalmetrics.detection;

import io.evalmetrics.internal.ExactSum;

/** The mean of the values that are not NaN; NaN if there is none. */
final class DefinedMean {

  private final ExactSum sum = new ExactSum();
  private long count;

  void add(double value) {
    if (!Double.isNaN(value)) {
      sum.add(value);
      count++;
    }
  }

  static double of(double[] values) {
    DefinedMean mean = new DefinedMean();
    for (double value : values) {
      mean.add(value);
    }
    return mean.value();
  }

  double value() {
    return sum.value() / count;
  }
}
