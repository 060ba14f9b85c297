package io.evalmetrics.regression;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** How golden regression cases are read: inputs and options as calls. */
final class RegressionGolden {

  private RegressionGolden() {}

  private static final Task<RegressionEvaluation> TASK = RegressionTasks.TABULAR_REGRESSION;

  /** What a metric's id means with the options of a case. */
  private static final Map<String, ToDoubleBiFunction<GoldenCase, RegressionEvaluation>> CALLS =
      calls();

  /** Cases of one output per sample, and of losses that were computed elsewhere. */
  static GoldenFamily<RegressionEvaluation> oneOutput() {
    GoldenFamily<RegressionEvaluation> family = GoldenFamily.of(
        TASK, golden -> golden.integer("outputs", 1) == 1, RegressionGolden::evaluation);
    CALLS.forEach((id, call) -> family.call(id, call::applyAsDouble));
    return family;
  }

  /** Cases of several outputs per sample. */
  static GoldenFamily<MultiOutputEvaluation> severalOutputs() {
    GoldenFamily<MultiOutputEvaluation> family = GoldenFamily.of(
        RegressionTasks.MULTI_OUTPUT_REGRESSION,
        golden -> true,
        golden -> MultiOutputEvaluation.of(
            golden.integer("outputs", 1),
            golden.doubles("y_true"),
            golden.doubles("y_pred"),
            golden.doubles("sample_weight")));
    for (Metric<RegressionEvaluation> metric : TASK.metrics()) {
      family.call(
          metric.id(),
          (golden, evaluation) -> averaged(golden, withOptions(metric, golden), evaluation));
    }
    return family;
  }

  private static Metric<RegressionEvaluation> withOptions(
      Metric<RegressionEvaluation> metric, GoldenCase golden) {
    ToDoubleBiFunction<GoldenCase, RegressionEvaluation> call = CALLS.get(metric.id());
    return call == null
        ? metric
        : Metric.of(metric.info(), evaluation -> call.applyAsDouble(golden, evaluation));
  }

  private static Object averaged(
      GoldenCase golden, Metric<RegressionEvaluation> metric, MultiOutputEvaluation evaluation) {
    if (golden.option("multioutput").isArray()) {
      return evaluation.score(metric, golden.doublesOption("multioutput"));
    }
    switch (golden.option("multioutput", "uniform_average")) {
      case "raw_values":
        return evaluation.scores(metric);
      case "variance_weighted":
        return evaluation.varianceWeighted(metric);
      default:
        return evaluation.score(metric);
    }
  }

  private static Map<String, ToDoubleBiFunction<GoldenCase, RegressionEvaluation>> calls() {
    Map<String, ToDoubleBiFunction<GoldenCase, RegressionEvaluation>> calls = new HashMap<>();
    calls.put("accuracy", (g, e) -> e.accuracy(g.option("tolerance", 0.0)));
    calls.put("loss", (g, e) -> loss(g, e));
    calls.put("r2", (g, e) -> e.r2(g.option("force_finite", true)));
    calls.put("explained_variance", (g, e) -> e.explainedVariance(g.option("force_finite", true)));
    calls.put(
        "adjusted_r2",
        (g, e) -> e.adjustedR2(g.option("predictors", 0), g.option("force_finite", true)));
    calls.put("msle", (g, e) -> e.meanLoss(squaredLog(g)));
    calls.put("rmsle", (g, e) -> Math.sqrt(e.meanLoss(squaredLog(g))));
    calls.put("median_ae", (g, e) -> e.medianAe(medianMethod(g)));
    calls.put("mape", (g, e) -> e.mape(zeros(g)));
    calls.put("mdape", (g, e) -> e.mdape(zeros(g)));
    calls.put("mpe", (g, e) -> e.mpe(zeros(g)));
    calls.put("mspe", (g, e) -> e.mspe(zeros(g)));
    calls.put("rmspe", (g, e) -> e.rmspe(zeros(g)));
    calls.put("smape", (g, e) -> e.smape(g.option("smape_range", "0_2").equals("0_1") ? 1 : 2));
    calls.put("nrmse", (g, e) -> e.nrmse(normalization(g)));
    calls.put("pinball_loss", (g, e) -> e.meanLoss(Loss.pinball(g.option("alpha", 0.5))));
    calls.put("huber_loss", (g, e) -> e.meanLoss(Loss.huber(g.option("delta", 1.0))));
    calls.put("pseudo_huber_loss", (g, e) -> e.meanLoss(Loss.pseudoHuber(g.option("delta", 1.0))));
    calls.put("tweedie_deviance", (g, e) -> e.meanLoss(Loss.tweedie(g.option("power", 0.0))));
    calls.put("d2_tweedie", (g, e) -> e.d2Tweedie(g.option("power", 0.0)));
    calls.put("d2_pinball", (g, e) -> e.d2Pinball(g.option("alpha", 0.5), quantileMethod(g)));
    return calls;
  }

  private static RegressionEvaluation evaluation(GoldenCase golden) {
    double[] weights = golden.doubles("sample_weight");
    return golden.has("losses")
        ? RegressionEvaluation.ofLosses(golden.doubles("losses"), weights)
        : RegressionEvaluation.of(golden.doubles("y_true"), golden.doubles("y_pred"), weights);
  }

  private static double loss(GoldenCase golden, RegressionEvaluation evaluation) {
    String name = golden.option("loss", "mse");
    switch (name) {
      case "mse":
        return evaluation.loss();
      case "per_sample":
        return evaluation.loss();
      case "mae":
        return evaluation.meanLoss(Loss.absolute());
      case "huber":
        return evaluation.meanLoss(Loss.huber(golden.option("delta", 1.0)));
      case "log_cosh":
        return evaluation.meanLoss(Loss.logCosh());
      case "quantile":
        return evaluation.meanLoss(Loss.pinball(golden.option("alpha", 0.5)));
      default:
        throw new AssertionError("unknown loss " + name);
    }
  }

  private static Loss squaredLog(GoldenCase golden) {
    Loss loss = Loss.squaredLog();
    if (golden.option("strict_non_negative", false)) {
      loss = loss.onNonNegativeValues();
    }
    return golden.option("clip_negative_predictions", false)
        ? loss.withPredictionsAtLeast(0)
        : loss;
  }

  private static QuantileMethod medianMethod(GoldenCase golden) {
    return golden.option("weighted_median", "averaged").equals("lower")
        ? QuantileMethod.INVERTED_CDF
        : QuantileMethod.AVERAGED_INVERTED_CDF;
  }

  private static QuantileMethod quantileMethod(GoldenCase golden) {
    switch (golden.option("quantile_method", "averaged_inverted_cdf")) {
      case "linear":
        return QuantileMethod.LINEAR;
      case "inverted_cdf":
        return QuantileMethod.INVERTED_CDF;
      default:
        return QuantileMethod.AVERAGED_INVERTED_CDF;
    }
  }

  private static ZeroTruths zeros(GoldenCase golden) {
    return golden.option("zero_policy", "epsilon").equals("skip")
        ? ZeroTruths.SKIP
        : ZeroTruths.EPSILON;
  }

  private static Normalization normalization(GoldenCase golden) {
    switch (golden.option("normalization", "mean_abs")) {
      case "range":
        return Normalization.RANGE;
      case "std":
        return Normalization.STANDARD_DEVIATION;
      default:
        return Normalization.MEAN_ABSOLUTE;
    }
  }
}
