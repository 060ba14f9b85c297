package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Sums and moments against decimal arithmetic of 60 digits. */
class NumericsTest {

  private static final MathContext DIGITS = new MathContext(60);

  private static double[] values(int n, IntToDoubleFunction value) {
    double[] values = new double[n];
    Arrays.setAll(values, value);
    return values;
  }

  private static BigDecimal decimal(double value) {
    return new BigDecimal(value);
  }

  private static void assertWithinOneUlp(BigDecimal expected, double actual) {
    double rounded = expected.doubleValue();
    assertTrue(
        Math.abs(actual - rounded) <= Math.ulp(rounded),
        () -> "expected " + rounded + " but got " + actual);
  }

  @Test
  void sumsOfAMillionErrorsAreWithinOneUlp() {
    int n = 1_000_000;
    Random random = new Random(11);
    double[] yTrue = values(n, i -> Math.exp(2 * random.nextGaussian()));
    double[] yPred = values(n, i -> yTrue[i] * (1 + 0.2 * random.nextGaussian()));
    BigDecimal absolute = BigDecimal.ZERO;
    BigDecimal squared = BigDecimal.ZERO;
    BigDecimal signed = BigDecimal.ZERO;
    for (int i = 0; i < n; i++) {
      BigDecimal error = decimal(yPred[i] - yTrue[i]);
      signed = signed.add(error);
      absolute = absolute.add(error.abs());
      squared = squared.add(error.multiply(error));
    }
    RegressionEvaluation evaluation = RegressionEvaluation.of(yTrue, yPred);
    BigDecimal count = decimal(n);
    assertWithinOneUlp(absolute.divide(count, DIGITS), evaluation.mae());
    assertWithinOneUlp(squared.divide(count, DIGITS), evaluation.mse());
    // The signed sum is a thousandth of what is summed.
    assertEquals(signed.doubleValue() / n, evaluation.mbe(), 1e-16 * evaluation.mae());
  }

  /** Exact moments of weighted pairs. */
  private record Exact(BigDecimal yy, BigDecimal pp, BigDecimal yp, BigDecimal ee, BigDecimal e2) {

    static Exact of(double[] yTrue, double[] yPred, double[] weights) {
      BigDecimal weight = BigDecimal.ZERO;
      BigDecimal y = BigDecimal.ZERO;
      BigDecimal p = BigDecimal.ZERO;
      BigDecimal e2 = BigDecimal.ZERO;
      for (int i = 0; i < yTrue.length; i++) {
        BigDecimal w = decimal(weights[i]);
        BigDecimal error = decimal(yPred[i]).subtract(decimal(yTrue[i]));
        weight = weight.add(w);
        y = y.add(w.multiply(decimal(yTrue[i])));
        p = p.add(w.multiply(decimal(yPred[i])));
        e2 = e2.add(w.multiply(error).multiply(error));
      }
      BigDecimal meanY = y.divide(weight, DIGITS);
      BigDecimal meanP = p.divide(weight, DIGITS);
      BigDecimal yy = BigDecimal.ZERO;
      BigDecimal pp = BigDecimal.ZERO;
      BigDecimal yp = BigDecimal.ZERO;
      BigDecimal ee = BigDecimal.ZERO;
      for (int i = 0; i < yTrue.length; i++) {
        BigDecimal w = decimal(weights[i]);
        BigDecimal dy = decimal(yTrue[i]).subtract(meanY);
        BigDecimal dp = decimal(yPred[i]).subtract(meanP);
        yy = yy.add(w.multiply(dy).multiply(dy), DIGITS);
        pp = pp.add(w.multiply(dp).multiply(dp), DIGITS);
        yp = yp.add(w.multiply(dy).multiply(dp), DIGITS);
        ee = ee.add(w.multiply(dp.subtract(dy)).multiply(dp.subtract(dy)), DIGITS);
      }
      return new Exact(yy, pp, yp, ee, e2);
    }

    double r2() {
      return BigDecimal.ONE.subtract(e2.divide(yy, DIGITS)).doubleValue();
    }

    double explainedVariance() {
      return BigDecimal.ONE.subtract(ee.divide(yy, DIGITS)).doubleValue();
    }

    double pearson() {
      return yp.divide(yy.multiply(pp).sqrt(DIGITS), DIGITS).doubleValue();
    }
  }

