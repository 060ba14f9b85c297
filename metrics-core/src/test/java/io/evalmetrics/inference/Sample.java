package io.evalmetrics.inference;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.Resamplable;
import java.util.Random;

/** The simplest evaluation: some numbers, of which a metric takes the mean. */
record Sample(double... values) implements Resamplable<Sample> {

  static final Metric<Sample> MEAN =
      Metric.of(MetricInfo.lowerIsBetter("mean_loss", "Mean Loss"), Sample::mean);

  static final Metric<Sample> BIAS = Metric.of(
      MetricInfo.lowerIsBetter("bias", "Bias")
          .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
          .closestToIdeal(),
      Sample::mean);

  static Sample normal(long seed, int n, double mean) {
    Random random = new Random(seed);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = mean + random.nextGaussian();
    }
    return new Sample(values);
  }

  double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  @Override
  public int units() {
    return values.length;
  }

  @Override
  public Sample resampled(int[] counts) {
    int size = 0;
    for (int count : counts) {
      size += count;
    }
    double[] drawn = new double[size];
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int c = 0; c < counts[i]; c++) {
        drawn[next++] = values[i];
      }
    }
    return new Sample(drawn);
  }
}
