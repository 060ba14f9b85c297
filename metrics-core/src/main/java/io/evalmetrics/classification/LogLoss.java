package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/**
 * Sums of {@code -ln p} for the probability p that was given to the true class, clipped.
 *
 * <p>A logarithm costs as much as ten multiplications, so the sum of logarithms is taken as the logarithm of a product
 * wherever no weight stands in between. A factor adds half an ulp of 1 to the error, as a logarithm of its own would.
 */
final class LogLoss {

  /** Samples that are read at a time; twice as many were slower by a twelfth. */
  private static final int BLOCK = 256;

  /** Factors per product, as long as it does not become too small. */
  private static final int FACTORS = 64;

  /** Below this a product may have lost digits, or will with one more factor that is not {@link #TINY}. */
  private static final double SMALL = 1e-280;

  /** A probability that gets a logarithm of its own. */
  private static final double TINY = 1e-20;

  /** Reads the probabilities of the true classes of samples {@code from} to {@code to}. */
  private interface Reader {
    void read(int from, int to, double[] block);
  }

  private LogLoss() {}

  /** The mean over all samples. */
  static WeightedMean mean(ProbabilityTable table, double epsilon) {
    return table.weights() == null
        ? mean(table.samples(), table::trueClass, epsilon)
        : each(table, epsilon).mean(table.samples(), table.weights());
  }

  /**
   * The mean over all samples, counted once each, of rows that are checked on the way: large ones come from memory once
   * instead of twice.
   *
   * @throws IllegalArgumentException if a row does not consist of probabilities that sum to 1
   */
  static WeightedMean ofUnchecked(ProbabilityTable rows, ClassificationOptions options) {
    double tolerance = options.rowSumTolerance();
    return mean(
        rows.samples(),
        (from, to, block) -> rows.checkedTrueClass(from, to, block, tolerance),
        options.epsilon());
  }

  private static WeightedMean mean(int samples, Reader reader, double epsilon) {
    WeightedMean mean = new WeightedMean();
    double[] block = new double[BLOCK];
    for (int from = 0; from < samples; from += block.length) {
      int to = Math.min(samples, from + block.length);
      reader.read(from, to, block);
      double sum = 0;
      for (int i = 0; i < to - from; i += FACTORS) {
        sum += sumOfLogarithms(block, i, Math.min(i + FACTORS, to - from), epsilon);
      }
      mean.add(-sum, to - from);
    }
    return mean;
  }

  /** The loss of each sample. */
  static SampleLosses each(ProbabilityTable table, double epsilon) {
    return (from, to, block) -> {
      table.trueClass(from, to, block);
      for (int i = 0; i < to - from; i++) {
        block[i] = -Math.log(clipped(block[i], epsilon));
      }
    };
  }

  /** The logarithm of the product, or the sum of those of its halves if it is too small. */
  private static double sumOfLogarithms(double[] block, int from, int to, double epsilon) {
    double product = product(block, from, to, epsilon);
    if (product >= SMALL || to - from == 1) {
      return Math.log(product);
    }
    int middle = (from + to) / 2;
    return sumOfLogarithms(block, from, middle, epsilon)
        + sumOfLogarithms(block, middle, to, epsilon);
  }

  /** Four products at a time, which the processor multiplies side by side. */
  private static double product(double[] block, int from, int to, double epsilon) {
    double a = 1, b = 1, c = 1, d = 1;
    int i = from;
    for (; i + 3 < to; i += 4) {
      a *= clipped(block[i], epsilon);
      b *= clipped(block[i + 1], epsilon);
      c *= clipped(block[i + 2], epsilon);
      d *= clipped(block[i + 3], epsilon);
    }
    for (; i < to; i++) {
      a *= clipped(block[i], epsilon);
    }
    return (a * b) * (c * d);
  }

  private static double clipped(double p, double epsilon) {
    double raised = p < epsilon ? epsilon : p;
    return raised > 1 - epsilon ? 1 - epsilon : raised;
  }

  /** A sample without weight has no influence, even if its loss is infinite. */
  private static double weighted(double weight, double value) {
    return weight == 0 ? 0 : weight * value;
  }

  /** The sums by true class. */
  static ClassSums byClass(ProbabilityTable table, double epsilon) {
    ClassSums sums = new ClassSums(table.numClasses());
    sums.addTruth(table);
    double[] products = new double[table.numClasses()];
    Arrays.fill(products, 1);
    double[] weights = table.weights();
    int[] yTrue = table.yTrue();
    double[] block = new double[ExactSum.BLOCK];
    for (int from = 0; from < table.samples(); from += block.length) {
      int to = Math.min(table.samples(), from + block.length);
      table.trueClass(from, to, block);
      for (int i = from; i < to; i++) {
        int c = yTrue[i];
        double p = clipped(block[i - from], epsilon);
        if (weights != null) {
          sums.add(c, -weighted(weights[i], Math.log(p)));
        } else if (p < TINY) {
          sums.add(c, -Math.log(p));
        } else {
          products[c] *= p;
          if (products[c] < SMALL) {
            sums.add(c, -Math.log(products[c]));
            products[c] = 1;
          }
        }
      }
    }
    for (int c = 0; c < products.length; c++) {
      sums.add(c, -Math.log(products[c]));
    }
    return sums;
  }

  /** The sums by true class of losses that were computed before. */
  static ClassSums byClass(ProbabilityTable table, double[] losses) {
    ClassSums sums = new ClassSums(table.numClasses());
    sums.addTruth(table);
    for (int i = 0; i < losses.length; i++) {
      sums.add(table.yTrue()[i], weighted(table.weight(i), losses[i]));
    }
    return sums;
  }

  /** The log loss of giving every sample the shares of the classes; others are 1 - shares. */
  static double ofShares(double[] shares, double[] others, double epsilon) {
    double sum = 0;
    for (int c = 0; c < shares.length; c++) {
      double logarithm = others[c] > epsilon && others[c] < shares[c]
          ? Math.log1p(-others[c])
          : Math.log(clipped(shares[c], epsilon));
      sum -= weighted(shares[c], logarithm);
    }
    return sum;
  }
}
