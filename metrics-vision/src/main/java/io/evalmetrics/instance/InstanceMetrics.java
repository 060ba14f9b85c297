package io.evalmetrics.instance;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.detection.CocoMetrics;
import java.util.List;

/**
 * The metrics of instance segmentation: those of {@link CocoMetrics} on masks, what only masks have, and COCO's once
 * more on masks and boundaries, which need an evaluation made with boundaries.
 */
public final class InstanceMetrics {

  private static final String COUNTED = "counted in the match table of pycocotools 2.0.11 COCOeval";

  /** {@link CocoMetrics#ACCURACY} of masks. */
  public static final Metric<InstanceEvaluation> ACCURACY =
      CocoMetrics.ACCURACY.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#PRECISION} of masks. */
  public static final Metric<InstanceEvaluation> PRECISION =
      CocoMetrics.PRECISION.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#RECALL} of masks. */
  public static final Metric<InstanceEvaluation> RECALL =
      CocoMetrics.RECALL.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#F1} of masks. */
  public static final Metric<InstanceEvaluation> F1 = CocoMetrics.F1.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#LOSS} of masks. */
  public static final Metric<InstanceEvaluation> LOSS =
      CocoMetrics.LOSS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP} of masks. */
  public static final Metric<InstanceEvaluation> MAP = CocoMetrics.MAP.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_50} of masks. */
  public static final Metric<InstanceEvaluation> MAP_50 =
      CocoMetrics.MAP_50.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_75} of masks. */
  public static final Metric<InstanceEvaluation> MAP_75 =
      CocoMetrics.MAP_75.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_SMALL} of masks. */
  public static final Metric<InstanceEvaluation> MAP_SMALL =
      CocoMetrics.MAP_SMALL.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_MEDIUM} of masks. */
  public static final Metric<InstanceEvaluation> MAP_MEDIUM =
      CocoMetrics.MAP_MEDIUM.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_LARGE} of masks. */
  public static final Metric<InstanceEvaluation> MAP_LARGE =
      CocoMetrics.MAP_LARGE.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> MAP_PER_CLASS =
      CocoMetrics.MAP_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_50_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> MAP_50_PER_CLASS =
      CocoMetrics.MAP_50_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_75_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> MAP_75_PER_CLASS =
      CocoMetrics.MAP_75_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAP_PER_IOU} of masks. */
  public static final PerClassMetric<InstanceEvaluation> MAP_PER_IOU =
      CocoMetrics.MAP_PER_IOU.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_1} of masks. */
  public static final Metric<InstanceEvaluation> MAR_1 =
      CocoMetrics.MAR_1.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_10} of masks. */
  public static final Metric<InstanceEvaluation> MAR_10 =
      CocoMetrics.MAR_10.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_100} of masks. */
  public static final Metric<InstanceEvaluation> MAR_100 =
      CocoMetrics.MAR_100.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_SMALL} of masks. */
  public static final Metric<InstanceEvaluation> MAR_SMALL =
      CocoMetrics.MAR_SMALL.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_MEDIUM} of masks. */
  public static final Metric<InstanceEvaluation> MAR_MEDIUM =
      CocoMetrics.MAR_MEDIUM.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_LARGE} of masks. */
  public static final Metric<InstanceEvaluation> MAR_LARGE =
      CocoMetrics.MAR_LARGE.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_100_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> MAR_100_PER_CLASS =
      CocoMetrics.MAR_100_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#MAR_PER_IOU} of masks. */
  public static final PerClassMetric<InstanceEvaluation> MAR_PER_IOU =
      CocoMetrics.MAR_PER_IOU.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#LRP_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> LRP_PER_CLASS =
      CocoMetrics.LRP_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#OLRP} of masks. */
  public static final Metric<InstanceEvaluation> OLRP =
      CocoMetrics.OLRP.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#OLRP_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> OLRP_PER_CLASS =
      CocoMetrics.OLRP_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#TRUE_POSITIVES} of masks. */
  public static final Metric<InstanceEvaluation> TRUE_POSITIVES =
      CocoMetrics.TRUE_POSITIVES.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#FALSE_POSITIVES} of masks. */
  public static final Metric<InstanceEvaluation> FALSE_POSITIVES =
      CocoMetrics.FALSE_POSITIVES.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#FALSE_NEGATIVES} of masks. */
  public static final Metric<InstanceEvaluation> FALSE_NEGATIVES =
      CocoMetrics.FALSE_NEGATIVES.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#PRECISION_MACRO} of masks. */
  public static final Metric<InstanceEvaluation> PRECISION_MACRO =
      CocoMetrics.PRECISION_MACRO.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#PRECISION_WEIGHTED} of masks. */
  public static final Metric<InstanceEvaluation> PRECISION_WEIGHTED =
      CocoMetrics.PRECISION_WEIGHTED.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#PRECISION_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> PRECISION_PER_CLASS =
      CocoMetrics.PRECISION_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#RECALL_MACRO} of masks. */
  public static final Metric<InstanceEvaluation> RECALL_MACRO =
      CocoMetrics.RECALL_MACRO.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#RECALL_WEIGHTED} of masks. */
  public static final Metric<InstanceEvaluation> RECALL_WEIGHTED =
      CocoMetrics.RECALL_WEIGHTED.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#RECALL_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> RECALL_PER_CLASS =
      CocoMetrics.RECALL_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#F1_MACRO} of masks. */
  public static final Metric<InstanceEvaluation> F1_MACRO =
      CocoMetrics.F1_MACRO.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#F1_WEIGHTED} of masks. */
  public static final Metric<InstanceEvaluation> F1_WEIGHTED =
      CocoMetrics.F1_WEIGHTED.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#F1_PER_CLASS} of masks. */
  public static final PerClassMetric<InstanceEvaluation> F1_PER_CLASS =
      CocoMetrics.F1_PER_CLASS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#BEST_F1} of masks. */
  public static final Metric<InstanceEvaluation> BEST_F1 =
      CocoMetrics.BEST_F1.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#IOU} of masks. */
  public static final Metric<InstanceEvaluation> IOU = CocoMetrics.IOU.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#IOU_OVER_TRUTH} of masks. */
  public static final Metric<InstanceEvaluation> IOU_OVER_TRUTH =
      CocoMetrics.IOU_OVER_TRUTH.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#IOU_LOSS} of masks. */
  public static final Metric<InstanceEvaluation> IOU_LOSS =
      CocoMetrics.IOU_LOSS.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#ACCURACY_PER_IMAGE} of masks. */
  public static final PerClassMetric<InstanceEvaluation> ACCURACY_PER_IMAGE =
      CocoMetrics.ACCURACY_PER_IMAGE.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#TRUE_POSITIVES_PER_IMAGE} of masks. */
  public static final PerClassMetric<InstanceEvaluation> TRUE_POSITIVES_PER_IMAGE =
      CocoMetrics.TRUE_POSITIVES_PER_IMAGE.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#FALSE_POSITIVES_PER_IMAGE} of masks. */
  public static final PerClassMetric<InstanceEvaluation> FALSE_POSITIVES_PER_IMAGE =
      CocoMetrics.FALSE_POSITIVES_PER_IMAGE.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#FALSE_NEGATIVES_PER_IMAGE} of masks. */
  public static final PerClassMetric<InstanceEvaluation> FALSE_NEGATIVES_PER_IMAGE =
      CocoMetrics.FALSE_NEGATIVES_PER_IMAGE.on(InstanceEvaluation::coco);

  /** {@link CocoMetrics#EXACT_IMAGE_ACCURACY} of masks. */
  public static final Metric<InstanceEvaluation> EXACT_IMAGE_ACCURACY =
      CocoMetrics.EXACT_IMAGE_ACCURACY.on(InstanceEvaluation::coco);

  /** {@link InstanceEvaluation#dice()}. */
  public static final Metric<InstanceEvaluation> DICE = Metric.of(
      MetricInfo.higherIsBetter("dice", "Dice Coefficient")
          .alias("dice_coefficient", "mean_dice")
          .range(0, 1, 1)
          .says("Mean Dice coefficient of the masks of true positives: their outlines alone.")
          .formula("sum over TP of 2 IoU / (1 + IoU) / TP")
          .reference(COUNTED),
      InstanceEvaluation::dice);

  /** {@link InstanceEvaluation#diceLoss()}. */
  public static final Metric<InstanceEvaluation> DICE_LOSS = Metric.of(
      MetricInfo.lowerIsBetter("dice_loss", "Dice Loss")
          .range(0, 1, 0)
          .says("One minus the sum of the Dice coefficients of true positives over all outcomes.")
          .formula("1 - sum over TP of 2 IoU / (1 + IoU) / (TP + FP + FN)")
          .reference(COUNTED),
      InstanceEvaluation::diceLoss);

  /** {@link InstanceEvaluation#pqMatched()}. */
  public static final Metric<InstanceEvaluation> PQ_MATCHED = Metric.of(
      MetricInfo.higherIsBetter("pq_matched", "Panoptic Quality of matched instances")
          .range(0, 1, 1)
          .says("Panoptic quality's formula on instances, which may overlap: mean IoU times F1.")
          .formula("sum over TP of IoU / (TP + FP/2 + FN/2)")
          .reference(COUNTED),
      InstanceEvaluation::pqMatched);

  /** {@link CocoMetrics#MAP} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAP =
      boundary("boundary_map", "Boundary Mean Average Precision", CocoMetrics.MAP);

  /** {@link CocoMetrics#MAP_50} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAP_50 =
      boundary("boundary_map_50", "Boundary Mean Average Precision @ IoU 0.50", CocoMetrics.MAP_50);

  /** {@link CocoMetrics#MAP_75} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAP_75 =
      boundary("boundary_map_75", "Boundary Mean Average Precision @ IoU 0.75", CocoMetrics.MAP_75);

  /** {@link CocoMetrics#MAP_SMALL} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAP_SMALL = boundary(
      "boundary_map_small",
      "Boundary Mean Average Precision, Small objects",
      CocoMetrics.MAP_SMALL);

  /** {@link CocoMetrics#MAP_MEDIUM} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAP_MEDIUM = boundary(
      "boundary_map_medium",
      "Boundary Mean Average Precision, Medium objects",
      CocoMetrics.MAP_MEDIUM);

  /** {@link CocoMetrics#MAP_LARGE} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAP_LARGE = boundary(
      "boundary_map_large",
      "Boundary Mean Average Precision, Large objects",
      CocoMetrics.MAP_LARGE);

  /** {@link CocoMetrics#MAR_1} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAR_1 =
      boundary("boundary_mar_1", "Boundary Mean Average Recall @ 1 Detection", CocoMetrics.MAR_1);

  /** {@link CocoMetrics#MAR_10} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAR_10 = boundary(
      "boundary_mar_10", "Boundary Mean Average Recall @ 10 Detections", CocoMetrics.MAR_10);

  /** {@link CocoMetrics#MAR_100} of masks and boundaries. */
  public static final Metric<InstanceEvaluation> BOUNDARY_MAR_100 = boundary(
      "boundary_mar_100", "Boundary Mean Average Recall @ 100 Detections", CocoMetrics.MAR_100);

  /** {@link CocoMetrics#MAP_PER_CLASS} of masks and boundaries. */
  public static final PerClassMetric<InstanceEvaluation> BOUNDARY_MAP_PER_CLASS = PerClassMetric.of(
      boundaryInfo("boundary_map_per_class", "Boundary mAP per Class", CocoMetrics.MAP_PER_CLASS),
      InstanceEvaluation::hasBoundaries,
      evaluation -> CocoMetrics.MAP_PER_CLASS.scores(evaluation.boundaryCoco()));

  private InstanceMetrics() {}

  static List<Metric<InstanceEvaluation>> headline() {
    return List.of(ACCURACY, PRECISION, RECALL, F1, LOSS);
  }

  static List<Metric<InstanceEvaluation>> further() {
    return List.of(
        MAP,
        MAP_50,
        MAP_75,
        MAP_SMALL,
        MAP_MEDIUM,
        MAP_LARGE,
        MAP_PER_CLASS,
        MAP_50_PER_CLASS,
        MAP_75_PER_CLASS,
        MAP_PER_IOU,
        MAR_1,
        MAR_10,
        MAR_100,
        MAR_SMALL,
        MAR_MEDIUM,
        MAR_LARGE,
        MAR_100_PER_CLASS,
        MAR_PER_IOU,
        LRP_PER_CLASS,
        OLRP,
        OLRP_PER_CLASS,
        TRUE_POSITIVES,
        FALSE_POSITIVES,
        FALSE_NEGATIVES,
        PRECISION_MACRO,
        PRECISION_WEIGHTED,
        PRECISION_PER_CLASS,
        RECALL_MACRO,
        RECALL_WEIGHTED,
        RECALL_PER_CLASS,
        F1_MACRO,
        F1_WEIGHTED,
        F1_PER_CLASS,
        BEST_F1,
        IOU,
        IOU_OVER_TRUTH,
        IOU_LOSS,
        ACCURACY_PER_IMAGE,
        TRUE_POSITIVES_PER_IMAGE,
        FALSE_POSITIVES_PER_IMAGE,
        FALSE_NEGATIVES_PER_IMAGE,
        EXACT_IMAGE_ACCURACY,
        DICE,
        DICE_LOSS,
        PQ_MATCHED,
        BOUNDARY_MAP,
        BOUNDARY_MAP_50,
        BOUNDARY_MAP_75,
        BOUNDARY_MAP_SMALL,
        BOUNDARY_MAP_MEDIUM,
        BOUNDARY_MAP_LARGE,
        BOUNDARY_MAR_1,
        BOUNDARY_MAR_10,
        BOUNDARY_MAR_100,
        BOUNDARY_MAP_PER_CLASS);
  }

  private static Metric<InstanceEvaluation> boundary(
      String id, String displayName, Metric<CocoEvaluation> metric) {
    return Metric.of(
        boundaryInfo(id, displayName, metric),
        evaluation -> evaluation.hasBoundaries() && metric.supports(evaluation.boundaryCoco()),
        evaluation -> metric.score(evaluation.boundaryCoco()));
  }

  private static MetricInfo boundaryInfo(
      String id, String displayName, Metric<CocoEvaluation> metric) {
    return MetricInfo.higherIsBetter(id, displayName)
        .range(0, 1, 1)
        .says(metric.info().description() + " Overlap is the smaller IoU of masks and boundaries.")
        .formula(metric.info().formula() + ", overlap min(mask IoU, boundary IoU)")
        .reference("boundary-iou-api; Cheng et al. (2021)");
  }
}
