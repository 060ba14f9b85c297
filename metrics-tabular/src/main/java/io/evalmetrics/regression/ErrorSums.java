package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/** The sums of errors, of their magnitudes and of their squares. */
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

  /**
   * Returns the sums of samples that count once each.
   *
   * @throws IllegalArgumentException if a truth or prediction is not finite
   */
  static ErrorSums of(double[] yTrue, double[] yPred) {
    ErrorSums sums = new ErrorSums();
    sums.rows = yTrue.length;
    sums.weight.add(yTrue.length);
    for (int from = 0; from < yTrue.length; from += Block.SIZE) {
      sums.add(yTrue, yPred, from, Math.min(yTrue.length, from + Block.SIZE));
    }
    return sums;
  }

  /** Adds a block that counts once: four lanes to a sum keep the adders busy, and are as many as registers hold. */
  private void add(double[] y, double[] p, int from, int to) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    double a0 = 0, a1 = 0, a2 = 0, a3 = 0;
    double q0 = 0, q1 = 0, q2 = 0, q3 = 0;
    int i = from;
    for (; i + 3 < to; i += 4) {
      double e0 = p[i] - y[i];
      double e1 = p[i + 1] - y[i + 1];
      double e2 = p[i + 2] - y[i + 2];
      double e3 = p[i + 3] - y[i + 3];
      s0 += e0;
      s1 += e1;
      s2 += e2;
      s3 += e3;
      a0 += Math.abs(e0);
      a1 += Math.abs(e1);
      a2 += Math.abs(e2);
      a3 += Math.abs(e3);
      q0 += e0 * e0;
      q1 += e1 * e1;
      q2 += e2 * e2;
      q3 += e3 * e3;
    }
    for (; i < to; i++) {
      double error = p[i] - y[i];
      s0 += error;
      a0 += Math.abs(error);
      q0 += error * error;
    }
    double blockAbsolute = (a0 + a1) + (a2 + a3);
    // Whatever is not finite makes its error and their sum not finite.
    if (!(blockAbsolute <= Double.MAX_VALUE)) {
      Block.requireFinite("yTrue", y, from, to);
      Block.requireFinite("yPred", p, from, to);
    }
    signed.add((s0 + s1) + (s2 + s3));
    absolute.add(blockAbsolute);
    squared.add((q0 + q1) + (q2 + q3));
  }

  /**
   * Adds the samples of a block; returns the errors' distances from 0.
   *
   * @throws IllegalArgumentException if a truth or prediction is not finite
   */
  Distances add(Block block) {
    rows += block.rows();
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
    return new Distances(block.weight(), blockSigned, blockSquared);
  }

  /** Adds what another instance has seen. */
  void combine(ErrorSums other) {
    rows += other.rows;
    weight.add(other.weight);
    signed.add(other.signed);
    absolute.add(other.absolute);
    squared.add(other.squared);
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

  /** Returns the distances of all errors from 0. */
  Distances fromZero() {
    return new Distances(weight(), signed(), squared());
  }
}
