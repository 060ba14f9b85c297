package io.evalmetrics.internal;

import java.util.Arrays;

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

  /**
   * Returns how often each unit stands in a resample of a resample.
   *
   * @param counts how often each unit stands in the first one, its repeats next to each other
   * @param rowCounts how often each row of that one stands in the second
   * @throws IllegalArgumentException if there is not one count per row, if one is negative or if all are 0
   */
  public static int[] composed(int[] counts, int[] rowCounts) {
    Arguments.counts(rowCounts, Arrays.stream(counts).sum());
    int[] composed = new int[counts.length];
    int row = 0;
    for (int unit = 0; unit < counts.length; unit++) {
      for (int end = row + counts[unit]; row < end; row++) {
        composed[unit] += rowCounts[row];
      }
    }
    return composed;
  }
}
