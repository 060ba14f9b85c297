package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ResamplingTest {

  private static final List<Function<Samples, SurvivalEvaluation>> EVALUATIONS = List.of(
      Samples::complete,
      s -> s.complete().withStrata(s.strata).withSampleWeight(s.weight),
      s -> s.complete().withStrata(s.strata),
      s -> SurvivalEvaluation.of(s.time, s.event)
          .withRisk(s.risk)
          .withOptions(SurvivalOptions.withDefaults().withTieRule(TieRule.ISHWARAN)),
      s -> SurvivalEvaluation.of(s.time, s.event)
          .withRisk(s.risk)
          .withOptions(
              SurvivalOptions.withDefaults().withTieRule(TieRule.EXCLUDE).withTiedTolerance(1)),
      s -> s.complete().withRiskMatrix(s.riskMatrix).withPredictedEvent(s.predictedEvent),
      s -> s.complete().withTraining(new double[] {1, 4, 8, 9}, new int[] {1, 0, 1, 0}),
      s -> SurvivalEvaluation.of(s.time, s.event)
          .withPredictedTime(s.predictedTime)
          .withOptions(
              SurvivalOptions.withDefaults().withHorizon(3).withIpcw(true).withTiedTolerance(0.5)));

  @Property(tries = 60)
  void aResampleIsTheEvaluationOfTheRepeatedSamples(@ForAll long seed) {
    Samples s = Samples.random(seed, 40);
    int[] counts = counts(40, seed);
    Samples repeated = s.at(indices(counts));
    for (Function<Samples, SurvivalEvaluation> build : EVALUATIONS) {
      assertSameScores(build.apply(repeated), build.apply(s).resampled(counts));
    }
  }

  @Property(tries = 30)
  void aResampleOfAResampleIsOneToo(@ForAll long seed) {
    Samples s = Samples.random(seed, 30);
    int[] counts = counts(30, seed);
    Samples repeated = s.at(indices(counts));
    int[] again = counts(repeated.size(), seed + 1);
    assertSameScores(
        repeated.at(indices(again)).complete(), s.complete().resampled(counts).resampled(again));
  }

  @Example
  void manySamplesAreCountedLikeFew() {
    Samples s = Samples.random(11, 3000);
    int[] counts = counts(3000, 12);
    SurvivalEvaluation repeated = s.at(indices(counts)).complete();
    assertEquals(repeated.pairCounts(), s.complete().resampled(counts).pairCounts());
  }

  @Property(tries = 50)
  void aCopyTreeCountsWhatLiesBelow(@ForAll long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(200);
    int[] copies = new int[size];
    CopyTree tree = new CopyTree(size);
    for (int round = 0; round < 100; round++) {
      int place = random.nextInt(size);
      int added = random.nextInt(5);
      tree.add(place, added);
      copies[place] += added;
      int end = random.nextInt(size + 1);
      assertEquals(Arrays.stream(copies, 0, end).sum(), tree.below(end));
    }
    assertEquals(Arrays.stream(copies).sum(), tree.total());
  }

  private static void assertSameScores(SurvivalEvaluation expected, SurvivalEvaluation actual) {
    assertEquals(expected.units(), actual.units());
    assertEquals(expected.pairCounts(), actual.pairCounts());
    for (Metric<SurvivalEvaluation> metric : SurvivalTasks.TIME_TO_EVENT_PREDICTION.metrics()) {
      assertEquals(metric.supports(expected), metric.supports(actual), metric.id());
      if (metric.supports(expected)) {
        assertEquals(metric.score(expected), metric.score(actual), metric.id());
      }
    }
  }

  private static int[] counts(int units, long seed) {
    Random random = new Random(seed);
    int[] counts = new int[units];
    for (int draw = 0; draw < units; draw++) {
      counts[random.nextInt(units)]++;
    }
    return counts;
  }

  private static int[] indices(int[] counts) {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int copy = 0; copy < counts[i]; copy++) {
        indices.add(i);
      }
    }
    return indices.stream().mapToInt(Integer::intValue).toArray();
  }

  @Example
  void theUnitsAreTheSamples() {
    assertEquals(4, Samples.random(1, 4).complete().units());
  }

  @Example
  void wrongCountsAreRejected() {
    SurvivalEvaluation evaluation = Samples.random(1, 4).complete();
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[3]));
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[4]));
    assertThrows(
        IllegalArgumentException.class, () -> evaluation.resampled(new int[] {1, -1, 1, 1}));
  }

  @Example
  void inputsAreNotModified() {
    Samples s = Samples.random(7, 40);
    Samples before = Samples.random(7, 40);
    SurvivalEvaluation evaluation = s.complete().withRiskMatrix(s.riskMatrix);
    SurvivalTasks.TIME_TO_EVENT_PREDICTION.fullReport(evaluation);
    assertArrayEquals(before.time, s.time);
    assertArrayEquals(before.event, s.event);
    assertArrayEquals(before.risk, s.risk);
    assertArrayEquals(before.survival, s.survival);
    assertArrayEquals(before.riskMatrix, s.riskMatrix);
  }
}
