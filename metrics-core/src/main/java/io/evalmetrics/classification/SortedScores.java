package io.evalmetrics.classification;

import io.evalmetrics.internal.RadixSort;
import org.jspecify.annotations.Nullable;

/**
 * Scores in descending order, each with its sample and label: what every ranking metric walks over, and what the
 * resamples of one data set share.
 */
final class SortedScores {

  /** Flipped keys of the scores, so that ascending keys are descending scores. */
  private final long[] keys;

  /** The sample that each score belongs to, its bits flipped if the sample is positive. */
  private final int[] samples;

  private SortedScores(long[] keys, int[] samples) {
    this.keys = keys;
    this.samples = samples;
  }

  /** Sorts scores whose samples are positive where {@code positive} says so. */
  static SortedScores of(boolean[] positive, double[] scores) {
    long[] keys = new long[scores.length];
    int[] samples = RadixSort.descending(scores, keys);
    for (int rank = 0; rank < samples.length; rank++) {
      int sample = samples[rank];
      samples[rank] = positive[sample] ? ~sample : sample;
    }
    return new SortedScores(keys, samples);
  }

  /** Sorts the scores of a class: its column of a row-major matrix; the samples of that class are positive. */
  static SortedScores ofClass(int[] classes, double[] matrix, int numClasses, int positive) {
    boolean[] isPositive = new boolean[classes.length];
    for (int i = 0; i < isPositive.length; i++) {
      isPositive[i] = classes[i] == positive;
    }
    return of(isPositive, column(matrix, numClasses, positive));
  }

  /** Sorts the scores of a label: its column of a row-major matrix, positive where that of the labels is 1. */
  static SortedScores ofLabel(int[] labels, double[] matrix, int numLabels, int label) {
    boolean[] isPositive = new boolean[labels.length / numLabels];
    for (int i = 0; i < isPositive.length; i++) {
      isPositive[i] = labels[i * numLabels + label] == 1;
    }
    return of(isPositive, column(matrix, numLabels, label));
  }

  private static double[] column(double[] matrix, int columns, int column) {
    double[] values = new double[matrix.length / columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix[i * columns + column];
    }
    return values;
  }

  int size() {
    return keys.length;
  }

  /** Returns the score of a rank, which counts from 0 for the highest. */
  double score(int rank) {
    return RadixSort.value(~keys[rank]);
  }

  /** Returns whether two ranks hold the same score. */
  boolean isTied(int rank, int other) {
    return keys[rank] == keys[other];
  }

  /** Returns 1 if the sample of a rank is positive and 0 if not. */
  int label(int rank) {
    return samples[rank] >>> (Integer.SIZE - 1);
  }

  /** Returns the sample of a rank. */
  int sample(int rank) {
    int sample = samples[rank];
    return sample ^ (sample >> (Integer.SIZE - 1));
  }

  /** Returns counts of samples in the order of the ranks, so that walks read them one after the other. */
  int[] byRank(int[] counts) {
    int[] byRank = new int[samples.length];
    for (int rank = 0; rank < byRank.length; rank++) {
      byRank[rank] = counts[sample(rank)];
    }
    return byRank;
  }

  /**
   * Returns the number of positive samples.
   *
   * @param counts how often the sample of each rank stands in the data, or null if once
   */
  long positives(int @Nullable [] counts) {
    long positives = 0;
    for (int rank = 0; rank < samples.length; rank++) {
      positives += positive(rank, count(rank, counts));
    }
    return positives;
  }

  /** Returns the number of samples; counts are as above. */
  long total(int @Nullable [] counts) {
    if (counts == null) {
      return samples.length;
    }
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** Returns how often the sample of a rank stands in the data. */
  static int count(int rank, int @Nullable [] counts) {
    return counts == null ? 1 : counts[rank];
  }

  /** Returns {@code count} if the sample of a rank is positive and 0 if not. */
  int positive(int rank, int count) {
    return count & (samples[rank] >> (Integer.SIZE - 1));
  }

  /**
   * Returns the area under the ROC curve by counting pairs, the Mann-Whitney statistic, in exact arithmetic up to the
   * final division; NaN if a class is missing. Counts are as above.
   */
  double areaUnderRoc(int @Nullable [] counts) {
    long twiceWins = 0; // pairs of a positive and a lower negative count 2, ties 1
    long positives = 0; // so far
    long negatives = 0;
    int rank = 0;
    while (rank < keys.length) {
      long key = keys[rank];
      long all = 0;
      long tiedPositives = 0;
      do {
        int count = count(rank, counts);
        all += count;
        tiedPositives += positive(rank, count);
        rank++;
      } while (rank < keys.length && keys[rank] == key);
      twiceWins += (all - tiedPositives) * (2 * positives + tiedPositives);
      positives += tiedPositives;
      negatives += all - tiedPositives;
    }
    return twiceWins / (2.0 * positives * negatives);
  }

  /**
   * Returns, for each class, twice the number of pairs of a positive sample and a lower one of that class, a tie counting
   * half. Counts are as above.
   *
   * @param classes the class of each sample
   */
  long[] twiceWins(int[] classes, int numClasses, int @Nullable [] counts) {
    long[] twiceWins = new long[numClasses];
    long positives = 0;
    int from = 0;
    while (from < keys.length) {
      long tiedPositives = 0;
      int to = from;
      do {
        tiedPositives += positive(to, count(to, counts));
        to++;
      } while (to < keys.length && keys[to] == keys[from]);
      for (int rank = from; rank < to; rank++) {
        twiceWins[classes[sample(rank)]] += count(rank, counts) * (2 * positives + tiedPositives);
      }
      positives += tiedPositives;
      from = to;
    }
    return twiceWins;
  }
}
