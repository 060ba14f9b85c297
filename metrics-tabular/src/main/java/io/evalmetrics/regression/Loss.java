package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;

/**
 * What one prediction costs: a function of a truth and a prediction, 0 for a perfect one.
 *
 * <p>A loss is the one mechanism behind mean losses ({@link RegressionEvaluation#meanLoss}), losses of single samples
 * ({@link RegressionEvaluation#losses}), streams that keep the sum of a loss ({@link ErrorStatistics#create}) and
 * metrics with parameters ({@link RegressionMetrics#mean}).
 *
 * <p>The losses made here are immutable, equal if kind and parameters are equal, and named by them: {@code
 * huber_loss_1_5}. One's own loss implements the interface, best as a record:
 *
 * <pre>{@code
 * record LinEx(double a) implements Loss {
 *   public String id() {
 *     return "linex";
 *   }
 *
 *   public double value(double yTrue, double yPred) {
 *     double error = yPred - yTrue;
 *     return Math.expm1(a * error) - a * error;
 *   }
 * }
 * }</pre>
 */
public interface Loss extends Serializable {

  /** Returns the name with the parameters in it, in snake_case. */
  String id();

  /** Returns the loss of one prediction; truth and prediction are finite and in the loss's domain. */
  double value(double yTrue, double yPred);

  /** Returns the smallest truth for which the loss is defined; {@code Math.nextUp} of an excluded bound. */
  default double smallestTruth() {
    return Double.NEGATIVE_INFINITY;
  }

  /** Returns the smallest prediction for which the loss is defined; {@code Math.nextUp} of an excluded bound. */
  default double smallestPrediction() {
    return Double.NEGATIVE_INFINITY;
  }

  /**
   * Writes the losses of {@code count} samples, from {@code from} on, to the beginning of {@code losses}. A loss so cheap
   * that a call per sample costs more overrides this with the same loop of its own.
   *
   * @param yTrue not modified
   * @param yPred not modified
   * @param losses overwritten
   */
  default void values(double[] yTrue, double[] yPred, int from, int count, double[] losses) {
    for (int i = 0; i < count; i++) {
      losses[i] = value(yTrue[from + i], yPred[from + i]);
    }
  }

  /**
   * Returns this loss with predictions below {@code bound} raised to it first, as is usual where a model that may
   * predict negative counts is scored by a logarithmic loss. Truths are never changed.
   *
   * @throws IllegalArgumentException if {@code bound} is not finite
   */
  default Loss withPredictionsAtLeast(double bound) {
    return new Losses.Raised(this, Arguments.finite("bound", bound));
  }

  /** Returns this loss with its domain narrowed to truths and predictions that are not negative. */
  default Loss onNonNegativeValues() {
    return new Losses.NonNegative(this);
  }

  /** Returns {@code (yPred - yTrue)^2}; id {@code squared_error}. */
  static Loss squared() {
    return Losses.Simple.SQUARED;
  }

  /** Returns {@code |yPred - yTrue|}; id {@code absolute_error}. */
  static Loss absolute() {
    return Losses.Simple.ABSOLUTE;
  }

  /**
   * Returns 0 if {@code |yPred - yTrue| <= tolerance} and 1 otherwise; id {@code zero_one_loss_0_05}.
   *
   * @throws IllegalArgumentException if {@code tolerance} is negative or not finite
   */
  static Loss zeroOne(double tolerance) {
    return new Losses.ZeroOne(Arguments.inRange("tolerance", tolerance, 0, Double.MAX_VALUE) + 0.0);
  }

  /**
   * Returns Huber's loss, quadratic for small errors and linear beyond {@code delta}; id {@code huber_loss_1_5}.
   *
   * <pre>{@code |e| <= delta ? e^2 / 2 : delta (|e| - delta / 2),  e = yPred - yTrue}</pre>
   *
   * <p>Smooth L1 is this divided by delta. Reference: scipy 1.10 {@code special.huber}; Huber (1964), <a
   * href="https://doi.org/10.1214/aoms/1177703732">Robust estimation of a location parameter</a>.
   *
   * @throws IllegalArgumentException if {@code delta} is not positive and finite
   */
  static Loss huber(double delta) {
    return new Losses.Huber(Losses.positive("delta", delta));
  }

