package io.evalmetrics.forecasting;

import io.evalmetrics.Resamplable;
import io.evalmetrics.forecasting.Panel.Terms;
import io.evalmetrics.inference.TestResult;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts of one or many series and what came true: point forecasts, prediction intervals, quantiles, ensembles,
 * normal distributions, whichever there are.
 *
 * <pre>{@code
 * ForecastEvaluation forecast =
 *     ForecastEvaluation.of(yTrue, yPred, seriesOffsets)
 *         .withHistory(yTrain, trainOffsets)
 *         .withSeasonality(12)
 *         .withInterval(lower, upper, 0.8);
 * double mase = forecast.mase();
 * double rmse = forecast.pointwise(RegressionEvaluation::rmse);
 * }</pre>
 *
 * <p>The values of all series stand one after the other, each in time order; series {@code s} is [offsets[s], offsets[s
 * + 1]). No metric looks across the border of a series. How series become one number is their {@link Aggregation}:
 * pooled, but for the scaled errors (MASE and its kin), which are means over series; {@link #withAggregation} asks for
 * one or the other everywhere.
 *
 * <ul>
 *   <li>A series weight of 2 equals the series twice, 0 its absence.
 *   <li>Without a point or pair to look at, and with weights that are all 0, a metric is NaN; x / 0 is infinity.
 *   <li>A metric whose evidence was not given throws IllegalArgumentException and names it.
 * </ul>
 *
 * <p>Immutable, safe to share; each {@code with} method returns a changed copy. Arrays of one value per point or more
 * are read in place and never modified: do not change them while the evaluation is in use. Offsets, levels and weights
 * are copied. What a metric computes in passing, such as scales and sorted ensembles, is kept for the next one.
 */
public final class ForecastEvaluation implements Resamplable<ForecastEvaluation> {

  private final Evidence evidence;
  private final @Nullable ForecastEvaluation original; // that this is a resample of
  private volatile @Nullable RegressionEvaluation pooledErrors;

  private ForecastEvaluation(Evidence evidence, @Nullable ForecastEvaluation original) {
    this.evidence = evidence;
    this.original = original;
  }

  private ForecastEvaluation(Evidence evidence) {
    this(evidence, null);
  }

  /**
   * Returns the evaluation of one series.
   *
   * @param yTrue what came true, in time order
   * @param yPred the point forecasts
   * @throws IllegalArgumentException if the arrays are empty, differ in length or hold NaN or infinity
   */
  public static ForecastEvaluation of(double[] yTrue, double[] yPred) {
    return of(yTrue, yPred, new int[] {0, yTrue.length});
  }

  /**
   * Returns the evaluation of many series.
   *
   * @param yTrue what came true, series by series, each in time order
   * @param yPred the point forecasts in the same order
   * @param seriesOffsets where each series begins, and the length at the end
   * @throws IllegalArgumentException if the arrays are empty, differ in length or hold NaN or infinity, or if the
   *     offsets do not rise strictly from 0 to the length
   */
  public static ForecastEvaluation of(double[] yTrue, double[] yPred, int[] seriesOffsets) {
    Arguments.notEmpty("yTrue", yTrue.length);
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    Arguments.finite("yPred", yPred);
    Evidence evidence = truth(yTrue, seriesOffsets);
    evidence.points = new PointForecast(yTrue, yPred, evidence.panel);
    return new ForecastEvaluation(evidence);
  }

  /**
   * Returns the evaluation of one series without point forecasts, for intervals and distributions.
   *
   * @throws IllegalArgumentException if the array is empty or holds NaN or infinity
   */
  public static ForecastEvaluation ofTruth(double[] yTrue) {
    return ofTruth(yTrue, new int[] {0, yTrue.length});
  }

  /**
   * Returns the evaluation of many series without point forecasts, for intervals and distributions.
   *
   * @throws IllegalArgumentException if the array is empty or holds NaN or infinity, or if the offsets do not rise
   *     strictly from 0 to the length
   */
  public static ForecastEvaluation ofTruth(double[] yTrue, int[] seriesOffsets) {
    Arguments.notEmpty("yTrue", yTrue.length);
    return new ForecastEvaluation(truth(yTrue, seriesOffsets));
  }

  private ForecastEvaluation with(Consumer<Evidence> change) {
    Evidence changed = new Evidence(evidence);
    change.accept(changed);
    return new ForecastEvaluation(changed);
  }

  private static Evidence truth(double[] yTrue, int[] seriesOffsets) {
    Arguments.finite("yTrue", yTrue);
    return new Evidence(yTrue, Panel.of(seriesOffsets, yTrue.length));
  }

  /**
   * Returns a copy in which the series have weights, such as the revenue of an article.
   *
   * @throws IllegalArgumentException if there is not one weight per series or if one is negative, NaN or infinite
   */
  public ForecastEvaluation withSeriesWeight(double[] seriesWeight) {
    Panel panel = evidence.panel.withWeights(seriesWeight);
    return with(changed -> changed.panel = panel);
  }

  /** Returns a copy in which every metric aggregates the series so, whatever is usual for it. */
  public ForecastEvaluation withAggregation(Aggregation aggregation) {
    Objects.requireNonNull(aggregation, "aggregation");
    return with(changed -> changed.panel = evidence.panel.withAggregation(aggregation));
  }

  /**
   * Returns a copy that knows what came before the forecasts of a single series.
   *
   * @throws IllegalArgumentException if the array is empty or holds NaN or infinity, or if there are several series
   */
  public ForecastEvaluation withHistory(double[] yTrain) {
    return withHistory(yTrain, new int[] {0, yTrain.length});
  }

  /**
   * Returns a copy that knows what came before the forecasts: the training values of the same series in the same order.
   *
   * @param trainOffsets where the training values of each series begin, and the length at the end
   * @throws IllegalArgumentException if the array is empty or holds NaN or infinity, if the offsets do not rise strictly
   *     from 0 to the length, or if there are not as many training series as series
   */
  public ForecastEvaluation withHistory(double[] yTrain, int[] trainOffsets) {
    History history =
        History.of(yTrain, trainOffsets, evidence.panel.series(), evidence.seasonality);
    return with(changed -> changed.history = history);
  }

  /**
   * Returns a copy whose scales compare training values a season apart; 1 until then, the value before.
   *
   * @param seasonality points per season: 12 for months, 7 for days
   * @throws IllegalArgumentException if {@code seasonality} is smaller than 1
   */
  public ForecastEvaluation withSeasonality(int seasonality) {
    Arguments.atLeast("seasonality", seasonality, 1);
    History history = evidence.history;
    return with(changed -> {
      changed.seasonality = seasonality;
      changed.history = history == null ? null : history.withSeasonality(seasonality);
    });
  }

  /**
   * Returns a copy in which {@link #theilU2} and {@link #directionAccuracy} compare the first points of a series with
   * the end of its history; until then they leave these points out.
   */
  public ForecastEvaluation withHistoryAsContext() {
    return with(changed -> changed.historyIsContext = true);
  }

  /**
   * Returns a copy that knows the point forecasts of a benchmark, such as naive ones or those of the last release.
   *
   * @throws IllegalArgumentException if there is not one forecast per point or if one is NaN or infinite
   */
  public ForecastEvaluation withBenchmark(double[] yBench) {
    Arguments.length("yBench", yBench.length, evidence.y.length);
    Arguments.finite("yBench", yBench);
    return with(changed -> changed.benchmark = yBench);
  }

  /**
   * Returns a copy that knows central prediction intervals.
   *
   * @param level the probability that they are meant to have, as a fraction: 0.95
   * @throws IllegalArgumentException if there is not one interval per point, if a bound is NaN or infinite, if a lower
   *     bound exceeds the upper one, or if {@code level} does not lie in (0, 1)
   */
  public ForecastEvaluation withInterval(double[] lower, double[] upper, double level) {
    IntervalForecast interval = IntervalForecast.of(lower, upper, level, evidence.y.length);
    return with(changed -> changed.interval = interval);
  }

  /**
   * Returns a copy that knows quantile forecasts.
   *
   * @param quantileLevels probabilities in (0, 1), strictly rising
   * @param quantilePred the forecasts, a row of one value per level for each point
   * @throws IllegalArgumentException if the levels do not rise strictly within (0, 1), if there is not one value per
   *     point and level, or if one is NaN or infinite
   */
  public ForecastEvaluation withQuantiles(double[] quantileLevels, double[] quantilePred) {
    QuantileForecast quantiles =
        QuantileForecast.of(quantileLevels, quantilePred, evidence.y.length);
    return with(changed -> changed.quantiles = quantiles);
  }

  /**
   * Returns a copy that knows ensembles: samples of the predictive distributions.
   *
   * @param samples the members, a row of equally many for each point
   * @throws IllegalArgumentException if there are none, if their number is no multiple of that of the points, or if one
   *     is NaN or infinite
   */
  public ForecastEvaluation withSamples(double[] samples) {
    EnsembleForecast ensemble = EnsembleForecast.of(evidence.y, samples);
    return with(changed -> changed.ensemble = ensemble);
  }

  /**
   * Returns a copy that knows normal predictive distributions.
   *
   * @param mu their means
   * @param sigma their standard deviations; 0 is certainty
   * @throws IllegalArgumentException if there is not one of each per point, if one is NaN or infinite, or if a sigma is
   *     negative
   */
  public ForecastEvaluation withGaussian(double[] mu, double[] sigma) {
    GaussianForecast gaussian = GaussianForecast.of(mu, sigma, evidence.y.length);
    return with(changed -> changed.gaussian = gaussian);
  }

  /** Returns whether there is the evidence that a metric needs. */
  boolean has(Predicate<Evidence> need) {
    return need.test(evidence);
  }

  /** Returns the number of series. */
  @Override
  public int units() {
    return evidence.panel.units();
  }

  /**
   * Returns the evaluation in which series {@code i} stands {@code counts[i]} times with all that belongs to it:
   * forecasts, history, benchmark, intervals, weight. Nothing is copied, and scales and sorted ensembles are shared.
   * Methods that add evidence to it still take one row per point of the series given at first.
   */
  @Override
  public ForecastEvaluation resampled(int[] counts) {
    Evidence changed = new Evidence(evidence);
    changed.panel = evidence.panel.resampled(counts);
    return new ForecastEvaluation(changed, evidence.panel.isResampled() ? original : this);
  }

  /**
   * A regression metric on the point forecasts: pooled, that of all points, each weighted as its series; as a series
   * mean, the mean of the values of the series.
   *
   * <pre>{@code
   * double mae = forecast.pointwise(RegressionEvaluation::mae);
   * double huber = forecast.pointwise(errors -> errors.meanLoss(Loss.huber(1.5)));
   * }</pre>
   *
   * @throws IllegalArgumentException if there are no predictions, or if the metric does not take their values
   */
  public double pointwise(ToDoubleFunction<RegressionEvaluation> metric) {
    PointForecast points = evidence.points();
    return evidence.panel.isSeriesMean(Aggregation.POOLED)
        ? evidence.panel.seriesMean(series -> metric.applyAsDouble(points.of(series)))
        : metric.applyAsDouble(pooledErrors());
  }

  /** The errors of all points with weights and repetitions, whatever the aggregation. */
  RegressionEvaluation pooledErrors() {
    RegressionEvaluation known = pooledErrors;
    if (known == null) {
      known = original == null
          ? evidence.pooledErrors()
          : original.pooledErrors().resampled(evidence.panel.pointCounts());
      pooledErrors = known;
    }
    return known;
  }

  /**
   * Theil's U2: the error relative to that of no change; 0 is perfect, 1 as good as the naive forecast.
   *
   * <pre>{@code sqrt( sum of (y[t] - f[t])^2 / sum of (y[t] - y[t-1])^2 )}</pre>
   *
   * <ul>
   *   <li>Both sums run over the points that have a value before them: the first of a series only {@linkplain
   *       #withHistoryAsContext with its history}. No such point is NaN.
   *   <li>Truth that does not change: NaN if the forecasts are exact, else infinity.
   * </ul>
   *
   * <p>Reference: sktime 1.1 {@code TheilU2}, whose denominator is kept from 0. Theil (1966), Applied Economic
   * Forecasting; {@link #theilU2Relative} is its form with relative changes.
   */
  public double theilU2() {
    return theilU2(1);
  }

  /**
   * Theil's U2 against the value {@code naiveLag} points before, such as a season; 0 is perfect. With its history as
   * context, the first points of a series have its last {@code naiveLag} values before them, if it has so many.
   *
   * @throws IllegalArgumentException if {@code naiveLag} is smaller than 1, or as {@link #theilU2()}
   */
  public double theilU2(int naiveLag) {
    Arguments.atLeast("naiveLag", naiveLag, 1);
    return pooled(
        2, evidence.points().againstNaive(naiveLag, evidence.context()), Panel::rootOfRatio);
  }

  /**
   * Theil's U2 on relative changes, which weighs low levels more; 0 is perfect, 1 as good as no change.
   *
   * <pre>{@code sqrt( sum of ((f[t] - y[t]) / y[t-1])^2 / sum of ((y[t] - y[t-1]) / y[t-1])^2 )}</pre>
   *
   * <p>Points after a truth of 0 are left out, and the first of each series. Reference: R forecast 8.20 {@code accuracy},
   * "Theil's U".
   */
  public double theilU2Relative() {
    return pooled(2, evidence.points()::relativeChanges, Panel::rootOfRatio);
  }

  /**
   * Theil's U1, in [0, 1]; 0 is perfect, zeros throughout are NaN.
   *
   * <pre>{@code rmse / (sqrt(mean of y^2) + sqrt(mean of f^2))}</pre>
   *
   * <p>Reference: Theil (1961), Economic Forecasts and Policy.
   */
  public double theilU1() {
    return pooled(
        3,
        evidence.points()::squares,
        sums -> Math.min(1, Math.sqrt(sums[0]) / (Math.sqrt(sums[1]) + Math.sqrt(sums[2]))));
  }

  /** {@link #directionAccuracy(DirectionOptions)} with defaults: mean directional accuracy. */
  public double directionAccuracy() {
    return directionAccuracy(DirectionOptions.withDefaults());
  }

  /**
   * The share of points whose forecast goes the way of the truth, up, down or flat; 1 is perfect.
   *
   * <pre>{@code share of t with sign(y[t] - y[t-1]) = sign(f[t] - y[t-1])}</pre>
   *
   * <p>The first point of a series counts only {@linkplain #withHistoryAsContext with its history}, whose last value then
   * is the one before for truth and forecast. Equality is exact. No point that counts is NaN.
   */
  public double directionAccuracy(DirectionOptions options) {
    return pooled(2, evidence.points().directions(options, evidence.context()), Panel::ratio);
  }

  /** Cumulative forecast error, the sum of f - y; 0 is best, positive numbers mean over-forecasting. */
  public double cfe() {
    return pooled(2, evidence.points()::bias, sums -> sums[1] == 0 ? Double.NaN : sums[0]);
  }

  /**
   * Tracking signal, the cumulative error in units of the mean absolute one, in [-n, n]; 0 is best, and what forecasts
   * without error get.
   *
   * <pre>{@code cfe / mae}</pre>
   */
  public double trackingSignal() {
    return pooled(3, evidence.points()::biasAndErrors, ForecastEvaluation::trackingSignal);
  }

  private static double trackingSignal(double[] sums) {
    if (sums[2] == 0) {
      return Double.NaN;
    }
    return sums[1] == 0 ? 0 : sums[0] / (sums[1] / sums[2]);
  }

  /**
   * Mean absolute scaled error; 0 is perfect, 1 as good as the seasonal naive forecast within the history. By default a
   * mean over series.
   *
   * <pre>{@code
   * per series mae / a,  a = mean of |z[t] - z[t-m]| over its history z,  m = seasonality
   * pooled: mean of |y[t] - f[t]| / a
   * }</pre>
   *
   * <ul>
   *   <li>A history no longer than a season gives no scale: the series is left out.
   *   <li>a = 0, a constant history: the series is left out if its forecasts are exact, else the result is infinite.
   * </ul>
   *
   * <p>Reference: utilsforecast 0.2.16 {@code mase}; pooled GluonTS 0.16 (which falls back to m = 1 for short histories).
   * Hyndman and Koehler (2006), <a href="https://doi.org/10.1016/j.ijforecast.2006.03.001">Another look at measures of
   * forecast accuracy</a>.
   */
  public double mase() {
    return scaled(evidence.points()::absoluteErrors, evidence.history().absoluteScales());
  }

  /**
   * Mean squared scaled error; 0 is perfect. As {@link #mase}, with mse and b = mean of (z[t] - z[t-m])^2.
   *
   * <p>Reference: utilsforecast 0.2.16 {@code msse}.
   */
  public double msse() {
    return scaled(evidence.points()::squaredErrors, evidence.history().squaredScales());
  }

  /**
   * Root mean squared scaled error; 0 is perfect. As {@link #msse}, with the root per series; weighted by revenue it is
   * the WRMSSE of M5.
   *
   * <p>Reference: utilsforecast 0.2.16 {@code rmsse}. Makridakis et al. (2022), <a
   * href="https://doi.org/10.1016/j.ijforecast.2021.11.013">M5 accuracy competition</a>.
   */
  public double rmsse() {
    double[] scales = evidence.history().squaredScales();
    Terms errors = History.scaled(evidence.points()::squaredErrors, scales);
    return evidence.panel.fold(Aggregation.SERIES_MEAN, 2, errors, Panel::rootOfRatio);
  }

  /**
   * The mean absolute error relative to the benchmark's; 0 is perfect, 1 as good as the benchmark.
   *
   * <pre>{@code sum of |y - f| / sum of |y - bench|}</pre>
   *
   * <p>Reference: utilsforecast 0.2.16 {@code rmae}.
   */
  public double relativeMae() {
    return pooled(2, evidence.points().absoluteErrorsAgainst(evidence.benchmark()), Panel::ratio);
  }

  /**
   * Overall weighted average of M4: SMAPE and MASE relative to the benchmark's; 0 is perfect, 1 as good as the
   * benchmark. Both are means over series by default, and the ratio is one of means.
   *
   * <pre>{@code (smape(f) / smape(bench) + mase(f) / mase(bench)) / 2}</pre>
   *
   * <p>Reference: Makridakis et al. (2020), <a href="https://doi.org/10.1016/j.ijforecast.2019.04.014">The M4
   * Competition</a>.
   */
  public double owa() {
    PointForecast forecast = evidence.points();
    PointForecast benchmark = new PointForecast(evidence.y, evidence.benchmark(), evidence.panel);
    double[] scales = evidence.history().absoluteScales();
    double smape = mean(forecast::symmetricErrors) / mean(benchmark::symmetricErrors);
    double mase =
        scaled(forecast::absoluteErrors, scales) / scaled(benchmark::absoluteErrors, scales);
    return (smape + mase) / 2;
  }

  /**
   * Tests whether forecast and benchmark are equally accurate; a negative statistic says that the forecast is better.
   * Weights do not matter.
   *
   * @throws IllegalArgumentException if there is more than one series, if predictions or benchmark are missing, or if
   *     the horizon of the test exceeds the number of points
   */
  public TestResult dieboldMariano(DieboldMariano test) {
    if (units() != 1) {
      throw new IllegalArgumentException(
          "the Diebold-Mariano test needs one series but there are " + units());
    }
    return test.test(evidence.y, evidence.points().predictions(), evidence.benchmark());
  }

  /**
   * Winkler (interval) score: the width of the interval plus a penalty where it misses; 0 is perfect.
   *
   * <pre>{@code
   * mean of (u - l) + 2 / (1 - level) (l - y if y < l) + 2 / (1 - level) (y - u if y > u)
   * }</pre>
   *
   * <p>Reference: scoringrules 0.11 {@code interval_score}. Gneiting and Raftery (2007), <a
   * href="https://doi.org/10.1198/016214506000001437">Strictly proper scoring rules</a>.
   */
  public double winklerScore() {
    return pooled(2, evidence.interval().scores(evidence.y), Panel::ratio);
  }

  /**
   * Mean scaled interval score: the {@linkplain #winklerScore Winkler score} of each series over its scale, that of
   * {@link #mase}; 0 is perfect. By default a mean over series.
   *
   * <p>Reference: M4; GluonTS 0.16 {@code MSIS}.
   */
  public double msis() {
    Terms scores = evidence.interval().scores(evidence.y);
    return scaled(scores, evidence.history().absoluteScales());
  }

  /**
   * Coverage: the share of points inside of their interval, borders included; the level of the intervals is best.
   *
   * <p>Reference: utilsforecast 0.2.16 {@code coverage}.
   */
  public double intervalCoverage() {
    return pooled(2, evidence.interval().covered(evidence.y), Panel::ratio);
  }

  /** Mean width of the intervals, in the unit of the truth; narrower is better, if coverage is kept. */
  public double intervalWidth() {
    return pooled(2, evidence.interval()::widths, Panel::ratio);
  }

  /** Returns the level of the prediction intervals. */
  double intervalLevel() {
    return evidence.interval().level();
  }

  /**
   * Mean quantile (pinball) loss over points and levels; 0 is perfect.
   *
   * <pre>{@code mean of rho_q(y - f_q),  rho_q(d) = d >= 0 ? q d : (q - 1) d}</pre>
   *
   * <p>Reference: utilsforecast 0.2.16 {@code mqloss}.
   */
  public double quantileLoss() {
    return pooled(2, evidence.quantiles().losses(evidence.y), Panel::ratio);
  }

  /** Returns the {@link #quantileLoss} of each level. */
  public double[] quantileLossPerLevel() {
    QuantileForecast quantiles = evidence.quantiles();
    return quantiles.perLevel(q -> pooled(2, quantiles.losses(evidence.y, q), Panel::ratio));
  }

  /**
   * Weighted quantile loss: the mean over levels of twice the loss relative to the size of the truth; 0 is perfect.
   *
   * <pre>{@code mean over q of 2 sum of rho_q(y - f_q) / sum of |y|}</pre>
   *
   * <p>Truth that is 0 throughout gives NaN or infinity, level by level. Reference: GluonTS 0.16 {@code
   * mean_weighted_sum_quantile_loss}.
   */
  public double weightedQuantileLoss() {
    QuantileForecast quantiles = evidence.quantiles();
    int sums = 1 + quantiles.levels();
    return pooled(
        sums, quantiles.magnitudesAndLosses(evidence.y), QuantileForecast::meanWeightedLoss);
  }

  /** Returns the {@link #weightedQuantileLoss} of each level. */
  public double[] weightedQuantileLossPerLevel() {
    QuantileForecast quantiles = evidence.quantiles();
    return quantiles.perLevel(q ->
        pooled(2, quantiles.lossesAndMagnitudes(evidence.y, q), sums -> 2 * sums[0] / sums[1]));
  }

  /**
   * Continuous ranked probability score by quantiles, twice the {@link #quantileLoss}; 0 is perfect. With levels
   * symmetric about the median it is the weighted interval score.
   *
   * <p>Reference: scoringrules 0.11 {@code crps_quantile}. Bracher et al. (2021), <a
   * href="https://doi.org/10.1371/journal.pcbi.1008618">Evaluating epidemic forecasts in an interval format</a>.
   */
  public double crpsQuantiles() {
    return 2 * quantileLoss();
  }

  /**
   * Scaled quantile loss: the {@link #quantileLoss} of each series over its scale, that of {@link #mase}; 0 is perfect.
   * By default a mean over series; weighted by revenue it is the score of M5's uncertainty track.
   *
   * <p>Reference: utilsforecast 0.2.16 {@code scaled_mqloss}.
   */
  public double scaledQuantileLoss() {
    Terms losses = evidence.quantiles().losses(evidence.y);
    return scaled(losses, evidence.history().absoluteScales());
  }

  /**
   * Returns the share of points not above the forecast of each level; the level is best.
   *
   * <p>Reference: GluonTS 0.16 {@code Coverage}.
   */
  public double[] quantileCoveragePerLevel() {
    QuantileForecast quantiles = evidence.quantiles();
    return quantiles.perLevel(q -> pooled(2, quantiles.covered(evidence.y, q), Panel::ratio));
  }

  /**
   * Coverage error: the mean distance of {@linkplain #quantileCoveragePerLevel coverage} and level; 0 is best.
   *
   * <p>Reference: GluonTS 0.16 {@code MAECoverage}.
   */
  public double maeCoverage() {
    QuantileForecast quantiles = evidence.quantiles();
    int sums = 1 + quantiles.levels();
    return pooled(sums, quantiles.covered(evidence.y), quantiles::meanCoverageError);
  }

  /**
   * Continuous ranked probability score of the ensemble's empirical distribution, in the unit of the truth; 0 is
   * perfect, one member gives its absolute error.
   *
   * <pre>{@code
   * mean over points of 1/M sum over i of |x[i] - y| - 1/(2 M^2) sum over i, j of |x[i] - x[j]|
   * }</pre>
   *
   * <p>The members of a point are sorted, so a point costs O(M log M). Reference: properscoring 0.1 {@code
   * crps_ensemble}. Gneiting and Raftery (2007), <a href="https://doi.org/10.1198/016214506000001437">Strictly proper
   * scoring rules</a>.
   */
  public double crpsEnsemble() {
    return pooled(2, evidence.ensemble()::crps, Panel::ratio);
  }

  /**
   * Continuous ranked probability score of the distribution that the ensemble was drawn from, estimated without bias:
   * {@link #crpsEnsemble} with 2 M (M - 1) instead of 2 M^2; 0 is perfect, one member is NaN.
   *
   * <p>Reference: scoringrules 0.11 {@code crps_ensemble}, estimator "fair". Ferro (2014), <a
   * href="https://doi.org/10.1002/qj.2270">Fair scores for ensemble forecasts</a>.
   */
  public double crpsEnsembleFair() {
    return pooled(2, evidence.ensemble()::fairCrps, Panel::ratio);
  }

  /**
   * Continuous ranked probability score of normal distributions, in the unit of the truth; 0 is perfect, sigma 0 gives
   * the absolute error.
   *
   * <pre>{@code
   * mean of sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1/sqrt(pi)),  z = (y - mu) / sigma
   * }</pre>
   *
   * <p>Reference: properscoring 0.1 {@code crps_gaussian}, which gives NaN for sigma 0. Gneiting et al. (2005), <a
   * href="https://doi.org/10.1175/MWR2904.1">Calibrated probabilistic forecasting</a>, equation 5.
   */
  public double crpsGaussian() {
    return pooled(2, evidence.gaussian().crps(evidence.y), Panel::ratio);
  }

  /**
   * Gaussian log score, the mean negative log density; lower is better.
   *
   * <pre>{@code mean of ln(sigma sqrt(2 pi)) + z^2 / 2,  z = (y - mu) / sigma}</pre>
   *
   * <p>Sigma 0 is -infinity where mu is the truth, else infinity. Reference: scipy 1.10 {@code norm.logpdf}.
   */
  public double gaussianNll() {
    return pooled(2, evidence.gaussian().logScores(evidence.y), Panel::ratio);
  }

  private double pooled(int size, Terms terms, Panel.Formula formula) {
    return evidence.panel.fold(Aggregation.POOLED, size, terms, formula);
  }

  private double scaled(Terms errors, double[] scales) {
    return mean(History.scaled(errors, scales));
  }

  private double mean(Terms terms) {
    return evidence.panel.fold(Aggregation.SERIES_MEAN, 2, terms, Panel::ratio);
  }
}
