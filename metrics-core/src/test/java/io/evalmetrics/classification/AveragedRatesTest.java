package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The averaged ratios of a confusion matrix small enough to check by hand. */
class AveragedRatesTest {

  private static final double DELTA = 1e-15;

  private final ConfusionMatrix matrix =
      ConfusionMatrix.of(3, new int[] {0, 0, 0, 1, 1, 2}, new int[] {0, 0, 1, 1, 2, 2});

  @Test
  void macroIsThePlainMean() {
    assertEquals((1 + 1 / 2. + 1 / 2.) / 3, matrix.precision(Averaging.MACRO), DELTA);
    assertEquals((2 / 3. + 1 / 2. + 1) / 3, matrix.recall(Averaging.MACRO), DELTA);
    assertEquals((1 + 3 / 4. + 4 / 5.) / 3, matrix.specificity(Averaging.MACRO), DELTA);
    assertEquals((3 / 4. + 3 / 4. + 1) / 3, matrix.npv(Averaging.MACRO), DELTA);
    assertEquals((2 / 3. + 1 / 3. + 1 / 2.) / 3, matrix.jaccard(Averaging.MACRO), DELTA);
    assertEquals((4 / 5. + 1 / 2. + 2 / 3.) / 3, matrix.f1(Averaging.MACRO), DELTA);
    assertEquals((5 / 7. + 1 / 2. + 5 / 6.) / 3, matrix.fBeta(2, Averaging.MACRO), DELTA);
  }

  @Test
  void weightedCountsEachClassByItsSupport() {
    assertEquals((3 * 1 + 2 / 2. + 1 / 2.) / 6, matrix.precision(Averaging.WEIGHTED), DELTA);
    assertEquals(4 / 6., matrix.recall(Averaging.WEIGHTED), DELTA);
    assertEquals((3 * 1 + 2 * 3 / 4. + 4 / 5.) / 6, matrix.specificity(Averaging.WEIGHTED), DELTA);
    assertEquals((3 * 3 / 4. + 2 * 3 / 4. + 1) / 6, matrix.npv(Averaging.WEIGHTED), DELTA);
  }

  @Test
  void microPoolsTheCounts() {
    assertEquals(4 / 6., matrix.precision(Averaging.MICRO), DELTA);
    assertEquals(4 / 6., matrix.recall(Averaging.MICRO), DELTA);
    assertEquals(10 / 12., matrix.specificity(Averaging.MICRO), DELTA);
    assertEquals(10 / 12., matrix.npv(Averaging.MICRO), DELTA);
    assertEquals(4 / 8., matrix.jaccard(Averaging.MICRO), DELTA);
  }

  @Test
  void aCellIsNamedByTruthThenPrediction() {
    assertEquals(3, matrix.numClasses());
    assertEquals(1, matrix.at(1, 2));
    assertEquals(0, matrix.at(2, 1));
    assertEquals(2, matrix.at(0, 0));
  }
}
