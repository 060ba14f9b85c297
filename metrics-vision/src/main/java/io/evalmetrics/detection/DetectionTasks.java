package io.evalmetrics.detection;

import io.evalmetrics.Task;
import java.util.List;

/** The tasks of box detection. */
public final class DetectionTasks {

  /** Object detection by COCO's rules. */
  public static final Task<DetectionEvaluation> OBJECT_DETECTION = Task.of(
      "object_detection",
      "Object Detection",
      DetectionEvaluation.class,
      List.of(
          DetectionMetrics.ACCURACY,
          DetectionMetrics.LOSS,
          DetectionMetrics.MAP,
          DetectionMetrics.MAP_50,
          DetectionMetrics.MAP_75,
          DetectionMetrics.MAP_PER_CLASS,
          DetectionMetrics.IOU,
          DetectionMetrics.GIOU,
          DetectionMetrics.MAR_1,
          DetectionMetrics.MAR_10),
      List.of(
          DetectionMetrics.MAP_SMALL,
          DetectionMetrics.MAP_MEDIUM,
          DetectionMetrics.MAP_LARGE,
          DetectionMetrics.MAP_50_PER_CLASS,
          DetectionMetrics.MAP_75_PER_CLASS,
          DetectionMetrics.MAP_PER_IOU,
          DetectionMetrics.MAR_100,
          DetectionMetrics.MAR_SMALL,
          DetectionMetrics.MAR_MEDIUM,
          DetectionMetrics.MAR_LARGE,
          DetectionMetrics.MAR_100_PER_CLASS,
          DetectionMetrics.MAR_PER_IOU,
          DetectionMetrics.LRP_PER_CLASS,
          DetectionMetrics.OLRP,
          DetectionMetrics.OLRP_PER_CLASS,
          DetectionMetrics.TRUE_POSITIVES,
          DetectionMetrics.FALSE_POSITIVES,
          DetectionMetrics.FALSE_NEGATIVES,
          DetectionMetrics.PRECISION,
          DetectionMetrics.PRECISION_MACRO,
          DetectionMetrics.PRECISION_WEIGHTED,
          DetectionMetrics.PRECISION_PER_CLASS,
          DetectionMetrics.RECALL,
          DetectionMetrics.RECALL_MACRO,
          DetectionMetrics.RECALL_WEIGHTED,
          DetectionMetrics.RECALL_PER_CLASS,
          DetectionMetrics.F1,
          DetectionMetrics.F1_MACRO,
          DetectionMetrics.F1_WEIGHTED,
          DetectionMetrics.F1_PER_CLASS,
          DetectionMetrics.BEST_F1,
          DetectionMetrics.IOU_OVER_TRUTH,
          DetectionMetrics.IOU_LOSS,
          DetectionMetrics.ACCURACY_PER_IMAGE,
          DetectionMetrics.TRUE_POSITIVES_PER_IMAGE,
          DetectionMetrics.FALSE_POSITIVES_PER_IMAGE,
          DetectionMetrics.FALSE_NEGATIVES_PER_IMAGE,
          DetectionMetrics.EXACT_IMAGE_ACCURACY,
          DetectionMetrics.DIOU,
          DetectionMetrics.CIOU,
          DetectionMetrics.GIOU_LOSS,
          DetectionMetrics.IOU_PAIRWISE,
          DetectionMetrics.IOU_PAIRWISE_PER_CLASS,
          DetectionMetrics.GIOU_PAIRWISE,
          DetectionMetrics.GIOU_PAIRWISE_PER_CLASS,
          DetectionMetrics.DIOU_PAIRWISE,
          DetectionMetrics.DIOU_PAIRWISE_PER_CLASS,
          DetectionMetrics.CIOU_PAIRWISE,
          DetectionMetrics.CIOU_PAIRWISE_PER_CLASS,
          DetectionMetrics.IOU_PAIRWISE_50));

  /** Object detection by the rules of Pascal VOC. */
  public static final Task<VocEvaluation> PASCAL_VOC_DETECTION = Task.of(
      "pascal_voc_detection",
      "Object Detection (Pascal VOC)",
      VocEvaluation.class,
      List.of(VocMetrics.MAP, VocMetrics.MAP_2007),
      List.of(VocMetrics.AP_PER_CLASS, VocMetrics.AP_PER_CLASS_2007));

  private DetectionTasks() {}
}
