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
    return weights == null ? count() : weigh(weights);
  }

  private boolean count() {
    int size = sorted.size();
    int rank = next;
    int all = 0;
    int labelled = 0;
    while (all == 0 && rank < size) {
      int first = rank;
      do {
        int count = sorted.count(rank, counts);
        all += count;
        labelled += sorted.positive(rank, count);
        rank++;
      } while (rank < size && sorted.isTied(rank, first));
    }
    next = rank;
    positives = labelled;
    negatives = all - labelled;
    truePositives += positives;
    falsePositives += negatives;
    return all > 0;
  }

  private boolean weigh(double[] sampleWeights) {
    do {
      if (next == sorted.size()) {
        return false;
      }
      weighGroup(sampleWeights);
    } while (positives + negatives == 0);
    truePositives = truePositiveSum.value();
    falsePositives = falsePositiveSum.value();
    return true;
  }

  private void weighGroup(double[] sampleWeights) {
    positives = 0;
    negatives = 0;
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
