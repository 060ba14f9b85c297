package io.evalmetrics.survival;

import org.jspecify.annotations.Nullable;

/** One value per sample, and their order, which is computed once, when it is first asked for. */
final class Column {

  private final double[] values;
  private final @Nullable Column original; // that this is a resample of
  private final @Nullable Resample resample;
  private volatile @Nullable SortedValues sorted;

  private Column(double[] values, @Nullable Column original, @Nullable Resample resample) {
    this.values = values;
    this.original = original;
    this.resample = resample;
  }

  /** Keeps the array. */
  static Column of(double[] values) {
    return new Column(values, null, null);
  }

  /** Returns the column of a resample, whose order comes from that of this one. */
  Column resampled(Resample newResample) {
    return new Column(newResample.of(values), this, newResample);
  }

  /** Returns the values, not a copy. */
  double[] values() {
    return values;
  }

  /** Returns the values in order. */
  SortedValues sorted() {
    return sorted(null);
  }

  /**
   * Returns the values in order.
   *
   * @param room for the keys of all values, if they must be sorted; overwritten
   */
  SortedValues sorted(long @Nullable [] room) {
    SortedValues known = sorted;
    if (known == null) {
      known = sort(room == null ? new long[values.length] : room);
      sorted = known;
    }
    return known;
  }

  private SortedValues sort(long[] room) {
    return original == null || resample == null
        ? SortedValues.of(values, room)
        : original.sorted().resampled(resample, values);
  }
}
