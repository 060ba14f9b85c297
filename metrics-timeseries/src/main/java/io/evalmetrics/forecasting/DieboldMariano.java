package io.evalmetrics.forecasting;

import io.evalmetrics.inference.TestResult;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.Spelling;
import io.evalmetrics.regression.Loss;
import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Diebold-Mariano test: are two forecasts of one series equally accurate? Immutable options; by default the losses
 * are squared errors, the horizon 1, the alternative two-sided, and the statistic has the small-sample correction of
 * Harvey, Leybourne and Newbold.
 *
 * <pre>{@code
 * TestResult result =
 *     DieboldMariano.withDefaults().withHorizon(3).test(yTrue, yPred, yBench);
 * boolean better = result.statistic() < 0 && result.pValue() < 0.05;
 *
 * d[t]    = loss(yTrue[t], yPred[t]) - loss(yTrue[t], yBench[t])
 * gamma_k = 1/n sum over t >= k of (d[t] - mean d)(d[t-k] - mean d)
 * V       = (gamma_0 + 2 sum over k < horizon of gamma_k) / n
 * DM      = mean d / sqrt(V)
 * HLN     = DM sqrt((n + 1 - 2 h + h (h - 1) / n) / n), Student's t with n - 1 degrees of freedom
 * }</pre>
 *
 * <ul>
 *   <li>V not positive: as with horizon 1, in V and in the correction; if it is not positive there either, statistic and
 *       p-value are NaN
 *   <li>loss differences that are all equal, or one point only: NaN
 * </ul>
 *
 * <p>Reference: R forecast 8.20 {@code dm.test}, which stops where this gives NaN. Diebold and Mariano (1995), <a
 * href="https://doi.org/10.1080/07350015.1995.10524599">Comparing predictive accuracy</a>; Harvey, Leybourne and Newbold
 * (1997), <a href="https://doi.org/10.1016/S0169-2070(96)00719-4">Testing the equality of prediction mean squared
 * errors</a>.
 */
public final class DieboldMariano {

  private static final DieboldMariano DEFAULTS =
      new DieboldMariano(1, Loss.squared(), Alternative.TWO_SIDED, false, true);

  private final int horizon;
  private final Loss loss;
  private final Alternative alternative;
  private final boolean bartlett;
  private final boolean corrected;

  private DieboldMariano(
      int horizon, Loss loss, Alternative alternative, boolean bartlett, boolean corrected) {
    this.horizon = horizon;
    this.loss = loss;
    this.alternative = alternative;
    this.bartlett = bartlett;
    this.corrected = corrected;
  }

  /** What is tested against the hypothesis that both forecasts are equally accurate. */
  public enum Alternative {
    /** One of the two is more accurate. */
    TWO_SIDED,
    /** The forecast has the smaller loss, the statistic is negative. */
    LESS,
    /** The forecast has the greater loss, the statistic is positive. */
    GREATER
  }

  /** |error|^power. */
  private record Power(double power) implements Loss {

    private static final long serialVersionUID = 1L;

    @Override
    public String id() {
      return "power_error_" + Spelling.inId(power);
    }

    @Override
    public double value(double yTrue, double yPred) {
      return Math.pow(Math.abs(yPred - yTrue), power);
    }
  }

  /** Returns the test of one-step forecasts by squared errors. */
  public static DieboldMariano withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns the test of forecasts of so many steps ahead, whose errors are correlated up to {@code horizon} - 1 steps.
   *
   * @throws IllegalArgumentException if {@code horizon} is smaller than 1
   */
  public DieboldMariano withHorizon(int newHorizon) {
    Arguments.atLeast("horizon", newHorizon, 1);
    return new DieboldMariano(newHorizon, loss, alternative, bartlett, corrected);
  }

  /**
   * Returns the test of losses |error|^power: 2 for squared errors, 1 for absolute ones.
   *
   * @throws IllegalArgumentException if {@code power} is not finite and positive
   */
  public DieboldMariano withPower(double power) {
    if (!(power > 0 && power <= Double.MAX_VALUE)) {
      throw Arguments.badValue("power", "be finite and positive", power);
    }
    return withLoss(power == 2 ? Loss.squared() : power == 1 ? Loss.absolute() : new Power(power));
  }

  /** Returns the test of any losses: pinball losses compare quantile forecasts. */
  public DieboldMariano withLoss(Loss newLoss) {
    Objects.requireNonNull(newLoss, "loss");
    return new DieboldMariano(horizon, newLoss, alternative, bartlett, corrected);
  }

