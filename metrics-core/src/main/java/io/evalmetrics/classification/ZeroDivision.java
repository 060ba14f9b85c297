package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;

/** What a ratio of counts is worth when its denominator is zero: the precision of a class that was never predicted. */
public enum ZeroDivision {
  /** 0, the default: what is never predicted or never there earns nothing. */
  ZERO(0),
  /** 1: where nothing could go wrong, nothing did. */
  ONE(1),
  /** NaN: the ratio is undefined, and macro and weighted means leave it out. */
  NAN(Double.NaN);

  private final double value;

  ZeroDivision(double value) {
    this.value = value;
  }

  /**
   * Returns the constant of a value, as configurations and other libraries write it.
   *
   * @throws IllegalArgumentException if {@code value} is neither 0 nor 1 nor NaN
   */
  public static ZeroDivision of(double value) {
    for (ZeroDivision constant : values()) {
      if (value == constant.value || Double.isNaN(value) && constant == NAN) {
        return constant;
      }
    }
    throw Arguments.badValue("value", "be 0, 1 or NaN", value);
  }

  /** Returns {@code numerator / denominator}, or this constant's value if the denominator is zero. */
  double divide(double numerator, double denominator) {
    return denominator == 0 ? value : numerator / denominator;
  }
}
