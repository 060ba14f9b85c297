package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.box.BoxFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class DetectionRejectionTest {

  private static final CocoOptions OPTIONS = CocoOptions.withDefaults(2);

  private static void assertRejects(String part, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }

  private static ImageTruth truth(double... boxes) {
    return ImageTruth.of(new int[boxes.length / 4], boxes, BoxFormat.XYWH);
  }

  private static ImageDetections detections(double[] boxes, double... scores) {
    return ImageDetections.of(new int[boxes.length / 4], boxes, scores, BoxFormat.XYWH);
  }

  @Test
  void boxes() {
    assertRejects(
        "boxes must have length 8", () -> ImageTruth.of(new int[2], new double[7], BoxFormat.XYWH));
    assertRejects(
        "boxes must have length 4",
        () -> ImageDetections.of(new int[1], new double[8], new double[1], BoxFormat.XYWH));
    assertRejects("boxes[1] must be finite but is NaN", () -> truth(0, Double.NaN, 1, 1));
    assertRejects(
        "boxes[0] must be finite but is Infinity", () -> truth(Double.POSITIVE_INFINITY, 0, 1, 1));
    assertRejects("boxes[2]", () -> truth(0, 0, -1, 1));
    assertRejects("boxes[7]", () -> truth(0, 0, 1, 1, 0, 0, 1, -1));
    assertRejects(
        "boxes[2]", () -> ImageTruth.of(new int[1], new double[] {5, 0, 4, 1}, BoxFormat.XYXY));
    assertEquals(
        1, ImageTruth.of(new int[1], new double[] {5, 0, 5, 0}, BoxFormat.XYXY).size());
  }

  @Test
  void moreThanAnArrayHolds() {
    CocoTruth noTruth = CocoTruth.of(new int[0], new double[0]);
    CocoDetections none = CocoDetections.of(new int[0], new double[0], new double[0]);
    assertRejects(
        "numImages must be less than 2^31 - 1 but is 2147483647",
        () -> CocoEvaluation.of(
            OPTIONS, Integer.MAX_VALUE, new int[0], noTruth, new int[0], none, (d, t) -> 0));
    CocoOptions many = CocoOptions.withDefaults(Integer.MAX_VALUE);
    assertRejects(
        "options.numClasses must be at most 17895697, as each has 120 scores, but is 2147483647",
        () -> CocoStatistics.create(many));
    assertRejects("options.numClasses", () -> DetectionStatistics.create(many));
  }

  @Test
  void scores() {
    double[] box = {0, 0, 1, 1};
    assertRejects("scores[0] must be finite but is NaN", () -> detections(box, Double.NaN));
    assertRejects("scores[0]", () -> detections(box, Double.NEGATIVE_INFINITY));
    assertRejects("scores", () -> detections(box, 1, 2));
  }

  @Test
  void flagsAndAreas() {
    ImageTruth one = truth(0, 0, 1, 1);
    assertRejects("crowd[0]", () -> one.withCrowd(new int[] {2}));
    assertRejects("ignore[0]", () -> one.withIgnore(new int[] {-1}));
    assertRejects("crowd", () -> one.withCrowd(new int[2]));
    assertRejects("crowd", () -> one.withCrowd(new boolean[0]));
    assertRejects("ignore", () -> one.withIgnore(new int[0]));
    assertRejects("ignore", () -> one.withIgnore(new boolean[2]));
    assertRejects("areas", () -> one.withAreas(new double[2]));
    assertRejects("areas[0]", () -> one.withAreas(new double[] {-1}));
    assertRejects("areas[0]", () -> one.withAreas(new double[] {Double.NaN}));
    assertRejects("areas[0]", () -> one.withAreas(new double[] {Double.POSITIVE_INFINITY}));
  }

  @Test
  void labelsAndImages() {
    ImageTruth one = ImageTruth.of(new int[] {1}, new double[] {0, 0, 1, 1}, BoxFormat.XYWH);
    ImageDetections none = detections(new double[0]);
    assertRejects(
        "labels[0]",
        () -> ImageTruth.of(new int[] {-1}, new double[] {0, 0, 1, 1}, BoxFormat.XYWH));
    assertRejects(
        "labels[0] must lie in 0..0",
        () -> DetectionStatistics.create(CocoOptions.withDefaults(1)).add(0, one, none));
    assertRejects(
        "truthImages[0] must lie in 0..2",
        () -> DetectionEvaluation.of(OPTIONS, 3, new int[] {3}, one, new int[0], none));
    assertRejects(
        "truthImages[0]",
        () -> DetectionEvaluation.of(OPTIONS, 3, new int[] {-1}, one, new int[0], none));
    assertRejects(
        "truthImages", () -> DetectionEvaluation.of(OPTIONS, 3, new int[2], one, new int[0], none));
    assertRejects(
        "detectionImages",
        () -> DetectionEvaluation.of(OPTIONS, 3, new int[1], one, new int[1], none));
    assertRejects(
        "detectionImages[0]",
        () -> DetectionEvaluation.of(
            OPTIONS,
            3,
            new int[1],
            one,
            new int[] {3},
            detections(new double[] {0, 0, 1, 1}, 0.5)));
    assertRejects(
        "numImages",
        () -> DetectionEvaluation.of(OPTIONS, 0, new int[0], truth(), new int[0], none));
  }

  @Test
  void options() {
    assertRejects("numClasses", () -> CocoOptions.withDefaults(0));
    assertRejects("thresholds", () -> OPTIONS.withIouThresholds());
    assertRejects("thresholds[1]", () -> OPTIONS.withIouThresholds(0.5, 1.5));
    assertRejects("thresholds[0]", () -> OPTIONS.withIouThresholds(0));
    assertRejects("thresholds[0]", () -> OPTIONS.withIouThresholds(Double.NaN));
    assertRejects("thresholds", () -> OPTIONS.withRecallThresholds());
    assertRejects("thresholds[0]", () -> OPTIONS.withRecallThresholds(-0.1));
    assertRejects("thresholds[1]", () -> OPTIONS.withRecallThresholds(0, 1.1));
    assertRejects("limits", () -> OPTIONS.withMaxDetections());
    assertRejects("limits[1]", () -> OPTIONS.withMaxDetections(1, 0));
    assertRejects("threshold", () -> OPTIONS.withScoreThreshold(Double.NaN));
    assertRejects("threshold", () -> OPTIONS.withIouThreshold(0));
    assertRejects("threshold", () -> OPTIONS.withIouThreshold(1.01));
    assertRejects("min", () -> new AreaRange("upside down", 2, 1));
    assertRejects("min", () -> new AreaRange("nowhere", Double.NaN, 1));
    assertRejects(
        "ranges", () -> OPTIONS.withAreaRanges(AreaRange.SMALL, new AreaRange("small", 0, 1)));
    assertRejects("ranges", () -> OPTIONS.withAreaRanges(AreaRange.ALL));
  }

  @Test
  void vocOptions() {
    VocOptions options = VocOptions.withDefaults(2);
    assertRejects("numClasses", () -> VocOptions.withDefaults(0));
    assertRejects("threshold", () -> options.withIouThreshold(0));
    assertRejects("threshold", () -> options.withIouThreshold(Double.NaN));
    assertRejects("offset", () -> options.withPixelOffset(-1));
    assertRejects("offset", () -> options.withPixelOffset(Double.NaN));
    assertRejects("offset", () -> options.withPixelOffset(Double.POSITIVE_INFINITY));
  }

  @Test
  void boxesWhoseAreaIsNoDoubleAreRejectedByName() {
    assertRejects(
        "boxes[4] must begin a box of finite area", () -> truth(0, 0, 1, 1, 2, 3, 1e200, 1e200));
  }

  @Test
  void anOverlapThatIsNullIsRejectedEvenWithoutPairs() {
    CocoTruth none = CocoTruth.of(new int[0], new double[0]);
    CocoDetections nothing = CocoDetections.of(new int[0], new double[0], new double[0]);
    assertThrows(
        NullPointerException.class,
        () -> CocoStatistics.create(OPTIONS).add(1, none, nothing, null));
  }
}
