package io.evalmetrics.regression;

/**
 * The difference of two logarithms, log1p(b) - log1p(a), with one division and no call: half the time of two {@link
 * Math#log1p} and exact to a relative 1e-15, be the difference ever so small.
 *
 * <p>With {@code q = (1 + b) / (1 + a) = 2^k m}, k whole and m near 1, {@code log q = k log 2 + 2 artanh(s)}, {@code s =
 * (m - 1) / (m + 1)}, and the series {@code artanh(s) = s + s^3 / 3 + s^5 / 5 + ...} is short as |s| is at most 0.2. Where
 * k is 0, and the logarithms nearly cancel, the numerator of s is b - a, of which 1 + b and 1 + a may have lost the
 * digits.
 */
final class LogRatio {

  private static final double LOG_2 = Math.log(2);
  private static final int EXPONENT = 52; // the lowest bit of a double's exponent
  private static final long HALF = 1L << (EXPONENT - 1);

  private LogRatio() {}

  /** Returns log1p(b) - log1p(a) of numbers above -1. */
  static double of(double a, double b) {
    double low = 1 + a;
    double high = 1 + b;
    long lowBits = Double.doubleToRawLongBits(low);
    // Read as a fixed-point number, the bits of a double are its binary logarithm, but for 0.09.
    long k = (Double.doubleToRawLongBits(high) - lowBits + HALF) >> EXPONENT;
    // Quarters, as the sum of two numbers might overflow.
    double quarterLow = Double.longBitsToDouble(lowBits + ((k - 2) << EXPONENT)); // 2^k low / 4
    double quarterHigh = 0.25 * high;
    double difference = choose(k, 0.25 * (b - a), quarterHigh - quarterLow);
    double s = difference / (quarterHigh + quarterLow);
    double t = s * s;
    double tt = t * t;
    // In pieces that do not wait for one another: 1 / 3 + t / 5 + t^2 / 7 + ... + t^10 / 23.
    double p0 = (1.0 / 3 + t * (1.0 / 5)) + tt * (1.0 / 7 + t * (1.0 / 9));
    double p4 = (1.0 / 11 + t * (1.0 / 13)) + tt * (1.0 / 15 + t * (1.0 / 17));
    double p8 = (1.0 / 19 + t * (1.0 / 21)) + tt * (1.0 / 23);
    double tail = p0 + tt * tt * (p4 + tt * tt * p8);
    return k * LOG_2 + 2 * (s + s * (t * tail));
  }

  /** Chooses by k without a branch, which would be mispredicted where errors are neither small nor large. */
  private static double choose(long k, double ifZero, double otherwise) {
    long mask = (k | -k) >> (Long.SIZE - 1);
    return Double.longBitsToDouble((Double.doubleToRawLongBits(ifZero) & ~mask)
        | (Double.doubleToRawLongBits(otherwise) & mask));
  }
}
