package io.evalmetrics.forecasting;

import io.evalmetrics.Task;
import java.util.List;

/** The forecasting tasks. */
public final class ForecastTasks {

  /** Forecasts of one or many time series. */
  public static final Task<ForecastEvaluation> TIME_SERIES_FORECASTING = Task.of(
      "time_series_forecasting",
      "Time Series Forecasting",
      ForecastEvaluation.class,
      List.of(
          ForecastMetrics.ACCURACY,
          ForecastMetrics.LOSS,
          ForecastMetrics.MAE,
          ForecastMetrics.MSE,
          ForecastMetrics.RMSE,
          ForecastMetrics.R2,
          ForecastMetrics.RMSLE,
          ForecastMetrics.MAPE,
          ForecastMetrics.SMAPE,
          ForecastMetrics.MDAPE,
          ForecastMetrics.THEIL_U2,
          ForecastMetrics.MAX_ERROR,
          ForecastMetrics.DIRECTION_ACCURACY),
      List.of(
          ForecastMetrics.MSLE,
          ForecastMetrics.MEDIAN_AE,
          ForecastMetrics.WAPE,
          ForecastMetrics.MBE,
          ForecastMetrics.MPE,
          ForecastMetrics.MSPE,
          ForecastMetrics.RMSPE,
          ForecastMetrics.NRMSE,
          ForecastMetrics.PINBALL_LOSS,
          ForecastMetrics.RAE,
          ForecastMetrics.RSE,
          ForecastMetrics.THEIL_U2_RELATIVE,
          ForecastMetrics.THEIL_U1,
          ForecastMetrics.CFE,
          ForecastMetrics.TRACKING_SIGNAL,
          ForecastMetrics.MASE,
          ForecastMetrics.MSSE,
          ForecastMetrics.RMSSE,
          ForecastMetrics.RELATIVE_MAE,
          ForecastMetrics.OWA,
          ForecastMetrics.WINKLER_SCORE,
          ForecastMetrics.MSIS,
          ForecastMetrics.INTERVAL_COVERAGE,
          ForecastMetrics.INTERVAL_WIDTH,
          ForecastMetrics.QUANTILE_LOSS,
          ForecastMetrics.WEIGHTED_QUANTILE_LOSS,
          ForecastMetrics.CRPS_QUANTILES,
          ForecastMetrics.SCALED_QUANTILE_LOSS,
          ForecastMetrics.MAE_COVERAGE,
          ForecastMetrics.CRPS_ENSEMBLE,
          ForecastMetrics.CRPS_ENSEMBLE_FAIR,
          ForecastMetrics.CRPS_GAUSSIAN,
          ForecastMetrics.GAUSSIAN_NLL));

  private ForecastTasks() {}
}
