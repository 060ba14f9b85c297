package io.evalmetrics.internal;

/**
 * Powers of two that bring numbers near 1: multiplied by them, numbers of any unit keep their digits, and products of
 * several stay within the range of double.
 */
public final class Unit {

  private Unit() {}

  /** Returns the power that brings a finite number between 1 and 2, its sign aside; a subnormal one below 1. */
  public static double of(double value) {
    return Math.scalb(1.0, -Math.getExponent(value));
  }

  /** Returns the power of the number of largest magnitude. */
  public static double ofLargest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return of(largest);
  }
}
