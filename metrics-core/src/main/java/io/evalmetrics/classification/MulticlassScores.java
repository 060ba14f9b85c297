package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Scores of several classes, ranked class by class: areas under the ROC and precision-recall curves, one class against
 * the rest or one against another.
 *
 * <p>The scores of class c rank the samples of class c against all others; they need not be probabilities. A number that
 * is undefined for a class, because no sample or every sample belongs to it, is NaN and left out of averages; if it is
 * defined for none, the average is NaN. Immutable and safe to share between threads. The arrays are kept, not copied, and
 * must not change. Each column is sorted when it is first needed and stays sorted: 8 bytes per sample and class,
 * 12 with weights or resamples.
 */
public final class MulticlassScores {

  private final int numClasses;
  private final int[] yTrue;
  private final RankedColumns columns;
  private final double @Nullable [] weights;
  private final int @Nullable [] counts;

  private MulticlassScores(
      int numClasses,
      int[] yTrue,
      RankedColumns columns,
      double @Nullable [] weights,
      int @Nullable [] counts) {
    this.numClasses = numClasses;
    this.yTrue = yTrue;
    this.columns = columns;
    this.weights = weights;
    this.counts = counts;
  }

  /**
   * Ranks scores class by class.
   *
   * @param numClasses k, at least 2
   * @param yTrue the class of each sample, 0 to k - 1; kept, not copied
   * @param yScore n rows of k finite scores, row by row; kept, not copied
   * @throws IllegalArgumentException if k is less than 2, there is no sample, the lengths do not fit, a class is out of
   *     range or a score is not finite
   */
  public static MulticlassScores of(int numClasses, int[] yTrue, double[] yScore) {
    Arguments.atLeast("numClasses", numClasses, 2);
    Arguments.notEmpty("yTrue", yTrue.length);
    Arguments.length("yScore", yScore.length, (long) yTrue.length * numClasses);
    Arguments.below("yTrue", yTrue, numClasses);
    Arguments.finite("yScore", yScore);
    return unchecked(numClasses, yTrue, yScore);
  }

  /**
   * Ranks scores class by class, widened to double.
   *
   * @throws IllegalArgumentException as {@link #of(int, int[], double[])}
   */
  public static MulticlassScores of(int numClasses, int[] yTrue, float[] yScore) {
    return of(numClasses, yTrue, Arguments.widen(yScore));
  }

  /** Ranks scores that were checked before. */
  static MulticlassScores unchecked(int numClasses, int[] yTrue, double[] yScore) {
    RankedColumns columns = new RankedColumns(
        IntStream.range(0, numClasses)
            .mapToObj(c -> new RankedScores(
                Ranking.of(yTrue.length, () -> ScoreColumn.ofClass(yTrue, yScore, numClasses, c))))
            .toList(),
        flattening(numClasses, yTrue, yScore));
    return new MulticlassScores(numClasses, yTrue, columns, null, null);
  }

  private static Supplier<RankedScores> flattening(int numClasses, int[] yTrue, double[] yScore) {
    return () -> new RankedScores(Ranking.of(yScore.length, () -> {
      boolean[] isTrue = new boolean[yScore.length];
      for (int i = 0; i < yTrue.length; i++) {
        isTrue[i * numClasses + yTrue[i]] = true;
      }
      return new ScoreColumn(isTrue, yScore);
    }));
  }

  /**
   * Returns the same scores with weights.
   *
   * @param sampleWeight a finite weight per sample, not negative; kept, not copied
   * @throws IllegalArgumentException if there is not one weight per sample or if one is negative or not finite
   */
  public MulticlassScores withSampleWeight(double[] sampleWeight) {
    Objects.requireNonNull(sampleWeight, "sampleWeight");
    Arguments.weights("sampleWeight", sampleWeight, yTrue.length);
    return new MulticlassScores(
        numClasses, yTrue, columns.weighted(sampleWeight), sampleWeight, counts);
  }

  /**
   * Returns the scores of a resample, in which sample {@code i} stands {@code counts[i]} times. The orders are shared with
   * this instance: nothing is sorted again.
   *
   * @param counts a count per sample, not negative; not modified, not kept
   * @throws IllegalArgumentException if there is not one count per sample, if one is negative or if all are 0
   */
  public MulticlassScores resampled(int[] counts) {
    return counted(RankedScores.product(counts, this.counts, yTrue.length));
  }

  /** Returns the scores of a resample with counts that were checked before; they are kept. */
  MulticlassScores counted(int[] checkedCounts) {
    return new MulticlassScores(
        numClasses, yTrue, columns.counted(checkedCounts), weights, checkedCounts);
  }

  /** Returns the number of classes. */
  public int numClasses() {
    return numClasses;
  }

