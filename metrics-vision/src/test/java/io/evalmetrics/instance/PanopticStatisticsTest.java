package io.evalmetrics.instance;

import io.evalmetrics.laws.StatisticLaws;

class PanopticStatisticsTest extends StatisticLaws<PanopticStatistics> {

  @Override
  protected PanopticStatistics create() {
    return PanopticStatistics.create(PanopticScenes.THINGS, PanopticScenes.STUFFS);
  }

  @Override
  protected void add(PanopticStatistics statistic, int row) {
    PanopticScenes scenes = new PanopticScenes(row);
    PanopticMap truth = scenes.truth();
    statistic.add(truth, scenes.flawed(truth));
  }

  @Override
  protected double[] summary(PanopticStatistics statistic) {
    PanopticEvaluation evaluation = statistic.result();
    return InstanceTasks.PANOPTIC_SEGMENTATION.metrics().stream()
        .mapToDouble(metric -> metric.score(evaluation))
        .toArray();
  }

  @Override
  protected double tolerance() {
    return 0;
  }
}
