package io.evalmetrics.keypoint;

import io.evalmetrics.Task;

/** The tasks of keypoints: located in instances that are known, or in poses that must be found first. */
public final class KeypointTasks {

  /** Keypoint detection: keypoints located in instances that are known. */
  public static final Task<KeypointEvaluation> KEYPOINT_DETECTION = Task.of(
      "keypoint_detection",
      "Keypoint Detection",
      KeypointEvaluation.class,
      KeypointMetrics.HEADLINE,
      KeypointMetrics.FURTHER);

  /** Keypoint detection in the way of COCO: poses found in images, matched by object keypoint similarity. */
  public static final Task<PoseEvaluation> COCO_KEYPOINT_DETECTION = Task.of(
      "coco_keypoint_detection",
      "Keypoint Detection (COCO)",
      PoseEvaluation.class,
      PoseMetrics.HEADLINE,
      PoseMetrics.FURTHER);

  private KeypointTasks() {}
}
