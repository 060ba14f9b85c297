package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.laws.MetricLaws;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectionMetricsTest extends MetricLaws<DetectionEvaluation> {

  private static final double[] BOXES = {0, 0, 20, 20, 100, 0, 50, 60, 200, 200, 200, 200};
  private static final double[] SHIFTED = {2, 0, 20, 20, 110, 5, 50, 60, 0, 300, 40, 40};
  private static final int[] IMAGES = {0, 0, 1};
  private static final int[] LABELS = {0, 1, 1};
  private static final double[] SCORES = {0.9, 0.8, 0.7};

  @Override
  protected Task<DetectionEvaluation> task() {
    return DetectionTasks.OBJECT_DETECTION;
  }

  private static DetectionEvaluation evaluation(double[] boxes) {
    return DetectionEvaluation.ofWithPairwise(
        CocoOptions.withDefaults(2),
        2,
        IMAGES,
        ImageTruth.of(LABELS, BOXES, BoxFormat.XYWH),
        IMAGES,
        ImageDetections.of(LABELS, boxes, SCORES, BoxFormat.XYWH));
  }

  @Override
  protected DetectionEvaluation perfect() {
    return evaluation(BOXES);
  }

  @Override
  protected DetectionEvaluation poor() {
    return evaluation(SHIFTED);
  }

  @Test
  void headlineMetricsAreTheLeaderboardRows() {
    List<String> names = task().headlineMetrics().stream()
        .map(m -> m.id() + "=" + m.displayName())
        .toList();
    assertEquals(
        List.of(
            "accuracy=Accuracy",
            "loss=Loss",
            "map=Mean Average Precision (mAP)",
            "map_50=Mean Average Precision @ IoU 0.50",
            "map_75=Mean Average Precision @ IoU 0.75",
            "map_per_class=mAP per Class",
            "iou=Intersection over Union (IoU)",
            "giou=GIoU (Generalized IoU)",
            "mar_1=Mean Average Recall @ 1 Detection",
            "mar_10=Mean Average Recall @ 10 Detections"),
        names);
  }

  @Test
  void mapPerClassRanksByMap() {
    DetectionEvaluation evaluation = poor();
    assertEquals(
        evaluation.meanAveragePrecision(), DetectionMetrics.MAP_PER_CLASS.score(evaluation), 1e-15);
  }

  @Test
  void metricsOfAbsentEvidenceAreNotSupportedAndSayWhy() {
    CocoOptions options =
        CocoOptions.withDefaults(1).withAreaRanges(AreaRange.LARGE).withMaxDetections(3);
    DetectionEvaluation evaluation = DetectionStatistics.create(options).result();
    for (Metric<DetectionEvaluation> metric : List.of(
        DetectionMetrics.MAP_SMALL,
        DetectionMetrics.MAR_MEDIUM,
        DetectionMetrics.MAR_1,
        DetectionMetrics.MAR_100_PER_CLASS,
        DetectionMetrics.IOU_PAIRWISE)) {
      assertFalse(metric.supports(evaluation));
      assertThrows(IllegalArgumentException.class, () -> metric.score(evaluation));
    }
    assertEquals(Double.NaN, DetectionMetrics.MAP_LARGE.score(evaluation));
    assertEquals(Double.NaN, DetectionMetrics.meanAverageRecallOfTop(3).score(evaluation));
    assertEquals("mar_3", DetectionMetrics.meanAverageRecallOfTop(3).id());
  }

  @Test
  void recallsOfAnyNumberOfDetectionsAreMetrics() {
    CocoEvaluation evaluation = DetectionStatistics.create(
            CocoOptions.withDefaults(2).withMaxDetections(1, 5))
        .add(
            1,
            ImageTruth.of(LABELS, BOXES, BoxFormat.XYWH).withIgnore(new boolean[3]),
            ImageDetections.of(new int[] {0, 1, 1}, BOXES, SCORES, BoxFormat.XYWH))
        .result()
        .coco();
    assertEquals(
        "Mean Average Recall @ 1 Detection",
        CocoMetrics.meanAverageRecallOfTop(1).displayName());
    assertEquals(
        "Mean Average Recall @ 5 Detections",
        CocoMetrics.meanAverageRecallOfTop(5).displayName());
    assertEquals(0.75, CocoMetrics.meanAverageRecallOfTop(1).score(evaluation));
    assertArrayEquals(
        new double[] {1, 0.5}, CocoMetrics.averageRecallPerClassOfTop(1).scores(evaluation));
    assertArrayEquals(new double[] {1, 1}, evaluation.averageRecallPerClass());
    assertEquals(1, evaluation.meanAverageRecallAt(0.5));
    assertEquals(Double.NaN, evaluation.meanAverageRecallAt(0.51));
  }

  @Test
  void averagePrecisionPerClassIsThatOfCoco() {
    DetectionEvaluation evaluation = poor();
    assertArrayEquals(
        evaluation.coco().averagePrecisionPerClass(), evaluation.averagePrecisionPerClass());
    assertEquals(2, evaluation.averagePrecisionPerClass().length);
  }

  @Test
  void anyMetricScoresAnyScenes() {
    Random random = new Random(7);
    DetectionEvaluation evaluation =
        DetectionScenes.evaluation(CocoOptions.withDefaults(3), DetectionScenes.scenes(random));
    assertEquals(
        task().metrics().size(), task().fullReport(evaluation).entries().size());
  }
}
