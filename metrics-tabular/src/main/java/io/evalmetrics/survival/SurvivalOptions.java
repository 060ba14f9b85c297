package io.evalmetrics.survival;

import io.evalmetrics.internal.Arguments;
import java.util.Objects;

/**
 * How a {@link SurvivalEvaluation} treats ties, censoring and the horizon. Immutable; each method returns a changed
 * copy.
 *
 * <pre>{@code
 * SurvivalOptions options = SurvivalOptions.withDefaults().withHorizon(365).withTau(1095);
 * }</pre>
 */
public final class SurvivalOptions {

  private static final SurvivalOptions DEFAULTS =
      new SurvivalOptions(0, TieRule.HALF, Double.POSITIVE_INFINITY, false, Double.NaN, 0.5, false);

  private final double tiedTolerance;
  private final TieRule tieRule;
  private final double tau; // infinite: none
  private final boolean ipcwLeftLimit;
  private final double horizon; // NaN: none
  private final double threshold;
  private final boolean ipcw;

  private SurvivalOptions(
      double tiedTolerance,
      TieRule tieRule,
      double tau,
      boolean ipcwLeftLimit,
      double horizon,
      double threshold,
      boolean ipcw) {
    this.tiedTolerance = tiedTolerance;
    this.tieRule = tieRule;
    this.tau = tau;
    this.ipcwLeftLimit = ipcwLeftLimit;
    this.horizon = horizon;
    this.threshold = threshold;
    this.ipcw = ipcw;
  }

  /** Returns the defaults: exact ties that count one half, no tau, no horizon, threshold 0.5, weights 1/G(t). */
  public static SurvivalOptions withDefaults() {
    return DEFAULTS;
  }

  /**
   * Takes risks for equal that differ by no more than this, for the concordance indices; scikit-survival's default is
   * 1e-8. The default is 0: risks are ranks, and a tolerance depends on their unit.
   *
   * @throws IllegalArgumentException if {@code tiedTolerance} is negative, NaN or infinite
   */
  public SurvivalOptions withTiedTolerance(double tiedTolerance) {
    notNegative("tiedTolerance", tiedTolerance);
    return new SurvivalOptions(
        tiedTolerance, tieRule, tau, ipcwLeftLimit, horizon, threshold, ipcw);
  }

  /** Counts ties in Harrell's C by this rule; the default is {@link TieRule#HALF}. */
  public SurvivalOptions withTieRule(TieRule tieRule) {
    Objects.requireNonNull(tieRule, "tieRule");
    return new SurvivalOptions(
        tiedTolerance, tieRule, tau, ipcwLeftLimit, horizon, threshold, ipcw);
  }

  /**
   * Restricts Uno's C to pairs whose first event comes before {@code tau}; by default there is no restriction.
   *
   * @throws IllegalArgumentException if {@code tau} is not positive or not finite
   */
  public SurvivalOptions withTau(double tau) {
    if (!(tau > 0 && tau <= Double.MAX_VALUE)) {
      throw Arguments.badValue("tau", "be finite and positive", tau);
    }
    return new SurvivalOptions(
        tiedTolerance, tieRule, tau, ipcwLeftLimit, horizon, threshold, ipcw);
  }

  /**
   * Weighs an event at time t by the censoring curve just before t, G(t-), as R survival and riskRegression do, or by
   * G(t) as scikit-survival does, the default; for Uno's C, AUC(t) and the Brier scores. The two differ only where
   * somebody is censored at the time of an event.
   */
  public SurvivalOptions withIpcwLeftLimit(boolean ipcwLeftLimit) {
    return new SurvivalOptions(
        tiedTolerance, tieRule, tau, ipcwLeftLimit, horizon, threshold, ipcw);
  }

  /**
   * Classifies at this time: F1, precision, recall and accuracy ask who has had the event by then. By default there is
   * no horizon, and the label of a sample is its event indicator.
   *
   * @throws IllegalArgumentException if {@code horizon} is negative, NaN or infinite
   */
  public SurvivalOptions withHorizon(double horizon) {
    notNegative("horizon", horizon);
    return new SurvivalOptions(
        tiedTolerance, tieRule, tau, ipcwLeftLimit, horizon, threshold, ipcw);
  }

  /**
   * Predicts an event where its probability is at least this; the default is 0.5.
   *
   * @throws IllegalArgumentException if {@code threshold} lies outside of [0, 1]
   */
  public SurvivalOptions withThreshold(double threshold) {
    Arguments.inRange("threshold", threshold, 0, 1);
    return new SurvivalOptions(
        tiedTolerance, tieRule, tau, ipcwLeftLimit, horizon, threshold, ipcw);
  }

  /**
   * Weighs the classification at the horizon by the inverse probability of not being censored, which makes up for the
   * samples that are left out; needs a horizon. The default is false.
   */
  public SurvivalOptions withIpcw(boolean ipcw) {
    return new SurvivalOptions(
        tiedTolerance, tieRule, tau, ipcwLeftLimit, horizon, threshold, ipcw);
  }

  private static void notNegative(String name, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw Arguments.badValue(name, "be finite and not negative", value);
    }
  }

  double tiedTolerance() {
    return tiedTolerance;
  }

  TieRule tieRule() {
    return tieRule;
  }

  double tau() {
    return tau;
  }

  boolean ipcwLeftLimit() {
    return ipcwLeftLimit;
  }

  boolean hasHorizon() {
    return !Double.isNaN(horizon);
  }

  double horizon() {
    return horizon;
  }

  double threshold() {
    return threshold;
  }

  boolean ipcw() {
    return ipcw;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof SurvivalOptions other
        && Double.compare(tiedTolerance, other.tiedTolerance) == 0
        && tieRule == other.tieRule
        && Double.compare(tau, other.tau) == 0
        && ipcwLeftLimit == other.ipcwLeftLimit
        && Double.compare(horizon, other.horizon) == 0 // NaN equals NaN
        && Double.compare(threshold, other.threshold) == 0
        && ipcw == other.ipcw;
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** Returns all options by name. */
  @Override
  public String toString() {
    return "tiedTolerance=" + tiedTolerance + ", tieRule=" + tieRule + ", tau="
        + (tau == Double.POSITIVE_INFINITY ? "none" : String.valueOf(tau)) + ", ipcwLeftLimit="
        + ipcwLeftLimit + ", horizon=" + (hasHorizon() ? String.valueOf(horizon) : "none")
        + ", threshold=" + threshold + ", ipcw=" + ipcw;
  }
}
