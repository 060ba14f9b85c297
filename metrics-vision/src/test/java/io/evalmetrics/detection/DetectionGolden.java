package io.evalmetrics.detection;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.box.Boxes;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import java.util.Arrays;
import java.util.Locale;

/** How the golden cases of box detection are read: inputs to evaluations, keys to calls. */
final class DetectionGolden {

  private DetectionGolden() {}

  static GoldenFamily<DetectionEvaluation> family() {
    GoldenFamily<DetectionEvaluation> family =
        GoldenFamily.of(DetectionTasks.OBJECT_DETECTION, golden -> true, DetectionGolden::evaluate);
    addCocoCalls(family);
    addKernels(family);
    addVoc(family);
    addGeneratorChecks(family);
    addLvis(family);
    addTide(family);
    return family;
  }

  private static void addCocoCalls(GoldenFamily<DetectionEvaluation> family) {
    family
        .call("best_f1_threshold", (golden, evaluation) -> evaluation.coco().bestF1Threshold())
        .call("precision_curve_50", (golden, evaluation) -> evaluation.coco().precisionSamples(0.5))
        .call("score_curve_50", (golden, evaluation) -> evaluation.coco().scoreSamples(0.5))
        .call("recall_tensor", (golden, evaluation) -> evaluation.coco().recallTensor())
        .call("match_50", (golden, evaluation) -> evaluation.coco().matchedTruths())
        .call(
            "match_50_ignored",
            (golden, evaluation) -> numbers(evaluation.coco().ignoredDetections()))
        .call("confusion_matrix", (golden, evaluation) -> evaluation.coco().confusionMatrix());
    for (int limit = 1; limit <= 1000; limit++) {
      int m = limit;
      family
          .call("mar_" + m, (golden, evaluation) -> evaluation.coco().meanAverageRecallOfTop(m))
          .call(
              "mar_" + m + "_per_class",
              (golden, evaluation) -> evaluation.coco().averageRecallPerClassOfTop(m));
    }
    for (int number = 0; number < 10; number++) {
      int i = number;
      family
          .call(
              "map_range" + i,
              (golden, evaluation) ->
                  evaluation.coco().meanAveragePrecisionOf(areaRanges(golden)[i]))
          .call(
              "mar_range" + i,
              (golden, evaluation) -> evaluation.coco().meanAverageRecallOf(areaRanges(golden)[i]));
    }
  }

  private static void addKernels(GoldenFamily<DetectionEvaluation> family) {
    family
        .kernel("box_iou_matrix", golden -> Boxes.iouMatrix(boxes1(golden), boxes2(golden)))
        .kernel("box_giou_matrix", golden -> Boxes.giouMatrix(boxes1(golden), boxes2(golden)))
        .kernel("box_diou_matrix", golden -> Boxes.diouMatrix(boxes1(golden), boxes2(golden)))
        .kernel("box_ciou_matrix", golden -> Boxes.ciouMatrix(boxes1(golden), boxes2(golden)))
        .kernel("box_iou_paired", golden -> Boxes.iou(boxes1(golden), boxes2(golden)))
        .kernel("box_giou_paired", golden -> Boxes.giou(boxes1(golden), boxes2(golden)))
        .kernel("box_diou_paired", golden -> Boxes.diou(boxes1(golden), boxes2(golden)))
        .kernel("box_ciou_paired", golden -> Boxes.ciou(boxes1(golden), boxes2(golden)))
        .kernel("giou_loss_paired", golden -> Boxes.giouLoss(boxes1(golden), boxes2(golden)))
        .kernel("diou_loss_paired", golden -> Boxes.diouLoss(boxes1(golden), boxes2(golden)))
        .kernel("ciou_loss_paired", golden -> Boxes.ciouLoss(boxes1(golden), boxes2(golden)))
        .kernel("giou_loss_mean", golden -> mean(Boxes.giouLoss(boxes1(golden), boxes2(golden))))
        .kernel("diou_loss_mean", golden -> mean(Boxes.diouLoss(boxes1(golden), boxes2(golden))))
        .kernel("ciou_loss_mean", golden -> mean(Boxes.ciouLoss(boxes1(golden), boxes2(golden))))
        .kernel("box_area_1", golden -> Boxes.areas(boxes1(golden)))
        .kernel(
            "coco_box_iou_matrix",
            golden -> Boxes.cocoOverlapMatrix(
                format(golden).toXywh(golden.doubles("boxes1")),
                format(golden).toXywh(golden.doubles("boxes2")),
                golden.booleans("crowd2")))
        .kernel("boxes_as_xyxy", golden -> format(golden).toXyxy(golden.doubles("boxes1")))
        .kernel("boxes_as_xywh", golden -> format(golden).toXywh(golden.doubles("boxes1")))
        .kernel("boxes_as_cxcywh", golden -> format(golden).toCxcywh(golden.doubles("boxes1")));
  }

