package io.evalmetrics.keypoint;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Cases of poses that must be found: truths and detections name their images. */
final class PoseGolden {

  private PoseGolden() {}

  static GoldenFamily<PoseEvaluation> family() {
    return GoldenFamily.of(
            KeypointTasks.COCO_KEYPOINT_DETECTION,
            golden -> golden.has("gt_image"),
            PoseGolden::evaluation)
        .call("match_50", (golden, e) -> e.coco().matchedTruths())
        .call("match_50_ignored", (golden, e) -> zerosAndOnes(e.coco().ignoredDetections()))
        .kernel("oks_matrix", PoseGolden::similaritiesByScore);
  }

  private static PoseEvaluation evaluation(GoldenCase golden) {
    int numImages = golden.integer("num_images", 0);
    int[] truthImages = golden.ints("gt_image");
    int[] detectionImages = golden.ints("dt_image");
    PoseTruth truth = truth(golden);
    PoseDetections detections = detections(golden);
    return golden.has("sigmas")
        ? PoseEvaluation.of(
            options(golden),
            golden.doubles("sigmas"),
            numImages,
            truthImages,
            truth,
            detectionImages,
            detections)
        : PoseEvaluation.of(
            options(golden), numImages, truthImages, truth, detectionImages, detections);
  }

  private static PoseTruth truth(GoldenCase golden) {
    KeypointTruth keypoints = KeypointTruth.of(
        golden.integer("num_keypoints", 0),
        golden.doubles("gt_keypoints"),
        golden.ints("gt_visibility"));
    if (golden.has("gt_bbox")) {
      keypoints = keypoints.withBoxes(golden.doubles("gt_bbox"), BoxFormat.XYWH);
    }
    if (golden.has("gt_area")) {
      keypoints = keypoints.withAreas(golden.doubles("gt_area"));
    }
    PoseTruth truth = PoseTruth.of(golden.ints("gt_label"), keypoints);
    if (golden.has("gt_num_keypoints")) {
      truth = truth.withKeypointCounts(golden.ints("gt_num_keypoints"));
    }
    return golden.has("gt_crowd") ? truth.withCrowd(golden.ints("gt_crowd")) : truth;
  }

  private static PoseDetections detections(GoldenCase golden) {
    PoseDetections detections = PoseDetections.of(
        golden.integer("num_keypoints", 0),
        golden.ints("dt_label"),
        golden.doubles("dt_keypoints"),
        golden.doubles("dt_score"));
    return golden.has("dt_area") ? detections.withAreas(golden.doubles("dt_area")) : detections;
  }

  private static CocoOptions options(GoldenCase golden) {
    CocoOptions options = PoseEvaluation.cocoOptions(golden.integer("num_classes", 0))
        .withScoreThreshold(golden.option("score_threshold", 0.5));
    if (golden.hasOption("iou_thresholds")) {
      options = options.withIouThresholds(golden.doublesOption("iou_thresholds"));
    }
    if (golden.hasOption("max_detections")) {
      options = options.withMaxDetections(golden.intsOption("max_detections"));
    }
    return options;
  }

  private static double[] similaritiesByScore(GoldenCase golden) {
    PoseTruth truth = truth(golden);
    double[] matrix =
        PoseEvaluation.similarities(truth, detections(golden), golden.doubles("sigmas"));
    double[] scores = golden.doubles("dt_score");
    return IntStream.range(0, scores.length)
        .boxed()
        .sorted((a, b) -> Double.compare(scores[b], scores[a]))
        .flatMapToDouble(row -> Arrays.stream(matrix, row * truth.size(), (row + 1) * truth.size()))
        .toArray();
  }

  private static int[] zerosAndOnes(boolean[] flags) {
    return IntStream.range(0, flags.length).map(i -> flags[i] ? 1 : 0).toArray();
  }
}
