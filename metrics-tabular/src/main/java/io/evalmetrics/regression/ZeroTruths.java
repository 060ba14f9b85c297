package io.evalmetrics.regression;

/** What percentage errors make of truths that are exactly 0, by which they cannot divide. */
public enum ZeroTruths {
  /**
   * Divide by 2^-52 in place of anything smaller, as scikit-learn does: one wrong prediction of a zero truth dominates
   * the score.
   */
  EPSILON,
  /** Leave those samples out, as utilsforecast does; nothing left gives NaN. */
  SKIP
}
