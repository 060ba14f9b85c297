package io.evalmetrics.regression;

import io.evalmetrics.internal.Selection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles of values that count once each, or as often as in a resample, or by weights.
 *
 * <p>Without weights a value is selected by its rank; a resample finds it in the order of the original. Weights are
 * summed from below for the lower and from above for the upper quantile, one by one in sorted order: so equal weights
 * give exactly the plain quantile, whatever their rounding.
 */
final class Quantiles {

  private final Column column;
  private final double @Nullable [] weights;
  private final @Nullable Resample resample;

  Quantiles(Column column, double @Nullable [] weights, @Nullable Resample resample) {
    this.column = column;
    this.weights = weights;
    this.resample = resample;
  }

  /**
   * Returns the {@code alpha} quantile; NaN if nothing has weight.
   *
   * @throws IllegalArgumentException if weights come with linear interpolation
   */
  double of(double alpha, QuantileMethod method) {
    double percent = 100 * alpha; // the reference computes with percents; so do its roundings
    double below = percent / 100;
    double above = (100 - percent) / 100;
    if (weights != null) {
      return weighted(weights, below, above, method);
    }
    if (size() == 0) {
      return Double.NaN;
    }
    switch (method) {
      case LINEAR:
        return linear(alpha);
      case INVERTED_CDF:
        return kth(rank(below));
      default:
        return middle(kth(rank(below)), kth(size() - 1 - rank(above)));
    }
  }

  private double weighted(
      double[] sampleWeight, double below, double above, QuantileMethod method) {
    if (method == QuantileMethod.LINEAR) {
      throw new IllegalArgumentException("method must not be LINEAR with weights");
    }
    Sorted sorted = Sorted.of(column, sampleWeight, resample);
    double lower = sorted.lower(below);
    return method == QuantileMethod.INVERTED_CDF ? lower : middle(lower, sorted.upper(above));
  }

  private double linear(double alpha) {
    double position = alpha * (size() - 1);
    int floor = (int) position;
    double low = kth(floor);
    return position == floor ? low : low + (position - floor) * (kth(floor + 1) - low);
  }

  private int size() {
    return resample == null ? column.values.length : resample.size();
  }

  private double kth(int k) {
    return resample == null
        ? Selection.kth(column.values, k)
        : column.values[resample.at(k, column.ascending())] + 0.0; // zero has no sign
  }

  /** Returns the first rank, counted from 0, up to which the values make that share. */
  private int rank(double share) {
    return Math.max(0, (int) Math.ceil(share * size()) - 1);
  }

  private static double middle(double a, double b) {
    double sum = a + b;
    return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
  }

  /** The values of positive weight in ascending order. */
  private static final class Sorted {
    private final double[] values;
    private final double[] weights;

    private Sorted(double[] values, double[] weights) {
      this.values = values;
      this.weights = weights;
    }

    /** A row that stands in a resample several times does so here: sums of weights must round alike. */
    static Sorted of(Column column, double[] weights, @Nullable Resample resample) {
      int rows = resample == null ? weights.length : resample.size();
      double[] sorted = new double[rows];
      double[] sortedWeights = new double[rows];
      int kept = 0;
      for (int row : column.ascending()) {
        int copies = weights[row] == 0 ? 0 : resample == null ? 1 : resample.count(row);
        for (; copies > 0; copies--) {
          sorted[kept] = column.values[row];
          sortedWeights[kept] = weights[row];
          kept++;
        }
      }
      return new Sorted(Arrays.copyOf(sorted, kept), Arrays.copyOf(sortedWeights, kept));
    }

    /** Returns the first value whose weight from below reaches the share. */
    double lower(double share) {
      double total = 0;
      for (double weight : weights) {
        total += weight;
      }
      double target = share * total;
      double reached = 0;
      for (int i = 0; i < values.length; i++) {
        reached += weights[i];
        if (reached >= target) {
          return values[i];
        }
      }
      return Double.NaN;
    }

    /** Returns, going down, the first value whose weight from above reaches the share. */
    double upper(double share) {
      double total = 0;
      for (int i = weights.length - 1; i >= 0; i--) {
        total += weights[i];
      }
      double target = share * total;
      double reached = 0;
      for (int i = weights.length - 1; i >= 0; i--) {
        reached += weights[i];
        if (reached >= target) {
          return values[i];
        }
      }
      return Double.NaN;
    }
  }
}
