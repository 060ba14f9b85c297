package io.evalmetrics.forecasting;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The training values of the series, and the scales of scaled errors: the mean error of the seasonal naive forecast
 * over them. Each scale is computed once. Keeps its values.
 */
final class History {

  private final double[] values;
  private final int[] offsets;
  private final int seasonality;
  private volatile double @Nullable [] absoluteScales;
  private volatile double @Nullable [] squaredScales;

  private History(double[] values, int[] offsets, int seasonality) {
    this.values = values;
    this.offsets = offsets;
    this.seasonality = seasonality;
  }

  static History of(double[] yTrain, int[] trainOffsets, int series, int seasonality) {
    Arguments.notEmpty("yTrain", yTrain.length);
    Arguments.finite("yTrain", yTrain);
    int[] offsets = Panel.checkedOffsets("trainOffsets", trainOffsets, yTrain.length);
    Arguments.length("trainOffsets", offsets.length, series + 1L);
    return new History(yTrain, offsets, seasonality);
  }

  History withSeasonality(int newSeasonality) {
    return new History(values, offsets, newSeasonality);
  }

  /** All values, one series after the other. */
  double[] values() {
    return values;
  }

  int length(int series) {
    return offsets[series + 1] - offsets[series];
  }

  /** The place behind the last value of a series. */
  int end(int series) {
    return offsets[series + 1];
  }

  /** The mean of |z[t] - z[t-m]| per series; NaN where a series is no longer than a season. */
  double[] absoluteScales() {
    double[] scales = absoluteScales;
    if (scales == null) {
      scales = scales(History::absoluteChanges);
      absoluteScales = scales;
    }
    return scales;
  }

  /** The mean of (z[t] - z[t-m])^2 per series; NaN where a series is no longer than a season. */
  double[] squaredScales() {
    double[] scales = squaredScales;
    if (scales == null) {
      scales = scales(History::squaredChanges);
      squaredScales = scales;
    }
    return scales;
  }

  private interface Changes {
    /** Sums over the places [from, to) of z what is between a value and the one a season before. */
    double sum(double[] z, int season, int from, int to);
  }

  private double[] scales(Changes changes) {
    double[] scales = new double[offsets.length - 1];
    for (int s = 0; s < scales.length; s++) {
      int pairs = length(s) - seasonality;
      scales[s] = pairs <= 0 ? Double.NaN : sum(changes, end(s) - pairs, end(s)) / pairs;
    }
    return scales;
  }

  private double sum(Changes changes, int from, int end) {
    if (end - from <= ExactSum.BLOCK) {
      return changes.sum(values, seasonality, from, end);
    }
    ExactSum total = new ExactSum();
    for (int block = from; block < end; block += ExactSum.BLOCK) {
      total.add(changes.sum(values, seasonality, block, Math.min(end, block + ExactSum.BLOCK)));
    }
    return total.value();
  }

  // Histories are longer than forecasts: four lanes, which the processor adds side by side.

  private static double absoluteChanges(double[] z, int season, int from, int to) {
    double a = 0, b = 0, c = 0, d = 0;
    int t = from;
    for (; t + 3 < to; t += 4) {
      a += Math.abs(z[t] - z[t - season]);
      b += Math.abs(z[t + 1] - z[t + 1 - season]);
      c += Math.abs(z[t + 2] - z[t + 2 - season]);
      d += Math.abs(z[t + 3] - z[t + 3 - season]);
    }
    for (; t < to; t++) {
      a += Math.abs(z[t] - z[t - season]);
    }
    return (a + b) + (c + d);
  }

  private static double squaredChanges(double[] z, int season, int from, int to) {
    double a = 0, b = 0, c = 0, d = 0;
    int t = from;
    for (; t + 3 < to; t += 4) {
      a += square(z[t] - z[t - season]);
      b += square(z[t + 1] - z[t + 1 - season]);
      c += square(z[t + 2] - z[t + 2 - season]);
      d += square(z[t + 3] - z[t + 3 - season]);
    }
    for (; t < to; t++) {
      a += square(z[t] - z[t - season]);
    }
    return (a + b) + (c + d);
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * Divides the errors of a series by its scale. A series without a scale contributes nothing, nor does a series of
   * scale 0 without errors; with errors it is infinite.
   *
   * @param errors their sum and the number of points
   */
  static Panel.Terms scaled(Panel.Terms errors, double[] scales) {
    return (series, from, to, sums) -> {
      double scale = scales[series];
      errors.of(series, from, to, sums);
      if (Double.isNaN(scale) || (scale == 0 && sums[0] == 0)) {
        Arrays.fill(sums, 0);
      } else {
        sums[0] /= scale;
      }
    };
  }
}
