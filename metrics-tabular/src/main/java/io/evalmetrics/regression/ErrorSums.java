package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/** What the everyday metrics need: the sums of errors and the moments of truths and errors. */
final class ErrorSums implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How many samples were seen, those of weight 0 included. */
  private long rows;

  /** The sum of the weights. */
  private final ExactSum weight = new ExactSum();

  /** The weighted sum of prediction - truth. */
  private final ExactSum signed = new ExactSum();

  /** The weighted sum of |prediction - truth|. */
  private final ExactSum absolute = new ExactSum();

  /** The weighted sum of squared errors. */
  private final ExactSum squared = new ExactSum();

  /** The truths' moments. */
  private final Moments truths = new Moments();

  /** The errors' moments. */
  private final Moments errors = new Moments();

  static ErrorSums of(Samples samples) {
    ErrorSums sums = new ErrorSums();
    samples.forEachBlock(sums::add);
    return sums;
  }

  void add(Block block) {
    rows += block.rows();
    if (block.size() == 0) {
      return;
    }
    weight.add(block.weight());
    signed.add(block.sum(block.errors));
    absolute.add(block.sumOfMagnitudes(block.errors));
    squared.add(block.sumOfProducts(block.errors, block.errors));
    truths.add(block, block.truths);
    errors.add(block, block.errors);
  }

  void combine(ErrorSums other) {
    rows += other.rows;
    weight.add(other.weight);
    signed.add(other.signed);
    absolute.add(other.absolute);
    squared.add(other.squared);
    truths.combine(other.truths);
    errors.combine(other.errors);
  }

  long rows() {
    return rows;
  }

  double weight() {
    return weight.value();
  }

  double signed() {
    return signed.value();
  }

  double absolute() {
    return absolute.value();
  }

  double squared() {
    return squared.value();
  }

  Moments truths() {
    return truths;
  }

  Moments errors() {
    return errors;
  }
}
