package io.evalmetrics.forecasting;

import io.evalmetrics.forecasting.Panel.Terms;
import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Truth and point forecasts, and what their series contribute to the metrics that look at the order of time or at a
 * benchmark. Trusts its arrays, which it keeps.
 */
final class PointForecast {

  private final double[] y;
  private final double[] f;
  private final Panel panel; // where series begin and end; it weighs nothing
  private volatile @Nullable RegressionEvaluation all;
  private volatile RegressionEvaluation @Nullable [] perSeries;

  PointForecast(double[] yTrue, double[] yPred, Panel panel) {
    this.y = yTrue;
    this.f = yPred;
    this.panel = panel;
  }

  double[] predictions() {
    return f;
  }

  /** The errors of all points, none weighted. */
  RegressionEvaluation all() {
    RegressionEvaluation known = all;
    if (known == null) {
      known = RegressionEvaluation.of(y, f);
      all = known;
    }
    return known;
  }

  /** The errors of all points with a weight for each. */
  RegressionEvaluation weighted(double[] pointWeights) {
    return RegressionEvaluation.of(y, f, pointWeights);
  }

  /** The errors of one series. */
  RegressionEvaluation of(int series) {
    RegressionEvaluation[] known = perSeries;
    if (known == null) {
      known = perSeries();
      perSeries = known;
    }
    return known[series];
  }

  private RegressionEvaluation[] perSeries() {
    if (panel.series() == 1) {
      return new RegressionEvaluation[] {all()};
    }
    RegressionEvaluation[] evaluations = new RegressionEvaluation[panel.series()];
    for (int s = 0; s < evaluations.length; s++) {
      evaluations[s] = RegressionEvaluation.of(
          Arrays.copyOfRange(y, panel.start(s), panel.end(s)),
          Arrays.copyOfRange(f, panel.start(s), panel.end(s)));
    }
    return evaluations;
  }

  /** The sum of f - y and the number of points. */
  void bias(int series, int from, int to, double[] sums) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += f[t] - y[t];
    }
    sums[0] = sum;
    sums[1] = to - from;
  }

  /** The sums of f - y and |f - y|, and the number of points. */
  void biasAndErrors(int series, int from, int to, double[] sums) {
    bias(series, from, to, sums);
    sums[2] = sums[1];
    sums[1] = absoluteErrors(f, from, to);
  }

  /** The sum of |f - y| and the number of points. */
  void absoluteErrors(int series, int from, int to, double[] sums) {
    sums[0] = absoluteErrors(f, from, to);
    sums[1] = to - from;
  }

  /** The sum of (f - y)^2 and the number of points. */
  void squaredErrors(int series, int from, int to, double[] sums) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      double error = f[t] - y[t];
      sum += error * error;
    }
    sums[0] = sum;
    sums[1] = to - from;
  }

  /** The sum of 2 |f - y| / (|y| + |f|), in which 0/0 is 0, and the number of points. */
  void symmetricErrors(int series, int from, int to, double[] sums) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      double error = Math.abs(f[t] - y[t]);
      sum += error == 0 ? 0 : error / (Math.abs(y[t]) + Math.abs(f[t]));
    }
    sums[0] = 2 * sum;
    sums[1] = to - from;
  }

  /** The sums of |f - y| and |bench - y|. */
  Terms absoluteErrorsAgainst(double[] bench) {
    return (series, from, to, sums) -> {
      sums[0] = absoluteErrors(f, from, to);
      sums[1] = absoluteErrors(bench, from, to);
    };
  }

  private double absoluteErrors(double[] forecast, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += Math.abs(forecast[t] - y[t]);
    }
    return sum;
  }

  /** The sums of (f - y)^2, y^2 and f^2. */
  void squares(int series, int from, int to, double[] sums) {
    double errors = 0;
    double truths = 0;
    double forecasts = 0;
    for (int t = from; t < to; t++) {
      double error = f[t] - y[t];
      errors += error * error;
      truths += y[t] * y[t];
      forecasts += f[t] * f[t];
    }
    sums[0] = errors;
    sums[1] = truths;
    sums[2] = forecasts;
  }

  /**
   * The sums of (f[t] - y[t])^2 and (y[t] - y[t-lag])^2 over the points that have a value {@code lag} before them.
   *
   * @param context where the first points of a series find theirs, if it is long enough; null: nowhere
   */
  Terms againstNaive(int lag, @Nullable History context) {
    return (series, from, to, sums) -> {
      int start = panel.start(series);
      int ownNaive = (int) Math.min(to, Math.max(from, (long) start + lag));
      sums[0] = 0;
      sums[1] = 0;
      if (context != null && context.length(series) >= lag) {
        addNaive(context.values(), context.end(series) - lag - start, from, ownNaive, sums);
      }
      addNaive(y, -lag, ownNaive, to, sums);
    };
  }

  /** Adds the squared errors of f and of the naive forecasts {@code naive[t + shift]} over [from, to). */
  private void addNaive(double[] naive, int shift, int from, int to, double[] sums) {
    double errors = 0;
    double changes = 0;
    for (int t = from; t < to; t++) {
      double error = f[t] - y[t];
      double change = y[t] - naive[t + shift];
      errors += error * error;
      changes += change * change;
    }
    sums[0] += errors;
    sums[1] += changes;
  }

  /** The sums of ((f[t] - y[t]) / y[t-1])^2 and ((y[t] - y[t-1]) / y[t-1])^2 where y[t-1] is not 0. */
  void relativeChanges(int series, int from, int to, double[] sums) {
    double errors = 0;
    double changes = 0;
    for (int t = Math.max(from, panel.start(series) + 1); t < to; t++) {
      double before = y[t - 1];
      if (before != 0) {
        double error = (f[t] - y[t]) / before;
        double change = (y[t] - before) / before;
        errors += error * error;
        changes += change * change;
      }
    }
    sums[0] = errors;
    sums[1] = changes;
  }

  /**
   * The number of points where the forecast goes the way of the truth, and the number of points that count.
   *
   * @param context holds the value before the first point of a series; null: that point does not count
   */
  Terms directions(DirectionOptions options, @Nullable History context) {
    double[] before = options.isPredictedChange() ? f : y;
    int tieCounts = options.isTieCounted() ? 1 : 0;
    return (series, from, to, sums) -> {
      int hits = 0;
      int pairs = 0;
      int start = panel.start(series);
      if (from == start && context != null) {
        double last = context.values()[context.end(series) - 1];
        int truth = Signs.ofChange(last, y[start]);
        pairs = tieCounts | (truth & 1);
        hits = pairs & Signs.areEqual(truth, Signs.ofChange(last, f[start]));
      }
      for (int t = Math.max(from, start + 1); t < to; t++) {
        int truth = Signs.ofChange(y[t - 1], y[t]);
        int counts = tieCounts | (truth & 1);
        pairs += counts;
        hits += counts & Signs.areEqual(truth, Signs.ofChange(before[t - 1], f[t]));
      }
      sums[0] = hits;
      sums[1] = pairs;
    };
  }
}
