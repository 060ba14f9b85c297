package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.benchmarks.ConfusionMatrixBenchmark.Labels;
import io.evalmetrics.benchmarks.ConfusionMatrixBenchmark.Predictions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfusionMatrixBenchmarkTest {

  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @CsvSource({"2, balanced", "10, skewed", "300, balanced", "300, skewed"})
  void competitorsAgree(int classes, String frequencies) {
    Labels labels = new Labels();
    labels.size = 1000;
    labels.classes = classes;
    labels.frequencies = frequencies;
    labels.draw();
    Predictions predictions = new Predictions();
    predictions.take(labels);
    double expected = ConfusionMatrixBenchmark.naiveF1(labels);
    assertEquals(expected, ConfusionMatrixBenchmark.ourF1(labels), ROUNDING);
    assertEquals(expected, ConfusionMatrixBenchmark.tribuoF1(predictions), ROUNDING);
    ConfusionMatrixBenchmark benchmark = new ConfusionMatrixBenchmark();
    assertEquals(benchmark.naiveAccuracy(labels), benchmark.ourAccuracy(labels));
  }
}
