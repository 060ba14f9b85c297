package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/** Losses of scores that are no probabilities: logits in rows of one per class, or one score for class 1 of two. */
final class LogitLosses {

  private LogitLosses() {}

  /** The mean of {@code ln(sum over c of e^z_c) - z_true}. */
  static WeightedMean crossEntropy(
      int numClasses, int[] yTrue, double[] logits, double @Nullable [] weights) {
    WeightedMean mean = new WeightedMean();
    double[] block = new double[ExactSum.BLOCK];
    for (int from = 0; from < yTrue.length; from += block.length) {
      int to = Math.min(yTrue.length, from + block.length);
      for (int i = from; i < to; i++) {
        block[i - from] = crossEntropy(logits, i * numClasses, numClasses, yTrue[i]);
      }
      mean.addBlock(block, from, to, weights);
    }
    return mean;
  }

  /** Shifted by the largest logit, whose own term is left to log1p: a confident hit keeps its digits. */
  private static double crossEntropy(double[] logits, int from, int numClasses, int truth) {
    int top = ProbabilityTable.firstLargest(logits, from, numClasses);
    double largest = logits[from + top];
    double others = 0;
    for (int c = 0; c < numClasses; c++) {
      if (c != top) {
        others += Math.exp(logits[from + c] - largest);
      }
    }
    return largest - logits[from + truth] + Math.log1p(others);
  }

  /** The mean of {@code max(0, 1 - m)} with m the logit of the true class less the largest other one. */
  static WeightedMean hinge(
      int numClasses, int[] yTrue, double[] logits, double @Nullable [] weights) {
    WeightedMean mean = new WeightedMean();
    double[] block = new double[ExactSum.BLOCK];
    for (int from = 0; from < yTrue.length; from += block.length) {
      int to = Math.min(yTrue.length, from + block.length);
      for (int i = from; i < to; i++) {
        block[i - from] = Math.max(0, 1 - margin(logits, i * numClasses, numClasses, yTrue[i]));
      }
      mean.addBlock(block, from, to, weights);
    }
    return mean;
  }

  private static double margin(double[] logits, int from, int numClasses, int truth) {
    double other = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < numClasses; c++) {
      other = c != truth && logits[from + c] > other ? logits[from + c] : other;
    }
    return logits[from + truth] - other;
  }

  /** The mean of {@code max(0, 1 - m)} with m the score of class 1, or its opposite where class 0 is true. */
  static WeightedMean hinge(int[] yTrue, double[] scores, double @Nullable [] weights) {
    WeightedMean mean = new WeightedMean();
    double[] block = new double[ExactSum.BLOCK];
    for (int from = 0; from < yTrue.length; from += block.length) {
      int to = Math.min(yTrue.length, from + block.length);
      for (int i = from; i < to; i++) {
        block[i - from] = Math.max(0, 1 - (yTrue[i] == 1 ? scores[i] : -scores[i]));
      }
      mean.addBlock(block, from, to, weights);
    }
    return mean;
  }
}
