package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClassProbabilitiesTest {

  private static double[] rows(Random random, int n, int k) {
    double[] rows = new double[n * k];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int c = 0; c < k; c++) {
        rows[i * k + c] = Math.pow(random.nextDouble(), 3);
        sum += rows[i * k + c];
      }
      for (int c = 0; c < k; c++) {
        rows[i * k + c] /= sum;
      }
    }
    return rows;
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void logLossIsTheMeanLogarithmOneByOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1100) int n) {
    Random random = new Random(seed);
    double[] rows = rows(random, n, 3);
    int[] yTrue = random.ints(n, 0, 3).toArray();
    double[] sums = new double[3];
    int[] counts = new int[3];
    for (int i = 0; i < n; i++) {
      sums[yTrue[i]] -= Math.log(Math.max(rows[3 * i + yTrue[i]], Math.ulp(1.0)));
      counts[yTrue[i]]++;
    }
    ClassProbabilities probabilities = ClassProbabilities.of(3, yTrue, rows);
    assertEquals(Arrays.stream(sums).sum() / n, probabilities.logLoss(), 1e-13);
    double[] perClass = new double[3];
    Arrays.setAll(perClass, c -> sums[c] / counts[c]);
    assertArrayEquals(perClass, probabilities.logLossPerClass(), 1e-13);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void brierScoreIsTheMeanSquaredDifference(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int k) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(600);
    double[] rows = rows(random, n, k);
    int[] yTrue = random.ints(n, 0, k).toArray();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < k; c++) {
        sum += Math.pow(rows[i * k + c] - (yTrue[i] == c ? 1 : 0), 2);
      }
    }
    ClassProbabilities probabilities = ClassProbabilities.of(k, yTrue, rows);
    assertEquals(sum / n, probabilities.brierScore(false), 1e-13);
    assertEquals(sum / n / 2, probabilities.brierScore(true), 1e-13);
    assertEquals(sum / n / (k == 2 ? 2 : 1), probabilities.brierScore(), 1e-13);
    assertEquals(sum / n, Arrays.stream(probabilities.brierScorePerClass()).sum(), 1e-13);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void topKAccuracyIsThatOfASort(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int k) {
    assertRanksLikeASort(seed, k);
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  void topKAccuracyOfManyClassesIsThatOfASort(
      @ForAll long seed, @ForAll @IntRange(min = 60, max = 70) int k) {
    assertRanksLikeASort(seed, k);
  }

  private static void assertRanksLikeASort(long seed, int k) {
    Random random = new Random(seed);
    int n = 20;
    double[] logits = random.ints(n * k, -3, 3).asDoubleStream().toArray();
    int[] yTrue = random.ints(n, 0, k).toArray();
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.ofTruth(k, yTrue).withLogits(logits);
    for (int first = 1; first <= k + 1; first++) {
      double hits = 0;
      for (int i = 0; i < n; i++) {
        hits += rankBySorting(logits, i, k, yTrue[i]) < first ? 1 : 0;
      }
      assertEquals(hits / n, evaluation.topKAccuracy(first), 1e-15);
    }
  }

  /** As scikit-learn does: a stable ascending sort, read from its end. */
  private static int rankBySorting(double[] rows, int row, int k, int truth) {
    Integer[] order = new Integer[k];
    Arrays.setAll(order, c -> c);
    Arrays.sort(order, (a, b) -> Double.compare(rows[row * k + a], rows[row * k + b]));
    return k - 1 - Arrays.asList(order).indexOf(truth);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void calibrationBinsHoldTheirEdges(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 120) int bins,
      @ForAll boolean rightClosed) {
    Random random = new Random(seed);
    int n = 50;
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      double edge = random.nextInt(bins + 1) / (double) bins;
      double beside = random.nextBoolean() ? Math.nextUp(edge) : Math.nextDown(edge);
      scores[i] = Math.max(0, Math.min(1, random.nextInt(3) == 0 ? edge : beside));
    }
    int[] yTrue = random.ints(n, 0, 2).toArray();
    ClassificationOptions options = ClassificationOptions.withDefaults().withCalibrationBins(bins);
    ReliabilityCurve curve = ClassificationEvaluation.ofTruth(
            2, yTrue, rightClosed ? options.withRightClosedBins() : options)
        .withScores(scores)
        .classProbabilities()
        .reliabilityCurve();
    long[] counts = new long[bins + 1];
    for (double score : scores) {
      counts[rightClosed ? rightClosedBin(score, bins) : leftClosedBin(score, bins)]++;
    }
    assertArrayEquals(Arrays.stream(counts).filter(count -> count > 0).toArray(), curve.counts());
  }

  private static int leftClosedBin(double score, int bins) {
    int bin = bins;
    while (score < bin / (double) bins) {
      bin--;
    }
    return bin;
  }

  private static int rightClosedBin(double score, int bins) {
    int bin = 0;
    while (score > (bin + 1) / (double) bins) {
      bin++;
    }
    return bin;
  }

  @Test
  void calibrationErrorsOfTwoBins() {
    int[] yTrue = {1, 0, 1, 1};
    double[] scores = {0.25, 0.25, 0.75, 1};
    ClassificationOptions options = ClassificationOptions.withDefaults().withCalibrationBins(2);
    ClassProbabilities probabilities =
        ClassificationEvaluation.ofTruth(2, yTrue, options).withScores(scores).classProbabilities();
    // Gaps of 0.25 with two samples, 0.25 with one, 0 with the one at 1.
    assertEquals(0.1875, probabilities.expectedCalibrationError());
    assertEquals(Math.sqrt(0.046875), probabilities.rootMeanSquareCalibrationError());
    assertEquals(0.25, probabilities.maximumCalibrationError());
    ReliabilityCurve curve = probabilities.reliabilityCurve();
    assertEquals(3, curve.size());
    assertArrayEquals(new double[] {0.25, 0.75, 1}, curve.predicted());
    assertArrayEquals(new double[] {0.5, 1, 1}, curve.observed());
    assertArrayEquals(new long[] {2, 1, 1}, curve.counts());
  }

  @Test
  void certaintyCostsWhatEpsilonLeaves() {
    ClassProbabilities certain = ClassProbabilities.of(2, new int[] {0}, new double[] {1, 0});
    assertEquals(Math.ulp(1.0), certain.logLoss(), 1e-18);
    ClassProbabilities wrong = ClassProbabilities.of(2, new int[] {1}, new double[] {1, 0});
    assertEquals(36.04365338911715, wrong.logLoss(), 1e-14);
    ClassificationOptions exact = ClassificationOptions.withDefaults().withEpsilon(0);
    double[] tiny = {Double.MIN_VALUE, 1e-300, 0.5};
    double expected = -(Math.log(Double.MIN_VALUE) + Math.log(1e-300) + Math.log(0.5));
    ClassProbabilities unclipped = ClassificationEvaluation.ofTruth(2, new int[] {1, 1, 1}, exact)
        .withScores(tiny)
        .classProbabilities();
    assertEquals(expected / 3, unclipped.logLoss(), 1e-12);
    assertEquals(expected / 3, unclipped.logLossPerClass()[1], 1e-12);
    assertEquals(
        Double.POSITIVE_INFINITY,
        ClassificationEvaluation.ofTruth(2, new int[] {1}, exact)
            .withScores(new double[] {0})
            .classProbabilities()
            .logLoss());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void rowsAreRejectedAsIfCheckedOneByOne(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 11) int k) {
    Random random = new Random(seed);
    double[] odd = {-0.0, 0, 1, Math.nextUp(1.0), -1e-300, 1e-300, 0.5, Double.NaN, 1e300};
    double[] tolerances = {0, 1e-16, 1e-5, 0.4, 1, 3, Double.POSITIVE_INFINITY};
    double[] rows = rows(random, 3, k);
    for (double tolerance : tolerances) {
      double[] spoilt = rows.clone();
      for (int i = random.nextInt(3); i > 0; i--) {
        spoilt[random.nextInt(rows.length)] = odd[random.nextInt(odd.length)];
      }
      assertEquals(
          complaint(() -> checkOneByOne(k, spoilt, tolerance)),
          complaint(() -> ProbabilityTable.ofRows(k, new int[3], spoilt, null)
              .checkedTrueClass(0, 3, new double[3], tolerance)));
    }
  }

  @Test
  void logLossIsThatOfTheLastWeightsAndRows() {
    int[] yTrue = {0, 1};
    double[] rows = {0.5, 0.5, 0.75, 0.25};
    double[] weights = {3, 1};
    double weighted = (3 * Math.log(2) + Math.log(4)) / 4;
    ClassificationEvaluation truth = ClassificationEvaluation.ofTruth(2, yTrue);
    assertEquals(weighted, logLoss(truth.withProbabilities(rows).withSampleWeight(weights)), 1e-15);
    assertEquals(weighted, logLoss(truth.withSampleWeight(weights).withProbabilities(rows)), 1e-15);
    double[] others = {0.25, 0.75, 0.5, 0.5};
    assertEquals(
        1.5 * Math.log(2), logLoss(truth.withProbabilities(rows).withProbabilities(others)), 1e-15);
  }

  private static double logLoss(ClassificationEvaluation evaluation) {
    return evaluation.classProbabilities().logLoss();
  }

  private static String complaint(Runnable check) {
    try {
      check.run();
      return "none";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static void checkOneByOne(int k, double[] rows, double tolerance) {
    for (int row = 0; row < rows.length / k; row++) {
      double sum = 0;
      for (int i = row * k; i < (row + 1) * k; i++) {
        if (!(rows[i] >= 0 && rows[i] <= 1)) {
          throw new IllegalArgumentException(
              "probabilities[" + i + "] must lie in [0, 1] but is " + rows[i]);
        }
        sum += rows[i];
      }
      if (!(Math.abs(sum - 1) <= tolerance)) {
        throw new IllegalArgumentException("probabilities of row " + row + " must sum to 1 within "
            + tolerance + " but sum to " + sum);
      }
    }
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void probabilitiesOfAnySizeAreMultipliedWithoutUnderflow(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 1100) int n) {
    Random random = new Random(seed);
    double[] scores = new double[n];
    double sum = 0;
    double smallest = random.nextInt(320); // the exponent: some are subnormal
    for (int i = 0; i < n; i++) {
      scores[i] = Math.pow(10, -smallest * Math.pow(random.nextDouble(), 3));
      sum -= Math.log(scores[i]);
    }
    int[] yTrue = new int[n];
    Arrays.fill(yTrue, 1);
    double logLoss = ClassificationEvaluation.ofTruth(
            2, yTrue, ClassificationOptions.withDefaults().withEpsilon(0))
        .withScores(scores)
        .classProbabilities()
        .logLoss();
    assertEquals(sum / n, logLoss, 1e-13 * (1 + sum / n));
  }

  @Test
  void scoresOutsideOfTheUnitIntervalAreFound() {
    for (double bad :
        new double[] {-1e-300, Math.nextUp(1.0), -1, 1e300, -1e300, Double.NEGATIVE_INFINITY}) {
      assertEquals(2, ProbabilityTable.firstOutside(new double[] {0, 1, bad, bad}));
    }
    assertEquals(0, ProbabilityTable.firstOutside(new double[] {Double.NaN, 1}));
    assertEquals(3, ProbabilityTable.firstOutside(new double[] {0, -0.0, 1}));
  }

  @Test
  void productsOfManyTinyProbabilitiesDoNotUnderflow() {
    int n = 2000;
    double[] scores = new double[n];
    Arrays.fill(scores, 1e-200);
    int[] yTrue = new int[n];
    Arrays.fill(yTrue, 1);
    ClassProbabilities probabilities = ClassificationEvaluation.ofTruth(
            2, yTrue, ClassificationOptions.withDefaults().withEpsilon(0))
        .withScores(scores)
        .classProbabilities();
    assertEquals(-Math.log(1e-200), probabilities.logLoss(), 1e-12);
    assertEquals(-Math.log(1e-200), probabilities.logLossPerClass()[1], 1e-12);
  }

  @Test
  void aMillionLogarithmsAddUpToTheLastDigits() {
    int n = 1_000_000;
    double[] scores = new Random(7).doubles(n).toArray();
    BigDecimal exact = BigDecimal.ZERO;
    for (double score : scores) {
      exact = exact.subtract(new BigDecimal(StrictMath.log(score)));
    }
    int[] yTrue = new int[n];
    Arrays.fill(yTrue, 1);
    double expected = exact.doubleValue() / n;
    ClassProbabilities probabilities =
        ClassificationEvaluation.ofScores(yTrue, scores).classProbabilities();
    assertEquals(expected, probabilities.logLoss(), 4 * Math.ulp(expected));
    assertEquals(expected, probabilities.logLossPerClass()[1], 4 * Math.ulp(expected));
  }

  @Test
  void skillNeedsTwoClasses() {
    double[] rows = {0.5, 0.5, 0.25, 0.75};
    ClassProbabilities one = ClassProbabilities.of(2, new int[] {1, 1}, rows);
    assertEquals(Double.NaN, one.d2LogLoss());
    assertEquals(Double.NaN, one.d2BrierScore());
    assertEquals(Double.NaN, one.logLossPerClass()[0]);
    ClassProbabilities shares =
        ClassProbabilities.of(2, new int[] {0, 1}, new double[] {0.5, 0.5, 0.5, 0.5});
    assertEquals(0, shares.d2LogLoss(), 1e-15);
    assertEquals(0, shares.d2BrierScore());
  }

  /** The shares are 1 / (1 + s) and s / (1 + s) with s = 2^-30, twice their product is the constant's Brier score. */
  @Test
  void skillKeepsItsDigitsWhereOneClassIsRare() {
    double s = 0x1p-30;
    ClassProbabilities even = ClassificationEvaluation.ofScores(
            new int[] {0, 1}, new double[] {0.5, 0.5})
        .withSampleWeight(new double[] {1, s})
        .classProbabilities();
    double brier = 1 - 0.25 * (1 + s) * (1 + s) / s;
    assertEquals(brier, even.d2BrierScore(), 2 * Math.ulp(brier));
    double logLoss = 1 - Math.log(2) / (Math.log1p(s) + s / (1 + s) * 30 * Math.log(2));
    assertEquals(logLoss, even.d2LogLoss(), 4 * Math.ulp(logLoss));
  }

  @Test
  void calibrationCurvesSkipEmptyBins() {
    int[] yTrue = {0, 1, 1, 1};
    double[] scores = {0.2, 0.2, 0.6, 1};
    ClassProbabilities probabilities =
        ClassificationEvaluation.ofScores(yTrue, scores).classProbabilities();
    ReliabilityCurve uniform = probabilities.calibrationCurve(5);
    assertArrayEquals(new double[] {0.2, 0.6, 1}, uniform.predicted(), 1e-16);
    assertArrayEquals(new double[] {0.5, 1, 1}, uniform.observed());
    ReliabilityCurve quantile = probabilities.calibrationCurveByQuantiles(2);
    assertArrayEquals(new long[] {2, 2}, quantile.counts());
    assertThrows(IllegalArgumentException.class, () -> probabilities.calibrationCurve(0));
    ClassProbabilities three = ClassProbabilities.of(3, new int[] {0}, new double[] {1, 0, 0});
    assertThrows(IllegalArgumentException.class, () -> three.calibrationCurve(5));
  }

  @Test
  void optionsOutOfRangeAreRejected() {
    ClassificationOptions options = ClassificationOptions.withDefaults();
    assertThrows(IllegalArgumentException.class, () -> options.withThreshold(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> options.withEpsilon(0.5));
    assertThrows(IllegalArgumentException.class, () -> options.withEpsilon(-1e-9));
    assertThrows(IllegalArgumentException.class, () -> options.withRowSumTolerance(-1));
    assertThrows(IllegalArgumentException.class, () -> options.withRowSumTolerance(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> options.withCalibrationBins(0));
    assertEquals(options, options.withThreshold(0.7).withThreshold(0.5));
    assertEquals(
        options.hashCode(), options.withThreshold(0.7).withThreshold(0.5).hashCode());
  }

  @Test
  void anInfiniteLossThatAResampleLeavesOutDoesNotMatter() {
    ClassificationOptions exact = ClassificationOptions.withDefaults().withEpsilon(0);
    ClassificationEvaluation evaluation = ClassificationEvaluation.ofTruth(
            2, new int[] {1, 1}, exact)
        .withScores(new double[] {0, 0.25});
    assertEquals(Double.POSITIVE_INFINITY, evaluation.classProbabilities().logLoss());
    ClassificationEvaluation resample = evaluation.resampled(new int[] {0, 2});
    assertEquals(-Math.log(0.25), resample.classProbabilities().logLoss(), 1e-15);
  }
}
