package io.evalmetrics.regression;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.Spelling;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The regression metrics: each constant points at the evaluation method that holds its mathematics. The usual parameters
 * have constants; others come from the methods, which spell them into the id.
 */
public final class RegressionMetrics {

  /** {@link RegressionEvaluation#accuracy()}. */
  public static final Metric<RegressionEvaluation> ACCURACY = ofErrors(
      MetricInfo.higherIsBetter("accuracy", "Accuracy")
          .alias("exact_match")
          .range(0, 1, 1)
          .says("Share of predictions that equal the truth exactly.")
          .formula("mean(p == y)")
          .reference("definition"),
      RegressionEvaluation::accuracy);

  /** {@link RegressionEvaluation#loss()}. */
  public static final Metric<RegressionEvaluation> LOSS = Metric.of(
      MetricInfo.lowerIsBetter("loss", "Loss") // losses that the model reported have any sign
          .says("The losses that the model reported, else the mean squared error.")
          .formula("mean(loss)")
          .reference("definition"),
      RegressionEvaluation::loss);

  /** {@link RegressionEvaluation#mae()}. */
  public static final Metric<RegressionEvaluation> MAE = ofErrors(
      error("mae", "Mean Absolute Error (MAE)")
          .alias("mean_absolute_error")
          .says("Mean absolute error, in the unit of the target.")
          .formula("mean(|p - y|)")
          .reference("scikit-learn 1.2 mean_absolute_error"),
      RegressionEvaluation::mae);

  /** {@link RegressionEvaluation#mse()}. */
  public static final Metric<RegressionEvaluation> MSE = ofErrors(
      error("mse", "Mean Squared Error (MSE)")
          .alias("mean_squared_error")
          .says("Mean squared error.")
          .formula("mean((p - y)^2)")
          .reference("scikit-learn 1.2 mean_squared_error"),
      RegressionEvaluation::mse);

  /** {@link RegressionEvaluation#rmse()}. */
  public static final Metric<RegressionEvaluation> RMSE = ofErrors(
      error("rmse", "Root Mean Squared Error (RMSE)")
          .alias("root_mean_squared_error")
          .says("Square root of the mean squared error, in the unit of the target.")
          .formula("sqrt(mean((p - y)^2))")
          .reference("scikit-learn 1.4 root_mean_squared_error"),
      RegressionEvaluation::rmse);

  /** {@link RegressionEvaluation#r2()}. */
  public static final Metric<RegressionEvaluation> R2 = ofErrors(
      skill("r2", "R² (Coefficient of Determination)")
          .alias("r2_score", "r_squared")
          .says(
              "Share of the variance of the truth that the predictions explain; bias counts against them.")
          .formula("1 - sum((p - y)^2) / sum((y - mean(y))^2)")
          .reference("scikit-learn 1.2 r2_score"),
      RegressionEvaluation::r2);

  /** {@link RegressionEvaluation#rmsle()}. */
  public static final Metric<RegressionEvaluation> RMSLE = ofLoss(
      error("rmsle", "Root Mean Squared Logarithmic Error (RMSLE)")
          .alias("root_mean_squared_log_error")
          .says(
              "Square root of the mean squared difference of logarithms; values must be above -1.")
          .formula("sqrt(mean((log(1 + p) - log(1 + y))^2))")
          .reference("scikit-learn 1.6 root_mean_squared_log_error"),
      Loss.squaredLog(),
      RegressionEvaluation::rmsle);

  /** {@link RegressionEvaluation#medianAe()}. */
  public static final Metric<RegressionEvaluation> MEDIAN_AE = ofSamples(
      error("median_ae", "Median Absolute Error (Median AE)")
          .alias("median_absolute_error", "mdae")
          .says("Median of the absolute errors, in the unit of the target.")
          .formula("median(|p - y|)")
          .reference("scikit-learn 1.7 median_absolute_error"),
      RegressionEvaluation::medianAe);

  /** {@link RegressionEvaluation#explainedVariance()}. */
  public static final Metric<RegressionEvaluation> EXPLAINED_VARIANCE = ofErrors(
      skill("explained_variance", "Explained Variance")
          .alias("explained_variance_score")
          .says(
              "Share of the variance of the truth that the predictions explain, whatever their bias.")
          .formula("1 - Var(y - p) / Var(y)")
          .reference("scikit-learn 1.2 explained_variance_score"),
      RegressionEvaluation::explainedVariance);

