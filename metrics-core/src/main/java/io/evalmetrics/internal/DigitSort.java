package io.evalmetrics.internal;

import java.util.Arrays;

/** Sorts long keys with a payload: by insertion where they are few or nearly in order, else digit by digit. */
final class DigitSort {

  /** Up to so many keys, insertion is faster than counting digits. */
  static final int TINY = 64;

  private static final int BITS = 8;
  private static final int DIGITS = 1 << BITS;

  private DigitSort() {}

  /**
   * Sorts a range by insertion, unless that takes more than {@code budget} moves: then it stops and returns false, having
   * kept equal keys in their order.
   */
  static boolean insert(long[] keys, int[] payload, int from, int to, long budget) {
    long left = budget;
    for (int i = from + 1; i < to; i++) {
      long key = keys[i];
      if (keys[i - 1] > key) {
        int carried = payload[i];
        int hole = i;
        do {
          keys[hole] = keys[hole - 1];
          payload[hole] = payload[hole - 1];
          hole--;
        } while (hole > from && keys[hole - 1] > key);
        keys[hole] = key;
        payload[hole] = carried;
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
   * @param otherPayload room for as much payload; overwritten
   */
  static void sort(
      long[] keys, int[] payload, int from, int to, long[] otherKeys, int[] otherPayload) {
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
        move(otherKeys, otherPayload, 0, n, keys, payload, shift, starts);
      } else {
        toStarts(starts, 0, DIGITS, 0);
        move(keys, payload, from, to, otherKeys, otherPayload, shift, starts);
      }
      isMoved = !isMoved;
    }
    if (isMoved) {
      System.arraycopy(otherKeys, 0, keys, from, n);
      System.arraycopy(otherPayload, 0, payload, from, n);
    }
  }

  /** Counts the digits at one place; returns whether all keys share one. */
  private static boolean count(long[] keys, int from, int to, int shift, int[] counts) {
    Arrays.fill(counts, 0);
    for (int i = from; i < to; i++) {
      counts[digit(keys[i], shift)]++;
    }
    return counts[digit(keys[from], shift)] == to - from;
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

  private static void move(
      long[] fromKeys,
      int[] fromPayload,
      int from,
      int to,
      long[] toKeys,
      int[] toPayload,
      int shift,
      int[] starts) {
    for (int i = from; i < to; i++) {
      int position = starts[digit(fromKeys[i], shift)]++;
      toKeys[position] = fromKeys[i];
      toPayload[position] = fromPayload[i];
    }
  }

  /** The sign bit is flipped so that negative keys come first. */
  private static int digit(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
  }
}
