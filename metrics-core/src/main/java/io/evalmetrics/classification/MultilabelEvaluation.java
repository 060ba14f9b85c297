package io.evalmetrics.classification;

import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Truth and predictions where a sample carries any number of labels, or items to rank: rows of as many entries as there
 * are labels, laid out one after the other.
 *
 * <pre>{@code
 * MultilabelEvaluation evaluation = MultilabelEvaluation.ofScores(3, yTrue, yScore);
 * double f1 = evaluation.average(Averaging.MACRO, BinaryCounts::f1);
 * double ranking = evaluation.labelRankingAveragePrecision();
 * }</pre>
 *
 * <p>An evaluation of labels answers the ratios of counts, one of scores also the areas under curves and the rankings of
 * labels, one of relevance the discounted gains; other methods throw IllegalArgumentException and name what is missing.
 * The result of a {@link MultilabelStatistics} has no rows: it has neither areas nor resamples.
 *
 * <p>Immutable and safe to share between threads. Arrays are kept, not copied, and must not change.
 */
public final class MultilabelEvaluation implements Resamplable<MultilabelEvaluation> {

  private final int numLabels;
  private final int @Nullable [] yTrue;
  private final int @Nullable [] yPred;
  private final double @Nullable [] yScore;
  private final double @Nullable [] relevance;
  private final double @Nullable [] weights; // per row
  private final int @Nullable [] counts; // how often each row stands in a resample
  private final @Nullable RankedColumns columns;
  private volatile @Nullable MultilabelStatistics statistics;
  private volatile @Nullable DiscountedGain gain;

  private MultilabelEvaluation(
      int numLabels,
      int @Nullable [] yTrue,
      int @Nullable [] yPred,
      double @Nullable [] yScore,
      double @Nullable [] relevance,
      double @Nullable [] weights,
      int @Nullable [] counts,
      @Nullable RankedColumns columns) {
    this.numLabels = numLabels;
    this.yTrue = yTrue;
    this.yPred = yPred;
    this.yScore = yScore;
    this.relevance = relevance;
    this.weights = weights;
    this.counts = counts;
    this.columns = columns;
  }

  /**
   * Evaluates predicted labels.
   *
   * @param numLabels the number of labels, at least 1
   * @param yTrue 1 where a label is true and 0 elsewhere, row by row
   * @param yPred 1 where a label is predicted and 0 elsewhere, row by row
   * @throws IllegalArgumentException if there is no label or no row, the lengths differ or are no multiple of the number of
   *     labels, or an entry is neither 0 nor 1
   */
  public static MultilabelEvaluation ofLabels(int numLabels, int[] yTrue, int[] yPred) {
    Arguments.atLeast("numLabels", numLabels, 1);
    Arguments.notEmpty("yTrue", yTrue.length);
    MultilabelStatistics.checkLabels(numLabels, yTrue, yPred);
    return new MultilabelEvaluation(numLabels, yTrue, yPred, null, null, null, null, null);
  }

  /**
   * Evaluates scores; labels of a score above 0.5 are predicted.
   *
   * @param numLabels the number of labels, at least 1
   * @param yTrue 1 where a label is true and 0 elsewhere, row by row
   * @param yScore a finite score per label, row by row
   * @throws IllegalArgumentException if there is no label or no row, the lengths differ or are no multiple of the number of
   *     labels, an entry of {@code yTrue} is neither 0 nor 1, or a score is not finite
   */
  public static MultilabelEvaluation ofScores(int numLabels, int[] yTrue, double[] yScore) {
    Arguments.atLeast("numLabels", numLabels, 1);
    Arguments.notEmpty("yTrue", yTrue.length);
    MultilabelStatistics.checkScores(numLabels, yTrue, yScore);
    int[] yPred = MultilabelStatistics.predicted(yScore, MultilabelStatistics.DEFAULT_THRESHOLD);
    RankedColumns columns = columns(numLabels, yTrue, yScore);
    return new MultilabelEvaluation(numLabels, yTrue, yPred, yScore, null, null, null, columns);
  }

  private static RankedColumns columns(int numLabels, int[] yTrue, double[] yScore) {
    int rows = yTrue.length / numLabels;
    return new RankedColumns(
        IntStream.range(0, numLabels)
            .mapToObj(label -> new RankedScores(
                Ranking.of(rows, () -> ScoreColumn.ofLabel(yTrue, yScore, numLabels, label))))
            .toList(),
        () -> new RankedScores(
            Ranking.of(yTrue.length, () -> ScoreColumn.ofLabel(yTrue, yScore, 1, 0))));
  }

