package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.box.BoxFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Edges and rejections of paired keypoints. */
class KeypointEvaluationTest {

  private static final double NAN = Double.NaN;
  private static final double[] TWO_POINTS = {0, 0, 10, 0};

  private static KeypointTruth truth() {
    return KeypointTruth.of(2, TWO_POINTS);
  }

  private static KeypointEvaluation evaluation(double... predicted) {
    return KeypointEvaluation.of(
        truth().withNormalizers(new double[] {10}), KeypointPredictions.of(predicted));
  }

  private static void assertRejected(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  private static void assertUnsupported(
      String message, KeypointEvaluation evaluation, Metric<KeypointEvaluation> metric) {
    assertFalse(metric.supports(evaluation), metric.id());
    assertRejected(message, () -> metric.score(evaluation));
  }

  @Test
  void aDistanceThatEqualsTheThresholdIsNotCorrect() {
    KeypointEvaluation evaluation = evaluation(2, 0, 11, 0);
    assertEquals(0.5, evaluation.pck());
    assertEquals(1, evaluation.pck(Math.nextUp(0.2)));
    assertArrayEquals(new double[] {0, 1}, evaluation.pckPerKeypoint());
  }

  @Test
  void instancesOfLengthZeroAreLeftOutOfWhatDividesByIt() {
    KeypointEvaluation evaluation = KeypointEvaluation.of(
        truth().withNormalizers(new double[] {0}), KeypointPredictions.of(TWO_POINTS));
    assertEquals(NAN, evaluation.pck());
    assertEquals(NAN, evaluation.pckMicro());
    assertEquals(NAN, evaluation.nme());
    assertEquals(0, evaluation.precision());
    assertEquals(0, evaluation.recall());
    assertEquals(0, evaluation.mpjpe());
  }

  @Test
  void unlabelledTruthIsNotRead() {
    KeypointTruth truth = KeypointTruth.of(2, new double[] {0, 0, NAN, NAN}, new int[] {2, 0});
    KeypointEvaluation evaluation =
        KeypointEvaluation.of(truth, KeypointPredictions.of(new double[] {3, 4, 5, 6}));
    assertEquals(5, evaluation.mpjpe());
    assertEquals(3.5, evaluation.mae());
    assertArrayEquals(new double[] {5, NAN}, evaluation.mpjpePerKeypoint());
  }

  @Test
  void lengthsOfAnInstanceAreThoseOfItsNormalizer() {
    KeypointTruth truth = KeypointTruth.of(2, new double[] {0, 0, 3, 4})
        .withBoxes(new double[] {0, 0, 6, 8}, BoxFormat.XYWH);
    KeypointPredictions predictions = KeypointPredictions.of(new double[] {1, 0, 3, 4});
    assertEquals(0.5 / 8, nme(truth, predictions, PckNormalizer.BOX_MAX));
    assertEquals(0.5 / 10, nme(truth, predictions, PckNormalizer.BOX_DIAGONAL));
    assertEquals(0.5 / Math.sqrt(48), nme(truth, predictions, PckNormalizer.BOX_SQRT_AREA), 1e-16);
    assertEquals(0.5 / 5, nme(truth, predictions, PckNormalizer.keypoints(0, 1)));
    assertEquals(0.5 / 8, KeypointEvaluation.of(truth, predictions).nme());
    KeypointTruth measured = truth.withNormalizers(new double[] {2});
    assertEquals(0.5 / 2, KeypointEvaluation.of(measured, predictions).nme());
  }

  private static double nme(
      KeypointTruth truth, KeypointPredictions predictions, PckNormalizer normalizer) {
    KeypointOptions options = KeypointOptions.withDefaults().withNormalizer(normalizer);
    return KeypointEvaluation.of(truth, predictions, options).nme();
  }

  @Test
  void visibilitiesAgreeAsTheModeSays() {
    KeypointTruth truth = KeypointTruth.of(3, new double[6], new int[] {0, 1, 2});
    KeypointPredictions predictions =
        KeypointPredictions.of(new double[6]).withVisibility(new int[] {1, 2, 2});
    assertEquals(1 / 3.0, accuracy(truth, predictions, VisibilityMode.EXACT));
    assertEquals(2 / 3.0, accuracy(truth, predictions, VisibilityMode.LABELLED));
    assertEquals(2 / 3.0, accuracy(truth, predictions, VisibilityMode.VISIBLE));
  }

  private static double accuracy(
      KeypointTruth truth, KeypointPredictions predictions, VisibilityMode mode) {
    KeypointOptions options = KeypointOptions.withDefaults().withVisibilityMode(mode);
    return KeypointEvaluation.of(truth, predictions, options).visibilityAccuracy();
  }

  @Test
  void areasNotGivenAreAShareOfBoxes() {
    KeypointPredictions predictions = KeypointPredictions.of(new double[] {1, 0, 10, 0});
    KeypointOptions options = KeypointOptions.withDefaults().withSigmas(0.1, 0.1);
    KeypointTruth boxed = truth().withBoxes(new double[] {0, 0, 10, 20}, BoxFormat.XYXY);
    double ofBox = KeypointEvaluation.of(boxed, predictions, options).oks();
    KeypointTruth measured = truth().withAreas(new double[] {0.53 * 200});
    assertEquals(KeypointEvaluation.of(measured, predictions, options).oks(), ofBox, 1e-15);
    assertEquals((1 + Math.exp(-1 / 0.04 / 106 / 2)) / 2, ofBox, 1e-15);
  }

  @Test
  void anAreaOfZeroCountsExactHits() {
    KeypointEvaluation evaluation = KeypointEvaluation.of(
        truth().withAreas(new double[] {0}),
        KeypointPredictions.of(new double[] {0, 0, 10, 1e-3}),
        KeypointOptions.withDefaults().withSigmas(0.1, 0.1));
    assertEquals(0.5, evaluation.oks());
    assertArrayEquals(new double[] {0.5}, evaluation.oksPerInstance());
  }

  @Test
  void seventeenKeypointsHaveTheSigmasOfCoco() {
    KeypointTruth truth = KeypointTruth.of(17, new double[34]).withAreas(new double[] {100});
    double[] predicted = new double[34];
    predicted[33] = 1;
    double expected = (16 + Math.exp(-1 / Math.pow(2 * 0.089, 2) / 100 / 2)) / 17;
    assertEquals(
        expected,
        KeypointEvaluation.of(truth, KeypointPredictions.of(predicted)).oks(),
        1e-15);
  }

  @Test
  void limbsCountIfBothEndsAreWithinHalfTheirLength() {
    KeypointOptions options = KeypointOptions.withDefaults().withLimbs(0, 1);
    assertEquals(1, pcp(options, 5, 0, 10, -5));
    assertEquals(0, pcp(options, 5.001, 0, 10, 0));
    KeypointTruth oneEnd = KeypointTruth.of(2, TWO_POINTS, new int[] {2, 0});
    assertEquals(
        NAN,
        KeypointEvaluation.of(oneEnd, KeypointPredictions.of(TWO_POINTS), options)
            .pcp());
  }

  private static double pcp(KeypointOptions options, double... predicted) {
    return KeypointEvaluation.of(truth(), KeypointPredictions.of(predicted), options)
        .pcp();
  }

  @Test
  void predictionsAtOnePointCannotBeAligned() {
    assertEquals(NAN, evaluation(0.1, 0.1, 0.1, 0.1).paMpjpe());
    assertEquals(NAN, evaluation(0, 0, 0, 0).nMpjpe());
    KeypointTruth space = KeypointTruth.of(3, 3, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 10}, null);
    double[] points = {0.1, 0.7, 0.3, 0.1, 0.7, 0.3, 0.1, 0.7, 0.3};
    assertEquals(
        NAN, KeypointEvaluation.of(space, KeypointPredictions.of(points)).paMpjpe());
  }

