package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.RadixSort;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Discounted cumulative gain of rows of items with graded relevance: how much relevance the scores bring to the top.
 *
 * <pre>{@code DCG = sum over ranks r = 1..k of relevance / log2(r + 1)}</pre>
 *
 * <p>Items of equal score share the mean of their relevance, so that their order does not matter. Gains are linear; the
 * variant with gains of 2^relevance - 1 is another metric. Rows are averaged by weight; no rows: NaN.
 *
 * <p>Reference: scikit-learn 1.2 {@code dcg_score}, {@code ndcg_score}. See Järvelin and Kekäläinen (2002), <a
 * href="https://doi.org/10.1145/582415.582418">Cumulated gain-based evaluation of IR techniques</a>; ties as McSherry and
 * Najork (2008), <a href="https://doi.org/10.1007/978-3-540-78646-7_38">Computing information retrieval performance
 * measures efficiently in the presence of tied scores</a>.
 *
 * <p>Not thread-safe: keep one per thread, then combine.
 */
public final class DiscountedGain implements Statistic<DiscountedGain> {

  private static final long serialVersionUID = 1L;

  /** Items per row. */
  private final int numItems;

  /** The number of ranks that gain. */
  private final int ranks;

  /** The discount of each rank, or null as long as there are no rows. */
  private transient double @Nullable [] discounts;

  /** Weight of the rows. */
  private final ExactSum weight = new ExactSum();

  /** Weighted sum of the gains of the rows. */
  private final ExactSum gain = new ExactSum();

  /** Weighted sum of the gains of the rows, each divided by that of the best order. */
  private final ExactSum normalizedGain = new ExactSum();

  private DiscountedGain(int numItems, int ranks) {
    this.numItems = numItems;
    this.ranks = ranks;
  }

  /**
   * Returns an empty statistic in which every rank gains.
   *
   * @throws IllegalArgumentException if a row has fewer than 2 items
   */
  public static DiscountedGain create(int numItems) {
    return create(numItems, Integer.MAX_VALUE);
  }

  /**
   * Returns an empty statistic in which the first {@code k} ranks gain.
   *
   * @throws IllegalArgumentException if a row has fewer than 2 items or {@code k} is less than 1
   */
  public static DiscountedGain create(int numItems, int k) {
    Arguments.atLeast("numItems", numItems, 2);
    Arguments.atLeast("k", k, 1);
    return new DiscountedGain(numItems, Math.min(k, numItems));
  }

  /**
   * Adds rows and returns this statistic.
   *
   * @param relevance rows of items, row by row; finite, not negative
   * @param yScore a finite score per item; the highest ranks first
   * @throws IllegalArgumentException if the lengths differ or are no multiple of the number of items, if a relevance is
   *     negative, or if a value is not finite
   */
  public DiscountedGain add(double[] relevance, double[] yScore) {
    check(numItems, relevance, yScore);
    return addChecked(relevance, yScore, null);
  }

  /**
   * Adds weighted rows and returns this statistic.
   *
   * @param sampleWeight a weight per row, finite, not negative
   * @throws IllegalArgumentException as {@link #add(double[], double[])}, if there is not one weight per row, or if one is
   *     negative or not finite
   */
  public DiscountedGain add(double[] relevance, double[] yScore, double[] sampleWeight) {
    check(numItems, relevance, yScore);
    Arguments.weights("sampleWeight", sampleWeight, relevance.length / numItems);
    return addChecked(relevance, yScore, sampleWeight);
  }

  static void check(int numItems, double[] relevance, double[] yScore) {
    Arguments.rows("relevance", relevance.length, numItems);
    Arguments.sameLength("relevance", relevance.length, "yScore", yScore.length);
    Arguments.nonNegative("relevance", relevance);
    Arguments.finite("yScore", yScore);
  }

  /** Adds rows that were checked before; without weights each weighs 1. */
  DiscountedGain addChecked(double[] relevance, double[] yScore, double @Nullable [] sampleWeight) {
    for (int row = 0; row * numItems < relevance.length; row++) {
      double rowWeight = sampleWeight == null ? 1 : sampleWeight[row];
      int from = row * numItems;
      double ofRow = gain(relevance, yScore, from);
      double best = bestGain(relevance, from);
      weight.add(rowWeight);
      gain.add(rowWeight * ofRow);
      normalizedGain.add(best == 0 ? 0 : rowWeight * (ofRow / best));
    }
    return this;
  }

  private double[] discounts() {
    double[] known = discounts;
    if (known == null) {
      known = new double[ranks];
      Arrays.setAll(known, r -> Math.log(2) / Math.log(r + 2.0));
      discounts = known;
    }
    return known;
  }

  private double gain(double[] relevance, double[] yScore, int from) {
    double[] discounts = discounts();
    int[] order = RadixSort.descending(yScore, from, from + numItems);
    double sum = 0;
    int rank = 0;
    while (rank < discounts.length) {
      double score = yScore[order[rank]];
      double tiedRelevance = 0;
      double tiedDiscounts = 0;
      int first = rank;
      for (; rank < numItems && yScore[order[rank]] == score; rank++) {
        tiedRelevance += relevance[order[rank]];
        tiedDiscounts += rank < discounts.length ? discounts[rank] : 0;
      }
      sum += tiedRelevance / (rank - first) * tiedDiscounts;
    }
    return sum;
  }

  private double bestGain(double[] relevance, int from) {
    double[] ascending = Arrays.copyOfRange(relevance, from, from + numItems);
    Arrays.sort(ascending);
    double[] discounts = discounts();
    double sum = 0;
    for (int rank = 0; rank < discounts.length; rank++) {
      sum += ascending[numItems - 1 - rank] * discounts[rank];
    }
    return sum;
  }

  /**
   * Adds what {@code other} has seen, leaving it unchanged, and returns this statistic.
   *
   * @throws IllegalArgumentException if it was created for another number of items or of ranks that gain
   */
  @Override
  public DiscountedGain combine(DiscountedGain other) {
    if (other.numItems != numItems || other.ranks != ranks) {
      throw new IllegalArgumentException("other must gain on " + ranks + " of " + numItems
          + " ranks but does on " + other.ranks + " of " + other.numItems);
    }
    weight.add(other.weight);
    gain.add(other.gain);
    normalizedGain.add(other.normalizedGain);
    return this;
  }

  /** Discounted cumulative gain, mean over the rows, in units of relevance; higher is better. */
  public double dcg() {
    return gain.value() / weight.value();
  }

  /**
   * Normalized discounted cumulative gain, mean over the rows, a share; 1 is perfect: each row's gain over that of the best
   * order of its items.
   *
   * <ul>
   *   <li>a row in which nothing is relevant counts 0
   * </ul>
   */
  public double ndcg() {
    return normalizedGain.value() / weight.value();
  }
}
