package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ErrorStatisticsTest {

  private static void assertRejects(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void aStreamScoresLikeItsArrays() {
    Cases cases = Cases.many(5000, 3);
    RegressionEvaluation whole = cases.weighted();
    ErrorStatistics arrays = ErrorStatistics.create(Loss.squaredLog(), Loss.huber(1));
    ErrorStatistics pairs = ErrorStatistics.create(Loss.squaredLog(), Loss.huber(1));
    assertSame(arrays, arrays.add(cases.yTrue(), cases.yPred(), cases.weights()));
    for (int i = 0; i < cases.size(); i++) {
      pairs.add(cases.yTrue()[i], cases.yPred()[i], cases.counts()[i]);
    }
    for (Metric<RegressionEvaluation> metric : RegressionTasks.TABULAR_REGRESSION.metrics()) {
      assertEquals(metric.supports(arrays.result()), metric.supports(pairs.result()));
      if (metric.supports(arrays.result())) {
        double expected = metric.score(whole);
        Cases.assertClose(metric.id(), expected, metric.score(arrays.result()));
        Cases.assertClose(metric.id(), expected, metric.score(pairs.result()));
      }
    }
  }

  @Test
  void metricsThatNeedEverySampleAreNotSupported() {
    RegressionEvaluation evaluation =
        ErrorStatistics.create().add(new double[] {1, 2}, new double[] {2, 2}).result();
    Set<String> missing = RegressionTasks.TABULAR_REGRESSION.metrics().stream()
        .filter(metric -> !metric.supports(evaluation))
        .map(Metric::id)
        .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "rmsle",
            "msle",
            "median_ae",
            "mdape",
            "rae",
            "pinball_loss",
            "huber_loss",
            "pseudo_huber_loss",
            "log_cosh_loss",
            "tweedie_deviance",
            "poisson_deviance",
            "gamma_deviance",
            "d2_tweedie",
            "d2_pinball",
            "d2_absolute_error",
            "spearman_rho",
            "kendall_tau_b"),
        missing);
    for (String id : missing) {
      Metric<RegressionEvaluation> metric = RegressionTasks.TABULAR_REGRESSION.metric(id);
      assertThrows(IllegalArgumentException.class, () -> metric.score(evaluation), id);
    }
    assertRejects("the evaluation has no samples", evaluation::medianAe);
    assertRejects("the evaluation has no samples", evaluation::units);
    assertRejects("the evaluation has no samples", () -> evaluation.resampled(new int[] {1, 1}));
    assertRejects(
        "the evaluation has no samples and no sum of squared_log_error", evaluation::rmsle);
    assertRejects(
        "the evaluation has no samples and no sum of zero_one_loss_0_5",
        () -> evaluation.accuracy(0.5));
  }

  @Test
  void aLossNamedAtCreationIsKept() {
    RegressionEvaluation evaluation = ErrorStatistics.create(
            Loss.squaredLog(), Loss.zeroOne(0.5), Loss.pinball(0.9))
        .add(new double[] {1, 2, 4}, new double[] {1.25, 2, 3})
        .result();
    RegressionEvaluation whole =
        RegressionEvaluation.of(new double[] {1, 2, 4}, new double[] {1.25, 2, 3});
    assertTrue(RegressionMetrics.RMSLE.supports(evaluation));
    assertEquals(whole.rmsle(), evaluation.rmsle(), 1e-15);
    assertEquals(whole.accuracy(0.5), evaluation.accuracy(0.5));
    assertEquals(whole.accuracy(), evaluation.accuracy());
    assertEquals(whole.meanLoss(Loss.pinball(0.9)), evaluation.meanLoss(Loss.pinball(0.9)), 1e-15);
    assertEquals(whole.mse(), evaluation.meanLoss(Loss.squared()));
    assertEquals(whole.mae(), evaluation.meanLoss(Loss.absolute()));
  }

  @Test
  void aStreamThatLeavesADomainDoesNotSupportItsLoss() {
    ErrorStatistics errors = ErrorStatistics.create(Loss.squaredLog());
    errors.add(1, 2);
    assertTrue(RegressionMetrics.RMSLE.supports(errors.result()));
    errors.add(1, -1.5);
    assertFalse(RegressionMetrics.RMSLE.supports(errors.result()));
    assertRejects(
        "every yPred must be above -1.0 for squared_log_error but is -1.5",
        () -> errors.result().rmsle());
    assertEquals((1 + 6.25) / 2, errors.result().mse());
  }

  @Test
  void whatSawNothingIsNan() {
    RegressionEvaluation evaluation = ErrorStatistics.create(Loss.squaredLog()).result();
    for (Metric<RegressionEvaluation> metric : RegressionTasks.TABULAR_REGRESSION.metrics()) {
      if (metric.supports(evaluation)) {
        assertEquals(Double.NaN, metric.score(evaluation), metric.id());
      }
    }
  }

  @Test
  void emptyArraysChangeNothing() {
    ErrorStatistics errors = ErrorStatistics.create().add(1, 3);
    errors.add(new double[0], new double[0]).add(new double[0], new double[0], new double[0]);
    assertEquals(4, errors.result().mse());
  }

  @Test
  void anAddThatFailsChangesNothing() {
    ErrorStatistics errors = ErrorStatistics.create().add(1, 3);
    double[] yTrue = new double[2000];
    double[] yPred = new double[2000];
    yPred[1999] = Double.NaN;
    assertRejects("yPred[1999] must be finite but is NaN", () -> errors.add(yTrue, yPred));
    assertRejects("yTrue must be finite but is NaN", () -> errors.add(Double.NaN, 1));
    assertRejects("yPred must be finite but is Infinity", () -> errors.add(1, 1.0 / 0));
    assertThrows(IllegalArgumentException.class, () -> errors.add(1, 1, -1));
    assertThrows(IllegalArgumentException.class, () -> errors.add(1, 1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> errors.add(new double[2], new double[3]));
    assertThrows(
        IllegalArgumentException.class,
        () -> errors.add(new double[2], new double[2], new double[] {1, -1}));
    assertEquals(4, errors.result().mse());
  }

  @Test
  void laterAdditionsDoNotChangeAResult() {
    ErrorStatistics errors = ErrorStatistics.create().add(1, 3);
    RegressionEvaluation before = errors.result();
    errors.add(1, 1).add(new double[] {5}, new double[] {5});
    assertEquals(4, before.mse());
    assertEquals(4.0 / 3, errors.result().mse());
  }

  @Test
  void onlyStreamsOfTheSameLossesCombine() {
    assertRejects(
        "other must sum the losses [huber_loss_1] but sums [huber_loss_2]",
        () -> ErrorStatistics.create(Loss.huber(1)).combine(ErrorStatistics.create(Loss.huber(2))));
  }
}
