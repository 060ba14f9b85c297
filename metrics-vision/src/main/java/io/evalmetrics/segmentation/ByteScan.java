package io.evalmetrics.segmentation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads eight bytes at a time: label maps are even nearly everywhere. */
final class ByteScan {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EVERY_BYTE = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private ByteScan() {}

  /** Returns eight elements from {@code from} on, the first one in the lowest byte. */
  static long eight(byte[] values, int from) {
    return (long) LONG.get(values, from);
  }

  /** Returns eight bytes of that value from 0 to 255. */
  static long eightTimes(int value) {
    return value * EVERY_BYTE;
  }

  /** Returns whether one of eight bytes is 0. */
  static boolean hasZero(long eight) {
    return ((eight - EVERY_BYTE) & ~eight & HIGHEST_BITS) != 0;
  }

  /** Returns the first index from {@code from} on whose element is not 0, or {@code to} if there is none. */
  static int nonZero(byte[] values, int from, int to) {
    int i = from;
    for (; i + Long.BYTES <= to; i += Long.BYTES) {
      long eight = eight(values, i);
      if (eight != 0) {
        return i + (Long.numberOfTrailingZeros(eight) >>> 3);
      }
    }
    while (i < to && values[i] == 0) {
      i++;
    }
    return i;
  }

  /** Returns the last index before {@code to} whose element is not 0, or {@code from - 1} if there is none. */
  static int lastNonZero(byte[] values, int from, int to) {
    int i = to;
    for (; i - Long.BYTES >= from; i -= Long.BYTES) {
      long eight = eight(values, i - Long.BYTES);
      if (eight != 0) {
        return i - 1 - (Long.numberOfLeadingZeros(eight) >>> 3);
      }
    }
    i--;
    while (i >= from && values[i] == 0) {
      i--;
    }
    return i;
  }
}
