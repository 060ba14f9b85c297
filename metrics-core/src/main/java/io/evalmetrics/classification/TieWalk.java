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
  private final int @Nullable [] positiveCounts; // of the first i, null if each stands once
  private final int @Nullable [] negativeCounts;
  private final double @Nullable [] weights;
  private final ExactSum truePositiveSum = new ExactSum();
  private final ExactSum falsePositiveSum = new ExactSum();
  private int next;
  private int positiveSamples; // in the groups so far
  private double positives;
  private double negatives;
  private double truePositives;
  private double falsePositives;

  private TieWalk(SortedScores sorted, @Nullable CountedRanks counts, double @Nullable [] weights) {
    this.sorted = sorted;
    this.positiveCounts = counts == null ? null : counts.truePositives();
    this.negativeCounts = counts == null ? null : counts.falsePositives();
    this.weights = weights;
  }

  /** Starts before the first group of samples that all stand once. */
  static TieWalk of(SortedScores sorted) {
    return new TieWalk(sorted, null, null);
  }

  /** Starts before the first group of samples that stand several times or not at all. */
  static TieWalk ofCounts(SortedScores sorted, CountedRanks counts) {
    return new TieWalk(sorted, counts, null);
  }

  /** Starts before the first group of samples with a weight at each rank. */
  static TieWalk ofWeights(SortedScores sorted, double[] rankWeights) {
    return new TieWalk(sorted, null, rankWeights);
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
    int to = first;
    int labelled = positiveSamples;
    do {
      labelled += sorted.label(to);
      to++;
    } while (to < sorted.size() && sorted.isTied(to, first));
    next = to;
    positiveSamples = labelled;
    double found = positiveCounts == null ? labelled : positiveCounts[labelled];
    double alarms = negativeCounts == null ? to - labelled : negativeCounts[to - labelled];
    positives = found - truePositives;
    negatives = alarms - falsePositives;
    truePositives = found;
    falsePositives = alarms;
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
}
