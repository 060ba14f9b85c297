package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/**
 * A walk over the groups of equal scores, the highest score first: the one loop behind every ranking metric.
 *
 * <p>A group may have no weight; then the cumulated weights stay. Without weights all numbers are counts and exact.
 */
final class TieWalk {

  private final SortedScores sorted;
  private final int @Nullable [] counts;
  private final double @Nullable [] weights;
  private final ExactSum truePositiveSum = new ExactSum();
  private final ExactSum falsePositiveSum = new ExactSum();
  private int next;
  private long truePositiveCount; // integers: the chain of additions through memory is half as long
  private long falsePositiveCount;
  private double positives;
  private double negatives;
  private double truePositives;
  private double falsePositives;

  /**
   * Starts before the first group.
   *
   * @param counts how often the sample of each rank stands in the data, or null if once
   * @param weights the weight at each rank, or null if the counts are
   */
  TieWalk(SortedScores sorted, int @Nullable [] counts, double @Nullable [] weights) {
    this.sorted = sorted;
    this.counts = counts;
    this.weights = weights;
  }

  /** Goes to the next group; returns whether there is one. */
  boolean next() {
    if (next == sorted.size()) {
      return false;
    }
    if (weights == null) {
      count();
    } else {
      weigh(weights);
    }
    return true;
  }

  private void count() {
    int first = next;
    int all = 0;
    int labelled = 0;
    do {
      int count = counts == null ? 1 : counts[next];
      all += count;
      labelled += sorted.ifPositive(next, count);
      next++;
    } while (next < sorted.size() && sorted.isTied(next, first));
    positives = labelled;
    negatives = all - labelled;
    truePositiveCount += labelled;
    falsePositiveCount += all - labelled;
    truePositives = truePositiveCount;
    falsePositives = falsePositiveCount;
  }

  private void weigh(double[] rankWeights) {
    int first = next;
    double labelled = 0;
    double others = 0;
    do {
      double weight = rankWeights[next];
      double ifPositive = sorted.label(next) * weight; // no branch that could be mispredicted
      double ifNegative = weight - ifPositive;
      labelled += ifPositive;
      others += ifNegative;
      truePositiveSum.add(ifPositive);
      falsePositiveSum.add(ifNegative);
      next++;
    } while (next < sorted.size() && sorted.isTied(next, first));
    positives = labelled;
    negatives = others;
    truePositives = truePositiveSum.value();
    falsePositives = falsePositiveSum.value();
  }

  /** Returns whether samples with weight are in the group. */
  boolean hasWeight() {
    return positives + negatives > 0;
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

  /** Returns the share of positives in the group and above it; 1 above everything, where there is no weight yet. */
  double precision() {
    double predicted = truePositives + falsePositives;
    return predicted == 0 ? 1 : truePositives / predicted;
  }
}
