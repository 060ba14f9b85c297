package io.evalmetrics.forecasting;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.regression.RegressionEvaluation;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of the forecasts of one panel; null is what nobody gave. An evaluation changes a copy before
 * it takes it, and never afterwards.
 */
final class Evidence {

  final double[] y;
  Panel panel;
  int seasonality = 1;
  boolean historyIsContext;

  @Nullable
  PointForecast points;

  @Nullable
  History history;

  double @Nullable [] benchmark;

  @Nullable
  IntervalForecast interval;

  @Nullable
  QuantileForecast quantiles;

  @Nullable
  EnsembleForecast ensemble;

  @Nullable
  GaussianForecast gaussian;

  /** Creates what is known when only the truth is. */
  Evidence(double[] y, Panel panel) {
    this.y = y;
    this.panel = panel;
  }

  /** Creates a copy. */
  Evidence(Evidence other) {
    y = other.y;
    panel = other.panel;
    seasonality = other.seasonality;
    historyIsContext = other.historyIsContext;
    points = other.points;
    history = other.history;
    benchmark = other.benchmark;
    interval = other.interval;
    quantiles = other.quantiles;
    ensemble = other.ensemble;
    gaussian = other.gaussian;
  }

  PointForecast points() {
    return required(points, "predictions (yPred)");
  }

  History history() {
    return required(history, "history (yTrain)");
  }

  /** Returns what comes before the first points of the series, or null if they have nothing before them. */
  @Nullable
  History context() {
    return historyIsContext ? history() : null;
  }

  double[] benchmark() {
    return required(benchmark, "benchmark (yBench)");
  }

  IntervalForecast interval() {
    return required(interval, "prediction intervals (lower, upper)");
  }

  QuantileForecast quantiles() {
    return required(quantiles, "quantile forecasts (quantileLevels, quantilePred)");
  }

  EnsembleForecast ensemble() {
    return required(ensemble, "ensemble (samples)");
  }

  GaussianForecast gaussian() {
    return required(gaussian, "Gaussian forecasts (mu, sigma)");
  }

  boolean hasPoints() {
    return points != null;
  }

  boolean hasPointsInContext() {
    return points != null && (!historyIsContext || history != null);
  }

  boolean hasScaledErrors() {
    return points != null && history != null;
  }

  boolean hasBenchmark() {
    return points != null && benchmark != null;
  }

  boolean hasInterval() {
    return interval != null;
  }

  boolean hasScaledInterval() {
    return interval != null && history != null;
  }

  boolean hasQuantiles() {
    return quantiles != null;
  }

  boolean hasScaledQuantiles() {
    return quantiles != null && history != null;
  }

  boolean hasEnsemble() {
    return ensemble != null;
  }

  boolean hasGaussian() {
    return gaussian != null;
  }

  /** Returns the errors of all points with weights and repetitions. */
  RegressionEvaluation pooledErrors() {
    RegressionEvaluation errors =
        panel.isWeighted() ? points().weighted(panel.pointWeights()) : points().all();
    return panel.isResampled() ? errors.resampled(panel.pointCounts()) : errors;
  }

  private static <T> T required(@Nullable T evidence, String name) {
    if (evidence == null) {
      throw Arguments.missing(name);
    }
    return evidence;
  }
}