  /**
   * Evaluates scores, widened to double.
   *
   * @throws IllegalArgumentException as {@link #ofScores(int, int[], double[])}
   */
  public static MultilabelEvaluation ofScores(int numLabels, int[] yTrue, float[] yScore) {
    return ofScores(numLabels, yTrue, Arguments.widen(yScore));
  }

  /**
   * Evaluates the order in which scores put items of graded relevance.
   *
   * @param numItems the number of items of a row, at least 2
   * @param relevance finite and not negative, row by row
   * @param yScore a finite score per item, row by row
   * @throws IllegalArgumentException if a row has fewer than 2 items, there is no row, the lengths differ or are no
   *     multiple of the number of items, a relevance is negative, or a value is not finite
   */
  public static MultilabelEvaluation ofRelevance(
      int numItems, double[] relevance, double[] yScore) {
    Arguments.atLeast("numItems", numItems, 2);
    Arguments.notEmpty("relevance", relevance.length);
    DiscountedGain.check(numItems, relevance, yScore);
    return new MultilabelEvaluation(numItems, null, null, yScore, relevance, null, null, null);
  }

  static MultilabelEvaluation ofStatistics(MultilabelStatistics statistics) {
    MultilabelEvaluation evaluation =
        new MultilabelEvaluation(statistics.numLabels(), null, null, null, null, null, null, null);
    evaluation.statistics = statistics;
    return evaluation;
  }

  /**
   * Returns the same scores with other predicted labels.
   *
   * @param newPred 1 where a label is predicted and 0 elsewhere, row by row
   * @throws IllegalArgumentException if the evaluation has no rows of labels, the length differs or an entry is neither 0
   *     nor 1
   */
  public MultilabelEvaluation withPredictions(int[] newPred) {
    if (yTrue == null) {
      throw Arguments.missing("rows of labels");
    }
    MultilabelStatistics.checkLabels(numLabels, yTrue, newPred);
    return new MultilabelEvaluation(
        numLabels, yTrue, newPred, yScore, relevance, weights, counts, columns);
  }

  /**
   * Returns the same scores with the labels predicted whose score is larger than a threshold.
   *
   * @throws IllegalArgumentException if the evaluation has no rows of scores or the threshold is not finite
   */
  public MultilabelEvaluation withThreshold(double threshold) {
    if (yScore == null) {
      throw Arguments.missing("rows of scores");
    }
    Arguments.finite("threshold", threshold);
    return withPredictions(MultilabelStatistics.predicted(yScore, threshold));
  }

  /**
   * Returns the same rows with graded relevance for the discounted gains.
   *
   * @param newRelevance finite and not negative, row by row; at least 2 per row
   * @throws IllegalArgumentException if the evaluation has no rows of scores or of at least 2 labels, the length differs,
   *     or a value is negative or not finite
   */
  public MultilabelEvaluation withRelevance(double[] newRelevance) {
    if (yScore == null) {
      throw Arguments.missing("rows of scores");
    }
    Arguments.atLeast("numLabels", numLabels, 2);
    DiscountedGain.check(numLabels, newRelevance, yScore);
    return new MultilabelEvaluation(
        numLabels, yTrue, yPred, yScore, newRelevance, weights, counts, columns);
  }

  /**
   * Returns the same rows with weights.
   *
   * @param sampleWeight a weight per row, finite, not negative
   * @throws IllegalArgumentException if the evaluation has no rows, there is not one weight per row, or one is negative or
   *     not finite
   */
  public MultilabelEvaluation withSampleWeight(double[] sampleWeight) {
    Objects.requireNonNull(sampleWeight, "sampleWeight");
    Arguments.weights("sampleWeight", sampleWeight, units());
    RankedColumns weighted = columns == null ? null : columns.weighted(sampleWeight);
    return new MultilabelEvaluation(
        numLabels, yTrue, yPred, yScore, relevance, sampleWeight, counts, weighted);
  }

