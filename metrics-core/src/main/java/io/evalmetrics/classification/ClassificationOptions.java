package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;

/**
 * What is fixed before the first sample of a {@link ClassificationEvaluation} or {@link ClassificationStatistics}.
 * Immutable; each {@code with} method returns a changed copy.
 *
 * <pre>{@code
 * ClassificationOptions options = ClassificationOptions.withDefaults().withThreshold(0.3).withCalibrationBins(10);
 * }</pre>
 */
public final class ClassificationOptions implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final ClassificationOptions DEFAULTS =
      new ClassificationOptions(0.5, Math.ulp(1.0), 1e-5, false, 15, false);

  /** Above this score the prediction is class 1. */
  private final double threshold;

  /** How near to 0 and 1 the log loss lets a probability come. */
  private final double epsilon;

  /** How far from 1 a row of probabilities may sum. */
  private final double rowSumTolerance;

  /** Whether rows are divided by their sum instead. */
  private final boolean normalizedRows;

  /** The number of bins of calibration errors. */
  private final int calibrationBins;

  /** Whether these bins include their upper instead of their lower edge. */
  private final boolean rightClosedBins;

  private ClassificationOptions(
      double threshold,
      double epsilon,
      double rowSumTolerance,
      boolean normalizedRows,
      int calibrationBins,
      boolean rightClosedBins) {
    this.threshold = threshold;
    this.epsilon = epsilon;
    this.rowSumTolerance = rowSumTolerance;
    this.normalizedRows = normalizedRows;
    this.calibrationBins = calibrationBins;
    this.rightClosedBins = rightClosedBins;
  }

  /** Returns the defaults, which the {@code with} methods name. */
  public static ClassificationOptions withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns a copy in which class 1 is predicted for scores above {@code threshold}; the default is 0.5.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  public ClassificationOptions withThreshold(double newThreshold) {
    return new ClassificationOptions(
        Arguments.finite("threshold", newThreshold),
        epsilon,
        rowSumTolerance,
        normalizedRows,
        calibrationBins,
        rightClosedBins);
  }

  /**
   * Returns a copy whose log loss clips probabilities to {@code [epsilon, 1 - epsilon]}; the default is 2^-52, with which
   * a certain miss costs 36.04. With 0 it costs infinity.
   *
   * @throws IllegalArgumentException if it does not lie in [0, 0.5)
   */
  public ClassificationOptions withEpsilon(double newEpsilon) {
    if (!(newEpsilon >= 0 && newEpsilon < 0.5)) {
      throw Arguments.badValue("epsilon", "lie in [0, 0.5)", newEpsilon);
    }
    return new ClassificationOptions(
        threshold, newEpsilon, rowSumTolerance, normalizedRows, calibrationBins, rightClosedBins);
  }

  /**
   * Returns a copy that accepts rows of probabilities whose sum is at most so far from 1; the default is 1e-5, infinity
   * accepts every row. Rows are used as they are.
   *
   * @throws IllegalArgumentException if it is negative or NaN
   */
  public ClassificationOptions withRowSumTolerance(double newTolerance) {
    return new ClassificationOptions(
        threshold,
        epsilon,
        Arguments.inRange("rowSumTolerance", newTolerance, 0, Double.POSITIVE_INFINITY),
        normalizedRows,
        calibrationBins,
        rightClosedBins);
  }

  /** Returns a copy that accepts rows of finite values not below 0 and divides them by their sum, which must not be 0. */
  public ClassificationOptions withNormalizedRows() {
    return new ClassificationOptions(
        threshold, epsilon, rowSumTolerance, true, calibrationBins, rightClosedBins);
  }

  /**
   * Returns a copy whose calibration errors use so many bins of equal width; the default is 15.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public ClassificationOptions withCalibrationBins(int bins) {
    return new ClassificationOptions(
        threshold,
        epsilon,
        rowSumTolerance,
        normalizedRows,
        Arguments.atLeast("bins", bins, 1),
        rightClosedBins);
  }

  /**
   * Returns a copy whose calibration bins include their upper edge, as in Guo et al. (2017). By default they include
   * their lower edge, and 1 has a bin of its own, as in torchmetrics.
   */
  public ClassificationOptions withRightClosedBins() {
    return new ClassificationOptions(
        threshold, epsilon, rowSumTolerance, normalizedRows, calibrationBins, true);
  }

  double threshold() {
    return threshold;
  }

  double epsilon() {
    return epsilon;
  }

  double rowSumTolerance() {
    return rowSumTolerance;
  }

  boolean hasNormalizedRows() {
    return normalizedRows;
  }

  int calibrationBins() {
    return calibrationBins;
  }

  boolean hasRightClosedBins() {
    return rightClosedBins;
  }

  /** Returns whether the other options are the same. */
  @Override
  public boolean equals(Object object) {
    return object instanceof ClassificationOptions other
        && Double.compare(threshold, other.threshold) == 0
        && Double.compare(epsilon, other.epsilon) == 0
        && Double.compare(rowSumTolerance, other.rowSumTolerance) == 0
        && normalizedRows == other.normalizedRows
        && calibrationBins == other.calibrationBins
        && rightClosedBins == other.rightClosedBins;
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns all options by name. */
  @Override
  public String toString() {
    return "threshold=" + threshold + ", epsilon=" + epsilon + ", rowSumTolerance="
        + rowSumTolerance + ", normalizedRows=" + normalizedRows + ", calibrationBins="
        + calibrationBins + ", rightClosedBins=" + rightClosedBins;
  }
}
