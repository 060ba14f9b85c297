package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.SortOrder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RegressionMetricsTest {

  private static final RegressionEvaluation EVALUATION =
      RegressionEvaluation.of(new double[] {3, 0.5, 2, 7}, new double[] {2.5, 1, 2, 8});

  private static List<Integer> ranking(Metric<?> metric, double... scores) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      order.add(i);
    }
    order.sort((a, b) -> metric.compare(scores[a], scores[b]));
    return order;
  }

  @Test
  void biasRanksByItsSizeErrorsByTheirValueNanLast() {
    assertEquals(
        List.of(1, 3, 2, 5, 0, 4),
        ranking(RegressionMetrics.MBE, -5, 0, 0.5, -0.25, Double.NaN, 3));
    assertEquals(List.of(2, 0, 1), ranking(RegressionMetrics.MBE, 0.5, -0.5, 0.1));
    assertEquals(
        List.of(4, 2, 0, 3, 1),
        ranking(RegressionMetrics.MSE, 2, Double.NaN, 0.5, Double.POSITIVE_INFINITY, 0));
    assertEquals(
        List.of(3, 0, 4, 2, 1),
        ranking(RegressionMetrics.R2, 0.2, Double.NaN, Double.NEGATIVE_INFINITY, 0.9, -3));
    assertEquals(SortOrder.LOWER_IS_BETTER, RegressionMetrics.MBE.sortOrder());
    assertEquals(SortOrder.LOWER_IS_BETTER, RegressionMetrics.MPE.sortOrder());
  }

  @Test
  void theHeadlineRowsAreThoseOfTheLeaderboard() {
    assertEquals(
        List.of(
            "Accuracy",
            "Loss",
            "Mean Absolute Error (MAE)",
            "Mean Squared Error (MSE)",
            "Root Mean Squared Error (RMSE)",
            "R² (Coefficient of Determination)",
            "Root Mean Squared Logarithmic Error (RMSLE)",
            "Median Absolute Error (Median AE)",
            "Explained Variance",
            "Mean Bias Error (MBE)"),
        RegressionTasks.TABULAR_REGRESSION.headlineMetrics().stream()
            .map(Metric::displayName)
            .toList());
    assertEquals(
        RegressionTasks.TABULAR_REGRESSION.metrics().stream().map(Metric::id).toList(),
        RegressionTasks.MULTI_OUTPUT_REGRESSION.metrics().stream()
            .map(Metric::id)
            .toList());
  }

  @Test
  void factoriesSpellTheirParametersIntoTheId() {
    assertMetric("accuracy_within_0_5", 0.75, RegressionMetrics.accuracy(0.5));
    assertMetric("mean_huber_loss_0_5", 0.15625, RegressionMetrics.mean(Loss.huber(0.5)));
    assertMetric(
        "root_mean_squared_error", EVALUATION.rmse(), RegressionMetrics.rootMean(Loss.squared()));
    assertMetric(
        "nrmse_range",
        EVALUATION.nrmse(Normalization.RANGE),
        RegressionMetrics.nrmse(Normalization.RANGE));
    assertMetric("adjusted_r2_2", EVALUATION.adjustedR2(2), RegressionMetrics.adjustedR2(2));
    assertMetric("d2_tweedie_1_5", EVALUATION.d2Tweedie(1.5), RegressionMetrics.d2Tweedie(1.5));
    assertMetric("d2_pinball_0_9", EVALUATION.d2Pinball(0.9), RegressionMetrics.d2Pinball(0.9));
    assertThrows(IllegalArgumentException.class, () -> RegressionMetrics.accuracy(-1));
    assertThrows(IllegalArgumentException.class, () -> RegressionMetrics.adjustedR2(-1));
    assertThrows(IllegalArgumentException.class, () -> RegressionMetrics.d2Tweedie(0.5));
    assertThrows(IllegalArgumentException.class, () -> RegressionMetrics.d2Pinball(2));
  }

  private static void assertMetric(String id, double score, Metric<RegressionEvaluation> metric) {
    assertEquals(id, metric.id());
    assertTrue(metric.supports(EVALUATION));
    assertEquals(score, metric.score(EVALUATION), 1e-15);
    assertFalse(metric.info().description().isBlank());
  }

  @Test
  void constantsAreTheMethodsAtTheUsualParameters() {
    assertEquals(
        EVALUATION.meanLoss(Loss.pinball(0.5)), RegressionMetrics.PINBALL_LOSS.score(EVALUATION));
    assertEquals(EVALUATION.mae() / 2, RegressionMetrics.PINBALL_LOSS.score(EVALUATION));
    assertEquals(EVALUATION.mse(), RegressionMetrics.TWEEDIE_DEVIANCE.score(EVALUATION));
    assertEquals(EVALUATION.r2(), RegressionMetrics.D2_TWEEDIE.score(EVALUATION));
    assertEquals(EVALUATION.r2(), RegressionMetrics.ADJUSTED_R2.score(EVALUATION));
    assertEquals(EVALUATION.d2AbsoluteError(), RegressionMetrics.D2_PINBALL.score(EVALUATION));
  }

  @Test
  void theDoorListsEveryMetric() {
    String door = read(Path.of("src/main/java/io/evalmetrics/regression/package-info.java"));
    for (Metric<RegressionEvaluation> metric : RegressionTasks.TABULAR_REGRESSION.metrics()) {
      assertTrue(door.contains("<td>" + metric.id() + "</td>"), metric.id());
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void parametersAreCheckedBeforeTheyAreSpelled() {
    assertRejects("power must", () -> RegressionMetrics.d2Tweedie(Double.NaN));
    assertRejects("alpha must", () -> RegressionMetrics.d2Pinball(Double.POSITIVE_INFINITY));
  }

  private static void assertRejects(String start, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(start), message);
  }

  @Test
  void reportedLossesOfAnySignLieInTheRangeOfTheLoss() {
    double loss = RegressionEvaluation.ofLosses(new double[] {-1.5}).loss();
    assertTrue(RegressionMetrics.LOSS.info().range().contains(loss));
  }

  @Test
  void whatReportedLossesLackIsMissingWhateverTheirNumber() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.ofLosses(new double[] {1}, new double[] {0});
    assertThrows(IllegalArgumentException.class, () -> evaluation.adjustedR2(5));
    assertThrows(IllegalArgumentException.class, evaluation::explainedVariance);
  }
}
