package io.evalmetrics.regression;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

class RobustnessTest extends RobustnessLaws {

  private static final Loss[] LOSSES = {
    Loss.huber(1.5), Loss.squaredLog(), Loss.tweedie(1), Loss.tweedie(-1), Loss.zeroOne(0)
  };

  @Override
  protected Class<?> door() {
    return RegressionEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(RegressionTasks.TABULAR_REGRESSION, RegressionTasks.MULTI_OUTPUT_REGRESSION);
  }

  @Override
  protected Set<String> trusting() {
    return Set.of(
        "Loss.value(double, double)", "Loss.values(double[], double[], int, int, double[])");
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of(
        add(
            "ErrorStatistics.add(double, double)",
            () -> ErrorStatistics.create(LOSSES),
            (it, a) -> it.add(real(a, "yTrue"), real(a, "yPred"))),
        add(
            "ErrorStatistics.add(double, double, double)",
            () -> ErrorStatistics.create(LOSSES),
            (it, a) -> it.add(real(a, "yTrue"), real(a, "yPred"), a.number("sampleWeight", 0, 9))),
        add(
            "ErrorStatistics.add(double[], double[])",
            () -> ErrorStatistics.create(LOSSES),
            (it, a) -> it.add(a.doubles("yTrue"), a.doubles("yPred"))),
        add(
            "ErrorStatistics.add(double[], double[], double[])",
            ErrorStatistics::create,
            (it, a) -> it.add(a.doubles("yTrue"), a.doubles("yPred"), a.weights("sampleWeight"))));
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
                "RegressionEvaluation.of(double[], double[])",
                a -> RegressionEvaluation.of(a.doubles("yTrue"), a.doubles("yPred")))
            .keepingArrays(),
        call(
                "RegressionEvaluation.of(double[], double[], double[])",
                a -> RegressionEvaluation.of(
                    a.doubles("yTrue"), a.doubles("yPred"), a.weights("sampleWeight")))
            .keepingArrays(),
        call(
            "RegressionEvaluation.of(float[], float[])",
            a -> RegressionEvaluation.of(a.floats("yTrue"), a.floats("yPred"))),
        call(
                "RegressionEvaluation.ofLosses(double[])",
                a -> RegressionEvaluation.ofLosses(a.doubles("losses")))
            .keepingArrays(),
        call(
                "RegressionEvaluation.ofLosses(double[], double[])",
                a -> RegressionEvaluation.ofLosses(a.doubles("losses"), a.weights("sampleWeight")))
            .keepingArrays(),
        asked(
            "accuracy(double)", (it, a) -> it.accuracy(a.number("tolerance", 0, Double.MAX_VALUE))),
        asked("adjustedR2(int)", (it, a) -> it.adjustedR2(a.whole("predictors", 0, 5))),
        asked(
            "adjustedR2(int, boolean)",
            (it, a) -> it.adjustedR2(a.whole("predictors", 0, 5), a.flag())),
        asked("d2Pinball(double)", (it, a) -> it.d2Pinball(a.number("alpha", 0, 1))),
        asked(
            "d2Pinball(double, QuantileMethod)",
            (it, a) -> it.d2Pinball(
                a.number("alpha", 0, 1), a.object("method", QuantileMethod.values()[0]))),
        asked("d2Tweedie(double)", (it, a) -> it.d2Tweedie(a.number("power", 2, 5))),
        asked("explainedVariance(boolean)", (it, a) -> it.explainedVariance(a.flag())),
        asked("meanLoss(Loss)", (it, a) -> it.meanLoss(loss(a))),
        asked("losses(Loss)", (it, a) -> it.losses(loss(a))),
        asked("r2(boolean)", (it, a) -> it.r2(a.flag())),
        asked("smape(double)", (it, a) -> it.smape(a.number("largest", 1, 2))),
        metric(
            "accuracy(double)",
            a -> RegressionMetrics.accuracy(a.number("tolerance", 0, Double.MAX_VALUE))),
        metric("adjustedR2(int)", a -> RegressionMetrics.adjustedR2(a.whole("predictors", 0, 5))),
        metric("d2Pinball(double)", a -> RegressionMetrics.d2Pinball(a.number("alpha", 0, 1))),
        metric("d2Tweedie(double)", a -> RegressionMetrics.d2Tweedie(a.number("power", 2, 5))),
        metric("mean(Loss)", a -> RegressionMetrics.mean(loss(a))),
        metric("rootMean(Loss)", a -> RegressionMetrics.rootMean(loss(a))),
        metric(
            "nrmse(Normalization)",
            a -> RegressionMetrics.nrmse(
                a.object("normalization", Normalization.values()[a.choice(2)]))),
        call(
            "RegressionMetrics.averaged(Metric)",
            a -> scored(RegressionMetrics.averaged(rmse(a)), outputs(a.kind()))),
        call(
            "MultiOutputEvaluation.of(int, double[], double[])",
            a -> MultiOutputEvaluation.of(
                a.whole("outputs", 2, 2),
                a.doubles("yTrue", 2 * a.length()),
                a.doubles("yPred", 2 * a.length()))),
        call(
                "MultiOutputEvaluation.of(int, double[], double[], double[])",
                a -> MultiOutputEvaluation.of(
                    a.whole("outputs", 2, 2),
                    a.doubles("yTrue", 2 * a.length()),
                    a.doubles("yPred", 2 * a.length()),
                    a.weights("sampleWeight")))
            .keepingArrays(),
        call(
            "MultiOutputEvaluation.of(RegressionEvaluation[])",
            a -> MultiOutputEvaluation.of(a.objects(
                "outputs",
                new RegressionEvaluation[] {evaluation(a.kind()), evaluation(a.kind())}))),
        call(
                "MultiOutputEvaluation.output(int)",
                a -> outputs(a.kind()).output(a.whole("index", 0, 1)))
            .takingIndex(),
        call("MultiOutputEvaluation.score(Metric)", a -> outputs(a.kind()).score(rmse(a))),
        call("MultiOutputEvaluation.scores(Metric)", a -> outputs(a.kind()).scores(rmse(a))),
        call(
            "MultiOutputEvaluation.score(Metric, double[])",
            a -> outputs(a.kind()).score(rmse(a), a.doubles("outputWeights", 2, 0, 9))),
        call(
            "MultiOutputEvaluation.varianceWeighted(Metric)",
            a -> outputs(a.kind()).varianceWeighted(a.object("metric", RegressionMetrics.R2))),
        call(
            "ErrorStatistics.create(Loss[])",
            a -> ErrorStatistics.create(a.objects("losses", LOSSES))),
        call(
            "Loss.huber(double)",
            a -> usable(Loss.huber(a.number("delta", 0.5, Double.MAX_VALUE)), a)),
        call(
            "Loss.pseudoHuber(double)",
            a -> usable(Loss.pseudoHuber(a.number("delta", 0.5, Double.MAX_VALUE)), a)),
        call("Loss.pinball(double)", a -> usable(Loss.pinball(a.number("alpha", 0, 1)), a)),
        call("Loss.tweedie(double)", a -> usable(Loss.tweedie(a.number("power", 2, 5)), a)),
        call(
            "Loss.zeroOne(double)",
            a -> usable(Loss.zeroOne(a.number("tolerance", 0, Double.MAX_VALUE)), a)),
        call(
            "Loss.withPredictionsAtLeast(double)",
            a -> usable(Loss.squaredLog().withPredictionsAtLeast(real(a, "bound")), a)));
  }

  private static double real(HostileArguments arguments, String name) {
    return arguments.number(name, -Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private static Loss loss(HostileArguments arguments) {
    return arguments.object("loss", LOSSES[arguments.choice(LOSSES.length)]);
  }

  private static Metric<RegressionEvaluation> rmse(HostileArguments arguments) {
    return arguments.object("metric", RegressionMetrics.RMSE);
  }

  private static RegressionEvaluation evaluation(HostileArguments arguments) {
    return RegressionEvaluation.of(arguments.positives("yTrue"), arguments.positives("yPred"));
  }

  private static MultiOutputEvaluation outputs(HostileArguments arguments) {
    int size = 2 * arguments.length();
    return MultiOutputEvaluation.of(
        2, arguments.doubles("yTrue", size), arguments.doubles("yPred", size));
  }

  private static double[] usable(Loss loss, HostileArguments arguments) {
    return evaluation(arguments.kind()).losses(loss);
  }

  private static Call asked(String method, Question question) {
    return call("RegressionEvaluation." + method, a -> question.ask(evaluation(a.kind()), a));
  }

  private static Call metric(
      String method, Function<HostileArguments, Metric<RegressionEvaluation>> factory) {
    return call("RegressionMetrics." + method, a -> scored(factory.apply(a), evaluation(a.kind())));
  }

  private interface Question {
    Object ask(RegressionEvaluation evaluation, HostileArguments arguments);
  }
}
