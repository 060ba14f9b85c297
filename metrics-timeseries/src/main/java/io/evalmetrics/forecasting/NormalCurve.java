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
    1.85777706184603153e-1,
    3.16112374387056560e0,
    1.13864154151050156e2,
    3.77485237685302021e2,
    3.20937758913846947e3
  };

  private static final double[] CENTRE_BELOW = {
    1, 2.36012909523441209e1, 2.44024637934444173e2, 1.28261652607737228e3, 2.84423683343917062e3
  };
  private static final double CENTRE = 0.46875;

  /** exp(x^2) erfc(x) in x, up to {@link #FLANK}. */
  private static final double[] FLANK_ABOVE = {
    2.15311535474403846e-8,
    5.64188496988670089e-1,
    8.88314979438837594e0,
    6.61191906371416295e1,
    2.98635138197400131e2,
    8.81952221241769090e2,
    1.71204761263407058e3,
    2.05107837782607147e3,
    1.23033935479799725e3
  };

  private static final double[] FLANK_BELOW = {
    1,
    1.57449261107098347e1,
    1.17693950891312499e2,
    5.37181101862009858e2,
    1.62138957456669019e3,
    3.29079923573345963e3,
    4.36261909014324716e3,
    3.43936767414372164e3,
    1.23033935480374942e3
  };
  private static final double FLANK = 4;

  /** (1 / sqrt(pi) - x exp(x^2) erfc(x)) x^2 in 1 / x^2, beyond. */
  private static final double[] TAIL_ABOVE = {
    1.63153871373020978e-2,
    3.05326634961232344e-1,
    3.60344899949804439e-1,
    1.25781726111229246e-1,
    1.60837851487422766e-2,
    6.58749161529837803e-4
  };

  private static final double[] TAIL_BELOW = {
    1,
    2.56852019228982242e0,
    1.87295284992346725e0,
    5.27905102951428412e-1,
    6.05183413124413191e-2,
    2.33520497626869185e-3
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
