package io.evalmetrics.survival;

import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;
import java.util.function.BiFunction;

class RobustnessTest extends RobustnessLaws {

  private static final int TIMES = 3;

  @Override
  protected Class<?> door() {
    return SurvivalEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(SurvivalTasks.TIME_TO_EVENT_PREDICTION);
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of();
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
                "SurvivalEvaluation.of(double[], int[])",
                a -> SurvivalEvaluation.of(a.doubles("time"), a.labels("event", 2))
                    .withRisk(a.kind().doubles("risk", a.length())))
            .keepingArrays(),
        call(
                "SurvivalEvaluation.of(double[], boolean[])",
                a -> SurvivalEvaluation.of(a.nonNegatives("time"), a.booleans("event"))
                    .withRisk(a.kind().floats("risk", a.length())))
            .keepingArrays(),
        with("Risk(double[])", (it, a) -> it.withRisk(a.doubles("risk"))).keepingArrays(),
        with("Risk(float[])", (it, a) -> it.withRisk(a.floats("risk"))),
        with("PredictedTime(double[])", (it, a) -> it.withPredictedTime(a.doubles("predictedTime")))
            .keepingArrays(),
        with(
                "PredictedEvent(int[])",
                (it, a) -> it.withPredictedEvent(a.labels("predictedEvent", 2)))
            .keepingArrays(),
        with(
            "PredictedEvent(boolean[])",
            (it, a) -> it.withPredictedEvent(a.booleans("predictedEvent"))),
        with(
                "EventProbability(double[])",
                (it, a) -> it.withEventProbability(a.fractions("eventProbability")))
            .keepingArrays(),
        with(
            "EventProbability(float[])",
            (it, a) -> it.withEventProbability(a.floats("eventProbability", a.length(), 0, 1))),
        with(
                "SampleWeight(double[])",
                (it, a) -> predicted(it, a.kind()).withSampleWeight(a.weights("sampleWeight")))
            .keepingArrays(),
        with("Strata(int[])", (it, a) -> predicted(it, a.kind()).withStrata(a.labels("strata", 3))),
        with(
            "Training(double[], int[])",
            (it, a) -> predicted(it, a.kind())
                .withTraining(a.nonNegatives("trainTime"), a.labels("trainEvent", 2))),
        with(
            "EvalTimes(double[])",
            (it, a) ->
                it.withRisk(a.kind().doubles("risk")).withEvalTimes(a.doubles("evalTimes", 1))),
        with(
                "SurvivalProbability(double[])",
                (it, a) -> it.withEvalTimes(1, 2, 3)
                    .withSurvivalProbability(
                        a.doubles("survivalProbability", TIMES * a.length(), 0, 1)))
            .keepingArrays(),
        with(
            "SurvivalProbability(float[])",
            (it, a) -> it.withEvalTimes(1, 2, 3)
                .withSurvivalProbability(
                    a.floats("survivalProbability", TIMES * a.length(), 0, 1))),
        with(
                "RiskMatrix(double[])",
                (it, a) -> it.withEvalTimes(1, 2, 3)
                    .withRiskMatrix(a.doubles("riskMatrix", TIMES * a.length())))
            .keepingArrays(),
        with(
            "Options(SurvivalOptions)",
            (it, a) -> predicted(it, a.kind())
                .withOptions(a.object("options", SurvivalOptions.withDefaults().withIpcw(true)))),
        option(
            "Horizon(double)", (it, a) -> it.withHorizon(a.number("horizon", 0, Double.MAX_VALUE))),
        option("Ipcw(boolean)", (it, a) -> it.withIpcw(a.flag()).withHorizon(1)),
        option("IpcwLeftLimit(boolean)", (it, a) -> it.withIpcwLeftLimit(a.flag())),
        option("Tau(double)", (it, a) -> it.withTau(a.number("tau", 0, Double.MAX_VALUE))),
        option(
            "Threshold(double)",
            (it, a) -> it.withThreshold(a.number("threshold", 0, 1)).withHorizon(1)),
        option(
            "TiedTolerance(double)",
            (it, a) -> it.withTiedTolerance(a.number("tiedTolerance", 0, Double.MAX_VALUE))),
        call(
            "KaplanMeier.ofEvents(double[], int[])",
            a -> KaplanMeier.ofEvents(a.nonNegatives("time"), a.labels("event", 2))),
        call(
            "KaplanMeier.ofCensorings(double[], int[])",
            a -> KaplanMeier.ofCensorings(a.nonNegatives("time"), a.labels("event", 2))),
        call(
            "KaplanMeier.at(double)",
            a -> KaplanMeier.ofEvents(a.kind().nonNegatives("time"), a.kind().labels("event", 2))
                .at(a.number("time", -1, 9))));
  }

  private static SurvivalEvaluation truth(HostileArguments arguments) {
    return SurvivalEvaluation.of(arguments.nonNegatives("time"), arguments.labels("event", 2));
  }

  private static SurvivalEvaluation predicted(
      SurvivalEvaluation truth, HostileArguments arguments) {
    return truth
        .withRisk(arguments.doubles("risk"))
        .withPredictedTime(arguments.doubles("predictedTime"))
        .withEventProbability(arguments.fractions("eventProbability"))
        .withEvalTimes(1, 2, 3)
        .withSurvivalProbability(
            arguments.doubles("survivalProbability", TIMES * arguments.length(), 0, 1));
  }

  private static Call with(
      String method, BiFunction<SurvivalEvaluation, HostileArguments, SurvivalEvaluation> with) {
    return call("SurvivalEvaluation.with" + method, a -> with.apply(truth(a.kind()), a));
  }

  private static Call option(
      String method, BiFunction<SurvivalOptions, HostileArguments, SurvivalOptions> option) {
    return call(
        "SurvivalOptions.with" + method,
        a -> predicted(truth(a.kind()), a.kind())
            .withOptions(option.apply(SurvivalOptions.withDefaults(), a)));
  }
}