  @Test
  void truthAtOnePointIsMetExactly() {
    KeypointTruth plane = KeypointTruth.of(3, new double[] {0.1, 0.7, 0.1, 0.7, 0.1, 0.7});
    double[] predicted = {1, 2, 3, 4, 5, 7};
    assertEquals(
        0, KeypointEvaluation.of(plane, KeypointPredictions.of(predicted)).paMpjpe());
    KeypointTruth space = KeypointTruth.of(2, 3, new double[] {0.1, 0.7, 0.3, 0.1, 0.7, 0.3}, null);
    assertEquals(
        0,
        KeypointEvaluation.of(space, KeypointPredictions.of(new double[] {1, 2, 3, 4, 5, 7}))
            .paMpjpe());
  }

  @Test
  void twoPointsInSpaceAreMetExactly() {
    KeypointTruth space = KeypointTruth.of(2, 3, new double[] {4, 3, 11, 7, 17, 13}, null);
    assertEquals(
        0,
        KeypointEvaluation.of(space, KeypointPredictions.of(new double[] {4, 4, 14, 12, 20, 15}))
            .paMpjpe(),
        1e-14);
  }

  @Test
  void coordinatesFarFromZeroLoseNoDigitsInAlignment() {
    double[] near = {0, 0, 10, 0, 0, 20, 3, 4};
    double[] predicted = {1, 1, 12, 0, 0, 18, 3, 5};
    double[] far = new double[8];
    double[] farPredicted = new double[8];
    for (int c = 0; c < 8; c++) {
      far[c] = near[c] + 0x1p30;
      farPredicted[c] = predicted[c] - 0x1p30;
    }
    assertEquals(
        KeypointEvaluation.of(KeypointTruth.of(4, near), KeypointPredictions.of(predicted))
            .paMpjpe(),
        KeypointEvaluation.of(KeypointTruth.of(4, far), KeypointPredictions.of(farPredicted))
            .paMpjpe());
  }

