package io.evalmetrics;

/** Which scores of a metric are better. */
public enum SortOrder {
  /** A larger score is better: accuracy, mAP, R². */
  HIGHER_IS_BETTER,
  /** A smaller score is better: losses, errors, distances. */
  LOWER_IS_BETTER
}
