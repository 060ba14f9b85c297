package io.evalmetrics.internal;

import java.util.Arrays;

/**
 * Order statistics without sorting everything, in expected linear time.
 *
 * <p>Two pivots from a sorted sample enclose the wanted rank; one pass counts what does not lie above the lower one and
 * collects what lies between, a few per cent, in which the search goes on. The pass has no branch that depends on the
 * data; it reads through a buffer, so that values may be computed on the way and never stand in memory. Values must not
 * be NaN; -0.0 equals 0.0.
 */
public final class Selection {

  /** Up to so many values are sorted. */
  private static final int SMALL = 2048;

  /** The largest sample, and how many values there are to one of a smaller sample. */
  private static final int SAMPLE = 4096;

  private static final int STRIDE = 16;

  /** The pivots' distance from the wanted rank in the sample, in standard deviations of its binomial rank. */
  private static final int MARGIN = 3;

  private static final int BLOCK = 1024;

  private Selection() {}

  /** Values that are read again and again, some at a time, and may be computed then. */
  public interface Source {

    /** Writes {@code count} values, from {@code from} on, to the beginning of {@code into}. */
    void read(int from, int count, double[] into);
  }

  /**
   * Returns the mean of the two middle values, or the middle one of an odd number; NaN for no values.
   *
   * @param values not modified
   */
  public static double median(double[] values) {
    return median(values.length, source(values));
  }

  /** Returns the mean of the two middle ones of {@code n} values, or the middle one; NaN for no values. */
  public static double median(int n, Source values) {
    if (n == 0) {
      return Double.NaN;
    }
    return n % 2 == 1 ? kth(n, values, n / 2, MARGIN) : meanOfTwo(n, values, n / 2 - 1);
  }

  /** Returns the mean of the values of ranks {@code k} and {@code k + 1}. */
  private static double meanOfTwo(int n, Source values, int k) {
    if (n <= SMALL) {
      double[] sorted = sorted(n, values);
      return mean(sorted[k], sorted[k + 1]);
    }
    Partition partition = new Partition(n, values, k, MARGIN);
    double[] between = partition.between;
    return partition.collects(k) && partition.collects(k + 1)
        ? meanOfTwo(between.length, source(between), k - partition.notAboveLow)
        : mean(partition.kth(k), partition.kth(k + 1));
  }

  private static double mean(double a, double b) {
    double sum = a + b;
    return Double.isInfinite(sum) ? a / 2 + b / 2 : sum / 2;
  }

  /**
   * Returns the value of rank {@code k}, which counts from 0, in ascending order.
   *
   * @param values not modified
   */
  public static double kth(double[] values, int k) {
    return kth(values.length, source(values), k, MARGIN);
  }

  private static double kth(int n, Source values, int k, int margin) {
    return n <= SMALL || margin * margin >= sampleSize(n)
        ? sorted(n, values)[k]
        : new Partition(n, values, k, margin).kth(k);
  }

  private static int sampleSize(int n) {
    return Math.min(SAMPLE, n / STRIDE);
  }

  private static Source source(double[] values) {
    return (from, count, into) -> System.arraycopy(values, from, into, 0, count);
  }

  private static double[] sorted(int n, Source values) {
    double[] sorted = new double[n];
    values.read(0, n, sorted);
    Arrays.sort(sorted);
    return sorted;
  }

  /** Values counted and collected around a rank, by two pivots. */
  private static final class Partition {
    private final int n;
    private final Source values;
    private final int margin;
    private final double low;
    private final double high;

    /** The values strictly between the pivots. */
    final double[] between;

    final int notAboveLow;

    Partition(int n, Source values, int k, int margin) {
      this.n = n;
      this.values = values;
      this.margin = margin;
      double[] sample = sortedSample(n, values);
      int middle = (int) ((long) k * sample.length / n);
      int distance = (int) (margin * Math.sqrt(sample.length) / 2);
      low = pivot(middle < distance ? -Double.MAX_VALUE : sample[middle - distance]);
      high =
          pivot(middle + distance < sample.length ? sample[middle + distance] : Double.MAX_VALUE);
      double[] block = new double[BLOCK];
      double[] kept = new double[n / 16 + BLOCK];
      int collected = 0;
      int aboveLow = 0;
      for (int from = 0; from < n; from += BLOCK) {
        int count = Math.min(n - from, BLOCK);
        values.read(from, count, block);
        if (collected + BLOCK > kept.length) {
          kept = Arrays.copyOf(kept, kept.length + n / 8 + BLOCK);
        }
        for (int i = 0; i < count; i++) {
          double value = block[i] + 0.0;
          int isAboveLow = negative(low - value);
          aboveLow += isAboveLow;
          kept[collected] = value;
          collected += isAboveLow & negative(value - high);
        }
      }
      between = Arrays.copyOf(kept, collected);
      notAboveLow = n - aboveLow;
    }

    /** Makes 0.0 of -0.0, as the signs of differences count, and finite numbers of infinities, which have none. */
    private static double pivot(double value) {
      return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value)) + 0.0;
    }

    /** Returns whether the value of a rank lies strictly between the pivots. */
    boolean collects(int k) {
      return k >= notAboveLow && k < notAboveLow + between.length;
    }

    /** Returns the value of a rank: one of those between, or a pivot that occurs often, unless the sample misled. */
    double kth(int k) {
      if (collects(k)) {
        return Selection.kth(between.length, source(between), k - notAboveLow, MARGIN);
      }
      if (k < notAboveLow ? k >= below(low) : k < below(Math.nextUp(high))) {
        return k < notAboveLow ? low : high;
      }
      return Selection.kth(n, values, k, 4 * margin);
    }

    private int below(double bound) {
      double[] block = new double[BLOCK];
      int below = 0;
      for (int from = 0; from < n; from += BLOCK) {
        int count = Math.min(n - from, BLOCK);
        values.read(from, count, block);
        for (int i = 0; i < count; i++) {
          below += block[i] < bound ? 1 : 0;
        }
      }
      return below;
    }
  }

  /** Returns 1 for a negative number and 0 for another; a difference of unequal doubles never rounds to zero. */
  private static int negative(double difference) {
    return (int) (Double.doubleToRawLongBits(difference) >>> (Long.SIZE - 1));
  }

  /** Takes one value from each of equal strides, at an offset that varies, so that no period in the data is met. */
  private static double[] sortedSample(int n, Source values) {
    int size = sampleSize(n);
    double[] sample = new double[size];
    double[] value = new double[1];
    long state = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < size; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L; // Knuth's MMIX generator
      int from = (int) ((long) i * n / size);
      int stride = (int) ((i + 1L) * n / size) - from;
      values.read(from + (int) ((state >>> 33) * stride >>> 31), 1, value);
      sample[i] = value[0];
    }
    Arrays.sort(sample);
    return sample;
  }
}
