package io.evalmetrics.classification;

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

  /** Returns {@code numerator / denominator}, or this constant's value if the denominator is zero. */
  double divide(double numerator, double denominator) {
    return denominator == 0 ? value : numerator / denominator;
  }
}
