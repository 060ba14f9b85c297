package io.evalmetrics.detection;

import static io.evalmetrics.laws.ValueLaws.assertValues;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Options are values. */
class OptionsTest {

  private static List<VocOptions> voc() {
    VocOptions options = VocOptions.withDefaults(3);
    return List.of(
        options,
        VocOptions.withDefaults(4),
        options.withIouThreshold(0.7),
        options.withPixelOffset(0));
  }

  private static List<LvisOptions> lvis() {
    LvisOptions options = LvisOptions.withDefaults(2);
    return List.of(
        options,
        LvisOptions.withDefaults(3),
        options.withNegatives(new int[] {0}, new int[] {1}),
        options.withNegatives(new int[] {1}, new int[] {1}),
        options.withNotExhaustive(new int[] {0}, new int[] {1}),
        options.withFrequencies(LvisFrequency.RARE, LvisFrequency.FREQUENT),
        options.withMaxDetections(100));
  }

  private static List<CocoOptions> coco() {
    CocoOptions options = CocoOptions.withDefaults(2);
    return List.of(
        options,
        CocoOptions.withDefaults(3),
        options.withClassAgnostic(true),
        options.withIouThresholds(0.5),
        options.withRecallThresholds(0, 1),
        options.withMaxDetections(1, 10),
        options.withAreaRanges(AreaRange.LARGE),
        options.withScoreThreshold(0.25),
        options.withIouThreshold(0.75),
        options.withConfusionMatrix(true));
  }

  @Test
  void ofCocoAreValues() {
    assertValues(coco(), coco());
    assertEquals(
        "CocoOptions[numClasses=2, classAgnostic=false, iouThresholds=[0.5], recallThresholds=101,"
            + " maxDetections=[1, 10, 100], areaRanges="
            + coco().get(3).areaRanges()
            + ", Counting[scoreThreshold=0.5, iouThreshold=0.5, confusionMatrix=false]]",
        coco().get(3).toString());
  }

  /** So the reference sorts them, and with them the last axis of its recalls. */
  @Test
  void detectionLimitsAreKeptInAscendingOrder() {
    int[] limits = {100, 1, 10};
    CocoOptions options = CocoOptions.withDefaults(2).withMaxDetections(limits);
    assertArrayEquals(new int[] {1, 10, 100}, options.maxDetections());
    assertEquals(CocoOptions.withDefaults(2), options);
    assertArrayEquals(new int[] {100, 1, 10}, limits);
  }

  @Test
  void ofVocAreValues() {
    assertValues(voc(), voc());
    assertEquals(
        "VocOptions[numClasses=3, iouThreshold=0.5, pixelOffset=1.0]",
        voc().get(0).toString());
  }

  @Test
  void ofLvisAreValues() {
    assertValues(lvis(), lvis());
    assertEquals(
        "LvisOptions[numClasses=2, negatives=0, notExhaustive=0, maxDetections=300]",
        lvis().get(0).toString());
  }
}
