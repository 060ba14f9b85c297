package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Probabilities that a model gave to the classes of samples: how good they are as probabilities (log loss, Brier score)
 * and how well they are calibrated.
 *
 * <pre>{@code
 * ClassProbabilities probabilities = ClassProbabilities.of(3, yTrue, rows);
 * probabilities.logLoss();
 * probabilities.expectedCalibrationError();
 * }</pre>
 *
 * <p>In the formulas p_c is the probability given to class c, y the true class, w the weight; sums run over samples.
 * Calibration takes no weights: with them its methods throw IllegalArgumentException.
 *
 * <p>Immutable and safe to share between threads. The arrays are kept, not copied, and must not change. Each result is
 * computed when first asked for; only logarithms of the true classes' probabilities are taken, and few of them.
 */
public final class ClassProbabilities {

  private final int numClasses;
  private final ClassificationOptions options;
  private final Part<ProbabilityTable> table;
  private final Part<WeightedMean> logLoss;
  private final Part<double[]> eachLogLoss;
  private final Part<ClassSums> classLogLoss;
  private final Part<ClassSums> brier;
  private final Part<WeightedMean> meanBrier;
  private final Part<double[]> eachBrier;
  private final Part<ProbabilityTable> unweighted;
  private final Part<CalibrationBins> calibration;
  private final Part<CalibrationBins> topLabelCalibration;
  private final Part<List<CalibrationBins>> classCalibration;

  private ClassProbabilities(
      ProbabilityTable table,
      ClassificationOptions options,
      Part<WeightedMean> logLoss,
      Part<double[]> eachLogLoss,
      Part<ClassSums> classLogLoss,
      Part<WeightedMean> meanBrier,
      Part<double[]> eachBrier,
      Part<ClassSums> brier) {
    numClasses = table.numClasses();
    this.options = options;
    this.logLoss = logLoss;
    this.eachLogLoss = eachLogLoss;
    this.classLogLoss = classLogLoss;
    this.meanBrier = meanBrier;
    this.eachBrier = eachBrier;
    this.brier = brier;
    this.table = Part.known(table);
    unweighted = table.weights() == null
        ? this.table
        : Part.refused("sampleWeight must be absent for calibration");
    topLabelCalibration = unweighted.map(rows -> CalibrationBins.ofTopLabel(rows, options));
    calibration = numClasses == 2
        ? unweighted.map(rows -> CalibrationBins.ofClass(rows, 1, options))
        : topLabelCalibration;
    classCalibration = unweighted.map(rows -> IntStream.range(0, numClasses)
        .mapToObj(c -> CalibrationBins.ofClass(rows, c, options))
        .toList());
  }

  /** Returns probabilities that were checked before, given their log loss if it is known. */
  static ClassProbabilities of(
      ProbabilityTable table, ClassificationOptions options, @Nullable WeightedMean logLoss) {
    double epsilon = options.epsilon();
    Part<ClassSums> brier = Part.of(() -> BrierScore.byClass(table));
    return new ClassProbabilities(
        table,
        options,
        logLoss == null ? Part.of(() -> LogLoss.mean(table, epsilon)) : Part.known(logLoss),
        Part.of(() -> LogLoss.each(table, epsilon).all(table.samples())),
        Part.of(() -> LogLoss.byClass(table, epsilon)),
        brier.map(ClassSums::total),
        Part.of(() -> BrierScore.each(table)),
        brier);
  }

  /** Returns the probabilities of a resample, in which sample i stands {@code counts[i]} times; losses are shared. */
  ClassProbabilities resampled(int[] counts) {
    ProbabilityTable resample = table.get().resampled(counts);
    double[] weights = resample.weights();
    return new ClassProbabilities(
        resample,
        options,
        eachLogLoss.map(losses -> WeightedMean.of(losses, weights, counts)),
        eachLogLoss,
        eachLogLoss.map(losses -> LogLoss.byClass(resample, losses)),
        eachBrier.map(errors -> WeightedMean.of(errors, weights, counts)),
        eachBrier,
        Part.of(() -> BrierScore.byClass(resample)));
  }

