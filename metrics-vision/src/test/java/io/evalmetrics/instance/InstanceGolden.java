package io.evalmetrics.instance;

import io.evalmetrics.detection.AreaRange;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.mask.RunLengthMask;
import java.util.function.Function;

/** Cases of instance segmentation: masks of all images as compressed run lengths. */
final class InstanceGolden {

  private static final double USUAL_RATIO = 0.02;

  /** Up to which detection limit and number of area ranges keys are known. */
  private static final int MOST = 1000;

  private InstanceGolden() {}

  static GoldenFamily<InstanceEvaluation> family() {
    GoldenFamily<InstanceEvaluation> family = GoldenFamily.of(
            InstanceTasks.INSTANCE_SEGMENTATION,
            golden -> golden.has("gt_image"),
            InstanceGolden::evaluation)
        .call("best_f1_threshold", (golden, e) -> e.coco().bestF1Threshold())
        .call("match_50", (golden, e) -> e.coco().matchedTruths())
        .call("match_50_ignored", (golden, e) -> zerosAndOnes(e.coco().ignoredDetections()))
        .call("recall_tensor", (golden, e) -> e.coco().recallTensor())
        .call("precision_curve_50", (golden, e) -> e.coco().precisionSamples(0.5))
        .call("score_curve_50", (golden, e) -> e.coco().scoreSamples(0.5));
    addCustomKeys(family, "", InstanceEvaluation::coco);
    addCustomKeys(family, "boundary_", InstanceEvaluation::boundaryCoco);
    return family;
  }

  /** Names the scores of detection limits and area ranges of one's own. */
  private static void addCustomKeys(
      GoldenFamily<InstanceEvaluation> family,
      String prefix,
      Function<InstanceEvaluation, CocoEvaluation> coco) {
    for (int i = 0; i <= MOST; i++) {
      int number = i;
      family
          .call(prefix + "mar_" + i, (golden, e) -> coco.apply(e).meanAverageRecallOfTop(number))
          .call(
              prefix + "mar_" + i + "_per_class",
              (golden, e) -> coco.apply(e).averageRecallPerClassOfTop(number))
          .call(
              prefix + "map_range" + i,
              (golden, e) -> coco.apply(e).meanAveragePrecisionOf(range(golden, number)))
          .call(
              prefix + "mar_range" + i,
              (golden, e) -> coco.apply(e).meanAverageRecallOf(range(golden, number)));
    }
  }

  private static InstanceEvaluation evaluation(GoldenCase golden) {
    int numImages = golden.integer("num_images", 0);
    int[] heights = golden.ints("image_heights");
    int[] widths = golden.ints("image_widths");
    Arguments.length("heights", heights.length, numImages);
    int[] truthImages = golden.ints("gt_image");
    int[] detectionImages = golden.ints("dt_image");
    return InstanceEvaluation.ofWithBoundaries(
        options(golden),
        golden.option("boundary_dilation_ratio", USUAL_RATIO),
        numImages,
        truthImages,
        truth(
            golden, RunLengthMask.ofCounts(heights, widths, truthImages, golden.strings("gt_rle"))),
        detectionImages,
        InstanceDetections.of(
            golden.ints("dt_label"),
            RunLengthMask.ofCounts(heights, widths, detectionImages, golden.strings("dt_rle")),
            golden.doubles("dt_score")));
  }

  private static InstanceTruth truth(GoldenCase golden, RunLengthMask[] masks) {
    int[] labels = golden.ints("gt_label");
    InstanceTruth truth = golden.has("gt_area")
        ? InstanceTruth.of(labels, masks, golden.doubles("gt_area"))
        : InstanceTruth.of(labels, masks);
    if (golden.has("gt_crowd")) {
      truth = truth.withCrowd(flags(golden, "gt_crowd"));
    }
    return golden.has("gt_ignore") ? truth.withIgnore(flags(golden, "gt_ignore")) : truth;
  }

  /** Flags are booleans in Java; a file may hold numbers that are none. */
  private static boolean[] flags(GoldenCase golden, String key) {
    Arguments.below(key, golden.ints(key), 2);
    return golden.booleans(key);
  }

  private static CocoOptions options(GoldenCase golden) {
    CocoOptions options = CocoOptions.withDefaults(golden.integer("num_classes", 0))
        .withScoreThreshold(golden.option("score_threshold", 0.5))
        .withIouThreshold(golden.option("iou_threshold", 0.5))
        .withClassAgnostic(golden.option("class_agnostic", 0) == 1);
    if (golden.hasOption("iou_thresholds")) {
      options = options.withIouThresholds(golden.doublesOption("iou_thresholds"));
    }
    if (golden.hasOption("recall_thresholds")) {
      options = options.withRecallThresholds(golden.doublesOption("recall_thresholds"));
    }
    if (golden.hasOption("max_detections")) {
      options = options.withMaxDetections(golden.intsOption("max_detections"));
    }
    if (golden.hasOption("area_ranges")) {
      AreaRange[] ranges = new AreaRange[golden.option("area_ranges").size() / 2];
      for (int i = 0; i < ranges.length; i++) {
        ranges[i] = range(golden, i);
      }
      options = options.withAreaRanges(ranges);
    }
    return options;
  }

  private static AreaRange range(GoldenCase golden, int i) {
    double[] bounds = golden.doublesOption("area_ranges");
    return new AreaRange("range" + i, bounds[2 * i], bounds[2 * i + 1]);
  }

  private static int[] zerosAndOnes(boolean[] flags) {
    int[] numbers = new int[flags.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = flags[i] ? 1 : 0;
    }
    return numbers;
  }
}
