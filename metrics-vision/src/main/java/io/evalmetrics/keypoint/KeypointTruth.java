package io.evalmetrics.keypoint;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The true keypoints of instances (persons, hands, faces), each with the same number of them. Immutable as long as the
 * caller leaves the arrays alone, which are kept unless a method says otherwise, and not modified.
 *
 * <pre>{@code
 * KeypointTruth truth = KeypointTruth.of(17, keypoints, visibility).withBoxes(boxes, BoxFormat.XYWH).withAreas(areas);
 * }</pre>
 *
 * <p>What is known beyond the keypoints decides which metrics can be computed: normalizers or boxes for PCK, areas or
 * boxes for OKS.
 */
public final class KeypointTruth {

  private static final int PLANE = 2;

  /** The area of an object as a share of its box where only that is known: the rule of CrowdPose. */
  private static final double AREA_OF_BOX = 0.53;

  private final int numKeypoints;
  private final int dims;
  private final double[] keypoints;
  private final int @Nullable [] visibility; // null: all visible
  private final double @Nullable [] normalizers;
  private final double @Nullable [] boxes; // left, top, width, height
  private final double @Nullable [] areas;

  private KeypointTruth(
      int numKeypoints,
      int dims,
      double[] keypoints,
      int @Nullable [] visibility,
      double @Nullable [] normalizers,
      double @Nullable [] boxes,
      double @Nullable [] areas) {
    this.numKeypoints = numKeypoints;
    this.dims = dims;
    this.keypoints = keypoints;
    this.visibility = visibility;
    this.normalizers = normalizers;
    this.boxes = boxes;
    this.areas = areas;
  }

  /**
   * Returns instances in the plane whose keypoints are all visible.
   *
   * @param numKeypoints the number of keypoints of an instance
   * @param keypoints x and y of each keypoint, instance by instance
   * @throws IllegalArgumentException if there is no keypoint, instances are not whole, or a coordinate is NaN or
   *     infinite
   */
  public static KeypointTruth of(int numKeypoints, double[] keypoints) {
    return of(numKeypoints, PLANE, keypoints, null);
  }

  /**
   * Returns instances in the plane.
   *
   * @param numKeypoints the number of keypoints of an instance
   * @param keypoints x and y of each keypoint, instance by instance; those of unlabelled keypoints are not read
   * @param visibility of each keypoint: 0 unlabelled, 1 labelled but occluded, 2 visible; null is 2 for all
   * @throws IllegalArgumentException if there is no keypoint, lengths do not fit, a coordinate of a labelled keypoint
   *     is NaN or infinite, or a visibility is not 0, 1 or 2
   */
  public static KeypointTruth of(
      int numKeypoints, double[] keypoints, int @Nullable [] visibility) {
    return of(numKeypoints, PLANE, keypoints, visibility);
  }

  /**
   * Returns instances in the plane or in space.
   *
   * @param numKeypoints the number of keypoints of an instance
   * @param dims 2 or 3
   * @param keypoints x, y and in space z of each keypoint, instance by instance; those of unlabelled ones are not read
   * @param visibility of each keypoint: 0 unlabelled, 1 labelled but occluded, 2 visible; null is 2 for all
   * @throws IllegalArgumentException if there is no keypoint, {@code dims} is neither 2 nor 3, lengths do not fit, a
   *     coordinate of a labelled keypoint is NaN or infinite, or a visibility is not 0, 1 or 2
   */
  public static KeypointTruth of(
      int numKeypoints, int dims, double[] keypoints, int @Nullable [] visibility) {
    Arguments.atLeast("numKeypoints", numKeypoints, 1);
    Arguments.inRange("dims", dims, PLANE, PLANE + 1);
    Arguments.rows("keypoints", keypoints.length, (long) numKeypoints * dims);
    if (visibility == null) {
      Arguments.finite("keypoints", keypoints);
    } else {
      Arguments.length("visibility", visibility.length, keypoints.length / dims);
      Arguments.below("visibility", visibility, 3);
      requireFiniteLabelled(keypoints, visibility, dims);
    }
    return new KeypointTruth(numKeypoints, dims, keypoints, visibility, null, null, null);
  }

