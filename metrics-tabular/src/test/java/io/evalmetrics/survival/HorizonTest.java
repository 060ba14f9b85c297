package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.classification.BinaryCounts;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** F1 and its kin, with and without a horizon, and the errors of predicted times. */
class HorizonTest {

  private static final SurvivalOptions AT_THREE = SurvivalOptions.withDefaults().withHorizon(3);

  private static SurvivalEvaluation evaluation(double[] time, int[] event) {
    return SurvivalEvaluation.of(time, event);
  }

  @Example
  void withoutHorizonTheLabelIsTheEvent() {
    SurvivalEvaluation evaluation = evaluation(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 0})
        .withPredictedEvent(new boolean[] {true, false, true, false});
    assertEquals(new BinaryCounts(1, 1, 1, 1), evaluation.horizonCounts());
    assertEquals(0.5, evaluation.f1());
  }

  @Example
  void atTheHorizonAnEventIsPositiveAndACensoringNegative() {
    SurvivalEvaluation evaluation = evaluation(new double[] {3, 3, 2, 4}, new int[] {1, 0, 0, 1})
        .withPredictedEvent(new int[] {1, 1, 1, 1})
        .withOptions(AT_THREE);
    assertEquals(new BinaryCounts(1, 2, 0, 0), evaluation.horizonCounts());
  }

  @Example
  void predictionsGoInTheOrderEventProbabilityTime() {
    SurvivalEvaluation byTime = evaluation(new double[] {1, 5}, new int[] {1, 0})
        .withOptions(AT_THREE)
        .withPredictedTime(new double[] {3, 3.5});
    assertEquals(new BinaryCounts(1, 0, 0, 1), byTime.horizonCounts());
    SurvivalEvaluation byProbability = byTime.withEventProbability(new double[] {0.4, 0.5});
    assertEquals(new BinaryCounts(0, 1, 1, 0), byProbability.horizonCounts());
    SurvivalEvaluation byEvent = byProbability.withPredictedEvent(new int[] {1, 1});
    assertEquals(new BinaryCounts(1, 1, 0, 0), byEvent.horizonCounts());
  }

  @Example
  void theThresholdItselfPredictsTheEvent() {
    SurvivalEvaluation evaluation =
        evaluation(new double[] {1}, new int[] {1}).withEventProbability(new double[] {0.3});
    assertEquals(0, evaluation.f1());
    assertEquals(
        1,
        evaluation
            .withOptions(SurvivalOptions.withDefaults().withThreshold(0.3))
            .f1());
  }

  @Property(tries = 50)
  void wholeWeightsAreRepetitions(@ForAll long seed) {
    Samples s = Samples.random(seed, 40);
    int[] counts = new int[40];
    for (int i = 0; i < 40; i++) {
      counts[i] = (int) s.weight[i];
    }
    counts[0] = 1;
    s.weight[0] = 1;
    SurvivalEvaluation evaluation = s.complete().withOptions(AT_THREE);
    assertEquals(
        evaluation.resampled(counts).horizonCounts(),
        evaluation.withSampleWeight(s.weight).horizonCounts());
  }

  @Property(tries = 50)
  void weightsForCensoringMakeUpForWhoIsLeftOut(@ForAll long seed) {
    Samples s = Samples.random(seed, 40);
    double h = 4;
    KaplanMeier censoring = KaplanMeier.ofCensorings(s.time, s.event);
    double tp = 0;
    double fp = 0;
    double fn = 0;
    for (int i = 0; i < 40; i++) {
      boolean positive = s.event[i] == 1 && s.time[i] <= h;
      boolean negative = s.time[i] > h || (s.event[i] == 0 && s.time[i] == h);
      boolean predicted = s.probability[i] >= 0.5;
      tp += positive && predicted ? 1 / censoring.at(s.time[i]) : 0;
      fn += positive && !predicted ? 1 / censoring.at(s.time[i]) : 0;
      fp += negative && predicted ? 1 / censoring.at(h) : 0;
    }
    SurvivalEvaluation evaluation =
        s.complete().withOptions(SurvivalOptions.withDefaults().withHorizon(h).withIpcw(true));
    assertEquals(2 * tp / (2 * tp + fp + fn), evaluation.f1(), 1e-12);
  }

  @Example
  void whoDoesNotCountNeedsNoWeightForCensoring() {
    SurvivalEvaluation evaluation = evaluation(new double[] {1, 3, 5}, new int[] {1, 1, 0})
        .withTraining(new double[] {1, 2}, new int[] {0, 1})
        .withPredictedEvent(new int[] {1, 0, 0})
        .withOptions(SurvivalOptions.withDefaults().withHorizon(4).withIpcw(true));
    assertEquals(1, evaluation.withSampleWeight(new double[] {1, 0, 0}).f1());
  }

  @Example
  void aNeededCensoringCurveOfZeroIsUndefined() {
    SurvivalEvaluation evaluation = evaluation(new double[] {1, 3}, new int[] {1, 0})
        .withTraining(new double[] {1, 2}, new int[] {1, 0})
        .withPredictedEvent(new int[] {1, 0})
        .withOptions(SurvivalOptions.withDefaults().withHorizon(2).withIpcw(true));
    assertEquals(Double.NaN, evaluation.f1());
    assertEquals(Double.NaN, evaluation.accuracy());
  }

  @Example
  void weightsOfZeroLeaveNobody() {
    SurvivalEvaluation evaluation = evaluation(new double[] {1, 3}, new int[] {1, 0})
        .withPredictedEvent(new int[] {1, 0})
        .withSampleWeight(new double[] {0, 0});
    assertEquals(Double.NaN, evaluation.f1());
    assertEquals(Double.NaN, evaluation.precision());
    assertEquals(Double.NaN, evaluation.recall());
    assertEquals(Double.NaN, evaluation.accuracy());
  }

  @Example
  void censoredSamplesErrOnlyIfPredictedTooEarly() {
    SurvivalEvaluation evaluation = evaluation(new double[] {4, 4, 4, 4}, new int[] {1, 1, 0, 0})
        .withPredictedTime(new double[] {1, 8, 1, 8});
    assertEquals(3.5, evaluation.maeUncensored());
    assertEquals(Math.sqrt(12.5), evaluation.rmseUncensored());
    assertEquals(10 / 4.0, evaluation.maeHinge());
  }
}
