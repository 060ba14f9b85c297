package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;

/** How much less predictions cost than a constant prediction does, as a share of what that costs. */
final class Skill {

  private Skill() {}

  private static double of(double loss, double baseline, boolean forceFinite) {
    if (forceFinite && baseline == 0) {
      return loss == 0 ? 1 : 0;
    }
    return 1 - loss / baseline;
  }

  static double r2(Evidence evidence, boolean forceFinite) {
    double squares = evidence.sum(Loss.squared());
    if (evidence.rows() < 2 || evidence.weight() == 0) {
      return Double.NaN;
    }
    return of(squares, evidence.truths().deviations(), forceFinite);
  }

  static double adjustedR2(Evidence evidence, int predictors, boolean forceFinite) {
    Arguments.atLeast("predictors", predictors, 0);
    double r2 = r2(evidence, forceFinite);
    double rows = evidence.rows();
    double freedom = rows - predictors - 1;
    return freedom > 0 ? 1 - (1 - r2) * (rows - 1) / freedom : Double.NaN;
  }

  static double explainedVariance(Evidence evidence, boolean forceFinite) {
    double deviations = evidence.errorDeviations();
    return evidence.weight() == 0
        ? Double.NaN
        : of(deviations, evidence.truths().deviations(), forceFinite);
  }

  /** The constant is the mean of the truths. */
  static double d2Tweedie(Loss deviance, Samples samples) {
    double loss = samples.sum(deviance);
    if (samples.rows() < 2) {
      return Double.NaN;
    }
    Moments truths = samples.truths();
    double baseline = deviance.equals(Loss.tweedie(0))
        ? truths.deviations()
        : samples.sum(deviance, truths.mean());
    return of(loss, baseline, false);
  }

  /** The constant is that quantile of the truths. */
  static double d2Pinball(Loss pinball, Samples samples, double quantile) {
    if (samples.rows() < 2 || samples.weight() == 0) {
      return Double.NaN;
    }
    return of(samples.sum(pinball), samples.sum(pinball, quantile), true);
  }
}
