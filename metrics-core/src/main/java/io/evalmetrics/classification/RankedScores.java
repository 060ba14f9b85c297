package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores of two classes, ranked: everything that depends on the order of the scores only, such as the areas under the
 * ROC and the precision-recall curve.
 *
 * <p>Larger scores speak for the positive class; equal scores (0.0 and -0.0 among them) are tied, and ties count half.
 * Samples of weight 0 have no influence. In the formulas {@code t_1 > ... > t_m} are the distinct scores, {@code TP_j}
 * and {@code FP_j} the weights of the positive and negative samples with a score of at least {@code t_j}, {@code TP_0 =
 * FP_0 = 0}, {@code P = TP_m} and {@code N = FP_m}. If a class is missing (P = 0 or N = 0), every number is NaN but where
 * its method says otherwise.
 *
 * <p>Immutable and safe to share between threads. The scores and weights are kept, not copied, and must not change. The
 * scores are sorted when the first number is asked for, in linear time, and stay sorted: 8 bytes per sample, 12
 * with weights or resamples.
 */
public final class RankedScores {

  private final Ranking ranking;

  RankedScores(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * Ranks scores.
   *
   * @param labels 1 for positive, 0 for negative
   * @param scores a finite number per sample; kept, not copied
   * @throws IllegalArgumentException if there is no sample, the lengths differ, a label is neither 0 nor 1 or a score is
   *     not finite
   */
  public static RankedScores of(int[] labels, double[] scores) {
    return checked(positive(labels), scores);
  }

  /**
   * Ranks scores.
   *
   * @param labels whether each sample is positive; kept, not copied
   * @param scores a finite number per sample; kept, not copied
   * @throws IllegalArgumentException if there is no sample, the lengths differ or a score is not finite
   */
  public static RankedScores of(boolean[] labels, double[] scores) {
    return checked(labels, scores);
  }

  /**
   * Ranks scores, widened to double.
   *
   * @throws IllegalArgumentException as {@link #of(int[], double[])}
   */
  public static RankedScores of(int[] labels, float[] scores) {
    return checked(positive(labels), Arguments.widen(scores));
  }

  /**
   * Ranks scores, widened to double.
   *
   * @throws IllegalArgumentException as {@link #of(boolean[], double[])}
   */
  public static RankedScores of(boolean[] labels, float[] scores) {
    return checked(labels, Arguments.widen(scores));
  }

  /**
   * Returns the same scores with weights.
   *
   * @param sampleWeight a finite weight per sample, not negative; kept, not copied
   * @throws IllegalArgumentException if there is not one weight per sample or if one is negative or not finite
   */
  public RankedScores withSampleWeight(double[] sampleWeight) {
    Objects.requireNonNull(sampleWeight, "sampleWeight");
    Arguments.weights("sampleWeight", sampleWeight, samples());
    return weighted(sampleWeight);
  }

  /** Returns the same scores with weights that were checked before, if there are any. */
  RankedScores weighted(double @Nullable [] sampleWeight) {
    return new RankedScores(ranking.weighted(sampleWeight));
  }

  private static boolean[] positive(int[] labels) {
    boolean[] positive = new boolean[labels.length];
    int bits = 0;
    for (int i = 0; i < positive.length; i++) {
      bits |= labels[i];
      positive[i] = labels[i] == 1;
    }
    if (bits >>> 1 != 0) {
      Arguments.below("labels", labels, 2);
    }
    return positive;
  }

  private static RankedScores checked(boolean[] positive, double[] scores) {
    Arguments.notEmpty("labels", positive.length);
    Arguments.sameLength("labels", positive.length, "scores", scores.length);
    Arguments.finite("scores", scores);
    return new RankedScores(Ranking.of(scores.length, () -> new ScoreColumn(positive, scores)));
  }

  /**
   * Returns the scores of a resample, in which sample {@code i} stands {@code counts[i]} times. The order is shared with
   * this instance: nothing is sorted again.
   *
   * @param counts a count per sample, not negative; not modified, not kept
   * @throws IllegalArgumentException if there is not one count per sample, if one is negative or if all are 0
   */
  public RankedScores resampled(int[] counts) {
    return counted(product(counts, ranking.counts(), samples()));
  }

  /** Returns the scores of a resample with counts that were checked before; they are kept. */
  RankedScores counted(int[] checkedCounts) {
    return new RankedScores(ranking.counted(checkedCounts));
  }

  /** Returns checked counts of a resample, of a resample if there are counts before. */
  static int[] product(int[] counts, int @Nullable [] before, int samples) {
    Arguments.counts(counts, samples);
    int[] product = counts.clone();
    for (int i = 0; before != null && i < product.length; i++) {
      product[i] = Math.multiplyExact(product[i], before[i]);
    }
    return product;
  }

  /** Returns the number of samples. */
  public int samples() {
    return ranking.samples();
  }

  /** Returns the wins of the positive samples against each class, see {@link Ranking#twiceWins}. */
  long[] twiceWins(int[] classes, int numClasses) {
    return ranking.twiceWins(classes, numClasses);
  }

  /** Returns P, the weight of the positive samples. */
  public double positives() {
    return ranking.positives();
  }

  /** Returns N, the weight of the negative samples. */
  public double negatives() {
    return ranking.negatives();
  }

  private boolean hasBothClasses() {
    return positives() > 0 && negatives() > 0;
  }

  /**
   * Area under the ROC curve, a share; 1 is perfect, 0.5 is chance: the probability that a positive sample has a higher
   * score than a negative one, ties counting half.
   *
   * <pre>{@code AUC = sum over j of (FP_j - FP_j-1) (TP_j + TP_j-1) / (2 P N)}</pre>
   *
   * <p>Without weights the pairs are counted exactly; only the final division rounds.
   *
   * <p>Reference: scikit-learn 1.6 {@code roc_auc_score}; it never flips the direction. See Hanley and McNeil (1982), <a
   * href="https://doi.org/10.1148/radiology.143.1.7063747">The meaning and use of the area under a ROC curve</a>.
   */
  public double areaUnderRoc() {
    if (!ranking.isWeighted()) {
      return ranking.countedAreaUnderRoc();
    }
    return hasBothClasses() ? new RocArea(ranking).whole() : Double.NaN;
  }

  /**
   * Partial area under the ROC curve up to a false positive rate, rescaled so that 0.5 is chance and 1 is perfect.
   *
   * <pre>{@code (1 + (A - f^2/2) / (f - f^2/2)) / 2, A the area where the false positive rate is at most f}</pre>
   *
   * <p>The curve is interpolated linearly at {@code f}; at f = 1 this is {@link #areaUnderRoc()}.
   *
   * <p>Reference: scikit-learn 1.2 {@code roc_auc_score(max_fpr)}, pROC 1.18 {@code partial.auc.correct}. See McClish
   * (1989), <a href="https://doi.org/10.1177/0272989X8900900307">Analyzing a portion of the ROC curve</a>.
   *
   * @param maxFpr f, in (0, 1]
   * @throws IllegalArgumentException if {@code maxFpr} lies outside of (0, 1]
   */
  public double partialAreaUnderRoc(double maxFpr) {
    positiveShare("maxFpr", maxFpr);
    if (maxFpr == 1 || !hasBothClasses()) {
      return areaUnderRoc();
    }
    double area = new RocArea(ranking).upTo(maxFpr);
    double chance = maxFpr * maxFpr / 2;
    return (1 + (area - chance) / (maxFpr - chance)) / 2;
  }

  /**
   * Area under the ROC curve over the logarithm of the false positive rate, a share; 1 is perfect. Rewards what is found
   * early.
   *
   * <pre>{@code integral of TPR d(log10 FPR) from low to high / log10(high / low)}</pre>
   *
   * <p>The trapezoid rule in log10 FPR runs over all vertices; at the borders the curve is interpolated linearly in FPR,
   * and where it rises vertically its top counts at {@code lowFpr}, its bottom at {@code highFpr}.
   *
   * <p>Reference: torchmetrics 1.9 {@code LogAUC}, which computes in single precision. See Mysinger and Shoichet (2010),
   * <a href="https://doi.org/10.1021/ci100214a">Rapid context-dependent ligand desolvation in molecular docking</a>.
   *
   * @throws IllegalArgumentException unless 0 &lt; {@code lowFpr} &lt; {@code highFpr} &lt;= 1, or if there are weights
   */
  public double logAreaUnderRoc(double lowFpr, double highFpr) {
    positiveShare("lowFpr", lowFpr);
    positiveShare("highFpr", highFpr);
    if (lowFpr >= highFpr) {
      throw new IllegalArgumentException(
          "lowFpr must be less than highFpr but they are " + lowFpr + " and " + highFpr);
    }
    if (ranking.isWeighted()) {
      throw new IllegalArgumentException("sampleWeight must be absent for the logarithmic area");
    }
    if (!hasBothClasses()) {
      return Double.NaN;
    }
    return new RocArea(ranking).logarithmic(lowFpr, highFpr) / Math.log10(highFpr / lowFpr);
  }

  /**
   * Gini coefficient of the ROC curve; 1 is perfect, 0 is chance, -1 is always wrong.
   *
   * <pre>{@code 2 AUC - 1}</pre>
   *
   * <p>Equals the normalized Gini coefficient of 0/1 outcomes in which ties are averaged.
   */
  public double gini() {
    return 2 * areaUnderRoc() - 1;
  }

  /**
   * Average precision, a share; 1 is perfect, the share of positive samples is chance: precision averaged over the steps
   * of recall, not interpolated.
   *
   * <pre>{@code AP = sum over j of (TP_j - TP_j-1) / P * TP_j / (TP_j + FP_j)}</pre>
   * <ul>
   *   <li>no positive sample: 0
   *   <li>no negative sample: 1
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code average_precision_score}.
   */
  public double averagePrecision() {
    double positives = positives();
    if (positives == 0) {
      return 0;
    }
    ExactSum sum = new ExactSum();
    for (RecallSteps steps = ranking.steps(); steps.next(); ) {
      double block = 0;
      for (int step = 0; step < steps.size; step++) {
        block += steps.positives[step] * steps.precision(step);
      }
      sum.add(block);
    }
    return sum.value() / positives;
  }

  /**
   * Area under the precision-recall curve by the trapezoid rule, a share; 1 is perfect. Optimistic: between two points
   * precision does not fall linearly. {@link #averagePrecision()} is the sound choice.
   *
   * <pre>{@code sum over j of (R_j - R_j-1) (p_j + p_j-1) / 2, starting at recall R_0 = 0, precision p_0 = 1}</pre>
   * <ul>
   *   <li>no positive sample: NaN
   *   <li>no negative sample: 1
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code auc(recall, precision)}.
   */
  public double areaUnderPrecisionRecall() {
    double positives = positives();
    if (positives == 0) {
      return Double.NaN;
    }
    ExactSum sum = new ExactSum();
    for (RecallSteps steps = ranking.steps(); steps.next(); ) {
      double block = 0;
      for (int step = 0; step < steps.size; step++) {
        double meanHeight = (steps.precisionAbove(step) + steps.precision(step)) / 2;
        block += steps.positives[step] * meanHeight;
      }
      sum.add(block);
    }
    return sum.value() / positives;
  }

  /**
   * Kolmogorov-Smirnov statistic, a share; 1 is perfect: the largest distance between the score distributions of the two
   * classes.
   *
   * <pre>{@code max over j of |TP_j / P - FP_j / N|}</pre>
   *
   * <p>Reference: scipy 1.10 {@code ks_2samp}.
   */
  public double kolmogorovSmirnov() {
    return hasBothClasses() ? new RateDistances(ranking).largest() : Double.NaN;
  }

  /**
   * Equal error rate, a share; 0 is perfect: the error rate at the threshold where false alarms and misses are as equal
   * as they get.
   *
   * <pre>{@code (FPR_j + FNR_j) / 2 at the first j in 0..m that minimises |FPR_j - FNR_j|}</pre>
   *
   * <p>The rates are compared as {@code |FP_j P - FN_j N|}, without rounding as long as P N is below 2^53; they are not
   * interpolated.
   *
   * <p>Reference: torchmetrics 1.9 {@code EER}.
   */
  public double equalErrorRate() {
    return hasBothClasses() ? new RateDistances(ranking).equalErrorRate() : Double.NaN;
  }

  /**
   * Gain, a share; 1 is best: the share of the positive samples found among the given fraction of highest scores.
   *
   * <pre>{@code linear interpolation of the points ((TP_j + FP_j) / (P + N), TP_j / P), j = 0..m, at fraction}</pre>
   * <ul>
   *   <li>no positive sample: NaN
   *   <li>no negative sample: {@code fraction}
   * </ul>
   *
   * @param fraction the share of the samples' weight, in (0, 1]
   * @throws IllegalArgumentException if {@code fraction} lies outside of (0, 1]
   */
  public double gainAt(double fraction) {
    positiveShare("fraction", fraction);
    double positives = positives();
    double all = positives + negatives();
    if (positives == 0) {
      return Double.NaN;
    }
    double share = 0;
    double gain = 0;
    for (TieWalk walk = ranking.walk(); walk.next(); ) {
      double nextShare = (walk.truePositives() + walk.falsePositives()) / all;
      double nextGain = walk.truePositives() / positives;
      if (nextShare >= fraction) {
        return gain + (nextGain - gain) * ((fraction - share) / (nextShare - share));
      }
      share = nextShare;
      gain = nextGain;
    }
    return gain;
  }

  /**
   * Lift, a ratio; the higher the better, 1 is chance: how many times more positive samples the given fraction of highest
   * scores holds than a random choice of that size.
   *
   * <pre>{@code gain at fraction / fraction}</pre>
   * <ul>
   *   <li>no positive sample: NaN
   *   <li>no negative sample: 1
   * </ul>
   *
   * @param fraction the share of the samples' weight, in (0, 1]
   * @throws IllegalArgumentException if {@code fraction} lies outside of (0, 1]
   */
  public double liftAt(double fraction) {
    return gainAt(fraction) / fraction;
  }

  private static void positiveShare(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw Arguments.badValue(name, "lie in (0, 1]", value);
    }
  }

