package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/**
 * Sums of errors as shares of the truth. What zero truths contribute is kept apart, so that it can be left out; their
 * shares, divided by next to nothing, would swallow all others.
 */
final class RelativeSums implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The weighted sum of |truth|. */
  private final ExactSum truths = new ExactSum();

  /** The weighted sum of 2 |error| / (|truth| + |prediction|). */
  private final ExactSum symmetric = new ExactSum();

  /** The sums over the truths that are not 0. */
  private final Shares nonZero = new Shares();

  /** The sums over those that are. */
  private final Shares zero = new Shares();

  /** Weight, and sums of shares, of their magnitudes and of their squares. */
  static final class Shares implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The sum of the weights. */
    final ExactSum weight = new ExactSum();

    /** The weighted sum of shares. */
    final ExactSum signed = new ExactSum();

    /** The weighted sum of the shares' magnitudes. */
    final ExactSum absolute = new ExactSum();

    /** The weighted sum of squared shares. */
    final ExactSum squared = new ExactSum();

    private void add(double sampleWeight, double share) {
      weight.add(sampleWeight);
      signed.add(sampleWeight * share);
      absolute.add(sampleWeight * Math.abs(share));
      squared.add(sampleWeight * (share * share));
    }

    private void add(Shares other) {
      weight.add(other.weight);
      signed.add(other.signed);
      absolute.add(other.absolute);
      squared.add(other.squared);
    }
  }

  static RelativeSums of(Samples samples) {
    RelativeSums sums = new RelativeSums();
    samples.forEachBlock(sums::add);
    return sums;
  }

  void add(Block block) {
    truths.add(block.sumOfMagnitudes(block.truths));
    symmetric.add(symmetric(block));
    double[] shares = block.terms;
    for (int i = 0; i < block.size(); i++) {
      shares[i] = block.errors[i] / Math.max(Math.abs(block.truths[i]), Losses.EPSILON);
    }
    nonZero.weight.add(weightOfNonZeroTruths(block, shares));
    nonZero.signed.add(block.sum(shares));
    nonZero.absolute.add(block.sumOfMagnitudes(shares));
    nonZero.squared.add(block.sumOfProducts(shares, shares));
  }

  private static double symmetric(Block block) {
    double[] shares = block.terms;
    for (int i = 0; i < block.size(); i++) {
      double size = Math.abs(block.truths[i]) + Math.abs(block.predictions[i]);
      shares[i] = 2 * Math.abs(block.errors[i]) / Math.max(size, Double.MIN_VALUE); // 0/0 is 0
    }
    return block.sum(shares);
  }

  /** Moves the shares of zero truths to their own sums; returns the weight of the other truths. */
  private double weightOfNonZeroTruths(Block block, double[] shares) {
    double[] isNonZero = block.moreTerms;
    for (int i = 0; i < block.size(); i++) {
      isNonZero[i] = 1;
      if (block.truths[i] == 0) {
        isNonZero[i] = 0;
        zero.add(block.weight(i), shares[i]);
        shares[i] = 0;
      }
    }
    return block.sum(isNonZero);
  }

  void combine(RelativeSums other) {
    truths.add(other.truths);
    symmetric.add(other.symmetric);
    nonZero.add(other.nonZero);
    zero.add(other.zero);
  }

  /** Returns the sums under a policy for zero truths. */
  Shares shares(ZeroTruths policy) {
    Shares shares = new Shares();
    shares.add(nonZero);
    if (policy == ZeroTruths.EPSILON) {
      shares.add(zero);
    }
    return shares;
  }

  double truths() {
    return truths.value();
  }

  double symmetric() {
    return symmetric.value();
  }
}
