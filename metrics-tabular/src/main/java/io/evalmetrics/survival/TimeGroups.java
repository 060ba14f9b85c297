package io.evalmetrics.survival;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The samples in order of time, in groups of equal times; in each group events come before censorings, because who is
 * censored at a time has outlived its events.
 */
final class TimeGroups {

  private final SortedValues byTime;
  private final int[] samples;
  private final Flags events; // which samples had an event
  private final int count;

  /** Where each group begins in samples, or null if each is of one sample. */
  private final int @Nullable [] starts;

  private TimeGroups(
      SortedValues byTime, int[] samples, Flags events, int count, int @Nullable [] starts) {
    this.byTime = byTime;
    this.samples = samples;
    this.events = events;
    this.count = count;
    this.starts = starts;
  }

  static TimeGroups of(SortedValues byTime, int[] event) {
    return byTime.hasTies() ? ofTied(byTime, event) : ofUntied(byTime, event);
  }

  private static TimeGroups ofUntied(SortedValues byTime, int[] event) {
    int[] samples = byTime.samples();
    Flags events = new Flags(samples.length);
    for (int place = 0; place < samples.length; place++) {
      events.raise(place, event[samples[place]]);
    }
    return new TimeGroups(byTime, samples, events, samples.length, null);
  }

  private static TimeGroups ofTied(SortedValues byTime, int[] event) {
    int n = byTime.size();
    int[] samples = new int[n];
    Flags events = new Flags(n);
    int[] starts = new int[n + 1];
    int groups = 0;
    for (int start = 0; start < n; start = starts[groups]) {
      int end = byTime.endOfTies(start);
      int firstCensored = partition(byTime, event, start, end, samples);
      for (int place = start; place < firstCensored; place++) {
        events.raise(place, 1);
      }
      starts[++groups] = end;
    }
    return new TimeGroups(byTime, samples, events, groups, Arrays.copyOf(starts, groups + 1));
  }

  /** Copies the samples of one time, events first, and returns where the censorings begin. */
  private static int partition(
      SortedValues byTime, int[] event, int start, int end, int[] samples) {
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
    return byTime.value(start(group));
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
    return starts == null ? group : starts[group];
  }

  /** Returns the place of a group's first censoring, or its end. */
  int firstCensored(int group) {
    int start = start(group);
    int end = end(group);
    return start + (end == start + 1 ? events.at(start) : events.count(start, end));
  }

  /** Returns the place after a group's last sample. */
  int end(int group) {
    return start(group + 1);
  }

  /** Returns the sample at a place. */
  int sample(int place) {
    return samples[place];
  }

  /** Returns the number of events in a group. */
  int events(int group) {
    return firstCensored(group) - start(group);
  }

  /** Returns the number of censorings in a group. */
  int censored(int group) {
    return end(group) - firstCensored(group);
  }

  /** Returns the number of samples in a group and in all later ones. */
  int atRisk(int group) {
    return samples.length - start(group);
  }
}
