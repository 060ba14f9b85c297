package io.evalmetrics.internal;

/**
 * Buckets that values are scattered to, in their order, and how many go to each.
 *
 * <p>They divide the range of the values evenly, or that of their keys, which grow with the logarithm: a sample tells
 * which of the two spreads the values better. Times until an event and scores with an outlier would crowd in a few buckets
 * of equal width; normal scores would crowd in a few buckets of keys, most of which are of values next to zero.
 */
final class Buckets {

  /** Values per bucket. */
  private static final int SIZE = 1024;

  /** More buckets would be written through more cache lines than are at hand. */
  private static final int MOST = 1024;

  /** How many values tell how they are spread. */
  private static final int SAMPLE = 256;

  private final boolean byKey;
  private final double origin; // of values
  private final double scale;
  private final long flip; // of keys
  private final long least;
  private final int shift;
  private final int[] ends;

  private Buckets(int count, double smallest, double largest, long flip, boolean byKey) {
    this.byKey = byKey;
    this.flip = flip;
    ends = new int[count];
    double perUnit = (count - 1) / (largest - smallest);
    if (!(perUnit <= Double.MAX_VALUE)) {
      perUnit = 0; // nothing to divide: all go to the first bucket
    }
    origin = flip == 0 ? smallest : largest;
    scale = flip == 0 ? perUnit : -perUnit;
    least = RadixSort.key(origin) ^ flip;
    long distance = (RadixSort.key(flip == 0 ? largest : smallest) ^ flip) - least;
    shift = byKey ? shift(distance, count) : 0;
  }

  /** Returns by how many bits a distance, an unsigned number, is shifted to be less than a count of 2 or more. */
  private static int shift(long distance, int count) {
    int shift = 0;
    while (Long.compareUnsigned(distance >>> shift, count) >= 0) {
      shift++;
    }
    return shift;
  }

  /**
   * Counts the values at {@code offset} and following.
   *
   * @param n the number of values
   * @param flip 0 if the first bucket is of the smallest values, -1 if it is of the largest
   */
  static Buckets of(double[] values, int offset, int n, long flip) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = offset; i < offset + n; i++) {
      if (values[i] < smallest) {
        smallest = values[i];
      }
      if (values[i] > largest) {
        largest = values[i];
      }
    }
    return of(values, offset, n, flip, smallest, largest);
  }

  /** Counts values of which the smallest and the largest are known. */
  static Buckets of(
      double[] values, int offset, int n, long flip, double smallest, double largest) {
    int count = Math.min(MOST, n / SIZE + 1);
    Buckets buckets = new Buckets(count, smallest, largest, flip, false);
    if (count > 1) {
      Buckets byKey = new Buckets(count, smallest, largest, flip, true);
      if (2 * byKey.sharing(values, offset, n) < buckets.sharing(values, offset, n)) {
        buckets = byKey;
      }
    }
    buckets.count(values, offset, n);
    DigitSort.toStarts(buckets.ends, 0, count, 0);
    return buckets;
  }

  /** Returns how many pairs of values of a sample share a bucket. */
  private int sharing(double[] values, int offset, int n) {
    int[] counts = new int[ends.length];
    int pairs = 0;
    for (int i = 0; i < SAMPLE; i++) {
      int position = offset + (int) ((long) i * n / SAMPLE);
      pairs += counts[of(values[position])]++;
    }
    return pairs;
  }

  private void count(double[] values, int offset, int n) {
    int[] counts = ends;
    for (int i = offset; i < offset + n; i++) {
      counts[of(values[i])]++;
    }
  }

  /** Returns the bucket of a value. */
  int of(double value) {
    // By way of a long: loops over casts from double to int are at times compiled badly by JDK 25.
    return byKey
        ? (int) (((RadixSort.key(value) ^ flip) - least) >>> shift)
        : (int) (long) ((value - origin) * scale);
  }

  /** Returns where the next value of each bucket goes, to be advanced; in the end, where the bucket ends. */
  int[] ends() {
    return ends;
  }
}
