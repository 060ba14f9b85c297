package io.evalmetrics.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Truths, predictions and whole weights for property tests, and how their scores are compared. */
record Cases(double[] yTrue, double[] yPred, int[] counts) {

  /** Some samples on a grid of positive values, so that ties are frequent and every metric is supported. */
  static Arbitrary<Cases> positive() {
    return onGrid(1, 12);
  }

  /** Some samples on a grid of values of both signs, with ties and zeros. */
  static Arbitrary<Cases> signed() {
    return onGrid(-5, 5);
  }

  private static Arbitrary<Cases> onGrid(int low, int high) {
    Arbitrary<Double> value = Arbitraries.integers().between(low, high).map(i -> i * 0.3);
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(n -> Combinators.combine(
                value.array(double[].class).ofSize(n),
                value.array(double[].class).ofSize(n),
                Arbitraries.integers().between(0, 3).array(int[].class).ofSize(n))
            .as(Cases::new))
        .withoutEdgeCases(); // they would be all that is tried
  }

  /** Many samples of a skewed distribution. */
  static Cases many(int n, long seed) {
    Random random = new Random(seed);
    double[] yTrue = new double[n];
    double[] yPred = new double[n];
    int[] counts = new int[n];
    for (int i = 0; i < n; i++) {
      yTrue[i] = Math.exp(random.nextGaussian());
      yPred[i] = yTrue[i] * Math.exp(0.3 * random.nextGaussian());
      counts[i] = random.nextInt(4);
    }
    return new Cases(yTrue, yPred, counts);
  }

  int size() {
    return yTrue.length;
  }

  double[] weights() {
    double[] weights = new double[counts.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = counts[i];
    }
    return weights;
  }

  int totalCount() {
    int total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }

  /** Returns the samples, each as often as it counts. */
  Cases repeated() {
    double[] repeatedTrue = new double[totalCount()];
    double[] repeatedPred = new double[totalCount()];
    int[] ones = new int[totalCount()];
    int row = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int k = 0; k < counts[i]; k++) {
        repeatedTrue[row] = yTrue[i];
        repeatedPred[row] = yPred[i];
        ones[row] = 1;
        row++;
      }
    }
    return new Cases(repeatedTrue, repeatedPred, ones);
  }

  /** Returns the samples in another order. */
  Cases shuffled(long seed) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      rows.add(i);
    }
    Collections.shuffle(rows, new Random(seed));
    double[] shuffledTrue = new double[size()];
    double[] shuffledPred = new double[size()];
    int[] shuffledCounts = new int[size()];
    for (int i = 0; i < size(); i++) {
      shuffledTrue[i] = yTrue[rows.get(i)];
      shuffledPred[i] = yPred[rows.get(i)];
      shuffledCounts[i] = counts[rows.get(i)];
    }
    return new Cases(shuffledTrue, shuffledPred, shuffledCounts);
  }

  /** Returns the evaluation with every sample once. */
  RegressionEvaluation plain() {
    return RegressionEvaluation.of(yTrue, yPred);
  }

  /** Returns the evaluation with the counts as weights. */
  RegressionEvaluation weighted() {
    return RegressionEvaluation.of(yTrue, yPred, weights());
  }

  /** Checks that two evaluations support the same metrics and score alike, to 1e-12. */
  static void assertSameScores(
      RegressionEvaluation expected, RegressionEvaluation actual, String... exceptions) {
    for (Metric<RegressionEvaluation> metric : RegressionTasks.TABULAR_REGRESSION.metrics()) {
      if (List.of(exceptions).contains(metric.id())) {
        continue;
      }
      assertEquals(metric.supports(expected), metric.supports(actual), metric.id());
      if (metric.supports(expected)) {
        assertClose(metric.id(), metric.score(expected), metric.score(actual));
      }
    }
  }

  /** Checks that two scores agree to 1e-12, NaN with NaN and infinities exactly. */
  static void assertClose(String message, double expected, double actual) {
    if (Double.isNaN(expected) || Double.isInfinite(expected)) {
      assertEquals(expected, actual, message);
    } else {
      assertTrue(
          Math.abs(expected - actual) <= 1e-12 * Math.max(1, Math.abs(expected)),
          () -> message + ": expected " + expected + " but got " + actual);
    }
  }

  @Override
  public String toString() {
    return "yTrue " + Arrays.toString(yTrue) + " yPred " + Arrays.toString(yPred) + " counts "
        + Arrays.toString(counts);
  }
}
