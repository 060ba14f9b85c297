package io.evalmetrics.segmentation;

import io.evalmetrics.Task;

/** The task of semantic segmentation. */
public final class SegmentationTasks {

  /** The class of every pixel of an image or voxel of a volume. */
  public static final Task<SegmentationEvaluation> SEMANTIC_SEGMENTATION = Task.of(
      "semantic_segmentation",
      "Semantic Segmentation",
      SegmentationEvaluation.class,
      SegmentationMetrics.headline(),
      SegmentationMetrics.further());

  private SegmentationTasks() {}
}