  /** What a statistic kept; it has no samples. */
  ClassProbabilities(ProbabilitySums sums, ClassificationOptions options) {
    numClasses = sums.numClasses();
    this.options = options;
    table = Part.missing("single samples");
    logLoss = Part.known(sums.logLoss());
    eachLogLoss = Part.missing("single samples");
    classLogLoss = Part.known(sums.classLogLoss());
    brier = Part.known(sums.brier());
    meanBrier = brier.map(ClassSums::total);
    eachBrier = Part.missing("single samples");
    unweighted = table;
    topLabelCalibration = sums.topLabelCalibration();
    classCalibration = sums.classCalibration();
    calibration =
        numClasses == 2 ? classCalibration.map(classes -> classes.get(1)) : topLabelCalibration;
  }

  /**
   * Returns checked probabilities.
   *
   * @param rows {@code yTrue.length} rows of {@code numClasses}, which sum to 1 within 1e-5 and are used as they are
   * @throws IllegalArgumentException if the arrays are empty or their lengths do not fit, if a label is out of range, if
   *     a probability lies outside of [0, 1], if a row does not sum to 1, or if there are fewer than 2 classes
   */
  public static ClassProbabilities of(int numClasses, int[] yTrue, double[] rows) {
    return ClassificationEvaluation.ofProbabilities(numClasses, yTrue, rows).classProbabilities();
  }

  /**
   * Logarithmic loss (cross entropy), in nats; 0 is perfect.
   *
   * <pre>{@code sum w * -ln(clip(p_y, epsilon, 1 - epsilon)) / sum w}</pre>
   * <ul>
   *   <li>certain and wrong: 36.04 with the default epsilon of 2^-52, infinity with 0
   *   <li>certain and right: 2.2e-16 with the default epsilon
   *   <li>a class that is never true needs no special care
   *   <li>rows are not normalized, where scikit-learn 1.2 divides them by their sums
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2.1 {@code log_loss}.
   */
  public double logLoss() {
    return logLoss.get().value();
  }

  /** {@link #logLoss()} over the samples of each class; NaN for a class that is never true. */
  public double[] logLossPerClass() {
    ClassSums sums = classLogLoss.get();
    return perClass(sums::meanWithin);
  }

  private double[] perClass(IntToDoubleFunction value) {
    double[] values = new double[numClasses];
    Arrays.setAll(values, value);
    return values;
  }

  /**
   * Share of the log loss that is explained, against giving every sample the shares of the classes in the truth; 1 is
   * perfect, 0 no better than that.
   *
   * <pre>{@code 1 - logLoss / logLoss of the shares}</pre>
   *
   * <p>NaN if fewer than two classes are true. Reference: scikit-learn 1.5 {@code d2_log_loss_score}.
   */
  public double d2LogLoss() {
    ClassSums sums = classLogLoss.get();
    return sums.hasTwoClasses()
        ? 1 - logLoss() / LogLoss.ofShares(sums.shares(), sums.sharesOfOthers(), options.epsilon())
        : Double.NaN;
  }

  /**
   * Brier score, the mean squared difference between probabilities and outcomes; 0 is perfect. It lies in [0, 1] for two
   * classes, where it is halved to be that of class 1 alone, in [0, 2] for more.
   *
   * <pre>{@code sum over samples and classes of w (p_c - [y = c])^2 / sum w}</pre>
   *
   * <p>Reference: scikit-learn 1.7 {@code brier_score_loss}. Brier (1950), <a
   * href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Verification of forecasts expressed in
   * terms of probability</a>.
   */
  public double brierScore() {
    return brierScore(numClasses == 2);
  }

  /** {@link #brierScore()} with or without the factor of a half, however many classes there are. */
  public double brierScore(boolean halved) {
    double score = meanBrier.get().value();
    return halved ? score / 2 : score;
  }

  /** Mean squared difference between the probability of each class and whether it is true, in [0, 1]. */
  public double[] brierScorePerClass() {
    ClassSums sums = brier.get();
    return perClass(sums::meanOverAll);
  }

