package io.evalmetrics.keypoint;

import io.evalmetrics.detection.Overlap;
import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/** The object keypoint similarity of detected and true poses. */
final class PoseOverlap implements Overlap {

  private final PoseTruth truth;
  private final KeypointTruth trueKeypoints;
  private final double[] detected;
  private final double[] variances;

  private PoseOverlap(PoseTruth truth, PoseDetections detections, double[] variances) {
    this.truth = truth;
    this.variances = variances;
    trueKeypoints = truth.keypoints();
    detected = detections.keypoints();
  }

  /** Checks that poses have equally many keypoints, with a sigma for each. */
  static PoseOverlap of(PoseTruth truth, PoseDetections detections, double @Nullable [] sigmas) {
    int numKeypoints = truth.keypoints().numKeypoints();
    if (detections.numKeypoints() != numKeypoints) {
      throw Arguments.badValue(
          "detections.numKeypoints",
          "be that of the truth, " + numKeypoints,
          detections.numKeypoints());
    }
    return new PoseOverlap(truth, detections, KeypointSimilarity.variances(sigmas, numKeypoints));
  }

  @Override
  public double of(int detection, int pose) {
    return truth.labelledKeypoints(pose) > 0
        ? toKeypoints(detection, pose)
        : toDoubledBox(detection, pose);
  }

  private double toKeypoints(int detection, int pose) {
    int numKeypoints = variances.length;
    double[] keypoints = trueKeypoints.keypoints();
    double area = trueKeypoints.area(pose);
    double sum = 0;
    for (int j = 0; j < numKeypoints; j++) {
      int keypoint = pose * numKeypoints + j;
      if (trueKeypoints.isLabelled(keypoint)) {
        int at = 2 * (detection * numKeypoints + j);
        double dx = detected[at] - keypoints[2 * keypoint];
        double dy = detected[at + 1] - keypoints[2 * keypoint + 1];
        sum += KeypointSimilarity.of(dx * dx + dy * dy, variances[j], area);
      }
    }
    return sum / truth.labelledKeypoints(pose);
  }

  /** Where nothing is labelled, keypoints are expected in the box of the pose, doubled in size. */
  private double toDoubledBox(int detection, int pose) {
    double[] boxes = trueKeypoints.boxes();
    if (boxes == null) {
      throw Arguments.missing("boxes");
    }
    int numKeypoints = variances.length;
    int box = 4 * pose;
    double area = trueKeypoints.area(pose);
    double sum = 0;
    for (int j = 0; j < numKeypoints; j++) {
      int at = 2 * (detection * numKeypoints + j);
      double dx = beyond(detected[at], boxes[box], boxes[box + 2]);
      double dy = beyond(detected[at + 1], boxes[box + 1], boxes[box + 3]);
      sum += KeypointSimilarity.of(dx * dx + dy * dy, variances[j], area);
    }
    return sum / numKeypoints;
  }

  private static double beyond(double value, double low, double size) {
    return Math.max(0, (low - size) - value) + Math.max(0, value - (low + size * 2));
  }
}
