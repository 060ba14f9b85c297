package io.evalmetrics.classification;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Samples of two classes in the order of their scores, with what each stands for: one sample, a number of repetitions in a
 * resample, or a weight. What is derived from it is made when first needed; making it twice at once is harmless, so there
 * is no lock. Immutable.
 */
final class Ranking {

  /** The weights of the two classes. */
  private record Totals(double positives, double negatives) {}

  private final int samples;
  private final LazyOrder order;
  private final double @Nullable [] weights; // per sample, null if all are 1
  private final int @Nullable [] counts; // how often each sample stands in the data, null if once
  private volatile @Nullable CountedRanks countedRanks;
  private volatile double @Nullable [] rankWeights;
  private volatile @Nullable Totals totals;

  private Ranking(
      int samples, LazyOrder order, double @Nullable [] weights, int @Nullable [] counts) {
    this.samples = samples;
    this.order = order;
    this.weights = weights;
    this.counts = counts;
  }

  /** Ranks scores that were checked before and are sorted when first needed. */
  static Ranking of(int samples, Supplier<ScoreColumn> column) {
    return new Ranking(samples, new LazyOrder(column), null, null);
  }

  /** Returns the same order with weights that were checked before, if there are any. */
  Ranking weighted(double @Nullable [] sampleWeight) {
    return new Ranking(samples, order, sampleWeight, counts);
  }

  /** Returns the same order with counts that were checked before. */
  Ranking counted(int[] checkedCounts) {
    return new Ranking(samples, order, weights, checkedCounts);
  }

  int samples() {
    return samples;
  }

  int @Nullable [] counts() {
    return counts;
  }

  boolean isWeighted() {
    return weights != null;
  }

  /** Returns the weight of the positive samples. */
  double positives() {
    return totals().positives;
  }

  /** Returns the weight of the negative samples. */
  double negatives() {
    return totals().negatives;
  }

  private Totals totals() {
    Totals result = totals;
    if (result == null) {
      result = sumUp();
      totals = result;
    }
    return result;
  }

  private Totals sumUp() {
    if (weights != null) {
      TieWalk walk = walk(); // adds up as any other walk does: its last rates are exactly 1
      while (walk.next()) {
        // to the end
      }
      return new Totals(walk.truePositives(), walk.falsePositives());
    }
    if (counts != null) {
      return new Totals(countedRanks().positives(), countedRanks().negatives());
    }
    int positives = order.get().countPositives();
    return new Totals(positives, samples - positives);
  }

  private CountedRanks countedRanks() {
    CountedRanks result = countedRanks;
    if (result == null) {
      result = new CountedRanks(order.classes(), counts);
      countedRanks = result;
    }
    return result;
  }

  /** Lays weights out by rank, so that every pass reads them one after the other. */
  private double[] rankWeights(double[] sampleWeight) {
    double[] result = rankWeights;
    if (result == null) {
      int[] bySample = order.withSamples().samples();
      result = new double[samples];
      for (int rank = 0; rank < samples; rank++) {
        int sample = bySample[rank];
        result[rank] =
            counts == null ? sampleWeight[sample] : sampleWeight[sample] * counts[sample];
      }
      rankWeights = result;
    }
    return result;
  }

  /** Returns a new walk over the groups of equal scores. */
  TieWalk walk() {
    if (weights != null) {
      return TieWalk.ofWeights(order.withSamples(), rankWeights(weights));
    }
    return counts == null ? TieWalk.of(order.get()) : TieWalk.ofCounts(order.get(), countedRanks());
  }

  /** Returns a new walk over the steps of recall. */
  RecallSteps steps() {
    if (weights != null) {
      return RecallSteps.of(walk());
    }
    return counts == null ? order.get().steps() : countedRanks().steps();
  }

  /**
   * Returns the area under the ROC curve by counting pairs, the Mann-Whitney statistic, in exact arithmetic up to the
   * final division; NaN if a class is missing. For samples without weights.
   */
  double countedAreaUnderRoc() {
    return counts == null ? order.get().areaUnderRoc() : countedRanks().areaUnderRoc();
  }

  /**
   * Returns, for each other class, twice the number of pairs of a positive sample and a lower one of that class, a tie
   * counting half. For samples without weights.
   *
   * @param classes the class of each sample
   */
  long[] twiceWins(int[] classes, int numClasses) {
    CountedRanks ranks = counts == null ? new CountedRanks(order.classes(), null) : countedRanks();
    return ranks.twiceWins(classes, numClasses);
  }
}