  private static void addVoc(GoldenFamily<DetectionEvaluation> family) {
    family
        .kernel("voc_map", golden -> voc(golden).meanAveragePrecision())
        .kernel("voc_ap_per_class", golden -> voc(golden).averagePrecisionPerClass())
        .kernel("voc07_map", golden -> voc(golden).elevenPointMeanAveragePrecision())
        .kernel("voc07_ap_per_class", golden -> voc(golden).elevenPointAveragePrecisionPerClass());
  }

  private static void addLvis(GoldenFamily<DetectionEvaluation> family) {
    family
        .kernel("lvis_map", golden -> lvis(golden).coco().meanAveragePrecision())
        .kernel("lvis_map_50", golden -> lvis(golden).coco().meanAveragePrecisionAt(0.5))
        .kernel("lvis_map_75", golden -> lvis(golden).coco().meanAveragePrecisionAt(0.75))
        .kernel("lvis_map_per_class", golden -> lvis(golden).coco().averagePrecisionPerClass())
        .kernel("lvis_mar", golden -> lvis(golden).coco().meanAverageRecall());
    for (AreaRange range : new AreaRange[] {AreaRange.SMALL, AreaRange.MEDIUM, AreaRange.LARGE}) {
      family
          .kernel(
              "lvis_map_" + range.name(),
              golden -> lvis(golden).coco().meanAveragePrecisionOf(range))
          .kernel(
              "lvis_mar_" + range.name(), golden -> lvis(golden).coco().meanAverageRecallOf(range));
    }
    for (LvisFrequency frequency : LvisFrequency.values()) {
      family.kernel(
          "lvis_map_" + frequency.name().toLowerCase(Locale.ROOT),
          golden -> lvis(golden).meanAveragePrecisionOf(frequency));
    }
  }

  private static LvisEvaluation lvis(GoldenCase golden) {
    return LvisEvaluation.of(
        LvisOptions.withDefaults(golden.integer("num_classes", 0))
            .withNegatives(golden.ints("neg_image"), golden.ints("neg_label"))
            .withNotExhaustive(golden.ints("nel_image"), golden.ints("nel_label"))
            .withFrequencies(Arrays.stream(golden.ints("class_frequency"))
                .mapToObj(i -> LvisFrequency.values()[i])
                .toArray(LvisFrequency[]::new))
            .withMaxDetections(golden.option("lvis_max_detections", 300)),
        golden.integer("num_images", 0),
        golden.ints("gt_image"),
        truth(golden),
        golden.ints("dt_image"),
        detections(golden));
  }

  private static void addTide(GoldenFamily<DetectionEvaluation> family) {
    family
        .kernel("tide_ap", golden -> tide(golden).averagePrecision())
        .kernel("tide_false_positive", golden -> tide(golden).falsePositiveDelta())
        .kernel("tide_false_negative", golden -> tide(golden).falseNegativeDelta());
    for (TideError kind : TideError.values()) {
      String key = "tide_" + kind.name().toLowerCase(Locale.ROOT);
      family
          .kernel(key, golden -> tide(golden).delta(kind))
          .kernel(key + "_count", golden -> tide(golden).count(kind));
    }
  }

  private static TideEvaluation tide(GoldenCase golden) {
    return TideEvaluation.of(
        golden.integer("num_classes", 0),
        golden.integer("num_images", 0),
        golden.ints("gt_image"),
        truth(golden),
        golden.ints("dt_image"),
        detections(golden));
  }

  private static void addGeneratorChecks(GoldenFamily<DetectionEvaluation> family) {
    family
        .kernel("check_gts", golden -> cocoLike(golden).truthLabels.length)
        .kernel("check_dets", golden -> cocoLike(golden).detectionLabels.length)
        .kernel(
            "check_crowds",
            golden -> Arrays.stream(numbers(cocoLike(golden).truthCrowd)).sum())
        .kernel(
            "check_sum_gt_label",
            golden -> Arrays.stream(cocoLike(golden).truthLabels).sum())
        .kernel(
            "check_sum_dt_label",
            golden -> Arrays.stream(cocoLike(golden).detectionLabels).sum())
        .kernel("check_sum_gt_boxes_x100", golden -> scaledSum(cocoLike(golden).truthBoxes, 100))
        .kernel(
            "check_sum_dt_boxes_x100", golden -> scaledSum(cocoLike(golden).detectionBoxes, 100))
        .kernel(
            "check_sum_dt_score_x10000",
            golden -> scaledSum(cocoLike(golden).detectionScores, 10000));
  }

