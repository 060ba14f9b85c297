package io.evalmetrics.keypoint;

import io.evalmetrics.detection.CocoDetections;
import io.evalmetrics.internal.Arguments;

/**
 * Detected poses: a label, keypoints and a score each. Of one image, or of all images of a data set.
 *
 * <pre>{@code
 * PoseDetections detections = PoseDetections.of(17, labels, keypoints, scores);
 * }</pre>
 *
 * <p>Arrays are kept, not copied, and not modified. Immutable as long as the caller leaves them alone.
 */
public final class PoseDetections {

  private final int numKeypoints;
  private final int[] labels;
  private final double[] keypoints;
  private final double[] scores;
  private final CocoDetections objects;

  private PoseDetections(
      int numKeypoints, int[] labels, double[] keypoints, double[] scores, double[] areas) {
    this.numKeypoints = numKeypoints;
    this.labels = labels;
    this.keypoints = keypoints;
    this.scores = scores;
    objects = CocoDetections.of(labels, areas, scores);
  }

  /**
   * Returns poses; one belongs to the area ranges of the box around all its keypoints.
   *
   * @param numKeypoints the number of keypoints of a pose
   * @param labels the class of each pose, from 0
   * @param keypoints x and y of each keypoint, pose by pose
   * @param scores the confidence of each pose, any finite numbers
   * @throws IllegalArgumentException if there is no keypoint, lengths do not fit, a label is negative, a coordinate or
   *     score is NaN or infinite, or an area is too large for a double
   */
  public static PoseDetections of(
      int numKeypoints, int[] labels, double[] keypoints, double[] scores) {
    Arguments.atLeast("numKeypoints", numKeypoints, 1);
    Arguments.length("keypoints", keypoints.length, 2L * numKeypoints * labels.length);
    Arguments.finite("keypoints", keypoints);
    double[] areas = new double[labels.length];
    for (int pose = 0; pose < areas.length; pose++) {
      int x = 2 * numKeypoints * pose;
      areas[pose] = extent(keypoints, x, numKeypoints) * extent(keypoints, x + 1, numKeypoints);
      if (!(areas[pose] <= Double.MAX_VALUE)) {
        throw Arguments.badElement("keypoints", x, "begin a pose of finite area", keypoints[x]);
      }
    }
    return new PoseDetections(numKeypoints, labels, keypoints, scores, areas);
  }

  /** {@link #of(int, int[], double[], double[])} of floats; copied. */
  public static PoseDetections of(
      int numKeypoints, int[] labels, float[] keypoints, float[] scores) {
    return of(numKeypoints, labels, Arguments.widen(keypoints), Arguments.widen(scores));
  }

  private static double extent(double[] keypoints, int first, int numKeypoints) {
    double low = keypoints[first];
    double high = low;
    for (int j = 1; j < numKeypoints; j++) {
      low = Math.min(low, keypoints[first + 2 * j]);
      high = Math.max(high, keypoints[first + 2 * j]);
    }
    return high - low;
  }

  /**
   * Returns a copy with other areas, such as those of boxes that were detected too.
   *
   * @throws IllegalArgumentException if there is not one per pose, or one is negative, NaN or infinite
   */
  public PoseDetections withAreas(double[] areas) {
    return new PoseDetections(numKeypoints, labels, keypoints, scores, areas);
  }

  /** Returns the number of poses. */
  public int size() {
    return labels.length;
  }

  int numKeypoints() {
    return numKeypoints;
  }

  /** Returns the coordinates, not a copy. */
  double[] keypoints() {
    return keypoints;
  }

  CocoDetections objects() {
    return objects;
  }
}
