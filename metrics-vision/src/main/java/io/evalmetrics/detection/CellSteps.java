package io.evalmetrics.detection;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A set of {@link MatchGrid} cells that depends on a number and changes at a few steps only: the cells whose threshold an
 * overlap reaches, the cells whose range an area misses. The level of a number counts the steps that it has reached;
 * numbers of one level have the same cells.
 */
final class CellSteps implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether a cell belongs to the set of a number. */
  interface Membership {
    boolean holds(int cell, double value);
  }

  /** The numbers at which the set changes, ascending. */
  private final double[] steps;

  /** The longs of a mask. */
  private final int words;

  /** Per level and word: the cells. */
  private final long[] masks;

  CellSteps(double[] steps, int cells, Membership membership) {
    this.steps = Arrays.stream(steps).sorted().distinct().toArray();
    words = words(cells);
    masks = new long[(this.steps.length + 1) * words];
    for (int level = 0; level <= this.steps.length; level++) {
      double smallest = level == 0 ? Double.NEGATIVE_INFINITY : this.steps[level - 1];
      for (int cell = 0; cell < cells; cell++) {
        if (membership.holds(cell, smallest)) {
          masks[level * words + MatchGrid.word(cell)] |= MatchGrid.bit(cell);
        }
      }
    }
  }

  /** Returns the number of longs that hold one bit per cell. */
  static int words(int cells) {
    return (cells + Long.SIZE - 1) / Long.SIZE;
  }

  /** Returns the number of levels. */
  int levels() {
    return steps.length + 1;
  }

  /** Returns how many steps a finite number has reached; equality reaches. */
  int level(double value) {
    int missed = 0; // counted by signs, without branches, as nobody can foresee them
    for (double step : steps) {
      missed += (int) (Double.doubleToRawLongBits(value + 0.0 - step) >>> 63);
    }
    return steps.length - missed;
  }

  /** Returns the number from which on the level is not 0. */
  double first() {
    return steps[0];
  }

  /** Returns one long of the cells of a level. */
  long mask(int level, int word) {
    return masks[level * words + word];
  }
}
