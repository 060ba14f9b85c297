package io.evalmetrics.instance;

/** How an implementation of panoptic quality counts; all end in iou sum / (TP + FP/2 + FN/2) per class. */
enum PanopticRule {

  /** Kirillov et al., panopticapi: pixels that are void in the prediction count against it; crowds are known. */
  STANDARD,

  /** torchmetrics panoptic_quality: what is void on either side is left out of the union; crowds are unknown. */
  TORCHMETRICS,

  /**
   * torchmetrics modified_panoptic_quality (Porzi et al.): things as above; a class of stuff scores the overlap of each
   * of its pairs, matched or not, per truth segment.
   */
  MODIFIED;

  boolean leavesOutPredictedVoid() {
    return this != STANDARD;
  }

  boolean matches(boolean thing) {
    return thing || this != MODIFIED;
  }
}
