package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Malformed input is an IllegalArgumentException that names argument, index, rule and value. */
class RejectionsTest {

  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static final ForecastEvaluation TWO = ForecastEvaluation.of(values(1, 2), values(1, 3));

  private static double[] values(double... values) {
    return values;
  }

  private static int[] offsets(int... offsets) {
    return offsets;
  }

  private static void assertRejects(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void truthMustNotBeEmpty() {
    assertRejects("yTrue must not be empty", () -> ForecastEvaluation.of(values(), values()));
    assertRejects("yTrue must not be empty", () -> ForecastEvaluation.ofTruth(values()));
  }

  @Test
  void truthAndPredictionsMustBeEquallyLong() {
    assertRejects(
        "yTrue and yPred must have the same length but have 1 and 2",
        () -> ForecastEvaluation.of(values(1), values(1, 2)));
  }

  @Test
  void valuesMustBeFinite() {
    assertRejects(
        "yTrue[1] must be finite but is NaN",
        () -> ForecastEvaluation.of(values(1, NAN), values(1, 2)));
    assertRejects(
        "yTrue[0] must be finite but is NaN", () -> ForecastEvaluation.ofTruth(values(NAN)));
    assertRejects(
        "yPred[0] must be finite but is Infinity",
        () -> ForecastEvaluation.of(values(1, 2), values(INFINITY, 2)));
    assertRejects("yTrain[2] must be finite but is NaN", () -> TWO.withHistory(values(1, 2, NAN)));
    assertRejects(
        "yBench[1] must be finite but is -Infinity", () -> TWO.withBenchmark(values(1, -INFINITY)));
    assertRejects(
        "lower[0] must be finite but is -Infinity",
        () -> TWO.withInterval(values(-INFINITY, 0), values(1, 1), 0.9));
    assertRejects(
        "upper[1] must be finite but is Infinity",
        () -> TWO.withInterval(values(0, 0), values(1, INFINITY), 0.9));
    assertRejects(
        "quantilePred[1] must be finite but is NaN",
        () -> TWO.withQuantiles(values(0.5), values(1, NAN)));
    assertRejects(
        "samples[3] must be finite but is NaN", () -> TWO.withSamples(values(1, 2, 3, NAN)));
    assertRejects(
        "mu[0] must be finite but is NaN", () -> TWO.withGaussian(values(NAN, 1), values(1, 1)));
    assertRejects(
        "sigma[1] must be finite and not negative but is NaN",
        () -> TWO.withGaussian(values(1, 1), values(1, NAN)));
    assertRejects(
        "sigma[0] must be finite and not negative but is Infinity",
        () -> TWO.withGaussian(values(1, 1), values(INFINITY, 1)));
  }

  @Test
  void offsetsMustCutTheValuesIntoSeries() {
    double[] three = values(1, 2, 3);
    assertRejects(
        "seriesOffsets[0] must be 0 but is 1",
        () -> ForecastEvaluation.of(three, three, offsets(1, 3)));
    assertRejects(
        "seriesOffsets[1] must be the length 3 but is 2",
        () -> ForecastEvaluation.of(three, three, offsets(0, 2)));
    assertRejects(
        "seriesOffsets[2] must be the length 3 but is 4",
        () -> ForecastEvaluation.ofTruth(three, offsets(0, 2, 4)));
    assertRejects(
        "seriesOffsets[2] must exceed 2 but is 1",
        () -> ForecastEvaluation.of(three, three, offsets(0, 2, 1, 3)));
    assertRejects(
        "seriesOffsets[2] must exceed 2 but is 2",
        () -> ForecastEvaluation.ofTruth(three, offsets(0, 2, 2, 3)));
    assertRejects(
        "seriesOffsets must have at least 2 elements but has 1",
        () -> ForecastEvaluation.of(three, three, offsets(0)));
    assertRejects(
        "seriesOffsets must have at least 2 elements but has 0",
        () -> ForecastEvaluation.of(three, three, offsets()));
  }

  @Test
  void everySeriesNeedsItsHistory() {
    ForecastEvaluation panel = ForecastEvaluation.of(values(1, 2), values(1, 2), offsets(0, 1, 2));
    assertRejects("yTrain must not be empty", () -> panel.withHistory(values()));
    assertRejects(
        "trainOffsets must have length 3 but has 2", () -> panel.withHistory(values(1, 2)));
    assertRejects(
        "trainOffsets must have length 3 but has 4",
        () -> panel.withHistory(values(1, 2, 3), offsets(0, 1, 2, 3)));
    assertRejects(
        "trainOffsets[2] must exceed 2 but is 2",
        () -> panel.withHistory(values(1, 2), offsets(0, 2, 2)));
    assertRejects(
        "trainOffsets[2] must be the length 3 but is 2",
        () -> panel.withHistory(values(1, 2, 3), offsets(0, 1, 2)));
  }

  @Test
  void seriesWeightsMustBeOnePerSeriesAndNotNegative() {
    assertRejects(
        "seriesWeight must have length 1 but has 2", () -> TWO.withSeriesWeight(values(1, 1)));
    assertRejects(
        "seriesWeight[0] must be finite and not negative but is -1.0",
        () -> TWO.withSeriesWeight(values(-1)));
    assertRejects(
        "seriesWeight[0] must be finite and not negative but is NaN",
        () -> TWO.withSeriesWeight(values(NAN)));
    assertRejects(
        "seriesWeight[0] must be finite and not negative but is Infinity",
        () -> TWO.withSeriesWeight(values(INFINITY)));
  }

  @Test
  void wholeNumberOptionsStartAtOne() {
    assertRejects("seasonality must be at least 1 but is 0", () -> TWO.withSeasonality(0));
    assertRejects("naiveLag must be at least 1 but is 0", () -> TWO.theilU2(0));
    assertRejects(
        "horizon must be at least 1 but is 0",
        () -> DieboldMariano.withDefaults().withHorizon(0));
  }

  @Test
  void benchmarkNeedsOneForecastPerPoint() {
    assertRejects("yBench must have length 2 but has 3", () -> TWO.withBenchmark(values(1, 2, 3)));
  }

  @Test
  void intervalsMustFitTheTruthAndNotCross() {
    assertRejects(
        "lower must have length 2 but has 1", () -> TWO.withInterval(values(1), values(1, 2), 0.9));
    assertRejects(
        "upper must have length 2 but has 1", () -> TWO.withInterval(values(1, 2), values(1), 0.9));
    assertRejects(
        "lower[1] must not exceed upper[1] = 1.0 but is 2.0",
        () -> TWO.withInterval(values(0, 2), values(1, 1), 0.9));
  }

  @Test
  void levelsAreFractions() {
    for (double level : new double[] {0, 1, 95, -0.5, NAN}) {
      assertRejects(
          "level must lie in (0, 1) but is " + level,
          () -> TWO.withInterval(values(0, 0), values(1, 1), level));
    }
  }

  @Test
  void quantileLevelsRiseWithinZeroAndOne() {
    double[] four = values(1, 2, 3, 4);
    assertRejects("quantileLevels must not be empty", () -> TWO.withQuantiles(values(), values()));
    assertRejects(
        "quantileLevels[1] must exceed 0.5 but is 0.1",
        () -> TWO.withQuantiles(values(0.5, 0.1), four));
    assertRejects(
        "quantileLevels[1] must exceed 0.5 but is 0.5",
        () -> TWO.withQuantiles(values(0.5, 0.5), four));
    for (double level : new double[] {0, 1, -0.1, 50, NAN}) {
      assertRejects(
          "quantileLevels[0] must lie in (0, 1) but is " + level,
          () -> TWO.withQuantiles(values(level), values(1, 2)));
    }
    assertRejects(
        "quantilePred must have length 4 but has 3",
        () -> TWO.withQuantiles(values(0.1, 0.5), values(1, 2, 3)));
  }

  @Test
  void everyPointNeedsEquallyManyMembers() {
    assertRejects("samples must not be empty", () -> TWO.withSamples(values()));
    assertRejects(
        "samples must have a multiple of 2 elements, equally many per point, but has 3",
        () -> TWO.withSamples(values(1, 2, 3)));
  }

  @Test
  void gaussianParametersMustFit() {
    assertRejects(
        "mu must have length 2 but has 1", () -> TWO.withGaussian(values(1), values(1, 1)));
    assertRejects(
        "sigma must have length 2 but has 1", () -> TWO.withGaussian(values(1, 1), values(1)));
    assertRejects(
        "sigma[0] must be finite and not negative but is -1.0",
        () -> TWO.withGaussian(values(1, 1), values(-1, 1)));
  }

  @Test
  void missingEvidenceIsNamed() {
    ForecastEvaluation truth = ForecastEvaluation.ofTruth(values(1, 2));
    assertRejects(
        "the evaluation has no predictions (yPred)", () -> truth.pointwise(errors -> errors.mae()));
    assertRejects("the evaluation has no predictions (yPred)", truth::theilU2);
    assertRejects("the evaluation has no predictions (yPred)", truth::owa);
    assertRejects("the evaluation has no history (yTrain)", TWO::mase);
    assertRejects(
        "the evaluation has no history (yTrain)",
        () -> TWO.withHistoryAsContext().theilU2());
    assertRejects("the evaluation has no benchmark (yBench)", TWO::relativeMae);
    assertRejects("the evaluation has no benchmark (yBench)", TWO.withHistory(values(1, 2))::owa);
    assertRejects(
        "the evaluation has no benchmark (yBench)",
        () -> TWO.dieboldMariano(DieboldMariano.withDefaults()));
    assertRejects("the evaluation has no prediction intervals (lower, upper)", TWO::winklerScore);
    assertRejects(
        "the evaluation has no quantile forecasts (quantileLevels, quantilePred)",
        TWO::quantileLossPerLevel);
    assertRejects("the evaluation has no ensemble (samples)", TWO::crpsEnsemble);
    assertRejects("the evaluation has no Gaussian forecasts (mu, sigma)", TWO::gaussianNll);
  }

  @Test
  void regressionMetricsKeepTheirDomain() {
    ForecastEvaluation forecast = ForecastEvaluation.of(values(1, -1), values(1, 2));
    assertThrows(
        IllegalArgumentException.class, () -> forecast.pointwise(errors -> errors.rmsle()));
    ForecastEvaluation panel = ForecastEvaluation.of(values(1, -1), values(1, 2), offsets(0, 1, 2))
        .withAggregation(Aggregation.SERIES_MEAN);
    assertThrows(IllegalArgumentException.class, () -> panel.pointwise(errors -> errors.rmsle()));
  }

  @Test
  void resamplesNeedOneCountPerSeries() {
    assertRejects("counts must have length 1 but has 2", () -> TWO.resampled(new int[] {1, 1}));
    assertRejects("counts must not all be 0", () -> TWO.resampled(new int[] {0}));
    assertRejects("counts[0] must not be negative but is -1", () -> TWO.resampled(new int[] {-1}));
  }

  @Test
  void dieboldMarianoComparesForecastsOfOneSeries() {
    DieboldMariano test = DieboldMariano.withDefaults();
    ForecastEvaluation panel = ForecastEvaluation.of(values(1, 2), values(1, 3), offsets(0, 1, 2))
        .withBenchmark(values(2, 2));
    assertRejects(
        "the Diebold-Mariano test needs one series but there are 2",
        () -> panel.dieboldMariano(test));
    assertRejects(
        "the Diebold-Mariano test needs one series but there are 3",
        () -> TWO.withBenchmark(values(2, 2)).resampled(new int[] {3}).dieboldMariano(test));
    assertRejects(
        "horizon must not exceed the 2 points but is 3",
        () -> test.withHorizon(3).test(values(1, 2), values(1, 3), values(2, 2)));
    assertRejects(
        "yTrue and yBench must have the same length but have 2 and 1",
        () -> test.test(values(1, 2), values(1, 3), values(2)));
    assertRejects(
        "yTrue and yPred must have the same length but have 2 and 1",
        () -> test.test(values(1, 2), values(1), values(2, 3)));
    assertRejects(
        "yBench[1] must be finite but is NaN",
        () -> test.test(values(1, 2), values(1, 3), values(2, NAN)));
    assertRejects("yTrue must not be empty", () -> test.test(values(), values(), values()));
    for (double power : new double[] {0, -1, NAN, INFINITY}) {
      assertRejects(
          "power must be finite and positive but is " + power, () -> test.withPower(power));
    }
  }

  @Test
  void resamplesOfMorePointsThanAnArrayHasAreRejectedAtOnce() {
    ForecastEvaluation evaluation = ForecastEvaluation.of(values(1, 2), values(1, 2));
    assertRejects(
        "counts must make at most 2147483647 points but is 2147483648",
        () -> evaluation.resampled(new int[] {1 << 30}));
  }
}
