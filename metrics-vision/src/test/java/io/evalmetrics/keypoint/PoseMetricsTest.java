package io.evalmetrics.keypoint;

import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;

class PoseMetricsTest extends MetricLaws<PoseEvaluation> {

  private static final int IMAGES = 20;

  @Override
  protected Task<PoseEvaluation> task() {
    return KeypointTasks.COCO_KEYPOINT_DETECTION;
  }

  @Override
  protected PoseEvaluation perfect() {
    PoseStatistics statistics = PoseStatistics.create(PoseScenes.options(), PoseScenes.SIGMAS);
    for (int i = 0; i < IMAGES; i++) {
      PoseScenes.Image image = PoseScenes.image(i);
      statistics.add(i, image.truth(), image.flawless());
    }
    return statistics.result();
  }

  @Override
  protected PoseEvaluation poor() {
    PoseStatistics statistics = PoseStatistics.create(PoseScenes.options(), PoseScenes.SIGMAS);
    for (int i = 0; i < IMAGES; i++) {
      PoseScenes.Image image = PoseScenes.image(i);
      statistics.add(i, image.truth(), image.detections());
    }
    return statistics.result();
  }
}
