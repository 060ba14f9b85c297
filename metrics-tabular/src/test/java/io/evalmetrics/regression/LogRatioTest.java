package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LogRatioTest {

  private static final MathContext DIGITS = new MathContext(50);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal LOG_2 =
      new BigDecimal("0.69314718055994530941723212145817656807550013436025525412068");

  /** Halves or doubles the quotient until it is near 1, then sums the series of the inverse hyperbolic tangent. */
  private static BigDecimal exact(double a, double b) {
    BigDecimal quotient =
        BigDecimal.ONE.add(new BigDecimal(b)).divide(BigDecimal.ONE.add(new BigDecimal(a)), DIGITS);
    int k = 0;
    for (; quotient.doubleValue() > 1.5; k++) {
      quotient = quotient.divide(TWO, DIGITS);
    }
    for (; quotient.doubleValue() < 0.7; k--) {
      quotient = quotient.multiply(TWO, DIGITS);
    }
    BigDecimal s = k == 0 ? smallArgument(a, b) : argument(quotient);
    BigDecimal square = s.multiply(s, DIGITS);
    BigDecimal power = s;
    BigDecimal sum = BigDecimal.ZERO;
    for (int n = 1; n < 80; n += 2) {
      sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS));
      power = power.multiply(square, DIGITS);
    }
    return LOG_2.multiply(BigDecimal.valueOf(k)).add(TWO.multiply(sum));
  }

  private static BigDecimal argument(BigDecimal quotient) {
    return quotient.subtract(BigDecimal.ONE).divide(quotient.add(BigDecimal.ONE), DIGITS);
  }

  private static BigDecimal smallArgument(double a, double b) {
    BigDecimal first = new BigDecimal(a);
    BigDecimal second = new BigDecimal(b);
    return second.subtract(first).divide(first.add(second).add(TWO), DIGITS);
  }

  private static void assertExact(double a, double b) {
    double expected = exact(a, b).doubleValue();
    double actual = LogRatio.of(a, b);
    assertTrue(
        Math.abs(actual - expected) <= 1e-15 * Math.abs(expected) + Double.MIN_NORMAL,
        () -> a + ", " + b + ": expected " + expected + " but got " + actual);
  }

  @Property(tries = 200)
  void theDifferenceIsExact(
      @ForAll @DoubleRange(min = -0.99, max = 1e6) double a,
      @ForAll @DoubleRange(min = -0.99, max = 1e6) double b) {
    assertExact(a, b);
  }

  @Test
  void differencesOfValuesOfAnySizeAndNearnessAreExact() {
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      double a = Math.pow(10, 36 * random.nextDouble() - 18);
      double b = a * (1 + Math.pow(10, 17 * random.nextDouble() - 16));
      assertExact(a, b);
      assertExact(b, a);
      assertExact(-0.5 * Math.min(1, a), b);
      assertExact(a, 2 * a * random.nextDouble());
    }
  }

  @Test
  void extremeQuotientsNeitherOverflowNorVanish() {
    double nearest = Math.nextUp(-1.0);
    for (double a : new double[] {nearest, -0.5, 0, Double.MIN_VALUE, 1, 1e308, Double.MAX_VALUE}) {
      for (double b : new double[] {nearest, -0.0, Double.MIN_VALUE, 3, Double.MAX_VALUE}) {
        assertExact(a, b);
      }
    }
  }

  @Test
  void equalValuesGiveZero() {
    for (double value : new double[] {-0.75, 0, 1e-300, 0.1, 7, 1e300, Double.MAX_VALUE}) {
      assertEquals(0.0, LogRatio.of(value, value));
    }
  }
}
