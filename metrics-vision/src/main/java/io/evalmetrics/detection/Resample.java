package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;

/** Draws with repetition: checked once, applied to what is kept per image. */
final class Resample {

  private Resample() {}

  /**
   * Returns each unit as often as its count says, repeats following each other.
   *
   * @throws IllegalArgumentException if there is not one count per unit, if one is negative or if all are 0
   */
  static int[] repeat(int[] units, int[] counts) {
    int[] repeated = new int[Arguments.counts(counts, units.length)];
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int copy = 0; copy < counts[i]; copy++) {
        repeated[at++] = units[i];
      }
    }
    return repeated;
  }
}