  /**
   * Returns the scores of one class, against the rest.
   *
   * @throws IndexOutOfBoundsException if it is not a class
   */
  public RankedScores oneVersusRest(int classIndex) {
    return columns.column(Objects.checkIndex(classIndex, numClasses));
  }

  /** Returns {@link RankedScores#areaUnderRoc()} of each class against the rest. */
  public double[] areaUnderRocPerClass() {
    return columns.each(RankedScores::areaUnderRoc);
  }

  /**
   * Area under the ROC curve averaged over the classes, each against the rest; 1 is perfect, 0.5 is chance.
   *
   * <p>MACRO is the mean over the classes, WEIGHTED the mean weighted by their samples, MICRO the area of all n k scores
   * in one ranking. A class without samples is left out, where scikit-learn 1.6 gives NaN and torchmetrics counts 0.
   *
   * <p>Reference: scikit-learn 1.2 {@code roc_auc_score(multi_class="ovr")}.
   *
   * @throws IllegalArgumentException if {@code averaging} is BINARY
   */
  public double areaUnderRoc(Averaging averaging) {
    return columns.average(averaging, RankedScores::areaUnderRoc);
  }

  /**
   * Area under the ROC curve averaged over the pairs of classes; 1 is perfect, 0.5 is chance. Unlike the average against
   * the rest it does not depend on how frequent the classes are.
   *
   * <pre>{@code mean over pairs a < b of classes that occur of (A(a|b) + A(b|a)) / 2}</pre>
   *
   * <p>A(a|b) is the area of the scores of class a on the samples of both classes, a being positive. WEIGHTED weighs a
   * pair by its samples. All pairs cost one linear pass per class over its sorted scores.
   *
   * <p>Reference: scikit-learn 1.2 {@code roc_auc_score(multi_class="ovo")}. See Hand and Till (2001), <a
   * href="https://doi.org/10.1023/A:1010920819831">A simple generalisation of the area under the ROC curve</a>.
   *
   * @throws IllegalArgumentException if there are weights, or if {@code averaging} is neither MACRO nor WEIGHTED
   */
  public double areaUnderRocOneVersusOne(Averaging averaging) {
    if (weights != null) {
      throw new IllegalArgumentException("sampleWeight must be absent for one class versus one");
    }
    if (averaging != Averaging.MACRO && averaging != Averaging.WEIGHTED) {
      throw Arguments.badValue("averaging", "be MACRO or WEIGHTED", averaging);
    }
    double[][] area = pairwiseAreas();
    double sum = 0;
    double pairWeights = 0;
    for (int a = 0; a < numClasses; a++) {
      for (int b = a + 1; b < numClasses; b++) {
        double both = (area[a][b] + area[b][a]) / 2;
        if (!Double.isNaN(both)) {
          double samples = columns.column(a).positives() + columns.column(b).positives();
          double weight = averaging == Averaging.WEIGHTED ? samples : 1;
          sum += weight * both;
          pairWeights += weight;
        }
      }
    }
    return sum / pairWeights;
  }

  /** Returns A(a|b) at [a][b]; NaN if a class has no samples. */
  private double[][] pairwiseAreas() {
    long[][] twiceWins = new long[numClasses][]; // first, as this sorts once for all that follows
    for (int a = 0; a < numClasses; a++) {
      twiceWins[a] = columns.column(a).twiceWins(yTrue, numClasses);
    }
    double[] samples = columns.each(RankedScores::positives);
    double[][] area = new double[numClasses][numClasses];
    for (int a = 0; a < numClasses; a++) {
      for (int b = 0; b < numClasses; b++) {
        area[a][b] = twiceWins[a][b] / (2 * samples[a] * samples[b]);
      }
    }
    return area;
  }

  /** Gini coefficient: 2 {@link #areaUnderRoc} - 1 of the macro average; 1 is perfect, 0 is chance. */
  public double gini() {
    return 2 * areaUnderRoc(Averaging.MACRO) - 1;
  }

  /** Returns {@link RankedScores#averagePrecision()} of each class against the rest; NaN without a sample of it. */
  public double[] averagePrecisionPerClass() {
    return columns.averagePrecisions();
  }

  /**
   * Average precision averaged over the classes, each against the rest; 1 is perfect.
   *
   * <p>MACRO is the mean over the classes that occur, WEIGHTED the mean weighted by their samples, MICRO the average
   * precision of all n k scores in one ranking.
   *
   * <p>Reference: scikit-learn 1.2 {@code average_precision_score} of one-hot truth; torchmetrics 1.9 for classes that do
   * not occur.
   *
   * @throws IllegalArgumentException if {@code averaging} is BINARY
   */
  public double averagePrecision(Averaging averaging) {
    return columns.averagePrecision(averaging);
  }
}
