package io.evalmetrics.regression;

import io.evalmetrics.laws.StatisticLaws;

class ErrorStatisticsLawsTest extends StatisticLaws<ErrorStatistics> {

  private final Cases cases = Cases.many(600, 7);

  @Override
  protected ErrorStatistics create() {
    return ErrorStatistics.create(Loss.squaredLog(), Loss.pinball(0.9));
  }

  @Override
  protected void add(ErrorStatistics statistic, int row) {
    double yTrue = cases.yTrue()[row];
    double yPred = cases.yPred()[row];
    switch (row % 3) {
      case 0:
        statistic.add(yTrue, yPred);
        break;
      case 1:
        statistic.add(yTrue, yPred, row % 5);
        break;
      default:
        statistic.add(new double[] {yTrue}, new double[] {yPred});
    }
  }

  @Override
  protected double[] summary(ErrorStatistics statistic) {
    RegressionEvaluation evaluation = statistic.result();
    return RegressionTasks.TABULAR_REGRESSION.metrics().stream()
        .filter(metric -> metric.supports(evaluation))
        .mapToDouble(metric -> metric.score(evaluation))
        .toArray();
  }

  @Override
  protected double tolerance() {
    return 1e-13;
  }
}