  private static void assertExact(
      double tolerance, double[] yTrue, double[] yPred, double[] weights) {
    Exact exact = Exact.of(yTrue, yPred, weights);
    assertExact(tolerance, exact, RegressionEvaluation.of(yTrue, yPred, weights));
    ErrorStatistics stream = ErrorStatistics.create();
    ErrorStatistics pairs = ErrorStatistics.create();
    int shard = yTrue.length / 3;
    for (int from = 0; from < yTrue.length; from += shard) {
      int to = Math.min(yTrue.length, from + shard);
      stream.combine(ErrorStatistics.create()
          .add(
              Arrays.copyOfRange(yTrue, from, to),
              Arrays.copyOfRange(yPred, from, to),
              Arrays.copyOfRange(weights, from, to)));
    }
    for (int i = 0; i < yTrue.length; i++) {
      pairs.add(yTrue[i], yPred[i], weights[i]);
    }
    assertExact(tolerance, exact, stream.result());
    assertExact(tolerance, exact, pairs.result());
  }

  private static void assertExact(double tolerance, Exact exact, RegressionEvaluation evaluation) {
    assertEquals(exact.r2(), evaluation.r2(), tolerance * Math.max(1, Math.abs(exact.r2())));
    assertEquals(
        exact.explainedVariance(),
        evaluation.explainedVariance(),
        tolerance * Math.max(1, Math.abs(exact.explainedVariance())));
    assertEquals(exact.pearson(), evaluation.pearsonR(), tolerance);
  }

  private static double[] ones(int n) {
    return values(n, i -> 1);
  }

  @Test
  void momentsLoseNothingToAnOffset() {
    for (double offset : new double[] {1e9, -1e12, 4e15, 1e160}) { // the last squared overflows
      Random random = new Random(3);
      double step = Math.ulp(offset);
      double[] yTrue = values(3000, i -> offset + step * random.nextInt(1000));
      double[] yPred = values(3000, i -> yTrue[i] + step * random.nextInt(300));
      assertExact(3e-15, yTrue, yPred, ones(3000));
      assertExact(3e-15, yTrue, yPred, values(3000, i -> random.nextDouble()));
    }
  }

  @Test
  void momentsLoseNothingToAFirstValueFarOff() {
    Random random = new Random(5);
    double[] yTrue = values(2000, i -> i == 0 ? 1e9 : random.nextGaussian());
    double[] yPred = values(2000, i -> yTrue[i] + random.nextGaussian());
    assertExact(3e-15, yTrue, yPred, ones(2000));
  }

  @Test
  void momentsLoseNothingToATrend() {
    Random random = new Random(7);
    double[] yTrue = values(5000, i -> 1e6 * (i / 512) + random.nextGaussian());
    double[] yPred = values(5000, i -> yTrue[i] + 1e-3 * random.nextGaussian() + i);
    assertExact(3e-15, yTrue, yPred, ones(5000));
  }

  @Test
  void momentsLoseNothingToAFarBlockOfLittleWeight() {
    Random random = new Random(9);
    double[] yTrue = values(3000, i -> (i < 512 ? 1e9 : 0) + random.nextGaussian());
    double[] yPred = values(3000, i -> yTrue[i] + random.nextGaussian());
    double[] weights = values(3000, i -> i < 512 ? 1e-12 : 1);
    assertExact(1e-13, yTrue, yPred, weights);
  }

  @Test
  void equalValuesAreRecognisedAcrossBlocksAndShards() {
    double[] constant = values(2000, i -> 0.1);
    double[] others = values(2000, i -> i % 7);
    ErrorStatistics shards = ErrorStatistics.create();
    for (int i = 0; i < 20; i++) {
      shards.combine(ErrorStatistics.create()
          .add(
              Arrays.copyOfRange(constant, 100 * i, 100 * i + 100),
              Arrays.copyOfRange(others, 100 * i, 100 * i + 100)));
    }
    for (RegressionEvaluation evaluation : new RegressionEvaluation[] {
      RegressionEvaluation.of(constant, others),
      RegressionEvaluation.of(constant, others, values(2000, i -> 0.1 * (i % 3))),
      shards.result()
    }) {
      assertEquals(0, evaluation.r2());
      assertEquals(Double.NEGATIVE_INFINITY, evaluation.r2(false));
      assertEquals(0, evaluation.explainedVariance());
      assertEquals(Double.NaN, evaluation.pearsonR());
      assertEquals(0, evaluation.ccc());
      assertEquals(Double.POSITIVE_INFINITY, evaluation.rse());
    }
    double[] shifted = values(2000, i -> others[i] + 0.25);
    assertEquals(1, RegressionEvaluation.of(others, shifted).explainedVariance());
  }

