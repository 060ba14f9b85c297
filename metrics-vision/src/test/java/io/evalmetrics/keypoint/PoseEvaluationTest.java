package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.detection.AreaRange;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.function.Executable;

/** Similarities, resampling and rejections of detected poses; their matching is tested with detection. */
class PoseEvaluationTest {

  private static void assertRejected(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Property(tries = 100)
  void similaritiesAreTheirDefinition(@ForAll long seed) {
    PoseScenes.Image image = PoseScenes.image(seed);
    int truths = image.labels.length;
    double[] actual =
        PoseEvaluation.similarities(image.truth(), image.detections(), PoseScenes.SIGMAS);
    assertEquals(truths * image.scores.length, actual.length);
    for (int d = 0; d < image.scores.length; d++) {
      for (int t = 0; t < truths; t++) {
        assertEquals(similarity(image, d, t), actual[d * truths + t], 1e-13);
      }
    }
  }

  private static double similarity(PoseScenes.Image image, int detection, int truth) {
    int k = PoseScenes.NUM_KEYPOINTS;
    int[] visibility = Arrays.copyOfRange(image.visibility, truth * k, (truth + 1) * k);
    boolean labelled = Arrays.stream(visibility).sum() > 0;
    double sum = 0;
    int count = 0;
    for (int j = 0; j < k; j++) {
      if (labelled && visibility[j] == 0) {
        continue;
      }
      double squared = 0;
      for (int d = 0; d < 2; d++) {
        double x = image.detectedKeypoints[2 * (detection * k + j) + d];
        double low = image.boxes[4 * truth + d] - image.boxes[4 * truth + 2 + d];
        double high = image.boxes[4 * truth + d] + 2 * image.boxes[4 * truth + 2 + d];
        double distance = labelled
            ? x - image.keypoints[2 * (truth * k + j) + d]
            : Math.max(0, low - x) + Math.max(0, x - high);
        squared += distance * distance;
      }
      double sigma = PoseScenes.SIGMAS[j];
      sum += Math.exp(-squared / (8 * sigma * sigma * (image.areas[truth] + 0x1p-52)));
      count++;
    }
    return sum / count;
  }

  @Property(tries = 30)
  void aResampleIsTheEvaluationOfTheRepeatedImages(@ForAll long seed) {
    int[] counts = {2, 0, 1, 3};
    PoseStatistics once = PoseStatistics.create(PoseScenes.options(), PoseScenes.SIGMAS);
    PoseStatistics repeated = PoseStatistics.create(PoseScenes.options(), PoseScenes.SIGMAS);
    long id = 0;
    for (int i = 0; i < counts.length; i++) {
      PoseScenes.Image image = PoseScenes.image(seed + i);
      once.add(i, image.truth(), image.detections());
      for (int copy = 0; copy < counts[i]; copy++) {
        repeated.add(id++, image.truth(), image.detections());
      }
    }
    PoseEvaluation resample = once.result().resampled(counts);
    assertEquals(6, resample.units());
    assertArrayEquals(PoseScenes.scores(repeated.result()), PoseScenes.scores(resample));
  }

  @Property(tries = 30)
  void aWholeDataSetScoresLikeItsImages(@ForAll long seed) {
    PoseScenes.Image image = PoseScenes.image(seed);
    PoseStatistics statistics = PoseStatistics.create(PoseScenes.options(), PoseScenes.SIGMAS);
    statistics.add(0, image.truth(), image.detections());
    PoseEvaluation whole = PoseEvaluation.of(
        PoseScenes.options(),
        PoseScenes.SIGMAS,
        1,
        new int[image.labels.length],
        image.truth(),
        new int[image.scores.length],
        image.detections());
    assertArrayEquals(PoseScenes.scores(statistics.result()), PoseScenes.scores(whole));
  }

  @Example
  void aPoseThatIsSaidToHaveNoKeypointsIsIgnored() {
    PoseTruth truth = PoseTruth.of(
        new int[1],
        KeypointTruth.of(1, new double[] {5, 5})
            .withBoxes(new double[] {0, 0, 9, 9}, BoxFormat.XYWH));
    PoseDetections detection =
        PoseDetections.of(1, new int[1], new double[] {5, 5}, new double[] {0.9});
    assertEquals(1, found(truth, detection).coco().truePositives());
    PoseEvaluation ignored = found(truth.withKeypointCounts(new int[1]), detection);
    assertEquals(0, ignored.coco().truePositives());
    assertEquals(0, ignored.coco().falsePositives());
  }

  private static PoseEvaluation found(PoseTruth truth, PoseDetections detections) {
    return PoseStatistics.create(PoseEvaluation.cocoOptions(1), new double[] {0.1})
        .add(7, truth, detections)
        .result();
  }

  @Example
  void areasThatAreNotGivenAreThoseAroundAllKeypoints() {
    double[] keypoints = {0, 0, 40, 10, 20, 50};
    PoseDetections detections = PoseDetections.of(3, new int[1], keypoints, new double[] {0.9});
    PoseTruth nobody = PoseTruth.of(
        new int[0], KeypointTruth.of(3, new double[0]).withBoxes(new double[0], BoxFormat.XYWH));
    assertEquals(1, precisionAmongMedium(nobody, detections.withAreas(new double[] {1000})), 1e-9);
    assertEquals(0.5, precisionAmongMedium(nobody, detections), 1e-9); // 40 x 50
  }

  /** Returns the average precision of a found medium truth beside detections that find nothing. */
  private static double precisionAmongMedium(PoseTruth nobody, PoseDetections detections) {
    double[] point = {900, 900, 900, 900, 900, 900};
    PoseTruth medium = PoseTruth.of(
        new int[1],
        KeypointTruth.of(3, point)
            .withBoxes(new double[] {900, 900, 50, 50}, BoxFormat.XYWH)
            .withAreas(new double[] {2000}));
    return PoseStatistics.create(PoseEvaluation.cocoOptions(1), PoseScenes.SIGMAS)
        .add(0, nobody, detections)
        .add(1, medium, PoseDetections.of(3, new int[1], point, new double[] {0.5}))
        .result()
        .coco()
        .meanAveragePrecisionOf(AreaRange.MEDIUM);
  }

  @Example
  void floatsScoreLikeTheirValues() {
    PoseTruth truth = PoseTruth.of(
        new int[1],
        KeypointTruth.of(1, new double[] {5, 5})
            .withBoxes(new double[] {0, 0, 9, 9}, BoxFormat.XYWH));
    PoseDetections wide =
        PoseDetections.of(1, new int[1], new double[] {5.5, 5}, new double[] {0.5});
    PoseDetections narrow =
        PoseDetections.of(1, new int[1], new float[] {5.5f, 5}, new float[] {0.5f});
    assertArrayEquals(
        PoseScenes.scores(found(truth, wide)), PoseScenes.scores(found(truth, narrow)));
  }

  @Example
  void malformedPosesAreRejected() {
    KeypointTruth unboxed = KeypointTruth.of(1, new double[2]);
    assertRejected("keypoints must have boxes", () -> PoseTruth.of(new int[1], unboxed));
    KeypointTruth boxed = unboxed.withBoxes(new double[4], BoxFormat.XYWH);
    assertRejected(
        "labels and keypoints must have the same length but have 2 and 1",
        () -> PoseTruth.of(new int[2], boxed));
    assertRejected(
        "labels[0] must lie in 0..2147483646 but is -1", () -> PoseTruth.of(new int[] {-1}, boxed));
    KeypointTruth space =
        KeypointTruth.of(1, 3, new double[3], null).withBoxes(new double[4], BoxFormat.XYWH);
    assertRejected("keypoints.dims must be 2 but is 3", () -> PoseTruth.of(new int[1], space));
    PoseTruth truth = PoseTruth.of(new int[1], boxed);
    assertThrows(IllegalArgumentException.class, () -> truth.withCrowd(new boolean[2]));
    assertRejected("crowd[0] must lie in 0..1 but is 2", () -> truth.withCrowd(new int[] {2}));
    assertRejected(
        "keypointCounts must have length 1 but has 2", () -> truth.withKeypointCounts(new int[2]));
    assertThrows(IllegalArgumentException.class, () -> truth.withKeypointCounts(new int[] {-1}));
  }

  @Example
  void malformedDetectionsAreRejected() {
    assertRejected(
        "keypoints must have length 4 but has 2",
        () -> PoseDetections.of(2, new int[1], new double[2], new double[1]));
    assertRejected(
        "keypoints[1] must be finite but is NaN",
        () -> PoseDetections.of(1, new int[1], new double[] {0, Double.NaN}, new double[1]));
    assertRejected(
        "scores[0] must be finite but is NaN",
        () -> PoseDetections.of(1, new int[1], new double[2], new double[] {Double.NaN}));
    assertThrows(
        IllegalArgumentException.class,
        () -> PoseDetections.of(1, new int[1], new double[2], new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> PoseDetections.of(0, new int[1], new double[0], new double[1]));
    PoseDetections detections = PoseDetections.of(1, new int[1], new double[2], new double[1]);
    assertRejected(
        "areas[0] must be finite and not negative but is -1.0",
        () -> detections.withAreas(new double[] {-1}));
  }

  @Example
  void keypointsMustHaveSigmas() {
    PoseTruth truth = PoseTruth.of(
        new int[1], KeypointTruth.of(1, new double[2]).withBoxes(new double[4], BoxFormat.XYWH));
    PoseDetections detections = PoseDetections.of(1, new int[1], new double[2], new double[1]);
    assertRejected(
        "the evaluation has no sigmas, which have no default for 1 keypoints",
        () -> PoseEvaluation.similarities(truth, detections, null));
    assertRejected(
        "sigmas must have length 1 but has 2",
        () -> PoseEvaluation.similarities(truth, detections, new double[] {1, 1}));
    assertRejected(
        "sigmas[0] must be finite and positive but is -1.0",
        () -> PoseEvaluation.similarities(truth, detections, new double[] {-1}));
    PoseDetections more = PoseDetections.of(2, new int[1], new double[4], new double[1]);
    assertRejected(
        "detections.numKeypoints must be that of the truth, 1 but is 2",
        () -> PoseEvaluation.similarities(truth, more, new double[] {1}));
  }

  @Example
  void posesWhoseAreaIsNoDoubleAreRejectedByName() {
    double[] keypoints = {0, 0, 1e200, 1e200};
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> PoseDetections.of(2, new int[1], keypoints, new double[1]));
    assertEquals("keypoints[0] must begin a pose of finite area but is 0.0", e.getMessage());
  }
}
