package io.evalmetrics.detection;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * The metrics of a COCO evaluation, whatever was matched. Tasks offer them {@link Metric#on on} their own evaluations.
 *
 * <p>A metric of an area range or detection limit supports the evaluations that have it.
 */
public final class CocoMetrics {

  private static final String COCO = "pycocotools 2.0.11 COCOeval";
  private static final String LRP = "Oksuz et al. 2021, LRP-Error";
  private static final String COUNTED = "counted in the match table of pycocotools 2.0.11 COCOeval";

  /** {@link CocoEvaluation#meanAveragePrecision()}. */
  public static final Metric<CocoEvaluation> MAP = Metric.of(
      MetricInfo.higherIsBetter("map", "Mean Average Precision (mAP)")
          .alias("AP@[.50:.05:.95]", "mean_average_precision")
          .range(0, 1, 1)
          .says("Mean of the average precisions of classes and overlap thresholds.")
          .formula("mean over classes, overlap thresholds of AP")
          .reference(COCO),
      CocoEvaluation::meanAveragePrecision);

  /** {@link CocoEvaluation#meanAveragePrecisionAt(double)}. */
  public static final Metric<CocoEvaluation> MAP_50 = Metric.of(
      MetricInfo.higherIsBetter("map_50", "Mean Average Precision @ IoU 0.50")
          .alias("AP50", "mAP@50")
          .range(0, 1, 1)
          .says("Mean average precision at overlap 0.50.")
          .formula("mean over classes of AP at overlap 0.50")
          .reference(COCO),
      evaluation -> evaluation.meanAveragePrecisionAt(0.5));

  /** {@link CocoEvaluation#meanAveragePrecisionAt(double)}. */
  public static final Metric<CocoEvaluation> MAP_75 = Metric.of(
      MetricInfo.higherIsBetter("map_75", "Mean Average Precision @ IoU 0.75")
          .alias("AP75", "mAP@75")
          .range(0, 1, 1)
          .says("Mean average precision at overlap 0.75.")
          .formula("mean over classes of AP at overlap 0.75")
          .reference(COCO),
      evaluation -> evaluation.meanAveragePrecisionAt(0.75));

  /** {@link CocoEvaluation#meanAveragePrecisionOf(AreaRange)}. */
  public static final Metric<CocoEvaluation> MAP_SMALL = Metric.of(
      MetricInfo.higherIsBetter("map_small", "Mean Average Precision, Small objects")
          .alias("AP_small")
          .range(0, 1, 1)
          .says("Mean average precision of small objects.")
          .formula("mean over classes, overlap thresholds of AP among small areas")
          .reference(COCO),
      hasRange(AreaRange.SMALL),
      evaluation -> evaluation.meanAveragePrecisionOf(AreaRange.SMALL));

  /** {@link CocoEvaluation#meanAveragePrecisionOf(AreaRange)}. */
  public static final Metric<CocoEvaluation> MAP_MEDIUM = Metric.of(
      MetricInfo.higherIsBetter("map_medium", "Mean Average Precision, Medium objects")
          .alias("AP_medium")
          .range(0, 1, 1)
          .says("Mean average precision of medium objects.")
          .formula("mean over classes, overlap thresholds of AP among medium areas")
          .reference(COCO),
      hasRange(AreaRange.MEDIUM),
      evaluation -> evaluation.meanAveragePrecisionOf(AreaRange.MEDIUM));

  /** {@link CocoEvaluation#meanAveragePrecisionOf(AreaRange)}. */
  public static final Metric<CocoEvaluation> MAP_LARGE = Metric.of(
      MetricInfo.higherIsBetter("map_large", "Mean Average Precision, Large objects")
          .alias("AP_large")
          .range(0, 1, 1)
          .says("Mean average precision of large objects.")
          .formula("mean over classes, overlap thresholds of AP among large areas")
          .reference(COCO),
      hasRange(AreaRange.LARGE),
      evaluation -> evaluation.meanAveragePrecisionOf(AreaRange.LARGE));

  /** {@link CocoEvaluation#averagePrecisionPerClass()}. */
  public static final PerClassMetric<CocoEvaluation> MAP_PER_CLASS = PerClassMetric.of(
      MetricInfo.higherIsBetter("map_per_class", "mAP per Class")
          .alias("AP_per_class")
          .range(0, 1, 1)
          .says("Average precision of each class, the mean over overlap thresholds.")
          .formula("mean over overlap thresholds of AP of a class")
          .reference(COCO),
      CocoEvaluation::averagePrecisionPerClass);

  /** {@link CocoEvaluation#averagePrecisionPerClassAt(double)}. */
  public static final PerClassMetric<CocoEvaluation> MAP_50_PER_CLASS = PerClassMetric.of(
      MetricInfo.higherIsBetter("map_50_per_class", "mAP per Class @ IoU 0.50")
          .range(0, 1, 1)
          .says("Average precision of each class at overlap 0.50.")
          .formula("AP of a class at overlap 0.50")
          .reference(COCO),
      evaluation -> evaluation.averagePrecisionPerClassAt(0.50));

  /** {@link CocoEvaluation#averagePrecisionPerClassAt(double)}. */
  public static final PerClassMetric<CocoEvaluation> MAP_75_PER_CLASS = PerClassMetric.of(
      MetricInfo.higherIsBetter("map_75_per_class", "mAP per Class @ IoU 0.75")
          .range(0, 1, 1)
          .says("Average precision of each class at overlap 0.75.")
          .formula("AP of a class at overlap 0.75")
          .reference(COCO),
      evaluation -> evaluation.averagePrecisionPerClassAt(0.75));

  /** {@link CocoEvaluation#meanAveragePrecisionPerIou()}. */
  public static final PerClassMetric<CocoEvaluation> MAP_PER_IOU = PerClassMetric.of(
      MetricInfo.higherIsBetter("map_per_iou", "mAP per IoU Threshold")
          .range(0, 1, 1)
          .says("Mean average precision at each overlap threshold.")
          .formula("mean over classes of AP at an overlap threshold")
          .reference(COCO),
      CocoEvaluation::meanAveragePrecisionPerIou);

  /** {@link CocoEvaluation#meanAverageRecallOfTop(int)}. */
  public static final Metric<CocoEvaluation> MAR_1 = meanAverageRecallOfTop(1);

  /** {@link CocoEvaluation#meanAverageRecallOfTop(int)}. */
  public static final Metric<CocoEvaluation> MAR_10 = meanAverageRecallOfTop(10);

  /** {@link CocoEvaluation#meanAverageRecallOfTop(int)}. */
  public static final Metric<CocoEvaluation> MAR_100 = meanAverageRecallOfTop(100);

  /** {@link CocoEvaluation#meanAverageRecallOf(AreaRange)}. */
  public static final Metric<CocoEvaluation> MAR_SMALL = Metric.of(
      MetricInfo.higherIsBetter("mar_small", "Mean Average Recall, Small objects")
          .alias("AR_small")
          .range(0, 1, 1)
          .says("Mean average recall of small objects.")
          .formula("mean over classes, overlap thresholds of AR among small areas")
          .reference(COCO),
      hasRange(AreaRange.SMALL),
      evaluation -> evaluation.meanAverageRecallOf(AreaRange.SMALL));

  /** {@link CocoEvaluation#meanAverageRecallOf(AreaRange)}. */
  public static final Metric<CocoEvaluation> MAR_MEDIUM = Metric.of(
      MetricInfo.higherIsBetter("mar_medium", "Mean Average Recall, Medium objects")
          .alias("AR_medium")
          .range(0, 1, 1)
          .says("Mean average recall of medium objects.")
          .formula("mean over classes, overlap thresholds of AR among medium areas")
          .reference(COCO),
      hasRange(AreaRange.MEDIUM),
      evaluation -> evaluation.meanAverageRecallOf(AreaRange.MEDIUM));

  /** {@link CocoEvaluation#meanAverageRecallOf(AreaRange)}. */
  public static final Metric<CocoEvaluation> MAR_LARGE = Metric.of(
      MetricInfo.higherIsBetter("mar_large", "Mean Average Recall, Large objects")
          .alias("AR_large")
          .range(0, 1, 1)
          .says("Mean average recall of large objects.")
          .formula("mean over classes, overlap thresholds of AR among large areas")
          .reference(COCO),
      hasRange(AreaRange.LARGE),
      evaluation -> evaluation.meanAverageRecallOf(AreaRange.LARGE));

  /** {@link CocoEvaluation#averageRecallPerClassOfTop(int)}. */
  public static final PerClassMetric<CocoEvaluation> MAR_100_PER_CLASS =
      averageRecallPerClassOfTop(100);

  /** {@link CocoEvaluation#meanAverageRecallPerIou()}. */
  public static final PerClassMetric<CocoEvaluation> MAR_PER_IOU = PerClassMetric.of(
      MetricInfo.higherIsBetter("mar_per_iou", "Mean Average Recall per IoU Threshold")
          .range(0, 1, 1)
          .says("Mean average recall at each overlap threshold.")
          .formula("mean over classes of AR at an overlap threshold")
          .reference(COCO),
      CocoEvaluation::meanAverageRecallPerIou);

  /** {@link CocoEvaluation#accuracy()}. */
  public static final Metric<CocoEvaluation> ACCURACY = Metric.of(
      MetricInfo.higherIsBetter("accuracy", "Accuracy")
          .alias("critical_success_index")
          .range(0, 1, 1)
          .says("Share of true positives among true positives, false positives and misses.")
          .formula("TP / (TP + FP + FN)")
          .reference(COUNTED),
      CocoEvaluation::accuracy);

  /** {@link CocoEvaluation#lrpError()}. */
  public static final Metric<CocoEvaluation> LOSS = Metric.of(
      MetricInfo.lowerIsBetter("loss", "Loss")
          .alias("lrp", "lrp_error")
          .range(0, 1, 0)
          .says("LRP error: what localization, false positives and misses cost, per outcome.")
          .formula("(sum over TP of (1 - IoU)/(1 - t) + FP + FN) / (TP + FP + FN)")
          .reference(LRP),
      CocoEvaluation::lrpError);

  /** {@link CocoEvaluation#lrpErrorPerClass()}. */
  public static final PerClassMetric<CocoEvaluation> LRP_PER_CLASS = PerClassMetric.of(
      MetricInfo.lowerIsBetter("lrp_per_class", "LRP Error per Class")
          .range(0, 1, 0)
          .says("LRP error of each class.")
          .formula("loss of a class")
          .reference(LRP),
      CocoEvaluation::lrpErrorPerClass);

  /** {@link CocoEvaluation#optimalLrpError()}. */
  public static final Metric<CocoEvaluation> OLRP = Metric.of(
      MetricInfo.lowerIsBetter("olrp", "Optimal LRP Error")
          .alias("optimal_lrp")
          .range(0, 1, 0)
          .says(
              "Mean over classes of the smallest LRP error over score thresholds, at overlap 0.5.")
          .formula("mean over classes of min over score thresholds of LRP")
          .reference(LRP),
      CocoEvaluation::optimalLrpError);

  /** {@link CocoEvaluation#optimalLrpErrorPerClass()}. */
  public static final PerClassMetric<CocoEvaluation> OLRP_PER_CLASS = PerClassMetric.of(
      MetricInfo.lowerIsBetter("olrp_per_class", "Optimal LRP Error per Class")
          .range(0, 1, 0)
          .says("Smallest LRP error of each class over score thresholds, at overlap 0.5.")
          .formula("min over score thresholds of LRP of a class")
          .reference(LRP),
      CocoEvaluation::optimalLrpErrorPerClass);

  /** {@link CocoEvaluation#truePositives()}. */
  public static final Metric<CocoEvaluation> TRUE_POSITIVES = Metric.of(
      MetricInfo.higherIsBetter("true_positives", "True Positives")
          .range(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
          .says("Number of truths that were found.")
          .formula("TP")
          .reference(COUNTED),
      CocoEvaluation::truePositives);

  /** {@link CocoEvaluation#falsePositives()}. */
  public static final Metric<CocoEvaluation> FALSE_POSITIVES = Metric.of(
      MetricInfo.lowerIsBetter("false_positives", "False Positives")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Number of detections that found nothing.")
          .formula("FP")
          .reference(COUNTED),
      CocoEvaluation::falsePositives);

  /** {@link CocoEvaluation#falseNegatives()}. */
  public static final Metric<CocoEvaluation> FALSE_NEGATIVES = Metric.of(
      MetricInfo.lowerIsBetter("false_negatives", "False Negatives")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Number of truths that were missed.")
          .formula("FN")
          .reference(COUNTED),
      CocoEvaluation::falseNegatives);

  /** {@link CocoEvaluation#precision()}. */
  public static final Metric<CocoEvaluation> PRECISION = Metric.of(
      MetricInfo.higherIsBetter("precision", "Precision")
          .alias("precision_micro")
          .range(0, 1, 1)
          .says("Share of the detections that are true positives, over all classes.")
          .formula("TP / (TP + FP)")
          .reference(COUNTED),
      CocoEvaluation::precision);

  /** {@link CocoEvaluation#precisionMacro()}. */
  public static final Metric<CocoEvaluation> PRECISION_MACRO = Metric.of(
      MetricInfo.higherIsBetter("precision_macro", "Macro Precision")
          .range(0, 1, 1)
          .says("Mean over classes of their precision.")
          .formula("mean over classes of TP / (TP + FP)")
          .reference(COUNTED),
      CocoEvaluation::precisionMacro);

  /** {@link CocoEvaluation#precisionWeighted()}. */
  public static final Metric<CocoEvaluation> PRECISION_WEIGHTED = Metric.of(
      MetricInfo.higherIsBetter("precision_weighted", "Weighted Precision")
          .range(0, 1, 1)
          .says("Mean over classes of their precision, weighted by their truths.")
          .formula("mean over classes of TP / (TP + FP), weights TP + FN")
          .reference(COUNTED),
      CocoEvaluation::precisionWeighted);

  /** {@link CocoEvaluation#precisionPerClass()}. */
  public static final PerClassMetric<CocoEvaluation> PRECISION_PER_CLASS = PerClassMetric.of(
      MetricInfo.higherIsBetter("precision_per_class", "Precision per Class")
          .range(0, 1, 1)
          .says("Share of the detections that are true positives, of each class.")
          .formula("TP / (TP + FP) of a class")
          .reference(COUNTED),
      CocoEvaluation::precisionPerClass);

  /** {@link CocoEvaluation#recall()}. */
  public static final Metric<CocoEvaluation> RECALL = Metric.of(
      MetricInfo.higherIsBetter("recall", "Recall")
          .alias("recall_micro")
          .range(0, 1, 1)
          .says("Share of the truths that were found, over all classes.")
          .formula("TP / (TP + FN)")
          .reference(COUNTED),
      CocoEvaluation::recall);

  /** {@link CocoEvaluation#recallMacro()}. */
  public static final Metric<CocoEvaluation> RECALL_MACRO = Metric.of(
      MetricInfo.higherIsBetter("recall_macro", "Macro Recall")
          .range(0, 1, 1)
          .says("Mean over classes of their recall.")
          .formula("mean over classes of TP / (TP + FN)")
          .reference(COUNTED),
      CocoEvaluation::recallMacro);

  /** {@link CocoEvaluation#recallWeighted()}. */
  public static final Metric<CocoEvaluation> RECALL_WEIGHTED = Metric.of(
      MetricInfo.higherIsBetter("recall_weighted", "Weighted Recall")
          .range(0, 1, 1)
          .says("Mean over classes of their recall, weighted by their truths.")
          .formula("mean over classes of TP / (TP + FN), weights TP + FN")
          .reference(COUNTED),
      CocoEvaluation::recallWeighted);

  /** {@link CocoEvaluation#recallPerClass()}. */
  public static final PerClassMetric<CocoEvaluation> RECALL_PER_CLASS = PerClassMetric.of(
      MetricInfo.higherIsBetter("recall_per_class", "Recall per Class")
          .range(0, 1, 1)
          .says("Share of the truths that were found, of each class.")
          .formula("TP / (TP + FN) of a class")
          .reference(COUNTED),
      CocoEvaluation::recallPerClass);

  /** {@link CocoEvaluation#f1()}. */
  public static final Metric<CocoEvaluation> F1 = Metric.of(
      MetricInfo.higherIsBetter("f1", "F1 Score")
          .alias("f1_micro")
          .range(0, 1, 1)
          .says("Harmonic mean of precision and recall, over all classes.")
          .formula("2 TP / (2 TP + FP + FN)")
          .reference(COUNTED),
      CocoEvaluation::f1);

  /** {@link CocoEvaluation#f1Macro()}. */
  public static final Metric<CocoEvaluation> F1_MACRO = Metric.of(
      MetricInfo.higherIsBetter("f1_macro", "Macro F1 Score")
          .range(0, 1, 1)
          .says("Mean over classes of their F1.")
          .formula("mean over classes of 2 TP / (2 TP + FP + FN)")
          .reference(COUNTED),
      CocoEvaluation::f1Macro);

  /** {@link CocoEvaluation#f1Weighted()}. */
  public static final Metric<CocoEvaluation> F1_WEIGHTED = Metric.of(
      MetricInfo.higherIsBetter("f1_weighted", "Weighted F1 Score")
          .range(0, 1, 1)
          .says("Mean over classes of their F1, weighted by their truths.")
          .formula("mean over classes of 2 TP / (2 TP + FP + FN), weights TP + FN")
          .reference(COUNTED),
      CocoEvaluation::f1Weighted);

  /** {@link CocoEvaluation#f1PerClass()}. */
  public static final PerClassMetric<CocoEvaluation> F1_PER_CLASS = PerClassMetric.of(
      MetricInfo.higherIsBetter("f1_per_class", "F1 Score per Class")
          .range(0, 1, 1)
          .says("Harmonic mean of precision and recall, of each class.")
          .formula("2 TP / (2 TP + FP + FN) of a class")
          .reference(COUNTED),
      CocoEvaluation::f1PerClass);

  /** {@link CocoEvaluation#bestF1()}. */
  public static final Metric<CocoEvaluation> BEST_F1 = Metric.of(
      MetricInfo.higherIsBetter("best_f1", "Best F1 Score")
          .alias("max_f1")
          .range(0, 1, 1)
          .says("Largest F1 over all score thresholds.")
          .formula("max over score thresholds of 2 TP / (2 TP + FP + FN)")
          .reference(COUNTED),
      CocoEvaluation::bestF1);

  /** {@link CocoEvaluation#meanOverlap()}. */
  public static final Metric<CocoEvaluation> IOU = Metric.of(
      MetricInfo.higherIsBetter("iou", "Intersection over Union (IoU)")
          .range(0, 1, 1)
          .says("Mean overlap of the true positives: localization alone.")
          .formula("sum over TP of IoU / TP")
          .reference(COUNTED),
      CocoEvaluation::meanOverlap);

  /** {@link CocoEvaluation#overlapOverTruth()}. */
  public static final Metric<CocoEvaluation> IOU_OVER_TRUTH = Metric.of(
      MetricInfo.higherIsBetter("iou_over_truth", "IoU over Truth")
          .range(0, 1, 1)
          .says("Sum of the overlaps of the true positives over the truths: a miss counts 0.")
          .formula("sum over TP of IoU / (TP + FN)")
          .reference(COUNTED),
      CocoEvaluation::overlapOverTruth);

  /** {@link CocoEvaluation#overlapLoss()}. */
  public static final Metric<CocoEvaluation> IOU_LOSS = Metric.of(
      MetricInfo.lowerIsBetter("iou_loss", "IoU Loss")
          .range(0, 1, 0)
          .says("One minus the sum of the overlaps of the true positives over all outcomes.")
          .formula("1 - sum over TP of IoU / (TP + FP + FN)")
          .reference(COUNTED),
      CocoEvaluation::overlapLoss);

  /** {@link CocoEvaluation#accuracyPerImage()}. */
  public static final PerClassMetric<CocoEvaluation> ACCURACY_PER_IMAGE = PerClassMetric.of(
      MetricInfo.higherIsBetter("accuracy_per_image", "Accuracy per Image")
          .range(0, 1, 1)
          .says("Share of true positives among all outcomes of each image.")
          .formula("TP / (TP + FP + FN) of an image")
          .reference(COUNTED),
      CocoEvaluation::accuracyPerImage);

  /** {@link CocoEvaluation#truePositivesPerImage()}. */
  public static final PerClassMetric<CocoEvaluation> TRUE_POSITIVES_PER_IMAGE = PerClassMetric.of(
      MetricInfo.higherIsBetter("true_positives_per_image", "True Positives per Image")
          .range(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
          .says("Number of truths of each image that were found.")
          .formula("TP of an image")
          .reference(COUNTED),
      evaluation -> doubles(evaluation.truePositivesPerImage()));

  /** {@link CocoEvaluation#falsePositivesPerImage()}. */
  public static final PerClassMetric<CocoEvaluation> FALSE_POSITIVES_PER_IMAGE = PerClassMetric.of(
      MetricInfo.lowerIsBetter("false_positives_per_image", "False Positives per Image")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Number of detections of each image that found nothing.")
          .formula("FP of an image")
          .reference(COUNTED),
      evaluation -> doubles(evaluation.falsePositivesPerImage()));

  /** {@link CocoEvaluation#falseNegativesPerImage()}. */
  public static final PerClassMetric<CocoEvaluation> FALSE_NEGATIVES_PER_IMAGE = PerClassMetric.of(
      MetricInfo.lowerIsBetter("false_negatives_per_image", "False Negatives per Image")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Number of truths of each image that were missed.")
          .formula("FN of an image")
          .reference(COUNTED),
      evaluation -> doubles(evaluation.falseNegativesPerImage()));

  /** {@link CocoEvaluation#exactImageAccuracy()}. */
  public static final Metric<CocoEvaluation> EXACT_IMAGE_ACCURACY = Metric.of(
      MetricInfo.higherIsBetter("exact_image_accuracy", "Exact Image Accuracy")
          .range(0, 1, 1)
          .says("Share of the images without false positive and miss.")
          .formula("images with FP = FN = 0 / images")
          .reference(COUNTED),
      CocoEvaluation::exactImageAccuracy);

  private CocoMetrics() {}

  /**
   * Mean average recall with another number of detections per image and class; its id is {@code mar_5} for 5.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Metric<CocoEvaluation> meanAverageRecallOfTop(int maxDetections) {
    Arguments.atLeast("maxDetections", maxDetections, 1);
    String name = "Mean Average Recall @ " + maxDetections + " Detection";
    return Metric.of(
        MetricInfo.higherIsBetter("mar_" + maxDetections, maxDetections == 1 ? name : name + "s")
            .alias("AR" + maxDetections)
            .range(0, 1, 1)
            .says("Mean average recall with so many detections per image and class.")
            .formula("mean over classes, overlap thresholds of AR")
            .reference(COCO),
        evaluation -> evaluation.hasLimit(maxDetections),
        evaluation -> evaluation.meanAverageRecallOfTop(maxDetections));
  }

  /**
   * Average recall of each class with another number of detections per image; its id is {@code mar_5_per_class} for 5.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static PerClassMetric<CocoEvaluation> averageRecallPerClassOfTop(int maxDetections) {
    Arguments.atLeast("maxDetections", maxDetections, 1);
    return PerClassMetric.of(
        MetricInfo.higherIsBetter(
                "mar_" + maxDetections + "_per_class",
                "Average Recall per Class @ " + maxDetections)
            .range(0, 1, 1)
            .says("Average recall of each class with so many detections per image.")
            .formula("mean over overlap thresholds of AR of a class")
            .reference(COCO),
        evaluation -> evaluation.hasLimit(maxDetections),
        evaluation -> evaluation.averageRecallPerClassOfTop(maxDetections));
  }

  private static Predicate<CocoEvaluation> hasRange(AreaRange range) {
    return evaluation -> evaluation.hasAreaRange(range);
  }

  private static double[] doubles(int[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
