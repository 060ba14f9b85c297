package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/** Sums of squared differences between probabilities and outcomes, by class. */
final class BrierScore {

  private BrierScore() {}

  /** The sums of weight times {@code (p_c - [y = c])^2} over all samples, by class c. */
  static ClassSums byClass(ProbabilityTable table) {
    ClassSums sums = new ClassSums(table.numClasses());
    sums.addTruth(table);
    double[] block = new double[table.numClasses()];
    for (int from = 0; from < table.samples(); from += ExactSum.BLOCK) {
      int to = Math.min(table.samples(), from + ExactSum.BLOCK);
      Arrays.fill(block, 0);
      table.addSquaredErrors(from, to, block);
      for (int c = 0; c < block.length; c++) {
        sums.add(c, block[c]);
      }
    }
    return sums;
  }

  /** The sums of squared differences over the classes, of each sample. */
  static double[] each(ProbabilityTable table) {
    SampleLosses errors = table::squaredErrors;
    return errors.all(table.samples());
  }

  /** The mean of the sum over classes of giving every sample the shares of the classes; others are 1 - shares. */
  static double ofShares(double[] shares, double[] others) {
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      sum += shares[c] * others[c];
    }
    return sum;
  }
}
