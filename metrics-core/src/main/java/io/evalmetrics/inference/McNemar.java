package io.evalmetrics.inference;

import io.evalmetrics.internal.Arguments;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * McNemar's test of two classifiers on the same samples: do they err on the same ones equally often? Immutable.
 *
 * <p>Only the samples count on which exactly one of them is right: b where only A is, c where only B is. See McNemar
 * (1947), <a href="https://doi.org/10.1007/BF02295996">doi:10.1007/BF02295996</a>.
 */
public final class McNemar {

  private final long bothRight;
  private final long onlyA;
  private final long onlyB;
  private final long bothWrong;

  private McNemar(long bothRight, long onlyA, long onlyB, long bothWrong) {
    this.bothRight = bothRight;
    this.onlyA = onlyA;
    this.onlyB = onlyB;
    this.bothWrong = bothWrong;
  }

  /**
   * Compares two classifiers by their counts.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public static McNemar ofCounts(long bothRight, long onlyARight, long onlyBRight, long bothWrong) {
    notNegative("bothRight", bothRight);
    notNegative("onlyARight", onlyARight);
    notNegative("onlyBRight", onlyBRight);
    notNegative("bothWrong", bothWrong);
    return new McNemar(bothRight, onlyARight, onlyBRight, bothWrong);
  }

  private static void notNegative(String name, long count) {
    if (count < 0) {
      throw Arguments.badValue(name, "not be negative", count);
    }
  }

  /**
   * Compares the predicted labels of two classifiers.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length, or if a label is negative
   */
  public static McNemar of(int[] yTrue, int[] yPredA, int[] yPredB) {
    Arguments.notEmpty("yTrue", yTrue.length);
    Arguments.sameLength("yTrue", yTrue.length, "yPredA", yPredA.length);
    Arguments.sameLength("yTrue", yTrue.length, "yPredB", yPredB.length);
    Arguments.nonNegative("yTrue", yTrue);
    Arguments.nonNegative("yPredA", yPredA);
    Arguments.nonNegative("yPredB", yPredB);
    long[] counts = new long[4];
    for (int i = 0; i < yTrue.length; i++) {
      int wrongA = yPredA[i] == yTrue[i] ? 0 : 2;
      int wrongB = yPredB[i] == yTrue[i] ? 0 : 1;
      counts[wrongA + wrongB]++;
    }
    return new McNemar(counts[0], counts[1], counts[2], counts[3]);
  }

  /** Returns how many samples both, only A, only B and neither got right. */
  public long[] table() {
    return new long[] {bothRight, onlyA, onlyB, bothWrong};
  }

  /**
   * The chi-squared test with one degree of freedom: (b-c)^2 / (b+c). Without a disagreement both numbers are NaN.
   *
   * <p>Reference: R {@code mcnemar.test(correct = FALSE)}.
   */
  public TestResult chiSquared() {
    double difference = onlyA - onlyB;
    return ofStatistic(difference * difference / disagreements());
  }

  /**
   * The chi-squared test with Edwards' continuity correction: (|b-c| - 1)^2 / (b+c), and 0 if b = c. Without a
   * disagreement both numbers are NaN.
   *
   * <p>Reference: R {@code mcnemar.test(correct = TRUE)}; statsmodels gives 1/(b+c) if b = c.
   */
  public TestResult corrected() {
    double excess = onlyA == onlyB ? 0 : Math.abs((double) (onlyA - onlyB)) - 1;
    return ofStatistic(excess * excess / disagreements());
  }

  private static TestResult ofStatistic(double chiSquared) {
    return new TestResult(chiSquared, Normal.twoSidedTail(Math.sqrt(chiSquared)));
  }

  /**
   * The exact binomial test: the statistic is min(b, c), the p-value min(1, 2 P(X &lt;= min(b, c))) with X binomial of b+c
   * trials and probability 1/2. Without a disagreement the p-value is 1.
   *
   * <p>Reference: statsmodels {@code mcnemar(exact=True)}.
   */
  public TestResult exact() {
    long fewer = Math.min(onlyA, onlyB);
    if (onlyA == onlyB) {
      return new TestResult(fewer, 1);
    }
    double pValue = disagreements() > Integer.MAX_VALUE
        ? exactOfMany()
        : 2 * tail((int) fewer, (int) (onlyA + onlyB));
    return new TestResult(fewer, Math.min(1, pValue));
  }

  /**
   * P(X &lt;= fewer) from the largest term downwards. The incomplete beta function would take the largest term from
   * logarithms that grow with the trials and lose as many digits; here Loader's saddle-point expansion gives it.
   */
  private static double tail(int fewer, int trials) {
    double term = new BinomialDistribution(null, trials, 0.5).probability(fewer);
    double sum = term;
    for (int below = fewer; below > 0 && term > 1e-17 * sum; below--) {
      term *= below / (trials - below + 1.0);
      sum += term;
    }
    return sum;
  }

  /** The normal distribution with continuity correction; of 2^31 trials and more it is off by less than 1e-11. */
  private double exactOfMany() {
    return Normal.twoSidedTail(
        (Math.abs((double) (onlyA - onlyB)) - 1) / Math.sqrt(disagreements()));
  }

  private double disagreements() {
    return (double) onlyA + onlyB;
  }
}