  @Test
  void metricsWithoutTheirEvidenceAreNotSupported() {
    KeypointEvaluation bare = KeypointEvaluation.of(truth(), KeypointPredictions.of(TWO_POINTS));
    assertUnsupported("the evaluation has no normalizers or boxes", bare, KeypointMetrics.PCK);
    assertUnsupported("the evaluation has no normalizers or boxes", bare, KeypointMetrics.PCK_0_05);
    assertUnsupported("the evaluation has no normalizers or boxes", bare, KeypointMetrics.F1);
    assertUnsupported("the evaluation has no normalizers or boxes", bare, KeypointMetrics.NME);
    assertUnsupported("the evaluation has no areas or boxes", bare, KeypointMetrics.OKS);
    assertUnsupported("the evaluation has no limbs", bare, KeypointMetrics.PCP);
    assertUnsupported(
        "the evaluation has no predicted visibility", bare, KeypointMetrics.VISIBILITY_ACCURACY);
    KeypointEvaluation measured = KeypointEvaluation.of(
        truth().withAreas(new double[] {1}), KeypointPredictions.of(TWO_POINTS));
    assertUnsupported(
        "the evaluation has no sigmas, which have no default for 2 keypoints",
        measured,
        KeypointMetrics.OKS_PER_INSTANCE);
    KeypointEvaluation unboxed = KeypointEvaluation.of(
        truth().withNormalizers(new double[] {1}),
        KeypointPredictions.of(TWO_POINTS),
        KeypointOptions.withDefaults().withNormalizer(PckNormalizer.BOX_DIAGONAL));
    assertUnsupported("the evaluation has no boxes", unboxed, KeypointMetrics.PCK);
    assertTrue(KeypointMetrics.MPJPE.supports(bare));
  }

  @Test
  void truthIsChecked() {
    assertRejected(
        "numKeypoints must be at least 1 but is 0", () -> KeypointTruth.of(0, new double[0]));
    assertRejected(
        "dims must lie in [2.0, 3.0] but is 4.0",
        () -> KeypointTruth.of(1, 4, new double[4], null));
    assertRejected(
        "keypoints must have a multiple of 4 elements but has 3",
        () -> KeypointTruth.of(2, new double[3]));
    assertRejected(
        "keypoints[2] must be finite but is NaN",
        () -> KeypointTruth.of(2, new double[] {1, 2, NAN, 4}, new int[] {2, 1}));
    assertRejected(
        "keypoints[3] must be finite but is Infinity",
        () -> KeypointTruth.of(2, new double[] {1, 2, 3, Double.POSITIVE_INFINITY}));
    assertRejected(
        "visibility[1] must lie in 0..2 but is 3",
        () -> KeypointTruth.of(2, TWO_POINTS, new int[] {2, 3}));
    assertRejected(
        "visibility must have length 2 but has 1",
        () -> KeypointTruth.of(2, TWO_POINTS, new int[] {2}));
    assertRejected(
        "normalizers[0] must be finite and not negative but is -1.0",
        () -> truth().withNormalizers(new double[] {-1}));
    assertRejected(
        "normalizers must have length 1 but has 2", () -> truth().withNormalizers(new double[2]));
    assertRejected(
        "boxes must have length 4 but has 3",
        () -> truth().withBoxes(new double[3], BoxFormat.XYWH));
    assertRejected(
        "boxes[2] must be at least 0.0 but is -1.0",
        () -> truth().withBoxes(new double[] {0, 0, -1, 1}, BoxFormat.XYWH));
    assertRejected(
        "areas[0] must be finite and not negative but is NaN",
        () -> truth().withAreas(new double[] {NAN}));
    assertRejected("areas must have length 1 but has 2", () -> truth().withAreas(new double[2]));
  }

