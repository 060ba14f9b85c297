package io.evalmetrics.forecasting;

import io.evalmetrics.forecasting.Panel.Terms;
import io.evalmetrics.internal.Arguments;

/** Central prediction intervals, and what series contribute to their scores. Keeps its arrays. */
final class IntervalForecast {

  private final double[] lower;
  private final double[] upper;
  private final double level;

  private IntervalForecast(double[] lower, double[] upper, double level) {
    this.lower = lower;
    this.upper = upper;
    this.level = level;
  }

  static IntervalForecast of(double[] lower, double[] upper, double level, int points) {
    checkedLevel(level);
    Arguments.length("lower", lower.length, points);
    Arguments.length("upper", upper.length, points);
    Arguments.finite("lower", lower);
    Arguments.finite("upper", upper);
    for (int i = 0; i < points; i++) {
      if (lower[i] > upper[i]) {
        throw Arguments.badElement(
            "lower", i, "not exceed upper[" + i + "] = " + upper[i], lower[i]);
      }
    }
    return new IntervalForecast(lower, upper, level);
  }

  /** Returns the level, which must be a fraction. */
  static double checkedLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw Arguments.badValue("level", "lie in (0, 1)", level);
    }
    return level;
  }

  double level() {
    return level;
  }

  /** The sum of the interval scores and the number of points. */
  Terms scores(double[] y) {
    double penalty = 2 / (1 - level);
    return (series, from, to, sums) -> {
      double sum = 0;
      for (int t = from; t < to; t++) {
        double outside = Math.max(0, lower[t] - y[t]) + Math.max(0, y[t] - upper[t]);
        sum += (upper[t] - lower[t]) + penalty * outside;
      }
      sums[0] = sum;
      sums[1] = to - from;
    };
  }

  /** The number of points inside, borders included, and that of all. */
  Terms covered(double[] y) {
    return (series, from, to, sums) -> {
      int outside = 0;
      for (int t = from; t < to; t++) {
        outside += Signs.isLess(y[t], lower[t]) | Signs.isLess(upper[t], y[t]);
      }
      sums[0] = to - from - outside;
      sums[1] = to - from;
    };
  }

  /** The sum of the widths and the number of points. */
  void widths(int series, int from, int to, double[] sums) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += upper[t] - lower[t];
    }
    sums[0] = sum;
    sums[1] = to - from;
  }
}
