package io.evalmetrics.laws;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.Task;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every metric of a task: it says what it is, is found under all of its names, stays within its range,
 * ranks a perfect evaluation no worse than a poor one, and throws where it says that it is not supported. Each family's test extends this.
 *
 * @param <E> the evaluation
 */
public abstract class MetricLaws<E> {

  /** Returns the task. */
  protected abstract Task<E> task();

  /** Returns an evaluation of flawless predictions. */
  protected abstract E perfect();

  /** Returns an evaluation of poor predictions of the same truth. */
  protected abstract E poor();

  @TestFactory
  Stream<DynamicTest> everyMetric() {
    return task().metrics().stream()
        .map(metric -> DynamicTest.dynamicTest(metric.id(), () -> check(metric)));
  }

  private void check(Metric<E> metric) {
    MetricInfo info = metric.info();
    assertAll(
        metric.id(),
        () -> assertTrue(metric.id().matches("[a-z][a-z0-9_]*"), "the id is snake_case"),
        () -> assertFalse(info.description().isBlank(), "it has a description"),
        () -> assertFalse(info.formula().isBlank(), "it has a formula"),
        () -> assertFalse(info.reference().isBlank(), "it has a reference"),
        () -> assertSame(metric, task().metric(metric.id())),
        () -> assertSame(metric, task().metric(metric.displayName().toUpperCase(Locale.ROOT))),
        () -> info.aliases().forEach(alias -> assertSame(metric, task().metric(alias))),
        () -> assertWithinRange(metric, perfect()),
        () -> assertWithinRange(metric, poor()),
        () -> assertPerfectIsBest(metric));
  }

  private void assertWithinRange(Metric<E> metric, E evaluation) {
    if (metric.supports(evaluation)) {
      double score = metric.score(evaluation);
      assertTrue(
          Double.isNaN(score) || metric.info().range().contains(score),
          () -> score + " lies in " + metric.info().range());
    } else {
      assertThrows(IllegalArgumentException.class, () -> metric.score(evaluation));
    }
  }

  private void assertPerfectIsBest(Metric<E> metric) {
    if (metric.supports(perfect()) && metric.supports(poor())) {
      double best = metric.score(perfect());
      double worse = metric.score(poor());
      assertTrue(
          Double.isNaN(best) || metric.compare(best, worse) <= 0,
          () -> "perfect " + best + ", poor " + worse);
    }
  }
}
