package io.evalmetrics;

import java.io.Serializable;

/**
 * A mutable, mergeable sufficient statistic: what must be kept of the data to evaluate it later.
 *
 * <p>Each statistic has a static {@code create}, one or more {@code add} methods, {@link #combine}, and a {@code
 * result} that returns the immutable evaluation of what was seen so far. The laws, for every implementation:
 *
 * <ul>
 *   <li>a new statistic is the identity of {@code combine} on either side;
 *   <li>counts are exact under any sharding, sums move only by rounding;
 *   <li>{@code combine} leaves its argument unchanged, and {@code s.combine(s)} is the data twice, where the data do not
 *       carry ids that must be unique;
 *   <li>an {@code add} that throws leaves the statistic unchanged.
 * </ul>
 *
 * <p>Statistics are not thread-safe: keep one per thread, then combine. They are Serializable, so that distributed
 * engines can ship them.
 *
 * @param <S> the implementing type
 */
public interface Statistic<S extends Statistic<S>> extends Serializable {

  /**
   * Adds what {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the two were created with different options or numbers of classes
   */
  S combine(S other);
}
