package io.evalmetrics.keypoint;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sums over instances and their keypoints: all that the metrics of {@link KeypointEvaluation} need, in a few numbers per
 * keypoint, however many instances there are.
 *
 * <pre>{@code
 * KeypointStatistics statistics = KeypointStatistics.create(17, KeypointOptions.withDefaults());
 * statistics.add(truth, predictions).combine(fromAnotherShard);
 * double oks = statistics.result().oks();
 * }</pre>
 *
 * <p>All instances must bring the same evidence: those with boxes, areas, scores or predicted visibilities cannot be
 * mixed with others. Counts are exact under any sharding, sums move by rounding only. Not thread-safe: keep one per
 * thread, then combine.
 */
public final class KeypointStatistics implements Statistic<KeypointStatistics> {

  private static final long serialVersionUID = 1L;

  /** The number of keypoints of an instance. */
  private final int numKeypoints;

  /** What is counted. */
  private final KeypointOptions options;

  /** What is known of instances; null before the first one. */
  private @Nullable KeypointEvidence evidence;

  /** What was seen; null before the first instance. */
  private @Nullable KeypointTallies tallies;

  private KeypointStatistics(int numKeypoints, KeypointOptions options) {
    this.numKeypoints = numKeypoints;
    this.options = options;
  }

  /**
   * Returns an empty instance.
   *
   * @param numKeypoints the number of keypoints of an instance
   * @throws IllegalArgumentException if there is no keypoint, or the options name others or have sigmas for another
   *     number of them
   */
  public static KeypointStatistics create(int numKeypoints, KeypointOptions options) {
    Arguments.atLeast("numKeypoints", numKeypoints, 1);
    Objects.requireNonNull(options, "options").requireKeypoints(numKeypoints);
    return new KeypointStatistics(numKeypoints, options);
  }

  /**
   * Adds instances and returns this instance.
   *
   * @throws IllegalArgumentException if truth and predictions do not fit, have another number of keypoints, or bring
   *     other evidence than the instances before
   */
  public KeypointStatistics add(KeypointTruth truth, KeypointPredictions predictions) {
    if (truth.numKeypoints() != numKeypoints) {
      throw Arguments.badValue("truth.numKeypoints", "be " + numKeypoints, truth.numKeypoints());
    }
    KeypointPairs pairs = KeypointPairs.of(truth, predictions, options);
    if (pairs.instances() > 0) {
      tallies(pairs.evidence()).add(pairs);
    }
    return this;
  }

  /** Returns the tallies, with which the evidence must agree. */
  private KeypointTallies tallies(KeypointEvidence newEvidence) {
    if (evidence == null) {
      evidence = newEvidence;
    } else if (!evidence.equals(newEvidence)) {
      throw Arguments.badValue(
          "evidence", "be that of the instances before, " + evidence, newEvidence);
    }
    if (tallies == null) {
      tallies = new KeypointTallies(numKeypoints, options, newEvidence);
    }
    return tallies;
  }

  /**
   * Adds the instances that {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the options, the numbers of keypoints or the evidence differ
   */
  @Override
  public KeypointStatistics combine(KeypointStatistics other) {
    if (numKeypoints != other.numKeypoints) {
      throw Arguments.badValue("other", "have " + numKeypoints + " keypoints", other.numKeypoints);
    }
    if (!options.equals(other.options)) {
      throw Arguments.badValue("other", "have the options " + options, other.options);
    }
    if (other.evidence != null && other.tallies != null) {
      tallies(other.evidence).combine(other.tallies);
    }
    return this;
  }

  /**
   * Returns the evaluation of what was seen so far; later additions do not change it. The instances themselves have
   * passed by: they cannot be resampled, and PCK is known at the usual thresholds and that of the options only.
   */
  public KeypointEvaluation result() {
    KeypointEvidence known = evidence == null ? KeypointEvidence.OF_NOBODY : evidence;
    KeypointTallies copy = new KeypointTallies(numKeypoints, options, known);
    if (tallies != null) {
      copy.combine(tallies);
    }
    return new KeypointEvaluation(GatheredTallies.of(numKeypoints, options, known, copy));
  }
}
