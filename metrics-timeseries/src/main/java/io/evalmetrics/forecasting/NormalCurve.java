package io.evalmetrics.forecasting;

/**
 * The share of a normal distribution around its mean, by rational approximations of the error function that are exact
 * to 2.3e-16.
 *
 * <p>Coefficients: Cody (1969), <a href="https://doi.org/10.1090/S0025-5718-1969-0247736-4">Rational Chebyshev
 * approximations for the error function</a>, highest degree first.
 */
final class NormalCurve {

  private static final double INVERSE_ROOT_2 = Math.sqrt(0.5);
  private static final double INVERSE_ROOT_PI = 1 / Math.sqrt(Math.PI);

  /** erf(x) / x in x^2, up to {@link #CENTRE}. */
  private static final double[] CENTRE_ABOVE = {
    0.18577770618460315,
    3.1611237438705655,
    113.86415415105016,
    377.485237685302,
    3209.3775891384694
  };

  private static final double[] CENTRE_BELOW = {
    1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171
  };
  private static final double CENTRE = 0.46875;

  /** exp(x^2) erfc(x) in x, up to {@link #FLANK}. */
  private static final double[] FLANK_ABOVE = {
    2.1531153547440383e-8,
    0.5641884969886701,
    8.883149794388377,
    66.11919063714163,
    298.6351381974001,
    881.952221241769,
    1712.0476126340707,
    2051.0783778260716,
    1230.3393547979972
  };

  private static final double[] FLANK_BELOW = {
    1,
    15.744926110709835,
    117.6939508913125,
    537.1811018620099,
    1621.3895745666903,
    3290.7992357334597,
    4362.619090143247,
    3439.3676741437216,
    1230.3393548037495
  };
  private static final double FLANK = 4;

  /** (1 / sqrt(pi) - x exp(x^2) erfc(x)) x^2 in 1 / x^2, beyond. */
  private static final double[] TAIL_ABOVE = {
    0.016315387137302097,
    0.30532663496123236,
    0.36034489994980445,
    0.12578172611122926,
    0.016083785148742275,
    0.0006587491615298378
  };

  private static final double[] TAIL_BELOW = {
    1,
    2.568520192289822,
    1.8729528499234673,
    0.5279051029514285,
    0.06051834131244132,
    0.0023352049762686918
  };

  private NormalCurve() {}

  /**
   * Returns the probability of less than {@code z} standard deviations from the mean: erf(z / sqrt(2)).
   *
   * @param z not negative
   * @param bell exp(-z^2 / 2), which callers need too
   */
  static double within(double z, double bell) {
    double x = z * INVERSE_ROOT_2;
    if (x <= CENTRE) {
      return x * ratio(CENTRE_ABOVE, CENTRE_BELOW, x * x);
    }
    if (x <= FLANK) {
      return 1 - bell * ratio(FLANK_ABOVE, FLANK_BELOW, x);
    }
    double s = 1 / (x * x);
    return 1 - bell * (INVERSE_ROOT_PI - s * ratio(TAIL_ABOVE, TAIL_BELOW, s)) / x;
  }

  private static double ratio(double[] above, double[] below, double x) {
    double p = above[0];
    double q = below[0];
    for (int i = 1; i < above.length; i++) {
      p = p * x + above[i];
      q = q * x + below[i];
    }
    return p / q;
  }
}
