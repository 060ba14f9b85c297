package io.evalmetrics.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;
import io.evalmetrics.mask.PixelGrid;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentationMetricsTest extends MetricLaws<SegmentationEvaluation> {

  private static final PixelGrid GRID = PixelGrid.of(20, 30);

  @Override
  protected Task<SegmentationEvaluation> task() {
    return SegmentationTasks.SEMANTIC_SEGMENTATION;
  }

  @Override
  protected SegmentationEvaluation perfect() {
    byte[] yTrue = TestImages.truth(new Random(1), GRID, 2);
    double[] positive = new double[yTrue.length];
    for (int i = 0; i < yTrue.length; i++) {
      positive[i] = yTrue[i] == 1 ? 1 : 0;
    }
    return SegmentationEvaluation.of(
        TestImages.everything(2),
        SegmentedImage.ofProbabilities(yTrue, PixelProbabilities.positive(positive), GRID));
  }

  @Override
  protected SegmentationEvaluation poor() {
    Random random = new Random(1);
    byte[] yTrue = TestImages.truth(random, GRID, 2);
    double[] planes = TestImages.probabilities(random, GRID, 2);
    return SegmentationEvaluation.of(
        TestImages.everything(2),
        SegmentedImage.ofProbabilities(yTrue, PixelProbabilities.planes(planes), GRID));
  }

  @Test
  void everyMetricIsSupportedWithAllEvidence() {
    for (Metric<SegmentationEvaluation> metric : task().metrics()) {
      assertTrue(metric.supports(poor()), metric.id());
    }
  }

  @Test
  void theHeadlineIsThatOfTheLeaderboards() {
    assertEquals(
        List.of(
            "Accuracy",
            "Precision",
            "Recall",
            "F1 Score",
            "Loss",
            "Intersection over Union (IoU)",
            "Mean Intersection over Union (mIoU)",
            "Frequency Weighted IoU",
            "Dice Coefficient",
            "Pixel Accuracy",
            "Mean Pixel Accuracy",
            "Boundary IoU",
            "Boundary F1 Score",
            "Hausdorff Distance",
            "Average Surface Distance (ASD)"),
        task().headlineMetrics().stream().map(Metric::displayName).toList());
  }

  /** What was not gathered is not supported, and asking for it all the same names it. */
  @Test
  void metricsWithoutTheirEvidenceAreNotSupported() {
    SegmentationEvaluation counts = SegmentationEvaluation.of(
        SegmentationOptions.withDefaults(2),
        SegmentedImage.of(new byte[] {0, 1}, new byte[] {0, 1}, PixelGrid.of(1, 2)));
    SegmentationEvaluation losses = SegmentationEvaluation.ofLosses(1, 2);
    SegmentationEvaluation volume = SegmentationEvaluation.of(
        TestImages.everything(2),
        SegmentedImage.of(new byte[] {0, 1}, new byte[] {0, 1}, PixelGrid.of(1, 1, 2)));
    SegmentationEvaluation pooled =
        poor().averaged(ClassAveraging.withDefaults().pooled());
    int unsupported = 0;
    for (SegmentationEvaluation evaluation : List.of(counts, losses, volume, pooled)) {
      for (Metric<SegmentationEvaluation> metric : task().metrics()) {
        if (!metric.supports(evaluation)) {
          unsupported++;
          String message = assertThrows(
                  IllegalArgumentException.class, () -> metric.score(evaluation))
              .getMessage();
          assertTrue(message.startsWith("the evaluation has no "), message);
        }
      }
    }
    assertTrue(unsupported > 150);
    assertFalse(SegmentationMetrics.BOUNDARY_F1_DAVIS.supports(volume));
    assertFalse(SurfaceMetrics.HAUSDORFF_DISTANCE.supports(pooled));
    assertTrue(SegmentationMetrics.BOUNDARY_F1.supports(pooled));
    assertTrue(SegmentationMetrics.LOSS.supports(losses));
    assertEquals(1.5, SegmentationMetrics.LOSS.score(losses));
  }

  @Test
  void averagesMakeMetricsOfTheirOwn() {
    Metric<SegmentationEvaluation> perImage =
        SegmentationMetrics.IOU.on(e -> e.averaged(ClassAveraging.withDefaults().perImage()));
    SegmentationStatistics statistics = SegmentationStatistics.create(2)
        .add(new byte[] {1, 1}, new byte[] {1, 1}, 1, 2)
        .add(new byte[] {1, 0}, new byte[] {0, 1}, 1, 2);
    assertEquals(0.5, perImage.score(statistics.result()));
    assertEquals(0.5, SegmentationMetrics.IOU.score(statistics.result()));
    statistics.add(new byte[] {0, 0}, new byte[] {0, 1}, 1, 2);
    assertEquals(1.0 / 3, perImage.score(statistics.result()), 1e-15);
    assertEquals(0.4, SegmentationMetrics.IOU.score(statistics.result()), 1e-15);
  }

  @Test
  void userLossesOfAnySignLieInTheRangeOfTheLoss() {
    double loss = SegmentationEvaluation.ofLosses(-1.5).losses().loss();
    assertTrue(SegmentationMetrics.LOSS.info().range().contains(loss));
  }

  @Test
  void binaryMetricsOfNoImageAndThreeClassesAreNotSupported() {
    SegmentationEvaluation nothing = SegmentationStatistics.create(3).result();
    Metric<SegmentationEvaluation> metric =
        SegmentationTasks.SEMANTIC_SEGMENTATION.metric("precision_binary");
    assertThrows(IllegalArgumentException.class, () -> metric.score(nothing));
  }
}
