package io.evalmetrics.detection;

import io.evalmetrics.internal.Repetitions;

/** Draws with repetition: checked once, applied to what is kept per image. */
final class Resample {

  private Resample() {}

  /**
   * Returns each unit as often as its count says, repeats following each other.
   *
   * @throws IllegalArgumentException if there is not one count per unit, if one is negative or if all are 0
   */
  static int[] repeat(int[] units, int[] counts) {
    int[] repeated = Repetitions.of(counts, units.length);
    for (int k = 0; k < repeated.length; k++) {
      repeated[k] = units[repeated[k]];
    }
    return repeated;
  }
}
