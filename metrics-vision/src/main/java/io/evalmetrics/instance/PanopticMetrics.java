package io.evalmetrics.instance;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import java.util.List;

/** The metrics of panoptic segmentation; each constant points at one method of {@link PanopticEvaluation}. */
public final class PanopticMetrics {

  private static final String PANOPTICAPI = "panopticapi; Kirillov et al. (2019)";
  private static final String TORCHMETRICS = "torchmetrics 1.4.3 panoptic_quality";
  private static final String PQ_FORMULA = "sum(IoU of matched segments) / (TP + FP/2 + FN/2)";
  private static final String SQ_FORMULA = "sum(IoU of matched segments) / TP";
  private static final String RQ_FORMULA = "TP / (TP + FP/2 + FN/2)";

  /** {@link PanopticEvaluation#pq()}. */
  public static final Metric<PanopticEvaluation> PQ = Metric.of(
      share("pq", "Panoptic Quality (PQ)")
          .alias("panoptic_quality")
          .says("How well segments were found and outlined, averaged over things and stuff.")
          .formula("mean over classes of " + PQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::pq);

  /** {@link PanopticEvaluation#sq()}. */
  public static final Metric<PanopticEvaluation> SQ = Metric.of(
      share("sq", "Segmentation Quality (SQ)")
          .alias("segmentation_quality")
          .says("How well matched segments overlap, averaged over things and stuff.")
          .formula("mean over classes of " + SQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::sq);

  /** {@link PanopticEvaluation#rq()}. */
  public static final Metric<PanopticEvaluation> RQ = Metric.of(
      share("rq", "Recognition Quality (RQ)")
          .alias("recognition_quality")
          .says("F1 score of segments, averaged over things and stuff.")
          .formula("mean over classes of " + RQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::rq);

  /** {@link PanopticEvaluation#pqThings()}. */
  public static final Metric<PanopticEvaluation> PQ_THINGS = Metric.of(
      share("pq_things", "Panoptic Quality of Things")
          .alias("pq_th")
          .says("Panoptic quality averaged over the things.")
          .formula("mean over things of " + PQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::pqThings);

  /** {@link PanopticEvaluation#sqThings()}. */
  public static final Metric<PanopticEvaluation> SQ_THINGS = Metric.of(
      share("sq_things", "Segmentation Quality of Things")
          .alias("sq_th")
          .says("Segmentation quality averaged over the things.")
          .formula("mean over things of " + SQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::sqThings);

  /** {@link PanopticEvaluation#rqThings()}. */
  public static final Metric<PanopticEvaluation> RQ_THINGS = Metric.of(
      share("rq_things", "Recognition Quality of Things")
          .alias("rq_th")
          .says("Recognition quality averaged over the things.")
          .formula("mean over things of " + RQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::rqThings);

  /** {@link PanopticEvaluation#pqStuff()}. */
  public static final Metric<PanopticEvaluation> PQ_STUFF = Metric.of(
      share("pq_stuff", "Panoptic Quality of Stuff")
          .alias("pq_st")
          .says("Panoptic quality averaged over the stuff.")
          .formula("mean over stuff of " + PQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::pqStuff);

  /** {@link PanopticEvaluation#sqStuff()}. */
  public static final Metric<PanopticEvaluation> SQ_STUFF = Metric.of(
      share("sq_stuff", "Segmentation Quality of Stuff")
          .alias("sq_st")
          .says("Segmentation quality averaged over the stuff.")
          .formula("mean over stuff of " + SQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::sqStuff);

  /** {@link PanopticEvaluation#rqStuff()}. */
  public static final Metric<PanopticEvaluation> RQ_STUFF = Metric.of(
      share("rq_stuff", "Recognition Quality of Stuff")
          .alias("rq_st")
          .says("Recognition quality averaged over the stuff.")
          .formula("mean over stuff of " + RQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::rqStuff);

  /** {@link PanopticEvaluation#pqPerClass()}. */
  public static final PerClassMetric<PanopticEvaluation> PQ_PER_CLASS = PerClassMetric.of(
      share("pq_per_class", "Panoptic Quality per Class")
          .says("Panoptic quality of each class, things first.")
          .formula(PQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::pqPerClass);

  /** {@link PanopticEvaluation#sqPerClass()}. */
  public static final PerClassMetric<PanopticEvaluation> SQ_PER_CLASS = PerClassMetric.of(
      share("sq_per_class", "Segmentation Quality per Class")
          .says("Segmentation quality of each class, things first.")
          .formula(SQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::sqPerClass);

  /** {@link PanopticEvaluation#rqPerClass()}. */
  public static final PerClassMetric<PanopticEvaluation> RQ_PER_CLASS = PerClassMetric.of(
      share("rq_per_class", "Recognition Quality per Class")
          .says("Recognition quality of each class, things first.")
          .formula(RQ_FORMULA)
          .reference(PANOPTICAPI),
      PanopticEvaluation::rqPerClass);

  /** {@link PanopticEvaluation#pqTorchmetrics()}. */
  public static final Metric<PanopticEvaluation> PQ_TORCHMETRICS = Metric.of(
      share("pq_torchmetrics", "Panoptic Quality (torchmetrics)")
          .says("Panoptic quality that disregards pixels which are void in the prediction.")
          .formula("mean over classes of " + PQ_FORMULA)
          .reference(TORCHMETRICS),
      PanopticMetrics::hasNoCrowd,
      PanopticEvaluation::pqTorchmetrics);

  /** {@link PanopticEvaluation#sqTorchmetrics()}. */
  public static final Metric<PanopticEvaluation> SQ_TORCHMETRICS = Metric.of(
      share("sq_torchmetrics", "Segmentation Quality (torchmetrics)")
          .says("Segmentation quality that disregards pixels which are void in the prediction.")
          .formula("mean over classes of " + SQ_FORMULA)
          .reference(TORCHMETRICS),
      PanopticMetrics::hasNoCrowd,
      PanopticEvaluation::sqTorchmetrics);

  /** {@link PanopticEvaluation#rqTorchmetrics()}. */
  public static final Metric<PanopticEvaluation> RQ_TORCHMETRICS = Metric.of(
      share("rq_torchmetrics", "Recognition Quality (torchmetrics)")
          .says("Recognition quality that disregards pixels which are void in the prediction.")
          .formula("mean over classes of " + RQ_FORMULA)
          .reference(TORCHMETRICS),
      PanopticMetrics::hasNoCrowd,
      PanopticEvaluation::rqTorchmetrics);

  /** {@link PanopticEvaluation#pqModified()}. */
  public static final Metric<PanopticEvaluation> PQ_MODIFIED = Metric.of(
      share("pq_modified", "Modified Panoptic Quality")
          .alias("modified_panoptic_quality")
          .says("Panoptic quality in which stuff scores its overlap without having to match.")
          .formula("mean over classes; stuff: sum(IoU) / truth segments")
          .reference("torchmetrics 1.4.3 modified_panoptic_quality; Porzi et al. (2019)"),
      PanopticMetrics::hasNoCrowd,
      PanopticEvaluation::pqModified);

  private PanopticMetrics() {}

  static List<Metric<PanopticEvaluation>> headline() {
    return List.of(PQ, SQ, RQ);
  }

  static List<Metric<PanopticEvaluation>> further() {
    return List.of(
        PQ_THINGS,
        SQ_THINGS,
        RQ_THINGS,
        PQ_STUFF,
        SQ_STUFF,
        RQ_STUFF,
        PQ_PER_CLASS,
        SQ_PER_CLASS,
        RQ_PER_CLASS,
        PQ_TORCHMETRICS,
        SQ_TORCHMETRICS,
        RQ_TORCHMETRICS,
        PQ_MODIFIED);
  }

  private static MetricInfo share(String id, String displayName) {
    return MetricInfo.higherIsBetter(id, displayName).range(0, 1, 1);
  }

  private static boolean hasNoCrowd(PanopticEvaluation evaluation) {
    return !evaluation.hasCrowd();
  }
}
