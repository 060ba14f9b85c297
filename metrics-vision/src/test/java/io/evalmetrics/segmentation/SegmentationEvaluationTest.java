package io.evalmetrics.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.TestGrids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SegmentationEvaluationTest {

  private static SegmentationEvaluation evaluation(int numClasses, SegmentedImage... images) {
    return SegmentationEvaluation.of(TestImages.everything(numClasses), images);
  }

  @Property(tries = 100)
  void aResampleIsTheImagesRepeated(@ForAll long seed) {
    Random random = new Random(seed);
    int numClasses = 2 + random.nextInt(3);
    SegmentedImage[] images = new SegmentedImage[1 + random.nextInt(5)];
    Arrays.setAll(images, i -> TestImages.random(random, numClasses));
    int[] counts = random.ints(images.length, 0, 4).toArray();
    counts[random.nextInt(counts.length)] = 1;
    List<SegmentedImage> repeated = new ArrayList<>();
    for (int i = 0; i < images.length; i++) {
      for (int repeat = 0; repeat < counts[i]; repeat++) {
        repeated.add(images[i]);
      }
    }
    SegmentationEvaluation whole = evaluation(numClasses, images);
    SegmentationEvaluation gathered =
        evaluation(numClasses, repeated.toArray(new SegmentedImage[0]));
    assertEquals(images.length, whole.units());
    assertArrayEquals(TestImages.scores(gathered), TestImages.scores(whole.resampled(counts)));
  }

  @Test
  void centerlineDiceIsTheMeanOverImages() {
    PixelGrid grid = PixelGrid.of(4, 6);
    byte[] block = {
      0, 0, 0, 0, 0, 0,
      0, 1, 1, 1, 1, 0,
      0, 1, 1, 1, 1, 0,
      0, 1, 1, 1, 1, 0
    };
    byte[] corner = {
      1, 0, 0, 0, 0, 0,
      1, 0, 0, 0, 0, 0,
      1, 1, 1, 1, 0, 0,
      0, 0, 0, 0, 0, 0
    };
    double first = CenterlineDice.of(block, corner, grid);
    double second = CenterlineDice.of(corner, corner, grid);
    SegmentationEvaluation evaluation = SegmentationStatistics.create(
            SegmentationOptions.withDefaults(2).withEvidence(Evidence.CENTERLINE_DICE))
        .add(block, corner, 4, 6)
        .add(corner, corner, 4, 6)
        .result();
    assertTrue(first > 0 && first < 1);
    assertEquals((first + second) / 2, evaluation.boundaries().centerlineDice(), 1e-15);
  }

  @Test
  void robustDistancesNeedTheirEvidenceAndAPercentile() {
    SegmentationOptions surfaces =
        SegmentationOptions.withDefaults(2).withEvidence(Evidence.SURFACE_DISTANCES);
    SegmentationOptions surfels =
        SegmentationOptions.withDefaults(2).withEvidence(Evidence.SURFEL_DISTANCES);
    assertSupports(true, SurfaceMetrics.HAUSDORFF_DISTANCE_95, surfaces);
    assertSupports(false, SurfaceMetrics.HAUSDORFF_DISTANCE_95, surfels);
    assertSupports(true, SurfaceMetrics.HAUSDORFF_DISTANCE_95_SURFEL, surfels);
    assertSupports(false, SurfaceMetrics.HAUSDORFF_DISTANCE_95_SURFEL, surfaces);
    assertSupports(false, SurfaceMetrics.ROBUST_HAUSDORFF_DISTANCE, surfaces);
    assertSupports(true, SurfaceMetrics.ROBUST_HAUSDORFF_DISTANCE, surfaces.withPercentile(90));
    assertSupports(false, SurfaceMetrics.ROBUST_HAUSDORFF_DISTANCE_SURFEL, surfels);
    assertSupports(
        true, SurfaceMetrics.ROBUST_HAUSDORFF_DISTANCE_SURFEL, surfels.withPercentile(90));
  }

  private static void assertSupports(
      boolean expected, Metric<SegmentationEvaluation> metric, SegmentationOptions options) {
    byte[] mask = {0, 1, 1, 0};
    SegmentationEvaluation evaluation =
        SegmentationStatistics.create(options).add(mask, mask, 2, 2).result();
    assertEquals(expected, metric.supports(evaluation), metric.id());
  }

  @Test
  void generalizedDiceWithoutATrueClassAsksWhetherOneIsPredicted() {
    ClassAveraging foreground = ClassAveraging.withDefaults().withBackground(false);
    SegmentationEvaluation nothing =
        SegmentationStatistics.create(2).add(new byte[2], new byte[2], 1, 2).result();
    assertEquals(1, nothing.averaged(foreground).generalizedDice());
    SegmentationEvaluation invented = SegmentationStatistics.create(2)
        .add(new byte[2], new byte[] {0, 1}, 1, 2)
        .result();
    assertEquals(0, invented.averaged(foreground).generalizedDice());
  }

  @Test
  void lossesAreResampledWithTheirImages() {
    SegmentationStatistics statistics = SegmentationStatistics.create(2)
        .add(new byte[] {0}, new byte[] {0}, 1, 1)
        .add(new byte[] {1}, new byte[] {0}, 1, 1)
        .addLosses(1, 4);
    SegmentationEvaluation resample = statistics.result().resampled(new int[] {2, 1});
    assertEquals(2, resample.losses().loss());
    assertEquals(2.0 / 3, resample.accuracy());
    assertEquals(
        2,
        SegmentationEvaluation.ofLosses(1, 4)
            .resampled(new int[] {2, 1})
            .losses()
            .loss());
  }

  /** A row that is ignored at the border is as good as cut off, but for what depends on the size of the image. */
  @Property(tries = 100)
  void anIgnoredRowAtTheBorderMayBeCutOff(@ForAll long seed) {
    Random random = new Random(seed);
    int height = 1 + random.nextInt(7);
    int width = 1 + random.nextInt(7);
    byte[] yTrue = TestImages.truth(random, PixelGrid.of(height, width), 3);
    byte[] yPred = TestGrids.labels(random, PixelGrid.of(height, width), 3);
    byte[] longTrue = Arrays.copyOf(yTrue, yTrue.length + width);
    byte[] longPred = Arrays.copyOf(yPred, yPred.length + width);
    Arrays.fill(longTrue, yTrue.length, longTrue.length, (byte) TestImages.IGNORED);
    SegmentationOptions options = TestImages.everything(3)
        .withBoundaryDistance(2)
        .withBoundaryTolerance(1.5)
        .withDavisTolerance(1);
    SegmentationEvaluation cropped = SegmentationEvaluation.of(
        options, SegmentedImage.of(yTrue, yPred, PixelGrid.of(height, width)));
    SegmentationEvaluation padded = SegmentationEvaluation.of(
        options, SegmentedImage.of(longTrue, longPred, PixelGrid.of(height + 1, width)));
    for (Metric<SegmentationEvaluation> metric :
        SegmentationTasks.SEMANTIC_SEGMENTATION.metrics()) {
      boolean seesTheBorder = metric == SegmentationMetrics.BOUNDARY_F1_DAVIS;
      if (metric.supports(cropped) && !seesTheBorder) {
        assertEquals(metric.score(cropped), metric.score(padded), metric.id());
      }
    }
  }

  @Property(tries = 100)
  void ignoredPixelsMayBePredictedAnything(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestImages.image(random);
    byte[] yTrue = TestImages.truth(random, grid, 3);
    byte[] yPred = TestGrids.labels(random, grid, 3);
    byte[] wild = yPred.clone();
    for (int i = 0; i < wild.length; i++) {
      wild[i] = yTrue[i] == (byte) TestImages.IGNORED ? (byte) random.nextInt(256) : wild[i];
    }
    assertArrayEquals(
        TestImages.scores(evaluation(3, SegmentedImage.of(yTrue, yPred, grid))),
        TestImages.scores(evaluation(3, SegmentedImage.of(yTrue, wild, grid))));
  }

  @Property(tries = 100)
  void bytesAndIntsScoreTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = random.nextInt(10) == 0 ? PixelGrid.of(130, 131) : TestImages.image(random);
    byte[] yTrue = TestImages.truth(random, grid, 4);
    byte[] yPred = TestGrids.labels(random, grid, 4);
    assertArrayEquals(
        TestImages.scores(evaluation(4, SegmentedImage.of(yTrue, yPred, grid))),
        TestImages.scores(evaluation(4, SegmentedImage.of(ints(yTrue), ints(yPred), grid))));
  }

  private static int[] ints(byte[] labels) {
    int[] ints = new int[labels.length];
    for (int i = 0; i < ints.length; i++) {
      ints[i] = labels[i] & 0xFF;
    }
    return ints;
  }

  /** An image with more classes than a byte can name is handled in groups. */
  @Test
  void manyClassesScoreLikeFew() {
    Random random = new Random(5);
    PixelGrid grid = PixelGrid.of(40, 50);
    int[] yTrue = random.ints(grid.size(), 0, 600).toArray();
    int[] yPred = yTrue.clone();
    for (int i = 0; i < 900; i++) {
      yPred[random.nextInt(yPred.length)] = random.nextInt(600);
    }
    Evidence[] drawn = {Evidence.BOUNDARY_IOU, Evidence.BOUNDARY_F1, Evidence.SURFACE_DISTANCES};
    SegmentationEvaluation many = SegmentationEvaluation.of(
        SegmentationOptions.withDefaults(600).withEvidence(drawn),
        SegmentedImage.of(yTrue, yPred, grid));
    for (int label : new int[] {0, 254, 255, 599}) {
      SegmentationEvaluation one = SegmentationEvaluation.of(
          SegmentationOptions.withDefaults(2).withEvidence(drawn),
          SegmentedImage.of(mask(yTrue, label), mask(yPred, label), grid));
      assertEquals(one.iou(), many.iouPerClass()[label]);
      assertEquals(one.boundaries().iou(), many.boundaries().iouPerClass()[label]);
      assertEquals(one.boundaries().f1(), many.boundaries().f1PerClass()[label]);
      assertEquals(one.surfaces().hausdorff(), many.surfaces().hausdorffPerClass()[label]);
    }
  }

  private static byte[] mask(int[] labels, int label) {
    byte[] mask = new byte[labels.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) (labels[i] == label ? 1 : 0);
    }
    return mask;
  }

  /** What an evaluation gathers of a class is what the direct call gives for its masks. */
  @Property(tries = 100)
  void surfacesOfAClassAreThoseOfItsMasks(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] yTrue = TestGrids.labels(random, grid, 3);
    byte[] yPred = TestGrids.labels(random, grid, 3);
    SurfaceScores surfaces = evaluation(3, SegmentedImage.of(yTrue, yPred, grid))
        .averaged(ClassAveraging.withDefaults().withBackground(false))
        .surfaces();
    double[] expected = new double[3];
    for (int label = 0; label < 3; label++) {
      SurfaceDistances distances =
          SurfaceDistances.of(mask(ints(yTrue), label), mask(ints(yPred), label), grid);
      expected[label] = distances.hausdorff();
    }
    assertArrayEquals(expected, surfaces.hausdorffPerClass());
  }

  @Property(tries = 100)
  void theLayoutOfProbabilitiesDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestImages.image(random);
    byte[] yTrue = TestImages.truth(random, grid, 2);
    double[] planes = TestImages.probabilities(random, grid, 2);
    float[] floats = new float[planes.length];
    double[] widened = new double[planes.length];
    double[] interleaved = new double[planes.length];
    int pixels = grid.size();
    for (int pixel = 0; pixel < pixels; pixel++) {
      // A float and its complement that sum to 1 without rounding.
      floats[pixels + pixel] = Math.round(planes[pixels + pixel] * 1024) / 1024f;
      floats[pixel] = 1 - floats[pixels + pixel];
      for (int c = 0; c < 2; c++) {
        widened[c * pixels + pixel] = floats[c * pixels + pixel];
        interleaved[pixel * 2 + c] = floats[c * pixels + pixel];
      }
    }
    float[] positive = Arrays.copyOfRange(floats, pixels, 2 * pixels);
    double[] expected = scores(yTrue, PixelProbabilities.planes(widened), grid);
    assertArrayEquals(expected, scores(yTrue, PixelProbabilities.planes(floats), grid));
    assertArrayEquals(expected, scores(yTrue, PixelProbabilities.interleaved(interleaved), grid));
    assertArrayEquals(expected, scores(yTrue, PixelProbabilities.positive(positive), grid));
  }

  private static double[] scores(byte[] yTrue, PixelProbabilities yProba, PixelGrid grid) {
    return TestImages.scores(evaluation(2, SegmentedImage.ofProbabilities(yTrue, yProba, grid)));
  }

  @Property(tries = 50)
  void mirroringLeavesEverything(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestImages.image(random);
    byte[] yTrue = TestImages.truth(random, grid, 3);
    byte[] yPred = TestGrids.labels(random, grid, 3);
    SegmentationEvaluation before = evaluation(3, SegmentedImage.of(yTrue, yPred, grid));
    SegmentationEvaluation after =
        evaluation(3, SegmentedImage.of(mirrored(yTrue), mirrored(yPred), grid));
    for (Metric<SegmentationEvaluation> metric :
        SegmentationTasks.SEMANTIC_SEGMENTATION.metrics()) {
      // DAVIS boundaries lie to one side of the edge, thinning starts at one side.
      boolean isLopsided = metric == SegmentationMetrics.BOUNDARY_F1_DAVIS
          || metric == SegmentationMetrics.CENTERLINE_DICE;
      if (metric.supports(before) && !isLopsided) {
        assertEquals(metric.score(before), metric.score(after), 1e-13, metric.id());
      }
    }
  }

  private static byte[] mirrored(byte[] labels) {
    byte[] mirrored = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      mirrored[labels.length - 1 - i] = labels[i];
    }
    return mirrored;
  }

  @Test
  void aMissedObjectIsInfinitelyFarOrAsFarAsSaid() {
    byte[] object = {0, 1, 0, 0};
    PixelGrid grid = PixelGrid.of(2, 2);
    SegmentationEvaluation evaluation = evaluation(
        2,
        SegmentedImage.of(object, object, grid),
        SegmentedImage.of(object, new byte[4], grid),
        SegmentedImage.of(new byte[4], new byte[4], grid));
    assertEquals(Double.POSITIVE_INFINITY, evaluation.surfaces().hausdorff());
    assertEquals(0.5, evaluation.surfaces().normalizedSurfaceDice());
    ClassAveraging usual = ClassAveraging.withDefaults();
    assertEquals(10, evaluation.averaged(usual.withEmptyDistance(20)).surfaces().average());
    assertEquals(
        0, evaluation.averaged(usual.withEmptyDistance(Double.NaN)).surfaces().hausdorff());
    assertEquals(1, evaluation.boundaries().davisF1() * 3 / 2, 1e-15);
  }

  @Test
  void allPixelsIgnoredLeaveNothingButDavis() {
    byte[] ignored = {(byte) 255, (byte) 255};
    SegmentationEvaluation evaluation =
        evaluation(2, SegmentedImage.of(ignored, new byte[2], PixelGrid.of(1, 2)));
    for (Metric<SegmentationEvaluation> metric :
        SegmentationTasks.SEMANTIC_SEGMENTATION.metrics()) {
      if (metric.supports(evaluation)) {
        double expected = metric == SegmentationMetrics.BOUNDARY_F1_DAVIS ? 1 : Double.NaN;
        assertEquals(expected, metric.score(evaluation), metric.id());
      }
    }
    assertArrayEquals(new double[4], evaluation.pixels().confusionMatrix().toArray());
  }

  @Test
  void smoothingDecidesWhatNothingIsWorth() {
    byte[] ignored = {(byte) 255};
    SegmentationEvaluation evaluation = evaluation(
        2,
        SegmentedImage.ofProbabilities(
            ignored, PixelProbabilities.positive(new double[] {0.25}), PixelGrid.of(1, 1)));
    assertEquals(0, evaluation.losses().dice());
    assertEquals(0, evaluation.losses().tversky());
    assertEquals(Double.NaN, evaluation.losses().dice(0));
    assertEquals(Double.NaN, evaluation.losses().tversky(0.3, 0.7, 0));
    assertEquals(Double.NaN, evaluation.losses().crossEntropy());
    assertEquals(Double.NaN, evaluation.losses().lovaszSoftmax());
  }

  /** Of probabilities 0 and 1 the soft losses are one minus the hard scores. */
  @Property(tries = 100)
  void certainProbabilitiesCostWhatLabelsCost(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestImages.image(random);
    byte[] yTrue = TestGrids.labels(random, grid, 3);
    byte[] yPred = TestGrids.labels(random, grid, 3);
    double[] planes = new double[3 * yPred.length];
    for (int i = 0; i < yPred.length; i++) {
      planes[yPred[i] * yPred.length + i] = 1;
    }
    SegmentationEvaluation evaluation = evaluation(
        3, SegmentedImage.ofProbabilities(yTrue, PixelProbabilities.planes(planes), grid));
    double[] iou = evaluation.iouPerClass();
    double expected = 0;
    int inTruth = 0;
    for (int label = 0; label < 3; label++) {
      if (evaluation.pixels().confusionMatrix().support()[label] > 0) {
        expected += 1 - iou[label];
        inTruth++;
      }
    }
    assertEquals(expected / inTruth, evaluation.losses().lovaszSoftmax(), 1e-14);
    if (Arrays.stream(iou).noneMatch(Double::isNaN)) {
      assertEquals(1 - evaluation.meanDice(), evaluation.losses().dice(0), 1e-14);
      assertEquals(1 - evaluation.meanIou(), evaluation.losses().tversky(1, 1, 0), 1e-14);
    }
  }

  @Test
  void aCertainMissCostsTheLogarithmOfEpsilon() {
    SegmentationEvaluation evaluation = evaluation(
        2,
        SegmentedImage.ofProbabilities(
            new byte[1], PixelProbabilities.positive(new double[] {1}), PixelGrid.of(1, 1)));
    assertEquals(52 * Math.log(2), evaluation.losses().crossEntropy(), 1e-12);
    assertEquals(52 * Math.log(2), evaluation.losses().focal(), 1e-12);
    assertEquals(1, evaluation.losses().lovaszSoftmax());
  }
}
