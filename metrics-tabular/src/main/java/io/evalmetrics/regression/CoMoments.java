package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;
import java.io.Serializable;

/** How truths and predictions vary together: the moments of each and their products, merged like {@link Moments}. */
final class CoMoments implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The truths' moments. */
  private final Moments truths = new Moments();

  /** The predictions' moments. */
  private final Moments predictions = new Moments();

  /** The weighted sum of products of the distances from the means. */
  private final ExactSum products = new ExactSum();

  static CoMoments of(Samples samples) {
    CoMoments moments = new CoMoments();
    samples.forEachBlock(moments::add);
    return moments;
  }

  void add(Block block) {
    if (block.size() == 0) {
      return;
    }
    double[] centredTruths = block.terms;
    double[] centredPredictions = block.moreTerms;
    double truthSum = truths.centre(block, block.truths, centredTruths);
    double predictionSum = predictions.centre(block, block.predictions, centredPredictions);
    double truthRest = block.sum(centredTruths);
    double predictionRest = block.sum(centredPredictions);
    products.add(block.sumOfProducts(centredTruths, centredPredictions)
        - truthRest * predictionRest / block.weight());
    double between = Moments.between(truths.weight(), block.weight());
    double truthDelta = truths.merge(block, truthSum, truthRest, centredTruths);
    double predictionDelta =
        predictions.merge(block, predictionSum, predictionRest, centredPredictions);
    products.add(truthDelta * predictionDelta * between);
  }

  void combine(CoMoments other) {
    double between = Moments.between(truths.weight(), other.truths.weight());
    products.add(other.products);
    products.add(truths.combine(other.truths) * predictions.combine(other.predictions) * between);
  }

  /** Returns Pearson's correlation; NaN if one side is constant. */
  double correlation() {
    double truthDeviations = truths.deviations();
    double predictionDeviations = predictions.deviations();
    double product = truthDeviations * predictionDeviations;
    // One root is exact for perfect correlation, two neither overflow nor underflow.
    double scale = product >= Double.MIN_NORMAL && product <= Double.MAX_VALUE
        ? Math.sqrt(product)
        : Math.sqrt(truthDeviations) * Math.sqrt(predictionDeviations);
    return Math.max(-1, Math.min(1, products.value() / scale));
  }

  /** Returns the concordance correlation, given the weighted sum of errors. */
  double concordance(double errorSum) {
    double distance = errorSum * (errorSum / truths.weight());
    return 2 * products.value() / (truths.deviations() + predictions.deviations() + distance);
  }
}
