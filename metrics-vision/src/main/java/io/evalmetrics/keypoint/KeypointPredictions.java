package io.evalmetrics.keypoint;

import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The predicted keypoints of the instances of a {@link KeypointTruth}, in its order. Immutable as long as the caller
 * leaves the arrays alone, which are kept, not copied, and not modified.
 *
 * <pre>{@code
 * KeypointPredictions predictions = KeypointPredictions.of(keypoints).withScores(scores);
 * }</pre>
 */
public final class KeypointPredictions {

  private final double[] keypoints;
  private final double @Nullable [] scores;
  private final int @Nullable [] visibility;

  private KeypointPredictions(
      double[] keypoints, double @Nullable [] scores, int @Nullable [] visibility) {
    this.keypoints = keypoints;
    this.scores = scores;
    this.visibility = visibility;
  }

  /**
   * Returns predictions of all keypoints, labelled or not.
   *
   * @param keypoints x, y and in space z of each keypoint, instance by instance
   * @throws IllegalArgumentException if a coordinate is NaN or infinite
   */
  public static KeypointPredictions of(double[] keypoints) {
    Arguments.finite("keypoints", keypoints);
    return new KeypointPredictions(keypoints, null, null);
  }

  /** {@link #of(double[])} of floats; copied. */
  public static KeypointPredictions of(float[] keypoints) {
    return of(Arguments.widen(keypoints));
  }

  /**
   * Returns a copy with the confidence of each keypoint: those below the score threshold are not present.
   *
   * @throws IllegalArgumentException if one is NaN or infinite
   */
  public KeypointPredictions withScores(double[] newScores) {
    Arguments.finite("scores", newScores);
    return new KeypointPredictions(keypoints, newScores, visibility);
  }

  /** {@link #withScores(double[])} of floats; copied. */
  public KeypointPredictions withScores(float[] newScores) {
    return withScores(Arguments.widen(newScores));
  }

  /**
   * Returns a copy with the predicted visibility of each keypoint: 0 unlabelled, 1 occluded, 2 visible. Without scores,
   * those of 0 are not present.
   *
   * @throws IllegalArgumentException if one is not 0, 1 or 2
   */
  public KeypointPredictions withVisibility(int[] newVisibility) {
    Arguments.below("visibility", newVisibility, 3);
    return new KeypointPredictions(keypoints, scores, newVisibility);
  }

  /** Checks that there are as many keypoints as in the truth. */
  void requireFitting(KeypointTruth truth) {
    int points = truth.keypoints().length / truth.dims();
    Arguments.length("predictions.keypoints", keypoints.length, truth.keypoints().length);
    if (scores != null) {
      Arguments.length("predictions.scores", scores.length, points);
    }
    if (visibility != null) {
      Arguments.length("predictions.visibility", visibility.length, points);
    }
  }

  /** Returns the coordinates, not a copy. */
  double[] keypoints() {
    return keypoints;
  }

  /** Returns the scores, not a copy, or null. */
  double @Nullable [] scores() {
    return scores;
  }

  /** Returns the visibilities, not a copy, or null. */
  int @Nullable [] visibility() {
    return visibility;
  }

  /** Returns whether a keypoint, counted over all instances, is predicted to be there. */
  boolean isPresent(int keypoint, double scoreThreshold) {
    if (scores != null) {
      return scores[keypoint] >= scoreThreshold;
    }
    return visibility == null || visibility[keypoint] > 0;
  }
}
