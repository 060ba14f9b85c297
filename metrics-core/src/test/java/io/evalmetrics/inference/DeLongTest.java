package io.evalmetrics.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DeLongTest {

  @Test
  void oneClassLeavesEverythingUndefined() {
    DeLong deLong = DeLong.of(new int[] {1, 1}, new double[] {0.1, 0.2});
    assertEquals(Double.NaN, deLong.areaUnderRoc());
    assertEquals(Double.NaN, deLong.variance());
    assertEquals(Double.NaN, deLong.interval(0.95).low());
  }

  @Test
  void onePositiveLeavesTheVarianceUndefined() {
    DeLong deLong = DeLong.of(new int[] {1, 0, 0}, new double[] {0.3, 0.2, 0.5});
    assertEquals(0.5, deLong.areaUnderRoc());
    assertEquals(Double.NaN, deLong.variance());
  }

  @Test
  void perfectScoresHaveNoVariance() {
    DeLong deLong = DeLong.of(new int[] {1, 0, 0, 1, 0}, new double[] {3, 1, 0, 4, 2});
    assertEquals(1, deLong.areaUnderRoc());
    assertEquals(0, deLong.variance());
    assertEquals(1, deLong.interval(0.95).low());
  }

  @Test
  void theVarianceEqualsTheDefinitionOnAllPairs() {
    Random random = new Random(9);
    int n = 60;
    int[] labels = new int[n];
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextInt(2);
      scores[i] = random.nextInt(8) + labels[i];
    }
    assertEquals(bruteForceVariance(labels, scores), DeLong.of(labels, scores).variance(), 1e-15);
  }

  private static double bruteForceVariance(int[] labels, double[] scores) {
    double variance = 0;
    for (int side = 0; side < 2; side++) {
      int own = 0;
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < labels.length; i++) {
        if (labels[i] == side) {
          double placement = 0;
          int others = 0;
          for (int j = 0; j < labels.length; j++) {
            if (labels[j] != side) {
              others++;
              double ahead = side == 1 ? scores[i] - scores[j] : scores[j] - scores[i];
              placement += ahead > 0 ? 1 : ahead == 0 ? 0.5 : 0;
            }
          }
          own++;
          sum += placement / others;
          squares += placement / others * (placement / others);
        }
      }
      variance += (squares - sum * sum / own) / (own - 1) / own;
    }
    return variance;
  }

  @Test
  void equalScoresDoNotDiffer() {
    int[] labels = {1, 0, 1, 0, 0};
    double[] scores = {0.1, 0.7, 0.4, 0.4, 0.2};
    DeLong.Comparison comparison = DeLong.compare(labels, scores, scores.clone());
    assertEquals(0, comparison.varianceOfDifference());
    assertEquals(0, comparison.test().statistic());
    assertEquals(1, comparison.test().pValue());
  }

  @Test
  void aDifferenceWithoutVarianceIsCertain() {
    int[] labels = {1, 0, 1, 0};
    DeLong.Comparison comparison =
        DeLong.compare(labels, new double[] {3, 1, 4, 2}, new double[] {1, 3, 2, 4});
    assertEquals(Double.POSITIVE_INFINITY, comparison.test().statistic());
    assertEquals(0, comparison.test().pValue());
  }

  @Test
  void badArgumentsAreNamed() {
    assertNamed("labels", () -> DeLong.of(new int[0], new double[0]));
    assertNamed("labels[1]", () -> DeLong.of(new int[] {0, 2}, new double[2]));
    assertNamed("scores[0]", () -> DeLong.of(new int[] {0, 1}, new double[] {Double.NaN, 0}));
    assertNamed("scoresB", () -> DeLong.compare(new int[] {0, 1}, new double[2], new double[1]));
    assertNamed("level", () -> DeLong.of(new int[] {0, 1}, new double[2]).interval(1));
    assertNamed("successes", () -> ProportionInterval.wilson(5, 4, 0.95));
    assertNamed("trials", () -> ProportionInterval.clopperPearson(0, 0, 0.95));
    assertNamed("onlyARight", () -> McNemar.ofCounts(1, -1, 2, 3));
    assertNamed("yPredB", () -> McNemar.of(new int[1], new int[1], new int[2]));
    assertNamed("yTrue[0]", () -> McNemar.of(new int[] {-1, 0}, new int[2], new int[2]));
    assertNamed("yPredA[1]", () -> McNemar.of(new int[2], new int[] {0, -1}, new int[2]));
    assertNamed("yPredB[1]", () -> McNemar.of(new int[2], new int[2], new int[] {0, -1}));
  }

  private static void assertNamed(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.contains(name), message);
  }
}
