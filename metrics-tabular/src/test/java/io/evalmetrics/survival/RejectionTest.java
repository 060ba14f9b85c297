package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every rejection, with the argument, the index and the value that it names. */
class RejectionTest {

  private static final double[] TIME = {1, 2, 3};
  private static final int[] EVENT = {1, 0, 1};

  private static SurvivalEvaluation evaluation() {
    return SurvivalEvaluation.of(TIME, EVENT);
  }

  private static SurvivalOptions options() {
    return SurvivalOptions.withDefaults();
  }

  private static void assertRejected(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  /** The metric throws, and says before that it is not supported. */
  private static void assertUnsupported(
      String message,
      SurvivalEvaluation evaluation,
      Metric<SurvivalEvaluation> metric,
      ToDoubleFunction<SurvivalEvaluation> method) {
    assertFalse(metric.supports(evaluation));
    assertRejected(message, () -> metric.score(evaluation));
    assertRejected(message, () -> method.applyAsDouble(evaluation));
  }

  @Test
  void samplesAreChecked() {
    assertRejected(
        "time must not be empty", () -> SurvivalEvaluation.of(new double[0], new int[0]));
    assertRejected(
        "time and event must have the same length but have 3 and 2",
        () -> SurvivalEvaluation.of(TIME, new int[2]));
    assertRejected(
        "time and event must have the same length but have 3 and 1",
        () -> SurvivalEvaluation.of(TIME, new boolean[1]));
    assertRejected(
        "time[1] must be finite but is NaN",
        () -> SurvivalEvaluation.of(new double[] {1, Double.NaN, 2}, EVENT));
    assertRejected(
        "event[2] must lie in 0..1 but is 2",
        () -> SurvivalEvaluation.of(TIME, new int[] {0, 1, 2}));
    assertRejected(
        "event[0] must lie in 0..1 but is -1",
        () -> SurvivalEvaluation.of(TIME, new int[] {-1, 1, 0}));
  }

  @Test
  void predictionsAreChecked() {
    assertRejected("risk must have length 3 but has 2", () -> evaluation().withRisk(new double[2]));
    assertRejected(
        "risk[1] must be finite but is Infinity",
        () -> evaluation().withRisk(new double[] {0, Double.POSITIVE_INFINITY, 0}));
    assertRejected(
        "predictedTime must have length 3 but has 4",
        () -> evaluation().withPredictedTime(new double[4]));
    assertRejected(
        "predictedTime[0] must be finite but is NaN",
        () -> evaluation().withPredictedTime(new double[] {Double.NaN, 0, 0}));
    assertRejected(
        "predictedEvent must have length 3 but has 2",
        () -> evaluation().withPredictedEvent(new int[2]));
    assertRejected(
        "predictedEvent must have length 3 but has 2",
        () -> evaluation().withPredictedEvent(new boolean[2]));
    assertRejected(
        "predictedEvent[1] must lie in 0..1 but is 2",
        () -> evaluation().withPredictedEvent(new int[] {0, 2, 0}));
    assertRejected(
        "eventProbability must have length 3 but has 2",
        () -> evaluation().withEventProbability(new double[2]));
    assertRejected(
        "eventProbability[2] must lie in [0.0, 1.0] but is 1.2",
        () -> evaluation().withEventProbability(new double[] {0, 1, 1.2}));
    assertRejected(
        "eventProbability[0] must lie in [0.0, 1.0] but is NaN",
        () -> evaluation().withEventProbability(new double[] {Double.NaN, 1, 1}));
  }

  @Test
  void weightsStrataAndTrainingDataAreChecked() {
    assertRejected(
        "sampleWeight must have length 3 but has 2",
        () -> evaluation().withSampleWeight(new double[2]));
    assertRejected(
        "sampleWeight[1] must be finite and not negative but is -1.0",
        () -> evaluation().withSampleWeight(new double[] {1, -1, 1}));
    assertRejected(
        "strata must have length 3 but has 2", () -> evaluation().withStrata(new int[2]));
    assertRejected(
        "trainTime must not be empty", () -> evaluation().withTraining(new double[0], new int[0]));
    assertRejected(
        "trainTime and trainEvent must have the same length but have 1 and 2",
        () -> evaluation().withTraining(new double[1], new int[2]));
    assertRejected(
        "trainTime[0] must be finite and not negative but is -1.0",
        () -> evaluation().withTraining(new double[] {-1}, new int[1]));
    assertRejected(
        "trainEvent[0] must lie in 0..1 but is 3",
        () -> evaluation().withTraining(new double[] {1}, new int[] {3}));
  }

  @Test
  void evaluationTimesAndTheirMatricesAreChecked() {
    assertRejected("evalTimes must not be empty", () -> evaluation().withEvalTimes());
    assertRejected(
        "evalTimes[1] must be greater than the one before but is 2.0",
        () -> evaluation().withEvalTimes(2, 2));
    assertRejected(
        "evalTimes[0] must be finite but is NaN", () -> evaluation().withEvalTimes(Double.NaN));
    SurvivalEvaluation atTwoTimes = evaluation().withEvalTimes(1.5, 2.5);
    assertRejected(
        "survivalProbability must have length 6 but has 3",
        () -> atTwoTimes.withSurvivalProbability(new double[3]));
    assertRejected(
        "survivalProbability[1] must lie in [0.0, 1.0] but is 1.6",
        () -> atTwoTimes.withSurvivalProbability(new double[] {0, 1.6, 0, 0, 0, 0}));
    assertRejected(
        "riskMatrix must have length 6 but has 3", () -> atTwoTimes.withRiskMatrix(new double[3]));
    assertRejected(
        "riskMatrix[5] must be finite but is NaN",
        () -> atTwoTimes.withRiskMatrix(new double[] {0, 0, 0, 0, 0, Double.NaN}));
    assertRejected(
        "the evaluation has no evalTimes", () -> evaluation().withRiskMatrix(new double[3]));
    assertRejected(
        "the evaluation has no evalTimes",
        () -> evaluation().withSurvivalProbability(new double[3]));
    assertRejected(
        "evalTimes must be given before predictions at them",
        () -> atTwoTimes.withRiskMatrix(new double[6]).withEvalTimes(2));
  }

  @Test
  void optionsAreChecked() {
    assertRejected(
        "tiedTolerance must be finite and not negative but is -1.0",
        () -> options().withTiedTolerance(-1));
    assertRejected(
        "tiedTolerance must be finite and not negative but is NaN",
        () -> options().withTiedTolerance(Double.NaN));
    assertRejected("tau must be finite and positive but is 0.0", () -> options().withTau(0));
    assertRejected(
        "tau must be finite and positive but is Infinity",
        () -> options().withTau(Double.POSITIVE_INFINITY));
    assertRejected(
        "horizon must be finite and not negative but is -1.0", () -> options().withHorizon(-1));
    assertRejected(
        "threshold must lie in [0.0, 1.0] but is 1.5", () -> options().withThreshold(1.5));
  }

  @Test
  void aCurveIsChecked() {
    assertRejected("time must not be empty", () -> KaplanMeier.ofEvents(new double[0], new int[0]));
    assertRejected(
        "time[0] must be finite and not negative but is -1.0",
        () -> KaplanMeier.ofCensorings(new double[] {-1}, new int[1]));
    assertRejected(
        "time must be finite but is NaN",
        () -> KaplanMeier.ofEvents(TIME, EVENT).at(Double.NaN));
  }

  @Test
  void concordanceNeedsRisksOrPredictedTimes() {
    String missing = "the evaluation has no risk or predictedTime";
    assertUnsupported(
        missing,
        evaluation(),
        SurvivalMetrics.CONCORDANCE_INDEX,
        SurvivalEvaluation::concordanceIndex);
    assertUnsupported(missing, evaluation(), SurvivalMetrics.SOMERS_D, SurvivalEvaluation::somersD);
    assertUnsupported(
        missing,
        evaluation(),
        SurvivalMetrics.CONCORDANCE_INDEX_IPCW,
        SurvivalEvaluation::concordanceIndexIpcw);
    assertRejected(missing, () -> evaluation().pairCounts());
  }

  @Test
  void ishwaransRuleTakesNoWeightsStrataOrTolerance() {
    SurvivalOptions ishwaran = options().withTieRule(TieRule.ISHWARAN);
    SurvivalEvaluation evaluation = evaluation().withRisk(TIME).withOptions(ishwaran);
    assertTrue(SurvivalMetrics.CONCORDANCE_INDEX.supports(evaluation));
    assertUnsupported(
        "sampleWeight must not be given with TieRule.ISHWARAN",
        evaluation.withSampleWeight(TIME),
        SurvivalMetrics.CONCORDANCE_INDEX,
        SurvivalEvaluation::concordanceIndex);
    assertUnsupported(
        "strata must not be given with TieRule.ISHWARAN",
        evaluation.withStrata(EVENT),
        SurvivalMetrics.SOMERS_D,
        SurvivalEvaluation::somersD);
    assertUnsupported(
        "tiedTolerance must not be given with TieRule.ISHWARAN",
        evaluation.withOptions(ishwaran.withTiedTolerance(1)),
        SurvivalMetrics.CONCORDANCE_INDEX,
        SurvivalEvaluation::concordanceIndex);
  }

  @Test
  void negativeTimesAreForHarrellOnly() {
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(new double[] {1, -2, 3}, EVENT)
        .withRisk(TIME)
        .withPredictedTime(TIME)
        .withPredictedEvent(EVENT)
        .withEvalTimes(1, 2)
        .withSurvivalProbability(new double[6]);
    for (Metric<SurvivalEvaluation> metric : SurvivalTasks.TIME_TO_EVENT_PREDICTION.metrics()) {
      if (metric == SurvivalMetrics.CONCORDANCE_INDEX || metric == SurvivalMetrics.SOMERS_D) {
        assertTrue(metric.supports(evaluation));
      } else {
        assertUnsupported(
            "time[1] must be finite and not negative but is -2.0",
            evaluation,
            metric,
            metric::score);
      }
    }
  }

  @Test
  void evaluationTimesMustLieWithinTheFollowUp() {
    SurvivalEvaluation evaluation = evaluation().withRisk(TIME);
    assertUnsupported(
        "the evaluation has no evalTimes",
        evaluation,
        SurvivalMetrics.MEAN_CUMULATIVE_DYNAMIC_AUC,
        SurvivalEvaluation::meanCumulativeDynamicAuc);
    assertUnsupported(
        "evalTimes[0] must be at least the first time 1.0 but is 0.5",
        evaluation.withEvalTimes(0.5, 2),
        SurvivalMetrics.MEAN_CUMULATIVE_DYNAMIC_AUC,
        SurvivalEvaluation::meanCumulativeDynamicAuc);
    assertUnsupported(
        "evalTimes[1] must be below the last time 3.0 but is 3.0",
        evaluation.withEvalTimes(2, 3).withSurvivalProbability(new double[6]),
        SurvivalMetrics.INTEGRATED_BRIER_SCORE,
        SurvivalEvaluation::integratedBrierScore);
    assertRejected(
        "the evaluation has no risk, predictedTime or riskMatrix",
        () -> evaluation().withEvalTimes(2).cumulativeDynamicAuc());
    assertRejected(
        "the evaluation has no survivalProbability",
        () -> evaluation().withEvalTimes(2).survivalBrierScore());
    assertUnsupported(
        "evalTimes must have at least 2 times but have 1",
        evaluation.withEvalTimes(2).withSurvivalProbability(new double[3]),
        SurvivalMetrics.INTEGRATED_BRIER_SCORE,
        SurvivalEvaluation::integratedBrierScore);
  }

  @Test
  void weightsBeyondTheTrainingDataAreUnknown() {
    SurvivalEvaluation evaluation = evaluation()
        .withRisk(TIME)
        .withTraining(new double[] {1, 1.5}, new int[] {0, 1})
        .withEvalTimes(1.2, 2)
        .withSurvivalProbability(new double[6]);
    assertUnsupported(
        "time[2] = 3.0 is beyond the last training time 1.5; a smaller tau leaves it out",
        evaluation,
        SurvivalMetrics.CONCORDANCE_INDEX_IPCW,
        SurvivalEvaluation::concordanceIndexIpcw);
    assertEquals(0, evaluation.withOptions(options().withTau(3)).concordanceIndexIpcw());
    assertUnsupported(
        "evalTimes[1] = 2.0 is beyond the last training time 1.5",
        evaluation,
        SurvivalMetrics.INTEGRATED_BRIER_SCORE,
        SurvivalEvaluation::integratedBrierScore);
    SurvivalEvaluation lateEvent = SurvivalEvaluation.of(TIME, new int[] {1, 1, 0})
        .withRisk(TIME)
        .withTraining(new double[] {1, 1.5}, new int[] {0, 1})
        .withEvalTimes(2);
    assertUnsupported(
        "time[1] = 2.0 is beyond the last training time 1.5",
        lateEvent,
        SurvivalMetrics.MEAN_CUMULATIVE_DYNAMIC_AUC,
        SurvivalEvaluation::meanCumulativeDynamicAuc);
  }

  @Test
  void classificationNeedsPredictionsAndSometimesAHorizon() {
    assertUnsupported(
        "the evaluation has no predictedEvent, eventProbability or predictedTime",
        evaluation(),
        SurvivalMetrics.F1,
        SurvivalEvaluation::f1);
    assertUnsupported(
        "predictedTime needs a horizon",
        evaluation().withPredictedTime(TIME),
        SurvivalMetrics.RECALL,
        SurvivalEvaluation::recall);
    SurvivalEvaluation predicted = evaluation().withPredictedEvent(EVENT);
    assertUnsupported(
        "ipcw needs a horizon",
        predicted.withOptions(options().withIpcw(true)),
        SurvivalMetrics.PRECISION,
        SurvivalEvaluation::precision);
    SurvivalEvaluation trained = predicted.withTraining(new double[] {1, 1.5}, new int[] {0, 1});
    assertUnsupported(
        "time[2] = 3.0 is beyond the last training time 1.5",
        trained.withOptions(options().withIpcw(true).withHorizon(3)),
        SurvivalMetrics.ACCURACY,
        SurvivalEvaluation::accuracy);
    assertUnsupported(
        "horizon = 1.8 is beyond the last training time 1.5",
        trained.withOptions(options().withIpcw(true).withHorizon(1.8)),
        SurvivalMetrics.ACCURACY,
        SurvivalEvaluation::accuracy);
  }

  @Test
  void timeErrorsNeedPredictedTimes() {
    assertUnsupported(
        "the evaluation has no predictedTime",
        evaluation().withRisk(TIME),
        SurvivalMetrics.MAE_HINGE,
        SurvivalEvaluation::maeHinge);
  }
}
