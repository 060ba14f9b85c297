package io.evalmetrics.inference;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.Resamplable;
import java.util.List;

/**
 * Compares two models on the same test set, for any metric: both are scored on the same resamples, so that what is hard
 * or easy for both cancels.
 *
 * <pre>{@code
 * PairedComparison comparison =
 *     PairedBootstrap.of(Bootstrap.of(RegressionMetrics.RMSE).withSeed(42)).compare(modelA, modelB, 0.95);
 * }</pre>
 *
 * <p>The interval is the percentile interval of the difference A - B over the resamples. The p-value is the level at
 * which that interval just reaches zero, with one resample added to each tail so that it is never 0:
 *
 * <pre>{@code p = min(1, 2 min(#(d <= 0) + 1, #(d >= 0) + 1) / (B + 1))}</pre>
 *
 * <p>Identical predictions give p = 1. Resamples on which a score is undefined are left out and counted.
 *
 * @param <E> the evaluation
 */
public final class PairedBootstrap<E extends Resamplable<E>> {

  private final Bootstrap<E> bootstrap;

  private PairedBootstrap(Bootstrap<E> bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Returns a comparison that draws as {@code bootstrap} says: metric, resamples, seed, threads, strata. */
  public static <E extends Resamplable<E>> PairedBootstrap<E> of(Bootstrap<E> bootstrap) {
    return new PairedBootstrap<>(bootstrap);
  }

  /**
   * Compares two models whose evaluations have the same units in the same order.
   *
   * @throws IllegalArgumentException if the numbers of units differ, {@code level} lies outside (0, 1) or an evaluation
   *     lacks what the metric needs
   */
  public PairedComparison compare(E a, E b, double level) {
    requireSameUnits(a, b);
    double[][] replicates = bootstrap.replicates(List.of(a, b));
    Metric<E> metric = bootstrap.metric();
    return compare(
        metric.info(), metric.score(a), metric.score(b), replicates[0], replicates[1], level);
  }

  static <E extends Resamplable<E>> void requireSameUnits(E a, E b) {
    if (a.units() != b.units()) {
      throw new IllegalArgumentException(
          "a and b must have the same units but have " + a.units() + " and " + b.units());
    }
  }

  static PairedComparison compare(
      MetricInfo info,
      double scoreA,
      double scoreB,
      double[] replicatesA,
      double[] replicatesB,
      double level) {
    double tail = (1 - Normal.checkedLevel(level)) / 2;
    double[] differences = new double[replicatesA.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = difference(info, replicatesA[i], replicatesB[i]);
    }
    double[] ascending = Replicates.definedAscending(differences);
    ConfidenceInterval interval = new ConfidenceInterval(
        difference(info, scoreA, scoreB),
        Replicates.quantile(ascending, tail),
        Replicates.quantile(ascending, 1 - tail),
        level,
        "paired bootstrap",
        differences.length - ascending.length);
    return new PairedComparison(interval, pValue(ascending));
  }

  /** What the metric ranks by: the score, or its distance to the ideal. Equal infinities do not differ. */
  private static double difference(MetricInfo info, double a, double b) {
    double keyA = info.isClosestToIdeal() ? Math.abs(a - info.ideal()) : a;
    double keyB = info.isClosestToIdeal() ? Math.abs(b - info.ideal()) : b;
    return keyA == keyB ? 0 : keyA - keyB;
  }

  private static double pValue(double[] differences) {
    if (differences.length == 0) {
      return Double.NaN;
    }
    int notPositive = 0;
    int notNegative = 0;
    for (double difference : differences) {
      notPositive += difference <= 0 ? 1 : 0;
      notNegative += difference >= 0 ? 1 : 0;
    }
    return Math.min(1, 2.0 * (Math.min(notPositive, notNegative) + 1) / (differences.length + 1));
  }
}
