package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/** Sums of squared differences between probabilities and outcomes, by class. */
final class BrierScore {

  private BrierScore() {}

  /** The sums of weight times {@code (p_c - [y = c])^2} over all samples, by class c. */
  static ClassSums byClass(ProbabilityTable table) {
    ClassSums sums = new ClassSums(table.numClasses());
    sums.addTruth(table.yTrue(), table.weights());
    double[] block = new double[ExactSum.BLOCK];
    for (int from = 0; from < table.samples(); from += block.length) {
      int to = Math.min(table.samples(), from + block.length);
      for (int c = 0; c < table.numClasses(); c++) {
        table.column(c, from, to, block);
        sums.add(c, squaredErrors(block, table.yTrue(), table.weights(), c, from, to));
      }
    }
    return sums;
  }

  private static double squaredErrors(
      double[] block, int[] yTrue, double @Nullable [] weights, int classIndex, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      double error = block[i - from] - (yTrue[i] == classIndex ? 1 : 0);
      sum += weights == null ? error * error : weights[i] * (error * error);
    }
    return sum;
  }

  /** The mean of the sum over classes of giving every sample the shares of the classes. */
  static double ofShares(double[] shares) {
    double sum = 0;
    for (double share : shares) {
      sum += share * (1 - share);
    }
    return sum;
  }
}
