package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;

/**
 * How many samples are predicted right and how many wrong, or the weight of them: all that the accuracy needs.
 *
 * <p>A pass over the labels that counts nothing else runs at the speed of memory, a confusion matrix at half of it.
 */
record Outcomes(double hits, double misses) {

  /**
   * Returns the outcomes of labels.
   *
   * @throws IllegalArgumentException if a label is out of range
   */
  static Outcomes of(int numClasses, int[] yTrue, int[] yPred) {
    int last = numClasses - 1;
    int signs = 0; // negative once a label is out of range
    int misses = 0;
    for (int i = 0; i < yTrue.length; i++) { // without branches it runs on vector registers
      int difference = yTrue[i] ^ yPred[i];
      signs |= yTrue[i] | (last - yTrue[i]) | yPred[i] | (last - yPred[i]);
      misses += (difference | -difference) >>> 31;
    }
    if (signs < 0) {
      Arguments.below("yTrue", yTrue, numClasses);
      Arguments.below("yPred", yPred, numClasses);
    }
    return new Outcomes(yTrue.length - misses, misses);
  }

  /** Share of the hits; NaN without samples. */
  double accuracy() {
    return hits / (hits + misses); // 1, and no more, if all are hits
  }

  /** Share of the misses; NaN without samples. */
  double errorRate() {
    return misses / (misses + hits);
  }
}
