package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/** The sums of errors, of their magnitudes and of their squares, and the errors' moments. */
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

  /** The errors' moments: a variable of its own, as differences of the others' would lose its digits. */
  private final Moments moments = new Moments();

  /**
   * Adds the samples of a block.
   *
   * @throws IllegalArgumentException if a truth or prediction is not finite
   */
  void add(Block block) {
    rows += block.rows();
    if (block.size() == 0) {
      return;
    }
    double blockSigned = 0, blockAbsolute = 0, blockSquared = 0;
    int i = 0;
    for (; i < block.size() - 3; i += 4) { // by fours, like Block.sum
      double e0 = block.error(i);
      double e1 = block.error(i + 1);
      double e2 = block.error(i + 2);
      double e3 = block.error(i + 3);
      double w0 = block.weight(i) * e0;
      double w1 = block.weight(i + 1) * e1;
      double w2 = block.weight(i + 2) * e2;
      double w3 = block.weight(i + 3) * e3;
      blockSigned += (w0 + w1) + (w2 + w3);
      blockAbsolute += (Math.abs(w0) + Math.abs(w1)) + (Math.abs(w2) + Math.abs(w3));
      blockSquared += (w0 * e0 + w1 * e1) + (w2 * e2 + w3 * e3);
    }
    for (; i < block.size(); i++) {
      double error = block.error(i);
      double weighted = block.weight(i) * error;
      blockSigned += weighted;
      blockAbsolute += Math.abs(weighted);
      blockSquared += weighted * error;
    }
    // Whatever is not finite makes its error and their sum not finite.
    if (!(blockAbsolute <= Double.MAX_VALUE)) {
      block.requireFinite();
    }
    weight.add(block.weight());
    signed.add(blockSigned);
    absolute.add(blockAbsolute);
    squared.add(blockSquared);
    moments.addErrors(block, new Distances(block.weight(), blockSigned, blockSquared));
  }

  /** Adds what another instance has seen. */
  void combine(ErrorSums other) {
    rows += other.rows;
    weight.add(other.weight);
    signed.add(other.signed);
    absolute.add(other.absolute);
    squared.add(other.squared);
    moments.combine(other.moments);
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

  Moments moments() {
    return moments;
  }
}
