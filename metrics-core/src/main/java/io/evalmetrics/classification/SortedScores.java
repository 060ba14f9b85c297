package io.evalmetrics.classification;

import io.evalmetrics.internal.RadixSort;

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

  /** Returns the number of positive samples. */
  int countPositives() {
    int positives = 0;
    for (int sample : samples) {
      positives += sample >>> (Integer.SIZE - 1);
    }
    return positives;
  }

  /** Returns the sample of a rank. */
  int sample(int rank) {
    int sample = samples[rank];
    return sample ^ (sample >> (Integer.SIZE - 1));
  }

  /**
   * Returns the area under the ROC curve from the exact number of pairs that are in order; NaN if a class is missing.
   */
  double areaUnderRoc() {
    long twiceWins = 0; // pairs of a positive and a lower negative count 2, ties 1
    long positives = 0; // so far
    long negatives = 0;
    int rank = 0;
    while (rank < keys.length) {
      int first = rank;
      long tiedPositives = 0;
      do {
        tiedPositives += label(rank);
        rank++;
      } while (rank < keys.length && isTied(rank, first));
      long tiedNegatives = rank - first - tiedPositives;
      twiceWins += tiedNegatives * (2 * positives + tiedPositives);
      positives += tiedPositives;
      negatives += tiedNegatives;
    }
    return twiceWins / (2.0 * positives * negatives);
  }
}
