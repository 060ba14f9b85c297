package io.evalmetrics.detection;

import io.evalmetrics.box.Boxes;

/** How well boxes cover each other in COCO's arithmetic. */
final class BoxOverlap implements Overlap {

  private final double[] truths;
  private final boolean[] crowd;
  private final double[] detections;

  BoxOverlap(ImageTruth truth, ImageDetections detections) {
    this.truths = truth.xywh();
    this.crowd = truth.objects().crowd();
    this.detections = detections.xywh();
  }

  @Override
  public double of(int detection, int truth) {
    boolean isCrowd = crowd.length > 0 && crowd[truth];
    return Boxes.cocoOverlap(detections, detection, truths, truth, isCrowd);
  }

  @Override
  public void ofAll(int detection, int[] which, int count, double[] overlaps) {
    Boxes.cocoOverlaps(detections, detection, truths, which, count, crowd, overlaps);
  }
}
