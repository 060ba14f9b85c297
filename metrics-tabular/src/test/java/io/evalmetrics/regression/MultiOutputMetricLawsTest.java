package io.evalmetrics.regression;

import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;

class MultiOutputMetricLawsTest extends MetricLaws<MultiOutputEvaluation> {

  @Override
  protected Task<MultiOutputEvaluation> task() {
    return RegressionTasks.MULTI_OUTPUT_REGRESSION;
  }

  @Override
  protected MultiOutputEvaluation perfect() {
    Cases cases = Cases.many(300, 1);
    return MultiOutputEvaluation.of(3, cases.yTrue(), cases.yTrue());
  }

  @Override
  protected MultiOutputEvaluation poor() {
    Cases cases = Cases.many(300, 1);
    return MultiOutputEvaluation.of(3, cases.yTrue(), cases.shuffled(2).yPred());
  }
}
