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

  void add(Block block) {
    double truths = 0, symmetric = 0, weight = 0, signed = 0, absolute = 0, squared = 0;
    for (int i = 0; i < block.size(); i++) {
      double w = block.weight(i);
      double truth = Math.abs(block.truth(i));
      double error = block.error(i);
      double share = error / (truth > Losses.EPSILON ? truth : Losses.EPSILON);
      truths += w * truth;
      symmetric += w * symmetricShare(block.truth(i), block.prediction(i), error);
      if (truth == 0) {
        zero.add(w, share);
      } else {
        weight += w;
        signed += w * share;
        absolute += w * Math.abs(share);
        squared += w * (share * share);
      }
    }
    this.symmetric.add(symmetric);
    this.truths.add(truths);
    nonZero.weight.add(weight);
    nonZero.signed.add(signed);
    nonZero.absolute.add(absolute);
    nonZero.squared.add(squared);
  }

  /** Returns {@code 2 |p - y| / (|y| + |p|)}, 0 for 0/0. */
  private static double symmetricShare(double truth, double prediction, double error) {
    double size = Math.abs(truth) + Math.abs(prediction);
    return size <= Double.MAX_VALUE
        ? 2 * (Math.abs(error) / Math.max(size, Double.MIN_VALUE))
        : symmetricShare(truth / 4, prediction / 4, prediction / 4 - truth / 4);
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
