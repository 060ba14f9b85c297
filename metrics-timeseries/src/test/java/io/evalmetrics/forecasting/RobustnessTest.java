package io.evalmetrics.forecasting;

import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import io.evalmetrics.regression.Loss;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionMetrics;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return ForecastEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(ForecastTasks.TIME_SERIES_FORECASTING);
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of();
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
                "ForecastEvaluation.of(double[], double[])",
                a -> ForecastEvaluation.of(a.doubles("yTrue"), a.doubles("yPred")))
            .keepingArrays(),
        call(
                "ForecastEvaluation.of(double[], double[], int[])",
                a -> ForecastEvaluation.of(
                    a.doubles("yTrue"),
                    a.doubles("yPred"),
                    offsets(a, "seriesOffsets", a.length())))
            .keepingArrays(),
        call(
                "ForecastEvaluation.ofTruth(double[])",
                a -> ForecastEvaluation.ofTruth(a.doubles("yTrue"))
                    .withSamples(a.kind().doubles("samples", 2 * a.length())))
            .keepingArrays(),
        call(
                "ForecastEvaluation.ofTruth(double[], int[])",
                a -> ForecastEvaluation.ofTruth(
                        a.doubles("yTrue"), offsets(a, "seriesOffsets", a.length()))
                    .withSamples(a.kind().doubles("samples", 2 * a.length())))
            .keepingArrays(),
        asked(
            "withSeriesWeight(double[])",
            (it, a) -> it.withSeriesWeight(a.weights("seriesWeight", it.units()))),
        asked("withHistory(double[])", (it, a) -> point(a.kind()).withHistory(a.doubles("yTrain"))),
        asked(
                "withHistory(double[], int[])",
                (it, a) -> it.withHistory(
                        a.doubles("yTrain"), offsets(a, "trainOffsets", a.length()))
                    .withHistoryAsContext())
            .keepingArrays(),
        asked(
            "withSeasonality(int)",
            (it, a) -> it.withHistory(
                    a.kind().doubles("yTrain"),
                    offsets(a.kind(), "trainOffsets", a.kind().length()))
                .withSeasonality(a.whole("seasonality", 1, 5))),
        asked("withBenchmark(double[])", (it, a) -> it.withBenchmark(a.doubles("yBench")))
            .keepingArrays(),
        asked("withInterval(double[], double[], double)", (it, a) -> {
              boolean same = a.choice(2) == 0;
              double[] lower = a.doubles("lower");
              return it.withInterval(
                  lower, same ? lower : a.doubles("upper"), a.number("level", 0.1, 0.9));
            })
            .keepingArrays(),
        asked(
                "withQuantiles(double[], double[])",
                (it, a) -> it.withQuantiles(
                    a.doubles("quantileLevels", 1, 0.1, 0.9), a.doubles("quantilePred")))
            .keepingArrays(),
        asked(
                "withSamples(double[])",
                (it, a) -> it.withSamples(a.doubles("samples", 3 * a.length())))
            .keepingArrays(),
        asked(
                "withGaussian(double[], double[])",
                (it, a) -> it.withGaussian(a.doubles("mu"), a.nonNegatives("sigma")))
            .keepingArrays(),
        asked("directionAccuracy(DirectionOptions)", (it, a) -> it.directionAccuracy(options(a))),
        asked(
            "pointwise(ToDoubleFunction)",
            (it, a) -> it.pointwise(a.object(
                "metric", (ToDoubleFunction<RegressionEvaluation>) RegressionEvaluation::mae))),
        asked("theilU2(int)", (it, a) -> it.theilU2(a.whole("naiveLag", 1, 5))),
        asked(
            "dieboldMariano(DieboldMariano)",
            (it, a) -> point(a.kind())
                .withBenchmark(a.kind().doubles("yBench"))
                .dieboldMariano(a.object("test", DieboldMariano.withDefaults()))),
        call(
            "ForecastMetrics.directionAccuracy(DirectionOptions)",
            a -> scored(ForecastMetrics.directionAccuracy(options(a)), panel(a.kind()))),
        call(
            "ForecastMetrics.intervalCoverage(double)",
            a -> scored(
                ForecastMetrics.intervalCoverage(a.number("level", 0.1, 0.9)), panel(a.kind()))),
        call(
            "ForecastMetrics.pointwise(Metric)",
            a -> scored(
                ForecastMetrics.pointwise(a.object("metric", RegressionMetrics.RMSE)),
                panel(a.kind()))),
        call(
            "ForecastMetrics.theilU2(int)",
            a -> scored(ForecastMetrics.theilU2(a.whole("naiveLag", 1, 5)), panel(a.kind()))),
        call(
            "DieboldMariano.withHorizon(int)",
            a -> tested(
                DieboldMariano.withDefaults().withHorizon(a.whole("horizon", 1, 2)), a.kind())),
        call(
            "DieboldMariano.withLoss(Loss)",
            a -> tested(
                DieboldMariano.withDefaults().withLoss(a.object("loss", Loss.absolute())),
                a.kind())),
        call(
            "DieboldMariano.withPower(double)",
            a -> tested(
                DieboldMariano.withDefaults().withPower(a.number("power", 0.5, 9)), a.kind())),
        call(
            "DieboldMariano.test(double[], double[], double[])",
            a -> tested(DieboldMariano.withDefaults(), a)));
  }

  private static Object tested(DieboldMariano test, HostileArguments a) {
    return test.test(a.doubles("yTrue"), a.doubles("yPred"), a.doubles("yBench"));
  }

  private static DirectionOptions options(HostileArguments arguments) {
    return arguments.object("options", DirectionOptions.withDefaults().withPredictedChange());
  }

  /** Two series if there are two points. */
  private static int[] offsets(HostileArguments arguments, String name, int size) {
    return arguments.ints(name, size < 2 ? new int[] {0, size} : new int[] {0, 1, size});
  }

  private static ForecastEvaluation point(HostileArguments arguments) {
    return ForecastEvaluation.of(arguments.doubles("yTrue"), arguments.doubles("yPred"));
  }

  private static ForecastEvaluation panel(HostileArguments arguments) {
    return ForecastEvaluation.of(
        arguments.doubles("yTrue"),
        arguments.doubles("yPred"),
        offsets(arguments, "seriesOffsets", arguments.length()));
  }

  private static Call asked(
      String method, BiFunction<ForecastEvaluation, HostileArguments, Object> question) {
    return call("ForecastEvaluation." + method, a -> question.apply(panel(a.kind()), a));
  }
}
