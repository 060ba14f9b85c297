package io.evalmetrics.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.Skeleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Every rejection, with the argument, the index and the value that it names. */
class RejectionTest {

  private static final byte[] MASK = {0, 1, 0, 1, 1, 0};
  private static final PixelGrid GRID = PixelGrid.of(2, 3);

  private static void assertRejected(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  private static SegmentationOptions options() {
    return SegmentationOptions.withDefaults(2);
  }

  private static SegmentationStatistics statistics() {
    return SegmentationStatistics.create(options());
  }

  @Test
  void imagesMustFitTheirShape() {
    assertRejected("images must not be empty", () -> SegmentationEvaluation.of(options()));
    assertRejected(
        "yTrue must have one element for each of the 6 pixels of shape [2, 3] but has 5",
        () -> SegmentedImage.of(new byte[5], MASK, GRID));
    assertRejected(
        "yPred must have one element for each of the 6 pixels of shape [2, 3] but has 7",
        () -> SegmentedImage.of(new int[6], new int[7], GRID));
    assertRejected("shape must have 2 or 3 axes but is [6]", () -> statistics().add(MASK, MASK, 6));
    assertRejected(
        "images[1] must have 2 axes like the images before it but is 3",
        () -> statistics().add(MASK, MASK, 2, 3).add(MASK, MASK, 1, 2, 3));
  }

  @Test
  void labelsMustBeClasses() {
    assertRejected(
        "images[0].yTrue[2] must lie in 0..1 but is 2",
        () -> statistics().add(new byte[] {0, 1, 2, 1, 1, 0}, MASK, 2, 3));
    assertRejected(
        "images[1].yPred[5] must lie in 0..1 but is 7",
        () -> statistics().add(MASK, MASK, 2, 3).add(MASK, new byte[] {0, 1, 0, 1, 1, 7}, 2, 3));
    assertRejected(
        "images[0].yTrue[0] must lie in 0..1 but is -1",
        () -> statistics().add(new int[] {-1, 1}, new int[] {0, 5}, 1, 2));
    assertRejected(
        "images[0].yPred[1] must lie in 0..1 but is 5",
        () -> statistics().add(new int[] {1, 1}, new int[] {0, 5}, 1, 2));
    byte[] ignored = {0, (byte) 255, 0, 1, 1, 0};
    assertRejected(
        "images[0].yTrue[1] must lie in 0..1 but is 255",
        () -> statistics().add(ignored, MASK, 2, 3));
    assertRejected(
        "images[0].yPred[1] must lie in 0..1 but is 255",
        () ->
            SegmentationStatistics.create(options().withIgnoreIndex(255)).add(MASK, ignored, 2, 3));
  }

  @Test
  void labelsOfLargeImagesMustBeClassesToo() {
    byte[] large = new byte[200 * 200];
    byte[] wrong = large.clone();
    wrong[39_999] = 2;
    assertRejected(
        "images[0].yPred[39999] must lie in 0..1 but is 2",
        () -> statistics().add(large, wrong, 200, 200));
    assertRejected(
        "images[0].yTrue[39999] must lie in 0..1 but is 2",
        () -> statistics().add(wrong, large, 200, 200));
    SegmentationStatistics after = statistics();
    assertThrows(IllegalArgumentException.class, () -> after.add(large, wrong, 200, 200));
    assertEquals(1, after.add(large, large, 200, 200).result().accuracy());
  }

  @Test
  void probabilitiesAreChecked() {
    byte[] truth = {0, 1};
    PixelGrid grid = PixelGrid.of(1, 2);
    assertRejected(
        "images[0].yProba must have length 4 but has 3",
        () -> statistics()
            .add(SegmentedImage.ofProbabilities(
                truth, PixelProbabilities.planes(new double[3]), grid)));
    assertRejected(
        "images[0].yProba must have length 2 but has 3",
        () -> statistics()
            .add(SegmentedImage.ofProbabilities(
                truth, PixelProbabilities.positive(new float[3]), grid)));
    assertRejected(
        "images[0].yProba of class 1 alone must be of 2 classes but there are 3",
        () -> SegmentationStatistics.create(3)
            .add(SegmentedImage.ofProbabilities(
                truth, PixelProbabilities.positive(new float[2]), grid)));
    assertRejected(
        "images[0].yProba[1] must lie in [0, 1] but is 1.5",
        () -> statistics()
            .add(SegmentedImage.ofProbabilities(
                truth, PixelProbabilities.planes(new double[] {1, 1.5, 0, -0.5}), grid)));
    assertRejected(
        "images[0].yProba[3] must lie in [0, 1] but is NaN",
        () -> statistics()
            .add(SegmentedImage.ofProbabilities(
                truth, PixelProbabilities.interleaved(new double[] {1, 0, 1, Double.NaN}), grid)));
    assertRejected(
        "images[0].yProba[1] must lie in [0, 1] but is 1.25",
        () -> statistics()
            .add(SegmentedImage.ofProbabilities(
                truth, PixelProbabilities.positive(new double[] {1, 1.25}), grid)));
    assertRejected(
        "images[0].yProba must sum to 1 at pixel 1 but sums to 1.25",
        () -> statistics()
            .add(SegmentedImage.of(truth, truth, grid)
                .withProbabilities(PixelProbabilities.planes(new double[] {1, 0.75, 0, 0.5}))));
  }

  @Test
  void theWorstIsFoundBeyondTheFirstBlock() {
    int pixels = 2000;
    double[] positive = new double[pixels];
    positive[1999] = Double.NaN;
    assertRejected(
        "images[0].yProba[1999] must lie in [0, 1] but is NaN",
        () -> statistics()
            .add(SegmentedImage.ofProbabilities(
                new byte[pixels], PixelProbabilities.positive(positive), PixelGrid.of(1, pixels))));
  }

  @Test
  void lossesMustBeFinite() {
    assertRejected("losses must not be empty", () -> SegmentationEvaluation.ofLosses());
    assertRejected(
        "losses[1] must be finite but is NaN",
        () -> SegmentationEvaluation.ofLosses(1, Double.NaN));
    assertRejected(
        "loss[0] must be finite but is Infinity",
        () -> statistics().addLosses(Double.POSITIVE_INFINITY));
    assertEquals(0, statistics().addLosses().result().units());
  }

  @Test
  void optionsMustBeInRange() {
    assertRejected(
        "numClasses must be at least 2 but is 1", () -> SegmentationOptions.withDefaults(1));
    assertRejected(
        "numClasses must be at most 46340 but is 46341",
        () -> SegmentationOptions.withDefaults(46341));
    assertRejected(
        "percentile must lie in [0.0, 100.0] but is 101.0", () -> options().withPercentile(101));
    assertRejected(
        "percentile must lie in [0.0, 100.0] but is NaN",
        () -> options().withPercentile(Double.NaN));
    assertRejected(
        "tolerance must lie in [0.0, Infinity] but is -1.0", () -> options().withNsdTolerance(-1));
    assertRejected(
        "pixels must be positive and finite but is 0.0", () -> options().withBoundaryTolerance(0));
    assertRejected(
        "ratio must be positive and finite but is -1.0",
        () -> options().withBoundaryToleranceRatio(-1));
    assertRejected(
        "ratio must be positive and finite but is NaN",
        () -> options().withDilationRatio(Double.NaN));
    assertRejected("pixels must be at least 1 but is 0", () -> options().withBoundaryDistance(0));
    assertRejected(
        "tolerance must be positive and finite but is 0.0", () -> options().withDavisTolerance(0));
    assertRejected(
        "tolerance must be whole from 1 on but is 1.5", () -> options().withDavisTolerance(1.5));
    assertThrows(IllegalArgumentException.class, () -> options().withFocalGamma(-1));
    assertRejected(
        "distance must be at least 0 or NaN but is -1.0",
        () -> ClassAveraging.withDefaults().withEmptyDistance(-1));
  }

  @Test
  void lossParametersMustBeInRange() {
    SegmentationLosses losses = SegmentationEvaluation.ofLosses(1).losses();
    assertThrows(IllegalArgumentException.class, () -> losses.dice(-1));
    assertThrows(IllegalArgumentException.class, () -> losses.dice(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> losses.tversky(-1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> losses.tversky(0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> losses.tversky(0, 0, -1));
  }

  @Test
  void skeletonsMustBeBinary() {
    assertRejected(
        "skeletonTrue[0] must be 0 or 1 but is 2",
        () -> CenterlineDice.of(MASK, MASK, new byte[] {2, 1, 0, 1, 1, 0}, MASK));
    assertRejected(
        "skeletonPred[5] must be 0 or 1 but is -1",
        () -> CenterlineDice.of(MASK, MASK, MASK, new byte[] {0, 1, 0, 1, 1, -1}));
    assertRejected(
        "yTrue and skeletonPred must have the same length but have 6 and 5",
        () -> CenterlineDice.of(MASK, MASK, MASK, new byte[5]));
    assertThrows(IllegalArgumentException.class, () -> CenterlineDice.of(MASK, new byte[5], GRID));
    assertThrows(IllegalArgumentException.class, () -> Skeleton.of(MASK, PixelGrid.of(1, 2, 3)));
  }

  @Test
  void resamplesMustFit() {
    SegmentationStatistics statistics = statistics().add(MASK, MASK, 2, 3).addLosses(1, 2);
    assertRejected(
        "losses must be one per image to be resampled but are 2 of 1 images",
        () -> statistics.result().resampled(new int[] {1}));
    assertRejected(
        "counts must have length 1 but has 2",
        () -> statistics.result().resampled(new int[] {1, 1}));
    assertRejected("counts must not all be 0", () -> statistics.result().resampled(new int[] {0}));
  }
}
