package io.evalmetrics.forecasting;

import io.evalmetrics.forecasting.Panel.Terms;
import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Quantile forecasts of several levels, and what series contribute to their scores. Crossing quantiles are scored as
 * they are. Keeps its values, a row per point.
 */
final class QuantileForecast {

  private final double[] levels;
  private final double[] values;

  private QuantileForecast(double[] levels, double[] values) {
    this.levels = levels;
    this.values = values;
  }

  static QuantileForecast of(double[] levels, double[] values, int points) {
    Arguments.notEmpty("quantileLevels", levels.length);
    double before = 0;
    for (int q = 0; q < levels.length; q++) {
      if (!(levels[q] > 0 && levels[q] < 1)) {
        throw Arguments.badElement("quantileLevels", q, "lie in (0, 1)", levels[q]);
      }
      if (levels[q] <= before) {
        throw Arguments.badElement("quantileLevels", q, "exceed " + before, levels[q]);
      }
      before = levels[q];
    }
    Arguments.length("quantilePred", values.length, (long) points * levels.length);
    Arguments.finite("quantilePred", values);
    return new QuantileForecast(levels.clone(), values);
  }

  int levels() {
    return levels.length;
  }

  /** Returns a value for each level. */
  double[] perLevel(IntToDoubleFunction valueOfLevel) {
    double[] values = new double[levels.length];
    Arrays.setAll(values, valueOfLevel);
    return values;
  }

  /** The sum of the losses over all levels, and the number of points times that of levels. */
  Terms losses(double[] y) {
    return (series, from, to, sums) -> {
      double sum = 0;
      int k = from * levels.length;
      for (int t = from; t < to; t++) {
        double row = 0;
        for (double level : levels) {
          row += loss(level, y[t] - values[k++]);
        }
        sum += row;
      }
      sums[0] = sum;
      sums[1] = (double) (to - from) * levels.length;
    };
  }

  /** The sum of the losses of one level, and the number of points. */
  Terms losses(double[] y, int q) {
    return (series, from, to, sums) -> {
      sums[0] = sumOfLosses(y, q, from, to);
      sums[1] = to - from;
    };
  }

  /** The sum of the losses of one level, and that of |y|. */
  Terms lossesAndMagnitudes(double[] y, int q) {
    return (series, from, to, sums) -> {
      sums[0] = sumOfLosses(y, q, from, to);
      sums[1] = sumOfMagnitudes(y, from, to);
    };
  }

  /** The sum of |y|, then the sum of the losses of each level. */
  Terms magnitudesAndLosses(double[] y) {
    return (series, from, to, sums) -> {
      sums[0] = sumOfMagnitudes(y, from, to);
      for (int q = 0; q < levels.length; q++) {
        sums[q + 1] = sumOfLosses(y, q, from, to);
      }
    };
  }

  /** The mean over levels of what {@link #magnitudesAndLosses} adds up. */
  static double meanWeightedLoss(double[] sums) {
    double total = 0;
    for (int q = 1; q < sums.length; q++) {
      total += 2 * sums[q] / sums[0];
    }
    return total / (sums.length - 1);
  }

  /** The number of points not above the forecast of one level, and that of all. */
  Terms covered(double[] y, int q) {
    return (series, from, to, sums) -> {
      sums[0] = covered(y, q, from, to);
      sums[1] = to - from;
    };
  }

  /** The number of points, then that of those not above the forecast of each level. */
  Terms covered(double[] y) {
    return (series, from, to, sums) -> {
      sums[0] = to - from;
      for (int q = 0; q < levels.length; q++) {
        sums[q + 1] = covered(y, q, from, to);
      }
    };
  }

  /** The mean distance of level and coverage, which {@link #covered(double[])} adds up. */
  double meanCoverageError(double[] sums) {
    double total = 0;
    for (int q = 0; q < levels.length; q++) {
      total += Math.abs(sums[1 + q] / sums[0] - levels[q]);
    }
    return total / levels.length;
  }

  private static double loss(double level, double d) {
    return Math.max(level * d, (level - 1) * d);
  }

  private double sumOfLosses(double[] y, int q, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += loss(levels[q], y[t] - values[t * levels.length + q]);
    }
    return sum;
  }

  private int covered(double[] y, int q, int from, int to) {
    int above = 0;
    for (int t = from; t < to; t++) {
      above += Signs.isLess(values[t * levels.length + q], y[t]);
    }
    return to - from - above;
  }

  private static double sumOfMagnitudes(double[] y, int from, int to) {
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += Math.abs(y[t]);
    }
    return sum;
  }
}
