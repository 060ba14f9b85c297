package io.evalmetrics.forecasting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which changes direction accuracy compares. Immutable.
 *
 * <p>By default the change of the truth, from the value before, is compared with that of the forecast from the same
 * true value, and a flat truth asks for a flat forecast: mean directional accuracy.
 */
public final class DirectionOptions {

  private static final DirectionOptions DEFAULTS = new DirectionOptions(false, true);

  private final boolean predictedChange;
  private final boolean tieCounted;

  private DirectionOptions(boolean predictedChange, boolean tieCounted) {
    this.predictedChange = predictedChange;
    this.tieCounted = tieCounted;
  }

  /** Returns the options of mean directional accuracy. */
  public static DirectionOptions withDefaults() {
    return DEFAULTS;
  }

  /**
   * Returns options under which the forecast changes from the forecast before it instead of from the true value before
   * it: the sign of f[t] - f[t-1].
   */
  public DirectionOptions withPredictedChange() {
    return new DirectionOptions(true, tieCounted);
  }

  /** Returns options under which points whose truth equals the one before do not count. */
  public DirectionOptions withoutTies() {
    return new DirectionOptions(predictedChange, false);
  }

  /** Returns whether the forecast's change starts from the forecast before. */
  public boolean isPredictedChange() {
    return predictedChange;
  }

  /** Returns whether points whose truth equals the one before count. */
  public boolean isTieCounted() {
    return tieCounted;
  }

  /** Returns whether the other options compare the same changes. */
  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof DirectionOptions other
        && predictedChange == other.predictedChange
        && tieCounted == other.tieCounted;
  }

  @Override
  public int hashCode() {
    return Objects.hash(predictedChange, tieCounted);
  }

  /** Returns the options as one line. */
  @Override
  public String toString() {
    return "DirectionOptions[predictedChange=" + predictedChange + ", tieCounted=" + tieCounted
        + "]";
  }
}
