package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/**
 * How truths vary with predictions or with errors: the moments of each and the products of their deviations.
 *
 * <p>Distances are measured from a centre that stays until a block's mean lies so far from it that more than a bit would
 * be lost; then it moves to that mean, and the block is summed once more. Blocks and shards are merged by the formulas of Chan, Golub and LeVeque (1983), <a
 * href="https://doi.org/10.1080/00031305.1983.10483115">Algorithms for computing the sample variance</a>.
 */
final class CoMoments implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether the second variable is the error, else it is the prediction. */
  private final boolean ofErrors;

  /** The truths. */
  private final Moments x = new Moments();

  /** The errors or predictions. */
  private final Moments y = new Moments();

  /** The weighted sum of products of the distances from the means. */
  private final ExactSum products = new ExactSum();

  private CoMoments(boolean ofErrors) {
    this.ofErrors = ofErrors;
  }

  /** Returns empty moments of truths (x) and errors (y). */
  static CoMoments ofErrors() {
    return new CoMoments(true);
  }

  /** Returns empty moments of truths (x) and predictions (y). */
  static CoMoments ofPredictions() {
    return new CoMoments(false);
  }

  /** Adds the samples of a block. */
  void add(Block block) {
    if (block.size() == 0) {
      return;
    }
    x.startAt(block.truth(0));
    y.startAt(ofErrors ? block.error(0) : block.prediction(0));
    Centred sums = new Centred(block, ofErrors, x.centre(), y.centre());
    if (sums.isOff()) {
      x.moveCentre(x.centre() + sums.x / sums.weight);
      y.moveCentre(y.centre() + sums.y / sums.weight);
      sums = new Centred(block, ofErrors, x.centre(), y.centre());
    }
    double between = x.between(sums.weight);
    double deltaX = x.add(sums.weight, sums.x, sums.xx);
    double deltaY = y.add(sums.weight, sums.y, sums.yy);
    products.add(sums.xy - sums.x * (sums.y / sums.weight) + deltaX * deltaY * between);
  }

  /** Adds what another instance has seen. */
  void combine(CoMoments other) {
    if (other.x.weight() == 0) {
      return;
    }
    double between = x.between(other.x.weight());
    double deltaX = x.combine(other.x);
    double deltaY = y.combine(other.y);
    products.add(other.products.value() + deltaX * deltaY * between);
  }

  Moments x() {
    return x;
  }

  Moments y() {
    return y;
  }

  /** Returns Pearson's correlation; NaN if a variable is constant. */
  double correlation() {
    double product = x.deviations() * y.deviations();
    // One root is exact for perfect correlation, two neither overflow nor underflow.
    double scale = product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE
        ? Math.sqrt(product)
        : Math.sqrt(x.deviations()) * Math.sqrt(y.deviations());
    return Math.max(-1, Math.min(1, products.value() / scale));
  }

  /** Returns Lin's concordance, given the weighted sum of y - x. */
  double concordance(double differences) {
    double distance = differences * (differences / x.weight());
    return 2 * products.value() / (x.deviations() + y.deviations() + distance);
  }

  /** A block's sums of distances from a centre, of their squares and of their products. */
  private static final class Centred {
    private final double weight;
    private final double x;
    private final double y;
    private final double xx;
    private final double yy;
    private final double xy;

    Centred(Block block, boolean ofErrors, double centreX, double centreY) {
      double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
      for (int i = 0; i < block.size(); i++) {
        double distanceX = block.truth(i) - centreX;
        double distanceY = (ofErrors ? block.error(i) : block.prediction(i)) - centreY;
        double weightedX = block.weight(i) * distanceX;
        double weightedY = block.weight(i) * distanceY;
        x += weightedX;
        y += weightedY;
        xx += weightedX * distanceX;
        yy += weightedY * distanceY;
        xy += weightedX * distanceY;
      }
      this.weight = block.weight();
      this.x = x;
      this.y = y;
      this.xx = xx;
      this.yy = yy;
      this.xy = xy;
    }

    /** Returns whether a centre is so far from the mean that the squares would lose more than a bit. */
    boolean isOff() {
      return x * x > 0.5 * xx * weight || y * y > 0.5 * yy * weight;
    }
  }
}
