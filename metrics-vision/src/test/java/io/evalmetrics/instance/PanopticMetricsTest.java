package io.evalmetrics.instance;

import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;

class PanopticMetricsTest extends MetricLaws<PanopticEvaluation> {

  private static final PanopticScenes SCENES = new PanopticScenes(7);
  private static final PanopticMap TRUTH = SCENES.truth();

  @Override
  protected Task<PanopticEvaluation> task() {
    return InstanceTasks.PANOPTIC_SEGMENTATION;
  }

  @Override
  protected PanopticEvaluation perfect() {
    return of(TRUTH);
  }

  @Override
  protected PanopticEvaluation poor() {
    return of(SCENES.flawed(TRUTH));
  }

  private static PanopticEvaluation of(PanopticMap prediction) {
    return PanopticStatistics.create(PanopticScenes.THINGS, PanopticScenes.STUFFS)
        .add(TRUTH, prediction)
        .result();
  }
}
