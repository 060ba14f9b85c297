package io.evalmetrics.keypoint;

import io.evalmetrics.detection.CocoTruth;
import io.evalmetrics.internal.Arguments;

/**
 * True poses that a detector is to find: a label, keypoints and a box each. Of one image, or of all images of a data
 * set.
 *
 * <pre>{@code
 * PoseTruth truth = PoseTruth.of(
 *     labels, KeypointTruth.of(17, keypoints, visibility).withBoxes(boxes, BoxFormat.XYWH).withAreas(areas));
 * }</pre>
 *
 * <p>A pose belongs to the area ranges of its area, or of 0.53 times that of its box if areas are not given (CrowdPose's
 * rule). One without a labelled keypoint is ignored: it does not count and absorbs at most one detection near its box.
 * Immutable; arrays are kept, not copied, and not modified.
 */
public final class PoseTruth {

  private final KeypointTruth keypoints;
  private final CocoTruth objects;
  private final int[] labelled; // the number of labelled keypoints of each pose

  private PoseTruth(KeypointTruth keypoints, CocoTruth objects, int[] labelled) {
    this.keypoints = keypoints;
    this.objects = objects;
    this.labelled = labelled;
  }

  /**
   * Returns poses, none of them a crowd.
   *
   * @param labels the class of each pose, from 0
   * @param keypoints in the plane, with boxes
   * @throws IllegalArgumentException if lengths differ, a label is negative, or the keypoints lie in space, have no boxes
   *     or have one whose area is too large for a double
   */
  public static PoseTruth of(int[] labels, KeypointTruth keypoints) {
    Arguments.sameLength("labels", labels.length, "keypoints", keypoints.instances());
    if (keypoints.dims() != 2) {
      throw Arguments.badValue("keypoints.dims", "be 2", keypoints.dims());
    }
    if (keypoints.boxes() == null) {
      throw new IllegalArgumentException("keypoints must have boxes");
    }
    int[] labelled = labelledKeypoints(keypoints);
    double[] areas = new double[labels.length];
    for (int pose = 0; pose < areas.length; pose++) {
      areas[pose] = keypoints.area(pose);
      if (!(areas[pose] <= Double.MAX_VALUE)) {
        throw Arguments.badValue("keypoints", "have boxes of finite area", areas[pose]);
      }
    }
    CocoTruth objects = CocoTruth.of(labels, areas).withIgnore(areZero(labelled));
    return new PoseTruth(keypoints, objects, labelled);
  }

  private static int[] labelledKeypoints(KeypointTruth keypoints) {
    int[] labelled = new int[keypoints.instances()];
    for (int pose = 0; pose < labelled.length; pose++) {
      int first = pose * keypoints.numKeypoints();
      for (int j = 0; j < keypoints.numKeypoints(); j++) {
        labelled[pose] += keypoints.isLabelled(first + j) ? 1 : 0;
      }
    }
    return labelled;
  }

  private static boolean[] areZero(int[] counts) {
    boolean[] flags = new boolean[counts.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = counts[i] == 0;
    }
    return flags;
  }

  /**
   * Returns a copy with these crowd flags: a crowd of poses is ignored and absorbs any number of detections.
   *
   * @throws IllegalArgumentException if there is not one flag per pose
   */
  public PoseTruth withCrowd(boolean[] crowd) {
    return new PoseTruth(keypoints, objects.withCrowd(crowd), labelled);
  }

  /**
   * Returns a copy with these crowd flags, 0 or 1.
   *
   * @throws IllegalArgumentException if there is not one flag per pose or one is neither 0 nor 1
   */
  public PoseTruth withCrowd(int[] crowd) {
    return new PoseTruth(keypoints, objects.withCrowd(crowd), labelled);
  }

  /**
   * Returns a copy that ignores the poses of which 0 keypoints are said to be labelled ({@code num_keypoints} of COCO
   * files), whatever their visibilities say.
   *
   * @throws IllegalArgumentException if there is not one count per pose or one is negative
   */
  public PoseTruth withKeypointCounts(int[] keypointCounts) {
    Arguments.length("keypointCounts", keypointCounts.length, labelled.length);
    Arguments.below("keypointCounts", keypointCounts, Integer.MAX_VALUE);
    return new PoseTruth(keypoints, objects.withIgnore(areZero(keypointCounts)), labelled);
  }

  /** Returns the number of poses. */
  public int size() {
    return labelled.length;
  }

  KeypointTruth keypoints() {
    return keypoints;
  }

  CocoTruth objects() {
    return objects;
  }

  int labelledKeypoints(int pose) {
    return labelled[pose];
  }
}
