package io.evalmetrics.regression;

/** What an evaluation knows of its samples: each of them, their sums, or no more than their losses. */
interface Evidence {

  /** Returns how many rows there are, those of weight 0 included. */
  long rows();

  /** Returns the sum of the weights. */
  double weight();

  /** Returns the sums of errors; nobody may change them, nor the moments and sums that follow. */
  ErrorSums errors();

  /** Returns the weighted sum of squared distances of the errors from their mean. */
  double errorDeviations();

  /** Returns the moments of truths. */
  Moments truths();

  /** Returns the sums of errors as shares of the truth. */
  RelativeSums relative();

  /** Returns how truths and predictions vary together. */
  CoMoments coMoments();

  /** Returns the smallest and largest values. */
  Extremes extremes();

  /** Returns whether the sum of a loss is known and all values lie in its domain. */
  boolean supports(Loss loss);

  /**
   * Returns the weighted sum of a loss.
   *
   * @throws IllegalArgumentException if it is not known, or a value lies outside of the loss's domain
   */
  double sum(Loss loss);

  /** Returns the mean of the loss that stands for the model. */
  default double loss() {
    return sum(Loss.squared()) / weight();
  }
}