  /**
   * Brier skill score: share of the Brier score that is explained, against giving every sample the shares of the classes
   * in the truth; 1 is perfect, 0 no better than that.
   *
   * <pre>{@code 1 - brierScore / brierScore of the shares}</pre>
   *
   * <p>NaN if fewer than two classes are true. Reference: scikit-learn 1.7 {@code d2_brier_score}.
   */
  public double d2BrierScore() {
    ClassSums sums = brier.get();
    return sums.hasTwoClasses()
        ? 1 - sums.total().value() / BrierScore.ofShares(sums.shares(), sums.sharesOfOthers())
        : Double.NaN;
  }

  /**
   * Expected calibration error (ECE): how far confidence is from the share of hits, on average over the samples; 0 is
   * perfect, 1 the worst.
   *
   * <pre>{@code sum over bins of n_bin / n * |hits / n_bin - mean confidence|}</pre>
   *
   * <p>Of two classes the confidence is the probability of class 1, and it hits if class 1 is true; of more it is the
   * largest probability, and it hits if its class is true. Bins have equal width: 15 of them, unless {@link
   * ClassificationOptions} say otherwise.
   *
   * <p>Reference: torchmetrics 1.9 {@code CalibrationError}, with bin edges {@code i / bins}. Guo et al. (2017), <a
   * href="https://arxiv.org/abs/1706.04599">On calibration of modern neural networks</a>.
   */
  public double expectedCalibrationError() {
    return calibration.get().expectedError();
  }

  /** Root of the mean squared difference of {@link #expectedCalibrationError()}. */
  public double rootMeanSquareCalibrationError() {
    return calibration.get().rootMeanSquareError();
  }

  /** Largest difference of {@link #expectedCalibrationError()} in a bin that is not empty. */
  public double maximumCalibrationError() {
    return calibration.get().maximumError();
  }

  /** {@link #expectedCalibrationError()} of the most probable class, however many classes there are. */
  public double topLabelCalibrationError() {
    return topLabelCalibration.get().expectedError();
  }

  /** {@link #expectedCalibrationError()} of the probability of each class against whether it is true. */
  public double[] expectedCalibrationErrorPerClass() {
    return classCalibration.get().stream()
        .mapToDouble(CalibrationBins::expectedError)
        .toArray();
  }

  /** Mean of {@link #expectedCalibrationErrorPerClass()}; 0 is perfect. */
  public double classwiseCalibrationError() {
    return Arrays.stream(expectedCalibrationErrorPerClass()).sum() / numClasses;
  }

  /** Returns the bins behind {@link #expectedCalibrationError()}. */
  public ReliabilityCurve reliabilityCurve() {
    return calibration.get().curve();
  }

  /**
   * Returns how often class 1 of two came true, by bins of its probability that have equal width and include their upper
   * edge.
   *
   * <p>Reference: scikit-learn 1.2.1 {@code calibration_curve}.
   *
   * @throws IllegalArgumentException if there are more than two classes or less than 1 bin
   */
  public ReliabilityCurve calibrationCurve(int bins) {
    return ReliabilityCurve.uniform(twoClasses(), bins);
  }

  /**
   * Returns how often class 1 of two came true, by bins of its probability that hold equally many samples, as far as ties
   * permit.
   *
   * <p>Reference: scikit-learn 1.2.1 {@code calibration_curve(strategy="quantile")}.
   *
   * @throws IllegalArgumentException if there are more than two classes or less than 1 bin
   */
  public ReliabilityCurve calibrationCurveByQuantiles(int bins) {
    return ReliabilityCurve.quantile(twoClasses(), bins);
  }

  private ProbabilityTable twoClasses() {
    if (numClasses != 2) {
      throw Arguments.badValue("numClasses", "be 2 for a calibration curve", numClasses);
    }
    return unweighted.get();
  }

  /** What a statistic adds up. */
  WeightedMean logLosses() {
    return logLoss.get();
  }

  /** Returns the log loss of each sample. */
  double[] eachLogLoss() {
    return eachLogLoss.get();
  }

  ClassSums classLogLosses() {
    return classLogLoss.get();
  }

  ClassSums brierScores() {
    return brier.get();
  }

  Part<CalibrationBins> topLabelBins() {
    return topLabelCalibration;
  }

  Part<List<CalibrationBins>> classBins() {
    return classCalibration;
  }
}
