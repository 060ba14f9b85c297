package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;

/**
 * Detections as the matching of {@link CocoStatistics} sees them: a label, an area, a score; what they look like is the
 * {@link Overlap}'s business. Of one image, or of all images of a data set.
 *
 * <p>Arrays are kept, not copied, and not modified. Immutable as long as the caller leaves them alone.
 */
public final class CocoDetections {

  private final int[] labels;
  private final double[] areas;
  private final double[] scores;

  private CocoDetections(int[] labels, double[] areas, double[] scores) {
    this.labels = labels;
    this.areas = areas;
    this.scores = scores;
  }

  /**
   * Returns detections.
   *
   * @param labels the class of each detection, from 0
   * @param areas the area by which each detection belongs to an {@link AreaRange}
   * @param scores the confidence of each detection, any finite numbers: probabilities or logits
   * @throws IllegalArgumentException if lengths differ, a label is negative, an area is negative, NaN or infinite, or a
   *     score is NaN or infinite
   */
  public static CocoDetections of(int[] labels, double[] areas, double[] scores) {
    Arguments.sameLength("labels", labels.length, "areas", areas.length);
    Arguments.sameLength("labels", labels.length, "scores", scores.length);
    Arguments.below("labels", labels, Integer.MAX_VALUE);
    Arguments.nonNegative("areas", areas);
    Arguments.finite("scores", scores);
    return new CocoDetections(labels, areas, scores);
  }

  /** Returns the number of detections. */
  public int size() {
    return labels.length;
  }

  int[] labels() {
    return labels;
  }

  double area(int detection) {
    return areas[detection];
  }

  double[] scores() {
    return scores;
  }

  double score(int detection) {
    return scores[detection];
  }
}
