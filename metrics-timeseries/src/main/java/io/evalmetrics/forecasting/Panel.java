package io.evalmetrics.forecasting;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.Repetitions;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The series of a forecast: where each begins and ends, how often and how much it counts, and the one fold over them
 * that makes a number of what each contributes.
 *
 * <p>Nothing a {@link Terms} is asked for crosses a series border, so neither does any metric. Immutable.
 */
final class Panel {

  private final int[] offsets; // series s is [offsets[s], offsets[s + 1])
  private final double @Nullable [] weights; // per series; null: all 1
  private final int @Nullable [] counts; // repetitions per series; null: all 1
  private final @Nullable Aggregation aggregation; // null: what is usual for a metric

  private Panel(
      int[] offsets,
      double @Nullable [] weights,
      int @Nullable [] counts,
      @Nullable Aggregation aggregation) {
    this.offsets = offsets;
    this.weights = weights;
    this.counts = counts;
    this.aggregation = aggregation;
  }

  /** What points of one series contribute to a metric: sums such as a numerator and a denominator. */
  @FunctionalInterface
  interface Terms {
    /** Writes the sums over the points [from, to), at most {@link ExactSum#BLOCK} of them, into {@code sums}. */
    void of(int series, int from, int to, double[] sums);
  }

  /** What a metric makes of the sums, of one series or of all. */
  @FunctionalInterface
  interface Formula {
    double of(double[] sums);
  }

  /** Sum 0 over sum 1. */
  static double ratio(double[] sums) {
    return sums[0] / sums[1];
  }

  /** Root of sum 0 over sum 1. */
  static double rootOfRatio(double[] sums) {
    return Math.sqrt(sums[0] / sums[1]);
  }

  /** Checks that offsets cut an array into series of at least one element; returns a copy. */
  static int[] checkedOffsets(String name, int[] offsets, int length) {
    if (offsets.length < 2) {
      throw new IllegalArgumentException(
          name + " must have at least 2 elements but has " + offsets.length);
    }
    if (offsets[0] != 0) {
      throw Arguments.badElement(name, 0, "be 0", offsets[0]);
    }
    for (int i = 1; i < offsets.length; i++) {
      if (offsets[i] <= offsets[i - 1]) {
        throw Arguments.badElement(name, i, "exceed " + offsets[i - 1], offsets[i]);
      }
    }
    int last = offsets.length - 1;
    if (offsets[last] != length) {
      throw Arguments.badElement(name, last, "be the length " + length, offsets[last]);
    }
    return offsets.clone();
  }

  /** Returns a panel without weights; the offsets are checked. */
  static Panel of(int[] seriesOffsets, int length) {
    return new Panel(checkedOffsets("seriesOffsets", seriesOffsets, length), null, null, null);
  }

  Panel withWeights(double[] seriesWeight) {
    Arguments.weights("seriesWeight", seriesWeight, series());
    return new Panel(offsets, seriesWeight.clone(), counts, aggregation);
  }

  Panel withAggregation(Aggregation newAggregation) {
    return new Panel(offsets, weights, counts, newAggregation);
  }

  /** The number of distinct series, repetitions not counted. */
  int series() {
    return offsets.length - 1;
  }

  int start(int series) {
    return offsets[series];
  }

  int end(int series) {
    return offsets[series + 1];
  }

  private int count(int series) {
    return counts == null ? 1 : counts[series];
  }

  /** How much a series counts. */
  private double weight(int series) {
    return weights == null ? count(series) : weights[series] * count(series);
  }

  /** The number of series, repetitions counted. */
  int units() {
    if (counts == null) {
      return series();
    }
    int units = 0;
    for (int count : counts) {
      units += count;
    }
    return units;
  }

