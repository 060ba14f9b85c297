package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The counts of two classes in each group of samples. */
final class GroupCounts implements Statistic<GroupCounts> {

  private static final long serialVersionUID = 1L;

  /** Per group the samples by truth and prediction: 0 0, 0 1, 1 0, 1 1. */
  private final Int2ObjectOpenHashMap<long[]> groups = new Int2ObjectOpenHashMap<>();

  /**
   * Counts samples.
   *
   * @param repeats how often each sample stands in the data, or null if once
   */
  static GroupCounts of(int[] yTrue, int[] yPred, int[] groups, int @Nullable [] repeats) {
    GroupCounts result = new GroupCounts();
    for (int i = 0; i < yTrue.length; i++) {
      int count = repeats == null ? 1 : repeats[i];
      if (count > 0) { // else a group might be there without samples
        result.cells(groups[i])[2 * yTrue[i] + yPred[i]] += count;
      }
    }
    return result;
  }

  private long[] cells(int group) {
    long[] cells = groups.get(group);
    if (cells == null) {
      cells = new long[4];
      groups.put(group, cells);
    }
    return cells;
  }

  @Override
  public GroupCounts combine(GroupCounts other) {
    for (Int2ObjectMap.Entry<long[]> entry : other.groups.int2ObjectEntrySet()) {
      long[] cells = cells(entry.getIntKey());
      for (int i = 0; i < cells.length; i++) {
        cells[i] += entry.getValue()[i];
      }
    }
    return this;
  }

  /** Returns the smallest rate of a group divided by the largest; 0/0 is 0, no groups are NaN. */
  double ratio(ToDoubleFunction<BinaryCounts> rate) {
    double smallest = Double.POSITIVE_INFINITY;
    double largest = Double.NEGATIVE_INFINITY;
    for (long[] cells : groups.values()) {
      double value = rate.applyAsDouble(new BinaryCounts(cells[3], cells[1], cells[2], cells[0]));
      smallest = Math.min(smallest, value);
      largest = Math.max(largest, value);
    }
    return groups.isEmpty() ? Double.NaN : ZeroDivision.ZERO.divide(smallest, largest);
  }
}
