package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;
import java.util.function.DoubleFunction;

/**
 * Mean and squared deviations of one weighted variable.
 *
 * <p>The mean is kept as a distance from the first value, for life: near 1e9 a plain mean has an ulp of 1.2e-7 and would
 * cost half of the digits. A block comes as sums of distances from a centre, first 0; the centre stays until a block's mean
 * lies so far off that more than a bit would be lost. Blocks and shards are merged by the formula of Chan, Golub and
 * LeVeque (1983), <a href="https://doi.org/10.1080/00031305.1983.10483115">Algorithms for computing the sample
 * variance</a>. Equal values have deviations of exactly 0.
 */
final class Moments implements Serializable {

  private static final long serialVersionUID = 1L;

  /** So many plain values are looked at before the centre may move: merging them costs next to nothing. */
  private static final int SPAN = 1 << 16;

  /** The first value. */
  private double shift;

  /** A point not far from the mean, from which distances are measured. */
  private double centre;

  /** The weight of all values. */
  private double weight;

  /** The weighted sum of value - shift. */
  private final ExactSum sum = new ExactSum();

  /** The mean of value - shift, 0 of none. */
  private double mean;

  /** The weighted sum of squared distances from the mean. */
  private final ExactSum deviations = new ExactSum();

  /** Returns the moments of values that count once each. */
  static Moments of(double[] values) {
    Moments moments = new Moments();
    for (int from = 0; from < values.length; from += SPAN) {
      moments.add(values, from, Math.min(values.length, from + SPAN));
    }
    return moments;
  }

  private void add(double[] values, int from, int to) {
    add(values[from], point -> Distances.of(values, from, to, point));
  }

  /** Adds the truths of a block. */
  void addTruths(Block block) {
    if (block.size() > 0) {
      add(block.truth(0), point -> Distances.ofTruths(block, point));
    }
  }

  /** Adds the errors of a block. */
  void addErrors(Block block) {
    if (block.size() > 0) {
      add(block.error(0), point -> Distances.ofErrors(block, point));
    }
  }

  /** Adds the errors of a block, given their distances from 0. */
  void addErrors(Block block, Distances fromZero) {
    if (block.size() > 0) {
      add(block.error(0), point -> point == 0 ? fromZero : Distances.ofErrors(block, point));
    }
  }

  /** Adds values, of which the first is given and how far they are from a point. */
  private void add(double first, DoubleFunction<Distances> distancesFrom) {
    startAt(first, 0);
    Distances distances = distancesFrom.apply(centre);
    if (centre == 0 && distances.hideDeviations()) {
      centre = first; // equal values have distances of exactly 0 from the first
      distances = distancesFrom.apply(centre);
    }
    if (distances.areFar()) {
      moveCentre(distances);
      distances = distancesFrom.apply(centre);
    }
    add(distances);
  }

  /** Takes a shift and a centre if there are no values yet. */
  void startAt(double newShift, double newCentre) {
    if (weight == 0) {
      shift = newShift;
      centre = newCentre;
    }
  }

  double centre() {
    return centre;
  }

  /** Moves the centre to the mean of values whose distances from it are given. */
  void moveCentre(Distances distances) {
    centre += distances.sum / distances.weight;
  }

  /** Adds values whose distances from the centre are given; returns how far their mean lies from the mean before. */
  double add(Distances distances) {
    double fromShift = centre - shift;
    double fromCentre = distances.sum / distances.weight;
    double otherSum = fromShift * distances.weight + distances.sum;
    return merge(distances.weight, fromShift + fromCentre - mean, otherSum, distances.deviations());
  }

  /** Adds what another instance has seen; returns how far its mean lies from the mean before. */
  double combine(Moments other) {
    if (other.weight == 0) {
      return 0;
    }
    startAt(other.shift, other.centre);
    double shifts = other.shift - shift;
    double delta = shifts + (other.mean - mean);
    double otherSum = shifts * other.weight + other.sum.value();
    return merge(other.weight, delta, otherSum, other.deviations.value());
  }

  private double merge(double otherWeight, double delta, double otherSum, double otherDeviations) {
    double distance = weight == 0 ? 0 : delta;
    deviations.add(otherDeviations + distance * distance * between(otherWeight));
    sum.add(otherSum);
    weight += otherWeight;
    mean = sum.value() / weight;
    return distance;
  }

  /** Returns the weight of a product of distances of two means in the deviations of their union. */
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
