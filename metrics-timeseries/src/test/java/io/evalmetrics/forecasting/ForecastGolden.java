package io.evalmetrics.forecasting;

import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.inference.TestResult;
import io.evalmetrics.regression.Loss;
import io.evalmetrics.regression.Normalization;
import io.evalmetrics.regression.QuantileMethod;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.ZeroTruths;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** How golden forecasting cases are read, and the calls that their keys and options name. */
final class ForecastGolden {

  static final GoldenFamily<ForecastEvaluation> FAMILY = pointwise(GoldenFamily.of(
          ForecastTasks.TIME_SERIES_FORECASTING, golden -> true, ForecastGolden::evaluation))
      .call("theil_u2", (golden, forecast) -> forecast.theilU2(golden.option("naive_lag", 1)))
      .call(
          "direction_accuracy", (golden, forecast) -> forecast.directionAccuracy(direction(golden)))
      .call("interval_coverage", (golden, forecast) -> forecast.intervalCoverage())
      .call("quantile_loss_per_level", (golden, forecast) -> forecast.quantileLossPerLevel())
      .call(
          "quantile_coverage_per_level", (golden, forecast) -> forecast.quantileCoveragePerLevel())
      .call(
          "weighted_quantile_loss_per_level",
          (golden, forecast) -> forecast.weightedQuantileLossPerLevel())
      .call(
          "dm_statistic", (golden, forecast) -> dieboldMariano(golden, forecast).statistic())
      .call("dm_p_value", (golden, forecast) -> dieboldMariano(golden, forecast).pValue());

  private ForecastGolden() {}

  private static ForecastEvaluation evaluation(GoldenCase golden) {
    golden.require("y_true");
    double[] yTrue = golden.doubles("y_true");
    int[] offsets = offsets(golden, "series_offsets", yTrue);
    ForecastEvaluation forecast = golden.has("y_pred")
        ? ForecastEvaluation.of(yTrue, golden.doubles("y_pred"), offsets)
        : ForecastEvaluation.ofTruth(yTrue, offsets);
    forecast = forecast.withSeasonality(golden.option("seasonality", 1));
    if (golden.has("y_train")) {
      double[] yTrain = golden.doubles("y_train");
      forecast = forecast.withHistory(yTrain, offsets(golden, "train_offsets", yTrain));
    }
    if (golden.option("context", "none").equals("train")) {
      forecast = forecast.withHistoryAsContext();
    }
    if (golden.has("series_weight")) {
      forecast = forecast.withSeriesWeight(golden.doubles("series_weight"));
    }
    if (golden.hasOption("aggregation")) {
      forecast = forecast.withAggregation(
          Aggregation.valueOf(golden.option("aggregation", "").toUpperCase(Locale.ROOT)));
    }
    return withForecasts(forecast, golden);
  }

  private static ForecastEvaluation withForecasts(ForecastEvaluation forecast, GoldenCase golden) {
    if (golden.has("y_bench")) {
      forecast = forecast.withBenchmark(golden.doubles("y_bench"));
    }
    if (golden.hasAll("lower", "upper")) {
      forecast = forecast.withInterval(
          golden.doubles("lower"), golden.doubles("upper"), golden.option("level", 0.95));
    }
    if (golden.hasAll("quantile_levels", "quantile_pred")) {
      forecast = forecast.withQuantiles(
          golden.doubles("quantile_levels"), golden.doubles("quantile_pred"));
    }
    if (golden.has("samples")) {
      forecast = forecast.withSamples(golden.doubles("samples"));
    }
    if (golden.hasAll("mu", "sigma")) {
      forecast = forecast.withGaussian(golden.doubles("mu"), golden.doubles("sigma"));
    }
    return forecast;
  }

