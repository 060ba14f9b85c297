package io.evalmetrics;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The metric behind {@link Metric#of}. */
final class FunctionMetric<E> implements Metric<E> {

  private final MetricInfo info;
  private final Predicate<? super E> supports;
  private final ToDoubleFunction<? super E> score;

  FunctionMetric(
      MetricInfo info, Predicate<? super E> supports, ToDoubleFunction<? super E> score) {
    this.info = Objects.requireNonNull(info, "info");
    this.supports = Objects.requireNonNull(supports, "supports");
    this.score = Objects.requireNonNull(score, "score");
  }

  @Override
  public MetricInfo info() {
    return info;
  }

  @Override
  public boolean supports(E evaluation) {
    return supports.test(evaluation);
  }

  @Override
  public double score(E evaluation) {
    return score.applyAsDouble(evaluation);
  }

  @Override
  public String toString() {
    return info.toString();
  }
}
