package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MultiOutputEvaluationTest {

  private static final double[] TRUTH = {1, 10, 2, 20, 3, 30, 4, 60};
  private static final double[] PREDICTION = {1, 11, 3, 20, 3, 33, 2, 50};

  private static MultiOutputEvaluation evaluation() {
    return MultiOutputEvaluation.of(2, TRUTH, PREDICTION);
  }

  private static void assertRejects(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void eachOutputIsAnEvaluationOfItsOwn() {
    RegressionEvaluation first =
        RegressionEvaluation.of(new double[] {1, 2, 3, 4}, new double[] {1, 3, 3, 2});
    RegressionEvaluation second =
        RegressionEvaluation.of(new double[] {10, 20, 30, 60}, new double[] {11, 20, 33, 50});
    assertEquals(2, evaluation().outputs());
    assertEquals(4, evaluation().units());
    assertArrayEquals(
        new double[] {first.rmse(), second.rmse()}, evaluation().scores(RegressionMetrics.RMSE));
    assertEquals(second.r2(), evaluation().output(1).r2());
    assertThrows(IndexOutOfBoundsException.class, () -> evaluation().output(2));
  }

  @Test
  void averagesAreUniformOrWeighted() {
    double[] each = evaluation().scores(RegressionMetrics.RMSE);
    assertEquals((each[0] + each[1]) / 2, evaluation().score(RegressionMetrics.RMSE));
    assertEquals(
        0.25 * each[0] + 0.75 * each[1],
        evaluation().score(RegressionMetrics.RMSE, new double[] {1, 3}),
        1e-15);
    assertEquals(Double.NaN, evaluation().score(RegressionMetrics.RMSE, new double[] {0, 0}));
  }

  @Test
  void varianceWeightsAreThoseOfTheTruths() {
    double[] each = evaluation().scores(RegressionMetrics.R2);
    assertEquals(
        (5 * each[0] + 1400 * each[1]) / 1405,
        evaluation().varianceWeighted(RegressionMetrics.R2),
        1e-15);
    double[] explained = evaluation().scores(RegressionMetrics.EXPLAINED_VARIANCE);
    assertEquals(
        (5 * explained[0] + 1400 * explained[1]) / 1405,
        evaluation().varianceWeighted(RegressionMetrics.EXPLAINED_VARIANCE),
        1e-15);
    assertRejects(
        "metric must be r2 or explained_variance but is mse",
        () -> evaluation().varianceWeighted(RegressionMetrics.MSE));
  }

  @Test
  void constantOutputsAreAveragedUniformly() {
    MultiOutputEvaluation constant = MultiOutputEvaluation.of(
        2, new double[] {1, 2, 1, 2, 1, 2}, new double[] {1, 2, 1, 2, 1, 3});
    assertEquals(0.5, constant.varianceWeighted(RegressionMetrics.R2));
  }

  @Test
  void aSingleSampleHasNoR2() {
    MultiOutputEvaluation single =
        MultiOutputEvaluation.of(2, new double[] {1, 2}, new double[] {1, 3});
    assertEquals(Double.NaN, single.score(RegressionMetrics.R2));
    assertEquals(Double.NaN, single.varianceWeighted(RegressionMetrics.R2));
  }

  @Test
  void someMetricsTakeOneOutput() {
    for (String id : new String[] {
      "max_error",
      "spearman_rho",
      "kendall_tau_b",
      "tweedie_deviance",
      "poisson_deviance",
      "gamma_deviance",
      "d2_tweedie"
    }) {
      Metric<MultiOutputEvaluation> metric = RegressionTasks.MULTI_OUTPUT_REGRESSION.metric(id);
      assertFalse(metric.supports(evaluation()), id);
      assertThrows(IllegalArgumentException.class, () -> metric.score(evaluation()), id);
      assertTrue(metric.supports(MultiOutputEvaluation.of(1, TRUTH, PREDICTION)), id);
    }
    assertRejects(
        "max_error takes one output but the evaluation has 2",
        () -> evaluation().score(RegressionMetrics.MAX_ERROR));
    assertEquals(
        10, MultiOutputEvaluation.of(1, TRUTH, PREDICTION).score(RegressionMetrics.MAX_ERROR));
  }

  @Test
  void malformedInputIsRejectedByName() {
    assertRejects(
        "outputs must be at least 1 but is 0",
        () -> MultiOutputEvaluation.of(0, TRUTH, PREDICTION));
    assertRejects(
        "yTrue must have a multiple of 3 elements but has 8",
        () -> MultiOutputEvaluation.of(3, TRUTH, PREDICTION));
    assertRejects(
        "yTrue and yPred must have the same length but have 8 and 2",
        () -> MultiOutputEvaluation.of(2, TRUTH, new double[2]));
    assertRejects(
        "yTrue must not be empty", () -> MultiOutputEvaluation.of(2, new double[0], new double[0]));
    assertRejects(
        "yPred[3] must be finite but is NaN",
        () -> MultiOutputEvaluation.of(2, new double[4], new double[] {0, 0, 0, Double.NaN}));
    assertRejects(
        "sampleWeight must have length 4 but has 8",
        () -> MultiOutputEvaluation.of(2, TRUTH, PREDICTION, new double[8]));
    assertRejects("outputs must not be empty", () -> MultiOutputEvaluation.of());
    assertRejects(
        "outputWeights must have length 2 but has 1",
        () -> evaluation().score(RegressionMetrics.MSE, new double[1]));
    assertThrows(
        IllegalArgumentException.class,
        () -> evaluation().score(RegressionMetrics.MSE, new double[] {1, -1}));
  }

  @Test
  void weightsBelongToSamples() {
    MultiOutputEvaluation weighted =
        MultiOutputEvaluation.of(2, TRUTH, PREDICTION, new double[] {1, 0, 2, 0});
    assertArrayEquals(new double[] {0, 7.0 / 3}, weighted.scores(RegressionMetrics.MAE), 1e-15);
  }

  @Test
  void aResampleKeepsTheOutputsOfASampleTogether() {
    MultiOutputEvaluation resampled = evaluation().resampled(new int[] {0, 2, 0, 1});
    assertArrayEquals(
        new double[] {4.0 / 3, 10.0 / 3}, resampled.scores(RegressionMetrics.MAE), 1e-15);
  }

  @Test
  void streamedOutputsAverageToo() {
    ErrorStatistics first = ErrorStatistics.create();
    ErrorStatistics second = ErrorStatistics.create();
    for (int i = 0; i < TRUTH.length; i += 2) {
      first.add(TRUTH[i], PREDICTION[i]);
      second.add(TRUTH[i + 1], PREDICTION[i + 1]);
    }
    MultiOutputEvaluation streamed = MultiOutputEvaluation.of(first.result(), second.result());
    assertEquals(
        evaluation().score(RegressionMetrics.RMSE), streamed.score(RegressionMetrics.RMSE));
    assertEquals(
        evaluation().varianceWeighted(RegressionMetrics.R2),
        streamed.varianceWeighted(RegressionMetrics.R2),
        1e-15);
    assertFalse(RegressionMetrics.averaged(RegressionMetrics.MEDIAN_AE).supports(streamed));
  }

  @Test
  void anOutputThatIsNullIsRejectedAtOnce() {
    assertThrows(
        NullPointerException.class,
        () -> MultiOutputEvaluation.of(new RegressionEvaluation[] {null}));
  }
}
