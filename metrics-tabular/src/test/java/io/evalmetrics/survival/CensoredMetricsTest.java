package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** AUC(t), Brier scores and Kaplan-Meier curves against their definitions. */
class CensoredMetricsTest {

  private static final double TOLERANCE = 1e-12;

  private static double censoringAt(Samples s, double time, boolean left) {
    return KaplanMeier.ofCensorings(s.time, s.event).at(left ? Math.nextDown(time) : time);
  }

  private static double aucByDefinition(Samples s, double[] risk, double t, boolean left) {
    double wins = 0;
    double pairs = 0;
    for (int i = 0; i < s.size(); i++) {
      for (int j = 0; j < s.size(); j++) {
        if (s.event[i] == 1 && s.time[i] <= t && s.time[j] > t) {
          double weight = 1 / censoringAt(s, s.time[i], left);
          pairs += weight;
          wins += weight * (risk[i] > risk[j] ? 1 : risk[i] == risk[j] ? 0.5 : 0);
        }
      }
    }
    return wins / pairs;
  }

  private static double[] column(double[] matrix, int column) {
    int width = Samples.EVAL_TIMES.length;
    double[] values = new double[matrix.length / width];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix[i * width + column];
    }
    return values;
  }

  @Property(tries = 60)
  void areasAreThoseOfComparingEveryCaseWithEveryControl(
      @ForAll @IntRange(min = 4, max = 40) int size, @ForAll long seed, @ForAll boolean left) {
    Samples s = Samples.random(seed, size);
    SurvivalOptions options = SurvivalOptions.withDefaults().withIpcwLeftLimit(left);
    SurvivalEvaluation evaluation =
        s.withRisk().withEvalTimes(Samples.EVAL_TIMES).withOptions(options);
    double[] expected = new double[Samples.EVAL_TIMES.length];
    double[] expectedOfMatrix = new double[expected.length];
    for (int k = 0; k < expected.length; k++) {
      double t = Samples.EVAL_TIMES[k];
      expected[k] = aucByDefinition(s, s.risk, t, left);
      expectedOfMatrix[k] = aucByDefinition(s, column(s.riskMatrix, k), t, left);
    }
    assertArrayEquals(expected, evaluation.cumulativeDynamicAuc(), TOLERANCE);
    assertArrayEquals(
        expectedOfMatrix,
        evaluation.withRiskMatrix(s.riskMatrix).cumulativeDynamicAuc(),
        TOLERANCE);
  }

  @Property(tries = 60)
  void brierScoresAreTheirDefinition(
      @ForAll @IntRange(min = 4, max = 40) int size, @ForAll long seed, @ForAll boolean left) {
    Samples s = Samples.random(seed, size);
    double[] expected = new double[Samples.EVAL_TIMES.length];
    for (int k = 0; k < expected.length; k++) {
      double t = Samples.EVAL_TIMES[k];
      double[] survival = column(s.survival, k);
      for (int i = 0; i < size; i++) {
        if (s.time[i] > t) {
          expected[k] += Math.pow(1 - survival[i], 2) / censoringAt(s, t, false) / size;
        } else if (s.event[i] == 1) {
          expected[k] += Math.pow(survival[i], 2) / censoringAt(s, s.time[i], left) / size;
        }
      }
    }
    SurvivalEvaluation evaluation =
        s.complete().withOptions(SurvivalOptions.withDefaults().withIpcwLeftLimit(left));
    double[] actual = evaluation.survivalBrierScore();
    assertArrayEquals(expected, actual, TOLERANCE);
    double integral = (actual[0] + actual[1]) / 2 * 1.5 + (actual[1] + actual[2]) / 2 * 1.5;
    assertEquals(integral / 3, evaluation.integratedBrierScore(), TOLERANCE);
  }

  @Property(tries = 50)
  void theMeanAreaWeighsByTheEventsBetweenTheTimes(@ForAll long seed) {
    Samples s = Samples.random(seed, 30);
    SurvivalEvaluation evaluation = s.withRisk().withEvalTimes(Samples.EVAL_TIMES);
    double[] auc = evaluation.cumulativeDynamicAuc();
    KaplanMeier survival = KaplanMeier.ofEvents(s.time, s.event);
    double s1 = survival.at(2);
    double s2 = survival.at(3.5);
    double s3 = survival.at(5);
    double expected = (auc[0] * (1 - s1) + auc[1] * (s1 - s2) + auc[2] * (s2 - s3)) / (1 - s3);
    assertEquals(expected, evaluation.meanCumulativeDynamicAuc(), TOLERANCE);
  }

  @Property(tries = 50)
  void withoutCensoringTheSurvivalCurveIsTheShareThatIsLeft(@ForAll long seed) {
    Samples s = Samples.random(seed, 50);
    Arrays.fill(s.event, 1);
    KaplanMeier curve = KaplanMeier.ofEvents(s.time, s.event);
    for (double t = 0; t < 9; t++) {
      int left = 0;
      for (double time : s.time) {
        left += time > t ? 1 : 0;
      }
      assertEquals(left / 50.0, curve.at(t), TOLERANCE);
    }
    for (double value : KaplanMeier.ofCensorings(s.time, s.event).values()) {
      assertEquals(1, value);
    }
  }

  @Example
  void aCurveIsOneBeforeItsFirstTimeAndUnknownAfterItsLast() {
    KaplanMeier curve = KaplanMeier.ofEvents(new double[] {2, 1, 2}, new int[] {0, 1, 1});
    assertArrayEquals(new double[] {1, 2}, curve.times());
    assertEquals(1, curve.at(0.5));
    assertEquals(2 / 3.0, curve.at(1), TOLERANCE);
    assertEquals(2 / 3.0, curve.at(1.9), TOLERANCE);
    assertEquals(1 / 3.0, curve.at(2), TOLERANCE);
    assertEquals(Double.NaN, curve.at(2.1));
  }

  @Example
  void aCurveThatHasReachedZeroStaysThere() {
    KaplanMeier curve = KaplanMeier.ofEvents(new double[] {1, 2}, new int[] {1, 1});
    assertEquals(0, curve.at(100));
  }

  @Example
  void zeroHasNoSignOnTheTimeAxis() {
    KaplanMeier curve = KaplanMeier.ofEvents(new double[] {-0.0, 0.0, 1}, new int[] {1, 1, 0});
    assertArrayEquals(new double[] {0, 1}, curve.times());
    assertEquals(1 / 3.0, curve.at(-0.0), TOLERANCE);
    assertEquals(1 / 3.0, curve.at(0.0), TOLERANCE);
  }

  @Example
  void aCensoringCurveOfZeroMakesAnAreaUndefinedAndABrierWeightZero() {
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(
            new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1})
        .withTraining(new double[] {1, 2}, new int[] {1, 0})
        .withRisk(new double[] {4, 3, 2, 1})
        .withEvalTimes(1.5, 3.5)
        .withSurvivalProbability(new double[] {0.5, 0.5, 1, 0.5, 1, 0.5, 1, 0.5});
    assertArrayEquals(new double[] {1, Double.NaN}, evaluation.cumulativeDynamicAuc());
    assertEquals(Double.NaN, evaluation.meanCumulativeDynamicAuc());
    assertArrayEquals(new double[] {0.25 / 4, 0.25 / 4}, evaluation.survivalBrierScore());
  }

  @Example
  void aSingleAreaIsItsOwnMean() {
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(
            new double[] {1, 2, 3}, new int[] {1, 1, 0})
        .withRisk(new double[] {1, 2, 1.5})
        .withEvalTimes(2);
    assertEquals(0.5, evaluation.meanCumulativeDynamicAuc());
  }

  @Example
  void floatsAndBooleansScoreLikeTheirValues() {
    double[] time = {1, 2, 3, 4};
    SurvivalEvaluation wide = SurvivalEvaluation.of(time, new int[] {1, 0, 1, 1})
        .withRisk(new double[] {0.5, 0.25, 1.5, 0.125})
        .withEventProbability(new double[] {0.75, 0.5, 0.25, 1})
        .withEvalTimes(1.5, 2.5)
        .withSurvivalProbability(new double[] {0, 0.5, 1, 0.75, 0.5, 0.5, 1, 0.25});
    SurvivalEvaluation narrow = SurvivalEvaluation.of(time, new boolean[] {true, false, true, true})
        .withRisk(new float[] {0.5f, 0.25f, 1.5f, 0.125f})
        .withEventProbability(new float[] {0.75f, 0.5f, 0.25f, 1})
        .withEvalTimes(1.5, 2.5)
        .withSurvivalProbability(new float[] {0, 0.5f, 1, 0.75f, 0.5f, 0.5f, 1, 0.25f});
    assertEquals(
        SurvivalTasks.TIME_TO_EVENT_PREDICTION.fullReport(wide).values(),
        SurvivalTasks.TIME_TO_EVENT_PREDICTION.fullReport(narrow).values());
  }

  @Example
  void resultsAreTheCallersOwn() {
    SurvivalEvaluation evaluation = Samples.random(1, 20).complete();
    double[] auc = evaluation.cumulativeDynamicAuc();
    double[] brier = evaluation.survivalBrierScore();
    auc[0] = -1;
    brier[0] = -1;
    assertEquals(false, evaluation.cumulativeDynamicAuc()[0] == -1);
    assertEquals(false, evaluation.survivalBrierScore()[0] == -1);
  }

  @Example
  void errorsOfManySamplesAreMeansOverAllOfThem() {
    int n = 5_000;
    double[] time = new double[n];
    int[] event = new int[n];
    double[] predicted = new double[n];
    for (int i = 0; i < n; i++) {
      time[i] = 10 + i;
      event[i] = i % 2;
      predicted[i] = time[i] + (event[i] == 1 ? 3 : -1);
    }
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(time, event).withPredictedTime(predicted);
    assertEquals(3.0, evaluation.maeUncensored());
    assertEquals(3.0, evaluation.rmseUncensored());
    assertEquals(2.0, evaluation.maeHinge());
  }
}
