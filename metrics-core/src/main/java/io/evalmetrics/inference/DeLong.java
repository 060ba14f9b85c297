package io.evalmetrics.inference;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.RadixSort;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The variance of the area under the ROC curve, its confidence interval, and tests between two curves. Immutable.
 *
 * <p>Each positive is placed by the share of negatives below it, each negative by the share of positives above it, ties
 * counting half; the AUC is the mean placement, its variance follows from the variances of the placements. DeLong,
 * DeLong and Clarke-Pearson (1988), <a href="https://doi.org/10.2307/2531595">doi:10.2307/2531595</a>, by midranks in O(n
 * log n) as Sun and Xu (2014), <a href="https://doi.org/10.1109/LSP.2014.2337313">doi:10.1109/LSP.2014.2337313</a>.
 *
 * <p>Reference: R pROC 1.18 {@code ci.auc}, {@code roc.test(method = "delong")}. Larger scores mean positive; the
 * direction is never flipped. With one positive or one negative the variance is NaN, with one class all is.
 */
public final class DeLong {

  private final double areaUnderRoc;
  private final double variance;
  private final double[] positives;
  private final double[] negatives;

  private DeLong(double areaUnderRoc, double[] positives, double[] negatives) {
    this.areaUnderRoc = areaUnderRoc;
    this.variance = varianceOfMean(positives) + varianceOfMean(negatives);
    this.positives = positives;
    this.negatives = negatives;
  }

  /**
   * Places the scores of one model.
   *
   * @param labels 1 for positive, 0 for negative
   * @param scores finite; larger means more positive
   * @throws IllegalArgumentException if the arrays are empty or differ in length, a label is not 0 or 1 or a score not
   *     finite
   */
  public static DeLong of(int[] labels, double[] scores) {
    check(labels, "scores", scores);
    int numPositives = 0;
    for (int label : labels) {
      numPositives += label;
    }
    double[] positives = new double[numPositives];
    double[] negatives = new double[labels.length - numPositives];
    long wins = place(labels, scores, positives, negatives);
    double area = wins / (2.0 * positives.length * negatives.length);
    return new DeLong(area, positives, negatives);
  }

  private static void check(int[] labels, String name, double[] scores) {
    Arguments.notEmpty("labels", labels.length);
    Arguments.sameLength("labels", labels.length, name, scores.length);
    Arguments.below("labels", labels, 2);
    Arguments.finite(name, scores);
  }

