package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** All that a stream keeps of its samples; mergeable. */
final class Sums implements Evidence, Serializable {

  private static final long serialVersionUID = 1L;

  private static final Loss EXACT = Loss.zeroOne(0);

  /** The losses whose sums are kept on request. */
  private final Loss[] losses;

  /** Their sums. */
  private final ExactSum[] lossSums;

  /** The weighted number of predictions that differ from the truth. */
  private final ExactSum misses = new ExactSum();

  /** Errors. */
  private final ErrorSums errors = new ErrorSums();

  /** The errors' moments: a variable of its own, as differences of the others' would lose its digits. */
  private final Moments errorMoments = new Moments();

  /** Truths. */
  private final Moments truths = new Moments();

  /** Errors as shares of the truth. */
  private final RelativeSums relative = new RelativeSums();

  /** Truths and predictions together. */
  private final CoMoments coMoments = new CoMoments();

  /** Smallest and largest values. */
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
    return empty().combine(this);
  }

  /** Adds samples; these sums are of no use if that fails. */
  Sums add(Samples samples) {
    samples.forEachBlock(this::add);
    return this;
  }

  private void add(Block block) {
    errorMoments.addErrors(block, errors.add(block));
    truths.addTruths(block);
    relative.add(block);
    coMoments.add(block);
    extremes.add(block);
    misses.add(block.sum(EXACT));
    for (int i = 0; i < losses.length; i++) {
      lossSums[i].add(block.sum(losses[i]));
    }
  }

  /**
   * Adds what other sums hold, leaving them unchanged.
   *
   * @throws IllegalArgumentException if they are sums of other losses
   */
  Sums combine(Sums other) {
    if (!Arrays.equals(losses, other.losses)) {
      throw new IllegalArgumentException(
          "other must sum the losses " + ids() + " but sums " + other.ids());
    }
    errors.combine(other.errors);
    errorMoments.combine(other.errorMoments);
    truths.combine(other.truths);
    relative.combine(other.relative);
    coMoments.combine(other.coMoments);
    extremes.combine(other.extremes);
    misses.add(other.misses);
    for (int i = 0; i < losses.length; i++) {
      lossSums[i].add(other.lossSums[i]);
    }
    return this;
  }

  private List<String> ids() {
    return Arrays.stream(losses).map(Loss::id).toList();
  }

  @Override
  public long rows() {
    return errors.rows();
  }

  @Override
  public double weight() {
    return errors.weight();
  }

  @Override
  public ErrorSums errors() {
    return errors;
  }

  @Override
  public double errorDeviations() {
    return errorMoments.deviations();
  }

  @Override
  public Moments truths() {
    return truths;
  }

  @Override
  public RelativeSums relative() {
    return relative;
  }

  @Override
  public CoMoments coMoments() {
    return coMoments;
  }

  @Override
  public Extremes extremes() {
    return extremes;
  }

  @Override
  public boolean supports(Loss loss) {
    return knows(loss) && extremes.allowFor(loss);
  }

  private boolean knows(Loss loss) {
    return loss.equals(Loss.squared())
        || loss.equals(Loss.absolute())
        || loss.equals(EXACT)
        || indexOf(loss) >= 0;
  }

  @Override
  public double sum(Loss loss) {
    if (!knows(loss)) {
      throw Arguments.missing("samples and no sum of " + loss.id());
    }
    extremes.require(loss);
    if (loss.equals(Loss.squared())) {
      return errors.squared();
    }
    if (loss.equals(Loss.absolute())) {
      return errors.absolute();
    }
    return loss.equals(EXACT) ? misses.value() : lossSums[indexOf(loss)].value();
  }

  private int indexOf(Loss loss) {
    return Arrays.asList(losses).indexOf(loss);
  }
}
