package io.evalmetrics.keypoint;

import io.evalmetrics.internal.Arguments;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the metrics of an evaluation read: each tally is gathered from the instances when first asked for, or was gathered
 * by a statistic while they passed by. Asking for one that lacks evidence is rejected. Safe to share.
 */
final class GatheredTallies {

  private final int numKeypoints;
  private final KeypointOptions options;
  private final KeypointEvidence evidence;

  /** Null if the instances have passed by. */
  private final @Nullable KeypointPairs pairs;

  private final Once<CoordinateSums> coordinates;
  private final Once<AlignmentSums> alignment;
  private final Once<CorrectKeypoints> curve;
  private final Once<CorrectKeypoints> correct;
  private final Once<PresenceCounts> presence;
  private final Once<SimilaritySums> similarity;
  private final Once<VisibilityCounts> visibility;
  private final Once<LimbCounts> limbs;

  /** A tally that is gathered once; two threads that ask at the same time may both do it. */
  private static final class Once<T extends Tally> {

    private volatile @Nullable T gathered;

    Once(@Nullable T gathered) {
      this.gathered = gathered;
    }

    T get(Supplier<T> gather) {
      T tally = gathered;
      if (tally == null) {
        tally = gather.get();
        gathered = tally;
      }
      return tally;
    }
  }

  private GatheredTallies(
      int numKeypoints,
      KeypointOptions options,
      KeypointEvidence evidence,
      @Nullable KeypointPairs pairs,
      @Nullable KeypointTallies known) {
    this.numKeypoints = numKeypoints;
    this.options = options;
    this.evidence = evidence;
    this.pairs = pairs;
    coordinates = new Once<>(known == null ? null : known.coordinates);
    alignment = new Once<>(known == null ? null : known.alignment);
    curve = new Once<>(known == null ? null : known.curve);
    correct = new Once<>(known == null ? null : known.correct);
    presence = new Once<>(known == null ? null : known.presence);
    similarity = new Once<>(known == null ? null : known.similarity);
    visibility = new Once<>(known == null ? null : known.visibility);
    limbs = new Once<>(known == null ? null : known.limbs);
  }

  /** Returns the tallies of instances, none of them gathered yet. */
  static GatheredTallies of(KeypointPairs pairs) {
    return new GatheredTallies(
        pairs.numKeypoints(), pairs.options(), pairs.evidence(), pairs, null);
  }

  /** Returns the tallies of instances that have passed by. */
  static GatheredTallies of(
      int numKeypoints, KeypointOptions options, KeypointEvidence evidence, KeypointTallies known) {
    return new GatheredTallies(numKeypoints, options, evidence, null, known);
  }

  boolean hasPairs() {
    return pairs != null;
  }

  KeypointPairs pairs() {
    if (pairs == null) {
      throw Arguments.missing("single instances, only what a statistic kept of them");
    }
    return pairs;
  }

  KeypointOptions options() {
    return options;
  }

  CoordinateSums coordinates() {
    return coordinates.get(() -> pairs().tallied(new CoordinateSums(numKeypoints)));
  }

  AlignmentSums alignment() {
    return alignment.get(() -> pairs().tallied(new AlignmentSums()));
  }

  CorrectKeypoints curve() {
    return curve.get(() -> pairs().tallied(CorrectKeypoints.curve(numKeypoints, options)));
  }

  boolean hasNormalizers() {
    return evidence.missingForPck() == null;
  }

  private void requireNormalizers() {
    String missing = evidence.missingForPck();
    if (missing != null) {
      throw Arguments.missing(missing);
    }
  }

  /** Returns the correct keypoints at the usual thresholds and that of the options. */
  CorrectKeypoints correct() {
    requireNormalizers();
    return correct.get(() -> pairs().tallied(CorrectKeypoints.usual(numKeypoints, options)));
  }

  /** Returns the correct keypoints at a threshold that is not among these. */
  CorrectKeypoints correctAt(double threshold) {
    requireNormalizers();
    return pairs().tallied(CorrectKeypoints.of(numKeypoints, threshold));
  }

  PresenceCounts presence() {
    requireNormalizers();
    return presence.get(() -> pairs().tallied(new PresenceCounts()));
  }

  boolean hasSimilarity() {
    return evidence.areas() && KeypointSimilarity.hasSigmas(options.sigmas(), numKeypoints);
  }

  SimilaritySums similarity() {
    return similarity.get(() -> pairs().tallied(emptySimilarity()));
  }

  /** Returns sums of similarities that have seen no instance. */
  SimilaritySums emptySimilarity() {
    if (!evidence.areas()) {
      throw Arguments.missing("areas or boxes");
    }
    return new SimilaritySums(numKeypoints, options);
  }

  boolean hasVisibility() {
    return evidence.visibility();
  }

  VisibilityCounts visibility() {
    if (!hasVisibility()) {
      throw Arguments.missing("predicted visibility");
    }
    return visibility.get(() -> pairs().tallied(new VisibilityCounts()));
  }

  boolean hasLimbs() {
    return options.limbs() != null;
  }

  LimbCounts limbs() {
    int[] pairsOfKeypoints = options.limbs();
    if (pairsOfKeypoints == null) {
      throw Arguments.missing("limbs");
    }
    return limbs.get(() -> pairs().tallied(new LimbCounts(pairsOfKeypoints)));
  }
}
