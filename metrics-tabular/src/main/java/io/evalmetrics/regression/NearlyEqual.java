package io.evalmetrics.regression;

/**
 * Tweedie's unit deviance of a prediction near the truth, where the terms of the definition cancel: near 1e9 they leave
 * nothing but rounding errors, of either sign.
 *
 * <p>With {@code l = log(mu / y)} and {@code g(z) = (exp(z) - 1 - z) / z^2} the deviance of power q is {@code 2 y^(2 - q)
 * l^2 ((2 - q) g((2 - q) l) - (1 - q) g((1 - q) l))}, a product of what is known to the last digits. Powers 1 and 2 are
 * no special cases of it, but faster without g: both are multiples of {@code u - log(1 + u)}.
 */
final class NearlyEqual {

  /** Beyond this relative distance the definition loses no more than two digits, and is the reference's. */
  private static final double NEAR = 0.1;

  private static final double SMALL = 0.5;
  private static final int TERMS = 16; // of the series of g, enough for SMALL

  private NearlyEqual() {}

  /** Returns whether a prediction is near a truth; never of a truth that is not positive, but where they are equal. */
  static boolean are(double yTrue, double yPred) {
    return Math.abs(yPred - yTrue) <= NEAR * yTrue;
  }

  /** Returns the unit deviance of a power other than 0 at two values that are nearly equal. */
  static double deviance(double power, double yTrue, double yPred) {
    if (power == 1) {
      return 2 * (yTrue * excess((yPred - yTrue) / yTrue));
    }
    if (power == 2) {
      return 2 * excess((yTrue - yPred) / yPred);
    }
    double toOne = 1 - power;
    double toTwo = 2 - power;
    double log = log1p((yPred - yTrue) / yTrue);
    double curvature = toTwo * secondOrder(toTwo * log) - toOne * secondOrder(toOne * log);
    return 2 * Math.pow(yTrue, toTwo) * log * log * curvature;
  }

  /** Returns {@code u - log(1 + u)} of a small u; with {@code u = s (2 + u)} the terms u - 2 s leave s u. */
  private static double excess(double u) {
    double s = u / (2 + u);
    return s * u - 2 * s * artanhTail(s * s);
  }

  private static double log1p(double u) {
    double s = u / (2 + u);
    return 2 * (s + s * artanhTail(s * s));
  }

  /** Returns {@code artanh(s) / s - 1} of a small t = s^2: t / 3 + t^2 / 5 + ... + t^6 / 13. */
  private static double artanhTail(double t) {
    double high = 1.0 / 9 + t * (1.0 / 11 + t * (1.0 / 13));
    return t * (1.0 / 3 + t * (1.0 / 5 + t * (1.0 / 7 + t * high)));
  }

  /** Returns {@code (exp(z) - 1 - z) / z^2}, 1/2 at 0. */
  private static double secondOrder(double z) {
    if (Math.abs(z) > SMALL) {
      return (Math.expm1(z) - z) / (z * z);
    }
    double sum = 1;
    for (int i = TERMS; i > 2; i--) {
      sum = 1 + z / i * sum;
    }
    return sum / 2;
  }
}
