package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.inference.Bootstrap;
import io.evalmetrics.inference.ConfidenceInterval;
import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastEvaluationTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** The example of sktime's documentation. */
  private static final ForecastEvaluation EXAMPLE = ForecastEvaluation.of(
          values(3, -0.5, 2, 7, 2), values(2.5, 0, 2, 8, 1.25))
      .withHistory(values(5, 0.5, 4, 6, 3, 5, 2));

  private static double[] values(double... values) {
    return values;
  }

  private static ForecastEvaluation one(double[] yTrue, double[] yPred) {
    return ForecastEvaluation.of(yTrue, yPred);
  }

  private static ForecastEvaluation two(double[] yTrue, double[] yPred) {
    return ForecastEvaluation.of(yTrue, yPred, new int[] {0, 2, 4});
  }

  @Test
  void theWorkedExampleHasItsPublishedValues() {
    double tolerance = 1e-13;
    assertEquals(0.1626648518107, EXAMPLE.theilU2(), tolerance);
    assertEquals(0.1722679859777, EXAMPLE.withHistoryAsContext().theilU2(), tolerance);
    assertEquals(0.0934519632477, EXAMPLE.theilU2Relative(), tolerance);
    assertEquals(0.0852488719741, EXAMPLE.theilU1(), tolerance);
    assertEquals(1.0, EXAMPLE.directionAccuracy());
    assertEquals(0.1833333333333, EXAMPLE.mase(), tolerance);
    assertEquals(0.2056883378019, EXAMPLE.rmsse(), tolerance);
    assertEquals(0.25, EXAMPLE.cfe(), tolerance);
    assertEquals(5.0 / 11, EXAMPLE.trackingSignal(), tolerance);
    assertEquals(0.5553379953380, EXAMPLE.pointwise(RegressionEvaluation::smape), tolerance);
    assertEquals(1.0 / 6, EXAMPLE.pointwise(RegressionEvaluation::mdape), tolerance);
    assertEquals(0.6422616289332565, EXAMPLE.pointwise(RegressionEvaluation::rmse), tolerance);
  }

  @Test
  void aLongHistoryScalesByEveryChangeOfIt() {
    double[] zigzag = new double[5_000];
    for (int t = 0; t < zigzag.length; t++) {
      zigzag[t] = t % 2 == 0 ? t : 0; // the changes are 0, 2, 2, 4, 4, ... in size
    }
    double changes = 0;
    for (int t = 1; t < zigzag.length; t++) {
      changes += Math.abs(zigzag[t] - zigzag[t - 1]);
    }
    double scale = changes / (zigzag.length - 1);
    assertEquals(1 / scale, one(values(5, 6), values(6, 5)).withHistory(zigzag).mase(), 1e-18);
  }

  @Test
  void theNaiveForecastNeverComesFromAnotherSeries() {
    assertEquals(0.5, two(values(1, 2, 100, 101), values(1, 2.5, 100, 101.5)).theilU2());
  }

  @Test
  void aLagWithoutAnyPairIsNaN() {
    assertEquals(NAN, one(values(1, 2), values(1, 2)).theilU2(2));
    assertEquals(NAN, one(values(1, 2), values(1, 2)).theilU2(Integer.MAX_VALUE));
  }

  @Test
  void aHistoryShorterThanTheLagLeavesTheFirstPointsOut() {
    ForecastEvaluation forecast =
        one(values(1, 2, 4), values(1, 2, 3)).withHistory(values(5)).withHistoryAsContext();
    assertEquals(Math.sqrt(1.0 / 9), forecast.theilU2(2));
    assertEquals(NAN, forecast.theilU2(3));
  }

  @Test
  void constantTruthHasNoU2UnlessForecastsAreWrong() {
    assertEquals(NAN, one(values(2, 2, 2), values(1, 2, 2)).theilU2());
    assertEquals(INFINITY, one(values(2, 2, 2), values(2, 2, 3)).theilU2());
    assertEquals(NAN, one(values(2, 2, 2), values(1, 2, 2)).theilU2Relative());
    assertEquals(INFINITY, one(values(2, 2, 2), values(2, 2, 3)).theilU2Relative());
  }

  @Test
  void relativeChangesFromZeroAreLeftOut() {
    assertEquals(0.5, one(values(0, 2, 4), values(9, 9, 3)).theilU2Relative());
    assertEquals(NAN, one(values(0, 2), values(0, 1)).theilU2Relative());
  }

  @Test
  void allZerosHaveNoU1() {
    assertEquals(NAN, one(values(0, 0), values(0, 0)).theilU1());
    assertEquals(1.0, one(values(0, 0), values(3, 4)).theilU1());
  }

  @Test
  void aFlatTruthAsksForAFlatForecast() {
    ForecastEvaluation forecast = one(values(1, 1, 2), values(0, 1, 3));
    DirectionOptions options = DirectionOptions.withDefaults();
    assertEquals(1.0, forecast.directionAccuracy());
    assertEquals(0.5, forecast.directionAccuracy(options.withPredictedChange()));
    assertEquals(1.0, forecast.directionAccuracy(options.withPredictedChange().withoutTies()));
    assertEquals(NAN, one(values(1, 1), values(1, 2)).directionAccuracy(options.withoutTies()));
    assertEquals(NAN, one(values(1), values(1)).directionAccuracy());
    assertEquals(0.0, one(values(0.0, -0.0), values(0, Double.MIN_VALUE)).directionAccuracy());
  }

  @Test
  void theLastTrainingValueComesBeforeTheFirstPoint() {
    ForecastEvaluation forecast =
        one(values(3), values(4)).withHistory(values(9, 2)).withHistoryAsContext();
    assertEquals(1.0, forecast.directionAccuracy());
    assertEquals(
        1.0, forecast.directionAccuracy(DirectionOptions.withDefaults().withPredictedChange()));
    assertEquals(1.0, forecast.theilU2());
  }

  @Test
  void forecastsWithoutErrorHaveTrackingSignalZero() {
    assertEquals(0.0, one(values(1, 2), values(1, 2)).trackingSignal());
    assertEquals(-2.0, one(values(1, 2), values(0, 1)).trackingSignal());
  }

  @Test
  void aConstantHistoryIsLeftOutOrInfinite() {
    ForecastEvaluation exact = two(values(1, 2, 3, 4), values(2, 2, 3, 4))
        .withHistory(values(1, 2, 7, 7), new int[] {0, 2, 4});
    ForecastEvaluation wrong = two(values(1, 2, 3, 4), values(2, 2, 3, 5))
        .withHistory(values(1, 2, 7, 7), new int[] {0, 2, 4});
    for (Aggregation aggregation : Aggregation.values()) {
      assertEquals(0.5, exact.withAggregation(aggregation).mase());
      assertEquals(INFINITY, wrong.withAggregation(aggregation).mase());
      assertEquals(INFINITY, wrong.withAggregation(aggregation).rmsse());
      assertEquals(
          0.5, wrong.withAggregation(aggregation).withSeriesWeight(values(1, 0)).mase());
    }
  }

  @Test
  void aHistoryNoLongerThanASeasonGivesNoScale() {
    ForecastEvaluation forecast = two(values(1, 2, 3, 4), values(2, 2, 9, 9))
        .withHistory(values(1, 2, 3, 5, 6), new int[] {0, 3, 5});
    for (Aggregation aggregation : Aggregation.values()) {
      assertEquals(
          0.25, forecast.withAggregation(aggregation).withSeasonality(2).mase());
      assertEquals(NAN, forecast.withAggregation(aggregation).withSeasonality(3).mase());
    }
  }

  @Test
  void seasonalityMayBeGivenBeforeOrAfterTheHistory() {
    ForecastEvaluation forecast = one(values(1, 2), values(2, 2));
    double[] history = values(1, 5, 2, 7);
    assertEquals(
        forecast.withSeasonality(2).withHistory(history).mase(),
        forecast.withHistory(history).withSeasonality(2).mase());
    assertNotEquals(
        forecast.withHistory(history).mase(),
        forecast.withHistory(history).withSeasonality(2).mase());
  }

  @Test
  void aPerfectBenchmarkMakesAnyErrorInfinite() {
    ForecastEvaluation forecast = one(values(1, 2), values(1, 3)).withBenchmark(values(1, 2));
    assertEquals(INFINITY, forecast.relativeMae());
    assertEquals(NAN, one(values(1), values(1)).withBenchmark(values(1)).relativeMae());
  }

  @Test
  void theBenchmarkItselfHasOwaOne() {
    ForecastEvaluation forecast = two(values(1, 2, 3, 5), values(2, 2, 9, 9))
        .withHistory(values(1, 2, 3, 5), new int[] {0, 2, 4})
        .withBenchmark(values(2, 2, 9, 9));
    for (Aggregation aggregation : Aggregation.values()) {
      assertEquals(1.0, forecast.withAggregation(aggregation).owa());
    }
  }

  @Test
  void bordersOfAnIntervalAreInside() {
    ForecastEvaluation forecast = ForecastEvaluation.ofTruth(values(1, 2, 3, 4))
        .withInterval(values(1, 1, 3.5, 4), values(2, 2, 5, 4), 0.5);
    assertEquals(0.75, forecast.intervalCoverage());
    assertEquals(3.5 / 4, forecast.intervalWidth());
    assertEquals((3.5 + 4 * 0.5) / 4, forecast.winklerScore());
  }

  @Test
  void zeroTruthHasNoWeightedQuantileLoss() {
    double[] levels = {0.25, 0.5};
    ForecastEvaluation zeros =
        ForecastEvaluation.ofTruth(values(0, 0)).withQuantiles(levels, values(1, 1, 0, 1));
    assertEquals(INFINITY, zeros.weightedQuantileLoss());
    ForecastEvaluation exact =
        ForecastEvaluation.ofTruth(values(0, 0)).withQuantiles(levels, values(0, 1, 0, 1));
    assertEquals(NAN, exact.weightedQuantileLoss());
    assertArrayEquals(values(NAN, INFINITY), exact.weightedQuantileLossPerLevel());
  }

  @Test
  void crossingQuantilesAreScoredAsTheyAre() {
    ForecastEvaluation forecast =
        ForecastEvaluation.ofTruth(values(2)).withQuantiles(values(0.25, 0.75), values(3, 1));
    assertArrayEquals(values(0.75, 0.75), forecast.quantileLossPerLevel());
    assertArrayEquals(values(1, 0), forecast.quantileCoveragePerLevel());
    assertEquals(0.75, forecast.maeCoverage());
  }

  @Test
  void oneMemberHasItsAbsoluteErrorAndNoFairScore() {
    ForecastEvaluation forecast =
        ForecastEvaluation.ofTruth(values(1, 2)).withSamples(values(3, 1));
    assertEquals(1.5, forecast.crpsEnsemble());
    assertEquals(NAN, forecast.crpsEnsembleFair());
  }

  @Test
  void fairScoresDrawMembersWithoutReplacement() {
    ForecastEvaluation forecast =
        ForecastEvaluation.ofTruth(values(0.5)).withSamples(values(0, 1, 0.5, 3));
    assertEquals(3.5 / 4 - 19.0 / 32, forecast.crpsEnsemble(), 1e-15);
    assertEquals(3.5 / 4 - 19.0 / 24, forecast.crpsEnsembleFair(), 1e-15);
  }

  @Test
  void certaintyIsScoredByItsAbsoluteError() {
    ForecastEvaluation forecast =
        ForecastEvaluation.ofTruth(values(1, 2)).withGaussian(values(0.5, 2), values(0, 0));
    assertEquals(0.25, forecast.crpsGaussian());
  }

  @Test
  void certaintyHasAnInfiniteLogScore() {
    ForecastEvaluation right =
        ForecastEvaluation.ofTruth(values(1, 2)).withGaussian(values(1, 2), values(0, 1));
    assertEquals(-INFINITY, right.gaussianNll());
    ForecastEvaluation wrong =
        ForecastEvaluation.ofTruth(values(1, 2)).withGaussian(values(0, 2), values(0, 1));
    assertEquals(INFINITY, wrong.gaussianNll());
    ForecastEvaluation both =
        ForecastEvaluation.ofTruth(values(1, 2)).withGaussian(values(1, 3), values(0, 0));
    assertEquals(NAN, both.gaussianNll());
  }

  @Test
  void tinyDeviationsDoNotOverflow() {
    ForecastEvaluation forecast =
        ForecastEvaluation.ofTruth(values(1)).withGaussian(values(0), values(Double.MIN_VALUE));
    assertEquals(1.0, forecast.crpsGaussian());
    assertEquals(INFINITY, forecast.gaussianNll());
  }

  @Test
  void undefinedSeriesAreLeftOutOfTheMeanAndInfinityStays() {
    ForecastEvaluation undefined =
        two(values(1, 1, 3, 4), values(1, 1, 3, 4.5)).withAggregation(Aggregation.SERIES_MEAN);
    assertEquals(0.5, undefined.theilU2());
    ForecastEvaluation infinite =
        two(values(1, 1, 3, 4), values(1, 2, 3, 4.5)).withAggregation(Aggregation.SERIES_MEAN);
    assertEquals(INFINITY, infinite.theilU2());
    ForecastEvaluation nothing =
        two(values(1, 1, 3, 3), values(1, 1, 3, 3)).withAggregation(Aggregation.SERIES_MEAN);
    assertEquals(NAN, nothing.theilU2());
  }

  @Test
  void weightsThatAreAllZeroLeaveNothing() {
    TestPanel panel = TestPanel.random(new Random(7));
    ForecastEvaluation forecast = panel.evaluation().withSeriesWeight(new double[panel.series()]);
    for (Aggregation aggregation : Aggregation.values()) {
      TestPanel.scores(forecast.withAggregation(aggregation))
          .forEach((name, score) -> assertEquals(NAN, score, name));
    }
  }

  @Test
  void aWeightedSeriesCountsWithEveryPointOrOnce() {
    ForecastEvaluation forecast = ForecastEvaluation.of(
            values(0, 0, 0, 0), values(1, 3, 3, 3), new int[] {0, 1, 4})
        .withSeriesWeight(values(2, 1));
    assertEquals((2 * 1 + 9) / 5.0, forecast.pointwise(RegressionEvaluation::mae));
    assertEquals(
        (2 * 1 + 3) / 3.0,
        forecast.withAggregation(Aggregation.SERIES_MEAN).pointwise(RegressionEvaluation::mae));
    assertEquals(11.0, forecast.cfe());
  }

  @Test
  void withMethodsLeaveTheOriginalAlone() {
    ForecastEvaluation original = two(values(1, 2, 3, 5), values(2, 2, 3, 9));
    double mae = original.pointwise(RegressionEvaluation::mae);
    original.withSeriesWeight(values(0, 1));
    original.withAggregation(Aggregation.SERIES_MEAN);
    original.withHistory(values(1, 2, 3, 4), new int[] {0, 2, 4});
    original.resampled(new int[] {0, 1});
    assertEquals(mae, original.pointwise(RegressionEvaluation::mae));
    assertFalse(ForecastMetrics.MASE.supports(original));
  }

  @Test
  void offsetsLevelsAndWeightsAreCopied() {
    int[] offsets = {0, 2, 4};
    double[] weights = {1, 2};
    double[] levels = {0.25, 0.5};
    ForecastEvaluation forecast = ForecastEvaluation.of(
            values(1, 2, 3, 5), values(2, 2, 3, 9), offsets)
        .withSeriesWeight(weights)
        .withQuantiles(levels, values(1, 2, 3, 4, 5, 6, 7, 8));
    double u2 = forecast.theilU2();
    double loss = forecast.quantileLoss();
    offsets[1] = 1;
    weights[0] = 9;
    levels[0] = 0.4;
    assertEquals(u2, forecast.theilU2());
    assertEquals(loss, forecast.quantileLoss());
  }

  @Test
  void aBootstrapDrawsWholeSeries() {
    TestPanel panel = TestPanel.random(new Random(11), 40, 6);
    ForecastEvaluation forecast = panel.evaluation();
    ConfidenceInterval interval =
        Bootstrap.of(ForecastMetrics.CRPS_ENSEMBLE).withResamples(200).interval(forecast, 0.95);
    assertTrue(interval.low() < forecast.crpsEnsemble());
    assertTrue(forecast.crpsEnsemble() < interval.high());
  }

  @Test
  void overflowIsInfinity() {
    ForecastEvaluation forecast = one(values(1e200, 0), values(-1e200, 0));
    assertEquals(INFINITY, forecast.pointwise(RegressionEvaluation::rmse));
    assertEquals(INFINITY, forecast.withHistory(values(0, 1)).msse());
    assertEquals(NAN, forecast.theilU1()); // infinity / infinity
  }
}
