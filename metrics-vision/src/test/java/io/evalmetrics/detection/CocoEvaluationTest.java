package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.box.BoxFormat;
import org.junit.jupiter.api.Test;

class CocoEvaluationTest {

  private static final double[] BOX = {0, 0, 40, 40};

  /** One image of class 0 with these overlaps: {@code overlaps[d][t]}; detections in descending order of scores. */
  private static CocoEvaluation evaluation(CocoOptions options, double[][] overlaps, int truths) {
    double[] areas = new double[truths];
    double[] detectionAreas = new double[overlaps.length];
    double[] scores = new double[overlaps.length];
    for (int d = 0; d < scores.length; d++) {
      scores[d] = 1 - d / 100.0;
    }
    return CocoStatistics.create(options)
        .add(
            1,
            CocoTruth.of(new int[truths], areas),
            CocoDetections.of(new int[scores.length], detectionAreas, scores),
            (d, t) -> overlaps[d][t])
        .result();
  }

  private static CocoEvaluation evaluation(double[][] overlaps, int truths) {
    return evaluation(CocoOptions.withDefaults(1), overlaps, truths);
  }

  @Test
  void anOverlapEqualToTheThresholdMatches() {
    double[] thresholds = CocoOptions.withDefaults(1).iouThresholds();
    for (int i = 0; i < thresholds.length; i++) {
      double[] found = evaluation(new double[][] {{thresholds[i]}}, 1).meanAverageRecallPerIou();
      for (int t = 0; t < thresholds.length; t++) {
        assertEquals(t <= i ? 1 : 0, found[t]);
      }
    }
  }

  @Test
  void aThresholdOfOneForgivesRounding() {
    CocoOptions options = CocoOptions.withDefaults(1).withIouThresholds(1).withIouThreshold(1);
    CocoEvaluation nearly = evaluation(options, new double[][] {{1 - 1e-11}}, 1);
    assertEquals(1, nearly.meanAverageRecall());
    assertEquals(0, nearly.lrpError());
    assertEquals(0, evaluation(options, new double[][] {{1 - 1e-9}}, 1).meanAverageRecall());
  }

  @Test
  void ofEqualOverlapsTheLaterTruthIsTaken() {
    assertArrayEquals(
        new int[] {1, 0}, evaluation(new double[][] {{0.6, 0.6}, {0.6, 0.6}}, 2).matchedTruths());
  }

  @Test
  void aTruthAcceptsTheBetterScoredOfEqualProposals() {
    CocoEvaluation evaluation = CocoStatistics.create(
            CocoOptions.withDefaults(2).withConfusionMatrix(true))
        .add(
            1,
            CocoTruth.of(new int[] {0}, new double[1]),
            CocoDetections.of(new int[] {0, 1, 0}, new double[3], new double[] {0.7, 0.9, 0.8}),
            (d, t) -> 0.6)
        .result();
    assertArrayEquals(new long[] {0, 1, 0, 0, 0, 0, 2, 0, 0}, evaluation.confusionMatrix());
  }

  @Test
  void matchingIsGreedyByScore() {
    assertArrayEquals(
        new int[] {0, -1}, evaluation(new double[][] {{0.6, 0}, {0.9, 0}}, 2).matchedTruths());
  }

  @Test
  void aLonePerfectDetectionHasPycocotoolsPrecision() {
    CocoEvaluation evaluation = evaluation(new double[][] {{1}}, 1);
    for (double sample : evaluation.precisionSamples(0.95)) {
      assertEquals(0.9999999999999998, sample);
    }
    assertEquals(1, evaluation.meanAveragePrecision(), 1e-15);
    assertEquals(1, evaluation.meanAverageRecall());
  }

  @Test
  void sevenOfTenTruthsDoNotReachTheRecallOfSevenTenths() {
    double[][] overlaps = new double[7][10];
    for (int d = 0; d < 7; d++) {
      overlaps[d][d] = 1;
    }
    CocoEvaluation evaluation = evaluation(overlaps, 10);
    double[] samples = evaluation.precisionSamples(0.5);
    assertTrue(samples[69] > 0);
    assertEquals(0, samples[70]);
  }

