package io.evalmetrics.survival;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.Repetitions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How often each sample stands in a resample; the repeats of one sample stand next to each other. */
final class Resample {

  private final int[] counts;
  private final int size;
  private volatile int @Nullable [] sources; // which sample stands at each row

  private Resample(int[] counts, int size) {
    this.counts = counts;
    this.size = size;
  }

  /** Checks the counts and keeps a copy. */
  static Resample of(int[] counts, int samples) {
    int size = Arguments.counts(counts, samples);
    return new Resample(counts.clone(), size);
  }

  /**
   * Returns the resample of this one in which its row {@code k} stands {@code rowCounts[k]} times.
   *
   * @throws IllegalArgumentException if the counts do not fit
   */
  Resample resampled(int[] rowCounts) {
    int[] composed = Repetitions.composed(counts, rowCounts);
    return new Resample(composed, Arrays.stream(composed).sum());
  }

  /** Returns the number of rows, repeats counted. */
  int size() {
    return size;
  }

  /** Returns how often a sample stands in it. */
  int count(int sample) {
    return counts[sample];
  }

  /** Returns the row at which the repeats of each sample begin, in an array of the caller's own. */
  int[] firsts() {
    int[] firsts = new int[counts.length];
    int next = 0;
    for (int sample = 0; sample < firsts.length; sample++) {
      firsts[sample] = next;
      next += counts[sample];
    }
    return firsts;
  }

  private int[] sources() {
    int[] known = sources;
    if (known == null) {
      known = Repetitions.of(counts, counts.length);
      sources = known;
    }
    return known;
  }

  /** Repeats one value per sample. */
  int[] of(int[] values) {
    int[] sampleOfRow = sources();
    int[] repeated = new int[size];
    for (int k = 0; k < size; k++) {
      repeated[k] = values[sampleOfRow[k]];
    }
    return repeated;
  }

  /** Repeats one value per sample. */
  double[] of(double[] values) {
    int[] sampleOfRow = sources();
    double[] repeated = new double[size];
    for (int k = 0; k < size; k++) {
      repeated[k] = values[sampleOfRow[k]];
    }
    return repeated;
  }

  /** Repeats one row of {@code width} values per sample. */
  double[] of(double[] rows, int width) {
    int[] sampleOfRow = sources();
    double[] repeated = new double[Math.multiplyExact(size, width)];
    for (int k = 0; k < size; k++) {
      System.arraycopy(rows, sampleOfRow[k] * width, repeated, k * width, width);
    }
    return repeated;
  }
}
