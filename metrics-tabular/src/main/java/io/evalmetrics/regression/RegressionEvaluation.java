package io.evalmetrics.regression;

import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Truths and predictions of one regression model on one test set, and every metric of them.
 *
 * <pre>{@code
 * RegressionEvaluation evaluation = RegressionEvaluation.of(yTrue, yPred);
 * double rmse = evaluation.rmse();
 * double upper = evaluation.meanLoss(Loss.pinball(0.9));
 * }</pre>
 *
 * <p>Notation of the formulas: y truth, p prediction, w weight (1 without weights), sum over samples, {@code mean(x) =
 * sum w x / sum w}. Rules for all metrics:
 *
 * <ul>
 *   <li>A weight counts as so many repetitions of its sample, for medians, ranks and extremes too; only where a metric
 *       asks for two samples, rows are counted. No weight at all gives NaN.
 *   <li>That all truths, errors or predictions are equal is detected exactly.
 *   <li>Sums are exact to about one ulp and moments lose nothing to a large offset; overflow gives infinity.
 * </ul>
 *
 * <p>The arrays are read in place, not copied: do not change them while the evaluation is in use. Immutable and safe to
 * share between threads. The evaluation of a stream ({@link ErrorStatistics#result}) lacks the samples, one {@link
 * #ofLosses} even truths and predictions: a metric that needs them throws IllegalArgumentException, and its {@code
 * supports} is false.
 */
public final class RegressionEvaluation implements Resamplable<RegressionEvaluation> {

  private final Evidence evidence;

  private RegressionEvaluation(Evidence evidence) {
    this.evidence = evidence;
  }

  /**
   * Returns the evaluation of predictions.
   *
   * @param yTrue the true values; kept, not copied
   * @param yPred the predicted values; kept, not copied
   * @throws IllegalArgumentException if there is none, the lengths differ, or a value is NaN or infinite
   */
  public static RegressionEvaluation of(double[] yTrue, double[] yPred) {
    return of(yTrue, yPred, null);
  }

  /**
   * Returns the evaluation of predictions with weights.
   *
   * @param yTrue the true values; kept, not copied
   * @param yPred the predicted values; kept, not copied
   * @param sampleWeight how often each sample counts, whole or not; kept, not copied; null if each counts once
   * @throws IllegalArgumentException if there is none, the lengths differ, a value is NaN or infinite, or a weight is
   *     negative
   */
  public static RegressionEvaluation of(
      double[] yTrue, double[] yPred, double @Nullable [] sampleWeight) {
    Arguments.notEmpty("yTrue", yTrue.length);
    Samples samples = new Samples(yTrue, yPred, sampleWeight);
    samples.errors(); // the first pass checks the values
    return new RegressionEvaluation(samples);
  }

  /**
   * Returns the evaluation of single-precision predictions, which are widened once.
   *
   * @param yTrue the true values; copied
   * @param yPred the predicted values; copied
   * @throws IllegalArgumentException if there is none, the lengths differ, or a value is NaN or infinite
   */
  public static RegressionEvaluation of(float[] yTrue, float[] yPred) {
    return of(Arguments.widen(yTrue), Arguments.widen(yPred), null);
  }

  /**
   * Returns the evaluation of losses that the model reported itself, one per sample and of any sign: only {@link #loss}
   * is supported.
   *
   * @param losses kept, not copied
   * @throws IllegalArgumentException if there is none, or one is NaN or infinite
   */
  public static RegressionEvaluation ofLosses(double[] losses) {
    return ofLosses(losses, null);
  }

  /**
   * Returns the evaluation of losses that the model reported itself, with weights: only {@link #loss} is supported.
   *
   * @param losses kept, not copied
   * @param sampleWeight how often each sample counts; kept, not copied; null if each counts once
   * @throws IllegalArgumentException if there is none, the lengths differ, a loss is NaN or infinite, or a weight is
   *     negative
   */
  public static RegressionEvaluation ofLosses(double[] losses, double @Nullable [] sampleWeight) {
    return new RegressionEvaluation(GivenLosses.of(losses, sampleWeight));
  }

  static RegressionEvaluation of(Sums stream) {
    return new RegressionEvaluation(stream);
  }

  /**
   * Returns the number of samples.
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  @Override
  public int units() {
    return Math.toIntExact(
        evidence instanceof GivenLosses ? evidence.rows() : samples().rows());
  }

  /**
   * Returns the evaluation in which sample i, with its weight, stands {@code counts[i]} times. Nothing is gathered; losses
   * and sorted orders are kept for the next resample, a number per sample each.
   *
   * @throws IllegalArgumentException if the counts do not fit or the samples streamed by
   */
  @Override
  public RegressionEvaluation resampled(int[] counts) {
    return new RegressionEvaluation(
        evidence instanceof GivenLosses given
            ? given.resampled(counts)
            : samples().resampled(counts));
  }

  private Samples samples() {
    if (evidence instanceof Samples samples) {
      return samples;
    }
    throw Arguments.missing("samples");
  }

  boolean hasSamples() {
    return evidence instanceof Samples;
  }

  boolean hasErrors() {
    return !(evidence instanceof GivenLosses);
  }

  /** Returns whether the mean of a loss is known and all values lie in its domain. */
  boolean supports(Loss loss) {
    return evidence.supports(loss);
  }

  /** Returns the sum of squared distances of the truths from their mean. */
  double truthDeviations() {
    return evidence.truths().deviations();
  }

  /** Returns the population variance of the truths. */
  double truthVariance() {
    return truthDeviations() / weight();
  }

  private double weight() {
    return evidence.weight();
  }

  /** Share of predictions that equal the truth exactly; best 1. -0.0 equals 0.0. */
  public double accuracy() {
    return accuracy(0);
  }

  /**
   * Share of predictions within a tolerance of the truth; best 1.
   *
   * <pre>{@code mean(|p - y| <= tolerance)}</pre>
   *
   * @throws IllegalArgumentException if {@code tolerance} is negative or not finite, or the samples streamed by without
   *     {@code Loss.zeroOne(tolerance)}
   */
  public double accuracy(double tolerance) {
    double misses = evidence.sum(Loss.zeroOne(tolerance));
    return (weight() - misses) / weight();
  }

  /**
   * The mean of the losses that the model reported, else the mean squared error; best 0.
   *
   * @see #ofLosses(double[])
   * @see #meanLoss
   */
  public double loss() {
    return evidence.loss();
  }

  /**
   * Mean of a loss; best 0.
   *
   * <pre>{@code mean(loss(y, p))}</pre>
   *
   * @throws IllegalArgumentException if a value lies outside of the loss's domain, or the samples streamed by without
   *     the loss
   */
  public double meanLoss(Loss loss) {
    return evidence.sum(loss) / weight();
  }

  /**
   * Returns the loss of each sample, whatever its weight, as paired tests need them; the array is the caller's own.
   *
   * @throws IllegalArgumentException if a value lies outside of the loss's domain, or the samples streamed by
   */
  public double[] losses(Loss loss) {
    return samples().losses(loss);
  }

  /**
   * Mean absolute error, in the unit of the target; best 0.
   *
   * <pre>{@code mean(|p - y|)}</pre>
   *
   * <p>Reference: scikit-learn 1.2 {@code mean_absolute_error}.
   */
  public double mae() {
    return meanLoss(Loss.absolute());
  }

  /**
   * Mean squared error, in the squared unit of the target; best 0.
   *
   * <pre>{@code mean((p - y)^2)}</pre>
   *
   * <p>Reference: scikit-learn 1.2 {@code mean_squared_error}.
   */
  public double mse() {
    return meanLoss(Loss.squared());
  }

  /**
   * Root mean squared error, in the unit of the target; best 0.
   *
   * <pre>{@code sqrt(mean((p - y)^2))}</pre>
   *
   * <p>Reference: scikit-learn 1.4 {@code root_mean_squared_error}. See Hodson (2022), <a
   * href="https://doi.org/10.5194/gmd-15-5481-2022">RMSE or MAE: when to use them or not</a>.
   */
  public double rmse() {
    return Math.sqrt(mse());
  }

  /**
   * Mean bias error, in the unit of the target; best 0, positive if the model overestimates.
   *
   * <pre>{@code mean(p - y)}</pre>
   *
   * <p>R's {@code Metrics::bias} has the other sign.
   */
  public double mbe() {
    return evidence.errors().signed() / weight();
  }

  /** R², forced to be finite as scikit-learn does by default: {@link #r2(boolean)}. */
  public double r2() {
    return r2(true);
  }

  /**
   * R², the coefficient of determination: the share of the truths' variance that the predictions explain, their bias
   * counted against them; best 1, 0 for always predicting the mean, negative for worse.
   *
   * <pre>{@code 1 - sum w (p - y)^2 / sum w (y - mean(y))^2}</pre>
   *
   * <ul>
   *   <li>fewer than two samples: NaN
   *   <li>equal truths: 1 if all predictions are right, else 0; if not forced to be finite NaN and -infinity
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code r2_score}, but that equal truths are always recognised: of three truths 0.1
   * scikit-learn finds a variance of 2e-34 and answers -1.7e31.
   */
  public double r2(boolean forceFinite) {
    return Skill.r2(evidence, forceFinite);
  }

  /** Adjusted R², forced to be finite: {@link #adjustedR2(int, boolean)}. */
  public double adjustedR2(int predictors) {
    return adjustedR2(predictors, true);
  }

  /**
   * R² with its gain by the mere number of predictors taken back; best 1.
   *
   * <pre>{@code 1 - (1 - r2) (n - 1) / (n - predictors - 1),  n: number of rows, whatever their weights}</pre>
   *
   * <ul>
   *   <li>fewer than {@code predictors + 2} samples: NaN
   *   <li>equal truths: as {@link #r2(boolean)}
   * </ul>
   *
   * <p>Reference: torchmetrics 1 {@code R2Score(adjusted)}, but that it silently answers R² for too few samples.
   *
   * @param predictors the number of features of the model, the intercept not counted
   * @throws IllegalArgumentException if {@code predictors} is negative
   */
  public double adjustedR2(int predictors, boolean forceFinite) {
    return Skill.adjustedR2(evidence, predictors, forceFinite);
  }

  /** Explained variance, forced to be finite as scikit-learn does by default: {@link #explainedVariance(boolean)}. */
  public double explainedVariance() {
    return explainedVariance(true);
  }

  /**
   * Share of the truths' variance that the predictions explain, whatever their bias; best 1.
   *
   * <pre>{@code 1 - Var(y - p) / Var(y)}</pre>
   *
   * <ul>
   *   <li>equal truths: 1 if all errors are equal, as for a single sample, else 0; if not forced to be finite NaN and
   *       -infinity
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code explained_variance_score}, but that equal truths are always recognised.
   */
  public double explainedVariance(boolean forceFinite) {
    return Skill.explainedVariance(evidence, forceFinite);
  }

  /**
   * Mean squared difference of logarithms; best 0. {@link Loss#squaredLog} has the variants that reject or raise
   * negative values, for {@link #meanLoss}.
   *
   * <pre>{@code mean((log(1 + p) - log(1 + y))^2)}</pre>
   *
   * <p>Reference: scikit-learn 1.6 {@code mean_squared_log_error}.
   *
   * @throws IllegalArgumentException if a value is -1 or smaller, or the samples streamed by without the loss
   */
  public double msle() {
    return meanLoss(Loss.squaredLog());
  }

  /**
   * Root mean squared logarithmic error; best 0.
   *
   * <pre>{@code sqrt(msle)}</pre>
   *
   * <p>Reference: scikit-learn 1.6 {@code root_mean_squared_log_error}.
   *
   * @throws IllegalArgumentException if a value is -1 or smaller, or the samples streamed by without the loss
   */
  public double rmsle() {
    return Math.sqrt(msle());
  }

  /**
   * Largest absolute error of a sample that counts, in the unit of the target; best 0.
   *
   * <p>Reference: scikit-learn 1.2 {@code max_error}.
   */
  public double maxError() {
    return evidence.extremes().largestError();
  }

  /** Median absolute error, the mean of the two middle ones if need be: {@link #medianAe(QuantileMethod)}. */
  public double medianAe() {
    return medianAe(QuantileMethod.AVERAGED_INVERTED_CDF);
  }

  /**
   * Median absolute error, in the unit of the target; best 0. In linear time without weights.
   *
   * <pre>{@code median(|p - y|)}</pre>
   *
   * <p>Reference: scikit-learn 1.7 {@code median_absolute_error}; earlier releases took the lower median where there are
   * weights: {@link QuantileMethod#INVERTED_CDF}.
   *
   * @throws IllegalArgumentException if the samples streamed by, or weights meet {@link QuantileMethod#LINEAR}
   */
  public double medianAe(QuantileMethod method) {
    return samples().median(Loss.absolute(), method);
  }

  /** Mean absolute percentage error, zero truths included: {@link #mape(ZeroTruths)}. */
  public double mape() {
    return mape(ZeroTruths.EPSILON);
  }

  /**
   * Mean absolute error as a share of the truth, a fraction rather than percent; best 0.
   *
   * <pre>{@code mean(|p - y| / max(|y|, 2^-52))}</pre>
   *
   * <p>Reference: scikit-learn 1.2 {@code mean_absolute_percentage_error}.
   */
  public double mape(ZeroTruths zeros) {
    RelativeSums.Shares shares = evidence.relative().shares(zeros);
    return shares.absolute.value() / shares.weight.value();
  }

  /** Median absolute percentage error, zero truths included: {@link #mdape(ZeroTruths)}. */
  public double mdape() {
    return mdape(ZeroTruths.EPSILON);
  }

  /**
   * Median absolute error as a share of the truth, a fraction rather than percent; best 0.
   *
   * <pre>{@code median(|p - y| / max(|y|, 2^-52))}</pre>
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  public double mdape(ZeroTruths zeros) {
    Samples samples = zeros == ZeroTruths.SKIP ? samples().withoutZeroTruths() : samples();
    return samples.median(Losses.Simple.ABSOLUTE_PERCENTAGE, QuantileMethod.AVERAGED_INVERTED_CDF);
  }

  /** Mean percentage error, zero truths included: {@link #mpe(ZeroTruths)}. */
  public double mpe() {
    return mpe(ZeroTruths.EPSILON);
  }

  /**
   * Mean error as a share of the truth, a fraction; best 0, positive if the model overestimates.
   *
   * <pre>{@code mean((p - y) / max(|y|, 2^-52))}</pre>
   */
  public double mpe(ZeroTruths zeros) {
    RelativeSums.Shares shares = evidence.relative().shares(zeros);
    return shares.signed.value() / shares.weight.value();
  }

  /** Mean squared percentage error, zero truths included: {@link #mspe(ZeroTruths)}. */
  public double mspe() {
    return mspe(ZeroTruths.EPSILON);
  }

  /**
   * Mean of the squared error as a share of the truth; best 0.
   *
   * <pre>{@code mean(((p - y) / max(|y|, 2^-52))^2)}</pre>
   */
  public double mspe(ZeroTruths zeros) {
    RelativeSums.Shares shares = evidence.relative().shares(zeros);
    return shares.squared.value() / shares.weight.value();
  }

  /** Root mean squared percentage error, zero truths included: {@link #rmspe(ZeroTruths)}. */
  public double rmspe() {
    return rmspe(ZeroTruths.EPSILON);
  }

  /**
   * Root mean squared percentage error, a fraction; best 0.
   *
   * <pre>{@code sqrt(mspe)}</pre>
   */
  public double rmspe(ZeroTruths zeros) {
    return Math.sqrt(mspe(zeros));
  }

  /** Symmetric mean absolute percentage error in [0, 2]: {@link #smape(double)}. */
  public double smape() {
    return smape(2);
  }

  /**
   * Symmetric mean absolute percentage error, scaled to [0, {@code largest}]; best 0. The definition has 2,
   * utilsforecast its half, the tables of the M4 competition 200.
   *
   * <pre>{@code mean(2 |p - y| / (|y| + |p|)) * largest / 2}</pre>
   *
   * <ul>
   *   <li>a zero truth predicted as zero counts 0
   * </ul>
   *
   * @throws IllegalArgumentException if {@code largest} is not positive and finite
   */
  public double smape(double largest) {
    double scale = Losses.positive("largest", largest) / 2;
    return evidence.relative().symmetric() / weight() * scale;
  }

  /**
   * Sum of absolute errors as a share of the sum of absolute truths; best 0.
   *
   * <pre>{@code sum w |p - y| / sum w |y|}</pre>
   *
   * <ul>
   *   <li>all truths 0: NaN if all predictions are right, else infinity
   * </ul>
   *
   * <p>Reference: GluonTS {@code ND}.
   */
  public double wape() {
    return evidence.errors().absolute() / evidence.relative().truths();
  }

  /**
   * Sum of absolute errors relative to that of always predicting the mean; best 0, 1 for the mean itself.
   *
   * <pre>{@code sum w |p - y| / sum w |y - mean(y)|}</pre>
   *
   * <ul>
   *   <li>equal truths: NaN if all predictions are right, else infinity
   * </ul>
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  public double rae() {
    return evidence.errors().absolute() / samples().sumOfDistances();
  }

  /**
   * Sum of squared errors relative to that of always predicting the mean; best 0, 1 for the mean itself.
   *
   * <pre>{@code sum w (p - y)^2 / sum w (y - mean(y))^2}</pre>
   *
   * <ul>
   *   <li>equal truths: NaN if all predictions are right, else infinity
   * </ul>
   *
   * <p>Reference: torchmetrics 1 {@code RelativeSquaredError}.
   */
  public double rse() {
    return evidence.errors().squared() / truthDeviations();
  }

  /**
   * Root relative squared error; best 0.
   *
   * <pre>{@code sqrt(rse)}</pre>
   */
  public double rrse() {
    return Math.sqrt(rse());
  }

  /** Root mean squared error relative to the mean absolute truth: {@link #nrmse(Normalization)}. */
  public double nrmse() {
    return nrmse(Normalization.MEAN_ABSOLUTE);
  }

  /**
   * Root mean squared error relative to the size of the truths; best 0.
   *
   * <pre>{@code rmse / mean(|y|),  rmse / (max(y) - min(y)) or  rmse / sqrt(Var(y))}</pre>
   *
   * <ul>
   *   <li>a divisor of 0: NaN if all predictions are right, else infinity
   * </ul>
   *
   * <p>Reference: GluonTS {@code NRMSE} for the mean absolute truth.
   */
  public double nrmse(Normalization normalization) {
    double size = switch (normalization) {
      case RANGE -> evidence.extremes().truthRange();
      case STANDARD_DEVIATION -> Math.sqrt(truthVariance());
      case MEAN_ABSOLUTE -> evidence.relative().truths() / weight();
    };
    return rmse() / size;
  }

  /**
   * Share of the Tweedie deviance of always predicting the mean that the predictions avoid; best 1.
   *
   * <pre>{@code 1 - dev(y, p) / dev(y, mean(y))}</pre>
   *
   * <ul>
   *   <li>fewer than two samples: NaN
   *   <li>equal truths: NaN if all predictions are right, else -infinity
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code d2_tweedie_score}, but that equal truths are always recognised.
   *
   * @throws IllegalArgumentException if {@code power} is not one of {@link Loss#tweedie}, a value lies outside of its
   *     domain, or the samples streamed by
   */
  public double d2Tweedie(double power) {
    return Skill.d2Tweedie(Loss.tweedie(power), samples());
  }

  /** D² of the pinball loss with the default quantile: {@link #d2Pinball(double, QuantileMethod)}. */
  public double d2Pinball(double alpha) {
    return d2Pinball(alpha, QuantileMethod.AVERAGED_INVERTED_CDF);
  }

  /**
   * Share of the pinball loss of always predicting the truths' quantile that the predictions avoid; best 1.
   *
   * <pre>{@code 1 - pinball(y, p) / pinball(y, quantile(y, alpha))}</pre>
   *
   * <ul>
   *   <li>fewer than two samples: NaN
   *   <li>a divisor of 0: 1 if the predictions cost nothing, else 0
   * </ul>
   *
   * <p>Reference: scikit-learn 1.9 {@code d2_pinball_score}; release 1.2 interpolated linearly without weights and took
   * the lower quantile with them.
   *
   * @throws IllegalArgumentException if {@code alpha} does not lie in [0, 1], the samples streamed by, or weights meet
   *     {@link QuantileMethod#LINEAR}
   */
  public double d2Pinball(double alpha, QuantileMethod method) {
    Loss pinball = Loss.pinball(alpha);
    Samples samples = samples();
    return Skill.d2Pinball(pinball, samples, samples.truthQuantile(alpha, method));
  }

  /**
   * Share of the absolute error of always predicting the median that the predictions avoid; best 1. Edge cases are those
   * of {@link #d2Pinball(double, QuantileMethod)}.
   *
   * <pre>{@code 1 - mae(y, p) / mae(y, median(y))}</pre>
   *
   * <p>Reference: scikit-learn 1.2 {@code d2_absolute_error_score}.
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  public double d2AbsoluteError() {
    return d2Pinball(0.5);
  }

  /**
   * Pearson's linear correlation of truths and predictions; best 1.
   *
   * <pre>{@code cov(y, p) / sqrt(Var(y) Var(p))}</pre>
   *
   * <ul>
   *   <li>fewer than two samples, equal truths or equal predictions: NaN
   * </ul>
   *
   * <p>Reference: scipy 1.10 {@code stats.pearsonr}.
   */
  public double pearsonR() {
    return evidence.coMoments().correlation();
  }

  /**
   * Spearman's rank correlation of truths and predictions; best 1. Ties share their mean rank. In n log n.
   *
   * <pre>{@code pearson(rank(y), rank(p))}</pre>
   *
   * <ul>
   *   <li>fewer than two samples, equal truths or equal predictions: NaN
   *   <li>weights: the rank of a group of ties is the weight before it plus half of its own
   * </ul>
   *
   * <p>Reference: scipy 1.10 {@code stats.spearmanr}.
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  public double spearmanRho() {
    return samples().spearman();
  }

  /**
   * Kendall's tau-b: concordant minus discordant pairs of samples, relative to the pairs that are not tied; best 1. In n
   * log n, all counts exact.
   *
   * <pre>{@code (con - dis) / sqrt(pairs untied in y) / sqrt(pairs untied in p)}</pre>
   *
   * <ul>
   *   <li>fewer than two samples, equal truths or equal predictions: NaN
   *   <li>weights: a pair counts the product of its samples' weights
   * </ul>
   *
   * <p>Reference: scipy 1.10 {@code stats.kendalltau}; Knight (1966), <a
   * href="https://doi.org/10.1080/01621459.1966.10480879">A computer method for calculating Kendall's tau with ungrouped
   * data</a>.
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  public double kendallTauB() {
    return samples().kendall();
  }

  /**
   * Lin's concordance correlation: a correlation that counts differences in mean and scale too; best 1.
   *
   * <pre>{@code 2 cov(y, p) / (Var(y) + Var(p) + (mean(y) - mean(p))^2)}, population moments</pre>
   *
   * <ul>
   *   <li>equal truths or equal predictions: 0
   *   <li>all truths and predictions equal one number: NaN
   * </ul>
   *
   * <p>Reference: R epiR {@code epi.ccc}; Lin (1989), <a href="https://doi.org/10.2307/2532051">A concordance
   * correlation coefficient to evaluate reproducibility</a>. torchmetrics mixes sample variances with the unscaled
   * difference of means.
   */
  public double ccc() {
    return evidence.coMoments().concordance(evidence.errors().signed());
  }
}
