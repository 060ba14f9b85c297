package io.evalmetrics.instance;

import io.evalmetrics.detection.Overlap;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.mask.RunLengthMask;
import org.jspecify.annotations.Nullable;

/** How well masks cover each other: their IoU, or the share of the detection that lies on a crowd. */
final class MaskOverlap implements Overlap {

  private final InstanceTruth truth;
  private final RunLengthMask[] truths;
  private final RunLengthMask[] detections;

  MaskOverlap(InstanceTruth truth, InstanceDetections detections) {
    this.truth = truth;
    this.truths = truth.masks();
    this.detections = detections.masks();
  }

  /** Checks that all masks of an image have the same size. */
  static void requireOneSizePerImage(
      int numImages,
      int[] truthImages,
      InstanceTruth truth,
      int[] detectionImages,
      InstanceDetections detections) {
    @Nullable RunLengthMask[] firstOfImage = new RunLengthMask[numImages];
    requireOneSize("truth.masks", truth.masks(), truthImages, firstOfImage);
    requireOneSize("detections.masks", detections.masks(), detectionImages, firstOfImage);
  }

  private static void requireOneSize(
      String name, RunLengthMask[] masks, int[] images, @Nullable RunLengthMask[] firstOfImage) {
    for (int i = 0; i < masks.length; i++) {
      RunLengthMask first = firstOfImage[images[i]];
      if (first == null) {
        firstOfImage[images[i]] = masks[i];
      } else if (first.height() != masks[i].height() || first.width() != masks[i].width()) {
        throw Arguments.badElement(
            name,
            i,
            "be " + first.height() + " x " + first.width() + " like the image's first mask",
            masks[i].height() + " x " + masks[i].width());
      }
    }
  }

  @Override
  public double of(int detection, int truthIndex) {
    return truth.objects().isCrowd(truthIndex)
        ? detections[detection].crowdIou(truths[truthIndex])
        : detections[detection].iou(truths[truthIndex]);
  }
}
