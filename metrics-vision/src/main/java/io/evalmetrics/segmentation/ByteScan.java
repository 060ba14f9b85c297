package io.evalmetrics.segmentation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads eight bytes at a time: label maps are even nearly everywhere. */
final class ByteScan {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteScan() {}

  /** Returns eight elements from {@code from} on, the first one in the lowest byte. */
  static long eight(byte[] values, int from) {
    return (long) LONG.get(values, from);
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
