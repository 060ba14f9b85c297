package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What several metrics of an evaluation share: computed when first asked for and kept, or refused with a reason. Safe to
 * share between threads; two that ask at once may both compute it, to the same bits.
 */
final class Part<T> {

  private final boolean supported;
  private final Supplier<T> computation;
  private volatile @Nullable T value;

  private Part(boolean supported, Supplier<T> computation) {
    this.supported = supported;
    this.computation = computation;
  }

  static <T> Part<T> of(Supplier<T> computation) {
    return new Part<>(true, computation);
  }

  static <T> Part<T> known(T value) {
    return new Part<>(true, () -> value);
  }

  /** A part for which the evaluation lacks the evidence. */
  static <T> Part<T> missing(String evidence) {
    return new Part<>(false, () -> {
      throw Arguments.missing(evidence);
    });
  }

  /** A part that the evidence at hand forbids. */
  static <T> Part<T> refused(String reason) {
    return new Part<>(false, () -> {
      throw new IllegalArgumentException(reason);
    });
  }

  /** Returns a part that is made from this one; refused for the same reason if this one is. */
  <U> Part<U> map(Function<T, U> function) {
    return new Part<>(supported, () -> function.apply(get()));
  }

  /** Returns a part that is computed otherwise, if this one is not refused; else this one. */
  Part<T> replacedBy(Supplier<T> otherComputation) {
    return supported ? of(otherComputation) : this;
  }

  boolean isSupported() {
    return supported;
  }

  /**
   * Returns the part.
   *
   * @throws IllegalArgumentException if it cannot be had, saying why
   */
  T get() {
    T known = value;
    if (known == null) {
      known = computation.get();
      value = known;
    }
    return known;
  }
}
