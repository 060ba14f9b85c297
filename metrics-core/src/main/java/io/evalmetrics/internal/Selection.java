package io.evalmetrics.internal;

import java.util.Arrays;

/**
 * Order statistics without sorting everything, in expected linear time.
 *
 * <p>Two pivots from a sorted sample enclose the wanted rank; one pass counts what lies outside of them and collects
 * what lies between, a few per cent, in which the search goes on. The pass has no branch that depends on the data.
 * Values must be finite; -0.0 equals 0.0.
 */
public final class Selection {

  /** Up to so many values are sorted. */
  private static final int SMALL = 8192;

  private static final int SAMPLE = 4096;

  /** The pivots' distance from the wanted rank in the sample: three standard deviations of its binomial rank. */
  private static final int MARGIN = 96;

  private static final int BLOCK = 1024;

  private Selection() {}

  /**
   * Returns the mean of the two middle values, or the middle one of an odd number; NaN for no values.
   *
   * @param values not modified
   */
  public static double median(double[] values) {
    int n = values.length;
    if (n == 0) {
      return Double.NaN;
    }
    if (n % 2 == 1) {
      return kth(values, n / 2);
    }
    double lower = kth(values, n / 2 - 1);
    double upper = next(values, n / 2, lower);
    double sum = lower + upper;
    return Double.isInfinite(sum) ? lower / 2 + upper / 2 : sum / 2;
  }

  /** Returns the value of a rank, given that of the rank before it. */
  private static double next(double[] values, int rank, double before) {
    int notAbove = 0;
    double above = Double.POSITIVE_INFINITY;
    for (double value : values) {
      boolean isAbove = value > before;
      notAbove += isAbove ? 0 : 1;
      above = Math.min(above, isAbove ? value : Double.POSITIVE_INFINITY);
    }
    return notAbove > rank ? before : above;
  }

  /**
   * Returns the value of rank {@code k}, which counts from 0, in ascending order.
   *
   * @param values not modified
   */
  public static double kth(double[] values, int k) {
    return kth(values, k, MARGIN);
  }

  private static double kth(double[] values, int k, int margin) {
    int n = values.length;
    if (n <= SMALL || margin >= SAMPLE / 2) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      return sorted[k];
    }
    double[] sample = sortedSample(values);
    int middle = (int) ((long) k * SAMPLE / n);
    // Adding 0.0 makes 0.0 of -0.0: the signs of differences count below.
    double low = middle < margin ? Double.NEGATIVE_INFINITY : sample[middle - margin] + 0.0;
    double high =
        middle + margin < SAMPLE ? sample[middle + margin] + 0.0 : Double.POSITIVE_INFINITY;
    double[] between = new double[n / 8];
    int collected = 0;
    int belowLow = 0;
    int aboveLow = 0;
    int aboveHigh = 0;
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      if (collected + BLOCK > between.length) {
        between = Arrays.copyOf(between, between.length + n / 8 + BLOCK);
      }
      for (int i = from; i < to; i++) {
        double value = values[i] + 0.0;
        int isAboveLow = negative(low - value);
        belowLow += negative(value - low);
        aboveLow += isAboveLow;
        aboveHigh += negative(high - value);
        between[collected] = value;
        collected += isAboveLow & negative(value - high);
      }
    }
    int notAboveLow = n - aboveLow;
    if (k < belowLow || k >= n - aboveHigh) {
      return kth(values, k, 4 * margin); // the sample misled
    }
    if (k < notAboveLow) {
      return low;
    }
    if (k >= notAboveLow + collected) {
      return high;
    }
    return kth(Arrays.copyOf(between, collected), k - notAboveLow, MARGIN);
  }

  /** Returns 1 for a negative number and 0 for another; a difference of unequal doubles never rounds to zero. */
  private static int negative(double difference) {
    return (int) (Double.doubleToRawLongBits(difference) >>> (Long.SIZE - 1));
  }

  /** Takes one value from each of equal strides, at an offset that varies, so that no period in the data is met. */
  private static double[] sortedSample(double[] values) {
    double[] sample = new double[SAMPLE];
    long state = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < SAMPLE; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L; // Knuth's MMIX generator
      int from = (int) ((long) i * values.length / SAMPLE);
      int stride = (int) ((i + 1L) * values.length / SAMPLE) - from;
      sample[i] = values[from + (int) ((state >>> 33) * stride >>> 31)];
    }
    Arrays.sort(sample);
    return sample;
  }
}
