package io.evalmetrics.survival;

import io.evalmetrics.internal.ExactSum;

/** Sums of the errors of predicted times, one pass for all metrics of them. */
final class TimeErrors {

  private final ExactSum absolute = new ExactSum(); // of events
  private final ExactSum squared = new ExactSum(); // of events
  private final ExactSum tooEarly = new ExactSum(); // of the censored; nobody is too late
  private long events;
  private long samples;

  private TimeErrors() {}

  static TimeErrors of(double[] time, int[] event, double[] predictedTime) {
    TimeErrors errors = new TimeErrors();
    for (int from = 0; from < time.length; from += ExactSum.BLOCK) {
      errors.add(time, event, predictedTime, from, Math.min(time.length, from + ExactSum.BLOCK));
    }
    return errors;
  }

  private void add(double[] time, int[] event, double[] predictedTime, int from, int to) {
    double absoluteBlock = 0;
    double squaredBlock = 0;
    double earlyBlock = 0;
    for (int i = from; i < to; i++) {
      double early = time[i] - predictedTime[i];
      if (event[i] == 1) {
        absoluteBlock += Math.abs(early);
        squaredBlock += early * early;
        events++;
      } else {
        earlyBlock += Math.max(early, 0);
      }
    }
    absolute.add(absoluteBlock);
    squared.add(squaredBlock);
    tooEarly.add(earlyBlock);
    samples += to - from;
  }

  /** NaN without events. */
  double meanAbsoluteOfEvents() {
    return absolute.value() / events;
  }

  /** NaN without events. */
  double rootMeanSquareOfEvents() {
    return Math.sqrt(squared.value() / events);
  }

  double hingeMean() {
    return (absolute.value() + tooEarly.value()) / samples;
  }
}
