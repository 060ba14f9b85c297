package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;

/** The largest error, the range of the truths, and the smallest values. */
final class Extremes implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The largest |error| of a sample that counts. */
  private double largestError = Double.NEGATIVE_INFINITY;

  /** The smallest truth of a sample that counts. */
  private double lowestTruth = Double.POSITIVE_INFINITY;

  /** The largest truth of a sample that counts. */
  private double highestTruth = Double.NEGATIVE_INFINITY;

  /** The smallest truth, samples of weight 0 included: domains hold for them too. */
  private double smallestTruth = Double.POSITIVE_INFINITY;

  /** The smallest prediction, samples of weight 0 included. */
  private double smallestPrediction = Double.POSITIVE_INFINITY;

  // Comparisons that are nearly always false cost less than Math.max.

  /** Returns the extremes of samples that count once each. */
  static Extremes of(double[] yTrue, double[] yPred) {
    double largest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    double lowestPrediction = Double.POSITIVE_INFINITY;
    for (int i = 0; i < yTrue.length; i++) {
      double truth = yTrue[i];
      double prediction = yPred[i];
      if (Math.abs(prediction - truth) > largest) {
        largest = Math.abs(prediction - truth);
      }
      if (truth < lowest) {
        lowest = truth;
      }
      if (truth > highest) {
        highest = truth;
      }
      if (prediction < lowestPrediction) {
        lowestPrediction = prediction;
      }
    }
    Extremes extremes = new Extremes();
    extremes.largestError = largest;
    extremes.lowestTruth = lowest;
    extremes.highestTruth = highest;
    extremes.smallestTruth = lowest;
    extremes.smallestPrediction = lowestPrediction;
    return extremes;
  }

  void add(Block block) {
    for (int i = 0; i < block.size(); i++) {
      double truth = block.truth(i);
      double error = Math.abs(block.error(i));
      if (error > largestError) {
        largestError = error;
      }
      if (truth < lowestTruth) {
        lowestTruth = truth;
      }
      if (truth > highestTruth) {
        highestTruth = truth;
      }
    }
    smallestTruth = block.smallestTruth(smallestTruth);
    smallestPrediction = block.smallestPrediction(smallestPrediction);
  }

  void combine(Extremes other) {
    largestError = Math.max(largestError, other.largestError);
    lowestTruth = Math.min(lowestTruth, other.lowestTruth);
    highestTruth = Math.max(highestTruth, other.highestTruth);
    smallestTruth = Math.min(smallestTruth, other.smallestTruth);
    smallestPrediction = Math.min(smallestPrediction, other.smallestPrediction);
  }

  /** Returns the largest |error|, NaN if no sample counts. */
  double largestError() {
    return largestError >= 0 ? largestError : Double.NaN;
  }

  /** Returns the distance between the smallest and the largest truth. */
  double truthRange() {
    return highestTruth - lowestTruth;
  }

  /** Returns whether all samples lie in a loss's domain. */
  boolean allowFor(Loss loss) {
    return smallestTruth >= loss.smallestTruth() && smallestPrediction >= loss.smallestPrediction();
  }

  /**
   * Checks that all samples lie in a loss's domain.
   *
   * @throws IllegalArgumentException if one does not
   */
  void require(Loss loss) {
    require("every yTrue", smallestTruth, loss.smallestTruth(), loss);
    require("every yPred", smallestPrediction, loss.smallestPrediction(), loss);
  }

  private static void require(String name, double smallest, double bound, Loss loss) {
    if (smallest < bound) {
      throw Arguments.badValue(name, rule(bound, loss), smallest);
    }
  }

  /** Says a bound as people write it: the double after -1 is "above -1". */
  static String rule(double bound, Loss loss) {
    double before = Math.nextDown(bound);
    boolean excluded = before == Math.rint(before);
    return (excluded ? "be above " + before : "be at least " + bound) + " for " + loss.id();
  }
}
