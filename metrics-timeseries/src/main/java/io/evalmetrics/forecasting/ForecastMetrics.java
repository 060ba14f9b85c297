package io.evalmetrics.forecasting;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionMetrics;
import java.math.BigDecimal;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * The forecasting metrics: each constant points at the method of {@link ForecastEvaluation} that holds its mathematics.
 *
 * <p>The errors of single points are regression errors, so every regression metric scores forecasts too: {@link
 * #pointwise}.
 */
public final class ForecastMetrics {

  /** {@link RegressionEvaluation#accuracy()} of the forecasts. */
  public static final Metric<ForecastEvaluation> ACCURACY = pointwise(RegressionMetrics.ACCURACY);

  /** {@link RegressionEvaluation#loss()} of the forecasts: the mean squared error. */
  public static final Metric<ForecastEvaluation> LOSS = pointwise(
      RegressionMetrics.LOSS
          .info()
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The mean squared error; a model's own loss is another Loss.")
          .formula("mean (f - y)^2"),
      RegressionMetrics.LOSS);

  /** {@link RegressionEvaluation#mae()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MAE = pointwise(RegressionMetrics.MAE);

  /** {@link RegressionEvaluation#mse()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MSE = pointwise(RegressionMetrics.MSE);

  /** {@link RegressionEvaluation#rmse()} of the forecasts. */
  public static final Metric<ForecastEvaluation> RMSE = pointwise(RegressionMetrics.RMSE);

  /** {@link RegressionEvaluation#r2()} of the forecasts. */
  public static final Metric<ForecastEvaluation> R2 = pointwise(RegressionMetrics.R2);

  /** {@link RegressionEvaluation#rmsle()} of the forecasts. */
  public static final Metric<ForecastEvaluation> RMSLE = pointwise(RegressionMetrics.RMSLE);

  /** {@link RegressionEvaluation#mape()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MAPE = pointwise(RegressionMetrics.MAPE);

  /** {@link RegressionEvaluation#smape()} of the forecasts. */
  public static final Metric<ForecastEvaluation> SMAPE = pointwise(RegressionMetrics.SMAPE);

  /** {@link RegressionEvaluation#mdape()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MDAPE = pointwise(RegressionMetrics.MDAPE);

  /** {@link ForecastEvaluation#theilU2()}. */
  public static final Metric<ForecastEvaluation> THEIL_U2 = metric(
      MetricInfo.lowerIsBetter("theil_u2", "Theil’s U (U2 Statistic)")
          .alias("theils_u", "u2")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The error relative to that of the naive forecast of no change, which scores 1.")
          .formula("sqrt(sum (y[t] - f[t])^2 / sum (y[t] - y[t-1])^2)")
          .reference("sktime TheilU2"),
      Evidence::hasPointsInContext,
      ForecastEvaluation::theilU2);

  /** {@link RegressionEvaluation#maxError()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MAX_ERROR = pointwise(RegressionMetrics.MAX_ERROR);

  /** {@link ForecastEvaluation#directionAccuracy()}. */
  public static final Metric<ForecastEvaluation> DIRECTION_ACCURACY = metric(
      MetricInfo.higherIsBetter("direction_accuracy", "Direction Accuracy")
          .alias("mda", "mean_directional_accuracy")
          .range(0, 1, 1)
          .says("The share of points whose forecast goes the way of the truth: up, down or flat.")
          .formula("share of t with sign(y[t] - y[t-1]) = sign(f[t] - y[t-1])")
          .reference("mean directional accuracy, Blaskowitz and Herwartz (2011)"),
      Evidence::hasPointsInContext,
      ForecastEvaluation::directionAccuracy);

  /** {@link RegressionEvaluation#msle()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MSLE = pointwise(RegressionMetrics.MSLE);

  /** {@link RegressionEvaluation#medianAe()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MEDIAN_AE = pointwise(RegressionMetrics.MEDIAN_AE);

  /** {@link RegressionEvaluation#wape()} of the forecasts. */
  public static final Metric<ForecastEvaluation> WAPE =
      pointwise(RegressionMetrics.WAPE.info().alias("weighted_mape"), RegressionMetrics.WAPE);

  /** {@link RegressionEvaluation#mbe()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MBE = pointwise(RegressionMetrics.MBE);

  /** {@link RegressionEvaluation#mpe()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MPE = pointwise(RegressionMetrics.MPE);

  /** {@link RegressionEvaluation#mspe()} of the forecasts. */
  public static final Metric<ForecastEvaluation> MSPE = pointwise(RegressionMetrics.MSPE);

  /** {@link RegressionEvaluation#rmspe()} of the forecasts. */
  public static final Metric<ForecastEvaluation> RMSPE = pointwise(RegressionMetrics.RMSPE);

  /** {@link RegressionEvaluation#nrmse()} of the forecasts. */
  public static final Metric<ForecastEvaluation> NRMSE = pointwise(RegressionMetrics.NRMSE);

  /** The mean {@link io.evalmetrics.regression.Loss#pinball} loss of the forecasts as medians. */
  public static final Metric<ForecastEvaluation> PINBALL_LOSS =
      pointwise(RegressionMetrics.PINBALL_LOSS);

  /** {@link RegressionEvaluation#rae()} of the forecasts. */
  public static final Metric<ForecastEvaluation> RAE = pointwise(RegressionMetrics.RAE);

  /** {@link RegressionEvaluation#rse()} of the forecasts. */
  public static final Metric<ForecastEvaluation> RSE = pointwise(RegressionMetrics.RSE);

  /** {@link ForecastEvaluation#theilU2Relative()}. */
  public static final Metric<ForecastEvaluation> THEIL_U2_RELATIVE = metric(
      MetricInfo.lowerIsBetter("theil_u2_relative", "Theil’s U2 (relative changes)")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "The error of the forecast relative changes, against that of no change, which scores 1.")
          .formula("sqrt(sum ((f[t] - y[t]) / y[t-1])^2 / sum ((y[t] - y[t-1]) / y[t-1])^2)")
          .reference("R forecast accuracy, Theil's U"),
      Evidence::hasPoints,
      ForecastEvaluation::theilU2Relative);

  /** {@link ForecastEvaluation#theilU1()}. */
  public static final Metric<ForecastEvaluation> THEIL_U1 = metric(
      MetricInfo.lowerIsBetter("theil_u1", "Theil’s U1")
          .range(0, 1, 0)
          .says("The root mean squared error relative to the sizes of truth and forecast.")
          .formula("rmse / (sqrt(mean y^2) + sqrt(mean f^2))")
          .reference("Theil (1961), Economic Forecasts and Policy"),
      Evidence::hasPoints,
      ForecastEvaluation::theilU1);

  /** {@link ForecastEvaluation#cfe()}. */
  public static final Metric<ForecastEvaluation> CFE = metric(
      MetricInfo.lowerIsBetter("cfe", "Cumulative Forecast Error")
          .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
          .closestToIdeal()
          .says("The sum of the errors; positive numbers mean over-forecasting.")
          .formula("sum (f - y)")
          .reference("Brown (1959), Statistical Forecasting for Inventory Control"),
      Evidence::hasPoints,
      ForecastEvaluation::cfe);

  /** {@link ForecastEvaluation#trackingSignal()}. */
  public static final Metric<ForecastEvaluation> TRACKING_SIGNAL = metric(
      MetricInfo.lowerIsBetter("tracking_signal", "Tracking Signal")
          .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
          .closestToIdeal()
          .says("The cumulative error in units of the mean absolute one: does it lean to one side?")
          .formula("cfe / mae")
          .reference("Brown (1959), Statistical Forecasting for Inventory Control"),
      Evidence::hasPoints,
      ForecastEvaluation::trackingSignal);

  /** {@link ForecastEvaluation#mase()}. */
  public static final Metric<ForecastEvaluation> MASE = metric(
      MetricInfo.lowerIsBetter("mase", "Mean Absolute Scaled Error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "The mean absolute error relative to that of the seasonal naive forecast in the history.")
          .formula("mean over series of mae / mean |z[t] - z[t-m]|")
          .reference("utilsforecast mase; Hyndman and Koehler (2006)"),
      Evidence::hasScaledErrors,
      ForecastEvaluation::mase);

  /** {@link ForecastEvaluation#msse()}. */
  public static final Metric<ForecastEvaluation> MSSE = metric(
      MetricInfo.lowerIsBetter("msse", "Mean Squared Scaled Error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "The mean squared error relative to that of the seasonal naive forecast in the history.")
          .formula("mean over series of mse / mean (z[t] - z[t-m])^2")
          .reference("utilsforecast msse"),
      Evidence::hasScaledErrors,
      ForecastEvaluation::msse);

  /** {@link ForecastEvaluation#rmsse()}. */
  public static final Metric<ForecastEvaluation> RMSSE = metric(
      MetricInfo.lowerIsBetter("rmsse", "Root Mean Squared Scaled Error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The root of the scaled squared error, the measure of M5.")
          .formula("mean over series of sqrt(mse / mean (z[t] - z[t-m])^2)")
          .reference("utilsforecast rmsse; Makridakis et al. (2022)"),
      Evidence::hasScaledErrors,
      ForecastEvaluation::rmsse);

  /** {@link ForecastEvaluation#relativeMae()}. */
  public static final Metric<ForecastEvaluation> RELATIVE_MAE = metric(
      MetricInfo.lowerIsBetter("relative_mae", "Relative MAE")
          .alias("rmae")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The absolute error relative to that of a benchmark, which scores 1.")
          .formula("sum |y - f| / sum |y - bench|")
          .reference("utilsforecast rmae"),
      Evidence::hasBenchmark,
      ForecastEvaluation::relativeMae);

  /** {@link ForecastEvaluation#owa()}. */
  public static final Metric<ForecastEvaluation> OWA = metric(
      MetricInfo.lowerIsBetter("owa", "Overall Weighted Average")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "SMAPE and MASE relative to those of a benchmark, which scores 1: the measure of M4.")
          .formula("(smape(f) / smape(bench) + mase(f) / mase(bench)) / 2")
          .reference("Makridakis et al. (2020), The M4 Competition"),
      evidence -> evidence.hasScaledErrors() && evidence.hasBenchmark(),
      ForecastEvaluation::owa);

  /** {@link ForecastEvaluation#winklerScore()}. */
  public static final Metric<ForecastEvaluation> WINKLER_SCORE = metric(
      MetricInfo.lowerIsBetter("winkler_score", "Winkler Score")
          .alias("interval_score")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The width of the prediction interval plus a penalty where it misses the truth.")
          .formula("mean (u - l) + 2 / (1 - level) (max(l - y, 0) + max(y - u, 0))")
          .reference("scoringrules interval_score; Gneiting and Raftery (2007)"),
      Evidence::hasInterval,
      ForecastEvaluation::winklerScore);

  /** {@link ForecastEvaluation#msis()}. */
  public static final Metric<ForecastEvaluation> MSIS = metric(
      MetricInfo.lowerIsBetter("msis", "Mean Scaled Interval Score")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "The Winkler score relative to the error of the seasonal naive forecast in the history.")
          .formula("mean over series of winkler_score / mean |z[t] - z[t-m]|")
          .reference("GluonTS MSIS; Makridakis et al. (2020)"),
      Evidence::hasScaledInterval,
      ForecastEvaluation::msis);

  /** {@link ForecastEvaluation#intervalCoverage()} of intervals of level 0.95, and of no other: closest to it is best. */
  public static final Metric<ForecastEvaluation> INTERVAL_COVERAGE =
      coverage("interval_coverage", "Coverage", 0.95);

  /** {@link ForecastEvaluation#intervalWidth()}. */
  public static final Metric<ForecastEvaluation> INTERVAL_WIDTH = metric(
      MetricInfo.lowerIsBetter("interval_width", "Interval Width")
          .alias("sharpness")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The mean width of the prediction intervals, in the unit of the truth.")
          .formula("mean (u - l)")
          .reference("Gneiting and Raftery (2007)"),
      Evidence::hasInterval,
      ForecastEvaluation::intervalWidth);

  /** {@link ForecastEvaluation#quantileLoss()}. */
  public static final Metric<ForecastEvaluation> QUANTILE_LOSS = metric(
      MetricInfo.lowerIsBetter("quantile_loss", "Mean Quantile Loss")
          .alias("mqloss")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The pinball loss of the quantile forecasts, averaged over points and levels.")
          .formula("mean rho_q(y - f_q), rho_q(d) = max(q d, (q - 1) d)")
          .reference("utilsforecast mqloss"),
      Evidence::hasQuantiles,
      ForecastEvaluation::quantileLoss);

  /** {@link ForecastEvaluation#weightedQuantileLoss()}. */
  public static final Metric<ForecastEvaluation> WEIGHTED_QUANTILE_LOSS = metric(
      MetricInfo.lowerIsBetter("weighted_quantile_loss", "Weighted Quantile Loss")
          .alias("wql", "mean_wql")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Twice the quantile loss relative to the size of the truth, averaged over levels.")
          .formula("mean over q of 2 sum rho_q(y - f_q) / sum |y|")
          .reference("GluonTS mean_weighted_sum_quantile_loss"),
      Evidence::hasQuantiles,
      ForecastEvaluation::weightedQuantileLoss);

  /** {@link ForecastEvaluation#crpsQuantiles()}. */
  public static final Metric<ForecastEvaluation> CRPS_QUANTILES = metric(
      MetricInfo.lowerIsBetter("crps_quantiles", "CRPS (quantiles)")
          .alias("weighted_interval_score")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The continuous ranked probability score, approximated by quantile forecasts.")
          .formula("2 quantile_loss")
          .reference("scoringrules crps_quantile; Bracher et al. (2021)"),
      Evidence::hasQuantiles,
      ForecastEvaluation::crpsQuantiles);

  /** {@link ForecastEvaluation#scaledQuantileLoss()}. */
  public static final Metric<ForecastEvaluation> SCALED_QUANTILE_LOSS = metric(
      MetricInfo.lowerIsBetter("scaled_quantile_loss", "Scaled Quantile Loss")
          .alias("spl")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "The quantile loss relative to the error of the seasonal naive forecast in the history.")
          .formula("mean over series of quantile_loss / mean |z[t] - z[t-m]|")
          .reference("utilsforecast scaled_mqloss"),
      Evidence::hasScaledQuantiles,
      ForecastEvaluation::scaledQuantileLoss);

  /** {@link ForecastEvaluation#maeCoverage()}. */
  public static final Metric<ForecastEvaluation> MAE_COVERAGE = metric(
      MetricInfo.lowerIsBetter("mae_coverage", "Coverage Error")
          .range(0, 1, 0)
          .says("How far the shares of points below the quantile forecasts are from the levels.")
          .formula("mean over q of |share of (y <= f_q) - q|")
          .reference("GluonTS MAECoverage"),
      Evidence::hasQuantiles,
      ForecastEvaluation::maeCoverage);

  /** {@link ForecastEvaluation#crpsEnsemble()}. */
  public static final Metric<ForecastEvaluation> CRPS_ENSEMBLE = metric(
      MetricInfo.lowerIsBetter("crps_ensemble", "CRPS (ensemble)")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The continuous ranked probability score of the ensemble.")
          .formula("mean of 1/M sum |x_i - y| - 1/(2 M^2) sum |x_i - x_j|")
          .reference("properscoring crps_ensemble"),
      Evidence::hasEnsemble,
      ForecastEvaluation::crpsEnsemble);

  /** {@link ForecastEvaluation#crpsEnsembleFair()}. */
  public static final Metric<ForecastEvaluation> CRPS_ENSEMBLE_FAIR = metric(
      MetricInfo.lowerIsBetter("crps_ensemble_fair", "Fair CRPS")
          .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
          .says("The continuous ranked probability score of what the ensemble was drawn from.")
          .formula("mean of 1/M sum |x_i - y| - 1/(2 M (M - 1)) sum |x_i - x_j|")
          .reference("scoringrules crps_ensemble, fair; Ferro (2014)"),
      Evidence::hasEnsemble,
      ForecastEvaluation::crpsEnsembleFair);

  /** {@link ForecastEvaluation#crpsGaussian()}. */
  public static final Metric<ForecastEvaluation> CRPS_GAUSSIAN = metric(
      MetricInfo.lowerIsBetter("crps_gaussian", "CRPS (Gaussian)")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The continuous ranked probability score of normal distributions.")
          .formula("mean sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1/sqrt(pi)), z = (y - mu) / sigma")
          .reference("properscoring crps_gaussian; Gneiting et al. (2005)"),
      Evidence::hasGaussian,
      ForecastEvaluation::crpsGaussian);

  /** {@link ForecastEvaluation#gaussianNll()}. */
  public static final Metric<ForecastEvaluation> GAUSSIAN_NLL = metric(
      MetricInfo.lowerIsBetter("gaussian_nll", "Gaussian Log Score")
          .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
          .says("The mean negative log density of normal distributions at the truth.")
          .formula("mean ln(sigma sqrt(2 pi)) + z^2 / 2, z = (y - mu) / sigma")
          .reference("scipy norm.logpdf"),
      Evidence::hasGaussian,
      ForecastEvaluation::gaussianNll);

  private ForecastMetrics() {}

  /** Returns a regression metric of the forecasts, under its own name: {@link ForecastEvaluation#pointwise}. */
  public static Metric<ForecastEvaluation> pointwise(Metric<RegressionEvaluation> metric) {
    return pointwise(metric.info(), metric);
  }

  private static Metric<ForecastEvaluation> pointwise(
      MetricInfo info, Metric<RegressionEvaluation> metric) {
    return Metric.of(
        info,
        forecast -> forecast.has(Evidence::hasPoints) && metric.supports(forecast.pooledErrors()),
        forecast -> forecast.pointwise(metric::score));
  }

  /**
   * Returns {@link ForecastEvaluation#theilU2(int)}; id {@code theil_u2_lag_12}.
   *
   * @throws IllegalArgumentException if {@code naiveLag} is smaller than 1
   */
  public static Metric<ForecastEvaluation> theilU2(int naiveLag) {
    Arguments.atLeast("naiveLag", naiveLag, 1);
    return metric(
        MetricInfo.lowerIsBetter("theil_u2_lag_" + naiveLag, "Theil’s U2 (lag " + naiveLag + ")")
            .range(0, Double.POSITIVE_INFINITY, 0)
            .says(
                "The error relative to that of repeating the value " + naiveLag + " points before.")
            .formula("sqrt(sum (y[t] - f[t])^2 / sum (y[t] - y[t-" + naiveLag + "])^2)")
            .reference("sktime TheilU2"),
        Evidence::hasPointsInContext,
        forecast -> forecast.theilU2(naiveLag));
  }

  /**
   * Returns {@link ForecastEvaluation#directionAccuracy(DirectionOptions)}; the id is {@code direction_accuracy}, with
   * {@code _predicted_change} and {@code _without_ties} as the options say.
   */
  public static Metric<ForecastEvaluation> directionAccuracy(DirectionOptions options) {
    MetricInfo usual = DIRECTION_ACCURACY.info();
    String before = options.isPredictedChange() ? "f" : "y";
    return metric(
        MetricInfo.higherIsBetter(
                usual.id()
                    + (options.isPredictedChange() ? "_predicted_change" : "")
                    + (options.isTieCounted() ? "" : "_without_ties"),
                usual.displayName()
                    + (options.isPredictedChange() ? ", predicted change" : "")
                    + (options.isTieCounted() ? "" : ", without ties"))
            .range(0, 1, 1)
            .says(usual.description())
            .formula("share of t with sign(y[t] - y[t-1]) = sign(f[t] - " + before + "[t-1])"
                + (options.isTieCounted() ? "" : ", y[t] != y[t-1]"))
            .reference(usual.reference()),
        Evidence::hasPointsInContext,
        forecast -> forecast.directionAccuracy(options));
  }

  /**
   * Returns {@link ForecastEvaluation#intervalCoverage()} of intervals of this level, and of no other: a score is best
   * close to the level, and scores of different levels do not compare. Id {@code interval_coverage_0_8}.
   *
   * @throws IllegalArgumentException if {@code level} does not lie in (0, 1)
   */
  public static Metric<ForecastEvaluation> intervalCoverage(double level) {
    IntervalForecast.checkedLevel(level);
    String spelled = BigDecimal.valueOf(level).toPlainString();
    return coverage(
        "interval_coverage_" + spelled.replace('.', '_'), "Coverage of " + spelled, level);
  }

  private static Metric<ForecastEvaluation> coverage(String id, String displayName, double level) {
    return Metric.of(
        MetricInfo.higherIsBetter(id, displayName)
            .range(0, 1, level)
            .closestToIdeal()
            .says("The share of points inside of their interval; best is the level, " + level + ".")
            .formula("share of (l <= y <= u)")
            .reference("utilsforecast coverage"),
        forecast -> forecast.has(Evidence::hasInterval) && forecast.intervalLevel() == level,
        forecast -> coverage(forecast, id, level));
  }

  private static double coverage(ForecastEvaluation forecast, String id, double level) {
    if (forecast.intervalLevel() != level) {
      throw new IllegalArgumentException(id + " ranks intervals of level " + level
          + " but these have level " + forecast.intervalLevel() + ": use intervalCoverage("
          + forecast.intervalLevel() + ")");
    }
    return forecast.intervalCoverage();
  }

  private static Metric<ForecastEvaluation> metric(
      MetricInfo info, Predicate<Evidence> needs, ToDoubleFunction<ForecastEvaluation> score) {
    return Metric.of(info, forecast -> forecast.has(needs), score);
  }
}
