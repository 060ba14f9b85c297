package io.evalmetrics.segmentation;

/** What is kept of the surfel distances of one class of one image: numbers that only average over images. */
enum SurfelSummary {
  ROBUST_95,
  ROBUST,
  AVERAGE_PRED_TO_TRUE,
  AVERAGE_TRUE_TO_PRED,
  NSD;

  /** Returns whether the options must say which percentile. */
  boolean needsPercentile() {
    return this == ROBUST;
  }

  double of(SurfelDistances distances, SegmentationOptions options) {
    return switch (this) {
      case ROBUST_95 -> distances.robustHausdorff(95);
      case ROBUST -> distances.robustHausdorff(options.percentile());
      case AVERAGE_PRED_TO_TRUE -> distances.averagePredToTrue();
      case AVERAGE_TRUE_TO_PRED -> distances.averageTrueToPred();
      case NSD -> distances.normalizedSurfaceDice(options.nsdTolerance());
    };
  }
}
