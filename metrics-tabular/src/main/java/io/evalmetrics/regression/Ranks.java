package io.evalmetrics.regression;

import org.jspecify.annotations.Nullable;

/** Mid-ranks: the weight before a group of equal values and half of the group's weight. */
final class Ranks {

  private Ranks() {}

  static double[] of(Column column, double @Nullable [] weights) {
    int[] order = column.ascending();
    long[] keys = column.keys();
    double[] ranks = new double[order.length];
    double before = 0;
    for (int from = 0, to; from < order.length; from = to) {
      double group = 0;
      for (to = from; to < order.length && keys[to] == keys[from]; to++) {
        group += weights == null ? 1 : weights[order[to]];
      }
      double rank = before + group / 2;
      for (int i = from; i < to; i++) {
        ranks[order[i]] = rank;
      }
      before += group;
    }
    return ranks;
  }
}