  @Test
  void nothingAtAllIsNaNButForCountsAndTheirRatios() {
    CocoEvaluation nothing = CocoStatistics.create(CocoOptions.withDefaults(2)).result();
    assertEquals(0, nothing.units());
    assertEquals(Double.NaN, nothing.meanAveragePrecision());
    assertEquals(Double.NaN, nothing.meanAverageRecall());
    assertEquals(Double.NaN, nothing.accuracy());
    assertEquals(Double.NaN, nothing.lrpError());
    assertEquals(Double.NaN, nothing.meanOverlap());
    assertEquals(Double.NaN, nothing.overlapOverTruth());
    assertEquals(Double.NaN, nothing.overlapLoss());
    assertEquals(Double.NaN, nothing.optimalLrpError());
    assertEquals(Double.NaN, nothing.exactImageAccuracy());
    assertEquals(Double.NaN, nothing.f1Macro());
    assertEquals(Double.NaN, nothing.f1Weighted());
    assertEquals(0, nothing.precision());
    assertEquals(0, nothing.recall());
    assertEquals(0, nothing.f1());
    assertEquals(0, nothing.bestF1());
    assertEquals(Double.NaN, nothing.bestF1Threshold());
    assertEquals(0, nothing.matchedTruths().length);
  }

  @Test
  void withoutDetectionsScoresAreZeroAndErrorsOne() {
    CocoEvaluation missed = evaluation(new double[0][], 3);
    assertEquals(0, missed.meanAveragePrecision());
    assertEquals(0, missed.meanAverageRecall());
    assertEquals(0, missed.accuracy());
    assertEquals(1, missed.lrpError());
    assertEquals(1, missed.optimalLrpError());
    assertEquals(1, missed.overlapLoss());
    assertEquals(0, missed.overlapOverTruth());
    assertEquals(Double.NaN, missed.meanOverlap());
    assertEquals(3, missed.falseNegatives());
  }

  @Test
  void thresholdsThatAreNotThereAreNaNAsMeansAndRejectedAsCurves() {
    CocoOptions options = CocoOptions.withDefaults(1).withIouThresholds(0.6);
    CocoEvaluation evaluation = evaluation(options, new double[][] {{0.55}}, 1);
    assertEquals(Double.NaN, evaluation.meanAveragePrecisionAt(0.5));
    assertEquals(Double.NaN, evaluation.meanAverageRecallAt(0.5));
    assertEquals(Double.NaN, evaluation.averagePrecisionPerClassAt(0.5)[0]);
    assertThrows(IllegalArgumentException.class, () -> evaluation.precisionSamples(0.5));
    assertThrows(IllegalArgumentException.class, () -> evaluation.scoreSamples(0.5));
    // The match lists and the counting metrics have thresholds of their own.
    assertArrayEquals(new int[] {0}, evaluation.matchedTruths());
    assertEquals(1, evaluation.truePositives());
    assertEquals(0, evaluation.meanAveragePrecision());
  }

  @Test
  void rangesLimitsAndMatricesThatAreNotThereAreRejected() {
    CocoEvaluation evaluation = evaluation(new double[][] {{1}}, 1);
    AreaRange tiny = new AreaRange("tiny", 0, 10);
    assertThrows(IllegalArgumentException.class, () -> evaluation.meanAveragePrecisionOf(tiny));
    assertThrows(IllegalArgumentException.class, () -> evaluation.meanAverageRecallOf(tiny));
    assertThrows(IllegalArgumentException.class, () -> evaluation.meanAverageRecallOfTop(5));
    assertThrows(IllegalArgumentException.class, () -> evaluation.averageRecallPerClassOfTop(5));
    assertThrows(IllegalArgumentException.class, evaluation::confusionMatrix);
  }

  @Test
  void aResampleOfWholeArraysHasNoMatchLists() {
    CocoEvaluation whole = CocoEvaluation.of(
        CocoOptions.withDefaults(1),
        2,
        new int[] {1},
        CocoTruth.of(new int[1], new double[1]),
        new int[0],
        CocoDetections.of(new int[0], new double[0], new double[0]),
        (d, t) -> 0);
    CocoEvaluation resample = whole.resampled(new int[] {0, 2});
    assertEquals(2, resample.falseNegatives());
    assertThrows(IllegalArgumentException.class, resample::matchedTruths);
    assertThrows(IllegalArgumentException.class, resample::ignoredDetections);
  }