  /**
   * The highest precision among the thresholds that reach a recall, and the threshold; of equally precise ones that of
   * larger recall, then the larger threshold.
   *
   * <ul>
   *   <li>no threshold qualifies, or precision is 0: value 0, threshold NaN
   * </ul>
   *
   * <p>Reference: torchmetrics 1.9 {@code PrecisionAtFixedRecall}.
   *
   * @param recall the recall to reach, in [0, 1]
   * @throws IllegalArgumentException if {@code recall} lies outside of [0, 1]
   */
  public OperatingPoint precisionAtRecall(double recall) {
    Arguments.inRange("recall", recall, 0, 1);
    return new OperatingPoints(Vertices.of(ranking)).precisionAtRecall(recall);
  }

  /**
   * The highest recall among the thresholds that reach a precision, and the threshold; of equal ones that of larger
   * precision, then the larger threshold.
   *
   * <ul>
   *   <li>no threshold qualifies, or recall is 0: value 0, threshold NaN
   * </ul>
   *
   * <p>Reference: torchmetrics 1.9 {@code RecallAtFixedPrecision}.
   *
   * @param precision the precision to reach, in [0, 1]
   * @throws IllegalArgumentException if {@code precision} lies outside of [0, 1]
   */
  public OperatingPoint recallAtPrecision(double precision) {
    Arguments.inRange("precision", precision, 0, 1);
    return new OperatingPoints(Vertices.of(ranking)).recallAtPrecision(precision);
  }

