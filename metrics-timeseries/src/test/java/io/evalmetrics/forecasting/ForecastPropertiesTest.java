package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ForecastPropertiesTest {

  private static final double TOLERANCE = 1e-12;

  private static void assertClose(double expected, double actual, String name) {
    if (Double.compare(expected, actual) != 0) {
      assertEquals(expected, actual, TOLERANCE * Math.max(1, Math.abs(expected)), name);
    }
  }

  private static void assertSame(Map<String, Double> expected, Map<String, Double> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, value) -> assertClose(value, actual.get(name), name));
  }

  @Property(tries = 200)
  void everyScoreLiesInTheRangeOfItsMetric(@ForAll long seed) {
    ForecastEvaluation forecast = TestPanel.random(new Random(seed)).evaluation();
    for (Aggregation aggregation : Aggregation.values()) {
      ForecastEvaluation aggregated = forecast.withAggregation(aggregation);
      for (Metric<ForecastEvaluation> metric : ForecastTasks.TIME_SERIES_FORECASTING.metrics()) {
        double score = metric.score(aggregated);
        assertTrue(
            Double.isNaN(score) || metric.info().range().contains(score),
            () -> metric + " is " + score);
      }
    }
  }

  @Property(tries = 200)
  void pooledPointwiseMetricsAreRegressionMetricsOfThePoints(@ForAll long seed) {
    TestPanel panel = TestPanel.random(new Random(seed));
    double[] pointWeights = new double[panel.yTrue().length];
    for (int s = 0; s < panel.series(); s++) {
      Arrays.fill(
          pointWeights, panel.offsets()[s], panel.offsets()[s + 1], panel.weights()[s]);
    }
    RegressionEvaluation plain = RegressionEvaluation.of(panel.yTrue(), panel.yPred());
    RegressionEvaluation weighted =
        RegressionEvaluation.of(panel.yTrue(), panel.yPred(), pointWeights);
    ForecastEvaluation forecast = panel.evaluation();
    List<ToDoubleFunction<RegressionEvaluation>> metrics = List.of(
        RegressionEvaluation::mae,
        RegressionEvaluation::rmse,
        RegressionEvaluation::r2,
        RegressionEvaluation::medianAe,
        RegressionEvaluation::mdape,
        RegressionEvaluation::maxError,
        RegressionEvaluation::smape);
    for (ToDoubleFunction<RegressionEvaluation> metric : metrics) {
      assertEquals(metric.applyAsDouble(plain), forecast.pointwise(metric));
      assertEquals(
          metric.applyAsDouble(weighted),
          forecast.withSeriesWeight(panel.weights()).pointwise(metric));
    }
  }

  /** So no series knows of another: each is evaluated where it stands alone. */
  @Property(tries = 200)
  void aSeriesMeanIsTheMeanOfTheSeriesEvaluatedAlone(
      @ForAll long seed, @ForAll boolean weighted, @ForAll boolean context) {
    TestPanel panel = TestPanel.random(new Random(seed));
    ForecastEvaluation forecast = panel.evaluation().withAggregation(Aggregation.SERIES_MEAN);
    forecast = context ? forecast.withHistoryAsContext() : forecast;
    forecast = weighted ? forecast.withSeriesWeight(panel.weights()) : forecast;
    Map<String, Double> together = TestPanel.scores(forecast);
    together.remove("owa"); // a ratio of means
    for (String name : together.keySet()) {
      double sum = 0;
      double weightSum = 0;
      for (int s = 0; s < panel.series(); s++) {
        ForecastEvaluation alone = panel.gathered(s).evaluation();
        alone = context ? alone.withHistoryAsContext() : alone;
        double value = TestPanel.scores(alone).get(name);
        double weight = weighted ? panel.weights()[s] : 1;
        if (!Double.isNaN(value) && weight > 0) {
          sum += weight * value;
          weightSum += weight;
        }
      }
      assertClose(sum / weightSum, together.get(name), name);
    }
  }

  @Property(tries = 100)
  void theOrderOfSeriesDoesNotMatter(@ForAll long seed, @ForAll Aggregation aggregation) {
    Random random = new Random(seed);
    TestPanel panel = TestPanel.random(random);
    int[] backwards =
        IntStream.range(0, panel.series()).map(s -> panel.series() - 1 - s).toArray();
    assertSame(
        TestPanel.scores(panel.evaluation().withAggregation(aggregation)),
        TestPanel.scores(panel.gathered(backwards).evaluation().withAggregation(aggregation)));
  }

  /** But for R2, which counts rows where it asks for two samples. */
  @Property(tries = 200)
  void aWholeWeightCountsAsRepetition(@ForAll long seed, @ForAll Aggregation aggregation) {
    Random random = new Random(seed);
    TestPanel panel = TestPanel.random(random);
    int[] counts = counts(random, panel.series());
    double[] weights = Arrays.stream(counts).asDoubleStream().toArray();
    Map<String, Double> repeated =
        TestPanel.scores(panel.repeated(counts).evaluation().withAggregation(aggregation));
    Map<String, Double> weighted =
        TestPanel.scores(panel.evaluation().withAggregation(aggregation).withSeriesWeight(weights));
    repeated.remove("r2");
    weighted.remove("r2");
    assertSame(repeated, weighted);
  }

  @Property(tries = 200)
  void aResampleIsThePanelInWhichTheSeriesAreRepeated(
      @ForAll long seed, @ForAll Aggregation aggregation, @ForAll boolean weighted) {
    Random random = new Random(seed);
    TestPanel panel = TestPanel.random(random);
    int[] counts = counts(random, panel.series());
    ForecastEvaluation resampled = evaluation(panel, aggregation, weighted).resampled(counts);
    TestPanel repeated = panel.repeated(counts);
    assertEquals(repeated.series(), resampled.units());
    assertSame(
        TestPanel.scores(evaluation(repeated, aggregation, weighted)), TestPanel.scores(resampled));

    int[] again = counts(random, resampled.units());
    assertSame(
        TestPanel.scores(evaluation(repeated.repeated(again), aggregation, weighted)),
        TestPanel.scores(resampled.resampled(again)));
  }

  private static ForecastEvaluation evaluation(
      TestPanel panel, Aggregation aggregation, boolean weighted) {
    ForecastEvaluation forecast =
        panel.evaluation().withAggregation(aggregation).withHistoryAsContext();
    return weighted ? forecast.withSeriesWeight(panel.weights()) : forecast;
  }

  private static int[] counts(Random random, int size) {
    int[] counts = new int[size];
    Arrays.setAll(counts, i -> random.nextInt(3));
    counts[random.nextInt(size)]++;
    return counts;
  }

  /** Doubling is exact in floating point, so relative scores must not move by a bit. */
  @Property(tries = 100)
  void relativeMetricsKnowNoUnit(@ForAll long seed, @ForAll Aggregation aggregation) {
    TestPanel panel = TestPanel.random(new Random(seed));
    ForecastEvaluation once = panel.evaluation().withAggregation(aggregation);
    ForecastEvaluation twice = scaled(panel, 2).evaluation().withAggregation(aggregation);
    for (Metric<ForecastEvaluation> metric : List.of(
        ForecastMetrics.THEIL_U1,
        ForecastMetrics.THEIL_U2,
        ForecastMetrics.THEIL_U2_RELATIVE,
        ForecastMetrics.DIRECTION_ACCURACY,
        ForecastMetrics.TRACKING_SIGNAL,
        ForecastMetrics.MASE,
        ForecastMetrics.MSSE,
        ForecastMetrics.RMSSE,
        ForecastMetrics.RELATIVE_MAE,
        ForecastMetrics.OWA,
        ForecastMetrics.MSIS,
        ForecastMetrics.SCALED_QUANTILE_LOSS,
        ForecastMetrics.WEIGHTED_QUANTILE_LOSS,
        ForecastMetrics.INTERVAL_COVERAGE,
        ForecastMetrics.MAE_COVERAGE)) {
      assertEquals(metric.score(once), metric.score(twice), metric.id());
    }
    for (Metric<ForecastEvaluation> metric : List.of(
        ForecastMetrics.MAE,
        ForecastMetrics.CFE,
        ForecastMetrics.WINKLER_SCORE,
        ForecastMetrics.INTERVAL_WIDTH,
        ForecastMetrics.QUANTILE_LOSS,
        ForecastMetrics.CRPS_QUANTILES,
        ForecastMetrics.CRPS_ENSEMBLE,
        ForecastMetrics.CRPS_ENSEMBLE_FAIR,
        ForecastMetrics.CRPS_GAUSSIAN)) {
      assertEquals(2 * metric.score(once), metric.score(twice), metric.id());
    }
  }

  private static TestPanel scaled(TestPanel panel, double factor) {
    return new TestPanel(
        times(panel.yTrue(), factor),
        times(panel.yPred(), factor),
        panel.offsets(),
        times(panel.yTrain(), factor),
        panel.trainOffsets(),
        times(panel.yBench(), factor),
        times(panel.lower(), factor),
        times(panel.upper(), factor),
        times(panel.quantilePred(), factor),
        times(panel.samples(), factor),
        times(panel.mu(), factor),
        times(panel.sigma(), factor),
        panel.weights());
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }

  /** The values are halves, so that adding 1e9 is exact: no score of differences may lose a bit to the offset. */
  @Property(tries = 100)
  void aLargeOffsetDoesNotMoveMetricsOfDifferences(@ForAll long seed) {
    TestPanel panel = TestPanel.random(new Random(seed));
    double offset = 1e9;
    ForecastEvaluation near = panel.evaluation();
    ForecastEvaluation far = ForecastEvaluation.of(
            plus(panel.yTrue(), offset), plus(panel.yPred(), offset), panel.offsets())
        .withSeasonality(TestPanel.SEASON)
        .withHistory(plus(panel.yTrain(), offset), panel.trainOffsets())
        .withBenchmark(plus(panel.yBench(), offset))
        .withInterval(plus(panel.lower(), offset), plus(panel.upper(), offset), 0.95)
        .withQuantiles(TestPanel.LEVELS, plus(panel.quantilePred(), offset))
        .withSamples(plus(panel.samples(), offset))
        .withGaussian(plus(panel.mu(), offset), panel.sigma());
    for (Metric<ForecastEvaluation> metric : List.of(
        ForecastMetrics.THEIL_U2,
        ForecastMetrics.DIRECTION_ACCURACY,
        ForecastMetrics.CFE,
        ForecastMetrics.TRACKING_SIGNAL,
        ForecastMetrics.MASE,
        ForecastMetrics.RMSSE,
        ForecastMetrics.RELATIVE_MAE,
        ForecastMetrics.WINKLER_SCORE,
        ForecastMetrics.MSIS,
        ForecastMetrics.INTERVAL_COVERAGE,
        ForecastMetrics.QUANTILE_LOSS,
        ForecastMetrics.MAE_COVERAGE,
        ForecastMetrics.CRPS_ENSEMBLE,
        ForecastMetrics.CRPS_ENSEMBLE_FAIR,
        ForecastMetrics.CRPS_GAUSSIAN,
        ForecastMetrics.GAUSSIAN_NLL)) {
      assertEquals(metric.score(near), metric.score(far), metric.id());
    }
  }

  private static double[] plus(double[] values, double offset) {
    return Arrays.stream(values).map(value -> value + offset).toArray();
  }

  @Property(tries = 100)
  void theilU1OfProportionalForecastsIsAtMostOne(
      @ForAll @Size(min = 1, max = 9) List<@DoubleRange(min = -9, max = 9) Double> values,
      @ForAll @DoubleRange(min = -9, max = 0) double factor) {
    double[] yTrue = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] yPred = Arrays.stream(yTrue).map(y -> factor * y).toArray();
    assertFalse(ForecastEvaluation.of(yTrue, yPred).theilU1() > 1);
  }
}
