package io.evalmetrics.classification;

/**
 * Pairs of a positive and a negative sample.
 *
 * @param twiceWins twice the number of pairs in which the positive sample has the higher score, a tie counting half
 * @param positives the number of positive samples
 * @param negatives the number of negative samples
 */
record PairCounts(long twiceWins, long positives, long negatives) {

  /** Returns the share of the pairs that are won, NaN if there are none. */
  double wonShare() {
    return twiceWins / (2.0 * positives * negatives);
  }
}
