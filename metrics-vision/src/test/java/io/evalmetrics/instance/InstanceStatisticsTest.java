package io.evalmetrics.instance;

import io.evalmetrics.laws.StatisticLaws;

class InstanceStatisticsTest extends StatisticLaws<InstanceStatistics> {

  @Override
  protected InstanceStatistics create() {
    return InstanceStatistics.createWithBoundaries(InstanceScenes.options(), 0.02);
  }

  @Override
  protected void add(InstanceStatistics statistic, int row) {
    InstanceScenes.Image image = InstanceScenes.image(row);
    statistic.add(row, image.truth(), image.detections());
  }

  @Override
  protected double[] summary(InstanceStatistics statistic) {
    return InstanceScenes.scores(statistic.result());
  }

  @Override
  protected double tolerance() {
    return 0;
  }

  @Override
  protected boolean allowsRepeats() {
    return false;
  }
}
