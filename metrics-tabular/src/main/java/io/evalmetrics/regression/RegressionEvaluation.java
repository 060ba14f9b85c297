package io.evalmetrics.regression;

import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.Objects;
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
 * <p>Notation of the formulas: y truth, p prediction, w weight (1 without weights), W the sum of all weights, mean(x) =
 * sum(w x) / W. Rules for all metrics:
 *
 * <ul>
 *   <li>A weight counts as so many repetitions of its sample, medians, ranks and extremes included; only where a metric
 *       asks for two samples, rows are counted. No weight at all gives NaN.
 *   <li>That all truths, errors or predictions are equal is detected exactly: of three truths 0.1 the variance is 0.
 *   <li>Sums are exact to about one ulp, moments lose nothing to a large offset; overflow gives infinity.
 * </ul>
 *
 * <p>The arrays are read in place, not copied: do not change them while the evaluation is in use. Immutable and safe to
 * share between threads. What {@link ErrorStatistics#result} and {@link #ofLosses} return lacks the samples: metrics
 * that need them throw IllegalArgumentException, and their {@code supports} is false.
 */
public final class RegressionEvaluation implements Resamplable<RegressionEvaluation> {

  private final @Nullable Samples samples;
  private final @Nullable Sums stream;
  private final @Nullable ErrorSums errors;
  private final @Nullable GivenLosses givenLosses;
  private volatile @Nullable RelativeSums relative;
  private volatile @Nullable CoMoments coMoments;
  private volatile @Nullable Extremes extremes;

  private RegressionEvaluation(
      @Nullable Samples samples,
      @Nullable Sums stream,
      @Nullable ErrorSums errors,
      @Nullable GivenLosses givenLosses) {
    this.samples = samples;
    this.stream = stream;
    this.errors = errors;
    this.givenLosses = givenLosses;
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
    return of(new Samples(yTrue, yPred, sampleWeight));
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
    return new RegressionEvaluation(null, null, null, new GivenLosses(losses, sampleWeight));
  }

  private static RegressionEvaluation of(Samples samples) {
    return new RegressionEvaluation(samples, null, ErrorSums.of(samples), null);
  }

  static RegressionEvaluation of(Sums stream) {
    return new RegressionEvaluation(null, stream, stream.errors(), null);
  }

  /**
   * Returns the number of samples.
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  @Override
  public int units() {
    return givenLosses != null ? givenLosses.size() : samples().size();
  }

  /**
   * {@inheritDoc} Weights go with their samples.
   *
   * @throws IllegalArgumentException if the counts do not fit or the samples streamed by
   */
  @Override
  public RegressionEvaluation resampled(int[] counts) {
    return givenLosses != null
        ? new RegressionEvaluation(null, null, null, givenLosses.resampled(counts))
        : of(samples().resampled(counts));
  }

  /** Returns the sum of squared distances of the truths from their mean. */
  double truthDeviations() {
    return errors().truths().deviations();
  }

  /** Returns the population variance of the truths. */
  double truthVariance() {
    return errors().truths().deviations() / errors().weight();
  }

  boolean hasSamples() {
    return samples != null;
  }

  boolean hasErrors() {
    return errors != null;
  }

  /** Returns whether the mean of a loss is known: its values are at hand, or their sum, and lie in its domain. */
  boolean supports(Loss loss) {
    return (samples != null || (stream != null && stream.keeps(loss)))
        && extremes().allowFor(loss);
  }

  private Samples samples() {
    if (samples == null) {
      throw Arguments.missing("samples");
    }
    return samples;
  }

  private ErrorSums errors() {
    if (errors == null) {
      throw Arguments.missing("truths and predictions");
    }
    return errors;
  }

  private RelativeSums relative() {
    if (stream != null) {
      return stream.relative();
    }
    RelativeSums known = relative;
    if (known == null) {
      errors();
      known = RelativeSums.of(samples());
      relative = known;
    }
    return known;
  }

  private CoMoments coMoments() {
    if (stream != null) {
      return stream.coMoments();
    }
    CoMoments known = coMoments;
    if (known == null) {
      errors();
      known = CoMoments.of(samples());
      coMoments = known;
    }
    return known;
  }

  private Extremes extremes() {
    if (stream != null) {
      return stream.extremes();
    }
    Extremes known = extremes;
    if (known == null) {
      errors();
      known = Extremes.of(samples());
      extremes = known;
    }
    return known;
  }

  /**
   * Share of predictions that equal the truth exactly; best 1.
   *
   * @throws IllegalArgumentException if only losses were given
   */
  public double accuracy() {
    return (errors().weight() - extremes().misses()) / errors().weight();
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
    Loss misses = Loss.zeroOne(tolerance);
    return tolerance == 0
        ? accuracy()
        : (errors().weight() - sum(misses)) / errors().weight();
  }

  /**
   * The losses that the model reported, else the mean squared error; best 0.
   *
   * @see #ofLosses(double[])
   * @see #meanLoss
   */
  public double loss() {
    return givenLosses != null ? givenLosses.mean() : mse();
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
    return sum(loss) / errors().weight();
  }

  /**
   * Returns the loss of each sample, whatever its weight, as paired tests need them; the array is the caller's own.
   *
   * @throws IllegalArgumentException if a value lies outside of the loss's domain, or the samples streamed by
   */
  public double[] losses(Loss loss) {
    samples().requireDomain(loss);
    return samples().losses(loss);
  }

  private double sum(Loss loss) {
    ErrorSums sums = errors();
    if (loss.equals(Loss.squared())) {
      return sums.squared();
    }
    if (loss.equals(Loss.absolute())) {
      return sums.absolute();
    }
    if (stream != null) {
      return sumOfStream(loss, stream);
    }
    samples().requireDomain(loss);
    return samples().sum(loss);
  }

  private static double sumOfStream(Loss loss, Sums stream) {
    if (!stream.keeps(loss)) {
      throw Arguments.missing("samples and no sum of " + loss.id());
    }
    stream.extremes().require(loss);
    return stream.sum(loss);
  }

  /** Mean absolute error, in the unit of the target; best 0: {@code mean(|p - y|)}. */
  public double mae() {
    return errors().absolute() / errors().weight();
  }

  /** Mean squared error; best 0: {@code mean((p - y)^2)}. */
  public double mse() {
    return errors().squared() / errors().weight();
  }

  /** Root mean squared error, in the unit of the target; best 0: {@code sqrt(mse)}. */
  public double rmse() {
    return Math.sqrt(mse());
  }

  /** Mean bias error, in the unit of the target; best 0, positive if overestimated: {@code mean(p - y)}. */
  public double mbe() {
    return errors().signed() / errors().weight();
  }

  /** R², forced to be finite: {@link #r2(boolean)}. */
  public double r2() {
    return r2(true);
  }

  public double r2(boolean forceFinite) {
    ErrorSums sums = errors();
    if (sums.rows() < 2 || sums.weight() == 0) {
      return Double.NaN;
    }
    return skill(sums.squared(), sums.truths().deviations(), forceFinite);
  }

  public double adjustedR2(int predictors) {
    return adjustedR2(predictors, true);
  }

  public double adjustedR2(int predictors, boolean forceFinite) {
    Arguments.atLeast("predictors", predictors, 0);
    double rows = errors().rows();
    double freedom = rows - predictors - 1;
    return freedom > 0 ? 1 - (1 - r2(forceFinite)) * (rows - 1) / freedom : Double.NaN;
  }

  public double explainedVariance() {
    return explainedVariance(true);
  }

  public double explainedVariance(boolean forceFinite) {
    ErrorSums sums = errors();
    return sums.weight() == 0
        ? Double.NaN
        : skill(sums.errors().deviations(), sums.truths().deviations(), forceFinite);
  }

  /** Returns how much smaller a loss is than the one of a constant prediction, as a share of it. */
  private static double skill(double loss, double baseline, boolean forceFinite) {
    if (forceFinite && baseline == 0) {
      return loss == 0 ? 1 : 0;
    }
    return 1 - loss / baseline;
  }

  public double msle() {
    return meanLoss(Loss.squaredLog());
  }

  public double rmsle() {
    return Math.sqrt(msle());
  }

  public double maxError() {
    errors();
    return extremes().largestError();
  }

  public double medianAe() {
    return medianAe(QuantileMethod.AVERAGED_INVERTED_CDF);
  }

  public double medianAe(QuantileMethod method) {
    Samples all = samples();
    return Quantiles.median(all.losses(Loss.absolute()), all.weights, method);
  }

  public double mape() {
    return mape(ZeroTruths.EPSILON);
  }

  public double mape(ZeroTruths zeros) {
    RelativeSums.Shares shares = relative().shares(zeros);
    return shares.absolute.value() / shares.weight.value();
  }

  public double mdape() {
    return mdape(ZeroTruths.EPSILON);
  }

  public double mdape(ZeroTruths zeros) {
    Samples scored = zeros == ZeroTruths.SKIP ? samples().withoutZeroTruths() : samples();
    return Quantiles.median(
        scored.losses(new Losses.AbsolutePercentage()),
        scored.weights,
        QuantileMethod.AVERAGED_INVERTED_CDF);
  }

  public double mpe() {
    return mpe(ZeroTruths.EPSILON);
  }

  public double mpe(ZeroTruths zeros) {
    RelativeSums.Shares shares = relative().shares(zeros);
    return shares.signed.value() / shares.weight.value();
  }

  public double mspe() {
    return mspe(ZeroTruths.EPSILON);
  }

  public double mspe(ZeroTruths zeros) {
    RelativeSums.Shares shares = relative().shares(zeros);
    return shares.squared.value() / shares.weight.value();
  }

  public double rmspe() {
    return rmspe(ZeroTruths.EPSILON);
  }

  public double rmspe(ZeroTruths zeros) {
    return Math.sqrt(mspe(zeros));
  }

  public double smape() {
    return smape(2);
  }

  /**
   * Symmetric mean absolute percentage error, scaled to [0, {@code largest}]: 2 is the definition, 1 utilsforecast's
   * half of it, 200 what the M4 competition's tables show.
   *
   * @throws IllegalArgumentException if {@code largest} is not positive and finite
   */
  public double smape(double largest) {
    double scale = Losses.positive("largest", largest) / 2;
    return relative().symmetric() / errors().weight() * scale;
  }

  public double wape() {
    return errors().absolute() / relative().truths();
  }

  public double rae() {
    Moments truths = errors().truths();
    ExactSum distances = new ExactSum();
    samples().forEachBlock(block -> {
      truths.distances(block, block.truths, block.terms);
      distances.add(block.sumOfMagnitudes(block.terms));
    });
    return errors().absolute() / distances.value();
  }

  public double rse() {
    return errors().squared() / errors().truths().deviations();
  }

  public double rrse() {
    return Math.sqrt(rse());
  }

  public double nrmse() {
    return nrmse(Normalization.MEAN_ABSOLUTE);
  }

  public double nrmse(Normalization normalization) {
    Objects.requireNonNull(normalization, "normalization");
    double weight = errors().weight();
    switch (normalization) {
      case RANGE:
        return rmse() / extremes().truthRange();
      case STANDARD_DEVIATION:
        return rmse() / Math.sqrt(errors().truths().deviations() / weight);
      default:
        return rmse() / (relative().truths() / weight);
    }
  }

  public double d2Tweedie(double power) {
    Loss deviance = Loss.tweedie(power);
    Samples all = samples();
    double loss = sum(deviance);
    if (all.size() < 2) {
      return Double.NaN;
    }
    Moments truths = errors().truths();
    double baseline = power == 0 ? truths.deviations() : all.sum(deviance, truths.mean());
    return skill(loss, baseline, false);
  }

  public double d2Pinball(double alpha) {
    return d2Pinball(alpha, QuantileMethod.AVERAGED_INVERTED_CDF);
  }

  public double d2Pinball(double alpha, QuantileMethod method) {
    Loss pinball = Loss.pinball(alpha);
    Samples all = samples();
    double quantile = Quantiles.of(all.yTrue, all.weights, alpha, method);
    if (all.size() < 2 || errors().weight() == 0) {
      return Double.NaN;
    }
    return skill(sum(pinball), all.sum(pinball, quantile), true);
  }

  public double d2AbsoluteError() {
    return d2Pinball(0.5);
  }

  public double pearsonR() {
    return coMoments().correlation();
  }

  public double spearmanRho() {
    Samples all = samples();
    Samples ranks = new Samples(
        Ranks.of(all.yTrue, all.weights), Ranks.of(all.yPred, all.weights), all.weights);
    return CoMoments.of(ranks).correlation();
  }

  public double kendallTauB() {
    return KendallTau.of(samples());
  }

  public double ccc() {
    return coMoments().concordance(errors().signed());
  }
}
