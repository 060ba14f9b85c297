package io.evalmetrics;

/**
 * The values that a metric can take: from {@code low} to {@code high}, either of which may be infinite.
 *
 * @param low the smallest value, or negative infinity
 * @param high the largest value, or positive infinity
 */
public record Range(double low, double high) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a bound is NaN or {@code low} exceeds {@code high}
   */
  public Range {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "low must not exceed high but they are " + low + " and " + high);
    }
  }

  /** Returns whether {@code value} lies between the bounds, both included; NaN does not. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }

  /** Returns the interval as written in mathematics: {@code [0, 1]}, {@code [0, inf)}. */
  @Override
  public String toString() {
    return (Double.isInfinite(low) ? "(" : "[") + bound(low) + ", " + bound(high)
        + (Double.isInfinite(high) ? ")" : "]");
  }

  private static String bound(double value) {
    if (Double.isInfinite(value)) {
      return value < 0 ? "-inf" : "inf";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
