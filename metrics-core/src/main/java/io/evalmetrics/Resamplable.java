package io.evalmetrics;

/**
 * An evaluation of independent units (samples, series, images) that can be re-evaluated on a resample of them, as the
 * bootstrap and paired comparisons need.
 *
 * <p>Counts are repetitions, not sample weights: a unit with count 2 stands in the resample twice, one with count 0 not
 * at all. So metrics that take no weights resample too, and what does not depend on the counts, such as a sorted order,
 * is shared with the original instead of being computed again.
 *
 * @param <E> the implementing evaluation
 */
public interface Resamplable<E extends Resamplable<E>> {

  /** Returns the number of units. */
  int units();

  /**
   * Returns the evaluation in which unit {@code i} stands {@code counts[i]} times.
   *
   * @param counts a count per unit, not negative; not modified, not kept
   * @throws IllegalArgumentException if there is not one count per unit, if one is negative or if all are 0
   */
  E resampled(int[] counts);
}
