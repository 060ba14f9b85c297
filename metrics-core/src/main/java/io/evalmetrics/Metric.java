package io.evalmetrics;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A named function from an evaluation to a number that knows which numbers are better.
 *
 * <p>A metric holds no mathematics: it points at a method of the evaluation. The library's metrics are immutable and
 * safe to share between threads; {@link #of(MetricInfo, ToDoubleFunction)} makes one's own:
 *
 * <pre>{@code
 * Metric<RegressionEvaluation> within10 =
 *     Metric.of(
 *         MetricInfo.higherIsBetter("within_10", "Within 10").range(0, 1, 1),
 *         evaluation -> evaluation.accuracy(10));
 * }</pre>
 *
 * @param <E> the evaluation that the metric reads
 */
public interface Metric<E> {

  /** Returns what the metric says of itself: names, order, range, formula, reference. */
  MetricInfo info();

  /**
   * Returns the score of an evaluation; NaN where the metric is undefined.
   *
   * @throws IllegalArgumentException if the evaluation lacks what the metric needs, naming it
   */
  double score(E evaluation);

  /** Returns whether {@link #score} has what it needs: false when evidence is missing or shape or domain forbids it. */
  default boolean supports(E evaluation) {
    return true;
  }

  /**
   * Compares two scores, the better one first, as {@link MetricInfo#compare} does: NaN ranks last, and a metric that is
   * best close to its ideal ranks by the distance to it.
   */
  default int compare(double a, double b) {
    return info().compare(a, b);
  }

  /** Returns the name that is stored and looked up. */
  default String id() {
    return info().id();
  }

  /** Returns the name that people read. */
  default String displayName() {
    return info().displayName();
  }

  /** Returns which scores are better. */
  default SortOrder sortOrder() {
    return info().sortOrder();
  }

  /** Returns the same metric on evaluations that contain one it reads: pixels of images, errors of forecasts. */
  default <F> Metric<F> on(Function<? super F, ? extends E> view) {
    return of(
        info(),
        evaluation -> supports(view.apply(evaluation)),
        evaluation -> score(view.apply(evaluation)));
  }

  /** Returns a metric that every evaluation supports. */
  static <E> Metric<E> of(MetricInfo info, ToDoubleFunction<? super E> score) {
    return of(info, evaluation -> true, score);
  }

  /** Returns a metric that supports the evaluations that {@code supports} accepts. */
  static <E> Metric<E> of(
      MetricInfo info, Predicate<? super E> supports, ToDoubleFunction<? super E> score) {
    return new FunctionMetric<>(info, supports, score);
  }
}
