package io.evalmetrics.keypoint;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.internal.Arguments;
import java.util.Locale;

/** Cases of keypoints in known instances: all that name no images. */
final class KeypointGolden {

  private KeypointGolden() {}

  static GoldenFamily<KeypointEvaluation> family() {
    return GoldenFamily.of(
        KeypointTasks.KEYPOINT_DETECTION, golden -> true, KeypointGolden::evaluation);
  }

  private static KeypointEvaluation evaluation(GoldenCase golden) {
    return KeypointEvaluation.of(truth(golden), predictions(golden), options(golden));
  }

  private static KeypointTruth truth(GoldenCase golden) {
    int numKeypoints = golden.integer("num_keypoints", 0);
    int dims = golden.integer("dims", 2);
    double[] keypoints = golden.doubles("gt_keypoints");
    KeypointTruth truth =
        KeypointTruth.of(numKeypoints, dims, keypoints, golden.ints("gt_visibility"));
    Arguments.length("instances", truth.instances(), golden.integer("num_instances", 0));
    if (golden.has("norm")) {
      truth = truth.withNormalizers(golden.doubles("norm"));
    }
    if (golden.has("gt_bbox")) {
      truth = truth.withBoxes(golden.doubles("gt_bbox"), BoxFormat.XYWH);
    }
    return golden.has("area") ? truth.withAreas(golden.doubles("area")) : truth;
  }

  private static KeypointPredictions predictions(GoldenCase golden) {
    KeypointPredictions predictions = KeypointPredictions.of(golden.doubles("pred_keypoints"));
    if (golden.has("pred_score")) {
      predictions = predictions.withScores(golden.doubles("pred_score"));
    }
    return golden.has("pred_visibility")
        ? predictions.withVisibility(golden.ints("pred_visibility"))
        : predictions;
  }

  private static KeypointOptions options(GoldenCase golden) {
    KeypointOptions options = KeypointOptions.withDefaults()
        .withPckThreshold(golden.option("pck_threshold", 0.2))
        .withScoreThreshold(golden.option("score_threshold", 0.5))
        .withIgnoreUnlabelled(
            golden.option("ignore_unlabelled", 0) == 1 || golden.option("ignore_unlabelled", false))
        .withAuc(golden.option("auc_norm", 30.0), golden.option("auc_thresholds", 20))
        .withVisibilityMode(VisibilityMode.valueOf(
            golden.option("visibility_mode", "exact").toUpperCase(Locale.ROOT)));
    if (golden.has("sigmas")) {
      options = options.withSigmas(golden.doubles("sigmas"));
    }
    if (golden.has("limbs")) {
      options = options.withLimbs(golden.ints("limbs"));
    }
    return golden.hasOption("normalizer") ? options.withNormalizer(normalizer(golden)) : options;
  }

  private static PckNormalizer normalizer(GoldenCase golden) {
    return switch (golden.option("normalizer", "")) {
      case "norm" -> PckNormalizer.GIVEN;
      case "bbox_max" -> PckNormalizer.BOX_MAX;
      case "bbox_diagonal" -> PckNormalizer.BOX_DIAGONAL;
      case "bbox_sqrt_area" -> PckNormalizer.BOX_SQRT_AREA;
      case "keypoints" -> {
        int[] ends = golden.intsOption("normalizer_keypoints");
        Arguments.length("normalizer_keypoints", ends.length, 2);
        yield PckNormalizer.keypoints(ends[0], ends[1]);
      }
      default -> throw new IllegalStateException(golden.name() + ": no such normalizer");
    };
  }
}
