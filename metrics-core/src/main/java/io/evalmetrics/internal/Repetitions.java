package io.evalmetrics.internal;

/** Turns the counts of a resample into the units that stand in it. */
public final class Repetitions {

  private Repetitions() {}

  /**
   * Returns each unit as often as it counts, in their order.
   *
   * <p>Most counts are 0, 1 or 2, at random, and a loop over each would mispredict its end. So two places are written
   * whatever the count; what was too much is overwritten by the next unit.
   *
   * @throws IllegalArgumentException if there is not one count per unit, if one is negative or if all are 0
   */
  public static int[] of(int[] counts, int units) {
    int[] repeated = new int[Arguments.counts(counts, units)];
    int place = 0;
    int unit = 0;
    for (; place + 1 < repeated.length; unit++) {
      int count = counts[unit];
      repeated[place] = unit;
      repeated[place + 1] = unit;
      for (int more = 2; more < count; more++) {
        repeated[place + more] = unit;
      }
      place += count;
    }
    for (; place < repeated.length; unit++) {
      repeated[place] = unit;
      place += counts[unit];
    }
    return repeated;
  }
}
