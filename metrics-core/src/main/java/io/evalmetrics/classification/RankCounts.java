package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * How many classes score above the true one, as weights by that number: the top-k accuracy for every k from one pass.
 *
 * <p>Nothing is sorted: the rank of the true class is a count. Among equal scores the higher class index goes first, as
 * in scikit-learn.
 */
final class RankCounts implements Statistic<RankCounts> {

  private static final long serialVersionUID = 1L;

  /** Classes from which on a comparison less per class is worth a loop of unforeseen length. */
  private static final int MANY_CLASSES = 64;

  /** Weights of the samples by the rank of the true class, 0 for the first. */
  private final ExactSums weights;

  RankCounts(int numClasses) {
    weights = new ExactSums(numClasses);
  }

  /** Ranks the true class of each row of finite scores. */
  static int[] ranks(int numClasses, int[] yTrue, double[] rows) {
    int[] ranks = new int[yTrue.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = rank(rows, i * numClasses, numClasses, yTrue[i]);
    }
    return ranks;
  }

  /**
   * Counts samples by the rank of their true class, without keeping the ranks.
   *
   * @param sampleWeight a weight per sample, or null if all are 1
   */
  static RankCounts of(
      int numClasses, int[] yTrue, double[] rows, double @Nullable [] sampleWeight) {
    RankCounts ranks = new RankCounts(numClasses);
    long[] counts = new long[numClasses];
    for (int i = 0; i < yTrue.length; i++) {
      int rank = rank(rows, i * numClasses, numClasses, yTrue[i]);
      if (sampleWeight == null) {
        counts[rank]++;
      } else {
        ranks.weights.add(rank, sampleWeight[i]);
      }
    }
    return ranks.add(counts);
  }

  /**
   * Counts the samples of a resample by ranks that were found before.
   *
   * @param sampleWeight a weight per sample, or null if all are 1
   * @param repeats how often each sample stands in the resample
   */
  static RankCounts of(
      int numClasses, int[] sampleRanks, double @Nullable [] sampleWeight, int[] repeats) {
    RankCounts ranks = new RankCounts(numClasses);
    long[] counts = new long[numClasses];
    for (int i = 0; i < sampleRanks.length; i++) {
      if (sampleWeight == null) {
        counts[sampleRanks[i]] += repeats[i];
      } else {
        ranks.weights.add(sampleRanks[i], repeats[i] * sampleWeight[i]);
      }
    }
    return ranks.add(counts);
  }

  private RankCounts add(long[] counts) {
    for (int rank = 0; rank < counts.length; rank++) {
      weights.add(rank, counts[rank]);
    }
    return this;
  }

  private static int rank(double[] rows, int from, int numClasses, int truth) {
    return numClasses < MANY_CLASSES
        ? rankAmongFew(rows, from, numClasses, truth)
        : rankAmongMany(rows, from, numClasses, truth);
  }

  /** Two loops with one comparison each, whose lengths differ from row to row. */
  private static int rankAmongMany(double[] rows, int from, int numClasses, int truth) {
    double score = rows[from + truth];
    int ahead = 0;
    for (int j = from; j < from + truth; j++) {
      ahead += rows[j] > score ? 1 : 0;
    }
    for (int j = from + truth + 1; j < from + numClasses; j++) {
      ahead += rows[j] >= score ? 1 : 0;
    }
    return ahead;
  }

  /** One loop of the same length for each row, which the processor foresees; ties are rare. */
  private static int rankAmongFew(double[] rows, int from, int numClasses, int truth) {
    double score = rows[from + truth];
    int above = 0;
    int atLeast = 0;
    for (int j = from; j < from + numClasses; j++) {
      above += rows[j] > score ? 1 : 0;
      atLeast += rows[j] >= score ? 1 : 0;
    }
    return atLeast == above + 1 ? above : above + tiesAfter(rows, from, numClasses, truth);
  }

  private static int tiesAfter(double[] rows, int from, int numClasses, int truth) {
    int ties = 0;
    for (int c = truth + 1; c < numClasses; c++) {
      ties += rows[from + c] == rows[from + truth] ? 1 : 0;
    }
    return ties;
  }

  @Override
  public RankCounts combine(RankCounts other) {
    weights.addAll(other.weights);
    return this;
  }

  /** Returns the share of the samples whose true class is among the first {@code k}. */
  double accuracyAt(int k) {
    Arguments.atLeast("k", k, 1);
    double misses = 0;
    double hits = 0;
    for (int rank = 0; rank < weights.length(); rank++) {
      if (rank < k) {
        hits += weights.at(rank);
      } else {
        misses += weights.at(rank);
      }
    }
    return hits / (hits + misses);
  }
}
