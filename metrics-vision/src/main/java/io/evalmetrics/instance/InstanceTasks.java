package io.evalmetrics.instance;

import io.evalmetrics.Task;

/** The tasks of instances: what a leaderboard of each kind offers. */
public final class InstanceTasks {

  /** Instance segmentation: objects found and outlined by masks. */
  public static final Task<InstanceEvaluation> INSTANCE_SEGMENTATION = Task.of(
      "instance_segmentation",
      "Instance Segmentation",
      InstanceEvaluation.class,
      InstanceMetrics.headline(),
      InstanceMetrics.further());

  /** Panoptic segmentation: every pixel's category and instance. */
  public static final Task<PanopticEvaluation> PANOPTIC_SEGMENTATION = Task.of(
      "panoptic_segmentation",
      "Panoptic Segmentation",
      PanopticEvaluation.class,
      PanopticMetrics.headline(),
      PanopticMetrics.further());

  private InstanceTasks() {}
}
