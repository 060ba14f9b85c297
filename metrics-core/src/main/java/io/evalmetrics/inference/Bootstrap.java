package io.evalmetrics.inference;

import io.evalmetrics.Metric;
import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bootstrap confidence intervals of any metric of any evaluation that can be resampled. Immutable; each {@code with}
 * method returns a changed copy.
 *
 * <pre>{@code
 * ConfidenceInterval interval =
 *     Bootstrap.of(ClassificationMetrics.AUC_ROC).withResamples(1000).withSeed(42).interval(evaluation, 0.95);
 * }</pre>
 *
 * <p>A resample draws as many units (samples, series, images) as there are, with replacement. Only the counts are drawn:
 * the evaluation keeps its sorted orders and intermediate results, so a replicate is one linear pass where the
 * evaluation knows how. A replicate whose score is NaN is left out and counted. The numbers depend on the seed alone, not
 * on the number of threads.
 *
 * <p>See Efron and Tibshirani, An Introduction to the Bootstrap (1993).
 *
 * @param <E> the evaluation
 */
public final class Bootstrap<E extends Resamplable<E>> {

  private static final int DEFAULT_RESAMPLES = 1000;

  /** Groups of the jackknife behind the acceleration; with more units a group holds several of them. */
  private static final int JACKKNIFE_GROUPS = 200;

  private final Metric<E> metric;
  private final int resamples;
  private final long seed;
  private final int threads;
  private final int @Nullable [] strata;

  private Bootstrap(
      Metric<E> metric, int resamples, long seed, int threads, int @Nullable [] strata) {
    this.metric = metric;
    this.resamples = resamples;
    this.seed = seed;
    this.threads = threads;
    this.strata = strata;
  }

  /** Returns a bootstrap of that metric: 1000 resamples, seed 0, one thread, not stratified. */
  public static <E extends Resamplable<E>> Bootstrap<E> of(Metric<E> metric) {
    return new Bootstrap<>(Objects.requireNonNull(metric, "metric"), DEFAULT_RESAMPLES, 0, 1, null);
  }

  /**
   * Returns a copy that draws this many resamples.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public Bootstrap<E> withResamples(int newResamples) {
    return new Bootstrap<>(
        metric, Arguments.atLeast("resamples", newResamples, 1), seed, threads, strata);
  }

  /** Returns a copy with this seed. */
  public Bootstrap<E> withSeed(long newSeed) {
    return new Bootstrap<>(metric, resamples, newSeed, threads, strata);
  }

  /**
   * Returns a copy that scores the resamples in this many threads, for the time of a call; the result is the same.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public Bootstrap<E> withThreads(int newThreads) {
    return new Bootstrap<>(
        metric, resamples, seed, Arguments.atLeast("threads", newThreads, 1), strata);
  }

  /**
   * Returns a copy that draws within strata: each keeps its number of units, so that a rare class cannot vanish.
   *
   * @param stratumOfUnit any number per unit, equal for those of one stratum; copied
   */
  public Bootstrap<E> withStrata(int[] stratumOfUnit) {
    return new Bootstrap<>(metric, resamples, seed, threads, stratumOfUnit.clone());
  }

  /**
   * Returns the score of each resample, in the order of the draws, NaN where it is undefined.
   *
   * @throws IllegalArgumentException if the evaluation lacks what the metric needs, or the strata are not one per unit
   */
  public double[] replicates(E evaluation) {
    return replicates(List.of(evaluation))[0];
  }

  double[][] replicates(List<E> evaluations) {
    ResampleCounts source = new ResampleCounts(evaluations.get(0).units(), seed, strata);
    return Replicates.of(metric, evaluations, source, resamples, threads);
  }

  Metric<E> metric() {
    return metric;
  }

  /**
   * Returns the score with its percentile interval: the quantiles (1 - level)/2 and (1 + level)/2 of the replicates, by
   * linear interpolation; NaN if no replicate is defined.
   *
   * @throws IllegalArgumentException if {@code level} lies outside (0, 1), or as {@link #replicates}
   */
  public ConfidenceInterval interval(E evaluation, double level) {
    double tail = (1 - Normal.checkedLevel(level)) / 2;
    double[] ascending = Replicates.definedAscending(replicates(evaluation));
    return interval(
        metric.score(evaluation), ascending, tail, 1 - tail, level, "percentile bootstrap");
  }

  /**
   * Returns the score with its bias-corrected and accelerated interval (BCa), whose quantiles make up for a bias of the
   * replicates and for a spread that depends on the score. Efron (1987), <a
   * href="https://doi.org/10.1080/01621459.1987.10478410">doi:10.1080/01621459.1987.10478410</a>.
   *
   * <p>The acceleration comes from a jackknife that leaves out one unit at a time, or, beyond 200 units, one of 200
   * groups of units. Where it is undefined, or the score lies outside of all replicates, the interval is the percentile
   * interval or ends at an extreme replicate.
   *
   * @throws IllegalArgumentException if {@code level} lies outside (0, 1), or as {@link #replicates}
   */
  public ConfidenceInterval biasCorrectedInterval(E evaluation, double level) {
    double tail = (1 - Normal.checkedLevel(level)) / 2;
    double estimate = metric.score(evaluation);
    double[] ascending = Replicates.definedAscending(replicates(evaluation));
    double bias = Normal.quantile(shareBelow(ascending, estimate));
    double acceleration = acceleration(evaluation);
    double low = corrected(tail, bias, acceleration);
    double high = corrected(1 - tail, bias, acceleration);
    return interval(estimate, ascending, low, high, level, "BCa bootstrap");
  }

  private ConfidenceInterval interval(
      double estimate, double[] ascending, double low, double high, double level, String method) {
    return new ConfidenceInterval(
        estimate,
        Replicates.quantile(ascending, low),
        Replicates.quantile(ascending, high),
        level,
        method,
        resamples - ascending.length);
  }

  /** The share of replicates below the estimate, those equal to it counting half. */
  private static double shareBelow(double[] ascending, double estimate) {
    long twice = 0;
    for (double replicate : ascending) {
      twice += replicate < estimate ? 2 : replicate == estimate ? 1 : 0;
    }
    return twice / (2.0 * ascending.length);
  }

  /** The probability whose quantile of the replicates takes the place of that at {@code p}. */
  private static double corrected(double p, double bias, double acceleration) {
    if (Double.isInfinite(bias)) {
      return bias < 0 ? 0 : 1;
    }
    double shifted = bias + Normal.quantile(p);
    double z = bias + shifted / (1 - acceleration * shifted);
    return Double.isNaN(z) ? p : Normal.cumulative(z);
  }

  /** The skewness of the jackknife values, over six; 0 if they do not vary or one is undefined. */
  private double acceleration(E evaluation) {
    double[] values = jackknife(evaluation);
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    double cubes = 0;
    for (double value : values) {
      double deviation = mean - value;
      squares += deviation * deviation;
      cubes += deviation * deviation * deviation;
    }
    double acceleration = cubes / (6 * Math.pow(squares, 1.5));
    return Double.isFinite(acceleration) ? acceleration : 0;
  }

  private double[] jackknife(E evaluation) {
    int units = evaluation.units();
    int groups = Math.min(units, JACKKNIFE_GROUPS);
    if (groups < 2) {
      return new double[0];
    }
    double[] values = new double[groups];
    int[] counts = new int[units];
    for (int group = 0; group < groups; group++) {
      for (int unit = 0; unit < units; unit++) {
        counts[unit] = unit % groups == group ? 0 : 1;
      }
      values[group] = metric.score(evaluation.resampled(counts));
    }
    return values;
  }
}
