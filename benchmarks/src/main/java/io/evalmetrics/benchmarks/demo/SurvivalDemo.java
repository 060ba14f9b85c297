package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.RowAlignment;
import io.evalmetrics.survival.SurvivalEvaluation;
import io.evalmetrics.survival.SurvivalOptions;
import io.evalmetrics.survival.SurvivalTasks;
import java.util.Arrays;
import java.util.List;

/** Recurrence-free survival of breast cancer patients, predicted by models that other patients fitted. */
final class SurvivalDemo {

  private static final List<String> TEAMS = List.of(
      "cox-regression", "weibull-two-factors", "survival-tree", "random-forest", "baseline");
  private static final double THREE_YEARS = 1095;
  private static final double[] EVAL_TIMES = {365, 730, 1095, 1460, 1825};
  private static final String[] SURVIVAL = {
    "survival_365", "survival_730", "survival_1095", "survival_1460", "survival_1825"
  };

  private SurvivalDemo() {}

  static DemoTask<SurvivalEvaluation> patients() {
    return new DemoTask<>(
        SurvivalTasks.TIME_TO_EVENT_PREDICTION, "concordance_index", TEAMS, SurvivalDemo::evaluate);
  }

  private static SurvivalEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(SurvivalTasks.TIME_TO_EVENT_PREDICTION.id(), "truth");
    RowAlignment rows = RowAlignment.of(truth.strings("id"), submission.strings("id"));
    return SurvivalEvaluation.of(truth.doubles("time"), truth.ints("event"))
        .withRisk(rows.align(submission.doubles("risk")))
        .withEventProbability(complement(rows.align(submission.doubles("survival_1095"))))
        .withOptions(SurvivalOptions.withDefaults().withHorizon(THREE_YEARS))
        .withEvalTimes(EVAL_TIMES)
        .withSurvivalProbability(rows.align(submission.doubles(SURVIVAL)));
  }

  private static double[] complement(double[] probabilities) {
    return Arrays.stream(probabilities).map(p -> 1 - p).toArray();
  }
}
