package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/**
 * How truths and predictions vary together: the moments of each and the products of their deviations.
 *
 * <p>Centres move and parts merge as described at {@link Moments}.
 */
final class CoMoments implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The truths. */
  private final Moments truths = new Moments();

  /** The predictions. */
  private final Moments predictions = new Moments();

  /** The weighted sum of products of the distances from the means. */
  private final ExactSum products = new ExactSum();

  /** Adds the samples of a block. */
  void add(Block block) {
    if (block.size() == 0) {
      return;
    }
    truths.startAt(block.truth(0), block.truth(0));
    predictions.startAt(block.prediction(0), block.prediction(0));
    Products sums = new Products(block, truths.centre(), predictions.centre());
    if (sums.truths.areFar() || sums.predictions.areFar()) {
      truths.moveCentre(sums.truths);
      predictions.moveCentre(sums.predictions);
      sums = new Products(block, truths.centre(), predictions.centre());
    }
    double between = truths.between(block.weight());
    double truthDelta = truths.add(sums.truths);
    double predictionDelta = predictions.add(sums.predictions);
    products.add(sums.deviations() + truthDelta * predictionDelta * between);
  }

  /** Adds what another instance has seen. */
  void combine(CoMoments other) {
    double between = truths.between(other.truths.weight());
    double truthDelta = truths.combine(other.truths);
    double predictionDelta = predictions.combine(other.predictions);
    products.add(other.products.value() + truthDelta * predictionDelta * between);
  }

  /** Returns Pearson's correlation; NaN if one side is constant. */
  double correlation() {
    double product = truths.deviations() * predictions.deviations();
    // One root is exact for perfect correlation, two neither overflow nor underflow.
    double scale = product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE
        ? Math.sqrt(product)
        : Math.sqrt(truths.deviations()) * Math.sqrt(predictions.deviations());
    return Math.max(-1, Math.min(1, products.value() / scale));
  }

  /** Returns Lin's concordance, given the weighted sum of prediction - truth. */
  double concordance(double differences) {
    double distance = differences * (differences / truths.weight());
    return 2 * products.value() / (truths.deviations() + predictions.deviations() + distance);
  }

  /** A block's sums of distances of truths and predictions from their centres, and of the products of both. */
  private static final class Products {
    private final Distances truths;
    private final Distances predictions;
    private final double sum;

    Products(Block block, double truthCentre, double predictionCentre) {
      double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
      for (int i = 0; i < block.size(); i++) {
        double distanceX = block.truth(i) - truthCentre;
        double distanceY = block.prediction(i) - predictionCentre;
        double weightedX = block.weight(i) * distanceX;
        double weightedY = block.weight(i) * distanceY;
        x += weightedX;
        y += weightedY;
        xx += weightedX * distanceX;
        yy += weightedY * distanceY;
        xy += weightedX * distanceY;
      }
      truths = new Distances(block.weight(), x, xx);
      predictions = new Distances(block.weight(), y, yy);
      sum = xy;
    }

    /** Returns the weighted sum of products of distances from the block's own means. */
    double deviations() {
      return sum - truths.sum * (predictions.sum / predictions.weight);
    }
  }
}
