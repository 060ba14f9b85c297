package io.evalmetrics.segmentation;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;
import java.util.List;

/** The Lovasz softmax loss of the pixels of all images: one sort of the errors per class. */
final class LovaszSoftmax {

  private LovaszSoftmax() {}

  /** Returns the mean over the classes in the truth; NaN if there is none. */
  static double loss(int numClasses, List<LossSums> images) {
    double sum = 0;
    int present = 0;
    for (int c = 0; c < numClasses; c++) {
      long truths = 0;
      for (LossSums image : images) {
        truths += image.truths(c);
      }
      if (truths > 0) {
        sum += lossOfClass(sortedErrors(c, images), truths);
        present++;
      }
    }
    return sum / present;
  }

  /** Returns the bits of the errors in ascending order, each with one bit more that says whether the class is true. */
  private static long[] sortedErrors(int c, List<LossSums> images) {
    long pixels = 0;
    for (LossSums image : images) {
      pixels += image.pixels();
    }
    if (pixels > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("images must have at most " + Integer.MAX_VALUE
          + " pixels for the Lovasz softmax loss but have " + pixels);
    }
    long[] keys = new long[(int) pixels];
    int next = 0;
    for (LossSums image : images) {
      for (double error : image.errors(c)) {
        // An error from 0 to 1 leaves the highest bit but the sign free.
        long bits = Double.doubleToRawLongBits(error);
        keys[next++] = (bits << 1) | (bits >>> (Long.SIZE - 1));
      }
    }
    Arrays.sort(keys);
    return keys;
  }

  /**
   * Sums errors times the growth of the Jaccard loss (Berman et al. 2018, algorithm 1): the largest error first, J is the
   * loss 1 - intersection / union of predicting wrongly all pixels up to there.
   */
  private static double lossOfClass(long[] keys, long truths) {
    ExactSum loss = new ExactSum();
    double before = 0;
    long found = 0;
    for (int end = keys.length; end > 0; end -= ExactSum.BLOCK) {
      double block = 0;
      for (int i = end - 1; i >= Math.max(0, end - ExactSum.BLOCK); i--) {
        found += keys[i] & 1;
        long others = keys.length - i - found;
        double jaccard = 1 - (double) (truths - found) / (truths + others);
        block += Double.longBitsToDouble(keys[i] >>> 1) * (jaccard - before);
        before = jaccard;
      }
      loss.add(block);
    }
    return loss.value();
  }
}