  /**
   * {@inheritDoc} The units are the rows.
   *
   * @throws IllegalArgumentException if the evaluation has no rows, because it came from a statistic
   */
  @Override
  public int units() {
    if (yTrue != null) {
      return yTrue.length / numLabels;
    }
    if (relevance != null) {
      return relevance.length / numLabels;
    }
    throw Arguments.missing("rows");
  }

  @Override
  public MultilabelEvaluation resampled(int[] counts) {
    int[] product = RankedScores.product(counts, this.counts, units());
    RankedColumns resampled = columns == null ? null : columns.counted(product);
    return new MultilabelEvaluation(
        numLabels, yTrue, yPred, yScore, relevance, weights, product, resampled);
  }

  /** Returns the weight of each row times how often it stands in a resample; null if all are 1. */
  private double @Nullable [] rowWeights() {
    if (counts == null) {
      return weights;
    }
    double[] product = new double[counts.length];
    for (int row = 0; row < product.length; row++) {
      product[row] = weights == null ? counts[row] : counts[row] * weights[row];
    }
    return product;
  }

  /** Returns the number of labels or items of a row. */
  public int numLabels() {
    return numLabels;
  }

  boolean hasLabels() {
    return yTrue != null || statistics != null;
  }

  boolean hasRankings() {
    MultilabelStatistics known = statistics;
    return yTrue == null ? known != null && known.ranking() != null : yScore != null;
  }

  boolean hasAreas() {
    return columns != null;
  }

  boolean hasGains() {
    return relevance != null;
  }

  private MultilabelStatistics statistics() {
    MultilabelStatistics result = statistics;
    if (result == null) {
      if (yTrue == null || yPred == null) {
        throw Arguments.missing("labels");
      }
      result =
          MultilabelStatistics.create(numLabels).addChecked(yTrue, yPred, yScore, rowWeights());
      statistics = result;
    }
    return result;
  }

  /**
   * Returns the counts of one label over the rows.
   *
   * @throws IndexOutOfBoundsException if it is not a label
   * @throws IllegalArgumentException if the evaluation has no labels
   */
  public BinaryCounts counts(int label) {
    return statistics().counts(label);
  }

  /**
   * {@link MultilabelStatistics#perLabel}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels
   */
  public double[] perLabel(ToDoubleFunction<? super BinaryCounts> ratio) {
    return statistics().perLabel(ratio);
  }

  /**
   * {@link MultilabelStatistics#average}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels or {@code averaging} is BINARY
   */
  public double average(Averaging averaging, ToDoubleFunction<? super BinaryCounts> ratio) {
    return statistics().average(averaging, ratio);
  }

  /**
   * {@link MultilabelStatistics#averageOverRows}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels
   */
  public double averageOverRows(ToDoubleFunction<? super BinaryCounts> ratio) {
    return statistics().averageOverRows(ratio);
  }

  /**
   * {@link MultilabelStatistics#subsetAccuracy}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels
   */
  public double subsetAccuracy() {
    return statistics().subsetAccuracy();
  }

  /**
   * {@link MultilabelStatistics#hammingLoss}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels
   */
  public double hammingLoss() {
    return statistics().hammingLoss();
  }

  private RankedColumns columns() {
    if (columns == null) {
      throw Arguments.missing("rows of scores and labels");
    }
    return columns;
  }

  /**
   * Area under the ROC curve averaged over the labels, 1 is perfect, 0.5 is chance: MACRO their mean, WEIGHTED their mean
   * by support, MICRO the area of all scores in one ranking.
   *
   * <ul>
   *   <li>a label that is true in every row or in none is left out; if no label is left: NaN
   * </ul>
   *
   * <p>Reference: torchmetrics 1.9 {@code MultilabelAUROC}; scikit-learn throws where a label is left out.
   *
   * @throws IllegalArgumentException if the evaluation has no rows of scores and labels or {@code averaging} is BINARY
   */
  public double areaUnderRoc(Averaging averaging) {
    return columns().average(averaging, RankedScores::areaUnderRoc);
  }

  /**
   * Returns {@link RankedScores#areaUnderRoc()} of each label.
   *
   * @throws IllegalArgumentException if the evaluation has no rows of scores and labels
   */
  public double[] areaUnderRocPerLabel() {
    return columns().each(RankedScores::areaUnderRoc);
  }

