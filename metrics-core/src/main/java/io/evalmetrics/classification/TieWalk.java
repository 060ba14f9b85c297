package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the groups of equal scores, the highest score first: the one loop behind every ranking metric.
 *
 * <p>Samples without weight have no influence, so groups that hold nothing else are passed over. Without weights all
 * numbers are counts and exact.
 */
final class TieWalk {

  private final SortedScores sorted;
  private final double @Nullable [] weights;
  private final int @Nullable [] counts;
  private final ExactSum truePositiveSum = new ExactSum();
  private final ExactSum falsePositiveSum = new ExactSum();
  private int next;
  private double positives;
  private double negatives;
  private double truePositives;
  private double falsePositives;

  /**
   * Starts before the first group.
   *
   * @param weights a weight per sample, or null if all are 1
   * @param counts how often each sample stands in the data, or null if once
   */
  TieWalk(SortedScores sorted, double @Nullable [] weights, int @Nullable [] counts) {
    this.sorted = sorted;
    this.weights = weights;
    this.counts = counts;
  }

  /** Goes to the next group that has weight; returns whether there is one. */
  boolean next() {
    do {
      if (next == sorted.size()) {
        return false;
      }
      positives = 0;
      negatives = 0;
      if (weights != null) {
        weigh(weights);
      } else {
        count();
      }
    } while (positives + negatives == 0);
    return true;
  }

  private void weigh(double[] sampleWeights) {
    int first = next;
    do {
      int sample = sorted.sample(next);
      double weight =
          counts == null ? sampleWeights[sample] : sampleWeights[sample] * counts[sample];
      if (sorted.label(next) == 1) {
        positives += weight;
        truePositiveSum.add(weight);
      } else {
        negatives += weight;
        falsePositiveSum.add(weight);
      }
      next++;
    } while (next < sorted.size() && sorted.isTied(next, first));
    truePositives = truePositiveSum.value();
    falsePositives = falsePositiveSum.value();
  }

  private void count() {
    int first = next;
    int all = 0;
    int labelled = 0;
    do {
      int count = counts == null ? 1 : counts[sorted.sample(next)];
      all += count;
      labelled += count * sorted.label(next);
      next++;
    } while (next < sorted.size() && sorted.isTied(next, first));
    positives = labelled;
    negatives = all - labelled;
    truePositives += positives;
    falsePositives += negatives;
  }

  /** Returns the score of the group. */
  double threshold() {
    return sorted.score(next - 1);
  }

  /** Returns the weight of the positive samples in the group. */
  double positives() {
    return positives;
  }

  /** Returns the weight of the negative samples in the group. */
  double negatives() {
    return negatives;
  }

  /** Returns the weight of the positive samples in the group and above it. */
  double truePositives() {
    return truePositives;
  }

  /** Returns the weight of the negative samples in the group and above it. */
  double falsePositives() {
    return falsePositives;
  }
}
