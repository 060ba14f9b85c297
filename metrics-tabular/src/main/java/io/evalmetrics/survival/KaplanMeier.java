package io.evalmetrics.survival;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/**
 * A Kaplan-Meier curve: the share of samples that an event has not reached yet, as a step function of time. Immutable.
 *
 * <pre>{@code
 * S(t) = product over event times u <= t of (1 - events at u / samples with time >= u)
 * G(t) = product over censoring times u <= t of (1 - censorings at u / (samples with time >= u - events at u))
 * }</pre>
 *
 * <p>S is the curve of the events. G, the reverse curve, is that of the censorings; at a time with both, the events
 * come first. Both have a value at every distinct time of the samples:
 *
 * <ul>
 *   <li>before the first time they are 1;
 *   <li>beyond the last time they are 0 if they have reached 0, and unknown otherwise: NaN.
 * </ul>
 *
 * <p>Reference: scikit-survival 0.28.0 {@code kaplan_meier_estimator}, R survival {@code survfit}; Kaplan and Meier
 * (1958), <a href="https://doi.org/10.1080/01621459.1958.10501452">Nonparametric estimation from incomplete
 * observations</a>. O(n log n).
 */
public final class KaplanMeier {

  private final double[] times;
  private final double[] values;

  private KaplanMeier(double[] times, double[] values) {
    this.times = times;
    this.values = values;
  }

  /**
   * Returns the curve S of the events.
   *
   * @param time time of event or of censoring; not modified, not kept
   * @param event 1 where the event was observed, 0 where the sample was censored
   * @throws IllegalArgumentException if there is no sample, the lengths differ, a time is negative, NaN or infinite, or
   *     an event is neither 0 nor 1
   */
  public static KaplanMeier ofEvents(double[] time, int[] event) {
    return ofEvents(groups("time", time, "event", event));
  }

  /**
   * Returns the reverse curve G of the censorings.
   *
   * @param time time of event or of censoring; not modified, not kept
   * @param event 1 where the event was observed, 0 where the sample was censored
   * @throws IllegalArgumentException if there is no sample, the lengths differ, a time is negative, NaN or infinite, or
   *     an event is neither 0 nor 1
   */
  public static KaplanMeier ofCensorings(double[] time, int[] event) {
    return ofCensorings("time", time, "event", event);
  }

  static KaplanMeier ofCensorings(String timeName, double[] time, String eventName, int[] event) {
    return ofCensorings(groups(timeName, time, eventName, event));
  }

  private static TimeGroups groups(String timeName, double[] time, String eventName, int[] event) {
    Arguments.notEmpty(timeName, time.length);
    Arguments.sameLength(timeName, time.length, eventName, event.length);
    Arguments.nonNegative(timeName, time);
    Arguments.below(eventName, event, 2);
    return TimeGroups.of(SortedValues.of(time), event);
  }

  static KaplanMeier ofEvents(TimeGroups groups) {
    double[] values = new double[groups.count()];
    double value = 1;
    for (int group = 0; group < values.length; group++) {
      value *= 1 - (double) groups.events(group) / groups.atRisk(group);
      values[group] = value;
    }
    return new KaplanMeier(groups.times(), values);
  }

  static KaplanMeier ofCensorings(TimeGroups groups) {
    double[] values = new double[groups.count()];
    double value = 1;
    for (int group = 0; group < values.length; group++) {
      int censored = groups.censored(group);
      if (censored > 0) { // else perhaps nobody is left
        value *= 1 - (double) censored / (groups.atRisk(group) - groups.events(group));
      }
      values[group] = value;
    }
    return new KaplanMeier(groups.times(), values);
  }

  /** Returns the distinct times of the samples, ascending. */
  public double[] times() {
    return times.clone();
  }

  /** Returns the value of the curve at each of the {@link #times}. */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns the value at a time, that of the last step at or before it.
   *
   * @throws IllegalArgumentException if {@code time} is NaN or infinite
   */
  public double at(double time) {
    Arguments.finite("time", time);
    int found = Arrays.binarySearch(times, time + 0.0); // zero has no sign here
    return isKnown(time) ? valueAfter(found >= 0 ? found + 1 : ~found) : Double.NaN;
  }

  /** Returns whether the curve has a value at a time. */
  boolean isKnown(double time) {
    return time <= lastTime() || values[values.length - 1] == 0;
  }

  private double lastTime() {
    return times[times.length - 1];
  }

  /** Returns the exception for a value that is needed but not known. */
  IllegalArgumentException unknown(String name, double time, String advice) {
    return new IllegalArgumentException(
        name + " = " + time + " is beyond the last training time " + lastTime() + advice);
  }

  /** Returns the value after the first {@code steps} steps. */
  private double valueAfter(int steps) {
    return steps == 0 ? 1 : values[steps - 1];
  }

  /**
   * Returns the value at the time of each group, NaN where it is unknown.
   *
   * @param leftLimit whether to take the value just before the time instead
   */
  double[] at(TimeGroups groups, boolean leftLimit) {
    double[] found = new double[groups.count()];
    int steps = 0;
    for (int group = 0; group < found.length; group++) {
      double time = groups.time(group);
      while (steps < times.length && (leftLimit ? times[steps] < time : times[steps] <= time)) {
        steps++;
      }
      found[group] = isKnown(time) ? valueAfter(steps) : Double.NaN;
    }
    return found;
  }
}
