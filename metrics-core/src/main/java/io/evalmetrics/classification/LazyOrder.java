package io.evalmetrics.classification;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A sorted order that is made when it is first needed and then shared: by every number of a ranking, by its weightings
 * and by its resamples. Sorting twice at once is harmless, so there is no lock.
 */
final class LazyOrder {

  private final Supplier<SortedScores> sort;
  private volatile @Nullable SortedScores sorted;
  private volatile @Nullable ClassOrder classes;

  LazyOrder(Supplier<SortedScores> sort) {
    this.sort = sort;
  }

  SortedScores get() {
    SortedScores result = sorted;
    if (result == null) {
      result = sort.get();
      sorted = result;
    }
    return result;
  }

  /** Returns the order as resamples read it. */
  ClassOrder classes() {
    ClassOrder result = classes;
    if (result == null) {
      result = ClassOrder.of(get());
      classes = result;
    }
    return result;
  }
}
