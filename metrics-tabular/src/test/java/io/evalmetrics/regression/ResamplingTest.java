package io.evalmetrics.regression;

import static io.evalmetrics.regression.Cases.assertClose;
import static io.evalmetrics.regression.Cases.assertSameScores;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A resample scores like the arrays in which each sample really stands as often as it counts. */
class ResamplingTest {

  @Provide
  Arbitrary<Cases> positive() {
    return Cases.positive();
  }

  @Provide
  Arbitrary<Cases> signed() {
    return Cases.signed();
  }

  private static double[] realWeights(Cases cases) {
    double[] weights = new double[cases.size()];
    Arrays.setAll(weights, i -> (i % 4) * 0.3);
    return weights;
  }

  private static double[] repeated(double[] values, int[] counts) {
    return Resample.of(counts, values.length).of(values);
  }

  private static RegressionEvaluation repeatedWithWeights(Cases cases) {
    Cases repeated = cases.repeated();
    return RegressionEvaluation.of(
        repeated.yTrue(), repeated.yPred(), repeated(realWeights(cases), cases.counts()));
  }

  @Property(tries = 100)
  void everyMetricIsThatOfTheRepeatedSamples(@ForAll("positive") Cases cases) {
    Assume.that(cases.totalCount() > 0);
    assertSameScores(cases.repeated().plain(), cases.plain().resampled(cases.counts()));
  }

  @Property(tries = 100)
  void everyMetricTakesZerosAndSigns(@ForAll("signed") Cases cases) {
    Assume.that(cases.totalCount() > 0);
    // Shares of zero truths, 1e15 of either sign, cancel to noise.
    assertSameScores(cases.repeated().plain(), cases.plain().resampled(cases.counts()), "mpe");
  }

  @Property(tries = 100)
  void weightsGoAlong(@ForAll("positive") Cases cases) {
    Assume.that(cases.totalCount() > 0);
    RegressionEvaluation weighted =
        RegressionEvaluation.of(cases.yTrue(), cases.yPred(), realWeights(cases));
    assertSameScores(repeatedWithWeights(cases), weighted.resampled(cases.counts()));
  }

  @Property(tries = 100)
  void aResampleIsResampledByItsRows(@ForAll("positive") Cases cases) {
    Assume.that(cases.totalCount() > 0);
    int[] again = new int[cases.totalCount()];
    Arrays.setAll(again, row -> (7 * row + 1) % 3);
    Cases repeated = cases.repeated();
    Cases twice = new Cases(repeated.yTrue(), repeated.yPred(), again);
    Assume.that(twice.totalCount() > 0);
    RegressionEvaluation resampled = cases.plain().resampled(cases.counts()).resampled(again);
    assertEquals(twice.totalCount(), resampled.units());
    assertSameScores(twice.repeated().plain(), resampled);
  }

  @Property(tries = 100)
  void parametersDoNotMatter(@ForAll("signed") Cases cases) {
    Assume.that(cases.totalCount() > 0);
    RegressionEvaluation expected = cases.repeated().plain();
    RegressionEvaluation actual = cases.plain().resampled(cases.counts());
    for (QuantileMethod method : QuantileMethod.values()) {
      assertClose("median", expected.medianAe(method), actual.medianAe(method));
      for (double alpha : new double[] {0, 0.1, 0.35, 0.9, 1}) {
        assertClose("d2", expected.d2Pinball(alpha, method), actual.d2Pinball(alpha, method));
      }
    }
    for (ZeroTruths zeros : ZeroTruths.values()) {
      assertClose("mape", expected.mape(zeros), actual.mape(zeros));
      assertClose("mdape", expected.mdape(zeros), actual.mdape(zeros));
    }
    assertClose("accuracy", expected.accuracy(0.3), actual.accuracy(0.3));
    Loss loss = Loss.huber(0.4);
    assertClose("huber", expected.meanLoss(loss), actual.meanLoss(loss));
    assertArrayEquals(expected.losses(loss), actual.losses(loss));
  }

  @Test
  void manySamplesAreReadBlockByBlock() {
    Cases cases = Cases.many(2000, 23);
    assertSameScores(cases.repeated().plain(), cases.plain().resampled(cases.counts()));
    RegressionEvaluation weighted =
        RegressionEvaluation.of(cases.yTrue(), cases.yPred(), realWeights(cases));
    assertSameScores(repeatedWithWeights(cases), weighted.resampled(cases.counts()));
  }

  @Test
  void theCountsMayChangeAfterwards() {
    Cases cases = Cases.many(20, 29);
    int[] counts = cases.counts().clone();
    RegressionEvaluation resampled = cases.plain().resampled(counts);
    Arrays.fill(counts, 1);
    assertSameScores(cases.repeated().plain(), resampled);
  }

  @Test
  void anInfiniteLossOfAnAbsentSampleDoesNotCount() {
    double[] yTrue = {1, 1e200, 2};
    double[] yPred = {2, -1e200, 4};
    RegressionEvaluation evaluation = RegressionEvaluation.of(yTrue, yPred);
    assertEquals(2.5, evaluation.resampled(new int[] {1, 0, 1}).mse());
    assertEquals(
        Double.POSITIVE_INFINITY, evaluation.resampled(new int[] {1, 1, 1}).mse());
  }

  @Test
  void anAbsentSampleMayLieOutsideOfADomain() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new double[] {1, -2, 3}, new double[] {1, 1, 7});
    RegressionEvaluation without = evaluation.resampled(new int[] {1, 0, 2});
    assertFalse(RegressionMetrics.MSLE.supports(evaluation));
    assertTrue(RegressionMetrics.MSLE.supports(without));
    double log2 = Math.log(2);
    assertEquals(2 * log2 * log2 / 3, without.msle(), 1e-15);
    RegressionEvaluation with = evaluation.resampled(new int[] {0, 1, 0});
    assertFalse(RegressionMetrics.MSLE.supports(with));
    assertThrows(IllegalArgumentException.class, with::msle);
  }

  @Test
  void equalTruthsOfAResampleAreRecognised() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new double[] {5, 0.1, 0.1, 0.1}, new double[] {1, 0.1, 0.3, 0.1});
    RegressionEvaluation constant = evaluation.resampled(new int[] {0, 1, 1, 3});
    assertEquals(0, constant.r2());
    assertEquals(Double.NaN, constant.pearsonR());
    assertEquals(Double.NaN, constant.spearmanRho());
    assertEquals(Double.NaN, constant.kendallTauB());
    assertEquals(1, evaluation.resampled(new int[] {0, 2, 0, 3}).r2());
  }

  @Test
  void withoutWeightAResampleIsUndefined() {
    RegressionEvaluation evaluation =
        RegressionEvaluation.of(new double[] {1, 2}, new double[] {3, 4}, new double[] {0, 1});
    RegressionEvaluation weightless = evaluation.resampled(new int[] {2, 0});
    assertEquals(Double.NaN, weightless.mse());
    assertEquals(Double.NaN, weightless.medianAe());
    assertEquals(Double.NaN, weightless.maxError());
    assertEquals(2, weightless.units());
  }

  @Test
  void givenLossesAreResampledByTheirRows() {
    RegressionEvaluation losses =
        RegressionEvaluation.ofLosses(new double[] {1, 5, -3}, new double[] {1, 2, 0.5});
    RegressionEvaluation resampled = losses.resampled(new int[] {2, 0, 1});
    assertEquals(3, resampled.units());
    assertEquals(0.5 / 2.5, resampled.loss());
    assertEquals((1 - 2 * 1.5) / 2, resampled.resampled(new int[] {0, 1, 2}).loss(), 1e-15);
  }
}