  /**
   * The highest sensitivity (true positive rate) among the thresholds that reach a specificity (true negative rate), and
   * the largest threshold that attains it: infinity if only predicting nothing reaches it.
   *
   * <ul>
   *   <li>a class is missing: value and threshold NaN
   * </ul>
   *
   * <p>Reference: torchmetrics 1.9 {@code SensitivityAtSpecificity}.
   *
   * @param specificity the specificity to reach, in [0, 1]
   * @throws IllegalArgumentException if {@code specificity} lies outside of [0, 1]
   */
  public OperatingPoint sensitivityAtSpecificity(double specificity) {
    Arguments.inRange("specificity", specificity, 0, 1);
    return hasBothClasses()
        ? new OperatingPoints(Vertices.of(ranking)).sensitivityAtSpecificity(specificity)
        : OperatingPoint.UNDEFINED;
  }

  /**
   * The highest specificity (true negative rate) among the thresholds that reach a sensitivity (true positive rate), and
   * the largest threshold that attains it.
   *
   * <ul>
   *   <li>a class is missing: value and threshold NaN
   * </ul>
   *
   * <p>Reference: torchmetrics 1.9 {@code SpecificityAtSensitivity}.
   *
   * @param sensitivity the sensitivity to reach, in [0, 1]
   * @throws IllegalArgumentException if {@code sensitivity} lies outside of [0, 1]
   */
  public OperatingPoint specificityAtSensitivity(double sensitivity) {
    Arguments.inRange("sensitivity", sensitivity, 0, 1);
    return hasBothClasses()
        ? new OperatingPoints(Vertices.of(ranking)).specificityAtSensitivity(sensitivity)
        : OperatingPoint.UNDEFINED;
  }

  /** Returns the ROC curve without the points at which it only goes on in the direction it came from. */
  public RocCurve rocCurve() {
    return RocCurve.thinned(Vertices.of(ranking));
  }

  /** Returns the ROC curve with a point for every distinct score. */
  public RocCurve fullRocCurve() {
    return RocCurve.full(Vertices.of(ranking));
  }

  /** Returns the precision-recall curve. */
  public PrecisionRecallCurve precisionRecallCurve() {
    return new PrecisionRecallCurve(Vertices.of(ranking));
  }

  /** Returns the detection error tradeoff. */
  public DetCurve detCurve() {
    return new DetCurve(Vertices.of(ranking));
  }

  /** Returns the cumulative gain curve, also called cumulative accuracy profile. */
  public GainCurve gainCurve() {
    return new GainCurve(Vertices.of(ranking));
  }
}
