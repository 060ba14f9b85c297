package io.evalmetrics.segmentation;

import java.util.Arrays;

/** Percentiles by selection: the values are partitioned around the wanted rank, not sorted. */
final class Percentile {

  private static final int SMALL = 32;

  private final double[] values;

  private Percentile(double[] values) {
    this.values = values;
  }

  /**
   * Returns the percentile with linear interpolation between the two nearest ranks; NaN for no values.
   *
   * @param values finite; reordered
   * @param percentile from 0, the smallest value, to 100, the largest
   */
  static double of(double[] values, double percentile) {
    int n = values.length;
    if (n == 0) {
      return Double.NaN;
    }
    double rank = percentile / 100 * (n - 1);
    int below = (int) rank;
    Percentile selection = new Percentile(values);
    selection.select(below);
    if (rank == below) {
      return values[below];
    }
    double above = values[below + 1];
    for (int i = below + 2; i < n; i++) {
      above = Math.min(above, values[i]);
    }
    return values[below] + (rank - below) * (above - values[below]);
  }

  /** Puts the value of that rank in its place, nothing larger before it and nothing smaller behind. */
  private void select(int rank) {
    int low = 0;
    int high = values.length - 1;
    int rounds = 2 * (Integer.SIZE - Integer.numberOfLeadingZeros(values.length));
    while (high - low > SMALL) {
      if (rounds-- == 0) {
        break; // pivots that keep failing must not make this quadratic
      }
      double pivot = middleOfThree(low, high);
      int i = low;
      int j = high;
      while (i <= j) {
        while (values[i] < pivot) {
          i++;
        }
        while (values[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double swap = values[i];
          values[i++] = values[j];
          values[j--] = swap;
        }
      }
      if (rank <= j) {
        high = j;
      } else if (rank >= i) {
        low = i;
      } else {
        return;
      }
    }
    Arrays.sort(values, low, high + 1);
  }

  private double middleOfThree(int low, int high) {
    double a = values[low];
    double b = values[(low + high) >>> 1];
    double c = values[high];
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }
}
