package io.evalmetrics.keypoint;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of instances beyond their keypoints; it must be the same for all that are evaluated together.
 *
 * @param dims the dimensions of coordinates
 * @param missingForPck what distances cannot be divided by for lack of, or null
 * @param areas whether areas are known
 * @param scores whether keypoints were predicted with scores
 * @param visibility whether visibilities were predicted
 */
record KeypointEvidence(
    int dims, @Nullable String missingForPck, boolean areas, boolean scores, boolean visibility)
    implements Serializable {

  /** No instance lacks anything. */
  static final KeypointEvidence OF_NOBODY = new KeypointEvidence(2, null, true, true, true);

  static KeypointEvidence of(
      KeypointTruth truth, KeypointPredictions predictions, @Nullable PckNormalizer normalizer) {
    return new KeypointEvidence(
        truth.dims(),
        missingForPck(truth, normalizer),
        truth.hasAreas(),
        predictions.scores() != null,
        predictions.visibility() != null);
  }

  private static @Nullable String missingForPck(
      KeypointTruth truth, @Nullable PckNormalizer normalizer) {
    if (normalizer != null) {
      return normalizer.missingIn(truth);
    }
    boolean hasNeither = truth.normalizers() == null && truth.boxes() == null;
    return hasNeither ? "normalizers or boxes" : null;
  }
}
