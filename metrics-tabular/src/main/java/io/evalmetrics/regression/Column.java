package io.evalmetrics.regression;

import io.evalmetrics.internal.RadixSort;
import org.jspecify.annotations.Nullable;

/** One value per sample, read in place, and their order, which is computed once, when it is first asked for. */
final class Column {

  final double[] values;
  private volatile @Nullable Order order;

  Column(double[] values) {
    this.values = values;
  }

  /** Returns the samples in ascending order of their values; nobody may change it. */
  int[] ascending() {
    return order().samples;
  }

  /** Returns the keys of the values in that order, equal for equal values; nobody may change them. */
  long[] keys() {
    return order().keys;
  }

  private Order order() {
    Order known = order;
    if (known == null) {
      known = new Order(values);
      order = known;
    }
    return known;
  }

  private static final class Order {
    private final long[] keys;
    private final int[] samples;

    Order(double[] values) {
      keys = new long[values.length];
      samples = RadixSort.ascending(values, keys);
    }
  }
}