  @Test
  void perfectCorrelationIsExactlyOne() {
    Random random = new Random(13);
    double[] y = values(5000, i -> random.nextGaussian());
    RegressionEvaluation evaluation = RegressionEvaluation.of(y, y);
    assertEquals(1, evaluation.pearsonR());
    assertEquals(1, evaluation.spearmanRho());
    assertEquals(1, evaluation.kendallTauB(), 1e-15);
    assertEquals(1, evaluation.r2());
  }

  @Test
  void squaresOverflowToInfinity() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new double[] {1e200, 0, 1}, new double[] {0, 0, 1});
    assertEquals(Double.POSITIVE_INFINITY, evaluation.mse());
    assertEquals(Double.POSITIVE_INFINITY, evaluation.rmse());
    assertEquals(1e200 / 3, evaluation.mae());
    assertEquals(Double.NaN, evaluation.r2());
    assertEquals(1e200, evaluation.maxError());
  }

  @Test
  void equalErrorsHaveNoVarianceEvenIfTheirSquaresOverflow() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new double[] {1, 2, 3}, new double[] {1e160, 1e160, 1e160});
    assertEquals(1, evaluation.explainedVariance());
  }

  @Test
  void aVarianceBeyondTheRangeOfDoubleIsInfinite() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new double[] {1e200, 0}, new double[] {1e200, 1});
    assertEquals(0.5, evaluation.mse());
    assertEquals(1, evaluation.r2());
    assertEquals(0, evaluation.rse());
  }

  @Test
  void theLargestDoublesAreNoMalformedValues() {
    double[] large = {Double.MAX_VALUE, -Double.MAX_VALUE};
    double[] small = {-Double.MAX_VALUE, Double.MAX_VALUE};
    assertEquals(Double.POSITIVE_INFINITY, RegressionEvaluation.of(large, small).mae());
  }

  @Test
  void weightlessSamplesOfInfiniteErrorDoNotCount() {
    double[] yTrue = {1, Double.MAX_VALUE, 2};
    double[] yPred = {2, -Double.MAX_VALUE, 4};
    RegressionEvaluation evaluation = RegressionEvaluation.of(yTrue, yPred, new double[] {1, 0, 1});
    assertEquals(1.5, evaluation.mae());
    assertEquals(2.5, evaluation.mse());
    assertEquals(2, evaluation.maxError());
    assertEquals(1.5, evaluation.medianAe());
    assertEquals(-9, evaluation.r2());
    assertEquals(1, evaluation.pearsonR());
  }

  @Test
  void smapeOfTheLargestDoublesStaysInItsRange() {
    double[] large = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] other = {-Double.MAX_VALUE, Double.MAX_VALUE / 2};
    assertEquals((2 + 2 / 3.0) / 2, RegressionEvaluation.of(large, other).smape(), 1e-15);
  }

  @Test
  void devianceOfNumbersFarApartStaysPositive() {
    double[] small = {1e-310};
    double[] large = {1e200};
    assertEquals(2e200, RegressionEvaluation.of(small, large).meanLoss(Loss.tweedie(1)));
    assertEquals(
        Double.POSITIVE_INFINITY, RegressionEvaluation.of(large, small).meanLoss(Loss.tweedie(2)));
  }

  /** Python fractions: the exact value of these doubles. */
  @Test
  void aHeavySampleLeavesRelativeAbsoluteErrorItsDigits() {
    double[] yTrue = {0.1, 7.7, 3.3};
    double[] yPred = {1, 7, 3};
    double[] weights = {1, 1e12, 3};
    double expected = 16826923077.033657;
    double rae = RegressionEvaluation.of(yTrue, yPred, weights).rae();
    assertEquals(expected, rae, 1e-12 * expected);
  }
}
