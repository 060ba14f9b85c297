package io.evalmetrics.regression;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;

/** The regression metrics: each constant points at the evaluation method that holds its mathematics. */
public final class RegressionMetrics {

  /** {@link RegressionEvaluation#accuracy()}. */
  public static final Metric<RegressionEvaluation> ACCURACY = Metric.of(
      MetricInfo.higherIsBetter("accuracy", "Accuracy")
          .alias("exact_match")
          .range(0, 1, 1)
          .says("Share of predictions that equal the truth exactly.")
          .formula("mean(p == y)")
          .reference("definition"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::accuracy);

  /** {@link RegressionEvaluation#loss()}. */
  public static final Metric<RegressionEvaluation> LOSS = Metric.of(
      MetricInfo.lowerIsBetter("loss", "Loss")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("The losses that the model reported, else the mean squared error.")
          .formula("mean(loss)")
          .reference("definition"),
      RegressionEvaluation::loss);

  /** {@link RegressionEvaluation#mae()}. */
  public static final Metric<RegressionEvaluation> MAE = Metric.of(
      MetricInfo.lowerIsBetter("mae", "Mean Absolute Error (MAE)")
          .alias("mean_absolute_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean absolute error, in the unit of the target.")
          .formula("mean(|p - y|)")
          .reference("scikit-learn mean_absolute_error"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::mae);

  /** {@link RegressionEvaluation#mse()}. */
  public static final Metric<RegressionEvaluation> MSE = Metric.of(
      MetricInfo.lowerIsBetter("mse", "Mean Squared Error (MSE)")
          .alias("mean_squared_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean squared error.")
          .formula("mean((p - y)^2)")
          .reference("scikit-learn mean_squared_error"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::mse);

  /** {@link RegressionEvaluation#rmse()}. */
  public static final Metric<RegressionEvaluation> RMSE = Metric.of(
      MetricInfo.lowerIsBetter("rmse", "Root Mean Squared Error (RMSE)")
          .alias("root_mean_squared_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Square root of the mean squared error, in the unit of the target.")
          .formula("sqrt(mean((p - y)^2))")
          .reference("scikit-learn root_mean_squared_error"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::rmse);

  /** {@link RegressionEvaluation#r2()}. */
  public static final Metric<RegressionEvaluation> R2 = Metric.of(
      MetricInfo.higherIsBetter("r2", "R² (Coefficient of Determination)")
          .alias("r2_score", "r_squared")
          .range(Double.NEGATIVE_INFINITY, 1, 1)
          .says(
              "Share of the variance of the truth that the predictions explain, their bias counted against them.")
          .formula("1 - sum((p - y)^2) / sum((y - mean(y))^2)")
          .reference("scikit-learn r2_score"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::r2);

  /** {@link RegressionEvaluation#rmsle()}. */
  public static final Metric<RegressionEvaluation> RMSLE = Metric.of(
      MetricInfo.lowerIsBetter("rmsle", "Root Mean Squared Logarithmic Error (RMSLE)")
          .alias("root_mean_squared_log_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "Square root of the mean squared difference of logarithms; values must be above -1.")
          .formula("sqrt(mean((log(1 + p) - log(1 + y))^2))")
          .reference("scikit-learn root_mean_squared_log_error"),
      evaluation -> evaluation.supports(Loss.squaredLog()),
      RegressionEvaluation::rmsle);

  /** {@link RegressionEvaluation#medianAe()}. */
  public static final Metric<RegressionEvaluation> MEDIAN_AE = Metric.of(
      MetricInfo.lowerIsBetter("median_ae", "Median Absolute Error (Median AE)")
          .alias("median_absolute_error", "mdae")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Median of the absolute errors, in the unit of the target.")
          .formula("median(|p - y|)")
          .reference("scikit-learn median_absolute_error"),
      RegressionEvaluation::hasSamples,
      RegressionEvaluation::medianAe);

  /** {@link RegressionEvaluation#explainedVariance()}. */
  public static final Metric<RegressionEvaluation> EXPLAINED_VARIANCE = Metric.of(
      MetricInfo.higherIsBetter("explained_variance", "Explained Variance")
          .alias("explained_variance_score")
          .range(Double.NEGATIVE_INFINITY, 1, 1)
          .says(
              "Share of the variance of the truth that the predictions explain, whatever their bias.")
          .formula("1 - Var(y - p) / Var(y)")
          .reference("scikit-learn explained_variance_score"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::explainedVariance);

  /** {@link RegressionEvaluation#mbe()}. */
  public static final Metric<RegressionEvaluation> MBE = Metric.of(
      MetricInfo.lowerIsBetter("mbe", "Mean Bias Error (MBE)")
          .alias("mean_bias_error", "bias")
          .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
          .closestToIdeal()
          .says("Mean of prediction minus truth; ranks by its magnitude.")
          .formula("mean(p - y)")
          .reference("definition"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::mbe);

  /** {@link RegressionEvaluation#msle()}. */
  public static final Metric<RegressionEvaluation> MSLE = Metric.of(
      MetricInfo.lowerIsBetter("msle", "Mean Squared Logarithmic Error")
          .alias("mean_squared_log_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean squared difference of logarithms; values must be above -1.")
          .formula("mean((log(1 + p) - log(1 + y))^2)")
          .reference("scikit-learn mean_squared_log_error"),
      evaluation -> evaluation.supports(Loss.squaredLog()),
      RegressionEvaluation::msle);

  /** {@link RegressionEvaluation#maxError()}. */
  public static final Metric<RegressionEvaluation> MAX_ERROR = Metric.of(
      MetricInfo.lowerIsBetter("max_error", "Max Error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Largest absolute error.")
          .formula("max(|p - y|)")
          .reference("scikit-learn max_error"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::maxError);

  /** {@link RegressionEvaluation#mape()}. */
  public static final Metric<RegressionEvaluation> MAPE = Metric.of(
      MetricInfo.lowerIsBetter("mape", "Mean Absolute Percentage Error (MAPE)")
          .alias("mean_absolute_percentage_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean absolute error as a share of the truth; a fraction, not percent.")
          .formula("mean(|p - y| / max(|y|, 2^-52))")
          .reference("scikit-learn mean_absolute_percentage_error"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::mape);

  /** {@link RegressionEvaluation#mdape()}. */
  public static final Metric<RegressionEvaluation> MDAPE = Metric.of(
      MetricInfo.lowerIsBetter("mdape", "Median Absolute Percentage Error (MdAPE)")
          .alias("median_absolute_percentage_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Median absolute error as a share of the truth; a fraction, not percent.")
          .formula("median(|p - y| / max(|y|, 2^-52))")
          .reference("definition"),
      RegressionEvaluation::hasSamples,
      RegressionEvaluation::mdape);

  /** {@link RegressionEvaluation#smape()}. */
  public static final Metric<RegressionEvaluation> SMAPE = Metric.of(
      MetricInfo.lowerIsBetter("smape", "Symmetric Mean Absolute Percentage Error (SMAPE)")
          .alias("symmetric_mean_absolute_percentage_error")
          .range(0, 2, 0)
          .says("Mean absolute error as a share of the mean of |truth| and |prediction|.")
          .formula("mean(2 |p - y| / (|y| + |p|)), 0/0 is 0")
          .reference("definition"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::smape);

  /** {@link RegressionEvaluation#wape()}. */
  public static final Metric<RegressionEvaluation> WAPE = Metric.of(
      MetricInfo.lowerIsBetter("wape", "Weighted Absolute Percentage Error (WAPE)")
          .alias("wmape", "nd", "normalized_deviation")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Sum of absolute errors as a share of the sum of |truth|.")
          .formula("sum(|p - y|) / sum(|y|)")
          .reference("GluonTS ND"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::wape);

  /** {@link RegressionEvaluation#mpe()}. */
  public static final Metric<RegressionEvaluation> MPE = Metric.of(
      MetricInfo.lowerIsBetter("mpe", "Mean Percentage Error")
          .alias("mean_percentage_error")
          .range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0)
          .closestToIdeal()
          .says("Mean of prediction minus truth as a share of the truth; ranks by its magnitude.")
          .formula("mean((p - y) / max(|y|, 2^-52))")
          .reference("definition"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::mpe);

  /** {@link RegressionEvaluation#mspe()}. */
  public static final Metric<RegressionEvaluation> MSPE = Metric.of(
      MetricInfo.lowerIsBetter("mspe", "Mean Squared Percentage Error")
          .alias("mean_squared_percentage_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean of the squared error as a share of the truth.")
          .formula("mean(((p - y) / max(|y|, 2^-52))^2)")
          .reference("definition"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::mspe);

  /** {@link RegressionEvaluation#rmspe()}. */
  public static final Metric<RegressionEvaluation> RMSPE = Metric.of(
      MetricInfo.lowerIsBetter("rmspe", "Root Mean Squared Percentage Error")
          .alias("root_mean_squared_percentage_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Square root of the mean squared percentage error.")
          .formula("sqrt(mspe)")
          .reference("definition"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::rmspe);

  /** {@link RegressionEvaluation#rae()}. */
  public static final Metric<RegressionEvaluation> RAE = Metric.of(
      MetricInfo.lowerIsBetter("rae", "Relative Absolute Error")
          .alias("relative_absolute_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Sum of absolute errors relative to that of always predicting the mean.")
          .formula("sum(|p - y|) / sum(|y - mean(y)|)")
          .reference("definition"),
      RegressionEvaluation::hasSamples,
      RegressionEvaluation::rae);

  /** {@link RegressionEvaluation#rse()}. */
  public static final Metric<RegressionEvaluation> RSE = Metric.of(
      MetricInfo.lowerIsBetter("rse", "Relative Squared Error")
          .alias("relative_squared_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Sum of squared errors relative to that of always predicting the mean.")
          .formula("sum((p - y)^2) / sum((y - mean(y))^2)")
          .reference("torchmetrics 1 RelativeSquaredError"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::rse);

  /** {@link RegressionEvaluation#rrse()}. */
  public static final Metric<RegressionEvaluation> RRSE = Metric.of(
      MetricInfo.lowerIsBetter("rrse", "Root Relative Squared Error")
          .alias("root_relative_squared_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Square root of the relative squared error.")
          .formula("sqrt(rse)")
          .reference("torchmetrics 1 RelativeSquaredError(squared=False)"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::rrse);

  /** {@link RegressionEvaluation#nrmse()}. */
  public static final Metric<RegressionEvaluation> NRMSE = Metric.of(
      MetricInfo.lowerIsBetter("nrmse", "Normalized RMSE")
          .alias("normalized_root_mean_squared_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Root mean squared error relative to the mean of |truth|.")
          .formula("rmse / mean(|y|)")
          .reference("GluonTS NRMSE"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::nrmse);

  /** {@link Loss#pinball}. */
  public static final Metric<RegressionEvaluation> PINBALL_LOSS = mean(
      Loss.pinball(0.5),
      MetricInfo.lowerIsBetter("pinball_loss", "Pinball Loss")
          .alias("mean_pinball_loss")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean pinball loss of the median: half of the mean absolute error.")
          .formula("mean(y >= p ? alpha (y - p) : (1 - alpha) (p - y)), alpha = 0.5")
          .reference("scikit-learn mean_pinball_loss"));

  /** {@link Loss#huber}. */
  public static final Metric<RegressionEvaluation> HUBER_LOSS = mean(
      Loss.huber(1),
      MetricInfo.lowerIsBetter("huber_loss", "Huber Loss")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean of a loss that is quadratic up to an error of delta = 1 and linear beyond.")
          .formula("mean(|e| <= delta ? e^2 / 2 : delta (|e| - delta / 2)), e = p - y, delta = 1")
          .reference("scipy special.huber"));

  /** {@link Loss#pseudoHuber}. */
  public static final Metric<RegressionEvaluation> PSEUDO_HUBER_LOSS = mean(
      Loss.pseudoHuber(1),
      MetricInfo.lowerIsBetter("pseudo_huber_loss", "Pseudo-Huber Loss")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "Mean of a smooth loss that turns from quadratic to linear around an error of delta = 1.")
          .formula("mean(delta^2 (sqrt(1 + (e / delta)^2) - 1)), e = p - y, delta = 1")
          .reference("scipy special.pseudo_huber"));

  /** {@link Loss#logCosh}. */
  public static final Metric<RegressionEvaluation> LOG_COSH_LOSS = mean(
      Loss.logCosh(),
      MetricInfo.lowerIsBetter("log_cosh_loss", "Log-Cosh Loss")
          .alias("log_cosh_error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean logarithm of the hyperbolic cosine of the error.")
          .formula("mean(log(cosh(p - y)))")
          .reference("torchmetrics 1 LogCoshError"));

  /** {@link Loss#tweedie}. */
  public static final Metric<RegressionEvaluation> TWEEDIE_DEVIANCE = mean(
      Loss.tweedie(0),
      MetricInfo.lowerIsBetter("tweedie_deviance", "Mean Tweedie Deviance")
          .alias("mean_tweedie_deviance")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean unit deviance of the Tweedie family at power 0: the mean squared error.")
          .formula("mean((p - y)^2)")
          .reference("scikit-learn mean_tweedie_deviance"));

  /** {@link Loss#tweedie}. */
  public static final Metric<RegressionEvaluation> POISSON_DEVIANCE = mean(
      Loss.tweedie(1),
      MetricInfo.lowerIsBetter("poisson_deviance", "Mean Poisson Deviance")
          .alias("mean_poisson_deviance")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "Mean unit deviance of the Poisson distribution; predictions must be positive, truths not negative.")
          .formula("mean(2 (y log(y / p) - y + p))")
          .reference("scikit-learn mean_poisson_deviance"));

  /** {@link Loss#tweedie}. */
  public static final Metric<RegressionEvaluation> GAMMA_DEVIANCE = mean(
      Loss.tweedie(2),
      MetricInfo.lowerIsBetter("gamma_deviance", "Mean Gamma Deviance")
          .alias("mean_gamma_deviance")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean unit deviance of the gamma distribution; values must be positive.")
          .formula("mean(2 (log(p / y) + y / p - 1))")
          .reference("scikit-learn mean_gamma_deviance"));

  /** {@link RegressionEvaluation#d2Tweedie(double)}. */
  public static final Metric<RegressionEvaluation> D2_TWEEDIE = Metric.of(
      MetricInfo.higherIsBetter("d2_tweedie", "D² Tweedie")
          .alias("d2_tweedie_score")
          .range(Double.NEGATIVE_INFINITY, 1, 1)
          .says(
              "Share of the deviance of always predicting the mean that the predictions avoid, at power 0.")
          .formula("1 - dev(y, p) / dev(y, mean(y))")
          .reference("scikit-learn d2_tweedie_score"),
      RegressionEvaluation::hasSamples,
      evaluation -> evaluation.d2Tweedie(0));

  /** {@link RegressionEvaluation#d2Pinball(double)}. */
  public static final Metric<RegressionEvaluation> D2_PINBALL = Metric.of(
      MetricInfo.higherIsBetter("d2_pinball", "D² Pinball")
          .alias("d2_pinball_score")
          .range(Double.NEGATIVE_INFINITY, 1, 1)
          .says(
              "Share of the pinball loss of always predicting the median that the predictions avoid.")
          .formula("1 - pinball(y, p) / pinball(y, quantile(y, alpha)), alpha = 0.5")
          .reference("scikit-learn d2_pinball_score"),
      RegressionEvaluation::hasSamples,
      evaluation -> evaluation.d2Pinball(0.5));

  /** {@link RegressionEvaluation#d2AbsoluteError()}. */
  public static final Metric<RegressionEvaluation> D2_ABSOLUTE_ERROR = Metric.of(
      MetricInfo.higherIsBetter("d2_absolute_error", "D² Absolute Error")
          .alias("d2_absolute_error_score")
          .range(Double.NEGATIVE_INFINITY, 1, 1)
          .says(
              "Share of the absolute error of always predicting the median that the predictions avoid.")
          .formula("1 - mae(y, p) / mae(y, median(y))")
          .reference("scikit-learn d2_absolute_error_score"),
      RegressionEvaluation::hasSamples,
      RegressionEvaluation::d2AbsoluteError);

  /** {@link RegressionEvaluation#pearsonR()}. */
  public static final Metric<RegressionEvaluation> PEARSON_R = Metric.of(
      MetricInfo.higherIsBetter("pearson_r", "Pearson Correlation")
          .alias("pearson")
          .range(-1, 1, 1)
          .says("Linear correlation of truths and predictions.")
          .formula("cov(y, p) / sqrt(Var(y) Var(p))")
          .reference("scipy stats.pearsonr"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::pearsonR);

  /** {@link RegressionEvaluation#spearmanRho()}. */
  public static final Metric<RegressionEvaluation> SPEARMAN_RHO = Metric.of(
      MetricInfo.higherIsBetter("spearman_rho", "Spearman Correlation")
          .alias("spearman")
          .range(-1, 1, 1)
          .says("Correlation of the ranks of truths and predictions.")
          .formula("pearson(rank(y), rank(p)), ties share their mean rank")
          .reference("scipy stats.spearmanr"),
      RegressionEvaluation::hasSamples,
      RegressionEvaluation::spearmanRho);

  /** {@link RegressionEvaluation#kendallTauB()}. */
  public static final Metric<RegressionEvaluation> KENDALL_TAU_B = Metric.of(
      MetricInfo.higherIsBetter("kendall_tau_b", "Kendall's Tau-b")
          .alias("kendall")
          .range(-1, 1, 1)
          .says("Concordant minus discordant pairs, relative to the pairs that are not tied.")
          .formula("(con - dis) / sqrt(pairs untied in y) / sqrt(pairs untied in p)")
          .reference("scipy stats.kendalltau"),
      RegressionEvaluation::hasSamples,
      RegressionEvaluation::kendallTauB);

  /** {@link RegressionEvaluation#ccc()}. */
  public static final Metric<RegressionEvaluation> CCC = Metric.of(
      MetricInfo.higherIsBetter("ccc", "Concordance Correlation Coefficient")
          .alias("lins_ccc", "concordance_correlation_coefficient")
          .range(-1, 1, 1)
          .says("Correlation that also counts differences in mean and scale.")
          .formula("2 cov(y, p) / (Var(y) + Var(p) + (mean(y) - mean(p))^2)")
          .reference("R epiR epi.ccc; Lin (1989)"),
      RegressionEvaluation::hasErrors,
      RegressionEvaluation::ccc);

  /** {@link RegressionEvaluation#adjustedR2(int)}. */
  public static final Metric<RegressionEvaluation> ADJUSTED_R2 = Metric.of(
      MetricInfo.higherIsBetter("adjusted_r2", "Adjusted R²")
          .alias("adjusted_r2_score")
          .range(Double.NEGATIVE_INFINITY, 1, 1)
          .says("R² with its gain by the mere number of predictors taken back; for none it is R².")
          .formula("1 - (1 - r2) (n - 1) / (n - predictors - 1)")
          .reference("torchmetrics 1 R2Score(adjusted)"),
      RegressionEvaluation::hasErrors,
      evaluation -> evaluation.adjustedR2(0));

  private RegressionMetrics() {}

  /** Returns the mean of a loss; its id is that of the loss after {@code mean_}. */
  public static Metric<RegressionEvaluation> mean(Loss loss) {
    String id = "mean_" + loss.id();
    return mean(
        loss,
        MetricInfo.lowerIsBetter(id, id.replace('_', ' '))
            .range(0, Double.POSITIVE_INFINITY, 0)
            .says("Mean of the loss " + loss.id() + ".")
            .formula("mean(" + loss.id() + ")")
            .reference("definition"));
  }

  /** Returns the mean of a metric over the outputs of a multi-output evaluation, under the same name. */
  public static Metric<MultiOutputEvaluation> averaged(Metric<RegressionEvaluation> metric) {
    return Metric.of(
        metric.info(),
        evaluation -> evaluation.supports(metric),
        evaluation -> evaluation.score(metric));
  }

  private static Metric<RegressionEvaluation> mean(Loss loss, MetricInfo info) {
    return Metric.of(
        info, evaluation -> evaluation.supports(loss), evaluation -> evaluation.meanLoss(loss));
  }
}
