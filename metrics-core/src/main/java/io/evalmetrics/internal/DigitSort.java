package io.evalmetrics.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sorts long keys, with a payload if there is one: by insertion where they are few or nearly in order, else digit by digit. */
final class DigitSort {

  /** Up to so many keys, insertion is faster than counting digits. */
  static final int TINY = 64;

  static final int BITS = 8;
  static final int DIGITS = 1 << BITS;

  private DigitSort() {}

  /**
   * Sorts a range by insertion, unless that takes more than {@code budget} moves: then it stops and returns false, having
   * kept equal keys in their order.
   *
   * @param tieBits the lowest bits, which do not count
   */
  static boolean insert(
      long[] keys, int @Nullable [] payload, long tieBits, int from, int to, long budget) {
    long left = budget;
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      long bound = key | tieBits;
      if (keys[i - 1] > bound) {
        int carried = payload == null ? 0 : payload[i];
        int hole = i;
        do {
          keys[hole] = keys[hole - 1];
          if (payload != null) {
            payload[hole] = payload[hole - 1];
          }
          hole--;
        } while (hole > from && keys[hole - 1] > bound);
        keys[hole] = key;
        if (payload != null) {
          payload[hole] = carried;
        }
        left -= i - hole;
        if (left < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Sorts a range by 8-bit digits, the least significant one first; digits that all keys share are skipped.
   *
   * @param otherKeys room for as many keys as are sorted; overwritten
   * @param otherPayload room for as much payload, if there is any; overwritten
   */
  static void sort(
      long[] keys,
      int @Nullable [] payload,
      int from,
      int to,
      long[] otherKeys,
      int[] otherPayload) {
    int n = to - from;
    int[] starts = new int[DIGITS];
    boolean isMoved = false; // into the other arrays
    for (int shift = 0; shift < Long.SIZE; shift += BITS) {
      boolean isShared =
          isMoved ? count(otherKeys, 0, n, shift, starts) : count(keys, from, to, shift, starts);
      if (isShared) {
        continue;
      }
      if (isMoved) {
        toStarts(starts, 0, DIGITS, from);
        move(otherKeys, otherPayload, 0, n, keys, payload, Long.MIN_VALUE, shift, starts);
      } else {
        toStarts(starts, 0, DIGITS, 0);
        move(keys, payload, from, to, otherKeys, otherPayload, Long.MIN_VALUE, shift, starts);
      }
      isMoved = !isMoved;
    }
    if (isMoved) {
      System.arraycopy(otherKeys, 0, keys, from, n);
      if (payload != null) {
        System.arraycopy(otherPayload, 0, payload, from, n);
      }
    }
  }

  /** Counts the digits at one place; returns whether all keys share one. */
  private static boolean count(long[] keys, int from, int to, int shift, int[] counts) {
    Arrays.fill(counts, 0);
    for (int i = from; i < to; i++) {
      counts[digit(keys[i], Long.MIN_VALUE, shift, counts)]++;
    }
    return counts[digit(keys[from], Long.MIN_VALUE, shift, counts)] == to - from;
  }

  /** Turns the counts in a range into the positions where what was counted starts, the first one at {@code start}. */
  static void toStarts(int[] counts, int from, int to, int start) {
    int next = start;
    for (int i = from; i < to; i++) {
      int count = counts[i];
      counts[i] = next;
      next += count;
    }
  }

  /**
   * Moves keys to where their digits start.
   *
   * @param least what digits are counted from
   * @param starts where the next key of each digit goes; advanced
   */
  static void move(
      long[] fromKeys,
      int @Nullable [] fromPayload,
      int from,
      int to,
      long[] toKeys,
      int @Nullable [] toPayload,
      long least,
      int shift,
      int[] starts) {
    if (fromPayload == null || toPayload == null) {
      for (int i = from; i < to; i++) {
        long key = fromKeys[i];
        toKeys[starts[digit(key, least, shift, starts)]++] = key;
      }
      return;
    }
    for (int i = from; i < to; i++) {
      long key = fromKeys[i];
      int position = starts[digit(key, least, shift, starts)]++;
      toKeys[position] = key;
      toPayload[position] = fromPayload[i];
    }
  }

  /**
   * Returns eight bits of how far a key is above the least one, an unsigned number.
   *
   * @param table of all digits, for which the result is an index: a mask by its length spares the check of bounds
   */
  static int digit(long key, long least, int shift, int[] table) {
    return (int) ((key - least) >>> shift) & (table.length - 1);
  }
}
