package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.Repetitions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often each sample stands in a resample. */
final class Resample {

  private final int[] counts;
  private final int size;

  private Resample(int[] counts, int size) {
    this.counts = counts;
    this.size = size;
  }

  /**
   * Keeps a copy of the counts.
   *
   * @throws IllegalArgumentException if there is not one per sample, one is negative or all are 0
   */
  static Resample of(int[] counts, int samples) {
    int size = Arguments.counts(counts, samples);
    return new Resample(counts.clone(), size);
  }

  /**
   * Returns the resample of this one in which its row {@code k} stands {@code rowCounts[k]} times.
   *
   * @throws IllegalArgumentException if there is not one count per row, one is negative or all are 0
   */
  Resample resampled(int[] rowCounts) {
    int[] composed = Repetitions.composed(counts, rowCounts);
    return new Resample(composed, Arrays.stream(composed).sum());
  }

  /** Returns this resample without the samples whose value is 0. */
  Resample withoutZeros(double[] values) {
    int[] kept = new int[counts.length];
    int rows = 0;
    for (int i = 0; i < kept.length; i++) {
      kept[i] = values[i] == 0 ? 0 : counts[i];
      rows += kept[i];
    }
    return new Resample(kept, rows);
  }

  /** Returns how many rows there are, repeats counted. */
  int size() {
    return size;
  }

  /** Returns how often a sample stands here. */
  int count(int sample) {
    return counts[sample];
  }

  /** Returns the sample of rank {@code k}, which counts from 0, among the rows in a given order of the samples. */
  int at(int k, int[] order) {
    int place = 0;
    for (int before = counts[order[0]]; before <= k; before += counts[order[place]]) {
      place++;
    }
    return order[place];
  }

  /** Returns how much each sample counts: how often it stands here, times its weight if there are weights. */
  double[] weights(double @Nullable [] sampleWeight) {
    double[] weights = new double[counts.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sampleWeight == null ? counts[i] : counts[i] * sampleWeight[i];
    }
    return weights;
  }

  /** Repeats one value per sample. */
  double[] of(double[] values) {
    return Samples.gather(values, Repetitions.of(counts, counts.length));
  }

  /** Returns the weighted sum of one value per sample; NaN if a value that stands here 0 times is not finite. */
  double sum(double[] values, double @Nullable [] sampleWeight) {
    double[] weighted = values;
    if (sampleWeight != null) {
      weighted = values.clone();
      Arrays.setAll(weighted, i -> values[i] * sampleWeight[i]);
    }
    ExactSum sum = new ExactSum();
    for (int from = 0; from < counts.length; from += ExactSum.BLOCK) {
      sum.add(sum(weighted, from, Math.min(counts.length, from + ExactSum.BLOCK)));
    }
    return sum.value();
  }

  /** Sums a block in eight lanes, which the processor adds side by side. */
  private double sum(double[] values, int from, int to) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int i = from;
    for (; i + 7 < to; i += 8) {
      s0 += counts[i] * values[i];
      s1 += counts[i + 1] * values[i + 1];
      s2 += counts[i + 2] * values[i + 2];
      s3 += counts[i + 3] * values[i + 3];
      s4 += counts[i + 4] * values[i + 4];
      s5 += counts[i + 5] * values[i + 5];
      s6 += counts[i + 6] * values[i + 6];
      s7 += counts[i + 7] * values[i + 7];
    }
    for (; i < to; i++) {
      s0 += counts[i] * values[i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }
}
