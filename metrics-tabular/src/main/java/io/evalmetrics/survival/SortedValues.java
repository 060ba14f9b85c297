package io.evalmetrics.survival;

import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.internal.Repetitions;

/** Values in ascending order, with the samples that they belong to; samples of equal values keep their order. */
final class SortedValues {

  private final int[] samples;
  private final long[] keys; // that order like the values

  private SortedValues(int[] samples, long[] keys) {
    this.samples = samples;
    this.keys = keys;
  }

  static SortedValues of(double[] values) {
    long[] keys = new long[values.length];
    return new SortedValues(RadixSort.ascending(values, keys), keys);
  }

  int size() {
    return samples.length;
  }

  /** Returns the sample at a place of the order. */
  int sample(int place) {
    return samples[place];
  }

  /** Returns the value at a place of the order; zero has no sign. */
  double value(int place) {
    return RadixSort.value(keys[place]);
  }

  /** Returns the place after the last one that holds the same value as {@code place}. */
  int endOfTies(int place) {
    int end = place + 1;
    while (end < keys.length && keys[end] == keys[place]) {
      end++;
    }
    return end;
  }

  /** Returns the order of the samples in which each stands as often as counted, without sorting again. */
  SortedValues resampled(Resample resample) {
    int[] counts = new int[samples.length];
    for (int place = 0; place < counts.length; place++) {
      counts[place] = resample.count(samples[place]);
    }
    int[] oldPlaces = Repetitions.of(counts, counts.length);
    int[] next = resample.firsts();
    int[] newSamples = new int[oldPlaces.length];
    long[] newKeys = new long[oldPlaces.length];
    for (int place = 0; place < oldPlaces.length; place++) {
      newSamples[place] = next[samples[oldPlaces[place]]]++;
      newKeys[place] = keys[oldPlaces[place]];
    }
    return new SortedValues(newSamples, newKeys);
  }
}
