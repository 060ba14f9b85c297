package io.evalmetrics.detection;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;

/** The metrics of detected boxes: COCO's, and those of the box kernels that matching does not use. */
public final class DetectionMetrics {

  private static final String TORCHVISION = "torchvision 0.14 box kernels over pycocotools matches";
  private static final String TORCHMETRICS = "torchmetrics 1.4 IntersectionOverUnion and its kin";

  /** {@link CocoEvaluation#meanAveragePrecision()}. */
  public static final Metric<DetectionEvaluation> MAP =
      CocoMetrics.MAP.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAveragePrecisionAt(double)}. */
  public static final Metric<DetectionEvaluation> MAP_50 =
      CocoMetrics.MAP_50.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAveragePrecisionAt(double)}. */
  public static final Metric<DetectionEvaluation> MAP_75 =
      CocoMetrics.MAP_75.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAveragePrecisionOf(AreaRange)}. */
  public static final Metric<DetectionEvaluation> MAP_SMALL =
      CocoMetrics.MAP_SMALL.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAveragePrecisionOf(AreaRange)}. */
  public static final Metric<DetectionEvaluation> MAP_MEDIUM =
      CocoMetrics.MAP_MEDIUM.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAveragePrecisionOf(AreaRange)}. */
  public static final Metric<DetectionEvaluation> MAP_LARGE =
      CocoMetrics.MAP_LARGE.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#averagePrecisionPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> MAP_PER_CLASS =
      CocoMetrics.MAP_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#averagePrecisionPerClassAt(double)}. */
  public static final PerClassMetric<DetectionEvaluation> MAP_50_PER_CLASS =
      CocoMetrics.MAP_50_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#averagePrecisionPerClassAt(double)}. */
  public static final PerClassMetric<DetectionEvaluation> MAP_75_PER_CLASS =
      CocoMetrics.MAP_75_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAveragePrecisionPerIou()}. */
  public static final PerClassMetric<DetectionEvaluation> MAP_PER_IOU =
      CocoMetrics.MAP_PER_IOU.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecallOfTop(int)}. */
  public static final Metric<DetectionEvaluation> MAR_1 =
      CocoMetrics.MAR_1.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecallOfTop(int)}. */
  public static final Metric<DetectionEvaluation> MAR_10 =
      CocoMetrics.MAR_10.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecallOfTop(int)}. */
  public static final Metric<DetectionEvaluation> MAR_100 =
      CocoMetrics.MAR_100.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecallOf(AreaRange)}. */
  public static final Metric<DetectionEvaluation> MAR_SMALL =
      CocoMetrics.MAR_SMALL.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecallOf(AreaRange)}. */
  public static final Metric<DetectionEvaluation> MAR_MEDIUM =
      CocoMetrics.MAR_MEDIUM.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecallOf(AreaRange)}. */
  public static final Metric<DetectionEvaluation> MAR_LARGE =
      CocoMetrics.MAR_LARGE.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#averageRecallPerClassOfTop(int)}. */
  public static final PerClassMetric<DetectionEvaluation> MAR_100_PER_CLASS =
      CocoMetrics.MAR_100_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanAverageRecallPerIou()}. */
  public static final PerClassMetric<DetectionEvaluation> MAR_PER_IOU =
      CocoMetrics.MAR_PER_IOU.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#accuracy()}. */
  public static final Metric<DetectionEvaluation> ACCURACY =
      CocoMetrics.ACCURACY.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#lrpError()}. */
  public static final Metric<DetectionEvaluation> LOSS =
      CocoMetrics.LOSS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#lrpErrorPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> LRP_PER_CLASS =
      CocoMetrics.LRP_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#optimalLrpError()}. */
  public static final Metric<DetectionEvaluation> OLRP =
      CocoMetrics.OLRP.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#optimalLrpErrorPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> OLRP_PER_CLASS =
      CocoMetrics.OLRP_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#truePositives()}. */
  public static final Metric<DetectionEvaluation> TRUE_POSITIVES =
      CocoMetrics.TRUE_POSITIVES.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#falsePositives()}. */
  public static final Metric<DetectionEvaluation> FALSE_POSITIVES =
      CocoMetrics.FALSE_POSITIVES.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#falseNegatives()}. */
  public static final Metric<DetectionEvaluation> FALSE_NEGATIVES =
      CocoMetrics.FALSE_NEGATIVES.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#precision()}. */
  public static final Metric<DetectionEvaluation> PRECISION =
      CocoMetrics.PRECISION.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#precisionMacro()}. */
  public static final Metric<DetectionEvaluation> PRECISION_MACRO =
      CocoMetrics.PRECISION_MACRO.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#precisionWeighted()}. */
  public static final Metric<DetectionEvaluation> PRECISION_WEIGHTED =
      CocoMetrics.PRECISION_WEIGHTED.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#precisionPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> PRECISION_PER_CLASS =
      CocoMetrics.PRECISION_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#recall()}. */
  public static final Metric<DetectionEvaluation> RECALL =
      CocoMetrics.RECALL.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#recallMacro()}. */
  public static final Metric<DetectionEvaluation> RECALL_MACRO =
      CocoMetrics.RECALL_MACRO.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#recallWeighted()}. */
  public static final Metric<DetectionEvaluation> RECALL_WEIGHTED =
      CocoMetrics.RECALL_WEIGHTED.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#recallPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> RECALL_PER_CLASS =
      CocoMetrics.RECALL_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#f1()}. */
  public static final Metric<DetectionEvaluation> F1 = CocoMetrics.F1.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#f1Macro()}. */
  public static final Metric<DetectionEvaluation> F1_MACRO =
      CocoMetrics.F1_MACRO.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#f1Weighted()}. */
  public static final Metric<DetectionEvaluation> F1_WEIGHTED =
      CocoMetrics.F1_WEIGHTED.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#f1PerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> F1_PER_CLASS =
      CocoMetrics.F1_PER_CLASS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#bestF1()}. */
  public static final Metric<DetectionEvaluation> BEST_F1 =
      CocoMetrics.BEST_F1.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#meanOverlap()}. */
  public static final Metric<DetectionEvaluation> IOU =
      CocoMetrics.IOU.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#overlapOverTruth()}. */
  public static final Metric<DetectionEvaluation> IOU_OVER_TRUTH =
      CocoMetrics.IOU_OVER_TRUTH.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#overlapLoss()}. */
  public static final Metric<DetectionEvaluation> IOU_LOSS =
      CocoMetrics.IOU_LOSS.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#accuracyPerImage()}. */
  public static final PerClassMetric<DetectionEvaluation> ACCURACY_PER_IMAGE =
      CocoMetrics.ACCURACY_PER_IMAGE.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#truePositivesPerImage()}. */
  public static final PerClassMetric<DetectionEvaluation> TRUE_POSITIVES_PER_IMAGE =
      CocoMetrics.TRUE_POSITIVES_PER_IMAGE.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#falsePositivesPerImage()}. */
  public static final PerClassMetric<DetectionEvaluation> FALSE_POSITIVES_PER_IMAGE =
      CocoMetrics.FALSE_POSITIVES_PER_IMAGE.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#falseNegativesPerImage()}. */
  public static final PerClassMetric<DetectionEvaluation> FALSE_NEGATIVES_PER_IMAGE =
      CocoMetrics.FALSE_NEGATIVES_PER_IMAGE.on(DetectionEvaluation::coco);

  /** {@link CocoEvaluation#exactImageAccuracy()}. */
  public static final Metric<DetectionEvaluation> EXACT_IMAGE_ACCURACY =
      CocoMetrics.EXACT_IMAGE_ACCURACY.on(DetectionEvaluation::coco);

  /** {@link DetectionEvaluation#meanGiou()}. */
  public static final Metric<DetectionEvaluation> GIOU = Metric.of(
      MetricInfo.higherIsBetter("giou", "GIoU (Generalized IoU)")
          .range(-1, 1, 1)
          .says("Mean generalized IoU of the true positives.")
          .formula("sum over TP of GIoU / TP")
          .reference(TORCHVISION),
      DetectionEvaluation::meanGiou);

  /** {@link DetectionEvaluation#meanDiou()}. */
  public static final Metric<DetectionEvaluation> DIOU = Metric.of(
      MetricInfo.higherIsBetter("diou", "DIoU (Distance IoU)")
          .range(-1, 1, 1)
          .says("Mean distance IoU of the true positives.")
          .formula("sum over TP of DIoU / TP")
          .reference(TORCHVISION),
      DetectionEvaluation::meanDiou);

  /** {@link DetectionEvaluation#meanCiou()}. */
  public static final Metric<DetectionEvaluation> CIOU = Metric.of(
      MetricInfo.higherIsBetter("ciou", "CIoU (Complete IoU)")
          .range(-1.5, 1, 1)
          .says("Mean complete IoU of the true positives.")
          .formula("sum over TP of CIoU / TP")
          .reference(TORCHVISION),
      DetectionEvaluation::meanCiou);

  /** {@link DetectionEvaluation#giouLoss()}. */
  public static final Metric<DetectionEvaluation> GIOU_LOSS = Metric.of(
      MetricInfo.lowerIsBetter("giou_loss", "GIoU Loss")
          .range(0, 2, 0)
          .says("One minus the sum of the GIoU of the true positives over all outcomes.")
          .formula("1 - sum over TP of GIoU / (TP + FP + FN)")
          .reference(TORCHVISION),
      DetectionEvaluation::giouLoss);

  /** {@link DetectionEvaluation#pairwiseIou()}. */
  public static final Metric<DetectionEvaluation> IOU_PAIRWISE = Metric.of(
      MetricInfo.higherIsBetter("iou_pairwise", "Pairwise IoU")
          .range(0, 1, 1)
          .says("Mean IoU of all pairs of a detection and a truth of the same image and label.")
          .formula("mean over pairs of IoU")
          .reference(TORCHMETRICS),
      DetectionEvaluation::hasPairwise,
      DetectionEvaluation::pairwiseIou);

  /** {@link DetectionEvaluation#pairwiseIouPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> IOU_PAIRWISE_PER_CLASS =
      PerClassMetric.of(
          MetricInfo.higherIsBetter("iou_pairwise_per_class", "Pairwise IoU per Class")
              .range(0, 1, 1)
              .says(
                  "Mean IoU of all pairs of a detection and a truth of the same image, of each label.")
              .formula("mean over pairs of a label of IoU")
              .reference(TORCHMETRICS),
          DetectionEvaluation::hasPairwise,
          DetectionEvaluation::pairwiseIouPerClass);

  /** {@link DetectionEvaluation#pairwiseGiou()}. */
  public static final Metric<DetectionEvaluation> GIOU_PAIRWISE = Metric.of(
      MetricInfo.higherIsBetter("giou_pairwise", "Pairwise GIoU")
          .range(-1, 1, 1)
          .says("Mean GIoU of all pairs of a detection and a truth of the same image and label.")
          .formula("mean over pairs of GIoU")
          .reference(TORCHMETRICS),
      DetectionEvaluation::hasPairwise,
      DetectionEvaluation::pairwiseGiou);

  /** {@link DetectionEvaluation#pairwiseGiouPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> GIOU_PAIRWISE_PER_CLASS =
      PerClassMetric.of(
          MetricInfo.higherIsBetter("giou_pairwise_per_class", "Pairwise GIoU per Class")
              .range(-1, 1, 1)
              .says(
                  "Mean GIoU of all pairs of a detection and a truth of the same image, of each label.")
              .formula("mean over pairs of a label of GIoU")
              .reference(TORCHMETRICS),
          DetectionEvaluation::hasPairwise,
          DetectionEvaluation::pairwiseGiouPerClass);

  /** {@link DetectionEvaluation#pairwiseDiou()}. */
  public static final Metric<DetectionEvaluation> DIOU_PAIRWISE = Metric.of(
      MetricInfo.higherIsBetter("diou_pairwise", "Pairwise DIoU")
          .range(-1, 1, 1)
          .says("Mean DIoU of all pairs of a detection and a truth of the same image and label.")
          .formula("mean over pairs of DIoU")
          .reference(TORCHMETRICS),
      DetectionEvaluation::hasPairwise,
      DetectionEvaluation::pairwiseDiou);

  /** {@link DetectionEvaluation#pairwiseDiouPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> DIOU_PAIRWISE_PER_CLASS =
      PerClassMetric.of(
          MetricInfo.higherIsBetter("diou_pairwise_per_class", "Pairwise DIoU per Class")
              .range(-1, 1, 1)
              .says(
                  "Mean DIoU of all pairs of a detection and a truth of the same image, of each label.")
              .formula("mean over pairs of a label of DIoU")
              .reference(TORCHMETRICS),
          DetectionEvaluation::hasPairwise,
          DetectionEvaluation::pairwiseDiouPerClass);

  /** {@link DetectionEvaluation#pairwiseCiou()}. */
  public static final Metric<DetectionEvaluation> CIOU_PAIRWISE = Metric.of(
      MetricInfo.higherIsBetter("ciou_pairwise", "Pairwise CIoU")
          .range(-1.5, 1, 1)
          .says("Mean CIoU of all pairs of a detection and a truth of the same image and label.")
          .formula("mean over pairs of CIoU")
          .reference(TORCHMETRICS),
      DetectionEvaluation::hasPairwise,
      DetectionEvaluation::pairwiseCiou);

  /** {@link DetectionEvaluation#pairwiseCiouPerClass()}. */
  public static final PerClassMetric<DetectionEvaluation> CIOU_PAIRWISE_PER_CLASS =
      PerClassMetric.of(
          MetricInfo.higherIsBetter("ciou_pairwise_per_class", "Pairwise CIoU per Class")
              .range(-1.5, 1, 1)
              .says(
                  "Mean CIoU of all pairs of a detection and a truth of the same image, of each label.")
              .formula("mean over pairs of a label of CIoU")
              .reference(TORCHMETRICS),
          DetectionEvaluation::hasPairwise,
          DetectionEvaluation::pairwiseCiouPerClass);

  /** {@link DetectionEvaluation#pairwiseIou50()}. */
  public static final Metric<DetectionEvaluation> IOU_PAIRWISE_50 = Metric.of(
      MetricInfo.higherIsBetter("iou_pairwise_50", "Pairwise IoU of 0.5 and more")
          .range(0, 1, 1)
          .says("Mean IoU of the pairs of the same image and label whose IoU is at least 0.5.")
          .formula("mean over pairs with IoU >= 0.5 of IoU")
          .reference(TORCHMETRICS),
      DetectionEvaluation::hasPairwise,
      DetectionEvaluation::pairwiseIou50);

  private DetectionMetrics() {}

  /**
   * Mean average recall with another number of detections per image and class; its id is {@code mar_5} for 5.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Metric<DetectionEvaluation> meanAverageRecallOfTop(int maxDetections) {
    return CocoMetrics.meanAverageRecallOfTop(maxDetections).on(DetectionEvaluation::coco);
  }
}
