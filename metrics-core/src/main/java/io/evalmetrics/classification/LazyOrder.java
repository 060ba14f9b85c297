package io.evalmetrics.classification;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sorted order that is made when it is first needed and then shared: by every number of a ranking, by its weightings
 * and by its resamples. Sorting twice at once is harmless, so there is no lock.
 */
final class LazyOrder {

  private final Supplier<ScoreColumn> column;
  private volatile @Nullable SortedScores sorted;
  private volatile @Nullable ClassOrder classes;

  LazyOrder(Supplier<ScoreColumn> column) {
    this.column = column;
  }

  SortedScores get() {
    SortedScores result = sorted;
    if (result == null) {
      result = SortedScores.of(column.get());
      sorted = result;
    }
    return result;
  }

  /** Returns the order with the sample of each rank. */
  SortedScores withSamples() {
    SortedScores result = sorted;
    if (result == null || !result.hasSamples()) {
      result = SortedScores.withSamples(column.get());
      sorted = result;
    }
    return result;
  }

  /** Returns the order as resamples read it. */
  ClassOrder classes() {
    ClassOrder result = classes;
    if (result == null) {
      result = ClassOrder.of(withSamples());
      classes = result;
    }
    return result;
  }
}