  private static void requireFiniteLabelled(double[] keypoints, int[] visibility, int dims) {
    if (Arguments.areFinite(keypoints)) {
      return;
    }
    for (int c = 0; c < keypoints.length; c++) {
      if (visibility[c / dims] > 0 && !(Math.abs(keypoints[c]) <= Double.MAX_VALUE)) {
        throw Arguments.badElement("keypoints", c, "be finite", keypoints[c]);
      }
    }
  }

  /**
   * Returns a copy with a length per instance that distances are divided by: head size, torso size, distance of the
   * eyes. An instance of length 0 is left out of everything that divides by it.
   *
   * @throws IllegalArgumentException if there is not one per instance, or one is negative, NaN or infinite
   */
  public KeypointTruth withNormalizers(double[] newNormalizers) {
    Arguments.length("normalizers", newNormalizers.length, instances());
    Arguments.nonNegative("normalizers", newNormalizers);
    return new KeypointTruth(
        numKeypoints, dims, keypoints, visibility, newNormalizers, boxes, areas);
  }

  /**
   * Returns a copy with a box around each instance.
   *
   * @param newBoxes four numbers per instance; copied
   * @throws IllegalArgumentException if there is not one per instance, a number is NaN or infinite, or a width or
   *     height is negative
   */
  public KeypointTruth withBoxes(double[] newBoxes, BoxFormat format) {
    Arguments.length("boxes", newBoxes.length, 4L * instances());
    return new KeypointTruth(
        numKeypoints, dims, keypoints, visibility, normalizers, format.toXywh(newBoxes), areas);
  }

  /**
   * Returns a copy with the area that each instance covers.
   *
   * @throws IllegalArgumentException if there is not one per instance, or one is negative, NaN or infinite
   */
  public KeypointTruth withAreas(double[] newAreas) {
    Arguments.length("areas", newAreas.length, instances());
    Arguments.nonNegative("areas", newAreas);
    return new KeypointTruth(
        numKeypoints, dims, keypoints, visibility, normalizers, boxes, newAreas);
  }

  /** Returns the number of instances. */
  public int instances() {
    return keypoints.length / (numKeypoints * dims);
  }

  int numKeypoints() {
    return numKeypoints;
  }

  int dims() {
    return dims;
  }

  /** Returns the coordinates, not a copy. */
  double[] keypoints() {
    return keypoints;
  }

  /** Returns the visibility of a keypoint, counted over all instances. */
  int visibility(int keypoint) {
    return visibility == null ? 2 : visibility[keypoint];
  }

  boolean isLabelled(int keypoint) {
    return visibility == null || visibility[keypoint] > 0;
  }

  /** Returns 1 if a keypoint is labelled, else 0, without a branch for each. */
  int labelled(int keypoint) {
    return visibility == null ? 1 : -visibility[keypoint] >>> 31;
  }

  /** Returns the normalizers, not a copy, or null. */
  double @Nullable [] normalizers() {
    return normalizers;
  }

  /** Returns left, top, width and height of the boxes, not a copy, or null. */
  double @Nullable [] boxes() {
    return boxes;
  }

  boolean hasAreas() {
    return areas != null || boxes != null;
  }

  /** Returns the width of an instance's box, 0 without boxes. */
  double boxWidth(int instance) {
    return boxes == null ? 0 : boxes[4 * instance + 2];
  }

  /** Returns the height of an instance's box, 0 without boxes. */
  double boxHeight(int instance) {
    return boxes == null ? 0 : boxes[4 * instance + 3];
  }

  /** Returns the area of an instance, or what its box lets expect. */
  double area(int instance) {
    return areas == null ? AREA_OF_BOX * boxWidth(instance) * boxHeight(instance) : areas[instance];
  }

  /** Returns the squared distance of two keypoints, counted over all instances. */
  double squaredDistance(int keypoint1, int keypoint2) {
    double sum = 0;
    for (int d = 0; d < dims; d++) {
      double difference = keypoints[keypoint1 * dims + d] - keypoints[keypoint2 * dims + d];
      sum += difference * difference;
    }
    return sum;
  }
}
