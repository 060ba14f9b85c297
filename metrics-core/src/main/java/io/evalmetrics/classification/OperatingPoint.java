package io.evalmetrics.classification;

/**
 * The best that some threshold reaches under a constraint, and the threshold that reaches it.
 *
 * @param value the best rate
 * @param threshold predict positive at scores of at least this; possibly infinite, NaN if there is none
 */
public record OperatingPoint(double value, double threshold) {

  /** No threshold qualifies. */
  static final OperatingPoint NONE = new OperatingPoint(0, Double.NaN);

  /** A class is missing. */
  static final OperatingPoint UNDEFINED = new OperatingPoint(Double.NaN, Double.NaN);
}
