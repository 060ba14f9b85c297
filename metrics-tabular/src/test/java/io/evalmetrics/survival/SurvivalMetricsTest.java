package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalMetricsTest extends MetricLaws<SurvivalEvaluation> {

  private static final double[] TIME = {1, 2, 3, 4, 5, 6, 7, 8};
  private static final int[] EVENT = {1, 1, 0, 1, 1, 0, 1, 1};

  @Override
  protected Task<SurvivalEvaluation> task() {
    return SurvivalTasks.TIME_TO_EVENT_PREDICTION;
  }

  @Override
  protected SurvivalEvaluation perfect() {
    double[] survival = new double[2 * TIME.length];
    for (int i = 0; i < TIME.length; i++) {
      survival[2 * i] = TIME[i] > 2.5 ? 1 : 0;
      survival[2 * i + 1] = TIME[i] > 5.5 ? 1 : 0;
    }
    return SurvivalEvaluation.of(TIME, EVENT)
        .withPredictedTime(TIME)
        .withPredictedEvent(EVENT)
        .withEvalTimes(2.5, 5.5)
        .withSurvivalProbability(survival);
  }

  @Override
  protected SurvivalEvaluation poor() {
    return SurvivalEvaluation.of(TIME, EVENT)
        .withPredictedTime(new double[] {7, 8, 5, 6, 3, 1, 2, 4})
        .withPredictedEvent(new int[] {0, 0, 1, 1, 0, 1, 0, 0})
        .withEvalTimes(2.5, 5.5)
        .withSurvivalProbability(
            new double[] {1, 1, 0.9, 0.8, 0.5, 0.1, 0.3, 0.2, 0, 0, 0.1, 0, 0.3, 0.3, 0, 0});
  }

  @Test
  void aPerfectEvaluationHasTheIdealScores() {
    for (Metric<SurvivalEvaluation> metric : task().metrics()) {
      assertEquals(metric.info().ideal(), metric.score(perfect()), 1e-15, metric.id());
    }
  }

  @Test
  void theHeadlineIsF1AndTheConcordanceIndex() {
    assertEquals(
        List.of("F1 Score", "Concordance Index (C-Index)"),
        task().headlineMetrics().stream().map(Metric::displayName).toList());
  }
}
