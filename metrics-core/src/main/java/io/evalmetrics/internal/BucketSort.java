package io.evalmetrics.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sorts doubles in linear time, whatever their distribution: with their positions in 12 bytes per value, or with a label
 * in 8.
 *
 * <p>Values are first scattered to buckets by linear interpolation between the smallest and the largest; a bucket of some
 * thousand stays close to the processor. There two passes over 8-bit digits order the leading 16 bits in which its keys
 * differ, and insertion finishes what is nearly done. Where values crowd so much that insertion would take long, all their
 * digits are sorted. A million uniform values take less than half the time of sorting all digits of all keys, and a sixth
 * of {@code Arrays.sort(double[])} of JDK 17, which moves no positions along; with one huge outlier, which leaves all
 * others in one bucket, they take as long as sorting all digits.
 */
final class BucketSort {

  /** Values per bucket. */
  private static final int BUCKET = 2048;

  /** More buckets would be written through more cache lines than are at hand. */
  private static final int MAX_BUCKETS = 1024;

  /** In a bucket of more values too many would share their leading bits. */
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
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = offset; i < offset + keys.length; i++) {
      if (values[i] < smallest) {
        smallest = values[i];
      }
      if (values[i] > largest) {
        largest = values[i];
      }
    }
    Buckets buckets = new Buckets(values, offset, keys.length, smallest, largest, flip);
    int[] next = buckets.ends;
    for (int i = offset; i < offset + keys.length; i++) {
      double value = values[i];
      int slot = next[buckets.of(value)]++;
      keys[slot] = RadixSort.key(value) ^ flip;
      positions[slot] = i;
    }
    new BucketSort(keys, positions, 0).sort(buckets.ends);
    return positions;
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
    Buckets buckets = new Buckets(values, 0, keys.length, packing.smallest, packing.largest, -1);
    int[] next = buckets.ends;
    for (int i = 0; i < keys.length; i++) {
      double value = values[i];
      int slot = next[buckets.of(value)]++;
      keys[slot] = packing.key(value, labels[i] ? 1 : 0);
      if (positions != null) {
        positions[slot] = i;
      }
    }
    new BucketSort(keys, positions, 1).sort(buckets.ends);
  }

  /** Buckets of equal width between the smallest value and the largest. */
  private static final class Buckets {
    private final double origin;
    private final double scale;

    /** Where the next value of each bucket goes; in the end, where the bucket ends. */
    final int[] ends;

    /** Counts the values of each bucket, from the smallest value up if {@code flip} is 0, else from the largest down. */
    Buckets(double[] values, int offset, int n, double smallest, double largest, long flip) {
      ends = new int[Math.min(MAX_BUCKETS, n / BUCKET + 1)];
      double perUnit = (ends.length - 1) / (largest - smallest);
      if (!(perUnit <= Double.MAX_VALUE)) {
        perUnit = 0; // nothing to divide: all go to the first bucket
      }
      origin = flip == 0 ? smallest : largest;
      scale = flip == 0 ? perUnit : -perUnit;
      for (int i = offset; i < offset + n; i++) {
        ends[of(values[i])]++;
      }
      DigitSort.toStarts(ends, 0, ends.length, 0);
    }

    int of(double value) {
      return (int) ((value - origin) * scale);
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
    boolean isSorted = false;
    if (size <= CROWDED) {
      sortLeadingBits(from, to);
      isSorted = DigitSort.insert(keys, positions, tieBits, from, to, (long) BUDGET * size);
    }
    if (!isSorted) {
      DigitSort.sort(keys, positions, from, to, otherKeys, otherPositions);
    }
  }

  /** Sorts by the 16 leading bits of the distance to the least key, an unsigned number. */
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
    int distanceBits = Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
    int shift = Math.max(0, distanceBits - 2 * DigitSort.BITS);
    count(bucket, from, to, least, shift);
    DigitSort.toStarts(lowDigits, 0, lowDigits.length, 0);
    DigitSort.toStarts(highDigits, 0, highDigits.length, from);
    DigitSort.move(bucket, positions, from, to, otherKeys, otherPositions, least, shift, lowDigits);
    DigitSort.move(
        otherKeys,
        otherPositions,
        0,
        to - from,
        bucket,
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
      low[DigitSort.digit(bucket[i], least, shift)]++;
      high[DigitSort.digit(bucket[i], least, shift + DigitSort.BITS)]++;
    }
  }
}
