package io.evalmetrics.inference;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ClassificationMetrics;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

class RobustnessTest extends RobustnessLaws {

  private static final Metric<ClassificationEvaluation> ACCURACY = ClassificationMetrics.ACCURACY;

  private static final Bootstrap<ClassificationEvaluation> BOOTSTRAP =
      Bootstrap.of(ACCURACY).withResamples(20);

  @Override
  protected Class<?> door() {
    return Bootstrap.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of();
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of();
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
            "Bootstrap.of(Metric)",
            a -> Bootstrap.of(a.object("metric", ACCURACY))
                .withResamples(5)
                .replicates(evaluation(a.kind()))),
        asked(
            "withResamples(int)",
            (it, a) ->
                it.withResamples(few(a.whole("resamples", 1, 5))).replicates(evaluation(a.kind()))),
        asked(
            "withSeed(long)",
            (it, a) -> it.withSeed(a.whole("seed", 0, 9)).replicates(evaluation(a.kind()))),
        asked(
            "withThreads(int)",
            (it, a) ->
                it.withThreads(few(a.whole("threads", 1, 3))).replicates(evaluation(a.kind()))),
        asked(
            "withStrata(int[])",
            (it, a) -> it.withStrata(a.labels("strata", 3)).replicates(evaluation(a.kind()))),
        asked(
            "replicates(Resamplable)",
            (it, a) -> it.replicates(a.object("evaluation", evaluation(a.kind())))),
        asked(
            "interval(Resamplable, double)",
            (it, a) -> it.interval(a.object("evaluation", evaluation(a.kind())), level(a))),
        asked(
            "biasCorrectedInterval(Resamplable, double)",
            (it, a) ->
                it.biasCorrectedInterval(a.object("evaluation", evaluation(a.kind())), level(a))),
        call(
            "PairedBootstrap.of(Bootstrap)",
            a -> PairedBootstrap.of(a.object("bootstrap", BOOTSTRAP))
                .compare(evaluation(a.kind()), evaluation(a.kind()), 0.9)),
        call(
            "PairedBootstrap.compare(Resamplable, Resamplable, double)",
            a -> PairedBootstrap.of(BOOTSTRAP)
                .compare(
                    a.object("a", evaluation(a.kind())),
                    a.object("b", evaluation(a.kind())),
                    level(a))),
        call(
            "TeamStandings.of(Bootstrap, Map, double)",
            a -> TeamStandings.of(
                a.object("bootstrap", BOOTSTRAP),
                a.object(
                    "evaluations",
                    Map.of("one", evaluation(a.kind()), "two", evaluation(a.kind()))),
                level(a))),
        call(
            "DeLong.of(int[], double[])",
            a -> DeLong.of(a.labels("labels", 2), a.doubles("scores"))),
        call(
            "DeLong.compare(int[], double[], double[])",
            a -> DeLong.compare(a.labels("labels", 2), a.doubles("scoresA"), a.doubles("scoresB"))),
        call(
            "DeLong.compareUnpaired(DeLong, DeLong)",
            a -> DeLong.compareUnpaired(
                a.object("a", delong(a.kind())), a.object("b", delong(a.kind())))),
        call("DeLong.interval(double)", a -> delong(a.kind()).interval(level(a))),
        call(
            "Comparison.interval(double)",
            a -> DeLong.compare(
                    a.kind().labels("labels", 2),
                    a.kind().doubles("scoresA"),
                    a.kind().doubles("scoresB"))
                .interval(level(a))),
        call(
            "McNemar.of(int[], int[], int[])",
            a -> McNemar.of(a.labels("yTrue", 3), a.labels("yPredA", 3), a.labels("yPredB", 3))),
        call(
            "McNemar.ofCounts(long, long, long, long)",
            a -> McNemar.ofCounts(
                a.count("bothRight"),
                a.count("onlyARight"),
                a.count("onlyBRight"),
                a.count("bothWrong"))),
        call(
            "ProportionInterval.wilson(long, long, double)",
            a -> ProportionInterval.wilson(a.count("successes"), a.count("trials"), level(a))),
        call(
            "ProportionInterval.clopperPearson(long, long, double)",
            a -> ProportionInterval.clopperPearson(
                a.count("successes"), a.count("trials"), level(a))),
        call(
            "ConfidenceInterval.contains(double)",
            a -> delong(a.kind()).interval(0.9).contains(a.number("value", 0, 1))),
        call(
            "SignFlipTest.compare(double[], double[])",
            a -> SignFlipTest.withDefaults()
                .withResamples(20)
                .compare(a.doubles("lossesA"), a.doubles("lossesB"))),
        call(
            "SignFlipTest.withResamples(int)",
            a -> flipped(
                SignFlipTest.withDefaults().withResamples(few(a.whole("resamples", 1, 5))),
                a.kind())),
        call(
            "SignFlipTest.withSeed(long)",
            a -> flipped(
                SignFlipTest.withDefaults().withResamples(9).withSeed(a.whole("seed", 0, 9)),
                a.kind())));
  }

  private static Object flipped(SignFlipTest test, HostileArguments a) {
    return test.compare(a.doubles("lossesA"), a.doubles("lossesB"));
  }

  /** More than a few would be accepted too and only take long. */
  private static int few(int number) {
    return Math.min(number, 50);
  }

  private static double level(HostileArguments arguments) {
    return arguments.number("level", 0.5, 0.99);
  }

  private static ClassificationEvaluation evaluation(HostileArguments arguments) {
    return ClassificationEvaluation.of(
        3, arguments.labels("yTrue", 3), arguments.labels("yPred", 3));
  }

  private static DeLong delong(HostileArguments arguments) {
    return DeLong.of(arguments.labels("labels", 2), arguments.doubles("scores"));
  }

  private static Call asked(
      String method,
      BiFunction<Bootstrap<ClassificationEvaluation>, HostileArguments, Object> question) {
    return call("Bootstrap." + method, a -> question.apply(BOOTSTRAP, a));
  }
}
