package io.evalmetrics.keypoint;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.detection.CocoMetrics;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The metrics of detected poses; each constant points at one method of {@link PoseEvaluation#coco()}. */
public final class PoseMetrics {

  private static final String COCO = "pycocotools 2.0.11 COCOeval keypoints";

  /** {@link CocoEvaluation#meanAveragePrecision()}. */
  public static final Metric<PoseEvaluation> MAP = CocoMetrics.MAP.on(PoseEvaluation::coco);

  /** {@link CocoEvaluation#meanAveragePrecisionAt(double)}. */
  public static final Metric<PoseEvaluation> MAP_50 = metric(
      share("map_50", "Mean Average Precision @ OKS 0.50")
          .alias("AP50")
          .says("Mean average precision at similarity 0.50.")
          .formula("mean over classes of AP at OKS 0.50"),
      coco -> coco.meanAveragePrecisionAt(0.5));

  /** {@link CocoEvaluation#meanAveragePrecisionAt(double)}. */
  public static final Metric<PoseEvaluation> MAP_75 = metric(
      share("map_75", "Mean Average Precision @ OKS 0.75")
          .alias("AP75")
          .says("Mean average precision at similarity 0.75.")
          .formula("mean over classes of AP at OKS 0.75"),
      coco -> coco.meanAveragePrecisionAt(0.75));

  /** {@link CocoMetrics#MAP_MEDIUM} of poses. */
  public static final Metric<PoseEvaluation> MAP_MEDIUM =
      CocoMetrics.MAP_MEDIUM.on(PoseEvaluation::coco);

  /** {@link CocoMetrics#MAP_LARGE} of poses. */
  public static final Metric<PoseEvaluation> MAP_LARGE =
      CocoMetrics.MAP_LARGE.on(PoseEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecall()}. */
  public static final Metric<PoseEvaluation> MAR = metric(
      share("mar", "Mean Average Recall (mAR)")
          .alias("mean_average_recall")
          .says("Mean of the average recalls of classes and similarity thresholds.")
          .formula("mean over classes, OKS thresholds of AR"),
      CocoEvaluation::meanAverageRecall);

  /** {@link CocoEvaluation#meanAverageRecallAt(double)}. */
  public static final Metric<PoseEvaluation> MAR_50 = metric(
      share("mar_50", "Mean Average Recall @ OKS 0.50")
          .alias("AR50")
          .says("Mean average recall at similarity 0.50.")
          .formula("mean over classes of AR at OKS 0.50"),
      coco -> coco.meanAverageRecallAt(0.5));

  /** {@link CocoEvaluation#meanAverageRecallAt(double)}. */
  public static final Metric<PoseEvaluation> MAR_75 = metric(
      share("mar_75", "Mean Average Recall @ OKS 0.75")
          .alias("AR75")
          .says("Mean average recall at similarity 0.75.")
          .formula("mean over classes of AR at OKS 0.75"),
      coco -> coco.meanAverageRecallAt(0.75));

  /** {@link CocoMetrics#MAR_MEDIUM} of poses. */
  public static final Metric<PoseEvaluation> MAR_MEDIUM =
      CocoMetrics.MAR_MEDIUM.on(PoseEvaluation::coco);

  /** {@link CocoMetrics#MAR_LARGE} of poses. */
  public static final Metric<PoseEvaluation> MAR_LARGE =
      CocoMetrics.MAR_LARGE.on(PoseEvaluation::coco);

  /** {@link CocoMetrics#MAP_PER_CLASS} of poses. */
  public static final PerClassMetric<PoseEvaluation> MAP_PER_CLASS =
      CocoMetrics.MAP_PER_CLASS.on(PoseEvaluation::coco);

  /** {@link CocoEvaluation#averagePrecisionPerClassAt(double)}. */
  public static final PerClassMetric<PoseEvaluation> MAP_50_PER_CLASS = perClass(
      share("map_50_per_class", "mAP per Class @ OKS 0.50")
          .says("Average precision of each class at similarity 0.50.")
          .formula("AP of a class at OKS 0.50"),
      coco -> coco.averagePrecisionPerClassAt(0.5));

  /** {@link CocoEvaluation#averagePrecisionPerClassAt(double)}. */
  public static final PerClassMetric<PoseEvaluation> MAP_75_PER_CLASS = perClass(
      share("map_75_per_class", "mAP per Class @ OKS 0.75")
          .says("Average precision of each class at similarity 0.75.")
          .formula("AP of a class at OKS 0.75"),
      coco -> coco.averagePrecisionPerClassAt(0.75));

  /** {@link CocoEvaluation#averageRecallPerClass()}. */
  public static final PerClassMetric<PoseEvaluation> MAR_PER_CLASS = perClass(
      share("mar_per_class", "mAR per Class")
          .says("Average recall of each class, the mean over similarity thresholds.")
          .formula("mean over OKS thresholds of AR of a class"),
      CocoEvaluation::averageRecallPerClass);

  /** {@link CocoEvaluation#meanAveragePrecisionPerIou()}. */
  public static final PerClassMetric<PoseEvaluation> MAP_PER_IOU = perClass(
      share("map_per_iou", "mAP per OKS Threshold")
          .alias("map_per_oks")
          .says("Mean average precision at each similarity threshold.")
          .formula("mean over classes of AP at an OKS threshold"),
      CocoEvaluation::meanAveragePrecisionPerIou);

  /** {@link CocoEvaluation#meanAverageRecallPerIou()}. */
  public static final PerClassMetric<PoseEvaluation> MAR_PER_IOU = perClass(
      share("mar_per_iou", "mAR per OKS Threshold")
          .alias("mar_per_oks")
          .says("Mean average recall at each similarity threshold.")
          .formula("mean over classes of AR at an OKS threshold"),
      CocoEvaluation::meanAverageRecallPerIou);

  /** {@link CocoEvaluation#truePositives()}. */
  public static final Metric<PoseEvaluation> TRUE_POSITIVES_OKS = metric(
      MetricInfo.higherIsBetter("true_positives_oks", "True Positives (OKS)")
          .range(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
          .says("Number of poses that were found.")
          .formula("TP")
          .reference(COCO),
      CocoEvaluation::truePositives);

  /** {@link CocoEvaluation#falsePositives()}. */
  public static final Metric<PoseEvaluation> FALSE_POSITIVES_OKS = metric(
      MetricInfo.lowerIsBetter("false_positives_oks", "False Positives (OKS)")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Number of detections that found no pose.")
          .formula("FP")
          .reference(COCO),
      CocoEvaluation::falsePositives);

  /** {@link CocoEvaluation#falseNegatives()}. */
  public static final Metric<PoseEvaluation> FALSE_NEGATIVES_OKS = metric(
      MetricInfo.lowerIsBetter("false_negatives_oks", "False Negatives (OKS)")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Number of poses that were missed.")
          .formula("FN")
          .reference(COCO),
      CocoEvaluation::falseNegatives);

  /** {@link CocoEvaluation#precision()}. */
  public static final Metric<PoseEvaluation> PRECISION_OKS = metric(
      share("precision_oks", "Precision (OKS)")
          .says("Share of the detections above the score threshold that found a pose.")
          .formula("TP / (TP + FP)"),
      CocoEvaluation::precision);

  /** {@link CocoEvaluation#recall()}. */
  public static final Metric<PoseEvaluation> RECALL_OKS = metric(
      share("recall_oks", "Recall (OKS)")
          .says("Share of the poses that were found.")
          .formula("TP / (TP + FN)"),
      CocoEvaluation::recall);

  /** {@link CocoEvaluation#f1()}. */
  public static final Metric<PoseEvaluation> F1_OKS = metric(
      share("f1_oks", "F1 Score (OKS)")
          .says("Harmonic mean of precision and recall of poses.")
          .formula("2 TP / (2 TP + FP + FN)"),
      CocoEvaluation::f1);

  /** {@link CocoEvaluation#accuracy()}. */
  public static final Metric<PoseEvaluation> ACCURACY_OKS = metric(
      share("accuracy_oks", "Accuracy (OKS)")
          .says("Share of true positives among all outcomes.")
          .formula("TP / (TP + FP + FN)"),
      CocoEvaluation::accuracy);

  /** COCO's ten numbers. */
  static final List<Metric<PoseEvaluation>> HEADLINE = List.of(
      MAP, MAP_50, MAP_75, MAP_MEDIUM, MAP_LARGE, MAR, MAR_50, MAR_75, MAR_MEDIUM, MAR_LARGE);

  static final List<Metric<PoseEvaluation>> FURTHER = List.of(
      MAP_PER_CLASS,
      MAP_50_PER_CLASS,
      MAP_75_PER_CLASS,
      MAR_PER_CLASS,
      MAP_PER_IOU,
      MAR_PER_IOU,
      TRUE_POSITIVES_OKS,
      FALSE_POSITIVES_OKS,
      FALSE_NEGATIVES_OKS,
      PRECISION_OKS,
      RECALL_OKS,
      F1_OKS,
      ACCURACY_OKS);

  private PoseMetrics() {}

  private static MetricInfo share(String id, String displayName) {
    return MetricInfo.higherIsBetter(id, displayName).range(0, 1, 1).reference(COCO);
  }

  private static Metric<PoseEvaluation> metric(
      MetricInfo info, ToDoubleFunction<CocoEvaluation> score) {
    return Metric.<CocoEvaluation>of(info, score).on(PoseEvaluation::coco);
  }

  private static PerClassMetric<PoseEvaluation> perClass(
      MetricInfo info, Function<CocoEvaluation, double[]> scores) {
    return PerClassMetric.<CocoEvaluation>of(info, scores).on(PoseEvaluation::coco);
  }
}