  /** Fills in the placements, in the order of the samples; returns twice the number of pairs that are in order. */
  private static long place(int[] labels, double[] scores, double[] positives, double[] negatives) {
    int[] order = RadixSort.ascending(scores);
    int[] slot = slots(labels);
    long positivesBelow = 0;
    long negativesBelow = 0;
    long wins = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      long tiedPositives = 0;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        tiedPositives += labels[order[to++]];
      }
      long tiedNegatives = to - from - tiedPositives;
      // Counts are doubled so that a tie's half is whole.
      long negativesBeaten = 2 * negativesBelow + tiedNegatives;
      long positivesAbove = 2 * (positives.length - positivesBelow) - tiedPositives;
      for (int i = from; i < to; i++) {
        int sample = order[i];
        if (labels[sample] == 1) {
          positives[slot[sample]] = negativesBeaten / (2.0 * negatives.length);
        } else {
          negatives[slot[sample]] = positivesAbove / (2.0 * positives.length);
        }
      }
      wins += tiedPositives * negativesBeaten;
      positivesBelow += tiedPositives;
      negativesBelow += tiedNegatives;
      from = to;
    }
    return wins;
  }

  /** Returns the position of each sample among those of its class. */
  private static int[] slots(int[] labels) {
    int[] slot = new int[labels.length];
    int[] next = new int[2];
    for (int i = 0; i < labels.length; i++) {
      slot[i] = next[labels[i]]++;
    }
    return slot;
  }

  /** The unbiased variance of the placements, divided by their number. */
  private static double varianceOfMean(double[] placements) {
    return covarianceOfMeans(placements, placements);
  }

  private static double covarianceOfMeans(double[] a, double[] b) {
    if (a.length < 2) {
      return Double.NaN;
    }
    double meanA = ExactSum.of(a) / a.length;
    double meanB = ExactSum.of(b) / b.length;
    double[] products = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      products[i] = (a[i] - meanA) * (b[i] - meanB);
    }
    return ExactSum.of(products) / (a.length - 1) / a.length;
  }

  /** Returns the area under the ROC curve, NaN if a class is missing. */
  public double areaUnderRoc() {
    return areaUnderRoc;
  }

  /** Returns the variance of the area, NaN if a class has fewer than two samples. */
  public double variance() {
    return variance;
  }

  /**
   * Returns the area with its interval, auc -+ z sqrt(variance), clipped to [0, 1].
   *
   * @throws IllegalArgumentException if {@code level} lies outside (0, 1)
   */
  public ConfidenceInterval interval(double level) {
    double half = Normal.twoSidedQuantile(level) * Math.sqrt(variance);
    double low = Math.max(0, areaUnderRoc - half);
    double high = Math.min(1, areaUnderRoc + half);
    return new ConfidenceInterval(areaUnderRoc, low, high, level, "DeLong");
  }

  /**
   * Compares two models on the same samples.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Comparison compare(int[] labels, double[] scoresA, double[] scoresB) {
    check(labels, "scoresA", scoresA);
    check(labels, "scoresB", scoresB);
    DeLong a = of(labels, scoresA);
    DeLong b = of(labels, scoresB);
    double covariance =
        covarianceOfMeans(a.positives, b.positives) + covarianceOfMeans(a.negatives, b.negatives);
    // The variance of the differences, not the difference of the variances: equal scores then give
    // exactly 0.
    double variance = varianceOfMean(minus(a.positives, b.positives))
        + varianceOfMean(minus(a.negatives, b.negatives));
    return new Comparison(
        a.areaUnderRoc, b.areaUnderRoc, a.variance, b.variance, covariance, variance);
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  /**
   * Compares two models on different samples by Welch's t test: statistic (aucA - aucB) / sqrt(varianceA + varianceB).
   */
  public static UnpairedComparison compareUnpaired(DeLong a, DeLong b) {
    double variance = a.variance + b.variance;
    double statistic = ratio(a.areaUnderRoc - b.areaUnderRoc, Math.sqrt(variance));
    double freedom = variance
        * variance
        / (a.variance * a.variance / (a.size() - 1) + b.variance * b.variance / (b.size() - 1));
    return new UnpairedComparison(statistic, freedom, twoSidedT(statistic, freedom));
  }

  private int size() {
    return positives.length + negatives.length;
  }

  private static double twoSidedT(double statistic, double freedom) {
    if (statistic == 0 || Double.isNaN(statistic)) {
      return statistic == 0 ? 1 : Double.NaN;
    }
    if (Double.isInfinite(statistic)) {
      return 0;
    }
    return 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(statistic));
  }

  /** Division where 0/0 means no difference. */
  private static double ratio(double difference, double deviation) {
    return difference == 0 && deviation == 0 ? 0 : difference / deviation;
  }

  /**
   * Two models on the same samples.
   *
   * @param areaA area under the ROC curve of model A
   * @param areaB that of model B
   * @param varianceA variance of {@code areaA}
   * @param varianceB variance of {@code areaB}
   * @param covariance covariance of the two areas
   * @param varianceOfDifference variance of {@code areaA - areaB}
   */
  public record Comparison(
      double areaA,
      double areaB,
      double varianceA,
      double varianceB,
      double covariance,
      double varianceOfDifference) {

    /** Returns {@code areaA - areaB}. */
    public double difference() {
      return areaA - areaB;
    }

    /**
     * Returns the test of no difference: the statistic is z, the p-value two-sided normal. Without variance z is 0 and p
     * 1 if the areas are equal, else z is infinite and p 0.
     */
    public TestResult test() {
      double z = ratio(difference(), Math.sqrt(varianceOfDifference));
      return new TestResult(z, Normal.twoSidedTail(z));
    }

    /**
     * Returns the difference with its interval, which is not clipped.
     *
     * @throws IllegalArgumentException if {@code level} lies outside (0, 1)
     */
    public ConfidenceInterval interval(double level) {
      double half = Normal.twoSidedQuantile(level) * Math.sqrt(varianceOfDifference);
      return new ConfidenceInterval(
          difference(), difference() - half, difference() + half, level, "DeLong");
    }
  }

  /**
   * Two models on different samples.
   *
   * @param statistic the difference of the areas in units of its standard error
   * @param degreesOfFreedom those of Student's t, after Welch and Satterthwaite
   * @param pValue two-sided
   */
  public record UnpairedComparison(double statistic, double degreesOfFreedom, double pValue) {}
}
