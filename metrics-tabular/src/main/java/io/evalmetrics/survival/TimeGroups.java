package io.evalmetrics.survival;

/**
 * The samples in order of time, in groups of equal times; in each group events come before censorings, because who is
 * censored at a time has outlived its events.
 */
final class TimeGroups {

  private final SortedValues byTime;
  private final int[] samples;
  private final int count;
  private final int[] starts; // where each group begins in samples; the next one begins at its end
  private final int[] firstCensored; // where the censorings of each group begin

  private TimeGroups(
      SortedValues byTime, int[] samples, int count, int[] starts, int[] firstCensored) {
    this.byTime = byTime;
    this.samples = samples;
    this.count = count;
    this.starts = starts;
    this.firstCensored = firstCensored;
  }

  static TimeGroups of(SortedValues byTime, int[] event) {
    int n = byTime.size();
    int[] samples = new int[n];
    int[] starts = new int[n + 1];
    int[] firstCensored = new int[n];
    int groups = 0;
    for (int start = 0; start < n; start = starts[groups]) {
      int end = byTime.endOfTies(start);
      firstCensored[groups] = partition(byTime, event, start, end, samples);
      starts[++groups] = end;
    }
    return new TimeGroups(byTime, samples, groups, starts, firstCensored);
  }

  /** Copies the samples of one time, events first, and returns where the censorings begin. */
  private static int partition(
      SortedValues byTime, int[] event, int start, int end, int[] samples) {
    if (end - start == 1) {
      samples[start] = byTime.sample(start);
      return start + event[samples[start]];
    }
    int events = 0;
    for (int k = start; k < end; k++) {
      events += event[byTime.sample(k)];
    }
    int nextEvent = start;
    int nextCensored = start + events;
    for (int k = start; k < end; k++) {
      int sample = byTime.sample(k);
      samples[event[sample] == 1 ? nextEvent++ : nextCensored++] = sample;
    }
    return start + events;
  }

  /** Returns the number of distinct times. */
  int count() {
    return count;
  }

  /** Returns the number of samples. */
  int samples() {
    return samples.length;
  }

  /** Returns the time of a group. */
  double time(int group) {
    return byTime.value(starts[group]);
  }

  /** Returns the times of all groups; the array is the caller's own. */
  double[] times() {
    double[] times = new double[count];
    for (int group = 0; group < count; group++) {
      times[group] = time(group);
    }
    return times;
  }

  /** Returns the place at which a group begins; its events are {@code start} to {@code firstCensored} - 1. */
  int start(int group) {
    return starts[group];
  }

  /** Returns the place of a group's first censoring, or its end. */
  int firstCensored(int group) {
    return firstCensored[group];
  }

  /** Returns the place after a group's last sample. */
  int end(int group) {
    return starts[group + 1];
  }

  /** Returns the sample at a place. */
  int sample(int place) {
    return samples[place];
  }

  /** Returns the number of events in a group. */
  int events(int group) {
    return firstCensored[group] - starts[group];
  }

  /** Returns the number of censorings in a group. */
  int censored(int group) {
    return starts[group + 1] - firstCensored[group];
  }

  /** Returns the number of samples in a group and in all later ones. */
  int atRisk(int group) {
    return samples.length - starts[group];
  }
}
