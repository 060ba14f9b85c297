package io.evalmetrics.regression;

/** What an evaluation knows of its samples: each of them, their sums, or no more than their losses. */
interface Evidence {

  /** Returns the sums of errors; nobody may change them. */
  ErrorSums errors();

  /** Returns how truths (x) and errors (y) vary. */
  CoMoments errorMoments();

  /** Returns the sums of errors as shares of the truth. */
  RelativeSums relative();

  /** Returns how truths (x) and predictions (y) vary. */
  CoMoments predictionMoments();

  /** Returns the smallest and largest values. */
  Extremes extremes();

  /** Returns whether the sum of a loss is known, its domain aside. */
  boolean knows(Loss loss);

  /**
   * Returns the weighted sum of a loss.
   *
   * @throws IllegalArgumentException if it is not known, or a value lies outside of the loss's domain
   */
  double sum(Loss loss);

  /** Returns the mean of the loss that stands for the model. */
  default double loss() {
    return errors().squared() / errors().weight();
  }
}
