package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.RowAlignment;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionTasks;
import java.util.List;

/** Progress of diabetes, predicted from ten measurements. */
final class RegressionDemo {

  private static final List<String> TEAMS = List.of(
      "linear-regression", "random-forest", "gradient-boosting", "nearest-neighbours", "baseline");

  private RegressionDemo() {}

  static DemoTask<RegressionEvaluation> tabular() {
    return new DemoTask<>(
            RegressionTasks.TABULAR_REGRESSION, "rmse", TEAMS, RegressionDemo::evaluate)
        .withFigures(
            (page, evaluations, best) -> page.add(Figures.errorCharacteristic(evaluations)));
  }

  private static RegressionEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(RegressionTasks.TABULAR_REGRESSION.id(), "truth");
    RowAlignment rows = RowAlignment.of(truth.strings("id"), submission.strings("id"));
    return RegressionEvaluation.of(
        truth.doubles("target"), rows.align(submission.doubles("prediction")));
  }
}
