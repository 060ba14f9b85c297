package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.forecasting.DieboldMariano.Alternative;
import io.evalmetrics.inference.TestResult;
import io.evalmetrics.regression.Loss;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class DieboldMarianoTest {

  private static final DieboldMariano TEST = DieboldMariano.withDefaults();
  private static final TestResult UNDEFINED = new TestResult(Double.NaN, Double.NaN);

  private static double[] noise(Random random, int n, double scale) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> scale * random.nextGaussian());
    return values;
  }

  private static void assertClose(double expected, double actual, double tolerance) {
    assertEquals(expected, actual, tolerance * Math.abs(expected));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theStatisticIsThatOfTheDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 40) int n,
      @ForAll @IntRange(min = 1, max = 5) int horizon,
      @ForAll boolean bartlett) {
    Random random = new Random(seed);
    double[] y = noise(random, n, 1);
    double[] f = noise(random, n, 1);
    double[] bench = noise(random, n, 2);
    int h = Math.min(n, horizon);
    double[] d = new double[n];
    Arrays.setAll(d, t -> Math.pow(y[t] - f[t], 2) - Math.pow(y[t] - bench[t], 2));
    double mean = Arrays.stream(d).sum() / n;
    double variance = variance(d, mean, h, bartlett);
    if (variance <= 0 || (h == n && !bartlett)) {
      h = 1;
      variance = variance(d, mean, 1, bartlett);
    }
    double factor = Math.sqrt((n + 1 - 2 * h + h * (h - 1.0) / n) / n);
    double expected = mean / Math.sqrt(variance) * factor;

    DieboldMariano test = TEST.withHorizon(Math.min(n, horizon));
    TestResult result = (bartlett ? test.withBartlettVariance() : test).test(y, f, bench);
    assertEquals(expected, result.statistic(), 1e-9 * Math.max(1, Math.abs(expected)));
  }

  private static double variance(double[] d, double mean, int h, boolean bartlett) {
    int n = d.length;
    double sum = 0;
    for (int k = 0; k < h; k++) {
      double gamma = 0;
      for (int t = k; t < n; t++) {
        gamma += (d[t] - mean) * (d[t - k] - mean) / n;
      }
      sum += k == 0 ? gamma : 2 * gamma * (bartlett ? 1 - (double) k / h : 1);
    }
    return sum / n;
  }

  @Property(tries = 100)
  void exchangingTheForecastsTurnsTheTestAround(@ForAll long seed) {
    Random random = new Random(seed);
    double[] y = noise(random, 30, 1);
    double[] f = noise(random, 30, 1);
    double[] bench = noise(random, 30, 1);
    TestResult there = TEST.test(y, f, bench);
    TestResult back = TEST.test(y, bench, f);
    assertClose(-there.statistic(), back.statistic(), 1e-12);
    assertClose(there.pValue(), back.pValue(), 1e-11);
    double less = TEST.withAlternative(Alternative.LESS).test(y, f, bench).pValue();
    double greater = TEST.withAlternative(Alternative.GREATER).test(y, f, bench).pValue();
    assertEquals(1, less + greater, 1e-14);
    assertClose(there.pValue(), 2 * Math.min(less, greater), 1e-13);
    assertClose(
        greater, TEST.withAlternative(Alternative.LESS).test(y, bench, f).pValue(), 1e-11);
  }

  @Test
  void theBetterForecastHasANegativeStatistic() {
    Random random = new Random(3);
    double[] y = noise(random, 50, 1);
    double[] near = noise(random, 50, 0.1);
    Arrays.setAll(near, t -> near[t] + y[t]);
    TestResult result = TEST.test(y, near, noise(random, 50, 1));
    assertTrue(result.statistic() < 0);
    assertTrue(result.pValue() < 0.01);
  }

  @Test
  void equalDifferencesAreUndefinedWhateverTheirSize() {
    double[] zeros = new double[7];
    double[] tenths = new double[7];
    Arrays.fill(tenths, 0.1);
    assertEquals(UNDEFINED, TEST.withPower(1).test(zeros, tenths, zeros));
    assertEquals(UNDEFINED, TEST.withHorizon(3).test(zeros, tenths, tenths));
    assertEquals(UNDEFINED, TEST.test(new double[] {1}, new double[] {2}, new double[] {1.5}));
  }

  @Test
  void aVarianceThatIsNotPositiveFallsBackToOneStep() {
    double[] zeros = new double[6];
    double[] f = {1, 0, 1, 0, 1, 0};
    assertEquals(TEST.test(zeros, f, zeros), TEST.withHorizon(2).test(zeros, f, zeros));
  }

  @Test
  void allAutocovariancesTogetherAreNoVariance() {
    double[] zeros = new double[3];
    double[] f = {0.1, 0.2, 0.7};
    assertEquals(TEST.test(zeros, f, zeros), TEST.withHorizon(3).test(zeros, f, zeros));
  }

  @Test
  void aHorizonAsLongAsTheSeriesCorrectsToZero() {
    double[] zeros = new double[3];
    double[] f = {1, 2, 0.5};
    TestResult result = TEST.withHorizon(3).withBartlettVariance().test(zeros, f, zeros);
    assertEquals(new TestResult(0, 1), result);
  }

  @Test
  void powersAreLosses() {
    Random random = new Random(5);
    double[] y = noise(random, 20, 1);
    double[] f = noise(random, 20, 1);
    double[] bench = noise(random, 20, 1);
    assertEquals(
        TEST.withLoss(Loss.squared()).test(y, f, bench), TEST.withPower(2).test(y, f, bench));
    assertEquals(
        TEST.withLoss(Loss.absolute()).test(y, f, bench), TEST.withPower(1).test(y, f, bench));
    TestResult half = TEST.withPower(0.5).test(y, f, bench);
    assertTrue(half.pValue() > 0 && half.pValue() <= 1);
  }

  @Test
  void studentTailsAreThoseOfCommonsMath() {
    for (double degrees : new double[] {1, 2, 5, 19, 300}) {
      TDistribution student = new TDistribution(null, degrees);
      for (double t : new double[] {-30, -6.3, -2, -1.2, -0.3, 0.01, 0.7, 1.9, 4}) {
        // The incomplete beta function loses digits near 0.
        assertClose(student.cumulativeProbability(t), Tails.student(t, degrees), 1e-11);
      }
    }
  }

  /** References from mpmath 1.3, 40 digits: one minus the incomplete beta function, halved. */
  @Test
  void studentTailsKeepTheirDigitsFarOutAndForManyDegreesOfFreedom() {
    assertEquals(0.5, Tails.student(0, 9));
    assertClose(3.1830988618368457e-7, Tails.student(-1000000.0, 1), 1e-13);
    assertClose(0.49999999961196509, Tails.student(-1e-09, 9), 1e-13);
    assertClose(2.7171565908903259e-7, Tails.student(-12.5, 9), 1e-13);
    assertClose(1.0079798957078023e-37, Tails.student(-30, 59), 1e-13);
    assertClose(0.022751481742251236, Tails.student(-2.0, 99999), 1e-13);
    assertClose(1.1493127874791735e-10, Tails.student(-6.34, 999999), 1e-13);
    assertClose(0.0013499013555185806, Tails.student(-3.0, 10000000.0), 1e-13);
  }

  @Test
  void normalTailsKeepTheirDigitsFarOut() {
    assertClose(2.8854283600687843e-316, Tails.normal(-38.0), 2e-13);
    assertClose(7.6198530241605261e-24, Tails.normal(-10.0), 1e-14);
    assertClose(0.15865525393145705, Tails.normal(-1.0), 1e-14);
    assertClose(0.49999999960105772, Tails.normal(-1e-09), 1e-14);
    assertClose(0.99379033467422386, Tails.normal(2.5), 1e-14);
  }

  @Test
  void testsOfTheSameOptionsAreEqual() {
    DieboldMariano test =
        DieboldMariano.withDefaults().withHorizon(3).withPower(1.5).withBartlettVariance();
    assertEquals(
        DieboldMariano.withDefaults().withBartlettVariance().withPower(1.5).withHorizon(3), test);
    assertEquals(test.hashCode(), test.withHorizon(3).hashCode());
    assertEquals(test.withPower(2), test.withLoss(Loss.squared()));
    assertNotEquals(test, test.withHorizon(4));
    assertNotEquals(test, test.withPower(1.25));
    assertNotEquals(test, test.withAlternative(Alternative.LESS));
    assertNotEquals(test, test.withoutCorrection());
    assertNotEquals(test, DieboldMariano.withDefaults().withHorizon(3).withPower(1.5));
  }

  @Test
  void aTestSaysItsOptions() {
    assertEquals(
        "DieboldMariano[horizon=1, loss=power_error_1_5, alternative=TWO_SIDED, bartlett=false,"
            + " corrected=true]",
        DieboldMariano.withDefaults().withPower(1.5).toString());
  }
}
