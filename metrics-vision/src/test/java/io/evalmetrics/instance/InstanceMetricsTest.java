package io.evalmetrics.instance;

import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;

class InstanceMetricsTest extends MetricLaws<InstanceEvaluation> {

  private static final int IMAGES = 20;

  @Override
  protected Task<InstanceEvaluation> task() {
    return InstanceTasks.INSTANCE_SEGMENTATION;
  }

  @Override
  protected InstanceEvaluation perfect() {
    InstanceStatistics statistics =
        InstanceStatistics.createWithBoundaries(InstanceScenes.options(), 0.02);
    for (int i = 0; i < IMAGES; i++) {
      InstanceScenes.Image image = InstanceScenes.image(i);
      statistics.add(i, image.truth(), image.flawless());
    }
    return statistics.result();
  }

  @Override
  protected InstanceEvaluation poor() {
    InstanceStatistics statistics =
        InstanceStatistics.createWithBoundaries(InstanceScenes.options(), 0.02);
    for (int i = 0; i < IMAGES; i++) {
      InstanceScenes.Image image = InstanceScenes.image(i);
      statistics.add(i, image.truth(), image.detections());
    }
    return statistics.result();
  }
}
