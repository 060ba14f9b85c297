package io.evalmetrics.segmentation;

/**
 * What a {@link SegmentationStatistics} gathers beside the counts of pixels, for metrics that need more. Each costs time
 * in {@code add}, so it is switched on by {@link SegmentationOptions#withEvidence}.
 */
public enum Evidence {
  /** Sizes of the boundary bands and of their intersections: the Boundary IoU. About two passes over both maps. */
  BOUNDARY_IOU,

  /** Matched boundary pixels: boundary F1, precision and recall. */
  BOUNDARY_F1,

  /** Matched boundary pixels as DAVIS draws them: its boundary F1. Of images only; a volume has none. */
  DAVIS_F1,

  /** Distances between boundary pixels: Hausdorff and average surface distances, the normalized surface Dice. */
  SURFACE_DISTANCES,

  /** Distances between surface elements, weighted by area: DeepMind's variants of the same. */
  SURFEL_DISTANCES,

  /** Skeletons by thinning: the centerline Dice. Of images only; a volume has none. */
  CENTERLINE_DICE,

  /**
   * The error of each pixel's probability of each class: the Lovasz softmax loss. Keeps 8 bytes per pixel and class, for
   * images that have probabilities.
   */
  LOVASZ_SOFTMAX
}
