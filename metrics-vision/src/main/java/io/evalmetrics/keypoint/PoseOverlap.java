package io.evalmetrics.keypoint;

import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.Overlap;
import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The object keypoint similarity of detected and true poses.
 *
 * <p>Most pairs of an image are far apart, and most of the time would go into their exponential functions. Matching does
 * not ask how far. So the keypoints are counted that are too far away to be worth more than {@link #FAR_SIMILARITY}: if
 * even with all others in place the pose would stay below the lowest threshold, its overlap is given as 0.
 */
final class PoseOverlap implements Overlap {

  /** The exponent of a similarity from which on a keypoint is far away, and a bound of exp(-3) = 0.0498. */
  private static final double FAR = 3;

  private static final double FAR_SIMILARITY = 0.05;

  /** COCO's first threshold, which is always matched. */
  private static final double HALF = 0.5;

  private final PoseTruth truth;
  private final KeypointTruth trueKeypoints;
  private final double[] detected;
  private final double[] variances;
  private final double least;

  private PoseOverlap(
      PoseTruth truth, PoseDetections detections, double[] variances, double least) {
    this.truth = truth;
    this.variances = variances;
    this.least = least;
    trueKeypoints = truth.keypoints();
    detected = detections.keypoints();
  }

  /**
   * Checks that poses have equally many keypoints, with a sigma for each.
   *
   * @param least overlaps below it may be given as 0
   */
  static PoseOverlap of(
      PoseTruth truth, PoseDetections detections, double @Nullable [] sigmas, double least) {
    int numKeypoints = truth.keypoints().numKeypoints();
    if (detections.numKeypoints() != numKeypoints) {
      throw Arguments.badValue(
          "detections.numKeypoints",
          "be that of the truth, " + numKeypoints,
          detections.numKeypoints());
    }
    double[] variances = KeypointSimilarity.variances(sigmas, numKeypoints);
    return new PoseOverlap(truth, detections, variances, least);
  }

  /** Returns an overlap below which no other matters to what is counted. */
  static double least(CocoOptions options) {
    if (options.hasConfusionMatrix()) {
      return 0; // asks for the largest overlap, whatever it is
    }
    double least = Math.min(HALF, options.iouThreshold());
    for (double threshold : options.iouThresholds()) {
      least = Math.min(least, threshold);
    }
    return least;
  }

  @Override
  public double of(int detection, int pose) {
    int labelled = truth.labelledKeypoints(pose);
    if (labelled == 0) {
      return toDoubledBox(detection, pose);
    }
    int far = farKeypoints(detection, pose);
    double most = (labelled - far) + FAR_SIMILARITY * far;
    return most < least * labelled ? 0 : toKeypoints(detection, pose);
  }

  /** Counts the labelled keypoints that are far away, by signs instead of branches, which nobody could foresee. */
  private int farKeypoints(int detection, int pose) {
    int numKeypoints = variances.length;
    double[] keypoints = trueKeypoints.keypoints();
    double limit = FAR * KeypointSimilarity.twice(trueKeypoints.area(pose));
    int from = 2 * detection * numKeypoints;
    int to = 2 * pose * numKeypoints;
    int far = 0;
    for (int j = 0; j < numKeypoints; j++) {
      double dx = detected[from + 2 * j] - keypoints[to + 2 * j];
      double dy = detected[from + 2 * j + 1] - keypoints[to + 2 * j + 1];
      double within = limit * variances[j] - (dx * dx + dy * dy);
      int sign = (int) (Double.doubleToRawLongBits(within) >>> 63);
      far += sign & trueKeypoints.labelled(pose * numKeypoints + j);
    }
    return far;
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
