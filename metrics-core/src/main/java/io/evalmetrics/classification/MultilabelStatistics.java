package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the mergeable metrics of several labels per sample need: the four counts of every label, how rows came out as a
 * whole, and, as long as scores were given, how they rank the labels of a row.
 *
 * <pre>{@code
 * MultilabelStatistics statistics = MultilabelStatistics.create(3).add(yTrue, yPred);
 * double f1 = statistics.average(Averaging.MACRO, BinaryCounts::f1);
 * double bySample = statistics.averageOverRows(BinaryCounts::jaccard);
 * MultilabelEvaluation evaluation = statistics.combine(fromAnotherShard).result();
 * }</pre>
 *
 * <p>All labels take part in averages, also those that are never true and never predicted. Counts are exact; sums of
 * weights and of row-wise numbers carry their rounding errors along. Memory does not grow with the rows once every
 * combination of a row's hits, false alarms and misses was seen. Not thread-safe: keep one per thread, then combine.
 */
public final class MultilabelStatistics implements Statistic<MultilabelStatistics> {

  private static final long serialVersionUID = 1L;

  static final double DEFAULT_THRESHOLD = 0.5;

  /** Cells per label, at 2 truth + prediction. */
  private static final int CELLS = 4;

  /** The number of labels. */
  private final int numLabels;

  /** A label whose score is larger is predicted. */
  private final double threshold;

  /** The weight of the rows by label, truth and prediction. */
  private final ExactSums cells;

  /** The weight of the rows by their own counts. */
  private final RowOutcomes rows;

  /** How scores rank the labels of a row, or null once rows without scores were added. */
  private @Nullable LabelRanking ranking = new LabelRanking();

  private MultilabelStatistics(int numLabels, double threshold) {
    this.numLabels = numLabels;
    this.threshold = threshold;
    this.cells = new ExactSums(CELLS * numLabels);
    this.rows = new RowOutcomes(numLabels);
  }

  /**
   * Returns an empty statistic that predicts labels of a score above 0.5.
   *
   * @throws IllegalArgumentException if there is no label, or more than 2097151
   */
  public static MultilabelStatistics create(int numLabels) {
    return create(numLabels, DEFAULT_THRESHOLD);
  }

  /**
   * Returns an empty statistic that predicts labels of a score above a threshold.
   *
   * @throws IllegalArgumentException if there is no label, or more than 2097151, or if the threshold is not finite
   */
  public static MultilabelStatistics create(int numLabels, double threshold) {
    Arguments.atLeast("numLabels", numLabels, 1);
    if (numLabels > RowOutcomes.MAX_LABELS) {
      throw Arguments.badValue("numLabels", "be at most " + RowOutcomes.MAX_LABELS, numLabels);
    }
    return new MultilabelStatistics(numLabels, Arguments.finite("threshold", threshold));
  }

  /**
   * Adds rows of labels and returns this statistic.
   *
   * @param yTrue 1 where a label is true and 0 elsewhere, row by row
   * @param yPred 1 where a label is predicted and 0 elsewhere, row by row
   * @throws IllegalArgumentException if the lengths differ or are no multiple of the number of labels, or if an entry is
   *     neither 0 nor 1
   */
  public MultilabelStatistics add(int[] yTrue, int[] yPred) {
    checkLabels(numLabels, yTrue, yPred);
    return addChecked(yTrue, yPred, null, null);
  }

  /**
   * Adds weighted rows of labels and returns this statistic.
   *
   * @param sampleWeight a weight per row, finite, not negative
   * @throws IllegalArgumentException as {@link #add(int[], int[])}, if there is not one weight per row, or if one is
   *     negative or not finite
   */
  public MultilabelStatistics add(int[] yTrue, int[] yPred, double[] sampleWeight) {
    checkLabels(numLabels, yTrue, yPred);
    Arguments.weights("sampleWeight", sampleWeight, yTrue.length / numLabels);
    return addChecked(yTrue, yPred, null, sampleWeight);
  }

  /**
   * Adds rows of scores and returns this statistic.
   *
   * @param yTrue 1 where a label is true and 0 elsewhere, row by row
   * @param yScore finite; a label is predicted where its score is larger than the threshold
   * @throws IllegalArgumentException if the lengths differ or are no multiple of the number of labels, if an entry of
   *     {@code yTrue} is neither 0 nor 1, or if a score is not finite
   */
  public MultilabelStatistics add(int[] yTrue, double[] yScore) {
    checkScores(numLabels, yTrue, yScore);
    return addChecked(yTrue, predicted(yScore, threshold), yScore, null);
  }

  /**
   * Adds weighted rows of scores and returns this statistic.
   *
   * @param sampleWeight a weight per row, finite, not negative
   * @throws IllegalArgumentException as {@link #add(int[], double[])}, if there is not one weight per row, or if one is
   *     negative or not finite
   */
  public MultilabelStatistics add(int[] yTrue, double[] yScore, double[] sampleWeight) {
    checkScores(numLabels, yTrue, yScore);
    Arguments.weights("sampleWeight", sampleWeight, yTrue.length / numLabels);
    return addChecked(yTrue, predicted(yScore, threshold), yScore, sampleWeight);
  }

  static void checkLabels(int numLabels, int[] yTrue, int[] yPred) {
    Arguments.rows("yTrue", yTrue.length, numLabels);
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    Arguments.below("yTrue", yTrue, 2);
    Arguments.below("yPred", yPred, 2);
  }

