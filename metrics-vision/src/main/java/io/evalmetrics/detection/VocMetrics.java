package io.evalmetrics.detection;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;

/** The metrics of Pascal VOC. */
public final class VocMetrics {

  private static final String VOC = "VOC devkit, chainercv 0.13.1 eval_detection_voc";

  /** {@link VocEvaluation#meanAveragePrecision()}. */
  public static final Metric<VocEvaluation> MAP = Metric.of(
      MetricInfo.higherIsBetter("voc_map", "Pascal VOC mAP")
          .range(0, 1, 1)
          .says("Mean over classes of the area under the monotone precision-recall curve.")
          .formula("mean over classes of sum of (recall_i - recall_(i-1)) * envelope_i")
          .reference(VOC),
      VocEvaluation::meanAveragePrecision);

  /** {@link VocEvaluation#averagePrecisionPerClass()}. */
  public static final PerClassMetric<VocEvaluation> AP_PER_CLASS = PerClassMetric.of(
      MetricInfo.higherIsBetter("voc_ap_per_class", "Pascal VOC AP per Class")
          .range(0, 1, 1)
          .says("Area under the monotone precision-recall curve of each class.")
          .formula("sum of (recall_i - recall_(i-1)) * envelope_i")
          .reference(VOC),
      VocEvaluation::averagePrecisionPerClass);

  /** {@link VocEvaluation#elevenPointMeanAveragePrecision()}. */
  public static final Metric<VocEvaluation> MAP_2007 = Metric.of(
      MetricInfo.higherIsBetter("voc07_map", "Pascal VOC 2007 mAP")
          .range(0, 1, 1)
          .says("Mean over classes of the largest precisions at eleven recalls.")
          .formula("mean over classes, r = 0, 0.1, ... 1 of max precision at recall >= r")
          .reference(VOC),
      VocEvaluation::elevenPointMeanAveragePrecision);

  /** {@link VocEvaluation#elevenPointAveragePrecisionPerClass()}. */
  public static final PerClassMetric<VocEvaluation> AP_PER_CLASS_2007 = PerClassMetric.of(
      MetricInfo.higherIsBetter("voc07_ap_per_class", "Pascal VOC 2007 AP per Class")
          .range(0, 1, 1)
          .says("Mean of the largest precisions at eleven recalls, of each class.")
          .formula("mean over r = 0, 0.1, ... 1 of max precision at recall >= r")
          .reference(VOC),
      VocEvaluation::elevenPointAveragePrecisionPerClass);

  private VocMetrics() {}
}