  /**
   * Average precision averaged over the labels, 1 is perfect: MACRO their mean, WEIGHTED their mean by support, MICRO that
   * of all scores in one ranking.
   *
   * <ul>
   *   <li>a label that is true in no row is left out; if no label is left: NaN, but MICRO 0
   * </ul>
   *
   * <p>Reference: torchmetrics 1.9 {@code MultilabelAveragePrecision}; scikit-learn counts such a label as 0.
   *
   * @throws IllegalArgumentException if the evaluation has no rows of scores and labels or {@code averaging} is BINARY
   */
  public double averagePrecision(Averaging averaging) {
    return columns().averagePrecision(averaging);
  }

  /**
   * Returns {@link RankedScores#averagePrecision()} of each label, NaN without a row in which it is true.
   *
   * @throws IllegalArgumentException if the evaluation has no rows of scores and labels
   */
  public double[] averagePrecisionPerLabel() {
    return columns().averagePrecisions();
  }

  private LabelRanking ranking() {
    LabelRanking ranking = statistics().ranking();
    if (ranking == null) {
      throw Arguments.missing("scores");
    }
    return ranking;
  }

  /**
   * Label ranking average precision, mean over the rows; 1 is perfect.
   *
   * <pre>{@code mean over the true labels i of #{true j: s_j >= s_i} / #{j: s_j >= s_i}}</pre>
   * <ul>
   *   <li>a row in which every label is true, or none: 1
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code label_ranking_average_precision_score}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels or no scores
   */
  public double labelRankingAveragePrecision() {
    return ranking().averagePrecision();
  }

  /**
   * Coverage error, mean over the rows; lower is better, the mean number of true labels is best: how many of the highest
   * scores include every true label.
   *
   * <pre>{@code max over the true labels i of #{j: s_j >= s_i}}</pre>
   * <ul>
   *   <li>a row in which no label is true: 0
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code coverage_error}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels or no scores
   */
  public double coverageError() {
    return ranking().coverageError();
  }

  /**
   * Label ranking loss, mean over the rows; 0 is perfect: the share of pairs of a true label and another that are not in
   * order.
   *
   * <pre>{@code #{(i true, j not): s_j >= s_i} / (t (L - t)), with t of L labels true}</pre>
   * <ul>
   *   <li>a row in which every label is true, or none: 0
   * </ul>
   *
   * <p>Reference: scikit-learn 1.2 {@code label_ranking_loss}.
   *
   * @throws IllegalArgumentException if the evaluation has no labels or no scores
   */
  public double labelRankingLoss() {
    return ranking().loss();
  }

  /**
   * Mean reciprocal rank; 1 is perfect: one over the rank of the true label of the highest score, mean over the rows.
   *
   * <pre>{@code 1 / min over the true labels i of #{j: s_j >= s_i}}</pre>
   * <ul>
   *   <li>a row in which no label is true: 0
   *   <li>ties count against the label
   * </ul>
   *
   * @throws IllegalArgumentException if the evaluation has no labels or no scores
   */
  public double meanReciprocalRank() {
    return ranking().meanReciprocalRank();
  }

  private DiscountedGain gain() {
    DiscountedGain result = gain;
    if (result == null) {
      result = gain(numLabels);
      gain = result;
    }
    return result;
  }

  private DiscountedGain gain(int k) {
    if (relevance == null || yScore == null) {
      throw Arguments.missing("relevance");
    }
    return DiscountedGain.create(numLabels, k).addChecked(relevance, yScore, rowWeights());
  }

  /**
   * {@link DiscountedGain#dcg()} of all ranks.
   *
   * @throws IllegalArgumentException if the evaluation has no relevance
   */
  public double dcg() {
    return gain().dcg();
  }

  /**
   * {@link DiscountedGain#dcg()} of the first {@code k} ranks.
   *
   * @throws IllegalArgumentException if the evaluation has no relevance or {@code k} is less than 1
   */
  public double dcg(int k) {
    return gain(k).dcg();
  }

  /**
   * {@link DiscountedGain#ndcg()} of all ranks.
   *
   * @throws IllegalArgumentException if the evaluation has no relevance
   */
  public double ndcg() {
    return gain().ndcg();
  }

  /**
   * {@link DiscountedGain#ndcg()} of the first {@code k} ranks.
   *
   * @throws IllegalArgumentException if the evaluation has no relevance or {@code k} is less than 1
   */
  public double ndcg(int k) {
    return gain(k).ndcg();
  }
}
