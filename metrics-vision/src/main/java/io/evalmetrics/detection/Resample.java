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
    Arguments.length("counts", counts.length, units.length);
    long total = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] < 0) {
        throw Arguments.badElement("counts", i, "not be negative", counts[i]);
      }
      total += counts[i];
    }
    if (total == 0 || total > Integer.MAX_VALUE) {
      throw Arguments.badValue("counts", "have a sum in 1.." + Integer.MAX_VALUE, total);
    }
    int[] repeated = new int[(int) total];
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int copy = 0; copy < counts[i]; copy++) {
        repeated[at++] = units[i];
      }
    }
    return repeated;
  }
}
