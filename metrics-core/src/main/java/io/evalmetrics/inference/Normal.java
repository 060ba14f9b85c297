package io.evalmetrics.inference;

import io.evalmetrics.internal.Arguments;
import org.apache.commons.math3.special.Erf;

/** The standard normal distribution. */
final class Normal {

  private static final double SQRT_2 = Math.sqrt(2);

  private Normal() {}

  /** Returns the two-sided z of a confidence level, 1.96 for 0.95. */
  static double twoSidedQuantile(double level) {
    return SQRT_2 * Erf.erfInv(checkedLevel(level));
  }

  /** Returns the value below which a share {@code p} lies. */
  static double quantile(double p) {
    return SQRT_2 * Erf.erfInv(2 * p - 1);
  }

  static double cumulative(double z) {
    return 0.5 * Erf.erfc(-z / SQRT_2);
  }

  /** Returns the probability of a value at least as far from zero on either side. */
  static double twoSidedTail(double z) {
    return Erf.erfc(Math.abs(z) / SQRT_2);
  }

  /** Returns a confidence level, which must lie strictly between 0 and 1. */
  static double checkedLevel(double level) {
    if (!(level > 0 && level < 1)) {
      throw Arguments.badValue("level", "lie strictly between 0 and 1", level);
    }
    return level;
  }
}
