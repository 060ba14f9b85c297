package io.evalmetrics.regression;

import io.evalmetrics.internal.OrderCounter;
import io.evalmetrics.internal.RadixSort;
import org.jspecify.annotations.Nullable;

/**
 * Kendall's tau-b in n log n, after Knight (1966), <a href="https://doi.org/10.1080/01621459.1966.10480879">A computer
 * method for calculating Kendall's tau with ungrouped data</a>.
 *
 * <p>The samples are sorted by truth and, among equal truths, by prediction. Then the discordant pairs are those of which
 * the earlier one has the greater prediction; they are counted while the samples are marked one by one at the places of
 * their predictions. A pair weighs the product of its samples' weights; without weights all counts are exact.
 */
final class KendallTau {

  /** Ranks of the predictions, in their ascending order; equal values have equal ranks. */
  private final int[] predictionRanks;

  /** Samples in ascending order of the predictions. */
  private final int[] byPrediction;

  /** Of the samples sorted by truth, then prediction: ranks of the truths. */
  private final int[] truths;

  /** Their places in the ascending order of the predictions. */
  private final int[] places;

  /** Ranks of the pairs of truth and prediction. */
  private final int[] both;

  /** The samples themselves. */
  private final int[] order;

  /** Sorts samples; the taus of all their resamples share that. */
  KendallTau(double[] yTrue, Column predicted) {
    int n = yTrue.length;
    byPrediction = predicted.ascending();
    predictionRanks = ranks(predicted.keys());
    long[] truthKeys = new long[n];
    places = RadixSort.ascending(Samples.gather(yTrue, byPrediction), truthKeys); // stable
    order = new int[n];
    for (int i = 0; i < n; i++) {
      order[i] = byPrediction[places[i]];
    }
    truths = ranks(truthKeys);
    both = new int[n];
    for (int i = 1; i < n; i++) {
      boolean tied = truths[i] == truths[i - 1] && prediction(i) == prediction(i - 1);
      both[i] = tied ? both[i - 1] : both[i - 1] + 1;
    }
  }

  /** Returns the rank of a prediction, the samples being sorted by truth, then prediction. */
  private int prediction(int i) {
    return predictionRanks[places[i]];
  }

  /** Returns tau-b; null counts each sample once. */
  double of(double @Nullable [] weights) {
    return weights == null ? counted() : weighed(weights);
  }

  private static int[] ranks(long[] sorted) {
    int[] ranks = new int[sorted.length];
    for (int i = 1; i < ranks.length; i++) {
      ranks[i] = sorted[i] == sorted[i - 1] ? ranks[i - 1] : ranks[i - 1] + 1;
    }
    return ranks;
  }

  private double counted() {
    long n = truths.length;
    long untiedTruths = n * (n - 1) / 2 - tied(truths);
    long untiedPredictions = n * (n - 1) / 2 - tied(predictionRanks);
    long untiedBoth = untiedTruths - tied(predictionRanks) + tied(both);
    long difference = untiedBoth - 2 * discordant();
    return tau(difference, untiedTruths, untiedPredictions);
  }

  private double weighed(double[] weights) {
    double[] weightsByPrediction = Samples.gather(weights, byPrediction);
    double[] weightsInOrder = Samples.gather(weights, order);
    double tiedPredictions = tied(predictionRanks, weightsByPrediction);
    double untiedTruths = untied(truths, weightsInOrder);
    double untiedPredictions = untied(predictionRanks, weightsByPrediction);
    double untiedBoth = untiedTruths - (tiedPredictions - tied(both, weightsInOrder));
    double difference = untiedBoth - 2 * discordant(weightsInOrder);
    return tau(difference, untiedTruths, untiedPredictions);
  }

  private long discordant() {
    int[] endsOfTies = endsOfTies(predictionRanks);
    OrderCounter earlier = new OrderCounter(places.length);
    long pairs = 0;
    for (int place : places) {
      int notGreater = earlier.below(endsOfTies == null ? place : endsOfTies[place]);
      pairs += earlier.count() - notGreater;
      earlier.mark(place);
    }
    return pairs;
  }

  /** Returns, for each of the sorted ranks, the place after the last one that equals it; null if no two are equal. */
  private static int @Nullable [] endsOfTies(int[] ranks) {
    int last = ranks.length - 1;
    if (ranks[last] == last) {
      return null; // a million places less to look up, at random
    }
    int[] ends = new int[ranks.length];
    for (int place = last; place >= 0; place--) {
      boolean isLast = place == last || ranks[place + 1] != ranks[place];
      ends[place] = isLast ? place + 1 : ends[place + 1];
    }
    return ends;
  }

  private double discordant(double[] weights) {
    RankWeights earlier = new RankWeights(weights.length);
    double pairs = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        pairs += weights[i] * earlier.above(prediction(i));
        earlier.add(prediction(i), weights[i]);
      }
    }
    return pairs;
  }

  /** Divides twice, as the reference does: the product could overflow. */
  private static double tau(double difference, double untiedTruths, double untiedPredictions) {
    if (untiedTruths == 0 || untiedPredictions == 0) {
      return Double.NaN; // the difference of weights may have been rounded
    }
    double tau = difference / Math.sqrt(untiedTruths) / Math.sqrt(untiedPredictions);
    return Math.max(-1, Math.min(1, tau));
  }

  /** Returns how many pairs of sorted ranks are equal. */
  private static long tied(int[] ranks) {
    long pairs = 0;
    int start = 0;
    for (int i = 1; i < ranks.length; i++) {
      start = ranks[i] == ranks[i - 1] ? start : i;
      pairs += i - start;
    }
    return pairs;
  }

  private static double tied(int[] ranks, double[] weights) {
    double pairs = 0;
    double group = 0;
    for (int i = 0; i < ranks.length; i++) {
      group = i > 0 && ranks[i] == ranks[i - 1] ? group : 0;
      pairs += weights[i] * group;
      group += weights[i];
    }
    return pairs;
  }

  private static double untied(int[] ranks, double[] weights) {
    double pairs = 0;
    double before = 0;
    double group = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (i > 0 && ranks[i] != ranks[i - 1]) {
        before += group;
        group = 0;
      }
      pairs += weights[i] * before;
      group += weights[i];
    }
    return pairs;
  }
}
