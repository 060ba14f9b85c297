package io.evalmetrics.regression;

/** What the normalized RMSE is divided by. */
public enum Normalization {
  /** The mean of |yTrue|, as in GluonTS. */
  MEAN_ABSOLUTE,
  /** The largest minus the smallest truth. */
  RANGE,
  /** The population standard deviation of the truths. */
  STANDARD_DEVIATION
}