  private static long scaledSum(double[] values, double scale) {
    long sum = 0;
    for (double value : values) {
      sum += (long) Math.floor(value * scale + 0.5);
    }
    return sum;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static int[] numbers(boolean[] flags) {
    int[] numbers = new int[flags.length];
    for (int i = 0; i < flags.length; i++) {
      numbers[i] = flags[i] ? 1 : 0;
    }
    return numbers;
  }

  private static BoxFormat format(GoldenCase golden) {
    return BoxFormat.valueOf(golden.text("box_format", "").toUpperCase(Locale.ROOT));
  }

  private static double[] boxes1(GoldenCase golden) {
    return format(golden).toXyxy(golden.doubles("boxes1"));
  }

  private static double[] boxes2(GoldenCase golden) {
    return format(golden).toXyxy(golden.doubles("boxes2"));
  }

  private static CocoLikeGenerator cocoLike(GoldenCase golden) {
    return CocoLikeGenerator.of(
        golden.integer("images", 0),
        golden.integer("classes", 0),
        golden.integer("dets", 0),
        golden.input("seed").asLong());
  }

  private static DetectionEvaluation evaluate(GoldenCase golden) {
    if (golden.has("generator")) {
      CocoLikeGenerator data = cocoLike(golden);
      return DetectionEvaluation.of(
          options(golden, data.numClasses),
          data.numImages,
          data.truthImages,
          data.truth(),
          data.detectionImages,
          data.detections());
    }
    return DetectionEvaluation.ofWithPairwise(
        options(golden, golden.integer("num_classes", 0)).withConfusionMatrix(true),
        golden.integer("num_images", 0),
        golden.ints("gt_image"),
        truth(golden),
        golden.ints("dt_image"),
        detections(golden));
  }

  private static VocEvaluation voc(GoldenCase golden) {
    return VocEvaluation.of(
        VocOptions.withDefaults(golden.integer("num_classes", 0))
            .withIouThreshold(golden.option("iou_threshold", 0.5))
            .withPixelOffset(golden.option("voc_pixel_offset", 1.0)),
        golden.integer("num_images", 0),
        golden.ints("gt_image"),
        truth(golden),
        golden.ints("dt_image"),
        detections(golden));
  }

  private static ImageTruth truth(GoldenCase golden) {
    ImageTruth truth =
        ImageTruth.of(golden.ints("gt_label"), golden.doubles("gt_boxes"), format(golden));
    if (golden.has("gt_crowd")) {
      truth = truth.withCrowd(golden.ints("gt_crowd"));
    }
    if (golden.has("gt_ignore")) {
      truth = truth.withIgnore(golden.ints("gt_ignore"));
    }
    return golden.has("gt_area") ? truth.withAreas(golden.doubles("gt_area")) : truth;
  }

  private static ImageDetections detections(GoldenCase golden) {
    return ImageDetections.of(
        golden.ints("dt_label"),
        golden.doubles("dt_boxes"),
        golden.doubles("dt_score"),
        format(golden));
  }

  private static CocoOptions options(GoldenCase golden, int numClasses) {
    CocoOptions options = CocoOptions.withDefaults(numClasses)
        .withScoreThreshold(golden.option("score_threshold", 0.5))
        .withIouThreshold(golden.option("iou_threshold", 0.5))
        .withClassAgnostic(golden.option("class_agnostic", 0) != 0);
    if (golden.hasOption("iou_thresholds")) {
      options = options.withIouThresholds(golden.doublesOption("iou_thresholds"));
    }
    if (golden.hasOption("recall_thresholds")) {
      options = options.withRecallThresholds(golden.doublesOption("recall_thresholds"));
    }
    if (golden.hasOption("max_detections")) {
      options = options.withMaxDetections(golden.intsOption("max_detections"));
    }
    return golden.hasOption("area_ranges") ? options.withAreaRanges(areaRanges(golden)) : options;
  }

  private static AreaRange[] areaRanges(GoldenCase golden) {
    double[] bounds = golden.doublesOption("area_ranges");
    AreaRange[] ranges = new AreaRange[bounds.length / 2];
    for (int i = 0; i < ranges.length; i++) {
      ranges[i] = new AreaRange("range" + i, bounds[2 * i], bounds[2 * i + 1]);
    }
    return ranges;
  }
}
