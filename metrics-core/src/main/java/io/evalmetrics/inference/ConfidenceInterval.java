package io.evalmetrics.inference;

/**
 * A score and the interval that holds the true one with a stated probability.
 *
 * @param estimate the score of the data
 * @param low the lower end, NaN where the method gives none
 * @param high the upper end, NaN where the method gives none
 * @param level the nominal coverage, such as 0.95
 * @param method how the interval was made
 * @param undefinedReplicates how many resamples had no defined score and were left out; 0 for analytic intervals
 */
public record ConfidenceInterval(
    double estimate,
    double low,
    double high,
    double level,
    String method,
    int undefinedReplicates) {

  ConfidenceInterval(double estimate, double low, double high, double level, String method) {
    this(estimate, low, high, level, method, 0);
  }

  /** Returns whether {@code value} lies in the interval, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
