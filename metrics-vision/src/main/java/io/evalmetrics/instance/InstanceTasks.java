package io.evalmetrics.instance;

import io.evalmetrics.Task;

/** The tasks of instances: what a leaderboard of each kind offers. */
public final class InstanceTasks {

  /** Panoptic segmentation: every pixel's category and instance. */
  public static final Task<PanopticEvaluation> PANOPTIC_SEGMENTATION = Task.of(
      "panoptic_segmentation",
      "Panoptic Segmentation",
      PanopticEvaluation.class,
      PanopticMetrics.headline(),
      PanopticMetrics.further());

  private InstanceTasks() {}
}
