package io.evalmetrics.survival;

import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.golden.GoldenTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GoldenTest {

  @TestFactory
  Stream<DynamicTest> everyGoldenNumber() {
    return GoldenTests.of(Set.of(SurvivalTasks.TIME_TO_EVENT_PREDICTION.id()), List.of(family()));
  }

  private static GoldenFamily<SurvivalEvaluation> family() {
    return GoldenFamily.of(
            SurvivalTasks.TIME_TO_EVENT_PREDICTION, golden -> true, GoldenTest::evaluation)
        .call("concordant_pairs", (golden, e) -> e.pairCounts().concordant())
        .call("discordant_pairs", (golden, e) -> e.pairCounts().discordant())
        .call("tied_risk_pairs", (golden, e) -> e.pairCounts().tiedRisk())
        .call("tied_time_pairs", (golden, e) -> e.pairCounts().tiedTime())
        .call("cumulative_dynamic_auc", (golden, e) -> e.cumulativeDynamicAuc())
        .call("survival_brier_score", (golden, e) -> e.survivalBrierScore())
        .kernel("km_times", golden -> events(golden).times())
        .kernel("km_survival", golden -> events(golden).values())
        .kernel("censoring_km_survival", golden -> censorings(golden).values());
  }

  private static KaplanMeier events(GoldenCase golden) {
    golden.require("time", "event");
    return KaplanMeier.ofEvents(golden.doubles("time"), golden.ints("event"));
  }

  private static KaplanMeier censorings(GoldenCase golden) {
    golden.require("time", "event");
    return KaplanMeier.ofCensorings(golden.doubles("time"), golden.ints("event"));
  }

  private static SurvivalEvaluation evaluation(GoldenCase golden) {
    golden.require("time", "event");
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(
            golden.doubles("time"), golden.ints("event"))
        .withOptions(options(golden));
    if (golden.has("risk")) {
      evaluation = evaluation.withRisk(golden.doubles("risk"));
    }
    if (golden.has("predicted_time")) {
      evaluation = evaluation.withPredictedTime(golden.doubles("predicted_time"));
    }
    if (golden.has("predicted_event")) {
      evaluation = evaluation.withPredictedEvent(golden.ints("predicted_event"));
    }
    if (golden.has("event_probability")) {
      evaluation = evaluation.withEventProbability(golden.doubles("event_probability"));
    }
    if (golden.has("sample_weight")) {
      evaluation = evaluation.withSampleWeight(golden.doubles("sample_weight"));
    }
    if (golden.has("strata")) {
      evaluation = evaluation.withStrata(golden.ints("strata"));
    }
    if (golden.hasAll("train_time", "train_event")) {
      evaluation =
          evaluation.withTraining(golden.doubles("train_time"), golden.ints("train_event"));
    }
    return withEvalTimes(evaluation, golden);
  }

  private static SurvivalEvaluation withEvalTimes(
      SurvivalEvaluation evaluation, GoldenCase golden) {
    SurvivalEvaluation changed = evaluation;
    if (golden.has("eval_times")) {
      changed = changed.withEvalTimes(golden.doubles("eval_times"));
    }
    if (golden.has("survival_prob")) {
      changed = changed.withSurvivalProbability(golden.doubles("survival_prob"));
    }
    if (golden.has("risk_matrix")) {
      changed = changed.withRiskMatrix(golden.doubles("risk_matrix"));
    }
    return changed;
  }

  private static SurvivalOptions options(GoldenCase golden) {
    SurvivalOptions options = SurvivalOptions.withDefaults()
        .withTiedTolerance(golden.option("tied_tol", 0.0))
        .withTieRule(tieRule(golden))
        .withIpcwLeftLimit(golden.option("ipcw_left_limit", false))
        .withThreshold(golden.option("threshold", 0.5))
        .withIpcw(golden.option("ipcw", false));
    if (golden.hasOption("tau")) {
      options = options.withTau(golden.option("tau", Double.NaN));
    }
    if (golden.hasOption("horizon")) {
      options = options.withHorizon(golden.option("horizon", Double.NaN));
    }
    return options;
  }

  private static TieRule tieRule(GoldenCase golden) {
    if (golden.option("tied_times", "exclude").equals("ishwaran")) {
      return TieRule.ISHWARAN;
    }
    return golden.option("tied_risk", "half").equals("exclude") ? TieRule.EXCLUDE : TieRule.HALF;
  }
}
