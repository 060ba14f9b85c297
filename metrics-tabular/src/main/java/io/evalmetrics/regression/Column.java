package io.evalmetrics.regression;

import io.evalmetrics.internal.RadixSort;
import org.jspecify.annotations.Nullable;

/** One value per sample, read in place, and their order, which is computed once, when it is first asked for. */
final class Column {

  final double[] values;
  private volatile int @Nullable [] ascending;

  Column(double[] values) {
    this.values = values;
  }

  /** Returns the samples in ascending order of their values; nobody may change it. */
  int[] ascending() {
    int[] known = ascending;
    if (known == null) {
      known = RadixSort.ascending(values);
      ascending = known;
    }
    return known;
  }
}
