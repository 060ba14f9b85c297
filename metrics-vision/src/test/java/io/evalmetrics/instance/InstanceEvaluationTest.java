package io.evalmetrics.instance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.mask.RunLengthMask;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class InstanceEvaluationTest {

  private static final CocoOptions OPTIONS = CocoOptions.withDefaults(2);

  /** Columns 2 to 5 of an image of 10 x 10, and two shifted copies. */
  private static final RunLengthMask SQUARE = columns(2, 6);

  private static final RunLengthMask THREE_QUARTERS = columns(3, 6);
  private static final RunLengthMask EMPTY = columns(0, 0);

  private static RunLengthMask columns(int from, int to) {
    return RunLengthMask.ofCounts(10, 10, new int[] {10 * from, 10 * (to - from), 100 - 10 * to});
  }

  private static RunLengthMask[] masks(RunLengthMask... masks) {
    return masks;
  }

  private static void assertRejects(String message, Executable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
    assertEquals(message, e.getMessage());
  }

  private static InstanceEvaluation one(InstanceTruth truth, InstanceDetections detections) {
    return InstanceStatistics.create(OPTIONS).add(7, truth, detections).result();
  }

  @Test
  void aPairOfThreeQuartersIsWorthThreeQuarters() {
    InstanceEvaluation evaluation = one(
        InstanceTruth.of(new int[] {0}, masks(SQUARE)),
        InstanceDetections.of(new int[] {0}, masks(THREE_QUARTERS), new double[] {0.9}));
    assertEquals(0.75, evaluation.coco().meanOverlap());
    assertEquals(1.5 / 1.75, evaluation.dice());
    assertEquals(1 - 1.5 / 1.75, evaluation.diceLoss());
    assertEquals(0.75, evaluation.pqMatched());
    assertEquals(0.5, evaluation.coco().lrpError());
    assertEquals(0.6, evaluation.coco().meanAverageRecall(), 1e-15);
    assertEquals(1, evaluation.coco().accuracy());
    assertEquals(1, evaluation.units());
  }

  @Test
  void missesAndFalsePositivesCostOne() {
    InstanceEvaluation evaluation = one(
        InstanceTruth.of(new int[] {0, 1}, masks(SQUARE, SQUARE)),
        InstanceDetections.of(new int[] {0, 0}, masks(SQUARE, SQUARE), new double[] {0.9, 0.8}));
    assertEquals(1, evaluation.dice());
    assertEquals(1 - 1 / 3.0, evaluation.diceLoss());
    assertEquals(0.5, evaluation.pqMatched());
  }

  @Test
  void emptyMasksMatchNothing() {
    InstanceEvaluation evaluation = one(
        InstanceTruth.of(new int[] {0}, masks(EMPTY)),
        InstanceDetections.of(new int[] {0}, masks(EMPTY), new double[] {0.9}));
    assertEquals(0, evaluation.coco().truePositives());
    assertEquals(1, evaluation.coco().falsePositives());
    assertEquals(1, evaluation.coco().falseNegatives());
    assertEquals(Double.NaN, evaluation.dice());
    assertEquals(1, evaluation.diceLoss());
    assertEquals(0, evaluation.pqMatched());
  }

  @Test
  void aCrowdIsMatchedByTheDetectionsShare() {
    InstanceTruth crowd =
        InstanceTruth.of(new int[] {0}, masks(columns(0, 10))).withCrowd(new boolean[] {true});
    InstanceDetections many = InstanceDetections.of(
        new int[] {0, 0}, masks(SQUARE, THREE_QUARTERS), new double[] {0.9, 0.8});
    assertEquals(0, one(crowd, many).coco().falsePositives());
    InstanceEvaluation byBoundary = InstanceStatistics.createWithBoundaries(OPTIONS, 0.02)
        .add(1, crowd, many)
        .result();
    assertEquals(0, byBoundary.boundaryCoco().falsePositives());
  }

  @Test
  void anIgnoredTruthAbsorbsOneDetection() {
    InstanceTruth ignored =
        InstanceTruth.of(new int[] {0}, masks(SQUARE)).withIgnore(new boolean[] {true});
    InstanceDetections two = InstanceDetections.of(
        new int[] {0, 0}, masks(SQUARE, THREE_QUARTERS), new double[] {0.9, 0.8});
    assertEquals(1, one(ignored, two).coco().falsePositives());
    assertEquals(0, one(ignored, two).coco().falseNegatives());
  }

  @Test
  void givenAreasDecideAreaRanges() {
    InstanceDetections none =
        InstanceDetections.of(new int[0], new RunLengthMask[0], new double[0]);
    InstanceEvaluation byPixels = one(InstanceTruth.of(new int[] {0}, masks(SQUARE)), none);
    assertEquals(0, InstanceMetrics.MAP_SMALL.score(byPixels));
    assertEquals(Double.NaN, InstanceMetrics.MAP_LARGE.score(byPixels));
    InstanceEvaluation byArea =
        one(InstanceTruth.of(new int[] {0}, masks(SQUARE), new double[] {1e5}), none);
    assertEquals(Double.NaN, InstanceMetrics.MAP_SMALL.score(byArea));
    assertEquals(0, InstanceMetrics.MAP_LARGE.score(byArea));
  }

  @Test
  void aMatchOfBoundariesMustHitTheOutline() {
    RunLengthMask disc = columns(1, 9);
    RunLengthMask holed =
        RunLengthMask.ofCounts(10, 10, new int[] {10, 24, 2, 8, 2, 8, 2, 8, 2, 24, 10});
    assertEquals(0.9, holed.iou(disc));
    InstanceEvaluation evaluation = InstanceStatistics.createWithBoundaries(OPTIONS, 0.02)
        .add(
            1,
            InstanceTruth.of(new int[] {0}, masks(disc)),
            InstanceDetections.of(new int[] {0}, masks(holed), new double[] {0.9}))
        .result();
    double boundaryIou = holed.boundary(0.02).iou(disc.boundary(0.02));
    assertEquals(0.9, evaluation.coco().meanOverlap());
    assertEquals(boundaryIou, evaluation.boundaryCoco().meanOverlap());
    assertTrue(boundaryIou < 0.7);
  }

  @Test
  void withoutBoundariesTheirMetricsAreNotSupported() {
    InstanceEvaluation evaluation = InstanceStatistics.create(OPTIONS).result();
    assertFalse(evaluation.hasBoundaries());
    assertRejects("the evaluation has no boundaries", evaluation::boundaryCoco);
    List<Metric<InstanceEvaluation>> ofBoundaries =
        InstanceTasks.INSTANCE_SEGMENTATION.metrics().stream()
            .filter(metric -> metric.id().startsWith("boundary_"))
            .toList();
    assertEquals(10, ofBoundaries.size());
    for (Metric<InstanceEvaluation> metric : ofBoundaries) {
      assertFalse(metric.supports(evaluation), metric.id());
      assertRejects("the evaluation has no boundaries", () -> metric.score(evaluation));
    }
  }

  @Test
  void limitsAndRangesThatAreNotThereAreNotSupported() {
    CocoOptions options = OPTIONS.withMaxDetections(1, 5).withAreaRanges();
    InstanceEvaluation evaluation =
        InstanceStatistics.createWithBoundaries(options, 0.02).result();
    assertTrue(InstanceMetrics.MAR_1.supports(evaluation));
    assertTrue(InstanceMetrics.BOUNDARY_MAR_1.supports(evaluation));
    assertFalse(InstanceMetrics.MAR_10.supports(evaluation));
    assertFalse(InstanceMetrics.BOUNDARY_MAR_10.supports(evaluation));
    assertFalse(InstanceMetrics.MAP_SMALL.supports(evaluation));
    assertFalse(InstanceMetrics.BOUNDARY_MAP_SMALL.supports(evaluation));
  }

  @Test
  void nothingIsNaNOrZero() {
    InstanceEvaluation nothing = InstanceStatistics.create(OPTIONS).result();
    assertEquals(0, nothing.units());
    assertEquals(Double.NaN, nothing.dice());
    assertEquals(Double.NaN, nothing.diceLoss());
    assertEquals(Double.NaN, nothing.pqMatched());
    assertEquals(Double.NaN, InstanceMetrics.ACCURACY.score(nothing));
    assertEquals(Double.NaN, InstanceMetrics.LOSS.score(nothing));
    assertEquals(0, InstanceMetrics.F1.score(nothing));
    assertEquals(Double.NaN, InstanceMetrics.MAP.score(nothing));
  }

  @Test
  void theHeadlineMetricsAreThoseOfTheLeaderboard() {
    assertEquals(
        List.of("Accuracy", "Precision", "Recall", "F1 Score", "Loss"),
        InstanceTasks.INSTANCE_SEGMENTATION.headlineMetrics().stream()
            .map(Metric::displayName)
            .toList());
    assertEquals(
        List.of("accuracy", "precision", "recall", "f1", "loss"),
        InstanceTasks.INSTANCE_SEGMENTATION.headlineMetrics().stream()
            .map(Metric::id)
            .toList());
  }

  @Test
  void instancesAreChecked() {
    RunLengthMask[] two = masks(SQUARE, SQUARE);
    assertRejects(
        "labels and masks must have the same length but have 1 and 2",
        () -> InstanceTruth.of(new int[1], two));
    assertRejects(
        "labels and masks must have the same length but have 1 and 2",
        () -> InstanceTruth.of(new int[1], two, new double[1]));
    assertRejects(
        "labels and areas must have the same length but have 2 and 1",
        () -> InstanceTruth.of(new int[2], two, new double[1]));
    assertRejects(
        "areas[1] must be finite and not negative but is NaN",
        () -> InstanceTruth.of(new int[2], two, new double[] {1, Double.NaN}));
    assertRejects(
        "crowd must have length 2 but has 1",
        () -> InstanceTruth.of(new int[2], two).withCrowd(new boolean[1]));
    assertRejects(
        "ignore must have length 2 but has 3",
        () -> InstanceTruth.of(new int[2], two).withIgnore(new boolean[3]));
    assertRejects(
        "labels and masks must have the same length but have 3 and 2",
        () -> InstanceDetections.of(new int[3], two, new double[3]));
    assertRejects(
        "labels and scores must have the same length but have 2 and 1",
        () -> InstanceDetections.of(new int[2], two, new double[1]));
    assertRejects(
        "scores[0] must be finite but is NaN",
        () -> InstanceDetections.of(new int[2], two, new double[] {Double.NaN, 1}));
    assertEquals(2, InstanceTruth.of(new int[2], two).size());
    assertEquals(2, InstanceDetections.of(new int[2], two, new double[2]).size());
  }

  @Test
  void imagesAreChecked() {
    InstanceStatistics statistics = InstanceStatistics.create(OPTIONS);
    InstanceTruth truth = InstanceTruth.of(new int[] {0}, masks(SQUARE));
    InstanceDetections detections =
        InstanceDetections.of(new int[] {0}, masks(SQUARE), new double[] {0.5});
    RunLengthMask turned = RunLengthMask.ofCounts(4, 25, new int[] {100});
    assertRejects(
        "detections.masks[1] must be 10 x 10 like the image's first mask but is 4 x 25",
        () -> statistics.add(
            1, truth, InstanceDetections.of(new int[2], masks(SQUARE, turned), new double[2])));
    assertRejects(
        "truth.masks[1] must be 10 x 10 like the image's first mask but is 4 x 25",
        () -> statistics.add(1, InstanceTruth.of(new int[2], masks(SQUARE, turned)), detections));
    assertThrows(
        IllegalArgumentException.class,
        () -> statistics.add(1, InstanceTruth.of(new int[] {2}, masks(SQUARE)), detections));
    assertThrows(
        IllegalArgumentException.class,
        () -> statistics.add(
            1, truth, InstanceDetections.of(new int[] {2}, masks(SQUARE), new double[1])));
    assertEquals(0, statistics.result().units());
    statistics.add(1, truth, detections);
    assertThrows(IllegalArgumentException.class, () -> statistics.add(1, truth, detections));
    assertEquals(1, statistics.result().units());
  }

  @Test
  void statisticsOfOtherKindsDoNotCombine() {
    InstanceStatistics plain = InstanceStatistics.create(OPTIONS);
    InstanceStatistics boundaries = InstanceStatistics.createWithBoundaries(OPTIONS, 0.02);
    assertRejects(
        "other must match masks alone but is boundaries of ratio 0.02",
        () -> plain.combine(boundaries));
    assertRejects(
        "other must match boundaries of ratio 0.02 but is boundaries of ratio 0.1",
        () -> boundaries.combine(InstanceStatistics.createWithBoundaries(OPTIONS, 0.1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> plain.combine(InstanceStatistics.create(CocoOptions.withDefaults(3))));
    assertThrows(
        IllegalArgumentException.class,
        () -> InstanceStatistics.createWithBoundaries(OPTIONS, Double.NaN));
  }

  @Test
  void wholeArraysAreChecked() {
    InstanceTruth truth = InstanceTruth.of(new int[] {0}, masks(SQUARE));
    InstanceDetections detections =
        InstanceDetections.of(new int[] {0}, masks(SQUARE), new double[] {0.5});
    int[] first = {0};
    assertRejects(
        "numImages must be at least 1 but is 0",
        () -> InstanceEvaluation.of(OPTIONS, 0, first, truth, first, detections));
    assertRejects(
        "truthImages and truth must have the same length but have 2 and 1",
        () -> InstanceEvaluation.of(OPTIONS, 1, new int[2], truth, first, detections));
    assertRejects(
        "detectionImages and detections must have the same length but have 0 and 1",
        () -> InstanceEvaluation.of(OPTIONS, 1, first, truth, new int[0], detections));
    assertRejects(
        "truthImages[0] must lie in 0..0 but is 1",
        () -> InstanceEvaluation.of(OPTIONS, 1, new int[] {1}, truth, first, detections));
    assertRejects(
        "detectionImages[0] must lie in 0..1 but is -1",
        () -> InstanceEvaluation.of(OPTIONS, 2, first, truth, new int[] {-1}, detections));
    RunLengthMask turned = RunLengthMask.ofCounts(4, 25, new int[] {100});
    InstanceDetections other =
        InstanceDetections.of(new int[] {0}, masks(turned), new double[] {0.5});
    assertRejects(
        "detections.masks[0] must be 10 x 10 like the image's first mask but is 4 x 25",
        () -> InstanceEvaluation.of(OPTIONS, 1, first, truth, first, other));
    InstanceEvaluation apart =
        InstanceEvaluation.of(OPTIONS, 2, first, truth, new int[] {1}, other);
    assertArrayEquals(new int[] {-1}, apart.coco().matchedTruths());
    assertRejects(
        "dilationRatio must lie in [0.0, 1.7976931348623157E308] but is -1.0",
        () -> InstanceEvaluation.ofWithBoundaries(OPTIONS, -1, 1, first, truth, first, detections));
  }
}
