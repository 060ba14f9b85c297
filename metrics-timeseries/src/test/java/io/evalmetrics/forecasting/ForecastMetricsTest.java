package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;
import io.evalmetrics.regression.Loss;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastMetricsTest extends MetricLaws<ForecastEvaluation> {

  private static final double[] TRUTH = {3, 5, 4, 4, 7, 9, 8, 6, 5, 6, 7, 3, 2, 4, 5, 7, 8, 8, 9, 6
  };
  private static final double[] HISTORY = {2, 4, 3, 5, 4, 6};

  @Override
  protected Task<ForecastEvaluation> task() {
    return ForecastTasks.TIME_SERIES_FORECASTING;
  }

  /** One of twenty points lies just outside of its interval, every other one above its median: perfect coverage. */
  @Override
  protected ForecastEvaluation perfect() {
    return evaluation(0, 1e-9);
  }

  @Override
  protected ForecastEvaluation poor() {
    return evaluation(3, 1);
  }

  private static ForecastEvaluation evaluation(double error, double width) {
    int n = TRUTH.length;
    double[] forecasts = new double[n];
    Arrays.setAll(forecasts, i -> TRUTH[i] + (i % 2 == 0 ? error : -error / 2));
    double[] lower = new double[n];
    Arrays.setAll(lower, i -> i == 0 ? forecasts[i] + width / 2 : forecasts[i] - width);
    double[] upper = new double[n];
    Arrays.setAll(upper, i -> forecasts[i] + width);
    double[] medians = new double[n];
    Arrays.setAll(medians, i -> forecasts[i] + (i % 2 == 0 ? width : -width));
    double[] bench = new double[n];
    Arrays.setAll(bench, i -> TRUTH[i] + 1);
    double[] sigma = new double[n];
    Arrays.fill(sigma, width);
    return ForecastEvaluation.of(TRUTH, forecasts)
        .withHistory(HISTORY)
        .withBenchmark(bench)
        .withInterval(lower, upper, 0.95)
        .withQuantiles(new double[] {0.5}, medians)
        .withSamples(repeated(forecasts))
        .withGaussian(forecasts, sigma);
  }

  private static double[] repeated(double[] values) {
    double[] twice = new double[2 * values.length];
    Arrays.setAll(twice, i -> values[i / 2]);
    return twice;
  }

  @Test
  void everyMetricIsSupportedByAFullEvaluation() {
    for (Metric<ForecastEvaluation> metric : task().metrics()) {
      assertTrue(metric.supports(perfect()), metric.id());
    }
  }

  @Test
  void whatLacksEvidenceIsNotSupportedAndSaysSo() {
    ForecastEvaluation nothing = ForecastEvaluation.ofTruth(TRUTH);
    for (Metric<ForecastEvaluation> metric : task().metrics()) {
      assertFalse(metric.supports(nothing), metric.id());
      IllegalArgumentException reason =
          assertThrows(IllegalArgumentException.class, () -> metric.score(nothing), metric.id());
      assertTrue(reason.getMessage().startsWith("the evaluation has no "), reason.getMessage());
    }
  }

  @Test
  void aMetricIsSupportedExactlyIfItDoesNotThrow() {
    ForecastEvaluation truth = ForecastEvaluation.ofTruth(TRUTH);
    ForecastEvaluation points = ForecastEvaluation.of(TRUTH, TRUTH);
    double[] negative = new double[TRUTH.length];
    Arrays.fill(negative, -2);
    List<ForecastEvaluation> partial = List.of(
        truth,
        truth.withHistory(HISTORY),
        truth.withBenchmark(TRUTH),
        truth.withInterval(TRUTH, TRUTH, 0.95),
        truth.withInterval(TRUTH, TRUTH, 0.95).withHistory(HISTORY),
        truth.withQuantiles(new double[] {0.5}, TRUTH),
        truth.withQuantiles(new double[] {0.5}, TRUTH).withHistory(HISTORY),
        truth.withSamples(TRUTH),
        truth.withGaussian(TRUTH, TRUTH),
        points,
        points.withHistory(HISTORY),
        points.withBenchmark(TRUTH),
        points.withHistoryAsContext(),
        points.withHistoryAsContext().withHistory(HISTORY),
        ForecastEvaluation.of(TRUTH, negative));
    for (ForecastEvaluation forecast : partial) {
      for (Metric<ForecastEvaluation> metric : task().metrics()) {
        if (metric.supports(forecast)) {
          metric.score(forecast);
        } else {
          assertThrows(IllegalArgumentException.class, () -> metric.score(forecast), metric.id());
        }
      }
    }
  }

  @Test
  void headlineMetricsAreTheLeaderboardsInItsOrder() {
    assertEquals(
        List.of(
            "Accuracy",
            "Loss",
            "Mean Absolute Error (MAE)",
            "Mean Squared Error (MSE)",
            "Root Mean Squared Error (RMSE)",
            "R² (Coefficient of Determination)",
            "Root Mean Squared Logarithmic Error (RMSLE)",
            "Mean Absolute Percentage Error (MAPE)",
            "Symmetric Mean Absolute Percentage Error (SMAPE)",
            "Median Absolute Percentage Error (MdAPE)",
            "Theil’s U (U2 Statistic)",
            "Max Error",
            "Direction Accuracy"),
        task().headlineMetrics().stream().map(Metric::displayName).toList());
  }

  @Test
  void biasesRankByTheirDistanceToZero() {
    for (String id : List.of("mbe", "mpe", "cfe", "tracking_signal")) {
      assertTrue(task().metric(id).compare(-0.5, 1) < 0, id);
      assertTrue(task().metric(id).compare(-5, 1) > 0, id);
    }
  }

  @Test
  void coverageRanksByItsDistanceToTheLevelAndScoresNoOther() {
    Metric<ForecastEvaluation> usual = ForecastMetrics.INTERVAL_COVERAGE;
    Metric<ForecastEvaluation> wide = ForecastMetrics.intervalCoverage(0.8);
    assertTrue(usual.compare(0.94, 1) < 0);
    assertTrue(wide.compare(0.94, 0.79) > 0);
    assertEquals("interval_coverage_0_8", wide.id());
    assertEquals(0.95, usual.score(perfect()));
    assertFalse(wide.supports(perfect()));
    assertEquals(
        "interval_coverage_0_8 ranks intervals of level 0.8 but these have level 0.95:"
            + " use intervalCoverage(0.95)",
        assertThrows(IllegalArgumentException.class, () -> wide.score(perfect()))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> ForecastMetrics.intervalCoverage(80));
  }

  @Test
  void parametersAreSpelledIntoTheId() {
    DirectionOptions options = DirectionOptions.withDefaults();
    assertEquals("theil_u2_lag_12", ForecastMetrics.theilU2(12).id());
    assertEquals(
        "direction_accuracy", ForecastMetrics.directionAccuracy(options).id());
    assertEquals(
        "direction_accuracy_predicted_change_without_ties",
        ForecastMetrics.directionAccuracy(options.withPredictedChange().withoutTies())
            .id());
    assertEquals(poor().theilU2(12), ForecastMetrics.theilU2(12).score(poor()));
    assertEquals(
        poor().directionAccuracy(options.withoutTies()),
        ForecastMetrics.directionAccuracy(options.withoutTies()).score(poor()));
    assertThrows(IllegalArgumentException.class, () -> ForecastMetrics.theilU2(0));
  }

  @Test
  void optionsAreSpelledIntoTheDisplayNameAndTheFormula() {
    DirectionOptions options = DirectionOptions.withDefaults();
    MetricInfo usual = ForecastMetrics.directionAccuracy(options).info();
    MetricInfo predicted =
        ForecastMetrics.directionAccuracy(options.withPredictedChange()).info();
    MetricInfo untied = ForecastMetrics.directionAccuracy(options.withoutTies()).info();
    assertEquals("Direction Accuracy", usual.displayName());
    assertEquals("Direction Accuracy, predicted change", predicted.displayName());
    assertEquals("Direction Accuracy, without ties", untied.displayName());
    assertEquals("share of t with sign(y[t] - y[t-1]) = sign(f[t] - y[t-1])", usual.formula());
    assertEquals("share of t with sign(y[t] - y[t-1]) = sign(f[t] - f[t-1])", predicted.formula());
    assertTrue(untied.formula().endsWith(", y[t] != y[t-1]"), untied.formula());
  }

  @Test
  void anyRegressionMetricScoresForecasts() {
    Metric<ForecastEvaluation> pearson = ForecastMetrics.pointwise(RegressionMetrics.PEARSON_R);
    assertEquals("pearson_r", pearson.id());
    assertEquals(poor().pointwise(RegressionEvaluation::pearsonR), pearson.score(poor()));
    assertEquals(
        poor().pointwise(errors -> errors.meanLoss(Loss.squared())),
        ForecastMetrics.MSE.score(poor()));
  }

  @Test
  void theDoorListsEveryMetric() throws IOException {
    String door =
        Files.readString(Path.of("src/main/java/io/evalmetrics/forecasting/package-info.java"));
    for (Metric<ForecastEvaluation> metric : task().metrics()) {
      assertTrue(door.contains("<td>{@code " + metric.id() + "}</td>"), metric.id());
    }
  }
}
