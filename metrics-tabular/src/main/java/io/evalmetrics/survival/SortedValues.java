package io.evalmetrics.survival;

import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.internal.Repetitions;

/** Values in ascending order, with the samples that they belong to; samples of equal values keep their order. */
final class SortedValues {

  private final int[] samples;
  private final double[] values;

  private SortedValues(int[] samples, double[] values) {
    this.samples = samples;
    this.values = values;
  }

  static SortedValues of(double[] values) {
    int n = values.length;
    long[] keys = new long[n];
    int[] samples = new int[n];
    for (int i = 0; i < n; i++) {
      keys[i] = RadixSort.key(values[i]);
      samples[i] = i;
    }
    RadixSort.sort(keys, samples, n);
    double[] sorted = new double[n];
    for (int k = 0; k < n; k++) {
      sorted[k] = RadixSort.value(keys[k]);
    }
    return new SortedValues(samples, sorted);
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
    return values[place];
  }

  /** Returns the place after the last one that holds the same value as {@code place}. */
  int endOfTies(int place) {
    double value = values[place];
    int end = place + 1;
    while (end < values.length && values[end] == value) {
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
    double[] newValues = new double[oldPlaces.length];
    for (int place = 0; place < oldPlaces.length; place++) {
      newSamples[place] = next[samples[oldPlaces[place]]]++;
      newValues[place] = values[oldPlaces[place]];
    }
    return new SortedValues(newSamples, newValues);
  }
}
