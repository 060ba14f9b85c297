package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.detection.DetectionScenes.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TideEvaluationTest {

  /** One image of the given labels; {@code overlaps[d][t]}; detections in descending order of scores. */
  private static TideEvaluation evaluation(int[] truths, int[] found, double[][] overlaps) {
    double[] scores = new double[found.length];
    for (int d = 0; d < scores.length; d++) {
      scores[d] = 1 - d / 10.0;
    }
    return TideEvaluation.of(
        2,
        1,
        new int[truths.length],
        CocoTruth.of(truths, new double[truths.length]),
        new int[found.length],
        CocoDetections.of(found, new double[found.length], scores),
        (d, t) -> overlaps[d][t]);
  }

  private static void assertOnly(TideError kind, TideEvaluation evaluation) {
    for (TideError other : TideError.values()) {
      assertEquals(other == kind ? 1 : 0, evaluation.count(other), other.name());
    }
  }

  @Test
  void eachKindIsToldFromTheOthers() {
    int[] zero = {0};
    int[] one = {1};
    assertOnly(TideError.LOCALIZATION, evaluation(zero, zero, new double[][] {{0.1}}));
    assertOnly(TideError.LOCALIZATION, evaluation(zero, zero, new double[][] {{0.49}}));
    assertOnly(TideError.CLASSIFICATION, evaluation(zero, one, new double[][] {{0.5}}));
    assertOnly(TideError.DUPLICATE, evaluation(zero, new int[] {0, 0}, new double[][] {{0.9}, {0.6}
    }));
    assertOnly(TideError.LOCALIZATION, evaluation(zero, new int[] {0, 0}, new double[][] {
      {0.9}, {0.5}
    }));
    assertOnly(TideError.BACKGROUND, evaluation(new int[0], zero, new double[][] {{}}));
    assertOnly(TideError.MISSED, evaluation(zero, new int[0], new double[0][]));
    TideEvaluation both = evaluation(zero, one, new double[][] {{0.3}});
    assertEquals(1, both.count(TideError.BOTH));
    assertEquals(1, both.count(TideError.MISSED));
    TideEvaluation elsewhere = evaluation(zero, one, new double[][] {{0.1}});
    assertEquals(1, elsewhere.count(TideError.BACKGROUND));
    assertEquals(1, elsewhere.count(TideError.MISSED));
  }

  @Test
  void halfOfATruthIsFound() {
    assertEquals(1, evaluation(new int[1], new int[1], new double[][] {{0.5}}).averagePrecision());
  }

  @Test
  void whatLiesOnACrowdByMoreThanHalfDoesNotCount() {
    assertEquals(0.5, withCrowd(0.5).averagePrecision());
    assertEquals(1, withCrowd(0.51).averagePrecision());
  }

  /** A detection that overlaps a crowd, then one that finds the truth. */
  private static TideEvaluation withCrowd(double overlap) {
    return TideEvaluation.of(
        1,
        1,
        new int[2],
        CocoTruth.of(new int[2], new double[2]).withCrowd(new boolean[] {true, false}),
        new int[2],
        CocoDetections.of(new int[2], new double[2], new double[] {1, 0.9}),
        (d, t) -> d != t ? 0 : d == 0 ? overlap : 1);
  }

  @Test
  void repairingTheOnlyErrorRestoresEverything() {
    int[] zero = {0};
    int[] one = {1};
    assertEquals(1, evaluation(zero, zero, new double[][] {{0.3}}).delta(TideError.LOCALIZATION));
    assertEquals(1, evaluation(zero, one, new double[][] {{0.7}}).delta(TideError.CLASSIFICATION));
    assertEquals(0, evaluation(zero, one, new double[][] {{0.7}}).averagePrecision());
  }

  @Test
  void aPerfectDetectorHasNothingToRepair() {
    TideEvaluation perfect =
        evaluation(new int[] {0, 1}, new int[] {0, 1}, new double[][] {{1, 0}, {0, 1}});
    assertEquals(1, perfect.averagePrecision());
    for (TideError kind : TideError.values()) {
      assertEquals(0, perfect.count(kind));
      assertEquals(0, perfect.delta(kind));
    }
    assertEquals(0, perfect.falsePositiveDelta());
    assertEquals(0, perfect.falseNegativeDelta());
  }

  @Test
  void neitherTruthNorDetectionIsNaN() {
    assertEquals(
        Double.NaN, evaluation(new int[0], new int[0], new double[0][]).averagePrecision());
  }

  private static TideEvaluation evaluation(List<Scene> scenes) {
    return TideEvaluation.of(
        DetectionScenes.NUM_CLASSES,
        scenes.size(),
        DetectionScenes.truthImages(scenes),
        DetectionScenes.truth(scenes),
        DetectionScenes.detectionImages(scenes),
        DetectionScenes.detections(scenes));
  }

  private static double[] numbers(TideEvaluation evaluation) {
    List<Double> numbers = new ArrayList<>();
    numbers.add(evaluation.averagePrecision());
    numbers.add(evaluation.falsePositiveDelta());
    numbers.add(evaluation.falseNegativeDelta());
    for (TideError kind : TideError.values()) {
      numbers.add(evaluation.delta(kind));
      numbers.add((double) evaluation.count(kind));
    }
    return numbers.stream().mapToDouble(value -> value).toArray();
  }

  @Property(tries = 100)
  void aResampleIsTheEvaluationOfRepeatedImages(@ForAll long seed) {
    Random random = new Random(seed);
    List<Scene> scenes = DetectionScenes.scenes(random);
    int[] counts = random.ints(scenes.size(), 0, 4).toArray();
    counts[random.nextInt(counts.length)]++;
    List<Scene> repeated = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      repeated.addAll(Collections.nCopies(counts[i], scenes.get(i)));
    }
    TideEvaluation resampled = evaluation(scenes).resampled(counts);
    assertEquals(repeated.size(), resampled.units());
    assertArrayEquals(numbers(evaluation(repeated)), numbers(resampled));
  }

  @Property(tries = 100)
  void deltasAreSharesOfOne(@ForAll long seed) {
    TideEvaluation evaluation = evaluation(DetectionScenes.scenes(new Random(seed)));
    for (TideError kind : TideError.values()) {
      double delta = evaluation.delta(kind);
      assertTrue(Double.isNaN(delta) || delta >= 0 && delta <= 1);
    }
  }

  @Test
  void malformedArraysAreRejected() {
    CocoTruth truth = CocoTruth.of(new int[1], new double[1]);
    CocoDetections none = CocoDetections.of(new int[0], new double[0], new double[0]);
    Overlap overlap = (d, t) -> 0;
    for (int[] images : new int[][] {{}, {1}, {-1}, {0, 0}}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> TideEvaluation.of(1, 1, images, truth, new int[0], none, overlap));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> TideEvaluation.of(0, 1, new int[1], truth, new int[0], none, overlap));
    assertThrows(
        IllegalArgumentException.class,
        () -> TideEvaluation.of(1, 0, new int[1], truth, new int[0], none, overlap));
    assertThrows(
        IllegalArgumentException.class,
        () -> TideEvaluation.of(1, 1, new int[1], truth, new int[1], none, overlap));
  }
}
