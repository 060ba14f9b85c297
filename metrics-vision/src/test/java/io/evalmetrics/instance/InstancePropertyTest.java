package io.evalmetrics.instance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.detection.CocoDetections;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.detection.CocoMetrics;
import io.evalmetrics.detection.CocoStatistics;
import io.evalmetrics.detection.CocoTruth;
import io.evalmetrics.detection.Overlap;
import io.evalmetrics.instance.InstanceScenes.Image;
import io.evalmetrics.mask.RunLengthMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class InstancePropertyTest {

  private static List<Image> images(long seed) {
    Random random = new Random(seed);
    List<Image> images = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      images.add(InstanceScenes.image(random.nextLong()));
    }
    return images;
  }

  @Property(tries = 100)
  void imageByImageGivesWhatWholeArraysGive(@ForAll long seed) {
    InstanceStatistics statistics =
        InstanceStatistics.createWithBoundaries(InstanceScenes.options(), 0.02);
    List<Image> images = images(seed);
    for (int i = images.size() - 1; i >= 0; i--) {
      statistics.add(i, images.get(i).truth(), images.get(i).detections());
    }
    assertArrayEquals(
        InstanceScenes.scores(InstanceScenes.evaluation(images)),
        InstanceScenes.scores(statistics.result()));
  }

  @Property(tries = 100)
  void aResampleIsTheEvaluationOfRepeatedImages(@ForAll long seed) {
    List<Image> images = images(seed);
    Random random = new Random(seed);
    int[] counts = new int[images.size()];
    counts[random.nextInt(counts.length)] = 1;
    List<Image> repeated = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      counts[i] += random.nextInt(3);
      for (int repetition = 0; repetition < counts[i]; repetition++) {
        repeated.add(images.get(i));
      }
    }
    InstanceEvaluation resampled = InstanceScenes.evaluation(images).resampled(counts);
    InstanceEvaluation gathered = InstanceScenes.evaluation(repeated);
    assertEquals(gathered.units(), resampled.units());
    assertArrayEquals(InstanceScenes.scores(gathered), InstanceScenes.scores(resampled));
  }

  @Property(tries = 100)
  void masksOverlapAsTheirPixelsDo(@ForAll long seed) {
    List<Image> images = images(seed);
    CocoStatistics byMask = CocoStatistics.create(InstanceScenes.options());
    CocoStatistics byBoundary = CocoStatistics.create(InstanceScenes.options());
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i);
      Overlap dense = (d, t) -> denseOverlap(image, d, t, false);
      Overlap denseBoundary = (d, t) -> denseOverlap(image, d, t, true);
      byMask.add(i, truth(image), detections(image), dense);
      byBoundary.add(i, truth(image), detections(image), denseBoundary);
    }
    InstanceEvaluation evaluation = InstanceScenes.evaluation(images);
    assertSame(byMask.result(), evaluation.coco());
    assertSame(byBoundary.result(), evaluation.boundaryCoco());
  }

  private static void assertSame(CocoEvaluation expected, CocoEvaluation actual) {
    assertArrayEquals(expected.recallTensor(), actual.recallTensor());
    assertArrayEquals(expected.precisionSamples(0.5), actual.precisionSamples(0.5));
    assertEquals(CocoMetrics.MAP.score(expected), CocoMetrics.MAP.score(actual));
    assertEquals(CocoMetrics.LOSS.score(expected), CocoMetrics.LOSS.score(actual));
  }

  private static CocoTruth truth(Image image) {
    return CocoTruth.of(image.truthLabels(), areas(image.truthMasks())).withCrowd(image.crowd());
  }

  private static CocoDetections detections(Image image) {
    return CocoDetections.of(image.labels(), areas(image.masks()), image.scores());
  }

  private static double[] areas(RunLengthMask[] masks) {
    return Arrays.stream(masks).mapToDouble(mask -> pixels(mask.toPixels())).toArray();
  }

  private static int pixels(byte[] mask) {
    int count = 0;
    for (byte pixel : mask) {
      count += pixel;
    }
    return count;
  }

  private static double denseOverlap(Image image, int d, int t, boolean boundary) {
    RunLengthMask detection = image.masks()[d];
    RunLengthMask truth = image.truthMasks()[t];
    double overlap = denseOverlap(detection, truth, image.crowd()[t]);
    return !boundary || image.crowd()[t]
        ? overlap
        : Math.min(overlap, denseOverlap(detection.boundary(0.02), truth.boundary(0.02), false));
  }

  private static double denseOverlap(RunLengthMask a, RunLengthMask b, boolean crowd) {
    byte[] first = a.toPixels();
    byte[] second = b.toPixels();
    int shared = 0;
    for (int i = 0; i < first.length; i++) {
      shared += first[i] & second[i];
    }
    int total = crowd ? pixels(first) : pixels(first) + pixels(second) - shared;
    return shared == 0 ? 0 : (double) shared / total;
  }

  @Property(tries = 100)
  void matchedQualityIsMeanIouTimesF1(@ForAll long seed) {
    InstanceEvaluation evaluation = InstanceScenes.evaluation(images(seed));
    double product = evaluation.coco().truePositives() == 0
        ? evaluation.coco().f1()
        : evaluation.coco().meanOverlap() * evaluation.coco().f1();
    if (!Double.isNaN(evaluation.pqMatched())) {
      assertEquals(product, evaluation.pqMatched(), 1e-15);
    }
  }

  @Property(tries = 100)
  void diceIsNeverBelowIou(@ForAll long seed) {
    InstanceEvaluation evaluation = InstanceScenes.evaluation(images(seed));
    if (evaluation.coco().truePositives() > 0) {
      assertTrue(evaluation.dice() >= evaluation.coco().meanOverlap());
      assertTrue(evaluation.dice() <= 1);
      assertTrue(evaluation.diceLoss() <= evaluation.coco().overlapLoss());
      assertTrue(evaluation.diceLoss() >= 0);
    }
  }
}
