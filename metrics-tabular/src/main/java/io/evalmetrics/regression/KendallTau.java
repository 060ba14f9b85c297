package io.evalmetrics.regression;

import io.evalmetrics.internal.RadixSort;
import org.jspecify.annotations.Nullable;

/**
 * Kendall's tau-b in n log n: Knight (1966), <a href="https://doi.org/10.1080/01621459.1966.10480879">A computer method
 * for calculating Kendall's tau with ungrouped data</a>.
 *
 * <p>With samples sorted by truth and, among equal truths, by prediction, the discordant pairs are those that must still
 * change places to sort the predictions; a merge sort counts them. A pair weighs the product of its samples' weights;
 * without weights all counts are exact.
 */
final class KendallTau {

  /** Ranks of the predictions, in their ascending order; equal values have equal ranks. */
  private final int[] predictionRanks;

  /** Samples in ascending order of the predictions. */
  private final int[] byPrediction;

  /** Of the samples sorted by truth, then prediction: ranks of the truths. */
  private final int[] truths;

  /** Ranks of the predictions in that order. */
  private final int[] predictions;

  /** Ranks of the pairs of both in that order. */
  private final int[] both;

  /** Samples in that order. */
  private final int[] order;

  /** Sorts samples; the taus of all their resamples share that. */
  KendallTau(double[] yTrue, Column predicted) {
    int n = yTrue.length;
    double[] yPred = predicted.values;
    byPrediction = predicted.ascending();
    predictionRanks = ranks(yPred, byPrediction);
    order = RadixSort.ascending(Samples.gather(yTrue, byPrediction)); // stable
    predictions = new int[n];
    for (int i = 0; i < n; i++) {
      predictions[i] = predictionRanks[order[i]];
      order[i] = byPrediction[order[i]];
    }
    truths = ranks(yTrue, order);
    both = new int[n];
    for (int i = 1; i < n; i++) {
      boolean tied = truths[i] == truths[i - 1] && predictions[i] == predictions[i - 1];
      both[i] = tied ? both[i - 1] : both[i - 1] + 1;
    }
  }

  /** Returns tau-b; null counts each sample once. */
  double of(double @Nullable [] weights) {
    return weights == null ? counted() : weighed(weights);
  }

  /** Returns the ranks of values in a given ascending order. */
  private static int[] ranks(double[] values, int[] order) {
    int[] ranks = new int[order.length];
    for (int i = 1; i < ranks.length; i++) {
      ranks[i] = values[order[i]] == values[order[i - 1]] ? ranks[i - 1] : ranks[i - 1] + 1;
    }
    return ranks;
  }

  private double counted() {
    long n = truths.length;
    long untiedTruths = n * (n - 1) / 2 - tied(truths);
    long untiedPredictions = n * (n - 1) / 2 - tied(predictionRanks);
    long untiedBoth = untiedTruths - tied(predictionRanks) + tied(both);
    long difference = untiedBoth - 2 * Exchanges.count(predictions.clone());
    return tau(difference, untiedTruths, untiedPredictions);
  }

  private double weighed(double[] weights) {
    double[] weightsByPrediction = Samples.gather(weights, byPrediction);
    double[] weightsInOrder = Samples.gather(weights, order);
    double tiedPredictions = tied(predictionRanks, weightsByPrediction);
    double untiedTruths = untied(truths, weightsInOrder);
    double untiedPredictions = untied(predictionRanks, weightsByPrediction);
    double untiedBoth = untiedTruths - (tiedPredictions - tied(both, weightsInOrder));
    double difference = untiedBoth - 2 * Exchanges.weight(predictions.clone(), weightsInOrder);
    return tau(difference, untiedTruths, untiedPredictions);
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
