package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import java.util.List;

/** Statements about every classification metric at once. */
final class AllMetrics {

  private static final List<Metric<ClassificationEvaluation>> ALL =
      ClassificationTasks.TABULAR_CLASSIFICATION.metrics();

  private AllMetrics() {}

  /** Asserts that each metric supports both evaluations or none, and gives the same number. */
  static void assertSame(
      ClassificationEvaluation expected, ClassificationEvaluation actual, double tolerance) {
    for (Metric<ClassificationEvaluation> metric : ALL) {
      assertEquals(metric.supports(expected), metric.supports(actual), metric.id());
      assertSameWhereSupported(metric, expected, actual, tolerance);
    }
  }

  /** Asserts that each metric that supports {@code actual} gives the number of {@code expected}. */
  static void assertSameWhereSupported(
      ClassificationEvaluation expected, ClassificationEvaluation actual, double tolerance) {
    for (Metric<ClassificationEvaluation> metric : ALL) {
      assertSameWhereSupported(metric, expected, actual, tolerance);
    }
  }

  private static void assertSameWhereSupported(
      Metric<ClassificationEvaluation> metric,
      ClassificationEvaluation expected,
      ClassificationEvaluation actual,
      double tolerance) {
    if (!metric.supports(actual)) {
      assertThrows(IllegalArgumentException.class, () -> metric.score(actual), metric.id());
    } else if (metric instanceof PerClassMetric<ClassificationEvaluation> perClass) {
      assertArrayEquals(perClass.scores(expected), perClass.scores(actual), tolerance, metric.id());
    } else {
      assertEquals(metric.score(expected), metric.score(actual), tolerance, metric.id());
    }
  }
}
