package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.RowAlignment;
import io.evalmetrics.html.Chart;
import io.evalmetrics.survival.KaplanMeier;
import io.evalmetrics.survival.SurvivalEvaluation;
import io.evalmetrics.survival.SurvivalOptions;
import io.evalmetrics.survival.SurvivalTasks;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Recurrence-free survival of breast cancer patients, predicted by models that other patients fitted. */
final class SurvivalDemo {

  private static final String TASK = SurvivalTasks.TIME_TO_EVENT_PREDICTION.id();
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
            SurvivalTasks.TIME_TO_EVENT_PREDICTION,
            "concordance_index",
            TEAMS,
            SurvivalDemo::evaluate)
        .withFigures((page, evaluations, best) -> page.add(byRisk(best)));
  }

  /** The curves of those whom a team gives a risk above and up to the median: a good team keeps them apart. */
  private static Chart byRisk(String team) {
    Csv truth = Csv.of(TASK, "truth");
    Csv submission = Csv.of(TASK, team);
    RowAlignment rows = RowAlignment.of(truth.strings("id"), submission.strings("id"));
    double[] risk = rows.align(submission.doubles("risk"));
    double median = Arrays.stream(risk).sorted().toArray()[(risk.length - 1) / 2];
    return Chart.of("Kaplan-Meier, risks by " + team, "days", "without recurrence")
        .line("lower risk", days(truth), curve(truth, i -> risk[i] <= median))
        .line("higher risk", days(truth), curve(truth, i -> risk[i] > median))
        .line("all", days(truth), curve(truth, i -> true));
  }

  private static double[] days(Csv truth) {
    double last = Arrays.stream(truth.doubles("time")).max().orElseThrow();
    return IntStream.rangeClosed(0, (int) last).asDoubleStream().toArray();
  }

  /** Returns the survival of some patients at each day. */
  private static double[] curve(Csv truth, IntPredicate chosen) {
    int[] patients = IntStream.range(0, truth.size()).filter(chosen).toArray();
    double[] time = truth.doubles("time");
    int[] event = truth.ints("event");
    KaplanMeier curve = KaplanMeier.ofEvents(
        IntStream.of(patients).mapToDouble(i -> time[i]).toArray(),
        IntStream.of(patients).map(i -> event[i]).toArray());
    return Arrays.stream(days(truth)).map(curve::at).toArray();
  }

  private static SurvivalEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(TASK, "truth");
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
