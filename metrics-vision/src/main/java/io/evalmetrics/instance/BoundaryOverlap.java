package io.evalmetrics.instance;

import io.evalmetrics.detection.Overlap;
import io.evalmetrics.mask.RunLengthMask;
import org.jspecify.annotations.Nullable;

/**
 * How well both the masks and their boundaries cover each other: the smaller of the two IoU; for a crowd, which has no
 * outline to hit, the overlap of the masks alone. Boundaries are found when first asked for.
 */
final class BoundaryOverlap implements Overlap {

  private final MaskOverlap masks;
  private final InstanceTruth truth;
  private final InstanceDetections detections;
  private final double dilationRatio;
  private final @Nullable RunLengthMask[] truthBoundaries;
  private final @Nullable RunLengthMask[] detectionBoundaries;

  BoundaryOverlap(InstanceTruth truth, InstanceDetections detections, double dilationRatio) {
    this.masks = new MaskOverlap(truth, detections);
    this.truth = truth;
    this.detections = detections;
    this.dilationRatio = dilationRatio;
    this.truthBoundaries = new RunLengthMask[truth.size()];
    this.detectionBoundaries = new RunLengthMask[detections.size()];
  }

  @Override
  public double of(int detection, int truthIndex) {
    double overlap = masks.of(detection, truthIndex);
    if (overlap == 0 || truth.objects().isCrowd(truthIndex)) {
      return overlap;
    }
    RunLengthMask detected = boundary(detections.masks(), detectionBoundaries, detection);
    RunLengthMask expected = boundary(truth.masks(), truthBoundaries, truthIndex);
    return Math.min(overlap, detected.iou(expected));
  }

  private RunLengthMask boundary(
      RunLengthMask[] ofMasks, @Nullable RunLengthMask[] boundaries, int i) {
    RunLengthMask boundary = boundaries[i];
    if (boundary == null) {
      boundary = ofMasks[i].boundary(dilationRatio);
      boundaries[i] = boundary;
    }
    return boundary;
  }
}
