package io.evalmetrics.classification;

import org.jspecify.annotations.Nullable;

/**
 * Sorted scores with what stands at each rank: one sample, a number of repetitions in a resample, or a weight. Counts and
 * weights are laid out by rank, so that every pass reads them one after the other. Immutable.
 */
final class Ranking {

  /** The weights of the two classes. */
  record Totals(double positives, double negatives) {}

  private final SortedScores sorted;
  private final int @Nullable [] counts; // null if all are 1 or if there are weights
  private final double @Nullable [] weights; // times how often the sample stands in the data

  private Ranking(SortedScores sorted, int @Nullable [] counts, double @Nullable [] weights) {
    this.sorted = sorted;
    this.counts = counts;
    this.weights = weights;
  }

  /**
   * Lays out what stands at each rank.
   *
   * @param sampleWeight a weight per sample, or null if all are 1
   * @param sampleCounts how often each sample stands in the data, or null if once
   */
  static Ranking of(
      SortedScores sorted, double @Nullable [] sampleWeight, int @Nullable [] sampleCounts) {
    if (sampleWeight != null) {
      return new Ranking(sorted, null, weights(sorted, sampleWeight, sampleCounts));
    }
    return new Ranking(sorted, sampleCounts == null ? null : counts(sorted, sampleCounts), null);
  }

  private static int[] counts(SortedScores sorted, int[] sampleCounts) {
    int[] counts = new int[sorted.size()];
    for (int rank = 0; rank < counts.length; rank++) {
      counts[rank] = sampleCounts[sorted.sample(rank)];
    }
    return counts;
  }

  private static double[] weights(
      SortedScores sorted, double[] sampleWeight, int @Nullable [] sampleCounts) {
    double[] weights = new double[sorted.size()];
    for (int rank = 0; rank < weights.length; rank++) {
      int sample = sorted.sample(rank);
      weights[rank] =
          sampleCounts == null ? sampleWeight[sample] : sampleWeight[sample] * sampleCounts[sample];
    }
    return weights;
  }

  /** Returns a new walk over the groups of equal scores. */
  TieWalk walk() {
    return new TieWalk(sorted, counts, weights);
  }

  /** Returns the weights of the two classes, as any other walk adds them up: its last rates are exactly 1. */
  Totals totals() {
    if (weights == null) {
      long positives = countPositives();
      return new Totals(positives, count() - positives);
    }
    TieWalk walk = walk();
    while (walk.next()) {
      // to the end
    }
    return new Totals(walk.truePositives(), walk.falsePositives());
  }

  private long count() {
    if (counts == null) {
      return sorted.size();
    }
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  private long countPositives() {
    long positives = 0;
    for (int rank = 0; rank < sorted.size(); rank++) {
      positives += sorted.ifPositive(rank, count(rank));
    }
    return positives;
  }

  private int count(int rank) {
    return counts == null ? 1 : counts[rank];
  }

  /**
   * Returns the area under the ROC curve by counting pairs, the Mann-Whitney statistic, in exact arithmetic up to the
   * final division; NaN if a class is missing. For samples without weights.
   */
  double countedAreaUnderRoc() {
    long twiceWins = 0; // pairs of a positive and a lower negative count 2, ties 1
    long positives = 0; // so far
    long negatives = 0;
    int rank = 0;
    while (rank < sorted.size()) {
      int first = rank;
      long all = 0;
      long tiedPositives = 0;
      do {
        int count = count(rank);
        all += count;
        tiedPositives += sorted.ifPositive(rank, count);
        rank++;
      } while (rank < sorted.size() && sorted.isTied(rank, first));
      twiceWins += (all - tiedPositives) * (2 * positives + tiedPositives);
      positives += tiedPositives;
      negatives += all - tiedPositives;
    }
    return twiceWins / (2.0 * positives * negatives);
  }

  /**
   * Returns, for each class, twice the number of pairs of a positive sample and a lower one of that class, a tie counting
   * half. For samples without weights.
   *
   * @param classes the class of each sample
   */
  long[] twiceWins(int[] classes, int numClasses) {
    long[] twiceWins = new long[numClasses];
    long positives = 0;
    int from = 0;
    while (from < sorted.size()) {
      long tiedPositives = 0;
      int to = from;
      do {
        tiedPositives += sorted.ifPositive(to, count(to));
        to++;
      } while (to < sorted.size() && sorted.isTied(to, from));
      for (int rank = from; rank < to; rank++) {
        int other = classes[sorted.sample(rank)];
        twiceWins[other] += count(rank) * (2 * positives + tiedPositives);
      }
      positives += tiedPositives;
      from = to;
    }
    return twiceWins;
  }
}
