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
        TASK,
        golden -> golden.integer("outputs", 1) == 1 && !golden.hasOption("multioutput"),
        RegressionGolden::evaluation);
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
    String average = golden.option("multioutput", "uniform_average");
    switch (average) {
      case "uniform_average":
        return evaluation.score(metric);
      case "variance_weighted":
        return evaluation.varianceWeighted(metric);
      case "raw_values":
        double[] scores = evaluation.scores(metric);
        // The reference has no R² of a single sample, not even one per output.
        return metric.id().equals("r2") && evaluation.units() < 2 ? Double.NaN : scores;
      default:
        throw new IllegalArgumentException("multioutput must not be " + average);
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
    calls.put("smape", (g, e) -> e.smape(smapeRange(g)));
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
    if (golden.has("losses")) {
      return RegressionEvaluation.ofLosses(golden.doubles("losses"), weights);
    }
    golden.require("y_true", "y_pred");
    return RegressionEvaluation.of(golden.doubles("y_true"), golden.doubles("y_pred"), weights);
  }

  private static double loss(GoldenCase golden, RegressionEvaluation evaluation) {
    String name = golden.option("loss", "mse");
    switch (name) {
      case "mse":
        return evaluation.loss();
      case "per_sample":
        if (!golden.has("losses")) {
          throw new IllegalArgumentException("losses must be given");
        }
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
        throw new IllegalArgumentException("loss must not be " + name);
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
    return choice(
        golden,
        "weighted_median",
        Map.of(
            "averaged", QuantileMethod.AVERAGED_INVERTED_CDF,
            "lower", QuantileMethod.INVERTED_CDF),
        "averaged");
  }

  private static QuantileMethod quantileMethod(GoldenCase golden) {
    return choice(
        golden,
        "quantile_method",
        Map.of(
            "averaged_inverted_cdf", QuantileMethod.AVERAGED_INVERTED_CDF,
            "inverted_cdf", QuantileMethod.INVERTED_CDF,
            "linear", QuantileMethod.LINEAR),
        "averaged_inverted_cdf");
  }

  private static ZeroTruths zeros(GoldenCase golden) {
    return choice(
        golden,
        "zero_policy",
        Map.of("epsilon", ZeroTruths.EPSILON, "skip", ZeroTruths.SKIP),
        "epsilon");
  }

  private static Normalization normalization(GoldenCase golden) {
    return choice(
        golden,
        "normalization",
        Map.of(
            "mean_abs", Normalization.MEAN_ABSOLUTE,
            "range", Normalization.RANGE,
            "std", Normalization.STANDARD_DEVIATION),
        "mean_abs");
  }

  private static double smapeRange(GoldenCase golden) {
    return choice(golden, "smape_range", Map.of("0_2", 2.0, "0_1", 1.0), "0_2");
  }

  private static <T> T choice(
      GoldenCase golden, String option, Map<String, T> choices, String otherwise) {
    String name = golden.option(option, otherwise);
    if (!choices.containsKey(name)) {
      throw new IllegalArgumentException(option + " must not be " + name);
    }
    return choices.get(name);
  }
}
