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

  static SortedScores of(boolean[] positive, double[] scores) {
    long[] keys = new long[scores.length];
    int[] samples = new int[scores.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ~RadixSort.key(scores[i]);
      samples[i] = positive[i] ? ~i : i;
    }
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
   * Returns twice the number of (positive, negative) pairs in which the positive sample has the higher score, a tie
   * counting half: the Mann-Whitney statistic in exact arithmetic.
   *
   * @param counts how often each sample stands in the data, or null if once
   */
  long twiceWins(int @Nullable [] counts) {
    long twiceWins = 0;
    long above = 0; // positives with a higher score
    int rank = 0;
    while (rank < keys.length) {
      long key = keys[rank];
      long all = 0;
      long positives = 0;
      do {
        long count = counts == null ? 1 : counts[sample(rank)];
        all += count;
        positives += count * label(rank);
        rank++;
      } while (rank < keys.length && keys[rank] == key);
      twiceWins += (all - positives) * (2 * above + positives);
      above += positives;
    }
    return twiceWins;
  }
}
