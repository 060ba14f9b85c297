package io.evalmetrics.regression;

import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.internal.Selection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Quantiles of values with weights.
 *
 * <p>Weights are summed from below for the lower and from above for the upper quantile, one by one in sorted order: so
 * equal weights give exactly the plain quantile, whatever their rounding.
 */
final class Quantiles {

  private Quantiles() {}

  /** Returns the median; NaN if nothing has weight. */
  static double median(double[] values, double @Nullable [] weights, QuantileMethod method) {
    if (weights == null && method == QuantileMethod.AVERAGED_INVERTED_CDF) {
      return Selection.median(values);
    }
    return of(values, weights, 0.5, method);
  }

  /**
   * Returns the {@code alpha} quantile; NaN if nothing has weight.
   *
   * @throws IllegalArgumentException if weights come with linear interpolation
   */
  static double of(
      double[] values, double @Nullable [] weights, double alpha, QuantileMethod method) {
    double percent = 100 * alpha; // the reference computes with percents; so do its roundings
    double below = percent / 100;
    double above = (100 - percent) / 100;
    switch (method) {
      case LINEAR:
        if (weights != null) {
          throw new IllegalArgumentException("method must not be LINEAR with weights");
        }
        return linear(values, alpha);
      case INVERTED_CDF:
        return weights == null
            ? lower(values, below)
            : Sorted.of(values, weights).lower(below);
      default:
        return weights == null
            ? middle(lower(values, below), upper(values, above))
            : Sorted.of(values, weights).averaged(below, above);
    }
  }

  private static double linear(double[] values, double alpha) {
    double position = alpha * (values.length - 1);
    int floor = (int) position;
    double low = Selection.kth(values, floor);
    if (position == floor) {
      return low;
    }
    return low + (position - floor) * (Selection.kth(values, floor + 1) - low);
  }

  private static double lower(double[] values, double share) {
    return Selection.kth(values, rank(values.length, share));
  }

  private static double upper(double[] values, double share) {
    return Selection.kth(values, values.length - 1 - rank(values.length, share));
  }

  /** Returns the first rank, counted from 0, up to which the values make that share. */
  private static int rank(int n, double share) {
    return Math.max(0, (int) Math.ceil(share * n) - 1);
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

    static Sorted of(double[] values, double[] weights) {
      int[] order = RadixSort.ascending(values);
      double[] sorted = new double[order.length];
      double[] sortedWeights = new double[order.length];
      int kept = 0;
      for (int row : order) {
        if (weights[row] > 0) {
          sorted[kept] = values[row];
          sortedWeights[kept] = weights[row];
          kept++;
        }
      }
      return new Sorted(Arrays.copyOf(sorted, kept), Arrays.copyOf(sortedWeights, kept));
    }

    double averaged(double below, double above) {
      return middle(lower(below), upper(above));
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
    private double upper(double share) {
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
