package io.evalmetrics.classification;

/**
 * Exponentials of many numbers that are not positive, within an ulp or two.
 *
 * <p>{@code Math.exp}, a call per number, takes more than twice as long. Here {@code e^x = 2^k e^r} with {@code k} the whole
 * number nearest to {@code x / ln 2} and {@code |r| <= ln 2 / 2}, where 13 terms of the Taylor series of {@code e^r} leave
 * out less than 2^-57. The arithmetic has neither branches nor bit patterns, so that the compiler vectorizes it; powers of
 * two are multiplied in by a second loop.
 */
final class Exponentials {

  /** Below this number the power of two, or the exponential itself, may be too small for a full double. */
  private static final double SMALL = -700;

  private static final double INVERSE_OF_LN_2 = 1.4426950408889634;

  /** ln 2 in 32 bits, so that products with whole numbers up to 2^20 are exact; and what remains. */
  private static final double LN_2_HIGH = 0x1.62e42feep-1;

  private static final double LN_2_LOW = 1.9082149292705877e-10;

  /** Added to a number below 2^51 it rounds it to a whole one, which the last bits of the sum hold. */
  private static final double TO_WHOLE = 0x1.8p52;

  private static final int EXPONENT_BIAS = 1023;
  private static final int SIGNIFICAND_BITS = 52;

  private final double[] powers;

  /** Prepares for up to {@code size} numbers at a time. */
  Exponentials(int size) {
    powers = new double[size];
  }

  /** Writes the exponentials of the first {@code n} numbers, each at most 0, to a result. */
  void of(double[] x, int n, double[] result) {
    for (int i = 0; i < n; i++) {
      double shifted = x[i] * INVERSE_OF_LN_2 + TO_WHOLE;
      double k = shifted - TO_WHOLE;
      double r = (x[i] - k * LN_2_HIGH) - k * LN_2_LOW;
      powers[i] = shifted;
      result[i] = taylor(r);
    }
    for (int i = 0; i < n; i++) {
      long power = Double.doubleToRawLongBits(powers[i]) + EXPONENT_BIAS << SIGNIFICAND_BITS;
      result[i] = x[i] < SMALL ? Math.exp(x[i]) : result[i] * Double.longBitsToDouble(power);
    }
  }

  private static double taylor(double r) {
    double sum = 1.0 / 6227020800.0; // 1 / 13!
    sum = sum * r + 1.0 / 479001600.0;
    sum = sum * r + 1.0 / 39916800.0;
    sum = sum * r + 1.0 / 3628800.0;
    sum = sum * r + 1.0 / 362880.0;
    sum = sum * r + 1.0 / 40320.0;
    sum = sum * r + 1.0 / 5040.0;
    sum = sum * r + 1.0 / 720.0;
    sum = sum * r + 1.0 / 120.0;
    sum = sum * r + 1.0 / 24.0;
    sum = sum * r + 1.0 / 6.0;
    sum = sum * r + 0.5;
    return sum * r * r + r + 1;
  }
}
