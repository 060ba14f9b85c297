package io.evalmetrics.mask;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads eight bytes at a time: label maps are even nearly everywhere, and what differs is rare. */
final class ByteScan {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteScan() {}

  /** Returns eight elements from {@code from} on, the first one in the lowest byte. */
  static long eight(byte[] values, int from) {
    return (long) LONG.get(values, from);
  }

  /** Returns the number of the lowest of eight bytes that is not 0. */
  static int lowest(long eight) {
    return Long.numberOfTrailingZeros(eight) >>> 3;
  }

  /** Returns the eight bytes with that one set to 0. */
  static long without(long eight, int which) {
    return eight & ~(0xFFL << (which << 3));
  }

  /** Returns the eight bytes with those from {@code count} on set to 0. */
  static long first(long eight, int count) {
    return count < Long.BYTES ? eight & ((1L << (count << 3)) - 1) : eight;
  }
}
