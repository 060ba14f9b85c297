package io.evalmetrics.forecasting;

import org.apache.commons.math3.special.Erf;

/** Lower tails of test distributions, exact to about 1e-13 of themselves, however small. */
final class Tails {

  private static final double ROOT_2 = Math.sqrt(2);

  private static final double HALF_PI = Math.PI / 2;
  private static final double STEP = 1.0 / 32;
  private static final int STEPS = 136;

  private Tails() {}

  /** P(Z < z) of the standard normal distribution. */
  static double normal(double z) {
    return Erf.erfc(-z / ROOT_2) / 2;
  }

  /** P(T < t) of Student's distribution. */
  static double student(double t, double degreesOfFreedom) {
    double outside = area(Math.abs(t), degreesOfFreedom) / (2 * area(0, degreesOfFreedom));
    return t <= 0 ? outside : 1 - outside;
  }

  /**
   * The area under Student's unscaled density beyond {@code t}, by the trapezoidal rule after the substitution u = t +
   * exp(pi/2 sinh s), which converges doubly exponentially: Takahasi and Mori (1974), <a
   * href="https://doi.org/10.2977/prims/1195192451">Double exponential formulas for numerical integration</a>. An
   * incomplete beta function would lose digits in proportion to the degrees of freedom.
   */
  private static double area(double t, double degreesOfFreedom) {
    double area = 0;
    for (int k = -STEPS; k <= STEPS; k++) {
      double s = k * STEP;
      double distance = Math.exp(HALF_PI * Math.sinh(s));
      double u = t + distance;
      double density = Math.exp(-(degreesOfFreedom + 1) / 2 * Math.log1p(u * u / degreesOfFreedom));
      area += density * distance * Math.cosh(s); // times HALF_PI * STEP, which cancels
    }
    return area;
  }
}
