package consumer;

import io.evalmetrics.MetricCatalog;
import io.evalmetrics.classification.ClassificationTasks;
import io.evalmetrics.detection.DetectionTasks;
import io.evalmetrics.forecasting.ForecastTasks;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionTasks;

/** A service that is a module. */
final class Scores {

  static final MetricCatalog CATALOG = MetricCatalog.of(
      ClassificationTasks.TABULAR_CLASSIFICATION,
      DetectionTasks.OBJECT_DETECTION,
      RegressionTasks.TABULAR_REGRESSION,
      ForecastTasks.TIME_SERIES_FORECASTING);

  private Scores() {}

  static double meanAbsoluteError(double[] yTrue, double[] yPred) {
    return CATALOG
        .task("tabular_regression", RegressionEvaluation.class)
        .metric("mae")
        .score(RegressionEvaluation.of(yTrue, yPred));
  }
}
