package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/**
 * How two variables vary, each and together: weighted means, squared deviations and products of deviations.
 *
 * <p>Means are kept as distances from the first value, for life: near 1e9 a plain mean has an ulp of 1.2e-7 and would
 * cost half of the digits. Blocks are centred near their own mean and merged by the formulas of Chan, Golub and LeVeque
 * (1983), <a href="https://doi.org/10.1080/00031305.1983.10483115">Algorithms for computing the sample variance</a>.
 * Equal values have deviations of exactly 0.
 */
final class CoMoments implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether the second variable is the error, else it is the prediction. */
  private final boolean ofErrors;

  /** The weight of all samples. */
  private double weight;

  /** The first value of the first variable. */
  private double shiftX;

  /** The first value of the second variable. */
  private double shiftY;

  /** The weighted sum of x - shiftX. */
  private final ExactSum sumX = new ExactSum();

  /** The weighted sum of y - shiftY. */
  private final ExactSum sumY = new ExactSum();

  /** The weighted sum of squared distances of x from its mean. */
  private final ExactSum deviationsX = new ExactSum();

  /** The weighted sum of squared distances of y from its mean. */
  private final ExactSum deviationsY = new ExactSum();

  /** The weighted sum of products of these distances. */
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
    if (weight == 0) {
      shiftX = block.truth(0);
      shiftY = ofErrors ? block.error(0) : block.prediction(0);
    }
    Centred centred = new Centred(block, ofErrors, meanX(), meanY());
    if (centred.isOff()) {
      centred = new Centred(block, ofErrors, centred.meanX(), centred.meanY());
    }
    double blockX = centred.centreX - shiftX + centred.x / centred.weight;
    double blockY = centred.centreY - shiftY + centred.y / centred.weight;
    deviationsX.add(centred.xx - centred.x * (centred.x / centred.weight));
    deviationsY.add(centred.yy - centred.y * (centred.y / centred.weight));
    products.add(centred.xy - centred.x * (centred.y / centred.weight));
    merge(centred.weight, blockX - fromShift(sumX), blockY - fromShift(sumY));
    sumX.add((centred.centreX - shiftX) * centred.weight);
    sumX.add(centred.x);
    sumY.add((centred.centreY - shiftY) * centred.weight);
    sumY.add(centred.y);
  }

  /** Adds what another instance has seen. */
  void combine(CoMoments other) {
    if (other.weight == 0) {
      return;
    }
    if (weight == 0) {
      shiftX = other.shiftX;
      shiftY = other.shiftY;
    }
    double shiftsX = other.shiftX - shiftX;
    double shiftsY = other.shiftY - shiftY;
    deviationsX.add(other.deviationsX);
    deviationsY.add(other.deviationsY);
    products.add(other.products);
    merge(
        other.weight,
        shiftsX + (other.fromShift(other.sumX) - fromShift(sumX)),
        shiftsY + (other.fromShift(other.sumY) - fromShift(sumY)));
    sumX.add(shiftsX * other.weight);
    sumX.add(other.sumX);
    sumY.add(shiftsY * other.weight);
    sumY.add(other.sumY);
  }

  /** Adds what the distance of two means contributes to the moments of their union. */
  private void merge(double otherWeight, double deltaX, double deltaY) {
    double between = weight * (otherWeight / (weight + otherWeight));
    if (weight > 0) {
      deviationsX.add(deltaX * deltaX * between);
      deviationsY.add(deltaY * deltaY * between);
      products.add(deltaX * deltaY * between);
    }
    weight += otherWeight;
  }

  private double fromShift(ExactSum sum) {
    return weight == 0 ? 0 : sum.value() / weight;
  }

  /** Returns the mean of the first variable; exactly the value if all are equal. */
  double meanX() {
    return shiftX + fromShift(sumX);
  }

  private double meanY() {
    return shiftY + fromShift(sumY);
  }

  /** Returns a value's distance from the mean of the first variable. */
  double distanceX(double value) {
    return (value - shiftX) - fromShift(sumX);
  }

  /** Returns the weighted sum of squared distances of the first variable from its mean. */
  double deviationsX() {
    return deviationsX.value();
  }

  /** Returns the weighted sum of squared distances of the second variable from its mean. */
  double deviationsY() {
    return deviationsY.value();
  }

  /** Returns Pearson's correlation; NaN if a variable is constant. */
  double correlation() {
    double product = deviationsX() * deviationsY();
    // One root is exact for perfect correlation, two neither overflow nor underflow.
    double scale = product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE
        ? Math.sqrt(product)
        : Math.sqrt(deviationsX()) * Math.sqrt(deviationsY());
    return Math.max(-1, Math.min(1, products.value() / scale));
  }

  /** Returns Lin's concordance, given the weighted sum of y - x. */
  double concordance(double differences) {
    double distance = differences * (differences / weight);
    return 2 * products.value() / (deviationsX() + deviationsY() + distance);
  }

  /** Sums of a block's distances from a centre near its mean. */
  private static final class Centred {
    private final double weight;
    private final double centreX;
    private final double centreY;
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
      this.centreX = centreX;
      this.centreY = centreY;
      this.x = x;
      this.y = y;
      this.xx = xx;
      this.yy = yy;
      this.xy = xy;
    }

    /** Returns whether a centre is so far from the mean that taking it into account would cost more than a bit. */
    boolean isOff() {
      return x * x > 0.5 * xx * weight || y * y > 0.5 * yy * weight;
    }

    double meanX() {
      return centreX + x / weight;
    }

    double meanY() {
      return centreY + y / weight;
    }
  }
}
