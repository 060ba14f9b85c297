package io.evalmetrics.forecasting;

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
}
