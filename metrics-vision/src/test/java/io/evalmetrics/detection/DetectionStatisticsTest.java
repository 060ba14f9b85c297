package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.laws.StatisticLaws;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DetectionStatisticsTest extends StatisticLaws<DetectionStatistics> {

  private static final CocoOptions OPTIONS =
      CocoOptions.withDefaults(DetectionScenes.NUM_CLASSES).withConfusionMatrix(true);

  private static final ImageTruth NO_TRUTH =
      ImageTruth.of(new int[0], new double[0], BoxFormat.XYWH);
  private static final ImageDetections NO_DETECTIONS =
      ImageDetections.of(new int[0], new double[0], new double[0], BoxFormat.XYWH);

  @Override
  protected DetectionStatistics create() {
    return DetectionStatistics.createWithPairwise(OPTIONS);
  }

  @Override
  protected void add(DetectionStatistics statistic, int row) {
    DetectionScenes.Scene scene = DetectionScenes.scene(new Random(row));
    statistic.add(7919L * row % 1009, scene.truth(), scene.detections());
  }

  @Override
  protected double[] summary(DetectionStatistics statistic) {
    return DetectionScenes.numbers(statistic.result());
  }

  @Override
  protected double tolerance() {
    return 0;
  }

  @Override
  protected boolean allowsRepeats() {
    return false;
  }

  @Test
  void sevenShardsGiveTheBitsOfOnePassInLessThanAHundredBytesPerDetection() throws IOException {
    CocoLikeGenerator data = CocoLikeGenerator.of(1000, 80, 100, 1);
    CocoOptions options = CocoOptions.withDefaults(80);
    DetectionStatistics whole = DetectionStatistics.create(options);
    DetectionStatistics[] shards = new DetectionStatistics[7];
    for (int shard = 0; shard < shards.length; shard++) {
      shards[shard] = DetectionStatistics.create(options);
    }
    int truth = 0;
    int detection = 0;
    for (int image = 0; image < data.numImages; image++) {
      int truthEnd = end(data.truthImages, truth, image);
      int detectionEnd = end(data.detectionImages, detection, image);
      ImageTruth truths = data.truth(truth, truthEnd);
      ImageDetections detections = data.detections(detection, detectionEnd);
      whole.add(image, truths, detections);
      shards[image * 31 % 7].add(image, truths, detections);
      truth = truthEnd;
      detection = detectionEnd;
    }
    DetectionStatistics combined = shards[6];
    for (int shard = 0; shard < 6; shard++) {
      combined.combine(shards[shard]);
    }
    DetectionEvaluation all = DetectionEvaluation.of(
        options,
        data.numImages,
        data.truthImages,
        data.truth(),
        data.detectionImages,
        data.detections());
    assertArrayEquals(DetectionScenes.numbers(all), DetectionScenes.numbers(whole.result()));
    assertArrayEquals(DetectionScenes.numbers(all), DetectionScenes.numbers(combined.result()));
    assertTrue(serialized(whole) < 100 * data.detectionLabels.length);
    assertTrue(serialized(combined) < 100 * data.detectionLabels.length);
  }

  @Test
  void shardsGiveTheBitsOfOnePassWhateverTheOptions() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      CocoOptions options = DetectionScenes.options(random);
      DetectionStatistics whole = DetectionStatistics.create(options);
      DetectionStatistics combined = DetectionStatistics.create(options);
      for (int shard = 0; shard < 3; shard++) {
        DetectionStatistics part = DetectionStatistics.create(options);
        for (int image = 0; image < 3; image++) {
          DetectionScenes.Scene scene = DetectionScenes.scene(random);
          whole.add(3 * shard + image, scene.truth(), scene.detections());
          part.add(3 * shard + image, scene.truth(), scene.detections());
        }
        combined.combine(part);
      }
      DetectionEvaluation expected = whole.result();
      DetectionEvaluation actual = combined.result();
      assertArrayEquals(DetectionScenes.numbers(expected), DetectionScenes.numbers(actual));
      assertArrayEquals(expected.coco().matchedTruths(), actual.coco().matchedTruths());
      assertArrayEquals(
          expected.coco().truePositivesPerImage(), actual.coco().truePositivesPerImage());
    }
  }

  private static int end(int[] images, int from, int image) {
    int end = from;
    while (end < images.length && images[end] == image) {
      end++;
    }
    return end;
  }

  private static int serialized(DetectionStatistics statistics) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(statistics);
    }
    return bytes.size();
  }

  @Test
  void aResultDoesNotChangeWhenMoreIsAdded() {
    DetectionStatistics statistics = create();
    add(statistics, 1);
    DetectionEvaluation before = statistics.result();
    double[] numbers = summary(statistics);
    for (int row = 2; row < 40; row++) {
      add(statistics, row);
    }
    assertArrayEquals(numbers, DetectionScenes.numbers(before));
  }

  @Test
  void anImageIsAddedOnce() {
    DetectionStatistics statistics = create().add(5, NO_TRUTH, NO_DETECTIONS);
    assertThrows(IllegalArgumentException.class, () -> statistics.add(5, NO_TRUTH, NO_DETECTIONS));
    assertEquals(1, statistics.result().units());
  }

  @Test
  void imagesOfBothSidesAreNotCombined() {
    DetectionStatistics left = create().add(5, NO_TRUTH, NO_DETECTIONS);
    DetectionStatistics right =
        create().add(4, NO_TRUTH, NO_DETECTIONS).add(5, NO_TRUTH, NO_DETECTIONS);
    assertThrows(IllegalArgumentException.class, () -> left.combine(right));
    assertThrows(IllegalArgumentException.class, () -> left.combine(left));
    assertEquals(1, left.result().units());
  }

  @Test
  void otherOptionsAreNotCombined() {
    DetectionStatistics other = DetectionStatistics.create(OPTIONS.withScoreThreshold(0.3));
    assertThrows(
        IllegalArgumentException.class,
        () -> DetectionStatistics.create(OPTIONS).combine(other));
    assertThrows(
        IllegalArgumentException.class,
        () -> create().combine(DetectionStatistics.create(OPTIONS)));
  }

  @Test
  void anAddThatFailsLeavesTheStatisticUnchanged() {
    DetectionStatistics statistics = create();
    add(statistics, 3);
    double[] before = summary(statistics);
    ImageDetections outOfRange = ImageDetections.of(
        new int[] {DetectionScenes.NUM_CLASSES},
        new double[] {0, 0, 1, 1},
        new double[] {1},
        BoxFormat.XYWH);
    assertThrows(IllegalArgumentException.class, () -> statistics.add(77, NO_TRUTH, outOfRange));
    assertArrayEquals(before, summary(statistics));
    statistics.add(77, NO_TRUTH, NO_DETECTIONS);
  }

  @Test
  void confusionsOfAnImageWhoseOverlapThrewAreForgotten() {
    CocoTruth truth = CocoTruth.of(new int[2], new double[] {1, 1}).withIgnore(new int[] {0, 1});
    CocoDetections detections =
        CocoDetections.of(new int[2], new double[] {1, 1}, new double[] {1, 0.9});
    CocoStatistics statistics = CocoStatistics.create(OPTIONS.withMaxDetections(1));
    Overlap broken = (d, t) -> { // asked for when the first detection has its truth
      if (d == 1 && t == 1) {
        throw new IllegalStateException("broken");
      }
      return t == 0 ? 1 : 0;
    };
    assertThrows(IllegalStateException.class, () -> statistics.add(1, truth, detections, broken));
    statistics.add(1, truth, detections, (d, t) -> d == t ? 1 : 0);
    long[] matrix = statistics.result().confusionMatrix();
    assertEquals(1, matrix[0]);
    assertEquals(1, Arrays.stream(matrix).sum());
  }

  @Test
  void anOverlapThatThrowsLeavesTheStatisticUnchanged() {
    CocoTruth truth = CocoTruth.of(new int[] {0, 0}, new double[] {1, 1});
    CocoDetections detections =
        CocoDetections.of(new int[] {0, 0}, new double[] {1, 1}, new double[] {1, 0});
    CocoStatistics statistics = CocoStatistics.create(OPTIONS);
    statistics.add(1, truth, detections, (d, t) -> d == t ? 1 : 0);
    Overlap broken = (d, t) -> {
      if (d == 1) {
        throw new IllegalStateException("broken");
      }
      return 1;
    };
    assertThrows(IllegalStateException.class, () -> statistics.add(2, truth, detections, broken));
    assertEquals(2, statistics.result().truePositives() + statistics.result().falseNegatives());
    CocoStatistics other = CocoStatistics.create(OPTIONS).combine(statistics);
    statistics.add(2, truth, detections, (d, t) -> d == t ? 1 : 0);
    other.add(2, truth, detections, (d, t) -> d == t ? 1 : 0);
    assertArrayEquals(statistics.result().recallTensor(), other.result().recallTensor());
    assertArrayEquals(statistics.result().confusionMatrix(), other.result().confusionMatrix());
    assertArrayEquals(new int[] {0, 1, 2, 3}, statistics.result().matchedTruths());
    assertArrayEquals(new int[] {0, 1, 2, 3}, other.result().matchedTruths());
  }
}