  /** {@link RegressionEvaluation#mbe()}. */
  public static final Metric<RegressionEvaluation> MBE = ofErrors(
      bias("mbe", "Mean Bias Error (MBE)")
          .alias("mean_bias_error", "bias")
          .says("Mean of prediction minus truth; ranks by its magnitude.")
          .formula("mean(p - y)")
          .reference("definition"),
      RegressionEvaluation::mbe);

  /** {@link RegressionEvaluation#msle()}. */
  public static final Metric<RegressionEvaluation> MSLE = ofLoss(
      error("msle", "Mean Squared Logarithmic Error")
          .alias("mean_squared_log_error")
          .says("Mean squared difference of logarithms; values must be above -1.")
          .formula("mean((log(1 + p) - log(1 + y))^2)")
          .reference("scikit-learn 1.6 mean_squared_log_error"),
      Loss.squaredLog(),
      RegressionEvaluation::msle);

  /** {@link RegressionEvaluation#maxError()}. */
  public static final Metric<RegressionEvaluation> MAX_ERROR = ofErrors(
      error("max_error", "Max Error")
          .says("Largest absolute error.")
          .formula("max(|p - y|)")
          .reference("scikit-learn 1.2 max_error"),
      RegressionEvaluation::maxError);

  /** {@link RegressionEvaluation#mape()}. */
  public static final Metric<RegressionEvaluation> MAPE = ofErrors(
      error("mape", "Mean Absolute Percentage Error (MAPE)")
          .alias("mean_absolute_percentage_error")
          .says("Mean absolute error as a share of the truth; a fraction, not percent.")
          .formula("mean(|p - y| / max(|y|, 2^-52))")
          .reference("scikit-learn 1.2 mean_absolute_percentage_error"),
      RegressionEvaluation::mape);

  /** {@link RegressionEvaluation#mdape()}. */
  public static final Metric<RegressionEvaluation> MDAPE = ofSamples(
      error("mdape", "Median Absolute Percentage Error (MdAPE)")
          .alias("median_absolute_percentage_error")
          .says("Median absolute error as a share of the truth; a fraction, not percent.")
          .formula("median(|p - y| / max(|y|, 2^-52))")
          .reference("definition"),
      RegressionEvaluation::mdape);

  /** {@link RegressionEvaluation#smape()}. */
  public static final Metric<RegressionEvaluation> SMAPE = ofErrors(
      MetricInfo.lowerIsBetter("smape", "Symmetric Mean Absolute Percentage Error (SMAPE)")
          .alias("symmetric_mean_absolute_percentage_error")
          .range(0, 2, 0)
          .says("Mean absolute error as a share of the mean of |truth| and |prediction|.")
          .formula("mean(2 |p - y| / (|y| + |p|)), 0/0 is 0")
          .reference("definition"),
      RegressionEvaluation::smape);

  /** {@link RegressionEvaluation#wape()}. */
  public static final Metric<RegressionEvaluation> WAPE = ofErrors(
      error("wape", "Weighted Absolute Percentage Error (WAPE)")
          .alias("wmape", "nd", "normalized_deviation")
          .says("Sum of absolute errors as a share of the sum of |truth|.")
          .formula("sum(|p - y|) / sum(|y|)")
          .reference("GluonTS ND"),
      RegressionEvaluation::wape);

  /** {@link RegressionEvaluation#mpe()}. */
  public static final Metric<RegressionEvaluation> MPE = ofErrors(
      bias("mpe", "Mean Percentage Error")
          .alias("mean_percentage_error")
          .says("Mean of prediction minus truth as a share of the truth; ranks by its magnitude.")
          .formula("mean((p - y) / max(|y|, 2^-52))")
          .reference("definition"),
      RegressionEvaluation::mpe);

