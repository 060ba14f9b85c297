package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.Unit;

/**
 * The four counts of a yes-or-no decision, and every ratio of them.
 *
 * <p>Counts are doubles, exact up to 2^53, because samples may carry weights. All ratios but the likelihood ratios lie
 * in [0, 1] or [-1, 1]; a ratio whose denominator is zero is 0 unless a {@link ZeroDivision} says otherwise or the
 * method names another value.
 *
 * <pre>{@code
 * BinaryCounts counts = new BinaryCounts(40, 10, 5, 945);
 * counts.precision(); // 0.8
 * counts.recall(); // 0.888...
 * }</pre>
 *
 * <p>Reference: scikit-learn 1.2.1.
 *
 * @param truePositives weight of the samples that are positive and predicted positive
 * @param falsePositives weight of the samples that are negative and predicted positive
 * @param falseNegatives weight of the samples that are positive and predicted negative
 * @param trueNegatives weight of the samples that are negative and predicted negative
 */
public record BinaryCounts(
    double truePositives, double falsePositives, double falseNegatives, double trueNegatives) {

  /** No samples at all. */
  static final BinaryCounts NONE = new BinaryCounts(0, 0, 0, 0);

  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if one is negative or NaN
   */
  public BinaryCounts {
    notNegative("truePositives", truePositives);
    notNegative("falsePositives", falsePositives);
    notNegative("falseNegatives", falseNegatives);
    notNegative("trueNegatives", trueNegatives);
  }

  private static void notNegative(String name, double count) {
    if (!(count >= 0)) {
      throw Arguments.badValue(name, "not be negative", count);
    }
  }

  /** Returns the sums of these and other counts. */
  public BinaryCounts plus(BinaryCounts other) {
    return new BinaryCounts(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives,
        trueNegatives + other.trueNegatives);
  }

  /** Returns the weight of all samples. */
  public double total() {
    return truePositives + falsePositives + falseNegatives + trueNegatives;
  }

  /** Returns the weight of the samples that are positive: {@code TP + FN}. */
  public double support() {
    return truePositives + falseNegatives;
  }

  /** Returns the weight of the samples that are predicted positive: {@code TP + FP}. */
  public double predicted() {
    return truePositives + falsePositives;
  }

  /** Returns whether a positive sample was seen or predicted. */
  boolean isPresent() {
    return truePositives + falsePositives + falseNegatives > 0;
  }

  private double negatives() {
    return trueNegatives + falsePositives;
  }

  private double predictedNegatives() {
    return trueNegatives + falseNegatives;
  }

  /** Share of the samples that are decided rightly, 1 is best: {@code (TP + TN) / N}; NaN without samples. */
  public double accuracy() {
    return (truePositives + trueNegatives) / total();
  }

  /** Share of the predicted positives that are positive, 1 is best: {@code TP / (TP + FP)}. */
  public double precision() {
    return precision(ZeroDivision.ZERO);
  }

  /** {@link #precision()} with a value of one's choice if nothing is predicted positive. */
  public double precision(ZeroDivision zeroDivision) {
    return zeroDivision.divide(truePositives, predicted());
  }

  /** Share of the positives that are found (sensitivity, true positive rate), 1 is best: {@code TP / (TP + FN)}. */
  public double recall() {
    return recall(ZeroDivision.ZERO);
  }

  /** {@link #recall()} with a value of one's choice if there are no positives. */
  public double recall(ZeroDivision zeroDivision) {
    return zeroDivision.divide(truePositives, support());
  }

  /** Share of the negatives that are left alone (true negative rate), 1 is best: {@code TN / (TN + FP)}. */
  public double specificity() {
    return specificity(ZeroDivision.ZERO);
  }

  /** {@link #specificity()} with a value of one's choice if there are no negatives. */
  public double specificity(ZeroDivision zeroDivision) {
    return zeroDivision.divide(trueNegatives, negatives());
  }

  /** Negative predictive value, the share of the predicted negatives that are negative: {@code TN / (TN + FN)}. */
  public double npv() {
    return npv(ZeroDivision.ZERO);
  }

  /** {@link #npv()} with a value of one's choice if nothing is predicted negative. */
  public double npv(ZeroDivision zeroDivision) {
    return zeroDivision.divide(trueNegatives, predictedNegatives());
  }

  /** Intersection over union of the positives and the predicted positives: {@code TP / (TP + FP + FN)}. */
  public double jaccard() {
    return jaccard(ZeroDivision.ZERO);
  }

  /** {@link #jaccard()} with a value of one's choice if there are neither positives nor predicted ones. */
  public double jaccard(ZeroDivision zeroDivision) {
    return zeroDivision.divide(truePositives, truePositives + falsePositives + falseNegatives);
  }

  /** Harmonic mean of precision and recall (Dice), 1 is best: {@code 2 TP / (2 TP + FP + FN)}. */
  public double f1() {
    return f1(ZeroDivision.ZERO);
  }

  /** {@link #f1()} with a value of one's choice if there are neither positives nor predicted ones. */
  public double f1(ZeroDivision zeroDivision) {
    return fBeta(1, zeroDivision);
  }

  /**
   * Harmonic mean of precision and recall in which recall weighs {@code beta} times as much, 1 is best.
   *
   * <pre>{@code (1 + beta^2) TP / ((1 + beta^2) TP + beta^2 FN + FP)}</pre>
   *
   * @param beta 0 is precision, positive infinity is recall
   * @throws IllegalArgumentException if {@code beta} is negative or NaN
   */
  public double fBeta(double beta) {
    return fBeta(beta, ZeroDivision.ZERO);
  }

  /**
   * {@link #fBeta(double)} with a value of one's choice if there are neither positives nor predicted ones.
   *
   * @throws IllegalArgumentException if {@code beta} is negative or NaN
   */
  public double fBeta(double beta, ZeroDivision zeroDivision) {
    if (!(beta >= 0)) {
      throw Arguments.badValue("beta", "not be negative", beta);
    }
    double squared = beta * beta;
    if (Double.isInfinite(squared)) {
      return recall(zeroDivision);
    }
    double hits = (1 + squared) * truePositives;
    return zeroDivision.divide(hits, hits + squared * falseNegatives + falsePositives);
  }

  /**
   * Geometric mean of precision and recall, 1 is best.
   *
   * <pre>{@code TP / sqrt((TP + FP) (TP + FN))}</pre>
   *
   * <p>See Fowlkes and Mallows (1983), <a
   * href="https://doi.org/10.1080/01621459.1983.10478008">doi:10.1080/01621459.1983.10478008</a>; scikit-learn's function
   * of that name compares clusterings by their pairs.
   */
  public double fowlkesMallows() {
    return fowlkesMallows(ZeroDivision.ZERO);
  }

  /** {@link #fowlkesMallows()} with a value of one's choice if there are no positives or no predicted ones. */
  public double fowlkesMallows(ZeroDivision zeroDivision) {
    return zeroDivision.divide(truePositives, Math.sqrt(predicted() * support()));
  }

  /** Share of the negatives that are predicted positive (fall-out), 0 is best: {@code FP / (FP + TN)}. */
  public double falsePositiveRate() {
    return ZeroDivision.ZERO.divide(falsePositives, negatives());
  }

  /** Share of the positives that are missed, 0 is best: {@code FN / (FN + TP)}. */
  public double falseNegativeRate() {
    return ZeroDivision.ZERO.divide(falseNegatives, support());
  }

  /** Share of the predicted positives that are negative, 0 is best: {@code FP / (FP + TP)}. */
  public double falseDiscoveryRate() {
    return ZeroDivision.ZERO.divide(falsePositives, predicted());
  }

  /** Share of the predicted negatives that are positive, 0 is best: {@code FN / (FN + TN)}. */
  public double falseOmissionRate() {
    return ZeroDivision.ZERO.divide(falseNegatives, predictedNegatives());
  }

  /** Share of the samples that are positive: {@code (TP + FN) / N}. */
  public double prevalence() {
    return ZeroDivision.ZERO.divide(support(), total());
  }

  /** Share of the samples that are predicted positive: {@code (TP + FP) / N}. */
  public double predictedPositiveRate() {
    return ZeroDivision.ZERO.divide(predicted(), total());
  }

  /** Youden's J, 1 is best and 0 is chance: {@code recall + specificity - 1}. */
  public double informedness() {
    return recall() + specificity() - 1;
  }

  /** Precision and negative predictive value, less chance; 1 is best: {@code precision + npv - 1}. */
  public double markedness() {
    return precision() + npv() - 1;
  }

  /**
   * How much a positive prediction raises the odds of a positive; larger is better, 1 says nothing.
   *
   * <pre>{@code recall / (1 - specificity) = TP (TN + FP) / (FP (TP + FN))}</pre>
   *
   * <p>NaN if there are no false positives, no positives or no negatives (scikit-learn class_likelihood_ratios).
   */
  public double positiveLikelihoodRatio() {
    boolean defined = falsePositives > 0 && support() > 0;
    return defined ? truePositives / support() * (negatives() / falsePositives) : Double.NaN;
  }

  /**
   * How much a negative prediction leaves of the odds of a positive; smaller is better, 1 says nothing.
   *
   * <pre>{@code (1 - recall) / specificity = FN (TN + FP) / (TN (TP + FN))}</pre>
   *
   * <p>NaN if there are no true negatives, no positives or no negatives (scikit-learn class_likelihood_ratios).
   */
  public double negativeLikelihoodRatio() {
    boolean defined = trueNegatives > 0 && support() > 0;
    return defined ? falseNegatives / support() * (negatives() / trueNegatives) : Double.NaN;
  }

  /**
   * Matthews correlation coefficient (phi) of truth and prediction; 1 is best, 0 is chance.
   *
   * <pre>{@code (TP TN - FP FN) / sqrt((TP + FP) (TP + FN) (TN + FP) (TN + FN))}</pre>
   *
   * <p>0 if truth or prediction has only one class (scikit-learn).
   */
  public double matthewsCorrcoef() {
    double unit = Unit.of(total());
    return correlation(covariance(unit), truthSpread(unit), predictionSpread(unit));
  }

  /** (N unit)^2 times the covariance of truth and prediction as 0 and 1. */
  double covariance(double unit) {
    return truePositives * unit * (trueNegatives * unit)
        - falsePositives * unit * (falseNegatives * unit);
  }

  /** (N unit)^2 times the variance of the truth as 0 and 1. */
  double truthSpread(double unit) {
    return support() * unit * (negatives() * unit);
  }

  /** (N unit)^2 times the variance of the prediction as 0 and 1. */
  double predictionSpread(double unit) {
    return predicted() * unit * (predictedNegatives() * unit);
  }

  /** A coefficient of correlation: 0 where one side does not vary, never outside of [-1, 1] by rounding. */
  static double correlation(double covariance, double spread1, double spread2) {
    if (spread1 == 0 || spread2 == 0) {
      return 0;
    }
    double product = spread1 * spread2;
    // One root keeps a perfect correlation at exactly 1; two keep within the range of double.
    double scale = product > 0 && product <= Double.MAX_VALUE
        ? Math.sqrt(product)
        : Math.sqrt(spread1) * Math.sqrt(spread2);
    return Math.max(-1, Math.min(1, covariance / scale));
  }

  /**
   * Cohen's kappa: agreement beyond what the margins give by chance; 1 is best, 0 is chance.
   *
   * <pre>{@code 1 - (FP + FN) N / (support (N - predicted) + (N - support) predicted)}</pre>
   *
   * <p>NaN if truth and prediction are the same single class.
   */
  public double cohenKappa() {
    double unit = Unit.of(total());
    double byChance = support() * unit * predictedNegatives() + negatives() * unit * predicted();
    return 1 - (falsePositives + falseNegatives) / (byChance / (total() * unit));
  }
}
