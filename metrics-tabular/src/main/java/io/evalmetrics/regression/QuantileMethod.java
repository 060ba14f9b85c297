package io.evalmetrics.regression;

/**
 * Which number is the quantile of a sample when it falls on or between two values. All agree on the median of an odd
 * number of values without weights.
 */
public enum QuantileMethod {
  /**
   * The mean of the lower and the upper quantile: the smallest value whose weight from below reaches the wanted share,
   * and the largest one whose weight from above reaches the rest. scikit-learn's default from 1.7 (medians) and 1.9 (D²)
   * on; for the median without weights the usual one.
   */
  AVERAGED_INVERTED_CDF,
  /** The lower quantile: the smallest value whose weight from below reaches the wanted share. */
  INVERTED_CDF,
  /** Linear interpolation at alpha (n - 1), numpy's default; not defined with weights. */
  LINEAR
}
