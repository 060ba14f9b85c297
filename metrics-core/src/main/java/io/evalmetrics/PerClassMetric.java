package io.evalmetrics;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A metric with one score per class (or label, output, threshold). It ranks by their mean without the undefined ones.
 *
 * @param <E> the evaluation that the metric reads
 */
public interface PerClassMetric<E> extends Metric<E> {

  /**
   * Returns the score of each class, NaN where it is undefined; the array is the caller's own.
   *
   * @throws IllegalArgumentException if the evaluation lacks what the metric needs, naming it
   */
  double[] scores(E evaluation);

  /** Returns the mean of the {@link #scores} that are not NaN; NaN if there is none. */
  @Override
  default double score(E evaluation) {
    double sum = 0;
    int count = 0;
    for (double score : scores(evaluation)) {
      if (!Double.isNaN(score)) {
        sum += score;
        count++;
      }
    }
    return sum / count;
  }

  @Override
  default <F> PerClassMetric<F> on(Function<? super F, ? extends E> view) {
    return of(
        info(),
        evaluation -> supports(view.apply(evaluation)),
        evaluation -> scores(view.apply(evaluation)));
  }

  /** Returns a per-class metric that every evaluation supports. */
  static <E> PerClassMetric<E> of(MetricInfo info, Function<? super E, double[]> scores) {
    return of(info, evaluation -> true, scores);
  }

  /** Returns a per-class metric that supports the evaluations that {@code supports} accepts. */
  static <E> PerClassMetric<E> of(
      MetricInfo info, Predicate<? super E> supports, Function<? super E, double[]> scores) {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(supports, "supports");
    Objects.requireNonNull(scores, "scores");
    return new PerClassMetric<>() {
      @Override
      public MetricInfo info() {
        return info;
      }

      @Override
      public boolean supports(E evaluation) {
        return supports.test(evaluation);
      }

      @Override
      public double[] scores(E evaluation) {
        return scores.apply(evaluation);
      }

      @Override
      public String toString() {
        return info.toString();
      }
    };
  }
}