  @Test
  void resamplesNeedACountPerImage() {
    CocoEvaluation evaluation = evaluation(new double[][] {{1}}, 1);
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[] {1, 1}));
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[] {-1}));
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[] {0}));
  }

  @Test
  void aDetectionBeyondTheLimitMatchesNothing() {
    CocoOptions options = CocoOptions.withDefaults(1).withMaxDetections(1);
    double[][] overlaps = {{0, 0}, {1, 0}};
    CocoEvaluation evaluation = evaluation(options, overlaps, 2);
    assertArrayEquals(new int[] {-1, -1}, evaluation.matchedTruths());
    assertEquals(1, evaluation.falsePositives());
  }

  @Test
  void theLowestScoreOfTheBestF1IsItsThreshold() {
    // After one hit 2/3; after two false positives and a second hit 4/6 again.
    double[][] overlaps = {{1, 0}, {0, 0}, {0, 0}, {0, 1}};
    CocoEvaluation evaluation = evaluation(overlaps, 2);
    assertEquals(2.0 / 3, evaluation.bestF1());
    assertEquals(0.97, evaluation.bestF1Threshold());
  }

  @Test
  void optimalLrpStopsWhereItIsBest() {
    double[][] overlaps = {{0.75}, {0}, {0}};
    CocoEvaluation evaluation = evaluation(overlaps, 1);
    assertEquals(0.5, evaluation.optimalLrpError(), 1e-15);
    assertEquals((0.5 + 2) / 3, evaluation.lrpError(), 1e-15);
  }

  @Test
  void formatsOfBoxesDoNotMatter() {
    double[] truth = {3, 4, 20, 30};
    double[] found = {4, 4, 20, 32};
    double[] expected = DetectionScenes.numbers(oneBox(truth, found, BoxFormat.XYWH));
    assertArrayEquals(
        expected,
        DetectionScenes.numbers(
            oneBox(BoxFormat.XYWH.toXyxy(truth), BoxFormat.XYWH.toXyxy(found), BoxFormat.XYXY)));
    assertArrayEquals(
        expected,
        DetectionScenes.numbers(oneBox(
            BoxFormat.XYWH.toCxcywh(truth), BoxFormat.XYWH.toCxcywh(found), BoxFormat.CXCYWH)));
  }

  private static DetectionEvaluation oneBox(double[] truth, double[] found, BoxFormat format) {
    return DetectionStatistics.create(CocoOptions.withDefaults(1))
        .add(
            0,
            ImageTruth.of(new int[1], truth, format),
            ImageDetections.of(new int[1], found, new double[] {0.9}, format))
        .result();
  }

  @Test
  void floatsAreWidened() {
    ImageTruth truth = ImageTruth.of(new int[1], new float[] {0, 0, 40, 40}, BoxFormat.XYXY);
    ImageDetections detections = ImageDetections.of(
        new int[1], new float[] {0, 0, 40, 20}, new float[] {0.75f}, BoxFormat.XYXY);
    DetectionEvaluation evaluation = DetectionStatistics.create(CocoOptions.withDefaults(1))
        .add(0, truth, detections)
        .result();
    assertEquals(0.5, evaluation.meanIou());
    assertEquals(0.75, evaluation.coco().bestF1Threshold());
  }

  @Test
  void returnedArraysAreTheCallersOwn() {
    CocoEvaluation evaluation = evaluation(new double[][] {{1}}, 1);
    evaluation.recallTensor()[0] = 7;
    evaluation.truePositivesPerImage()[0] = 7;
    evaluation.matchedOverlaps()[0] = 7;
    evaluation.options().iouThresholds()[0] = 7;
    assertEquals(1, evaluation.recallTensor()[0]);
    assertEquals(1, evaluation.truePositivesPerImage()[0]);
    assertEquals(1, evaluation.matchedOverlaps()[0]);
    assertEquals(0.5, evaluation.options().iouThresholds()[0]);
  }

  @Test
  void boxesAreNotModified() {
    double[] boxes = BOX.clone();
    oneBox(boxes, boxes, BoxFormat.XYXY).meanGiou();
    oneBox(boxes, boxes, BoxFormat.CXCYWH).meanGiou();
    assertArrayEquals(BOX, boxes);
  }
}
