package io.evalmetrics.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sorts doubles in linear time, whatever their distribution: with their positions in 12 bytes per value, or with a label
 * in 8.
 *
 * <p>Values are first scattered to {@link Buckets}; a bucket of a thousand stays close to the processor. There two
 * passes over 8-bit digits order the leading 16 bits in which its keys differ, four passes the leading 32 bits of a
 * crowded bucket, and insertion finishes what is nearly done. Where values are so close that insertion would take long,
 * all their digits are sorted. A million uniform values take less than half the time of sorting all digits of all keys,
 * and a sixth of {@code Arrays.sort(double[])} of JDK 17, which moves no positions along; with one huge outlier, which
 * leaves most others in few buckets, they take up to twice as long.
 */
final class BucketSort {

  /** In a bucket of more values too many would share their leading 16 bits. */
  private static final int CROWDED = 32_768;

  /** Up to so many values, insertion is faster than counting digits. */
  private static final int TINY = 24;

  /** Moves per value that insertion may take after the leading bits are sorted. */
  private static final int BUDGET = 8;

  private final long[] keys;
  private final int @Nullable [] positions; // moved along with the keys, if there are any
  private final long tieBits; // those in which the keys of equal values may differ
  private long[] otherKeys = {}; // room for a bucket
  private int[] otherPositions = {};
  private int[] lowDigits = {}; // counted
  private int[] highDigits = {};

  private BucketSort(long[] keys, int @Nullable [] positions, long tieBits) {
    this.keys = keys;
    this.positions = positions;
    this.tieBits = tieBits;
  }

  /**
   * Sorts the values at {@code offset} and following, and returns their positions.
   *
   * @param flip 0 to sort ascending, -1 to flip all bits of the keys and so sort descending
   * @param keys receives the sorted keys; its length is the number of values
   */
  static int[] sort(double[] values, int offset, long flip, long[] keys) {
    int[] positions = new int[keys.length];
    Buckets buckets = Buckets.of(values, offset, keys.length, flip);
    scatter(values, offset, flip, buckets, keys, positions);
    new BucketSort(keys, positions, 0).sort(buckets.ends());
    return positions;
  }

  private static void scatter(
      double[] values, int offset, long flip, Buckets buckets, long[] keys, int[] positions) {
    int[] next = buckets.ends();
    for (int i = offset; i < offset + keys.length; i++) {
      double value = values[i];
      int slot = next[buckets.of(value)]++;
      keys[slot] = RadixSort.key(value) ^ flip;
      positions[slot] = i;
    }
  }

  /**
   * Sorts values with labels by descending value, those of equal values in any order.
   *
   * @param keys receives the keys
   * @param positions receives the positions, if there is room for them
   */
  static void sortLabelled(
      double[] values,
      boolean[] labels,
      LabelledKeys packing,
      long[] keys,
      int @Nullable [] positions) {
    Buckets buckets = Buckets.of(values, 0, keys.length, -1, packing.smallest, packing.largest);
    scatter(values, labels, packing, buckets, keys, positions);
    new BucketSort(keys, positions, 1).sort(buckets.ends());
  }

  private static void scatter(
      double[] values,
      boolean[] labels,
      LabelledKeys packing,
      Buckets buckets,
      long[] keys,
      int @Nullable [] positions) {
    int[] next = buckets.ends();
    for (int i = 0; i < keys.length; i++) {
      double value = values[i];
      int slot = next[buckets.of(value)]++;
      keys[slot] = packing.key(value, labels[i] ? 1 : 0);
      if (positions != null) {
        positions[slot] = i;
      }
    }
  }

  private void sort(int[] ends) {
    makeRoom(ends);
    int from = 0;
    for (int to : ends) {
      sortBucket(from, to);
      from = to;
    }
  }

  /** Makes room for the largest bucket, unless insertion will do for all. */
  private void makeRoom(int[] ends) {
    int largest = 0;
    int from = 0;
    for (int to : ends) {
      largest = Math.max(largest, to - from);
      from = to;
    }
    if (largest > TINY) {
      otherKeys = new long[largest];
      otherPositions = positions == null ? otherPositions : new int[largest];
      lowDigits = new int[DigitSort.DIGITS];
      highDigits = new int[DigitSort.DIGITS];
    }
  }

  private void sortBucket(int from, int to) {
    int size = to - from;
    if (size <= TINY) {
      DigitSort.insert(keys, positions, tieBits, from, to, Long.MAX_VALUE);
      return;
    }
    sortLeadingBits(from, to);
    if (!DigitSort.insert(keys, positions, tieBits, from, to, (long) BUDGET * size)) {
      DigitSort.sort(keys, positions, from, to, otherKeys, otherPositions);
    }
  }

  /** Sorts by the leading bits of the distance to the least key, an unsigned number: 16 of them, 32 in a crowded bucket. */
  private void sortLeadingBits(int from, int to) {
    long[] bucket = keys;
    long least = bucket[from];
    long greatest = least;
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, bucket[i]);
      greatest = Math.max(greatest, bucket[i]);
    }
    if ((least | tieBits) == (greatest | tieBits)) {
      return;
    }
    int restBits = Long.SIZE - Long.numberOfLeadingZeros(greatest - least) - 2 * DigitSort.BITS;
    if (to - from > CROWDED && restBits > 0) {
      sortTwoDigits(from, to, least, Math.max(0, restBits - 2 * DigitSort.BITS));
    }
    sortTwoDigits(from, to, least, Math.max(0, restBits));
  }

  private void sortTwoDigits(int from, int to, long least, int shift) {
    count(keys, from, to, least, shift);
    DigitSort.toStarts(lowDigits, 0, lowDigits.length, 0);
    DigitSort.toStarts(highDigits, 0, highDigits.length, from);
    DigitSort.move(keys, positions, from, to, otherKeys, otherPositions, least, shift, lowDigits);
    DigitSort.move(
        otherKeys,
        otherPositions,
        0,
        to - from,
        keys,
        positions,
        least,
        shift + DigitSort.BITS,
        highDigits);
  }

  private void count(long[] bucket, int from, int to, long least, int shift) {
    int[] low = lowDigits;
    int[] high = highDigits;
    Arrays.fill(low, 0);
    Arrays.fill(high, 0);
    for (int i = from; i < to; i++) {
      low[DigitSort.digit(bucket[i], least, shift, low)]++;
      high[DigitSort.digit(bucket[i], least, shift + DigitSort.BITS, high)]++;
    }
  }
}
