package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/**
 * Mean and squared deviations of one weighted variable.
 *
 * <p>The mean is kept as a distance from the first value, for life: near 1e9 a plain mean has an ulp of 1.2e-7 and would
 * cost half of the digits. Equal values have deviations of exactly 0.
 */
final class Moments implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The first value. */
  private double shift;

  /** A point near the mean, from which distances are measured. */
  private double centre;

  /** The weight of all values. */
  private double weight;

  /** The weighted sum of value - shift. */
  private final ExactSum sum = new ExactSum();

  /** The mean of value - shift, 0 of none. */
  private double mean;

  /** The weighted sum of squared distances from the mean. */
  private final ExactSum deviations = new ExactSum();

  /** Takes the first value there is as shift. */
  void startAt(double first) {
    if (weight == 0) {
      shift = first;
      centre = first;
    }
  }

  /** Returns the point from which distances are to be measured. */
  double centre() {
    return centre;
  }

  void moveCentre(double newCentre) {
    centre = newCentre;
  }

  /**
   * Adds values of which the sums of distances and of squared distances from the centre are given; returns how far their
   * mean lies from the mean before.
   */
  double add(double otherWeight, double distances, double squares) {
    double fromShift = centre - shift;
    double fromCentre = distances / otherWeight;
    double otherDeviations =
        Double.isInfinite(squares) ? squares : squares - distances * fromCentre;
    double delta = fromShift + fromCentre - mean;
    return merge(otherWeight, delta, fromShift * otherWeight + distances, otherDeviations);
  }

  /** Adds what another instance has seen; returns how far its mean lies from the mean before. */
  double combine(Moments other) {
    startAt(other.shift);
    double shifts = other.shift - shift;
    return merge(
        other.weight,
        shifts + (other.mean - mean),
        shifts * other.weight + other.sum.value(),
        other.deviations.value());
  }

  /** The pairwise formula of Chan, Golub and LeVeque. */
  private double merge(double otherWeight, double delta, double otherSum, double otherDeviations) {
    double distance = weight == 0 ? 0 : delta;
    deviations.add(otherDeviations + distance * distance * between(otherWeight));
    sum.add(otherSum);
    weight += otherWeight;
    mean = sum.value() / weight;
    return distance;
  }

  /** Returns the weight of a product of distances of the means in the deviations of a union. */
  double between(double otherWeight) {
    return weight == 0 ? 0 : weight * (otherWeight / (weight + otherWeight));
  }

  /** Returns the mean; exactly the value if all are equal. */
  double mean() {
    return shift + mean;
  }

  /** Returns a value's distance from the mean. */
  double distance(double value) {
    return (value - shift) - mean;
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
