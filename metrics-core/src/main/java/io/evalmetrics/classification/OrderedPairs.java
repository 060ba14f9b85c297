package io.evalmetrics.classification;

import io.evalmetrics.internal.LabelledKeys;

/**
 * Counts the pairs of a positive and a negative sample that are in order, by a walk down the sorted scores.
 *
 * <p>Most scores are not tied, and whether two of a block are is found by a loop that has no branch. Without ties the
 * counting has none either, which takes two thirds of the time of looking for the end of each group.
 */
final class OrderedPairs {

  private static final int BLOCK = 512;

  private final long[] keys; // from the highest score down; bit 0 is the label
  private long twiceWins; // pairs of a positive and a lower negative count 2, ties 1
  private long positives; // so far
  private long negatives;

  OrderedPairs(long[] keys) {
    this.keys = keys;
  }

  /** Returns the area under the ROC curve; NaN if a class is missing. */
  double areaUnderRoc() {
    int rank = 0;
    while (rank < keys.length) {
      int to = Math.min(keys.length, rank + BLOCK);
      rank = areUntied(rank, Math.min(keys.length - 1, to)) ? count(rank, to) : countTied(rank, to);
    }
    return twiceWins / (2.0 * positives * negatives);
  }

  /** Returns whether no rank of a range is tied with the one after it. */
  private boolean areUntied(int from, int to) {
    long ties = 0; // negative if there is a difference of 0
    for (int rank = from; rank < to; rank++) {
      ties |= LabelledKeys.difference(keys[rank], keys[rank + 1]) - 1;
    }
    return ties >= 0;
  }

  /** Counts the ranks of a range, which are not tied; returns its end. */
  private int count(int from, int to) {
    long wins = 0;
    long above = positives;
    for (int rank = from; rank < to; rank++) {
      long label = keys[rank] & 1;
      wins += above & (label - 1); // all bits if it is negative, else none
      above += label;
    }
    twiceWins += 2 * wins;
    negatives += to - from - (above - positives);
    positives = above;
    return to;
  }

  /** Counts the groups of ties that begin in a range; returns the end of the last one. */
  private int countTied(int from, int to) {
    int rank = from;
    while (rank < to) {
      int first = rank;
      long tiedPositives = 0;
      do {
        tiedPositives += keys[rank] & 1;
        rank++;
      } while (rank < keys.length && LabelledKeys.areTied(keys[rank], keys[first]));
      long tiedNegatives = rank - first - tiedPositives;
      twiceWins += tiedNegatives * (2 * positives + tiedPositives);
      positives += tiedPositives;
      negatives += tiedNegatives;
    }
    return rank;
  }
}