  /**
   * Returns the smooth relative of Huber's loss; id {@code pseudo_huber_loss_1_5}.
   *
   * <pre>{@code delta^2 (sqrt(1 + (e / delta)^2) - 1),  e = yPred - yTrue}</pre>
   *
   * <p>Reference: scipy 1.10 {@code special.pseudo_huber}.
   *
   * @throws IllegalArgumentException if {@code delta} is not positive and finite
   */
  static Loss pseudoHuber(double delta) {
    return new Losses.PseudoHuber(Losses.positive("delta", delta));
  }

  /**
   * Returns {@code log(cosh(yPred - yTrue))}, without overflow and precise for tiny errors; id {@code log_cosh_loss}.
   */
  static Loss logCosh() {
    return Losses.Simple.LOG_COSH;
  }

  /**
   * Returns the pinball (quantile) loss, whose best constant prediction is the {@code alpha} quantile of the truth; id
   * {@code pinball_loss_0_9}.
   *
   * <pre>{@code d >= 0 ? alpha d : (alpha - 1) d,  d = yTrue - yPred}</pre>
   *
   * <p>Reference: scikit-learn {@code mean_pinball_loss}; Koenker and Bassett (1978), <a
   * href="https://doi.org/10.2307/1913643">Regression quantiles</a>.
   *
   * @throws IllegalArgumentException if {@code alpha} does not lie in [0, 1]
   */
  static Loss pinball(double alpha) {
    return new Losses.Pinball(Arguments.inRange("alpha", alpha, 0, 1) + 0.0);
  }

  /**
   * Returns the squared difference of logarithms, for truths and predictions above -1; id {@code squared_log_error}.
   *
   * <pre>{@code (log(1 + yPred) - log(1 + yTrue))^2}</pre>
   *
   * <p>Reference: scikit-learn {@code mean_squared_log_error}, whose releases up to 1.5 rejected all negative values:
   * {@link #onNonNegativeValues}.
   */
  static Loss squaredLog() {
    return Losses.Simple.SQUARED_LOG;
  }

  /**
   * Returns the unit deviance of the Tweedie family: power 0 the normal distribution, 1 Poisson, 2 gamma, 3 inverse
   * Gaussian; id {@code tweedie_deviance_1_5}. A prediction that equals the truth costs exactly 0.
   *
   * <pre>{@code
   * power 0:  (y - mu)^2
   * power 1:  2 (y log(y / mu) - y + mu)
   * power 2:  2 (log(mu / y) + y / mu - 1)
   * others:   2 (max(y, 0)^(2-power) / ((1-power) (2-power)) - y mu^(1-power) / (1-power) + mu^(2-power) / (2-power))
   * }</pre>
   *
   * <ul>
   *   <li>power below 0: predictions must be positive
   *   <li>power 0: any values
   *   <li>power from 1 to below 2: predictions must be positive, truths not negative
   *   <li>power from 2: both must be positive
   * </ul>
   *
   * <p>Reference: scikit-learn {@code mean_tweedie_deviance}; Jorgensen (1987), <a
   * href="https://doi.org/10.1111/j.2517-6161.1987.tb01685.x">Exponential dispersion models</a>.
   *
   * @throws IllegalArgumentException if {@code power} is not finite or lies between 0 and 1
   */
  static Loss tweedie(double power) {
    if (!(Math.abs(power) <= Double.MAX_VALUE) || (power > 0 && power < 1)) {
      throw Arguments.badValue("power", "be finite and not between 0 and 1", power);
    }
    return new Losses.Tweedie(power + 0.0);
  }
}
