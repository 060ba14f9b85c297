package io.evalmetrics.internal;

import java.util.Arrays;

/**
 * Sorts doubles by order-preserving long keys: the one sort behind every ranking kernel.
 *
 * <p>A key is the bit pattern of the value with its sign unfolded, so that keys compare as signed longs like the values
 * do; -0.0 becomes 0.0 first, so that equal values have equal keys. NaN must have been rejected.
 */
public final class RadixSort {

  /** Below this many keys the JDK's quicksort wins. */
  private static final int SMALL = 4096;

  /** Up to this many keys insertion wins. */
  private static final int TINY = 64;

  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = 1 << DIGIT_BITS;

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

  /** Sorts the first {@code n} keys ascending. */
  public static void sort(long[] keys, int n) {
    if (n < SMALL) {
      Arrays.sort(keys, 0, n);
    } else {
      sort(keys, null, n);
    }
  }

  /**
   * Sorts the first {@code n} keys ascending and moves {@code payload} along; equal keys keep their order.
   *
   * @param payload a value per key, or null
   */
  public static void sort(long[] keys, int[] payload, int n) {
    if (n <= TINY) {
      insert(keys, payload, n);
      return;
    }
    long[] fromKeys = keys;
    long[] toKeys = new long[n];
    int[] from = payload;
    int[] to = payload == null ? null : new int[n];
    int[] counts = new int[DIGITS];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      if (!countDigits(fromKeys, n, shift, counts)) {
        continue; // all keys share this digit
      }
      scatter(fromKeys, toKeys, from, to, n, shift, counts);
      long[] swapKeys = fromKeys;
      fromKeys = toKeys;
      toKeys = swapKeys;
      int[] swap = from;
      from = to;
      to = swap;
    }
    if (fromKeys != keys) {
      System.arraycopy(fromKeys, 0, keys, 0, n);
      if (payload != null) {
        System.arraycopy(from, 0, payload, 0, n);
      }
    }
  }

  private static void insert(long[] keys, int[] payload, int n) {
    for (int i = 1; i < n; i++) {
      long key = keys[i];
      int carried = payload == null ? 0 : payload[i];
      int hole = i;
      for (; hole > 0 && keys[hole - 1] > key; hole--) {
        keys[hole] = keys[hole - 1];
        if (payload != null) {
          payload[hole] = payload[hole - 1];
        }
      }
      keys[hole] = key;
      if (payload != null) {
        payload[hole] = carried;
      }
    }
  }

  /** Turns digit counts into starting positions; returns whether more than one digit occurs. */
  private static boolean countDigits(long[] keys, int n, int shift, int[] counts) {
    Arrays.fill(counts, 0);
    for (int i = 0; i < n; i++) {
      counts[digit(keys[i], shift)]++;
    }
    int start = 0;
    boolean several = false;
    for (int d = 0; d < DIGITS; d++) {
      int count = counts[d];
      several |= count > 0 && count < n;
      counts[d] = start;
      start += count;
    }
    return several;
  }

  private static void scatter(
      long[] fromKeys, long[] toKeys, int[] from, int[] to, int n, int shift, int[] starts) {
    for (int i = 0; i < n; i++) {
      int position = starts[digit(fromKeys[i], shift)]++;
      toKeys[position] = fromKeys[i];
      if (from != null) {
        to[position] = from[i];
      }
    }
  }

  /** The sign bit is flipped so that negative keys come first. */
  private static int digit(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
  }

  /** Returns the positions of the values in ascending order; equal values keep their order. */
  public static int[] ascending(double[] values) {
    return ascending(values, 0, values.length);
  }

  /**
   * Returns the positions {@code from} to {@code to} - 1 in ascending order of their values; equal values keep their
   * order.
   */
  public static int[] ascending(double[] values, int from, int to) {
    return order(values, from, to, 0);
  }

  /** Returns the positions of the values in descending order; equal values keep their order. */
  public static int[] descending(double[] values) {
    return descending(values, 0, values.length);
  }

  /**
   * Returns the positions {@code from} to {@code to} - 1 in descending order of their values; equal values keep their
   * order.
   */
  public static int[] descending(double[] values, int from, int to) {
    return order(values, from, to, -1);
  }

  /** Sorts positions by the keys of their values, all bits of which are flipped if {@code flip} is -1. */
  private static int[] order(double[] values, int from, int to, long flip) {
    int n = to - from;
    long[] keys = new long[n];
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      keys[i] = key(values[from + i]) ^ flip;
      order[i] = from + i;
    }
    sort(keys, order, n);
    return order;
  }
}