  /** {@link RegressionEvaluation#mspe()}. */
  public static final Metric<RegressionEvaluation> MSPE = ofErrors(
      error("mspe", "Mean Squared Percentage Error")
          .alias("mean_squared_percentage_error")
          .says("Mean of the squared error as a share of the truth.")
          .formula("mean(((p - y) / max(|y|, 2^-52))^2)")
          .reference("definition"),
      RegressionEvaluation::mspe);

  /** {@link RegressionEvaluation#rmspe()}. */
  public static final Metric<RegressionEvaluation> RMSPE = ofErrors(
      error("rmspe", "Root Mean Squared Percentage Error")
          .alias("root_mean_squared_percentage_error")
          .says("Square root of the mean squared percentage error.")
          .formula("sqrt(mspe)")
          .reference("definition"),
      RegressionEvaluation::rmspe);

  /** {@link RegressionEvaluation#rae()}. */
  public static final Metric<RegressionEvaluation> RAE = ofSamples(
      error("rae", "Relative Absolute Error")
          .alias("relative_absolute_error")
          .says("Sum of absolute errors relative to that of always predicting the mean.")
          .formula("sum(|p - y|) / sum(|y - mean(y)|)")
          .reference("definition"),
      RegressionEvaluation::rae);

  /** {@link RegressionEvaluation#rse()}. */
  public static final Metric<RegressionEvaluation> RSE = ofErrors(
      error("rse", "Relative Squared Error")
          .alias("relative_squared_error")
          .says("Sum of squared errors relative to that of always predicting the mean.")
          .formula("sum((p - y)^2) / sum((y - mean(y))^2)")
          .reference("torchmetrics 1.x RelativeSquaredError"),
      RegressionEvaluation::rse);

  /** {@link RegressionEvaluation#rrse()}. */
  public static final Metric<RegressionEvaluation> RRSE = ofErrors(
      error("rrse", "Root Relative Squared Error")
          .alias("root_relative_squared_error")
          .says("Square root of the relative squared error.")
          .formula("sqrt(rse)")
          .reference("torchmetrics 1.x RelativeSquaredError(squared=False)"),
      RegressionEvaluation::rrse);

  /** {@link RegressionEvaluation#nrmse()}. */
  public static final Metric<RegressionEvaluation> NRMSE = ofErrors(
      error("nrmse", "Normalized RMSE")
          .alias("normalized_root_mean_squared_error")
          .says("Root mean squared error relative to the mean of |truth|.")
          .formula("rmse / mean(|y|)")
          .reference("GluonTS NRMSE"),
      RegressionEvaluation::nrmse);

  /** The mean of {@link Loss#pinball} at the median. */
  public static final Metric<RegressionEvaluation> PINBALL_LOSS = mean(
      error("pinball_loss", "Pinball Loss")
          .alias("mean_pinball_loss")
          .says("Mean pinball loss of the median: half of the mean absolute error.")
          .formula("mean(y >= p ? alpha (y - p) : (1 - alpha) (p - y)), alpha = 0.5")
          .reference("scikit-learn 1.2 mean_pinball_loss"),
      Loss.pinball(0.5));

  /** The mean of {@link Loss#huber} with delta 1. */
  public static final Metric<RegressionEvaluation> HUBER_LOSS = mean(
      error("huber_loss", "Huber Loss")
          .says("Mean of a loss that is quadratic up to an error of delta = 1 and linear beyond.")
          .formula("mean(|e| <= delta ? e^2 / 2 : delta (|e| - delta / 2)), e = p - y, delta = 1")
          .reference("scipy 1.10 special.huber"),
      Loss.huber(1));

  /** The mean of {@link Loss#pseudoHuber} with delta 1. */
  public static final Metric<RegressionEvaluation> PSEUDO_HUBER_LOSS = mean(
      error("pseudo_huber_loss", "Pseudo-Huber Loss")
          .says(
              "Mean of a smooth loss that turns from quadratic to linear around an error of delta = 1.")
          .formula("mean(delta^2 (sqrt(1 + (e / delta)^2) - 1)), e = p - y, delta = 1")
          .reference("scipy 1.10 special.pseudo_huber"),
      Loss.pseudoHuber(1));

