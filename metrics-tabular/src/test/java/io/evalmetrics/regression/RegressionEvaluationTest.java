package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RegressionEvaluationTest {

  private static final double[] TRUTH = {3, -0.5, 2, 7};
  private static final double[] PREDICTION = {2.5, 0, 2, 8};

  private static void assertRejects(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void malformedArraysAreRejectedByName() {
    assertRejects("yTrue must not be empty", () -> RegressionEvaluation.of(of(), of()));
    assertRejects(
        "yTrue and yPred must have the same length but have 2 and 1",
        () -> RegressionEvaluation.of(of(1, 2), of(1)));
    assertRejects(
        "yTrue[1] must be finite but is NaN",
        () -> RegressionEvaluation.of(of(1, Double.NaN), of(1, 2)));
    assertRejects(
        "yTrue[0] must be finite but is -Infinity",
        () -> RegressionEvaluation.of(of(Double.NEGATIVE_INFINITY, 1), of(1, 2)));
    assertRejects(
        "yPred[1] must be finite but is Infinity",
        () -> RegressionEvaluation.of(of(1, 2), of(1, Double.POSITIVE_INFINITY)));
    assertRejects(
        "yTrue[0] must be finite but is Infinity",
        () -> RegressionEvaluation.of(of(Double.POSITIVE_INFINITY), of(Double.POSITIVE_INFINITY)));
    assertRejects(
        "yPred[0] must be finite but is NaN",
        () -> RegressionEvaluation.of(new float[] {1}, new float[] {Float.NaN}));
  }

  @Test
  void malformedWeightsAreRejectedByName() {
    assertRejects(
        "sampleWeight must have length 2 but has 1",
        () -> RegressionEvaluation.of(of(1, 2), of(1, 2), of(1)));
    assertRejects(
        "sampleWeight[1] must be finite and not negative but is -1.0",
        () -> RegressionEvaluation.of(of(1, 2), of(1, 2), of(1, -1)));
    assertRejects(
        "sampleWeight[0] must be finite and not negative but is NaN",
        () -> RegressionEvaluation.of(of(1, 2), of(1, 2), of(Double.NaN, 1)));
    assertRejects(
        "sampleWeight[0] must be finite and not negative but is Infinity",
        () -> RegressionEvaluation.of(of(1, 2), of(1, 2), of(Double.POSITIVE_INFINITY, 1)));
  }

  @Test
  void samplesOfWeightZeroAreCheckedToo() {
    assertRejects(
        "yPred[1] must be finite but is NaN",
        () -> RegressionEvaluation.of(of(1, 2), of(1, Double.NaN), of(1, 0)));
    assertRejects(
        "yTrue[0] must be above -1.0 for squared_log_error but is -1.0",
        () -> RegressionEvaluation.of(of(-1, 2), of(1, 2), of(0, 1)).rmsle());
  }

  @Test
  void theBadValueIsNamedInWhateverBlockItLies() {
    double[] yTrue = new double[2000];
    double[] yPred = new double[2000];
    yPred[1777] = Double.NaN;
    assertRejects(
        "yPred[1777] must be finite but is NaN", () -> RegressionEvaluation.of(yTrue, yPred));
  }

  @Test
  void parametersOutsideTheirDomainAreRejected() {
    RegressionEvaluation evaluation = RegressionEvaluation.of(TRUTH, PREDICTION);
    assertThrows(IllegalArgumentException.class, () -> evaluation.accuracy(-0.1));
    assertThrows(IllegalArgumentException.class, () -> evaluation.accuracy(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> evaluation.accuracy(Double.POSITIVE_INFINITY));
    assertThrows(IllegalArgumentException.class, () -> evaluation.adjustedR2(-1));
    assertThrows(IllegalArgumentException.class, () -> evaluation.d2Pinball(1.5));
    assertThrows(IllegalArgumentException.class, () -> evaluation.d2Tweedie(0.5));
    assertThrows(IllegalArgumentException.class, () -> evaluation.smape(0));
    RegressionEvaluation weighted = RegressionEvaluation.of(TRUTH, PREDICTION, of(1, 2, 1, 2));
    assertRejects(
        "method must not be LINEAR with weights",
        () -> weighted.d2Pinball(0.5, QuantileMethod.LINEAR));
    assertRejects(
        "method must not be LINEAR with weights", () -> weighted.medianAe(QuantileMethod.LINEAR));
  }

  @Test
  void aDomainForbidsItsMetricsOnly() {
    RegressionEvaluation evaluation = RegressionEvaluation.of(of(0, 1, 4), of(1, -1.5, 2));
    assertFalse(RegressionMetrics.RMSLE.supports(evaluation));
    assertFalse(RegressionMetrics.POISSON_DEVIANCE.supports(evaluation));
    assertFalse(RegressionMetrics.GAMMA_DEVIANCE.supports(evaluation));
    assertTrue(RegressionMetrics.TWEEDIE_DEVIANCE.supports(evaluation));
    assertTrue(RegressionMetrics.RMSE.supports(evaluation));
    assertRejects(
        "yPred[1] must be above -1.0 for squared_log_error but is -1.5", evaluation::rmsle);
    assertRejects(
        "yPred[1] must be above 0.0 for tweedie_deviance_1 but is -1.5",
        () -> evaluation.meanLoss(Loss.tweedie(1)));
    assertRejects(
        "yTrue[0] must be above 0.0 for tweedie_deviance_2 but is 0.0",
        () -> evaluation.d2Tweedie(2));
    assertRejects(
        "yPred[1] must be at least 0.0 for squared_log_error_non_negative but is -1.5",
        () -> evaluation.losses(Loss.squaredLog().onNonNegativeValues()));
    Report report = RegressionTasks.TABULAR_REGRESSION.report(evaluation);
    assertEquals(9, report.entries().size());
    assertEquals("rmsle", report.omissions().get(0).metric().id());
  }

  @Test
  void aSingleSampleHasErrorsButNoSpread() {
    RegressionEvaluation evaluation = RegressionEvaluation.of(of(1), of(2));
    assertEquals(1, evaluation.mae());
    assertEquals(1, evaluation.medianAe());
    assertEquals(1, evaluation.maxError());
    assertEquals(Double.NaN, evaluation.r2());
    assertEquals(Double.NaN, evaluation.r2(false));
    assertEquals(Double.NaN, evaluation.adjustedR2(0));
    assertEquals(1, evaluation.explainedVariance());
    assertEquals(Double.POSITIVE_INFINITY, evaluation.rse());
    assertEquals(Double.POSITIVE_INFINITY, evaluation.rae());
    assertEquals(Double.NaN, evaluation.pearsonR());
    assertEquals(Double.NaN, evaluation.spearmanRho());
    assertEquals(Double.NaN, evaluation.kendallTauB());
    assertEquals(Double.NaN, evaluation.d2AbsoluteError());
    assertEquals(Double.NaN, evaluation.d2Tweedie(0));
    assertEquals(0, evaluation.ccc());
  }

  @Test
  void noWeightIsNoValue() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(of(1, 2, 4), of(1, 3, 4), of(0, 0, 0));
    for (Metric<RegressionEvaluation> metric : RegressionTasks.TABULAR_REGRESSION.metrics()) {
      assertEquals(Double.NaN, metric.score(evaluation), metric.id());
    }
    for (Normalization normalization : Normalization.values()) {
      assertEquals(Double.NaN, evaluation.nrmse(normalization));
    }
    assertEquals(Double.NaN, evaluation.medianAe(QuantileMethod.INVERTED_CDF));
    assertEquals(Double.NaN, evaluation.mdape(ZeroTruths.SKIP));
  }

  @Test
  void relativeErrorsOfConstantTruthsAreNanOrInfinite() {
    RegressionEvaluation right = RegressionEvaluation.of(of(0.1, 0.1), of(0.1, 0.1));
    assertEquals(Double.NaN, right.rae());
    assertEquals(Double.NaN, right.rse());
    assertEquals(Double.NaN, right.rrse());
    assertEquals(Double.NaN, right.nrmse(Normalization.RANGE));
    assertEquals(Double.NaN, right.nrmse(Normalization.STANDARD_DEVIATION));
    assertEquals(0, right.nrmse());
    RegressionEvaluation wrong = RegressionEvaluation.of(of(0.1, 0.1), of(0.1, 0.2));
    assertEquals(Double.POSITIVE_INFINITY, wrong.rae());
    assertEquals(Double.POSITIVE_INFINITY, wrong.rse());
    assertEquals(Double.POSITIVE_INFINITY, wrong.nrmse(Normalization.RANGE));
    RegressionEvaluation zeros = RegressionEvaluation.of(of(0, 0), of(0, 0));
    assertEquals(Double.NaN, zeros.wape());
    assertEquals(Double.NaN, zeros.nrmse());
    RegressionEvaluation nonZeros = RegressionEvaluation.of(of(0, 0), of(0, 1));
    assertEquals(Double.POSITIVE_INFINITY, nonZeros.wape());
    assertEquals(Double.POSITIVE_INFINITY, nonZeros.nrmse());
  }

  @Test
  void skillAgainstAConstantTruthIsForcedOnlyWhereTheReferenceDoes() {
    RegressionEvaluation right = RegressionEvaluation.of(of(2, 2), of(2, 2));
    RegressionEvaluation wrong = RegressionEvaluation.of(of(2, 2), of(2, 3));
    assertEquals(1, right.d2AbsoluteError());
    assertEquals(0, wrong.d2AbsoluteError());
    assertEquals(Double.NaN, right.d2Tweedie(1));
    assertEquals(Double.NEGATIVE_INFINITY, wrong.d2Tweedie(1));
    assertEquals(Double.NEGATIVE_INFINITY, wrong.d2Tweedie(0));
    assertEquals(1, right.adjustedR2(0));
    assertEquals(Double.NaN, right.adjustedR2(0, false));
  }

  @Test
  void adjustedR2NeedsMoreSamplesThanPredictors() {
    RegressionEvaluation evaluation = RegressionEvaluation.of(TRUTH, PREDICTION);
    assertEquals(evaluation.r2(), evaluation.adjustedR2(0));
    assertEquals(1 - (1 - evaluation.r2()) * 3, evaluation.adjustedR2(2), 1e-15);
    assertEquals(Double.NaN, evaluation.adjustedR2(3));
    assertEquals(Double.NaN, evaluation.adjustedR2(Integer.MAX_VALUE));
  }

  @Test
  void accuracyTakesTheToleranceIn() {
    RegressionEvaluation evaluation = RegressionEvaluation.of(TRUTH, PREDICTION);
    assertEquals(0.25, evaluation.accuracy());
    assertEquals(0.25, evaluation.accuracy(0.4));
    assertEquals(0.75, evaluation.accuracy(0.5));
    assertEquals(1, evaluation.accuracy(1));
    assertEquals(1, RegressionEvaluation.of(of(0.0), of(-0.0)).accuracy());
  }

  @Test
  void smapeScalesToItsLargestValue() {
    RegressionEvaluation evaluation = RegressionEvaluation.of(of(0, 0, 2), of(0, 1, -1));
    assertEquals(4.0 / 3, evaluation.smape(), 1e-15);
    assertEquals(2.0 / 3, evaluation.smape(1), 1e-15);
    assertEquals(400.0 / 3, evaluation.smape(200), 1e-13);
  }

  @Test
  void lossIsTheMeanOfGivenLosses() {
    assertEquals(0.5, RegressionEvaluation.ofLosses(of(-1, 2, 0.5)).loss());
    assertEquals(1.5, RegressionEvaluation.ofLosses(of(1, 2, 7), of(2, 2, 0)).loss());
    assertEquals(Double.NaN, RegressionEvaluation.ofLosses(of(1, 2), of(0, 0)).loss());
    assertEquals(
        RegressionEvaluation.of(TRUTH, PREDICTION).mse(),
        RegressionEvaluation.of(TRUTH, PREDICTION).loss());
  }

  @Test
  void givenLossesSupportNothingElse() {
    RegressionEvaluation evaluation = RegressionEvaluation.ofLosses(of(1, 2));
    for (Metric<RegressionEvaluation> metric : RegressionTasks.TABULAR_REGRESSION.metrics()) {
      assertEquals(metric.id().equals("loss"), metric.supports(evaluation), metric.id());
      if (!metric.supports(evaluation)) {
        assertThrows(IllegalArgumentException.class, () -> metric.score(evaluation), metric.id());
      }
    }
    assertRejects("the evaluation has no truths and predictions", evaluation::mae);
    assertRejects("the evaluation has no samples", evaluation::medianAe);
  }

  @Test
  void malformedLossesAreRejected() {
    assertRejects("losses must not be empty", () -> RegressionEvaluation.ofLosses(of()));
    assertRejects(
        "losses[1] must be finite but is NaN",
        () -> RegressionEvaluation.ofLosses(of(1, Double.NaN)));
    assertRejects(
        "sampleWeight must have length 2 but has 1",
        () -> RegressionEvaluation.ofLosses(of(1, 2), of(1)));
  }

  @Test
  void givenLossesResample() {
    RegressionEvaluation evaluation = RegressionEvaluation.ofLosses(of(1, 2, 4), of(1, 1, 3));
    assertEquals(3, evaluation.units());
    assertEquals(14.0 / 5, evaluation.resampled(new int[] {2, 0, 1}).loss(), 1e-15);
  }

  @Test
  void countsThatDoNotFitAreRejected() {
    RegressionEvaluation evaluation = RegressionEvaluation.of(TRUTH, PREDICTION);
    assertEquals(4, evaluation.units());
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[] {1}));
    assertThrows(
        IllegalArgumentException.class, () -> evaluation.resampled(new int[] {1, -1, 1, 1}));
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[4]));
  }

  @Test
  void floatsAreWidened() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new float[] {0.1f, 2}, new float[] {0.5f, 2});
    assertEquals(((double) 0.5f - (double) 0.1f) / 2, evaluation.mae());
  }

  @Test
  void arraysAreNotChangedAndResultsAreTheCallersOwn() {
    double[] yTrue = TRUTH.clone();
    double[] yPred = PREDICTION.clone();
    double[] weights = of(1, 0, 2, 0.5);
    RegressionEvaluation evaluation = RegressionEvaluation.of(yTrue, yPred, weights);
    evaluation.losses(Loss.absolute())[0] = 77;
    List<Double> before = scores(evaluation);
    assertEquals(before, scores(evaluation));
    assertArrayEquals(TRUTH, yTrue);
    assertArrayEquals(PREDICTION, yPred);
    assertArrayEquals(of(1, 0, 2, 0.5), weights);
  }

  private static List<Double> scores(RegressionEvaluation evaluation) {
    return RegressionTasks.TABULAR_REGRESSION.metrics().stream()
        .filter(metric -> metric.supports(evaluation))
        .map(metric -> metric.score(evaluation))
        .toList();
  }

  @Test
  void constantPredictionsHaveNoTauWhateverTheirWeights() {
    double[] yTrue = {3, 4, 2, 4, 2, 4};
    double[] constant = {7, 7, 7, 7, 7, 7};
    double[] weights = {3, 3 * Math.sqrt(2), 3 * Math.sqrt(3), 6, Math.sqrt(5), 1};
    assertEquals(Double.NaN, RegressionEvaluation.of(yTrue, constant, weights).kendallTauB());
    assertEquals(Double.NaN, RegressionEvaluation.of(constant, yTrue, weights).kendallTauB());
  }

  @Test
  void zeroTruthsOfAnyShardCountInPercentageErrors() {
    ErrorStatistics first = ErrorStatistics.create().add(new double[] {2}, new double[] {3});
    ErrorStatistics second = ErrorStatistics.create().add(new double[] {0}, new double[] {1});
    RegressionEvaluation both = first.combine(second).result();
    double ofZero = 0x1p52; // 1 / 2^-52
    assertEquals((0.5 + ofZero) / 2, both.mape());
    assertEquals((0.5 + ofZero) / 2, both.mpe());
    assertEquals((0.25 + ofZero * ofZero) / 2, both.mspe());
    assertEquals(0.5, both.mape(ZeroTruths.SKIP));
    assertEquals(0.25, both.mspe(ZeroTruths.SKIP));
  }

  @Test
  void anAveragedMetricIsTheMeanOverTheOutputs() {
    MultiOutputEvaluation outputs =
        MultiOutputEvaluation.of(2, new double[] {1, 10, 2, 20}, new double[] {2, 10, 3, 26});
    assertEquals(
        (1 + 3) / 2.0, RegressionMetrics.averaged(RegressionMetrics.MAE).score(outputs));
  }

  @Test
  void aLossOfNonNegativeValuesIsTheLossItself() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new double[] {1, 4}, new double[] {3, 4});
    assertEquals(2, evaluation.meanLoss(Loss.squared().onNonNegativeValues()));
  }
}
