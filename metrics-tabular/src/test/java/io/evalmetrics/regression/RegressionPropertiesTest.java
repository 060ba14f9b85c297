package io.evalmetrics.regression;

import static io.evalmetrics.regression.Cases.assertClose;
import static io.evalmetrics.regression.Cases.assertSameScores;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RegressionPropertiesTest {

  @Provide
  Arbitrary<Cases> positive() {
    return Cases.positive();
  }

  @Provide
  Arbitrary<Cases> signed() {
    return Cases.signed();
  }

  @Property(tries = 200)
  void weightsAreRepetitions(@ForAll("positive") Cases cases) {
    Assume.that(cases.totalCount() >= 2 && cases.size() >= 2);
    assertSameScores(cases.repeated().plain(), cases.weighted(), "adjusted_r2");
  }

  @Property(tries = 200)
  void weightsAreRepetitionsForValuesOfBothSigns(@ForAll("signed") Cases cases) {
    Assume.that(cases.totalCount() >= 2 && cases.size() >= 2);
    // Domains hold for absent samples too; shares of zero truths, 1e15 of either sign, cancel to
    // noise.
    assertSameScores(
        cases.repeated().plain(),
        cases.weighted(),
        "adjusted_r2",
        "mpe",
        "rmsle",
        "msle",
        "poisson_deviance",
        "gamma_deviance");
  }

  @Property(tries = 100)
  void equalWeightsChangeNothing(@ForAll("positive") Cases cases) {
    double[] weights = new double[cases.size()];
    Arrays.fill(weights, 0.1);
    assertSameScores(cases.plain(), RegressionEvaluation.of(cases.yTrue(), cases.yPred(), weights));
  }

  @Property(tries = 200)
  void theUnitOfWeightsDoesNotMatter(
      @ForAll("positive") Cases cases, @ForAll @IntRange(min = -900, max = 900) int exponent) {
    double[] weights =
        Arrays.stream(cases.weights()).map(w -> Math.scalb(w, exponent)).toArray();
    assertSameScores(
        cases.weighted(), RegressionEvaluation.of(cases.yTrue(), cases.yPred(), weights));
  }

  @Test
  void weightsOfTinyUnitsLeaveTheDeviationsOfBiasedErrors() {
    double[] weights = {1e-200, 2e-200, 3e-200};
    double[] yTrue = {1, 1, 1};
    double[] yPred = {1.3, 1.3, 1.3};
    assertEquals(1, RegressionEvaluation.of(yTrue, yPred, weights).explainedVariance());
  }

  @Property(tries = 100)
  void theOrderOfSamplesDoesNotMatter(@ForAll("positive") Cases cases, @ForAll long seed) {
    assertSameScores(cases.plain(), cases.shuffled(seed).plain());
    assertSameScores(cases.weighted(), cases.shuffled(seed).weighted());
  }

  @Property(tries = 200)
  void scoresLieInTheirRange(@ForAll("signed") Cases cases) {
    for (RegressionEvaluation evaluation :
        new RegressionEvaluation[] {cases.plain(), cases.weighted()}) {
      for (Metric<RegressionEvaluation> metric : RegressionTasks.TABULAR_REGRESSION.metrics()) {
        if (metric.supports(evaluation)) {
          double score = metric.score(evaluation);
          assertTrue(
              Double.isNaN(score) || metric.info().range().contains(score),
              () -> metric.id() + " is " + score);
        }
      }
    }
  }

  @Property(tries = 100)
  void errorsScaleWithTheUnit(@ForAll("signed") Cases cases) {
    double[] yTrue = Arrays.stream(cases.yTrue()).map(y -> 4 * y).toArray();
    double[] yPred = Arrays.stream(cases.yPred()).map(p -> 4 * p).toArray();
    RegressionEvaluation scaled = RegressionEvaluation.of(yTrue, yPred);
    RegressionEvaluation plain = cases.plain();
    assertClose("mae", 4 * plain.mae(), scaled.mae());
    assertClose("rmse", 4 * plain.rmse(), scaled.rmse());
    assertClose("mse", 16 * plain.mse(), scaled.mse());
    assertClose("mbe", 4 * plain.mbe(), scaled.mbe());
    assertClose("medianAe", 4 * plain.medianAe(), scaled.medianAe());
    assertClose("maxError", 4 * plain.maxError(), scaled.maxError());
    assertClose("r2", plain.r2(), scaled.r2());
    assertClose("explainedVariance", plain.explainedVariance(), scaled.explainedVariance());
    assertClose("pearsonR", plain.pearsonR(), scaled.pearsonR());
    assertClose("ccc", plain.ccc(), scaled.ccc());
    assertClose("smape", plain.smape(), scaled.smape());
  }

  @Property(tries = 100)
  void ranksSurviveMonotoneTransforms(@ForAll("signed") Cases cases) {
    double[] yPred = Arrays.stream(cases.yPred()).map(Math::exp).toArray();
    RegressionEvaluation transformed =
        RegressionEvaluation.of(cases.yTrue(), yPred, cases.weights());
    assertClose("spearman", cases.weighted().spearmanRho(), transformed.spearmanRho());
    assertClose("kendall", cases.weighted().kendallTauB(), transformed.kendallTauB());
  }

  @Property(tries = 100)
  void correlationsAreSymmetricAndOddInTheSign(@ForAll("signed") Cases cases) {
    double[] negative = Arrays.stream(cases.yPred()).map(p -> -p).toArray();
    RegressionEvaluation plain = cases.plain();
    RegressionEvaluation swapped = RegressionEvaluation.of(cases.yPred(), cases.yTrue());
    RegressionEvaluation mirrored = RegressionEvaluation.of(cases.yTrue(), negative);
    assertClose("pearson", plain.pearsonR(), swapped.pearsonR());
    assertClose("spearman", plain.spearmanRho(), swapped.spearmanRho());
    assertClose("kendall", plain.kendallTauB(), swapped.kendallTauB());
    assertClose("ccc", plain.ccc(), swapped.ccc());
    assertClose("pearson", -plain.pearsonR(), mirrored.pearsonR());
    assertClose("spearman", -plain.spearmanRho(), mirrored.spearmanRho());
    assertClose("kendall", -plain.kendallTauB(), mirrored.kendallTauB());
  }

  @Property(tries = 100)
  void aMeanLossIsTheMeanOfTheLosses(@ForAll("positive") Cases cases) {
    Loss[] losses = {
      Loss.squared(),
      Loss.absolute(),
      Loss.zeroOne(0.5),
      Loss.huber(0.7),
      Loss.pseudoHuber(0.7),
      Loss.logCosh(),
      Loss.pinball(0.2),
      Loss.squaredLog(),
      Loss.tweedie(0),
      Loss.tweedie(1),
      Loss.tweedie(1.5),
      Loss.tweedie(2),
      Loss.tweedie(3),
      Loss.tweedie(-1)
    };
    for (Loss loss : losses) {
      double[] values = cases.plain().losses(loss);
      assertClose(
          loss.id(),
          Arrays.stream(values).average().orElseThrow(),
          cases.plain().meanLoss(loss));
      for (int i = 0; i < values.length; i++) {
        assertClose(loss.id(), loss.value(cases.yTrue()[i], cases.yPred()[i]), values[i]);
      }
    }
  }
}