  /** The mean of {@link Loss#logCosh}. */
  public static final Metric<RegressionEvaluation> LOG_COSH_LOSS = mean(
      error("log_cosh_loss", "Log-Cosh Loss")
          .alias("log_cosh_error")
          .says("Mean logarithm of the hyperbolic cosine of the error.")
          .formula("mean(log(cosh(p - y)))")
          .reference("torchmetrics 1.x LogCoshError"),
      Loss.logCosh());

  /** The mean of {@link Loss#tweedie} at power 0. */
  public static final Metric<RegressionEvaluation> TWEEDIE_DEVIANCE = mean(
      error("tweedie_deviance", "Mean Tweedie Deviance")
          .alias("mean_tweedie_deviance")
          .says("Mean unit deviance of the Tweedie family at power 0: the mean squared error.")
          .formula("mean((p - y)^2)")
          .reference("scikit-learn 1.2 mean_tweedie_deviance"),
      Loss.tweedie(0));

  /** The mean of {@link Loss#tweedie} at power 1. */
  public static final Metric<RegressionEvaluation> POISSON_DEVIANCE = mean(
      error("poisson_deviance", "Mean Poisson Deviance")
          .alias("mean_poisson_deviance")
          .says(
              "Mean unit deviance of the Poisson distribution; predictions must be positive, truths not negative.")
          .formula("mean(2 (y log(y / p) - y + p))")
          .reference("scikit-learn 1.2 mean_poisson_deviance"),
      Loss.tweedie(1));

  /** The mean of {@link Loss#tweedie} at power 2. */
  public static final Metric<RegressionEvaluation> GAMMA_DEVIANCE = mean(
      error("gamma_deviance", "Mean Gamma Deviance")
          .alias("mean_gamma_deviance")
          .says("Mean unit deviance of the gamma distribution; values must be positive.")
          .formula("mean(2 (log(p / y) + y / p - 1))")
          .reference("scikit-learn 1.2 mean_gamma_deviance"),
      Loss.tweedie(2));

  /** {@link RegressionEvaluation#d2Tweedie(double)} at power 0. */
  public static final Metric<RegressionEvaluation> D2_TWEEDIE =
      d2Tweedie(skill("d2_tweedie", "D² Tweedie").alias("d2_tweedie_score"), 0);

  /** {@link RegressionEvaluation#d2Pinball(double)} at the median. */
  public static final Metric<RegressionEvaluation> D2_PINBALL =
      d2Pinball(skill("d2_pinball", "D² Pinball").alias("d2_pinball_score"), 0.5);

  /** {@link RegressionEvaluation#d2AbsoluteError()}. */
  public static final Metric<RegressionEvaluation> D2_ABSOLUTE_ERROR = ofSamples(
      skill("d2_absolute_error", "D² Absolute Error")
          .alias("d2_absolute_error_score")
          .says(
              "Share of the absolute error of always predicting the median that the predictions avoid.")
          .formula("1 - mae(y, p) / mae(y, median(y))")
          .reference("scikit-learn 1.9 d2_absolute_error_score"),
      RegressionEvaluation::d2AbsoluteError);

  /** {@link RegressionEvaluation#pearsonR()}. */
  public static final Metric<RegressionEvaluation> PEARSON_R = ofErrors(
      correlation("pearson_r", "Pearson Correlation")
          .alias("pearson")
          .says("Linear correlation of truths and predictions.")
          .formula("cov(y, p) / sqrt(Var(y) Var(p))")
          .reference("scipy 1.10 stats.pearsonr"),
      RegressionEvaluation::pearsonR);

  /** {@link RegressionEvaluation#spearmanRho()}. */
  public static final Metric<RegressionEvaluation> SPEARMAN_RHO = ofSamples(
      correlation("spearman_rho", "Spearman Correlation")
          .alias("spearman")
          .says("Correlation of the ranks of truths and predictions.")
          .formula("pearson(rank(y), rank(p)), ties share their mean rank")
          .reference("scipy 1.10 stats.spearmanr"),
      RegressionEvaluation::spearmanRho);

  /** {@link RegressionEvaluation#kendallTauB()}. */
  public static final Metric<RegressionEvaluation> KENDALL_TAU_B = ofSamples(
      correlation("kendall_tau_b", "Kendall's Tau-b")
          .alias("kendall")
          .says("Concordant minus discordant pairs, relative to the pairs that are not tied.")
          .formula("(con - dis) / sqrt(pairs untied in y) / sqrt(pairs untied in p)")
          .reference("scipy 1.10 stats.kendalltau"),
      RegressionEvaluation::kendallTauB);

