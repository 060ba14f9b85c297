package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GroupCountsTest {

  private static ClassificationEvaluation evaluation(int[] yTrue, int[] yPred, int... groups) {
    return ClassificationEvaluation.of(2, yTrue, yPred).withGroups(groups);
  }

  @Test
  void ratiosCompareTheExtremeGroups() {
    int[] yTrue = {1, 1, 0, 0, 1, 1, 1, 0};
    int[] yPred = {1, 0, 0, 0, 1, 1, 0, 1};
    ClassificationEvaluation evaluation = evaluation(yTrue, yPred, 7, 7, 7, 7, 900, 900, 900, 900);
    assertEquals(0.25 / 0.75, evaluation.demographicParityRatio());
    assertEquals(0.5 / (2.0 / 3), evaluation.equalOpportunityRatio());
  }

  @Test
  void zeroOverZeroIsZero() {
    int[] zeros = {0, 0};
    assertEquals(0, evaluation(zeros, zeros, 0, 1).demographicParityRatio());
    assertEquals(0, evaluation(zeros, zeros, 0, 1).equalOpportunityRatio());
  }

  @Test
  void oneGroupIsEqualToItself() {
    int[] labels = {0, 1};
    assertEquals(1, evaluation(labels, labels, 3, 3).demographicParityRatio());
  }

  @Test
  void batchesCombineToTheCountsOfAll() {
    int[] yTrue = {1, 1, 0, 0, 1, 1, 1, 0};
    int[] yPred = {1, 0, 0, 0, 1, 1, 0, 1};
    int[] groups = {7, 900, 7, 900, 7, 900, 900, 7};
    ClassificationStatistics first = ClassificationStatistics.create(2)
        .add(
            evaluation(Arrays.copyOf(yTrue, 3), Arrays.copyOf(yPred, 3), Arrays.copyOf(groups, 3)));
    ClassificationStatistics second = ClassificationStatistics.create(2)
        .add(evaluation(
            Arrays.copyOfRange(yTrue, 3, 8),
            Arrays.copyOfRange(yPred, 3, 8),
            Arrays.copyOfRange(groups, 3, 8)));
    assertEquals(
        evaluation(yTrue, yPred, groups).demographicParityRatio(),
        first.combine(second).result().demographicParityRatio());
  }

  @Test
  void fairnessNeedsTwoClasses() {
    int[] labels = {0, 2};
    ClassificationEvaluation evaluation =
        ClassificationEvaluation.of(3, labels, labels).withGroups(new int[] {0, 1});
    assertFalse(ClassificationMetrics.DEMOGRAPHIC_PARITY_RATIO.supports(evaluation));
  }
}
