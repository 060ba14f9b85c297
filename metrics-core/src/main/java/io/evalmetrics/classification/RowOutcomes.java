package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * How often each combination of true positives, false positives and false negatives of a row occurred. Any ratio of a
 * row's counts can be averaged from it, and there are few combinations: at most (L+1)(L+2)(L+3)/6 for L labels.
 */
final class RowOutcomes implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Bits per count; three counts share a key. */
  private static final int BITS = 21;

  /** The largest number of labels. */
  static final int MAX_LABELS = (1 << BITS) - 1;

  /** The number of labels of a row. */
  private final int numLabels;

  /** The weight of the rows of each combination. */
  private final Long2ObjectOpenHashMap<ExactSum> weights = new Long2ObjectOpenHashMap<>();

  RowOutcomes(int numLabels) {
    this.numLabels = numLabels;
  }

  void add(int truePositives, int falsePositives, int falseNegatives, double weight) {
    long key =
        ((long) truePositives << 2 * BITS) | ((long) falsePositives << BITS) | falseNegatives;
    sum(key).add(weight);
  }

  private ExactSum sum(long key) {
    ExactSum sum = weights.get(key);
    if (sum == null) {
      sum = new ExactSum();
      weights.put(key, sum);
    }
    return sum;
  }

  void addAll(RowOutcomes other) {
    for (Long2ObjectMap.Entry<ExactSum> entry : other.weights.long2ObjectEntrySet()) {
      sum(entry.getLongKey()).add(entry.getValue());
    }
  }

  private BinaryCounts counts(long key) {
    int mask = MAX_LABELS;
    int truePositives = (int) (key >>> 2 * BITS);
    int falsePositives = (int) (key >>> BITS) & mask;
    int falseNegatives = (int) key & mask;
    return new BinaryCounts(
        truePositives,
        falsePositives,
        falseNegatives,
        numLabels - truePositives - falsePositives - falseNegatives);
  }

  /** Returns the weighted mean of a function of a row's counts over the rows where it is defined. */
  double mean(ToDoubleFunction<? super BinaryCounts> ofRow) {
    ExactSum sum = new ExactSum();
    ExactSum weight = new ExactSum();
    long[] keys = weights.keySet().toLongArray();
    Arrays.sort(keys); // the same sum whatever the order in which the rows came
    for (long key : keys) {
      double value = ofRow.applyAsDouble(counts(key));
      double rows = weights.get(key).value();
      if (!Double.isNaN(value)) {
        sum.add(rows * value);
        weight.add(rows);
      }
    }
    return sum.value() / weight.value();
  }
}
