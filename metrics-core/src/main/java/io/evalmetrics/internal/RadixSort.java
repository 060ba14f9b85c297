package io.evalmetrics.internal;

/**
 * Sorts doubles by order-preserving long keys: the one sort behind every ranking kernel.
 *
 * <p>A key is the bit pattern of the value with its sign unfolded, so that keys compare as signed longs like the values
 * do; -0.0 becomes 0.0 first, so that equal values have equal keys. NaN must have been rejected. All sorts are stable:
 * equal keys keep their order.
 */
public final class RadixSort {

  private RadixSort() {}

  /** Returns the key of a value. */
  public static long key(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** Returns the value of a key. */
  public static double value(long key) {
    return Double.longBitsToDouble(key ^ ((key >> 63) & Long.MAX_VALUE));
  }

  /** Sorts the first {@code n} keys, of any meaning, ascending and moves {@code payload} along. */
  public static void sort(long[] keys, int[] payload, int n) {
    if (n <= DigitSort.TINY) {
      DigitSort.insert(keys, payload, 0, 0, n, Long.MAX_VALUE);
    } else {
      DigitSort.sort(keys, payload, 0, n, new long[n], new int[n]);
    }
  }

  /** Returns the positions of the values in ascending order. */
  public static int[] ascending(double[] values) {
    return ascending(values, 0, values.length);
  }

  /** Returns the positions {@code from} to {@code to} - 1 in ascending order of their values. */
  public static int[] ascending(double[] values, int from, int to) {
    return BucketSort.sort(values, from, 0, new long[to - from]);
  }

  /**
   * Returns the positions of the values in ascending order.
   *
   * @param keys receives the keys of the values in that order
   */
  public static int[] ascending(double[] values, long[] keys) {
    return BucketSort.sort(values, 0, 0, keys);
  }

  /** Returns the positions of the values in descending order. */
  public static int[] descending(double[] values) {
    return descending(values, 0, values.length);
  }

  /** Returns the positions {@code from} to {@code to} - 1 in descending order of their values. */
  public static int[] descending(double[] values, int from, int to) {
    return BucketSort.sort(values, from, -1, new long[to - from]);
  }

  /**
   * Returns the positions of the values in descending order.
   *
   * @param keys receives the keys of the values in that order, all bits flipped, so that they ascend
   */
  public static int[] descending(double[] values, long[] keys) {
    return BucketSort.sort(values, 0, -1, keys);
  }

  /**
   * Returns the keys of values with labels in descending order of the values; those of equal values in any order.
   *
   * @param packing fits the values
   */
  public static long[] descendingLabelled(double[] values, boolean[] labels, LabelledKeys packing) {
    long[] keys = new long[values.length];
    BucketSort.sortLabelled(values, labels, packing, keys, null);
    return keys;
  }

  /**
   * Returns the positions of values with labels in descending order of the values; those of equal values in any order.
   *
   * @param packing fits the values
   * @param keys receives the keys in that order
   */
  public static int[] descendingLabelled(
      double[] values, boolean[] labels, LabelledKeys packing, long[] keys) {
    int[] positions = new int[keys.length];
    BucketSort.sortLabelled(values, labels, packing, keys, positions);
    return positions;
  }
}
