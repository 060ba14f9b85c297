package io.evalmetrics.survival;

import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.internal.Repetitions;

/** Values in ascending order, with the samples that they belong to; samples of equal values keep their order. */
final class SortedValues {

  private final double[] values; // by sample
  private final int[] samples; // by place
  private final Flags tied; // places of the same value as the one before
  private final boolean hasTies;

  private SortedValues(double[] values, int[] samples, Flags tied) {
    this.values = values;
    this.samples = samples;
    this.tied = tied;
    this.hasTies = tied.count(0, samples.length) > 0;
  }

  /** Keeps the array. */
  static SortedValues of(double[] values) {
    return of(values, new long[values.length]);
  }

  /**
   * Keeps the array of values.
   *
   * @param room for as many keys as there are values; overwritten
   */
  static SortedValues of(double[] values, long[] room) {
    int[] samples = RadixSort.ascending(values, room);
    Flags tied = new Flags(values.length);
    for (int place = 1; place < room.length; place++) {
      if (room[place] == room[place - 1]) {
        tied.raise(place, 1);
      }
    }
    return new SortedValues(values, samples, tied);
  }

  int size() {
    return samples.length;
  }

  /** Returns whether two values are equal. */
  boolean hasTies() {
    return hasTies;
  }

  /** Returns the samples in this order, not a copy. */
  int[] samples() {
    return samples;
  }

  /** Returns the sample at a place of the order. */
  int sample(int place) {
    return samples[place];
  }

  /** Returns the value at a place of the order; zero has no sign. */
  double value(int place) {
    return values[samples[place]] + 0.0;
  }

  /** Returns the place after the last one that holds the same value as {@code place}. */
  int endOfTies(int place) {
    int end = place + 1;
    while (end < samples.length && tied.at(end) == 1) {
      end++;
    }
    return end;
  }

  /**
   * Returns the order of the samples in which each stands as often as counted, without sorting again.
   *
   * @param newValues those of the resample; kept
   */
  SortedValues resampled(Resample resample, double[] newValues) {
    int[] counts = new int[samples.length];
    for (int place = 0; place < counts.length; place++) {
      counts[place] = resample.count(samples[place]);
    }
    int[] oldPlaces = Repetitions.of(counts, counts.length);
    int[] next = resample.firsts();
    int[] newSamples = new int[oldPlaces.length];
    Flags newTied = new Flags(oldPlaces.length);
    double before = Double.NaN;
    for (int place = 0; place < oldPlaces.length; place++) {
      int sample = samples[oldPlaces[place]];
      newSamples[place] = next[sample]++;
      newTied.raise(place, values[sample] == before ? 1 : 0);
      before = values[sample];
    }
    return new SortedValues(newValues, newSamples, newTied);
  }
}
