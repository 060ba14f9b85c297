package io.evalmetrics.classification;

/** Losses of scores that are no probabilities: logits in rows of one per class, or one score for class 1 of two. */
final class LogitLosses {

  private LogitLosses() {}

  /** Returns {@code max(0, 1 - m)} with m the logit of the true class less the largest other one. */
  static SampleLosses hinge(int numClasses, int[] yTrue, double[] logits) {
    return (from, to, block) -> {
      for (int i = from; i < to; i++) {
        block[i - from] = Math.max(0, 1 - margin(logits, i * numClasses, numClasses, yTrue[i]));
      }
    };
  }

  private static double margin(double[] logits, int from, int numClasses, int truth) {
    double other = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < numClasses; c++) {
      other = c != truth && logits[from + c] > other ? logits[from + c] : other;
    }
    return logits[from + truth] - other;
  }

  /** Returns {@code max(0, 1 - m)} with m the score of class 1, or its opposite where class 0 is true. */
  static SampleLosses hinge(int[] yTrue, double[] scores) {
    return (from, to, block) -> {
      for (int i = from; i < to; i++) {
        block[i - from] = Math.max(0, 1 - (yTrue[i] == 1 ? scores[i] : -scores[i]));
      }
    };
  }
}
