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
    int[] samples = new int[scores.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ~RadixSort.key(scores[i]);
      samples[i] = positive[i] ? ~i : i;
    }
    return sorted(keys, samples);
  }

  /** Sorts the scores of a class: its column of a row-major matrix; the samples of that class are positive. */
  static SortedScores ofClass(int[] classes, double[] matrix, int numClasses, int positive) {
    long[] keys = new long[classes.length];
    int[] samples = new int[classes.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ~RadixSort.key(matrix[i * numClasses + positive]);
      samples[i] = classes[i] == positive ? ~i : i;
    }
    return sorted(keys, samples);
  }

  /** Sorts the scores of a label: its column of a row-major matrix, positive where that of the labels is 1. */
  static SortedScores ofLabel(int[] labels, double[] matrix, int numLabels, int label) {
    long[] keys = new long[matrix.length / numLabels];
    int[] samples = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int cell = i * numLabels + label;
      keys[i] = ~RadixSort.key(matrix[cell]);
      samples[i] = labels[cell] == 1 ? ~i : i;
    }
    return sorted(keys, samples);
  }

  private static SortedScores sorted(long[] keys, int[] samples) {
    RadixSort.sort(keys, samples, keys.length);
    return new SortedScores(keys, samples);
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

  /**
   * Returns the number of positive samples.
   *
   * @param counts how often each sample stands in the data, or null if once
   */
  long positives(int @Nullable [] counts) {
    long positives = 0;
    for (int rank = 0; rank < samples.length; rank++) {
      positives += positive(rank, count(rank, counts));
    }
    return positives;
  }

  /**
   * Counts the (positive, negative) pairs of samples, and those in which the positive one has the higher score: the
   * Mann-Whitney statistic in exact arithmetic.
   *
   * @param counts how often each sample stands in the data, or null if once
   */
  PairCounts pairs(int @Nullable [] counts) {
    long twiceWins = 0;
    long above = 0; // positives with a higher score
    long all = 0;
    int rank = 0;
    while (rank < keys.length) {
      long key = keys[rank];
      long before = all;
      long positives = 0;
      do {
        int count = count(rank, counts);
        all += count;
        positives += positive(rank, count);
        rank++;
      } while (rank < keys.length && keys[rank] == key);
      twiceWins += (all - before - positives) * (2 * above + positives);
      above += positives;
    }
    return new PairCounts(twiceWins, above, all - above);
  }

  /**
   * Returns, for each class, twice the wins of {@link #pairs} against the samples of that class alone.
   *
   * @param classes the class of each sample
   */
  long[] twiceWinsByClass(int[] classes, int numClasses, int @Nullable [] counts) {
    long[] twiceWins = new long[numClasses];
    long above = 0;
    int from = 0;
    while (from < keys.length) {
      long positives = 0;
      int to = from;
      do {
        positives += positive(to, count(to, counts));
        to++;
      } while (to < keys.length && keys[to] == keys[from]);
      for (int rank = from; rank < to; rank++) {
        twiceWins[classes[sample(rank)]] += count(rank, counts) * (2 * above + positives);
      }
      above += positives;
      from = to;
    }
    return twiceWins;
  }

  /** Returns {@code count} if the sample of a rank is positive and 0 if not. */
  int positive(int rank, int count) {
    return count & (samples[rank] >> (Integer.SIZE - 1));
  }

  /** Returns how often the sample of a rank stands in the data. */
  int count(int rank, int @Nullable [] counts) {
    return counts == null ? 1 : counts[sample(rank)];
  }
}
