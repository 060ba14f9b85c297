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
    return meanOfTwo(values, n / 2 - 1);
  }

  /** Returns the mean of the values of ranks {@code k} and {@code k + 1}. */
  private static double meanOfTwo(double[] values, int k) {
    if (values.length <= SMALL) {
      double[] sorted = sorted(values);
      return mean(sorted[k], sorted[k + 1]);
    }
    Partition partition = new Partition(values, k, MARGIN);
    return partition.collects(k) && partition.collects(k + 1)
        ? meanOfTwo(partition.between, k - partition.notAboveLow)
        : mean(kth(values, k), kth(values, k + 1));
  }

  private static double mean(double a, double b) {
    double sum = a + b;
    return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
  }

  private static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
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
    if (values.length <= SMALL || margin >= SAMPLE / 2) {
      return sorted(values)[k];
    }
    Partition partition = new Partition(values, k, margin);
    if (partition.misses(k)) {
      return kth(values, k, 4 * margin); // the sample misled
    }
    if (partition.collects(k)) {
      return kth(partition.between, k - partition.notAboveLow, MARGIN);
    }
    return k < partition.notAboveLow ? partition.low : partition.high;
  }

  /** Values counted and collected around a rank, by two pivots. */
  private static final class Partition {
    final double low;
    final double high;

    /** The values strictly between the pivots. */
    final double[] between;

    final int notAboveLow;
    private final int belowLow;
    private final int notAboveHigh;

    Partition(double[] values, int k, int margin) {
      int n = values.length;
      double[] sample = sortedSample(values);
      int middle = (int) ((long) k * SAMPLE / n);
      // Adding 0.0 makes 0.0 of -0.0: the signs of differences count below.
      low = middle < margin ? Double.NEGATIVE_INFINITY : sample[middle - margin] + 0.0;
      high = middle + margin < SAMPLE ? sample[middle + margin] + 0.0 : Double.POSITIVE_INFINITY;
      double[] kept = new double[n / 8];
      int collected = 0;
      int below = 0;
      int aboveLow = 0;
      int aboveHigh = 0;
      for (int from = 0; from < n; from += BLOCK) {
        int to = Math.min(n, from + BLOCK);
        if (collected + BLOCK > kept.length) {
          kept = Arrays.copyOf(kept, kept.length + n / 8 + BLOCK);
        }
        for (int i = from; i < to; i++) {
          double value = values[i] + 0.0;
          int isAboveLow = negative(low - value);
          below += negative(value - low);
          aboveLow += isAboveLow;
          aboveHigh += negative(high - value);
          kept[collected] = value;
          collected += isAboveLow & negative(value - high);
        }
      }
      between = Arrays.copyOf(kept, collected);
      belowLow = below;
      notAboveLow = n - aboveLow;
      notAboveHigh = n - aboveHigh;
    }

    /** Returns whether the value of a rank lies outside of the pivots. */
    boolean misses(int k) {
      return k < belowLow || k >= notAboveHigh;
    }

    /** Returns whether the value of a rank lies strictly between the pivots. */
    boolean collects(int k) {
      return k >= notAboveLow && k < notAboveLow + between.length;
    }
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