  /** {@link RegressionEvaluation#ccc()}. */
  public static final Metric<RegressionEvaluation> CCC = ofErrors(
      correlation("ccc", "Concordance Correlation Coefficient")
          .alias("lins_ccc", "concordance_correlation_coefficient")
          .says("Correlation that also counts differences in mean and scale.")
          .formula("2 cov(y, p) / (Var(y) + Var(p) + (mean(y) - mean(p))^2)")
          .reference("R epiR epi.ccc; Lin (1989)"),
      RegressionEvaluation::ccc);

  /** {@link RegressionEvaluation#adjustedR2(int)} for no predictors, which is R²; {@link #adjustedR2} takes their number. */
  public static final Metric<RegressionEvaluation> ADJUSTED_R2 = ofErrors(
      skill("adjusted_r2", "Adjusted R²")
          .alias("adjusted_r2_score")
          .says("R² with its gain by the mere number of predictors taken back; for none it is R².")
          .formula("1 - (1 - r2) (n - 1) / (n - predictors - 1)")
          .reference("torchmetrics 1.x R2Score(adjusted)"),
      evaluation -> evaluation.adjustedR2(0));

  private RegressionMetrics() {}

  /**
   * Returns the share of predictions within a tolerance of the truth; id {@code accuracy_within_0_05}.
   *
   * @throws IllegalArgumentException if {@code tolerance} is negative or not finite
   */
  public static Metric<RegressionEvaluation> accuracy(double tolerance) {
    Loss misses = Loss.zeroOne(tolerance);
    return ofLoss(
        MetricInfo.higherIsBetter(
                "accuracy_within_" + Spelling.inId(tolerance), "Accuracy within " + tolerance)
            .range(0, 1, 1)
            .says("Share of predictions no further than " + tolerance + " from the truth.")
            .formula("mean(|p - y| <= " + tolerance + ")")
            .reference("definition"),
        misses,
        evaluation -> evaluation.accuracy(tolerance));
  }

  /** Returns the mean of a loss; its id is {@code mean_} and that of the loss. */
  public static Metric<RegressionEvaluation> mean(Loss loss) {
    return mean(
        error("mean_" + loss.id(), "Mean " + loss.id())
            .says("Mean of the loss " + loss.id() + ".")
            .formula("mean(" + loss.id() + "(y, p))")
            .reference("definition"),
        loss);
  }

  /** Returns the square root of the mean of a loss; its id is {@code root_mean_} and that of the loss. */
  public static Metric<RegressionEvaluation> rootMean(Loss loss) {
    return ofLoss(
        error("root_mean_" + loss.id(), "Root mean " + loss.id())
            .says("Square root of the mean of the loss " + loss.id() + ".")
            .formula("sqrt(mean(" + loss.id() + "(y, p)))")
            .reference("definition"),
        loss,
        evaluation -> Math.sqrt(evaluation.meanLoss(loss)));
  }

  /** Returns the normalized RMSE with one of its divisors; id {@code nrmse_range}, for example. */
  public static Metric<RegressionEvaluation> nrmse(Normalization normalization) {
    String divisor = normalization.name().toLowerCase(Locale.ROOT);
    return ofErrors(
        error("nrmse_" + divisor, "Normalized RMSE by " + divisor.replace('_', ' '))
            .says("Root mean squared error relative to the size of the truths.")
            .formula("rmse / " + divisor + "(y)")
            .reference("definition"),
        evaluation -> evaluation.nrmse(normalization));
  }

  /**
   * Returns R² adjusted for the number of a model's features; id {@code adjusted_r2_10}.
   *
   * @throws IllegalArgumentException if {@code predictors} is negative
   */
  public static Metric<RegressionEvaluation> adjustedR2(int predictors) {
    Arguments.atLeast("predictors", predictors, 0);
    return ofErrors(
        skill("adjusted_r2_" + predictors, "Adjusted R² for " + predictors + " predictors")
            .says("R² with its gain by the mere number of predictors taken back.")
            .formula("1 - (1 - r2) (n - 1) / (n - " + predictors + " - 1)")
            .reference("torchmetrics 1.x R2Score(adjusted)"),
        evaluation -> evaluation.adjustedR2(predictors));
  }

