package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/** The weighted mean of a value per sample, such as a loss. */
final class WeightedMean implements Statistic<WeightedMean> {

  private static final long serialVersionUID = 1L;

  /** The sum of weight times value. */
  private final ExactSum sum = new ExactSum();

  /** The sum of the weights. */
  private final ExactSum weight = new ExactSum();

  /** Returns the mean of an array; no weights are all ones. */
  static WeightedMean of(double[] values, double @Nullable [] weights) {
    double total = weights == null ? values.length : ExactSum.of(weights);
    return new WeightedMean().add(ExactSum.of(values, weights), total);
  }

  /**
   * Returns the mean of a resample; no weights are all ones.
   *
   * @param counts how often each sample stands in it
   */
  static WeightedMean of(double[] values, double @Nullable [] weights, int[] counts) {
    WeightedMean mean = new WeightedMean();
    for (int from = 0; from < values.length; from += ExactSum.BLOCK) {
      int to = Math.min(values.length, from + ExactSum.BLOCK);
      if (weights == null) {
        mean.addCounted(values, counts, from, to);
      } else {
        mean.addCounted(values, weights, counts, from, to);
      }
    }
    return mean;
  }

  private void addCounted(double[] values, int[] counts, int from, int to) {
    double sum = 0;
    long total = 0;
    for (int i = from; i < to; i++) {
      sum += counts[i] * values[i];
      total += counts[i];
    }
    add(Double.isNaN(sum) ? sumOfPresent(values, counts, from, to) : sum, total);
  }

  /** A value that does not stand in the resample may be infinite. */
  private static double sumOfPresent(double[] values, int[] counts, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += counts[i] == 0 ? 0 : counts[i] * values[i];
    }
    return sum;
  }

  private void addCounted(double[] values, double[] weights, int[] counts, int from, int to) {
    double sum = 0;
    double total = 0;
    for (int i = from; i < to; i++) {
      double weight = counts[i] * weights[i];
      sum += weight == 0 ? 0 : weight * values[i];
      total += weight;
    }
    add(sum, total);
  }

  /** Adds a sum of weighted values and the sum of their weights, and returns this mean. */
  WeightedMean add(double weightedValues, double weights) {
    sum.add(weightedValues);
    weight.add(weights);
    return this;
  }

  /** Adds a block that holds the values of samples {@code from} to {@code to}; no weights are all ones. */
  void addBlock(double[] block, int from, int to, double @Nullable [] weights) {
    double values = 0;
    double total = to - from;
    if (weights == null) {
      for (int i = 0; i < to - from; i++) {
        values += block[i];
      }
    } else {
      total = 0;
      for (int i = from; i < to; i++) {
        // A sample without weight has no influence, even if its value is infinite.
        values += weights[i] == 0 ? 0 : weights[i] * block[i - from];
        total += weights[i];
      }
    }
    add(values, total);
  }

  @Override
  public WeightedMean combine(WeightedMean other) {
    sum.add(other.sum);
    weight.add(other.weight);
    return this;
  }

  /** Returns the mean, NaN if all weights are zero. */
  double value() {
    return sum.value() / weight.value();
  }
}
