package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.benchmarks.ErrorMetricsBenchmark.Predictions;
import io.evalmetrics.benchmarks.ErrorMetricsBenchmark.Samples;
import org.junit.jupiter.api.Test;

class ErrorMetricsBenchmarkTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void competitorsAgree() {
    Samples samples = new Samples();
    samples.size = 10_001;
    samples.setUp();
    assertEquals(
        ErrorMetricsBenchmark.naiveMse(samples),
        ErrorMetricsBenchmark.evaluation(samples).mse(),
        ROUNDING);
    assertEquals(
        ErrorMetricsBenchmark.naiveFour(samples), ErrorMetricsBenchmark.ourFour(samples), ROUNDING);
    assertEquals(
        ErrorMetricsBenchmark.naiveMedian(samples),
        ErrorMetricsBenchmark.evaluation(samples).medianAe());
    assertEquals(
        ErrorMetricsBenchmark.naiveRmsle(samples),
        ErrorMetricsBenchmark.evaluation(samples).rmsle(),
        ROUNDING);
    assertEquals(
        ErrorMetricsBenchmark.commonsMathMedian(samples),
        ErrorMetricsBenchmark.evaluation(samples).medianAe(),
        ROUNDING);
    Predictions predictions = new Predictions();
    predictions.take(samples);
    assertEquals(
        ErrorMetricsBenchmark.tribuoFour(predictions),
        ErrorMetricsBenchmark.ourFour(samples),
        ROUNDING);
  }
}
