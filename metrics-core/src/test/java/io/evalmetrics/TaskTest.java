package io.evalmetrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.internal.Arguments;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Metrics, tasks, catalog and reports on an evaluation that is just an array. */
class TaskTest {

  private static final Metric<double[]> FIRST = Metric.of(
      MetricInfo.higherIsBetter("first", "First").alias("head").range(0, 9, 9),
      values -> values[0]);
  private static final Metric<double[]> SECOND = Metric.of(
      MetricInfo.lowerIsBetter("second", "Second").range(0, 9, 0),
      values -> values.length > 1,
      values -> {
        if (values.length < 2) {
          throw Arguments.missing("second value");
        }
        return values[1];
      });
  private static final PerClassMetric<double[]> ALL = PerClassMetric.of(
      MetricInfo.higherIsBetter("all", "All").range(-9, 9, 0).closestToIdeal(), double[]::clone);

  private static final Task<double[]> TASK = Task.of(
      "array_scoring",
      "Array Scoring",
      double[].class,
      List.of(SECOND, FIRST),
      List.of(ALL, FIRST));

  @Test
  void metricsAreFoundByIdDisplayNameAndAlias() {
    assertSame(FIRST, TASK.metric("first"));
    assertSame(FIRST, TASK.metric("HEAD"));
    assertSame(SECOND, TASK.metric("Second"));
    assertTrue(TASK.hasMetric("all"));
    assertFalse(TASK.hasMetric("last"));
    assertThrows(NoSuchElementException.class, () -> TASK.metric("last"));
  }

  @Test
  void headlineMetricsKeepTheirOrderAndLeadAllMetrics() {
    assertEquals(List.of(SECOND, FIRST), TASK.headlineMetrics());
    assertEquals(List.of(SECOND, FIRST, ALL), TASK.metrics());
    assertThrows(UnsupportedOperationException.class, () -> TASK.metrics().clear());
  }

  @Test
  void twoMetricsOfOneNameFailAtOnce() {
    Metric<double[]> other =
        Metric.of(MetricInfo.lowerIsBetter("other", "FIRST!"), values -> values[0]);
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> Task.of("t", "T", double[].class, List.of(FIRST), List.of(other)));
    assertEquals(
        "two metrics are called 'FIRST!': first (First) and other (FIRST!)", e.getMessage());
  }

  @Test
  void aMetricDeclaresItself() {
    assertEquals("first", FIRST.id());
    assertEquals("First", FIRST.displayName());
    assertEquals(SortOrder.HIGHER_IS_BETTER, FIRST.sortOrder());
    assertEquals("first (First)", FIRST.toString());
    assertEquals("all (All)", ALL.toString());
    assertTrue(FIRST.compare(2, 1) < 0);
  }

  @Test
  void aPerClassMetricScoresTheMeanOfTheDefinedValues() {
    assertEquals(2, ALL.score(new double[] {1, Double.NaN, 3}));
    assertEquals(Double.NaN, ALL.score(new double[] {Double.NaN}));
    assertEquals(Double.NaN, ALL.score(new double[0]));
  }

  @Test
  void aLiftedMetricReadsItsView() {
    Metric<String[]> lengths = SECOND.on(TaskTest::lengths);
    assertEquals(3, lengths.score(new String[] {"a", "abc"}));
    assertFalse(lengths.supports(new String[] {"a"}));
    assertSame(SECOND.info(), lengths.info());
    PerClassMetric<String[]> all = ALL.on(TaskTest::lengths);
    assertArrayEquals(new double[] {1, 3}, all.scores(new String[] {"a", "abc"}));
    assertEquals(2, all.score(new String[] {"a", "abc"}));
  }

  private static double[] lengths(String[] words) {
    double[] lengths = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      lengths[i] = words[i].length();
    }
    return lengths;
  }

  @Test
  void aReportHoldsTheHeadlineValuesInOrder() {
    Report report = TASK.report(new double[] {0.25, 4});
    assertEquals(List.of("second", "first"), List.copyOf(report.values().keySet()));
    assertEquals(Map.of("second", 4.0, "first", 0.25), report.values());
    assertEquals(List.of(), report.omissions());
    assertEquals("""
        Array Scoring
        Metric     Value  Better  Id
        ------  --------  ------  ------
        Second         4  lower   second
        First   0.250000  higher  first
        """, report.toString());
  }

  @Test
  void aReportSaysWhatIsLeftOutAndWhy() {
    Report report = TASK.fullReport(new double[] {-0.5});
    assertEquals(Map.of("first", -0.5, "all", -0.5), report.values());
    assertEquals(
        List.of(new Report.Omission(SECOND.info(), "the evaluation has no second value")),
        report.omissions());
    assertEquals("""
        Array Scoring
        Metric      Value  Better  Id
        ------  ---------  ------  -----
        First   -0.500000  higher  first
        All     -0.500000  near 0  all
        left out: second (the evaluation has no second value)
        """, report.toString());
  }

  @Test
  void anUndefinedValueIsReportedAsNaN() {
    Report report = TASK.report(new double[] {Double.NaN, Double.POSITIVE_INFINITY});
    assertEquals(Double.NaN, report.values().get("first"));
    assertTrue(report.toString().contains("NaN"));
    assertTrue(report.toString().contains("Infinity"));
  }

  @Test
  void aCatalogFindsTasksByIdAndName() {
    MetricCatalog catalog = MetricCatalog.of(TASK);
    assertSame(TASK, catalog.task("array_scoring"));
    assertSame(TASK, catalog.task("Array scoring", double[].class));
    assertEquals(List.of(TASK), catalog.tasks());
    assertEquals("array_scoring (Array Scoring)", TASK.toString());
    NoSuchElementException unknown =
        assertThrows(NoSuchElementException.class, () -> catalog.task("word_scoring"));
    assertEquals("no task is called 'word_scoring'; known are array_scoring", unknown.getMessage());
  }

  @Test
  void aCatalogChecksTheTypeOfTheEvaluation() {
    MetricCatalog catalog = MetricCatalog.of(TASK);
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class, () -> catalog.task("array_scoring", String.class));
    assertEquals("task array_scoring scores a double[], not a String", e.getMessage());
  }

  @Test
  void twoTasksOfOneNameFailAtOnce() {
    Task<String> other = Task.of("other", "Array-Scoring", String.class, List.of(), List.of());
    assertThrows(IllegalArgumentException.class, () -> MetricCatalog.of(TASK, other));
  }
}