  @Test
  void predictionsAreChecked() {
    assertRejected(
        "keypoints[0] must be finite but is NaN", () -> KeypointPredictions.of(new double[] {NAN}));
    assertRejected("predictions.keypoints must have length 4 but has 3", () -> evaluation(1, 2, 3));
    assertRejected(
        "scores[0] must be finite but is NaN",
        () -> KeypointPredictions.of(TWO_POINTS).withScores(new double[] {NAN}));
    assertRejected(
        "predictions.scores must have length 2 but has 1",
        () -> KeypointEvaluation.of(
            truth(), KeypointPredictions.of(TWO_POINTS).withScores(new double[1])));
    assertRejected(
        "visibility[0] must lie in 0..2 but is -1",
        () -> KeypointPredictions.of(TWO_POINTS).withVisibility(new int[] {-1}));
    assertRejected(
        "predictions.visibility must have length 2 but has 1",
        () -> KeypointEvaluation.of(
            truth(), KeypointPredictions.of(TWO_POINTS).withVisibility(new int[1])));
    assertRejected(
        "truth.instances must be at least 1 but is 0",
        () -> KeypointEvaluation.of(
            KeypointTruth.of(2, new double[0]), KeypointPredictions.of(new double[0])));
  }

  @Test
  void optionsAreChecked() {
    KeypointOptions options = KeypointOptions.withDefaults();
    assertRejected("sigmas must not be empty", options::withSigmas);
    assertRejected(
        "sigmas[1] must be finite and positive but is 0.0", () -> options.withSigmas(1, 0));
    assertRejected("limbs must not be empty", options::withLimbs);
    assertRejected(
        "limbs must have a multiple of 2 elements but has 1", () -> options.withLimbs(1));
    assertThrows(IllegalArgumentException.class, () -> options.withLimbs(0, -1));
    assertRejected(
        "threshold must be finite and positive but is 0.0", () -> options.withPckThreshold(0));
    assertRejected("threshold must be a number but is NaN", () -> options.withScoreThreshold(NAN));
    assertRejected("norm must be finite and positive but is 0.0", () -> options.withAuc(0, 20));
    assertRejected("thresholds must be at least 1 but is 0", () -> options.withAuc(30, 0));
    assertRejected("to must be at least 0 but is -1", () -> PckNormalizer.keypoints(0, -1));
  }

  @Test
  void optionsMustFitTheKeypoints() {
    assertMisfit(
        "sigmas must have length 2 but has 1", KeypointOptions.withDefaults().withSigmas(0.1));
    assertMisfit(
        "limbs[1] must lie in 0..1 but is 2", KeypointOptions.withDefaults().withLimbs(0, 2));
    assertMisfit(
        "normalizer must name two of 2 keypoints but is 0 and 2",
        KeypointOptions.withDefaults().withNormalizer(PckNormalizer.keypoints(0, 2)));
  }

  private static void assertMisfit(String message, KeypointOptions options) {
    assertRejected(
        message, () -> KeypointEvaluation.of(truth(), KeypointPredictions.of(TWO_POINTS), options));
  }

  @Test
  void wrongCountsAreRejected() {
    KeypointEvaluation evaluation = evaluation(TWO_POINTS);
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[0]));
    assertThrows(IllegalArgumentException.class, () -> evaluation.resampled(new int[] {0}));
    assertThrows(IllegalArgumentException.class, () -> evaluation.pck(-1));
  }

  @Test
  void floatsScoreLikeTheirValues() {
    KeypointTruth truth = truth().withNormalizers(new double[] {10});
    KeypointPredictions wide =
        KeypointPredictions.of(new double[] {0.5, 0, 11, 0.25}).withScores(new double[] {1, 0});
    KeypointPredictions narrow =
        KeypointPredictions.of(new float[] {0.5f, 0, 11, 0.25f}).withScores(new float[] {1, 0});
    assertEquals(
        KeypointTasks.KEYPOINT_DETECTION
            .fullReport(KeypointEvaluation.of(truth, wide))
            .values(),
        KeypointTasks.KEYPOINT_DETECTION
            .fullReport(KeypointEvaluation.of(truth, narrow))
            .values());
  }

  @Test
  void resultsAreTheCallersOwn() {
    KeypointEvaluation evaluation = evaluation(TWO_POINTS);
    evaluation.pckPerKeypoint()[0] = -1;
    evaluation.mpjpePerKeypoint()[0] = -1;
    assertEquals(1, evaluation.pckPerKeypoint()[0]);
    assertEquals(0, evaluation.mpjpePerKeypoint()[0]);
  }

  @Test
  void hugeNumbersOfKeypointsAreRejected() {
    assertRejected(
        "keypoints must have a multiple of 4294967294 elements but has 2",
        () -> KeypointTruth.of(Integer.MAX_VALUE, new double[2]));
    assertRejected(
        "numKeypoints must be at most 102261126 but is 2147483647",
        () -> KeypointStatistics.create(Integer.MAX_VALUE, KeypointOptions.withDefaults()));
  }
}
