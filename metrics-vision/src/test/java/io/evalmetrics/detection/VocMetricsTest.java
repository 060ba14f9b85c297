package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.Task;
import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.laws.MetricLaws;
import org.junit.jupiter.api.Test;

class VocMetricsTest extends MetricLaws<VocEvaluation> {

  private static final double[] BOXES = {0, 0, 19, 19, 100, 0, 149, 59};

  @Override
  protected Task<VocEvaluation> task() {
    return DetectionTasks.PASCAL_VOC_DETECTION;
  }

  private static VocEvaluation evaluation(double... boxes) {
    int n = boxes.length / 4;
    return VocEvaluation.of(
        VocOptions.withDefaults(1),
        2,
        new int[] {0, 1},
        ImageTruth.of(new int[2], BOXES, BoxFormat.XYXY),
        n == 2 ? new int[] {0, 1} : new int[n],
        ImageDetections.of(new int[n], boxes, new double[n], BoxFormat.XYXY));
  }

  @Override
  protected VocEvaluation perfect() {
    return evaluation(BOXES);
  }

  @Override
  protected VocEvaluation poor() {
    return evaluation(0, 0, 19, 19, 0, 0, 1, 1);
  }

  @Test
  void withoutDetectionsItIsZero() {
    assertEquals(0, evaluation().meanAveragePrecision());
    assertEquals(0, evaluation().elevenPointMeanAveragePrecision());
  }

  @Test
  void withoutCountedTruthItIsNaN() {
    VocEvaluation nothing = VocEvaluation.of(
        VocOptions.withDefaults(1),
        1,
        new int[1],
        ImageTruth.of(new int[1], new double[4], BoxFormat.XYXY).withIgnore(new int[] {1}),
        new int[0],
        ImageDetections.of(new int[0], new double[0], new double[0], BoxFormat.XYXY));
    assertEquals(Double.NaN, nothing.meanAveragePrecision());
    assertEquals(Double.NaN, nothing.elevenPointMeanAveragePrecision());
  }

  @Test
  void malformedArraysAreRejected() {
    ImageTruth truth = ImageTruth.of(new int[1], new double[4], BoxFormat.XYXY);
    ImageDetections none =
        ImageDetections.of(new int[0], new double[0], new double[0], BoxFormat.XYXY);
    VocOptions options = VocOptions.withDefaults(1);
    assertThrows(
        IllegalArgumentException.class,
        () -> VocEvaluation.of(options, 0, new int[1], truth, new int[0], none));
    assertThrows(
        IllegalArgumentException.class,
        () -> VocEvaluation.of(options, 1, new int[2], truth, new int[0], none));
    assertThrows(
        IllegalArgumentException.class,
        () -> VocEvaluation.of(options, 1, new int[] {1}, truth, new int[0], none));
    assertThrows(
        IllegalArgumentException.class,
        () -> VocEvaluation.of(options, 1, new int[1], truth, new int[1], none));
  }
}
