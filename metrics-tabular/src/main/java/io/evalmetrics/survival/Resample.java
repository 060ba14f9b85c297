package io.evalmetrics.survival;

import io.evalmetrics.internal.Repetitions;

/** How often each sample stands in a resample; the repeats of one sample stand next to each other. */
final class Resample {

  private final int[] firsts; // where the repeats of each sample begin, then the size
  private final int[] sources; // which sample stands at each place

  private Resample(int[] firsts, int[] sources) {
    this.firsts = firsts;
    this.sources = sources;
  }

  /** Checks the counts. */
  static Resample of(int[] counts, int samples) {
    int[] sources = Repetitions.of(counts, samples);
    int[] firsts = new int[samples + 1];
    for (int sample = 0; sample < samples; sample++) {
      firsts[sample + 1] = firsts[sample] + counts[sample];
    }
    return new Resample(firsts, sources);
  }

  /** Returns the number of samples that stand in it. */
  int size() {
    return sources.length;
  }

  /** Returns how often a sample stands in it. */
  int count(int sample) {
    return firsts[sample + 1] - firsts[sample];
  }

  /** Returns where the repeats of each sample begin, in an array of the caller's own. */
  int[] firsts() {
    return firsts.clone();
  }

  /** Repeats one value per sample. */
  int[] of(int[] values) {
    int[] repeated = new int[sources.length];
    for (int k = 0; k < repeated.length; k++) {
      repeated[k] = values[sources[k]];
    }
    return repeated;
  }

  /** Repeats one value per sample. */
  double[] of(double[] values) {
    double[] repeated = new double[sources.length];
    for (int k = 0; k < repeated.length; k++) {
      repeated[k] = values[sources[k]];
    }
    return repeated;
  }

  /** Repeats one row of {@code width} values per sample. */
  double[] of(double[] rows, int width) {
    double[] repeated = new double[Math.multiplyExact(sources.length, width)];
    for (int k = 0; k < sources.length; k++) {
      System.arraycopy(rows, sources[k] * width, repeated, k * width, width);
    }
    return repeated;
  }
}
