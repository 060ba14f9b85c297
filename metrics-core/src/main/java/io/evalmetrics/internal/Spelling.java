package io.evalmetrics.internal;

import java.math.BigDecimal;

/** Writes parameters of metrics in names and ids. */
public final class Spelling {

  private Spelling() {}

  /** Writes a number without an exponent: 0.5, 2. */
  public static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** Writes a number as part of an id: 0_5, 2, minus_1. */
  public static String inId(double number) {
    return plain(number).replace("-", "minus_").replace('.', '_');
  }
}
