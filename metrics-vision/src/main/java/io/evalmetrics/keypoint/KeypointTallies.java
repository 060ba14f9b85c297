package io.evalmetrics.keypoint;

import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** All tallies together; those are null that options or evidence do not allow. */
final class KeypointTallies implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Errors of keypoints as they are. */
  final CoordinateSums coordinates;

  /** Errors of aligned keypoints. */
  final AlignmentSums alignment = new AlignmentSums();

  /** The PCK curve. */
  final CorrectKeypoints curve;

  /** PCK at some thresholds. */
  final @Nullable CorrectKeypoints correct;

  /** Present keypoints. */
  final @Nullable PresenceCounts presence;

  /** Similarities. */
  final @Nullable SimilaritySums similarity;

  /** Visibilities. */
  final @Nullable VisibilityCounts visibility;

  /** Limbs. */
  final @Nullable LimbCounts limbs;

  /** Those that are not null. */
  private final ArrayList<Tally> all = new ArrayList<>();

  KeypointTallies(int numKeypoints, KeypointOptions options, KeypointEvidence evidence) {
    boolean hasLengths = evidence.missingForPck() == null;
    boolean hasSimilarity =
        evidence.areas() && KeypointSimilarity.hasSigmas(options.sigmas(), numKeypoints);
    coordinates = new CoordinateSums(numKeypoints);
    curve = CorrectKeypoints.curve(numKeypoints, options);
    correct = hasLengths ? CorrectKeypoints.usual(numKeypoints, options) : null;
    presence = hasLengths ? new PresenceCounts() : null;
    similarity = hasSimilarity ? new SimilaritySums(numKeypoints, options) : null;
    visibility = evidence.visibility() ? new VisibilityCounts() : null;
    limbs = options.limbs() == null ? null : new LimbCounts(options.limbs());
    for (Tally tally :
        new Tally[] {coordinates, alignment, curve, correct, presence, similarity, visibility, limbs
        }) {
      if (tally != null) {
        all.add(tally);
      }
    }
  }

  /** Adds all instances. */
  void add(KeypointPairs pairs) {
    for (Tally tally : all) {
      pairs.tallied(tally);
    }
  }

  /** Adds what tallies of the same options and evidence have seen. */
  void combine(KeypointTallies other) {
    coordinates.combine(other.coordinates);
    alignment.combine(other.alignment);
    curve.combine(other.curve);
    if (correct != null && other.correct != null) {
      correct.combine(other.correct);
    }
    if (presence != null && other.presence != null) {
      presence.combine(other.presence);
    }
    if (similarity != null && other.similarity != null) {
      similarity.combine(other.similarity);
    }
    if (visibility != null && other.visibility != null) {
      visibility.combine(other.visibility);
    }
    if (limbs != null && other.limbs != null) {
      limbs.combine(other.limbs);
    }
  }
}
