package io.evalmetrics.segmentation;

/** What is kept of the surface distances of one class of one image: numbers that only average over images. */
enum SurfaceSummary {
  HAUSDORFF_PRED_TO_TRUE,
  HAUSDORFF_TRUE_TO_PRED,
  ROBUST_95,
  ROBUST_95_POOLED,
  ROBUST,
  ROBUST_POOLED,
  AVERAGE_PRED_TO_TRUE,
  AVERAGE_TRUE_TO_PRED,
  AVERAGE_SYMMETRIC,
  NSD;

  /** Returns whether the options must say which percentile. */
  boolean needsPercentile() {
    return this == ROBUST || this == ROBUST_POOLED;
  }

  double of(SurfaceDistances distances, SegmentationOptions options) {
    return switch (this) {
      case HAUSDORFF_PRED_TO_TRUE -> distances.hausdorffPredToTrue();
      case HAUSDORFF_TRUE_TO_PRED -> distances.hausdorffTrueToPred();
      case ROBUST_95 -> distances.robustHausdorff(95);
      case ROBUST_95_POOLED -> distances.robustHausdorffPooled(95);
      case ROBUST -> distances.robustHausdorff(options.percentile());
      case ROBUST_POOLED -> distances.robustHausdorffPooled(options.percentile());
      case AVERAGE_PRED_TO_TRUE -> distances.averagePredToTrue();
      case AVERAGE_TRUE_TO_PRED -> distances.averageTrueToPred();
      case AVERAGE_SYMMETRIC -> distances.averageSymmetric();
      case NSD -> distances.normalizedSurfaceDice(options.nsdTolerance());
    };
  }
}
