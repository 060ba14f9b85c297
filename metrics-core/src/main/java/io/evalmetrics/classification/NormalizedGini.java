package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.internal.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Normalized Gini coefficient: how well scores order real numbers, such as claims or spendings; 1 is the order of the
 * actual values themselves, 0 is chance, -1 the reverse order.
 *
 * <pre>{@code S(scores) / S(actual)}</pre>
 *
 * <p>S is the area between the curve of cumulated actual values, the highest score first, and the diagonal. It does not
 * change when a constant is added to all actual values, so they may be negative or far from 0. For actual values of 0 and
 * 1 the coefficient is 2 AUC - 1, see {@link RankedScores#gini()}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class NormalizedGini {

  private final double[] actual;
  private final double[] scores;
  private final double @Nullable [] weights;
  private final int @Nullable [] counts; // how often each sample stands in a resample, null if once
  private final Part<int[]> byScore; // samples in descending order
  private final Part<int[]> byActual;
  private final double unit; // a power of two for the weights, whose products might vanish
  private final double origin; // any gives the same S; the weighted mean keeps its digits

  private NormalizedGini(double[] actual, double[] scores) {
    this.actual = actual;
    this.scores = scores;
    this.weights = null;
    this.counts = null;
    this.byScore = Part.of(() -> RadixSort.descending(scores));
    this.byActual = Part.of(() -> RadixSort.descending(actual));
    this.unit = 1;
    this.origin = mean();
  }

  /** The same samples in the same order with other weights or counts. */
  private NormalizedGini(
      NormalizedGini other, double @Nullable [] weights, int @Nullable [] counts) {
    this.actual = other.actual;
    this.scores = other.scores;
    this.weights = weights;
    this.counts = counts;
    this.byScore = other.byScore;
    this.byActual = other.byActual;
    this.unit = weights == null ? 1 : Unit.ofLargest(weights);
    this.origin = mean();
  }

  /** Returns the weighted mean of the actual values: a heavy sample would else cancel against itself in the areas. */
  private double mean() {
    double total = 0;
    for (int i = 0; i < actual.length; i++) {
      total += weight(i);
    }
    double mean = 0;
    for (int i = 0; i < actual.length; i++) {
      mean += weight(i) / total * actual[i];
    }
    return mean;
  }

  /**
   * Pairs actual values with scores.
   *
   * @param actual a finite number per sample; kept, not copied
   * @param scores a finite number per sample, the larger the larger the actual value should be; kept, not copied
   * @throws IllegalArgumentException if there is no sample, the lengths differ or a value is not finite
   */
  public static NormalizedGini of(double[] actual, double[] scores) {
    Arguments.notEmpty("actual", actual.length);
    Arguments.sameLength("actual", actual.length, "scores", scores.length);
    Arguments.finite("actual", actual);
    Arguments.finite("scores", scores);
    return new NormalizedGini(actual, scores);
  }

  /**
   * Returns the same samples with weights; those of weight 0 have no influence.
   *
   * @param sampleWeight a finite weight per sample, not negative; kept, not copied
   * @throws IllegalArgumentException if there is not one weight per sample or if one is negative or not finite
   */
  public NormalizedGini withSampleWeight(double[] sampleWeight) {
    Objects.requireNonNull(sampleWeight, "sampleWeight");
    Arguments.weights("sampleWeight", sampleWeight, scores.length);
    return new NormalizedGini(this, sampleWeight, counts);
  }

  /** Returns the samples of a resample with counts that were checked before; they are kept. */
  NormalizedGini counted(int[] checkedCounts) {
    return new NormalizedGini(this, weights, checkedCounts);
  }

  /**
   * The coefficient in which equal scores share their ranks, whatever the order of the samples; 1 is perfect.
   *
   * <pre>{@code S = sum over distinct scores j of (W_j - W_j-1) (A_j + A_j-1) / 2 - W_m A_m / 2}</pre>
   *
   * <p>W_j and A_j are the cumulated weights and weighted actual values of the scores from the highest to the j-th.
   *
   * <ul>
   *   <li>all actual values are equal: NaN
   * </ul>
   */
  public double averagingTies() {
    return varies() ? area(byScore.get(), scores) / area(byActual.get(), actual) : Double.NaN;
  }

  /**
   * The coefficient in which the first of several equal scores ranks highest, as in Kaggle's widespread snippet. It
   * depends on the order of the samples: a constant score on descending actual values reaches 1. Prefer {@link
   * #averagingTies()}.
   *
   * <pre>{@code G = (sum over i of cumulated_i / total - (n + 1) / 2) / n; G(scores) / G(actual)}</pre>
   * <ul>
   *   <li>all actual values are equal, or their total is 0: NaN
   * </ul>
   *
   * @throws IllegalArgumentException if there are weights
   */
  public double breakingTiesByIndex() {
    if (weights != null) {
      throw new IllegalArgumentException("sampleWeight must be absent if ties are broken by index");
    }
    return varies() && total() != 0 ? byIndex(byScore.get()) / byIndex(byActual.get()) : Double.NaN;
  }

  /** Returns whether samples with weight differ in their actual values: rounding may hide that in the areas. */
  private boolean varies() {
    double least = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < actual.length; i++) {
      if (weight(i) > 0) {
        least = Math.min(least, actual[i]);
        largest = Math.max(largest, actual[i]);
      }
    }
    return least < largest;
  }

  private double weight(int sample) {
    return weights == null ? count(sample) : weights[sample] * unit * count(sample);
  }

  private int count(int sample) {
    return counts == null ? 1 : counts[sample];
  }

  /**
   * Returns twice S as the sum of {@code w_i w_j (a_i - a_j)} over the pairs in which i has the higher value: unlike the
   * trapezoids less the triangle under the diagonal it keeps its digits when one sample weighs more than all others.
   */
  private double area(int[] order, double[] values) {
    ExactSum area = new ExactSum();
    ExactSum weightBefore = new ExactSum();
    ExactSum actualBefore = new ExactSum();
    int rank = 0;
    while (rank < order.length) {
      double width = 0;
      ExactSum height = new ExactSum();
      double value = values[order[rank]];
      for (; rank < order.length && values[order[rank]] == value; rank++) {
        int sample = order[rank];
        width += weight(sample);
        height.add(weight(sample) * (actual[sample] - origin));
      }
      area.add(width * actualBefore.value());
      area.add(-weightBefore.value() * height.value());
      weightBefore.add(width);
      actualBefore.add(height);
    }
    return area.value();
  }

  private double total() {
    ExactSum total = new ExactSum();
    for (int i = 0; i < actual.length; i++) {
      total.add(count(i) * actual[i]);
    }
    return total.value();
  }

  /** Returns S with a step per sample and upper sums in place of trapezoids. */
  private double byIndex(int[] order) {
    ExactSum area = new ExactSum();
    ExactSum cumulated = new ExactSum();
    long samples = 0;
    for (int sample : order) {
      for (int repeat = 0; repeat < count(sample); repeat++) {
        cumulated.add(actual[sample] - origin);
        area.add(cumulated.value());
      }
      samples += count(sample);
    }
    area.add(-(samples + 1) / 2.0 * cumulated.value());
    return area.value();
  }
}
