package io.evalmetrics.regression;

import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;

class MetricLawsTest extends MetricLaws<RegressionEvaluation> {

  @Override
  protected Task<RegressionEvaluation> task() {
    return RegressionTasks.TABULAR_REGRESSION;
  }

  @Override
  protected RegressionEvaluation perfect() {
    Cases cases = Cases.many(300, 1);
    return RegressionEvaluation.of(cases.yTrue(), cases.yTrue());
  }

  @Override
  protected RegressionEvaluation poor() {
    Cases cases = Cases.many(300, 1);
    return RegressionEvaluation.of(cases.yTrue(), cases.shuffled(2).yPred());
  }
}
