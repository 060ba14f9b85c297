package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/**
 * Weighted mean and squared deviations of one variable.
 *
 * <p>Values are shifted by the first one, for life: near 1e9 an unshifted mean has an ulp of 1.2e-7 and loses half of
 * the digits. Blocks are centred at their own mean, in two passes with a correction, and merged pairwise: Chan, Golub
 * and LeVeque (1983), <a href="https://doi.org/10.1080/00031305.1983.10483115">Algorithms for computing the sample
 * variance</a>. Equal values have deviations of exactly 0.
 */
final class Moments implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The first value. */
  private double shift;

  /** The weight of all values. */
  private double weight;

  /** The weighted sum of value - shift. */
  private final ExactSum sum = new ExactSum();

  /** The weighted sum of squared distances from the mean. */
  private final ExactSum deviations = new ExactSum();

  /** Adds the values of a block that is not empty. */
  void add(Block block, double[] values) {
    double[] centred = block.terms;
    double blockSum = centre(block, values, centred);
    merge(block, blockSum, block.sum(centred), centred);
  }

  /** Writes the distances of a block's values from their mean; returns the sum of value - shift. */
  double centre(Block block, double[] values, double[] centred) {
    if (weight == 0) {
      shift = values[0];
    }
    for (int i = 0; i < block.size(); i++) {
      centred[i] = values[i] - shift;
    }
    double blockSum = block.sum(centred);
    double mean = blockSum / block.weight();
    for (int i = 0; i < block.size(); i++) {
      centred[i] -= mean;
    }
    return blockSum;
  }

  /**
   * Adds a centred block and returns how far its mean lies from that of the values before.
   *
   * @param rest what rounding left of the sum of the centred values
   */
  double merge(Block block, double blockSum, double rest, double[] centred) {
    double squares = block.sumOfProducts(centred, centred) - rest * rest / block.weight();
    double delta = blockSum / block.weight() - meanFromShift();
    return merge(block.weight(), delta, blockSum, squares);
  }

  private double merge(double otherWeight, double delta, double otherSum, double otherDeviations) {
    double distance = weight == 0 ? 0 : delta;
    deviations.add(otherDeviations);
    deviations.add(distance * distance * between(weight, otherWeight));
    sum.add(otherSum);
    weight += otherWeight;
    return distance;
  }

  /** Adds what another instance has seen and returns how far its mean lies from this one's. */
  double combine(Moments other) {
    if (other.weight == 0) {
      return 0;
    }
    if (weight == 0) {
      shift = other.shift;
    }
    double shifts = other.shift - shift;
    double delta = shifts + (other.meanFromShift() - meanFromShift());
    double otherSum = other.sum.value() + shifts * other.weight;
    return merge(other.weight, delta, otherSum, other.deviations.value());
  }

  /** The weight of the squared distance of two means in the deviations of their union. */
  static double between(double weight, double otherWeight) {
    return weight == 0 ? 0 : weight * (otherWeight / (weight + otherWeight));
  }

  private double meanFromShift() {
    return weight == 0 ? 0 : sum.value() / weight;
  }

  /** Writes the distances of a block's values from the mean of all values seen. */
  void distances(Block block, double[] values, double[] distances) {
    double mean = meanFromShift();
    for (int i = 0; i < block.size(); i++) {
      distances[i] = (values[i] - shift) - mean;
    }
  }

  /** Returns the mean; exactly the value if all are equal. */
  double mean() {
    return shift + meanFromShift();
  }

  /** Returns the weight of all values. */
  double weight() {
    return weight;
  }

  /** Returns the weighted sum of squared distances from the mean. */
  double deviations() {
    return deviations.value();
  }
}