  /** Adds the regression metrics that take options. */
  private static GoldenFamily<ForecastEvaluation> pointwise(
      GoldenFamily<ForecastEvaluation> family) {
    Map<String, ToDoubleBiFunction<GoldenCase, RegressionEvaluation>> metrics =
        new LinkedHashMap<>();
    metrics.put("accuracy", (golden, errors) -> errors.accuracy(golden.option("tolerance", 0.0)));
    metrics.put("loss", (golden, errors) -> errors.meanLoss(loss(golden)));
    metrics.put("r2", (golden, errors) -> errors.r2(golden.option("force_finite", true)));
    metrics.put("msle", (golden, errors) -> errors.meanLoss(squaredLog(golden)));
    metrics.put("rmsle", (golden, errors) -> Math.sqrt(errors.meanLoss(squaredLog(golden))));
    metrics.put("mape", (golden, errors) -> errors.mape(zeros(golden)));
    metrics.put("mdape", (golden, errors) -> errors.mdape(zeros(golden)));
    metrics.put("mpe", (golden, errors) -> errors.mpe(zeros(golden)));
    metrics.put("mspe", (golden, errors) -> errors.mspe(zeros(golden)));
    metrics.put("rmspe", (golden, errors) -> errors.rmspe(zeros(golden)));
    metrics.put("smape", (golden, errors) -> errors.smape() * halved(golden));
    metrics.put("median_ae", (golden, errors) -> errors.medianAe(median(golden)));
    metrics.put("nrmse", (golden, errors) -> errors.nrmse(normalization(golden)));
    metrics.put(
        "pinball_loss",
        (golden, errors) -> errors.meanLoss(Loss.pinball(golden.option("alpha", 0.5))));
    metrics.forEach((id, metric) -> family.call(
        id,
        (golden, forecast) -> forecast.pointwise(errors -> metric.applyAsDouble(golden, errors))));
    return family;
  }

  private static Loss loss(GoldenCase golden) {
    return switch (golden.option("loss", "mse")) {
      case "mse" -> Loss.squared();
      case "mae" -> Loss.absolute();
      case "huber" -> Loss.huber(golden.option("delta", 1.0));
      case "log_cosh" -> Loss.logCosh();
      case "quantile" -> Loss.pinball(golden.option("alpha", 0.5));
      default -> throw new IllegalArgumentException("no such loss: " + golden.option("loss"));
    };
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

  private static double halved(GoldenCase golden) {
    return golden.option("smape_range", "0_2").equals("0_1") ? 0.5 : 1;
  }

  private static QuantileMethod median(GoldenCase golden) {
    return golden.option("weighted_median", "averaged").equals("lower")
        ? QuantileMethod.INVERTED_CDF
        : QuantileMethod.AVERAGED_INVERTED_CDF;
  }

  private static Normalization normalization(GoldenCase golden) {
    return switch (golden.option("normalization", "mean_abs")) {
      case "mean_abs" -> Normalization.MEAN_ABSOLUTE;
      case "range" -> Normalization.RANGE;
      case "std" -> Normalization.STANDARD_DEVIATION;
      default ->
        throw new IllegalArgumentException(
            "no such normalization: " + golden.option("normalization"));
    };
  }

  private static ZeroTruths zeros(GoldenCase golden) {
    return golden.option("zero_policy", "epsilon").equals("skip")
        ? ZeroTruths.SKIP
        : ZeroTruths.EPSILON;
  }

  private static int[] offsets(GoldenCase golden, String name, double[] values) {
    return golden.has(name) ? golden.ints(name) : new int[] {0, values.length};
  }

  private static DirectionOptions direction(GoldenCase golden) {
    DirectionOptions options = DirectionOptions.withDefaults();
    if (golden.option("direction_reference", "actual").equals("predicted")) {
      options = options.withPredictedChange();
    }
    return golden.option("direction_ties", "strict").equals("exclude")
        ? options.withoutTies()
        : options;
  }

  private static TestResult dieboldMariano(GoldenCase golden, ForecastEvaluation forecast) {
    DieboldMariano test = DieboldMariano.withDefaults()
        .withHorizon(golden.option("horizon", 1))
        .withPower(golden.option("power", 2.0))
        .withAlternative(DieboldMariano.Alternative.valueOf(
            golden.option("alternative", "two_sided").toUpperCase(Locale.ROOT)));
    if (golden.option("variance", "acf").equals("bartlett")) {
      test = test.withBartlettVariance();
    }
    if (!golden.option("correction", true)) {
      test = test.withoutCorrection();
    }
    return forecast.dieboldMariano(test);
  }
}
