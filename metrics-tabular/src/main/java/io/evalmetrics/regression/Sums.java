package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** All that a stream keeps of its samples; mergeable. */
final class Sums implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The losses whose sums are kept beside the standard ones. */
  private final Loss[] losses;

  /** Their sums. */
  private final ExactSum[] lossSums;

  /** Errors. */
  private final ErrorSums errors = new ErrorSums();

  /** Errors as shares of the truth. */
  private final RelativeSums relative = new RelativeSums();

  /** Truths and predictions together. */
  private final CoMoments coMoments = new CoMoments();

  /** Largest and smallest values. */
  private final Extremes extremes = new Extremes();

  Sums(Loss... losses) {
    this.losses = losses.clone();
    lossSums = new ExactSum[losses.length];
    Arrays.setAll(lossSums, i -> new ExactSum());
  }

  /** Returns empty sums of the same losses. */
  Sums empty() {
    return new Sums(losses);
  }

  Sums copy() {
    Sums copy = empty();
    copy.combine(this);
    return copy;
  }

  /** Adds samples; these sums are of no use if that fails. */
  Sums add(Samples samples) {
    samples.forEachBlock(block -> add(samples, block));
    return this;
  }

  private void add(Samples samples, Block block) {
    errors.add(block);
    relative.add(block);
    coMoments.add(block);
    extremes.add(samples, block);
    for (int i = 0; i < losses.length; i++) {
      lossSums[i].add(block.sum(losses[i]));
    }
  }

  /** @throws IllegalArgumentException if the other sums are of other losses */
  void combine(Sums other) {
    if (!Arrays.equals(losses, other.losses)) {
      throw new IllegalArgumentException(
          "other must sum the same losses, " + losses() + ", but sums " + other.losses());
    }
    errors.combine(other.errors);
    relative.combine(other.relative);
    coMoments.combine(other.coMoments);
    extremes.combine(other.extremes);
    for (int i = 0; i < losses.length; i++) {
      lossSums[i].add(other.lossSums[i]);
    }
  }

  private List<String> losses() {
    return Arrays.stream(losses).map(Loss::id).toList();
  }

  ErrorSums errors() {
    return errors;
  }

  RelativeSums relative() {
    return relative;
  }

  CoMoments coMoments() {
    return coMoments;
  }

  Extremes extremes() {
    return extremes;
  }

  /** Returns whether the sum of a loss is kept. */
  boolean keeps(Loss loss) {
    return loss.equals(Loss.squared()) || loss.equals(Loss.absolute()) || indexOf(loss) >= 0;
  }

  /** Returns the sum of a loss that is kept. */
  double sum(Loss loss) {
    if (loss.equals(Loss.squared())) {
      return errors.squared();
    }
    return loss.equals(Loss.absolute()) ? errors.absolute() : lossSums[indexOf(loss)].value();
  }

  private int indexOf(Loss loss) {
    return Arrays.asList(losses).indexOf(loss);
  }
}