  static void checkScores(int numLabels, int[] yTrue, double[] yScore) {
    Arguments.rows("yTrue", yTrue.length, numLabels);
    Arguments.sameLength("yTrue", yTrue.length, "yScore", yScore.length);
    Arguments.below("yTrue", yTrue, 2);
    Arguments.finite("yScore", yScore);
  }

  /** Adds rows that were checked before; without weights each weighs 1. */
  MultilabelStatistics addChecked(
      int[] yTrue, int[] yPred, double @Nullable [] yScore, double @Nullable [] sampleWeight) {
    addLabels(yTrue, yPred, sampleWeight);
    if (yScore == null && yTrue.length > 0) {
      ranking = null;
    }
    if (yScore != null && ranking != null) {
      ranking.add(numLabels, yTrue, yScore, sampleWeight);
    }
    return this;
  }

  /** Returns 1 where a score is larger than a threshold. */
  static int[] predicted(double[] yScore, double threshold) {
    int[] predicted = new int[yScore.length];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = yScore[i] > threshold ? 1 : 0;
    }
    return predicted;
  }

  private void addLabels(int[] yTrue, int[] yPred, double @Nullable [] sampleWeight) {
    long[] counts = new long[cells.length()];
    for (int row = 0; row * numLabels < yTrue.length; row++) {
      int truePositives = 0;
      int positives = 0;
      int predicted = 0;
      for (int label = 0; label < numLabels; label++) {
        int truth = yTrue[row * numLabels + label];
        int prediction = yPred[row * numLabels + label];
        truePositives += truth & prediction;
        positives += truth;
        predicted += prediction;
        int cell = CELLS * label + 2 * truth + prediction;
        if (sampleWeight == null) {
          counts[cell]++;
        } else {
          cells.add(cell, sampleWeight[row]);
        }
      }
      rows.add(
          truePositives,
          predicted - truePositives,
          positives - truePositives,
          sampleWeight == null ? 1 : sampleWeight[row]);
    }
    for (int cell = 0; cell < counts.length; cell++) {
      cells.add(cell, counts[cell]);
    }
  }

  /**
   * Adds what {@code other} has seen, leaving it unchanged, and returns this statistic.
   *
   * @throws IllegalArgumentException if the numbers of labels or the thresholds differ
   */
  @Override
  public MultilabelStatistics combine(MultilabelStatistics other) {
    if (other.numLabels != numLabels) {
      throw Arguments.badValue("other.numLabels()", "be " + numLabels, other.numLabels);
    }
    if (other.threshold != threshold) {
      throw Arguments.badValue("the threshold of other", "be " + threshold, other.threshold);
    }
    cells.addAll(other.cells);
    rows.addAll(other.rows);
    if (ranking != null && other.ranking != null) {
      ranking.addAll(other.ranking);
    } else {
      ranking = null;
    }
    return this;
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public MultilabelEvaluation result() {
    MultilabelStatistics copy = new MultilabelStatistics(numLabels, threshold).combine(this);
    return MultilabelEvaluation.ofStatistics(copy);
  }

  /** Returns the number of labels. */
  public int numLabels() {
    return numLabels;
  }

  /**
   * Returns the counts of one label over the rows.
   *
   * @throws IndexOutOfBoundsException if it is not a label
   */
  public BinaryCounts counts(int label) {
    int cell = CELLS * Objects.checkIndex(label, numLabels);
    return new BinaryCounts(
        cells.at(cell + 3), cells.at(cell + 1), cells.at(cell + 2), cells.at(cell));
  }

  /** Returns a function of the counts of each label, such as {@code BinaryCounts::recall}. */
  public double[] perLabel(ToDoubleFunction<? super BinaryCounts> ratio) {
    return labels().stream().mapToDouble(ratio).toArray();
  }

  /**
   * Returns the average of a ratio over all labels: MACRO their mean, WEIGHTED their mean by support, MICRO the ratio of
   * their summed counts.
   *
   * @throws IllegalArgumentException if {@code averaging} is BINARY
   */
  public double average(Averaging averaging, ToDoubleFunction<? super BinaryCounts> ratio) {
    if (averaging == Averaging.BINARY) {
      throw Arguments.badValue("averaging", "be MACRO, MICRO or WEIGHTED", averaging);
    }
    return averaging.of(labels(), ratio);
  }

  private List<BinaryCounts> labels() {
    return IntStream.range(0, numLabels).mapToObj(this::counts).toList();
  }

  /**
   * Returns the weighted mean over the rows of a ratio of the row's own counts over its labels, also called the average
   * over samples; rows for which it is NaN are left out. No rows: NaN.
   */
  public double averageOverRows(ToDoubleFunction<? super BinaryCounts> ratio) {
    return rows.mean(ratio);
  }

  /** Share of the rows whose labels are all right (exact match), 1 is best; no rows: NaN. */
  public double subsetAccuracy() {
    return rows.mean(row -> row.falsePositives() + row.falseNegatives() == 0 ? 1 : 0);
  }

  /** Share of the labels that are wrong, over all rows, 0 is best; no rows: NaN. */
  public double hammingLoss() {
    return rows.mean(row -> (row.falsePositives() + row.falseNegatives()) / numLabels);
  }

  /** Returns how scores rank labels, or null if there were rows without scores. */
  @Nullable
  LabelRanking ranking() {
    return ranking;
  }
}