  /**
   * Returns D² of the Tweedie deviance; id {@code d2_tweedie_1_5}.
   *
   * @throws IllegalArgumentException if {@code power} is not finite or lies between 0 and 1
   */
  public static Metric<RegressionEvaluation> d2Tweedie(double power) {
    Loss.tweedie(power); // checks the power before it is spelled
    return d2Tweedie(
        skill("d2_tweedie_" + Spelling.inId(power), "D² Tweedie at power " + power), power);
  }

  /**
   * Returns D² of the pinball loss; id {@code d2_pinball_0_9}.
   *
   * @throws IllegalArgumentException if {@code alpha} does not lie in [0, 1]
   */
  public static Metric<RegressionEvaluation> d2Pinball(double alpha) {
    Loss.pinball(alpha); // checks the quantile before it is spelled
    return d2Pinball(
        skill("d2_pinball_" + Spelling.inId(alpha), "D² Pinball at quantile " + alpha), alpha);
  }

  /** Returns the mean of a metric over the outputs of a multi-output evaluation, under the same name. */
  public static Metric<MultiOutputEvaluation> averaged(Metric<RegressionEvaluation> metric) {
    return Metric.of(
        metric.info(),
        evaluation -> evaluation.supports(metric),
        evaluation -> evaluation.score(metric));
  }

  private static MetricInfo error(String id, String displayName) {
    return MetricInfo.lowerIsBetter(id, displayName).range(0, Double.POSITIVE_INFINITY, 0);
  }

  private static MetricInfo bias(String id, String displayName) {
    return MetricInfo.lowerIsBetter(id, displayName)
        .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
        .closestToIdeal();
  }

  private static MetricInfo skill(String id, String displayName) {
    return MetricInfo.higherIsBetter(id, displayName).range(Double.NEGATIVE_INFINITY, 1, 1);
  }

  private static MetricInfo correlation(String id, String displayName) {
    return MetricInfo.higherIsBetter(id, displayName).range(-1, 1, 1);
  }

  private static Metric<RegressionEvaluation> ofErrors(
      MetricInfo info, ToDoubleFunction<RegressionEvaluation> score) {
    return Metric.of(info, RegressionEvaluation::hasErrors, score);
  }

  private static Metric<RegressionEvaluation> ofSamples(
      MetricInfo info, ToDoubleFunction<RegressionEvaluation> score) {
    return Metric.of(info, RegressionEvaluation::hasSamples, score);
  }

  private static Metric<RegressionEvaluation> ofLoss(
      MetricInfo info, Loss loss, ToDoubleFunction<RegressionEvaluation> score) {
    return Metric.of(info, evaluation -> evaluation.supports(loss), score);
  }

  private static Metric<RegressionEvaluation> mean(MetricInfo info, Loss loss) {
    return ofLoss(info, loss, evaluation -> evaluation.meanLoss(loss));
  }

  private static Metric<RegressionEvaluation> d2Tweedie(MetricInfo info, double power) {
    Loss deviance = Loss.tweedie(power);
    return Metric.of(
        info.says("Share of the deviance, at power " + power
                + ", of always predicting the mean that the predictions avoid.")
            .formula("1 - dev(y, p) / dev(y, mean(y))")
            .reference("scikit-learn 1.2 d2_tweedie_score"),
        evaluation -> evaluation.hasSamples() && evaluation.supports(deviance),
        evaluation -> evaluation.d2Tweedie(power));
  }

  private static Metric<RegressionEvaluation> d2Pinball(MetricInfo info, double alpha) {
    Arguments.inRange("alpha", alpha, 0, 1);
    return ofSamples(
        info.says("Share of the pinball loss of always predicting the quantile " + alpha
                + " that the predictions avoid.")
            .formula("1 - pinball(y, p) / pinball(y, quantile(y, alpha))")
            .reference("scikit-learn 1.9 d2_pinball_score"),
        evaluation -> evaluation.d2Pinball(alpha));
  }
}
