package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/** The largest error, the range of the truths, the smallest values, and the weight of all misses. */
final class Extremes implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final Loss EXACT = Loss.zeroOne(0);

  /** The weighted number of predictions that differ from the truth. */
  private final ExactSum misses = new ExactSum();

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

  static Extremes of(Samples samples) {
    Extremes extremes = new Extremes();
    samples.forEachBlock(block -> extremes.add(samples, block));
    return extremes;
  }

  void add(Samples samples, Block block) {
    misses.add(block.sum(EXACT));
    for (int i = 0; i < block.size(); i++) {
      double truth = block.truths[i];
      double error = Math.abs(block.errors[i]);
      // Comparisons that are nearly always false cost less than Math.max.
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
    int end = block.start() + block.rows();
    for (int i = block.start(); i < end; i++) {
      if (samples.yTrue[i] < smallestTruth) {
        smallestTruth = samples.yTrue[i];
      }
      if (samples.yPred[i] < smallestPrediction) {
        smallestPrediction = samples.yPred[i];
      }
    }
  }

  void combine(Extremes other) {
    misses.add(other.misses);
    largestError = Math.max(largestError, other.largestError);
    lowestTruth = Math.min(lowestTruth, other.lowestTruth);
    highestTruth = Math.max(highestTruth, other.highestTruth);
    smallestTruth = Math.min(smallestTruth, other.smallestTruth);
    smallestPrediction = Math.min(smallestPrediction, other.smallestPrediction);
  }

  double misses() {
    return misses.value();
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

  /** @throws IllegalArgumentException if not all samples lie in a loss's domain */
  void require(Loss loss) {
    if (smallestTruth < loss.smallestTruth()) {
      throw Arguments.badValue(
          "every yTrue", Samples.rule(loss.smallestTruth(), loss), smallestTruth);
    }
    if (smallestPrediction < loss.smallestPrediction()) {
      throw Arguments.badValue(
          "every yPred", Samples.rule(loss.smallestPrediction(), loss), smallestPrediction);
    }
  }
}