  /** Returns the panel in which unit {@code i} stands {@code unitCounts[i]} times. */
  Panel resampled(int[] unitCounts) {
    int[] repeated;
    if (counts == null) {
      Arguments.counts(unitCounts, series());
      repeated = unitCounts.clone();
    } else {
      repeated = Repetitions.composed(counts, unitCounts);
    }
    long points = 0;
    for (int s = 0; s < repeated.length; s++) {
      points += (long) repeated[s] * (end(s) - start(s));
    }
    if (points > Integer.MAX_VALUE) {
      throw Arguments.badValue("counts", "make at most " + Integer.MAX_VALUE + " points", points);
    }
    return new Panel(offsets, weights, repeated, aggregation);
  }

  boolean isWeighted() {
    return weights != null;
  }

  boolean isResampled() {
    return counts != null;
  }

  /** The weights of the series, one per point. */
  double[] pointWeights() {
    double[] perPoint = new double[offsets[series()]];
    for (int s = 0; s < series(); s++) {
      Arrays.fill(perPoint, start(s), end(s), weights == null ? 1 : weights[s]);
    }
    return perPoint;
  }

  /** The repetitions of the series, one per point. */
  int[] pointCounts() {
    int[] perPoint = new int[offsets[series()]];
    for (int s = 0; s < series(); s++) {
      Arrays.fill(perPoint, start(s), end(s), count(s));
    }
    return perPoint;
  }

  /** Whether a metric that is usually aggregated so is a mean over series here. */
  boolean isSeriesMean(Aggregation usual) {
    return (aggregation == null ? usual : aggregation) == Aggregation.SERIES_MEAN;
  }

  /**
   * Folds what the series contribute into one number.
   *
   * @param usual the aggregation of the metric, unless another one was asked for
   * @param size the number of sums
   */
  double fold(Aggregation usual, int size, Terms terms, Formula formula) {
    if (isSeriesMean(usual)) {
      double[] sums = new double[size];
      return seriesMean(series -> {
        addUp(series, terms, sums);
        return formula.of(sums);
      });
    }
    return formula.of(pooled(size, terms));
  }

  private double[] pooled(int size, Terms terms) {
    ExactSum[] totals = zeros(size);
    double[] sums = new double[size];
    for (int s = 0; s < series(); s++) {
      double weight = weight(s);
      if (weight > 0) {
        addUp(s, terms, sums);
        for (int k = 0; k < size; k++) {
          totals[k].add(weight * sums[k]);
        }
      }
    }
    return values(totals, sums);
  }

  /** The sums over one series: plain additions within a block, compensated ones between blocks. */
  private void addUp(int series, Terms terms, double[] sums) {
    int from = start(series);
    int end = end(series);
    if (end - from <= ExactSum.BLOCK) {
      terms.of(series, from, end, sums);
      return;
    }
    ExactSum[] totals = zeros(sums.length);
    for (; from < end; from += ExactSum.BLOCK) {
      terms.of(series, from, Math.min(end, from + ExactSum.BLOCK), sums);
      for (int k = 0; k < sums.length; k++) {
        totals[k].add(sums[k]);
      }
    }
    values(totals, sums);
  }

  /** Returns the weighted mean of the values of the series, but for NaN. Absent series are not asked for theirs. */
  double seriesMean(IntToDoubleFunction valueOfSeries) {
    ExactSum total = new ExactSum();
    ExactSum totalWeight = new ExactSum();
    for (int s = 0; s < series(); s++) {
      if (count(s) > 0) {
        double value = valueOfSeries.applyAsDouble(s);
        double weight = weight(s);
        if (weight > 0 && !Double.isNaN(value)) {
          total.add(weight * value);
          totalWeight.add(weight);
        }
      }
    }
    return total.value() / totalWeight.value();
  }

  private static ExactSum[] zeros(int size) {
    ExactSum[] zeros = new ExactSum[size];
    for (int k = 0; k < size; k++) {
      zeros[k] = new ExactSum();
    }
    return zeros;
  }

  private static double[] values(ExactSum[] totals, double[] into) {
    for (int k = 0; k < into.length; k++) {
      into[k] = totals[k].value();
    }
    return into;
  }
}
