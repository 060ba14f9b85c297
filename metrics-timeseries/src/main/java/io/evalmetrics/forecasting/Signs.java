package io.evalmetrics.forecasting;

/**
 * Comparisons without branches, which real data mispredict every other time. A difference of unequal doubles never
 * rounds to zero, so its sign bit tells which is larger.
 */
final class Signs {

  private Signs() {}

  /** Returns 1 if {@code a < b}, else 0. */
  static int isLess(double a, double b) {
    return (int) (Double.doubleToRawLongBits(a - b) >>> (Long.SIZE - 1));
  }

  /** Returns the sign of {@code value - before}: 1, 0 or -1. */
  static int ofChange(double before, double value) {
    return isLess(before, value) - isLess(value, before);
  }

  /** Returns 1 if two signs are equal, else 0. */
  static int areEqual(int a, int b) {
    int difference = a ^ b;
    return 1 - ((difference | -difference) >>> (Integer.SIZE - 1));
  }
}
