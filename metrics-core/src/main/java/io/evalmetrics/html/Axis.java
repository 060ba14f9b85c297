package io.evalmetrics.html;

import java.util.ArrayList;
import java.util.List;

/** A linear axis: values from {@code low} to {@code high} on pixels from {@code start} to {@code end}. */
record Axis(double low, double high, double start, double end) {

  private static final int MOST_STEPS = 6;

  double pixel(double value) {
    return start + (value - low) / (high - low) * (end - start);
  }

  /** Returns round values between the ends: multiples of 1, 2 or 5 times a power of ten. */
  List<Double> ticks() {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / MOST_STEPS)));
    for (double factor : new double[] {2, 2.5, 2}) {
      if ((high - low) / step <= MOST_STEPS) {
        break;
      }
      step *= factor;
    }
    List<Double> ticks = new ArrayList<>();
    for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }
}