  /** Returns the test against this alternative. */
  public DieboldMariano withAlternative(Alternative newAlternative) {
    Objects.requireNonNull(newAlternative, "alternative");
    return new DieboldMariano(horizon, loss, newAlternative, bartlett, corrected);
  }

  /** Returns the test whose autocovariances count 1 - k/horizon, which keeps the variance from being negative. */
  public DieboldMariano withBartlettVariance() {
    return new DieboldMariano(horizon, loss, alternative, true, corrected);
  }

  /** Returns the test of 1995: no small-sample correction, and the normal distribution. */
  public DieboldMariano withoutCorrection() {
    return new DieboldMariano(horizon, loss, alternative, bartlett, false);
  }

  /**
   * Compares a forecast with a benchmark; a negative statistic says that the forecast is better. Linear in points times
   * horizon.
   *
   * @param yTrue the values of one series in time order; like the forecasts not modified, not kept
   * @throws IllegalArgumentException if there is no point, if lengths differ, if a value is NaN, infinite or
   *     outside of the loss's domain, or if there are fewer points than the horizon
   */
  public TestResult test(double[] yTrue, double[] yPred, double[] yBench) {
    double[] differences = RegressionEvaluation.of(yTrue, yPred).losses(loss);
    Arguments.sameLength("yTrue", yTrue.length, "yBench", yBench.length);
    Arguments.finite("yBench", yBench);
    if (horizon > yTrue.length) {
      throw Arguments.badValue("horizon", "not exceed the " + yTrue.length + " points", horizon);
    }
    double[] ofBenchmark = RegressionEvaluation.of(yTrue, yBench).losses(loss);
    for (int t = 0; t < differences.length; t++) {
      differences[t] -= ofBenchmark[t];
    }
    return test(differences);
  }

  private TestResult test(double[] differences) {
    // Shifted by the first one: equal differences deviate by exactly 0 from their mean.
    double first = differences[0];
    double[] deviations = new double[differences.length];
    for (int t = 0; t < deviations.length; t++) {
      deviations[t] = differences[t] - first;
    }
    double shiftedMean = ExactSum.of(deviations) / deviations.length;
    for (int t = 0; t < deviations.length; t++) {
      deviations[t] -= shiftedMean;
    }
    int lags = horizon;
    double variance = variance(deviations, lags);
    if (!(variance > 0) && lags > 1) {
      lags = 1;
      variance = variance(deviations, lags);
    }
    if (!(variance > 0)) {
      return new TestResult(Double.NaN, Double.NaN);
    }
    return result((first + shiftedMean) / Math.sqrt(variance), deviations.length, lags);
  }

  /** The variance of the mean: autocovariances of fewer than {@code lags} steps. */
  private double variance(double[] deviations, int lags) {
    int n = deviations.length;
    if (lags == n && !bartlett) {
      return 0; // (sum of deviations)^2: rounding must not decide its sign
    }
    double[] products = new double[n];
    double total = 0;
    for (int k = lags - 1; k >= 0; k--) {
      for (int t = 0; t < n; t++) {
        products[t] = t < k ? 0 : deviations[t] * deviations[t - k];
      }
      double weight = k == 0 ? 1 : bartlett ? 2 * (1 - (double) k / lags) : 2;
      total += weight * (ExactSum.of(products) / n);
    }
    return total / n;
  }

  private TestResult result(double statistic, int n, int lags) {
    if (!corrected) {
      return new TestResult(statistic, pValue(Tails.normal(statistic), Tails.normal(-statistic)));
    }
    double h = lags;
    double t = statistic * Math.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n);
    return new TestResult(t, pValue(Tails.student(t, n - 1), Tails.student(-t, n - 1)));
  }

  private double pValue(double below, double above) {
    return switch (alternative) {
      case TWO_SIDED -> Math.min(1, 2 * Math.min(below, above));
      case LESS -> below;
      case GREATER -> above;
    };
  }

  /** Returns whether the other test has the same options. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof DieboldMariano other
        && horizon == other.horizon
        && loss.equals(other.loss)
        && alternative == other.alternative
        && bartlett == other.bartlett
        && corrected == other.corrected;
  }

  @Override
  public int hashCode() {
    return Objects.hash(horizon, loss, alternative, bartlett, corrected);
  }

  /** Returns the options as one line. */
  @Override
  public String toString() {
    return "DieboldMariano[horizon=" + horizon + ", loss=" + loss.id() + ", alternative="
        + alternative + ", bartlett=" + bartlett + ", corrected=" + corrected + "]";
  }
}
