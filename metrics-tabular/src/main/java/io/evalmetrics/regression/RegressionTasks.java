package io.evalmetrics.regression;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import java.util.List;

/** The regression tasks. */
public final class RegressionTasks {

  /** One number is predicted per sample. */
  public static final Task<RegressionEvaluation> TABULAR_REGRESSION = Task.of(
      "tabular_regression",
      "Tabular Regression",
      RegressionEvaluation.class,
      List.of(
          RegressionMetrics.ACCURACY,
          RegressionMetrics.LOSS,
          RegressionMetrics.MAE,
          RegressionMetrics.MSE,
          RegressionMetrics.RMSE,
          RegressionMetrics.R2,
          RegressionMetrics.RMSLE,
          RegressionMetrics.MEDIAN_AE,
          RegressionMetrics.EXPLAINED_VARIANCE,
          RegressionMetrics.MBE),
      List.of(
          RegressionMetrics.MSLE,
          RegressionMetrics.MAX_ERROR,
          RegressionMetrics.MAPE,
          RegressionMetrics.MDAPE,
          RegressionMetrics.SMAPE,
          RegressionMetrics.WAPE,
          RegressionMetrics.MPE,
          RegressionMetrics.MSPE,
          RegressionMetrics.RMSPE,
          RegressionMetrics.RAE,
          RegressionMetrics.RSE,
          RegressionMetrics.RRSE,
          RegressionMetrics.NRMSE,
          RegressionMetrics.PINBALL_LOSS,
          RegressionMetrics.HUBER_LOSS,
          RegressionMetrics.PSEUDO_HUBER_LOSS,
          RegressionMetrics.LOG_COSH_LOSS,
          RegressionMetrics.TWEEDIE_DEVIANCE,
          RegressionMetrics.POISSON_DEVIANCE,
          RegressionMetrics.GAMMA_DEVIANCE,
          RegressionMetrics.D2_TWEEDIE,
          RegressionMetrics.D2_PINBALL,
          RegressionMetrics.D2_ABSOLUTE_ERROR,
          RegressionMetrics.PEARSON_R,
          RegressionMetrics.SPEARMAN_RHO,
          RegressionMetrics.KENDALL_TAU_B,
          RegressionMetrics.CCC,
          RegressionMetrics.ADJUSTED_R2));

  /** Several numbers are predicted per sample; the metrics are those of one number, averaged over the outputs. */
  public static final Task<MultiOutputEvaluation> MULTI_OUTPUT_REGRESSION = Task.of(
      "multi_output_regression",
      "Multi-Output Regression",
      MultiOutputEvaluation.class,
      averaged(TABULAR_REGRESSION.headlineMetrics()),
      averaged(TABULAR_REGRESSION
          .metrics()
          .subList(
              TABULAR_REGRESSION.headlineMetrics().size(),
              TABULAR_REGRESSION.metrics().size())));

  private RegressionTasks() {}

  private static List<Metric<MultiOutputEvaluation>> averaged(
      List<Metric<RegressionEvaluation>> metrics) {
    return metrics.stream().map(RegressionMetrics::averaged).toList();
  }
}
