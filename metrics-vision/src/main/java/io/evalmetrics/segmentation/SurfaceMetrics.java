package io.evalmetrics.segmentation;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import java.util.List;

/**
 * The metrics of semantic segmentation that are distances between surfaces; each constant points at one method of {@link
 * SurfaceScores}. dPT are the distances from the predicted boundary to the true one, dTP those back.
 */
public final class SurfaceMetrics {

  private static final String DEEPMIND = "DeepMind surface-distance 1f805ce";

  /** {@link SurfaceScores#hausdorff()}. */
  public static final Metric<SegmentationEvaluation> HAUSDORFF_DISTANCE = Metric.of(
      distance("hausdorff_distance", "Hausdorff Distance")
          .alias("hd")
          .says("Largest distance from one boundary to the other, mean over classes and images.")
          .formula("max(max dPT, max dTP)")
          .reference("MONAI 1.5 compute_hausdorff_distance"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().hausdorff());

  /** {@link SurfaceScores#average()}. */
  public static final Metric<SegmentationEvaluation> AVERAGE_SURFACE_DISTANCE = Metric.of(
      distance("average_surface_distance", "Average Surface Distance (ASD)")
          .alias("asd")
          .says(
              "Mean distance from the predicted boundary to the true one, mean over classes and images.")
          .formula("mean dPT")
          .reference("MONAI 1.5 compute_average_surface_distance; medpy asd"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().average());

  /** {@link SurfaceScores#hausdorffPredToTrue()}. */
  public static final Metric<SegmentationEvaluation> HAUSDORFF_DISTANCE_PRED_TO_TRUE = Metric.of(
      distance("hausdorff_distance_pred_to_true", "Hausdorff Distance, Prediction to Truth")
          .says("Largest distance from the predicted boundary to the true one.")
          .formula("max dPT")
          .reference("MONAI 1.5 compute_hausdorff_distance(directed=True)"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().hausdorffPredToTrue());

  /** {@link SurfaceScores#hausdorffTrueToPred()}. */
  public static final Metric<SegmentationEvaluation> HAUSDORFF_DISTANCE_TRUE_TO_PRED = Metric.of(
      distance("hausdorff_distance_true_to_pred", "Hausdorff Distance, Truth to Prediction")
          .says("Largest distance from the true boundary to the predicted one.")
          .formula("max dTP")
          .reference("definition"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().hausdorffTrueToPred());

  /** {@link SurfaceScores#hausdorff95()}. */
  public static final Metric<SegmentationEvaluation> HAUSDORFF_DISTANCE_95 = Metric.of(
      distance("hausdorff_distance_95", "95% Hausdorff Distance (HD95)")
          .alias("hd95")
          .says("Larger of the 95th percentiles of the distances of both directions.")
          .formula("max(q95 dPT, q95 dTP)")
          .reference("MONAI 1.5 compute_hausdorff_distance(percentile=95)"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().hausdorff95());

  /** {@link SurfaceScores#hausdorff95Pooled()}. */
  public static final Metric<SegmentationEvaluation> HAUSDORFF_DISTANCE_95_POOLED = Metric.of(
      distance("hausdorff_distance_95_pooled", "95% Hausdorff Distance, Directions Pooled")
          .says("95th percentile of the distances of both directions together.")
          .formula("q95 of dPT and dTP")
          .reference("medpy d6abf41 hd95"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().hausdorff95Pooled());

  /** {@link SurfaceScores#hausdorff95Surfel()}. */
  public static final Metric<SegmentationEvaluation> HAUSDORFF_DISTANCE_95_SURFEL = Metric.of(
      distance("hausdorff_distance_95_surfel", "95% Hausdorff Distance, by Area")
          .says("Larger of the distances within which 95% of each surface lies.")
          .formula("max(q95 dPT, q95 dTP), by area")
          .reference(DEEPMIND + " compute_robust_hausdorff"),
      e -> e.hasImages() && e.surfaces().supportsSurfels(),
      e -> e.surfaces().hausdorff95Surfel());

  /** {@link SurfaceScores#robustHausdorff()}. */
  public static final Metric<SegmentationEvaluation> ROBUST_HAUSDORFF_DISTANCE = Metric.of(
      distance("robust_hausdorff_distance", "Robust Hausdorff Distance")
          .says("Larger of the chosen percentiles of the distances of both directions.")
          .formula("max(q dPT, q dTP)")
          .reference("MONAI 1.5 compute_hausdorff_distance(percentile)"),
      e -> e.hasImages() && e.surfaces().supportsRobustSurfaces(),
      e -> e.surfaces().robustHausdorff());

  /** {@link SurfaceScores#robustHausdorffPooled()}. */
  public static final Metric<SegmentationEvaluation> ROBUST_HAUSDORFF_DISTANCE_POOLED = Metric.of(
      distance("robust_hausdorff_distance_pooled", "Robust Hausdorff Distance, Directions Pooled")
          .says("Chosen percentile of the distances of both directions together.")
          .formula("q of dPT and dTP")
          .reference("medpy d6abf41 hd95"),
      e -> e.hasImages() && e.surfaces().supportsRobustSurfaces(),
      e -> e.surfaces().robustHausdorffPooled());

  /** {@link SurfaceScores#robustHausdorffSurfel()}. */
  public static final Metric<SegmentationEvaluation> ROBUST_HAUSDORFF_DISTANCE_SURFEL = Metric.of(
      distance("robust_hausdorff_distance_surfel", "Robust Hausdorff Distance, by Area")
          .says("Larger of the distances within which the chosen share of each surface lies.")
          .formula("max(q dPT, q dTP), by area")
          .reference(DEEPMIND + " compute_robust_hausdorff"),
      e -> e.hasImages() && e.surfaces().supportsRobustSurfels(),
      e -> e.surfaces().robustHausdorffSurfel());

  /** {@link SurfaceScores#averageTrueToPred()}. */
  public static final Metric<SegmentationEvaluation> AVERAGE_SURFACE_DISTANCE_TRUE_TO_PRED =
      Metric.of(
          distance(
                  "average_surface_distance_true_to_pred",
                  "Average Surface Distance, Truth to Prediction")
              .says("Mean distance from the true boundary to the predicted one.")
              .formula("mean dTP")
              .reference("definition"),
          e -> e.hasImages() && e.surfaces().supportsSurfaces(),
          e -> e.surfaces().averageTrueToPred());

  /** {@link SurfaceScores#averageSymmetric()}. */
  public static final Metric<SegmentationEvaluation> AVERAGE_SYMMETRIC_SURFACE_DISTANCE = Metric.of(
      distance("average_symmetric_surface_distance", "Average Symmetric Surface Distance (ASSD)")
          .alias("assd")
          .says("Mean distance of the boundary pixels of both masks to the other boundary.")
          .formula("mean of dPT and dTP")
          .reference(
              "MONAI 1.5 compute_average_surface_distance(symmetric=True); medpy 0.5.2 assd"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().averageSymmetric());

  /** {@link SurfaceScores#averageOfDirections()}. */
  public static final Metric<SegmentationEvaluation> MEAN_AVERAGE_SURFACE_DISTANCE = Metric.of(
      distance("mean_average_surface_distance", "Mean Average Surface Distance (MASD)")
          .alias("masd")
          .says("Mean of the average surface distances of both directions.")
          .formula("(mean dPT + mean dTP) / 2")
          .reference("Metrics Reloaded cb38dfc MASD; medpy 0.5.1 assd"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().averageOfDirections());

  /** {@link SurfaceScores#averageSurfel()}. */
  public static final Metric<SegmentationEvaluation> AVERAGE_SURFACE_DISTANCE_SURFEL = Metric.of(
      distance("average_surface_distance_surfel", "Average Surface Distance, by Area")
          .says("Mean distance from the predicted surface to the true one, by area.")
          .formula("sum(w dPT) / sum(w)")
          .reference(DEEPMIND + " compute_average_surface_distance"),
      e -> e.hasImages() && e.surfaces().supportsSurfels(),
      e -> e.surfaces().averageSurfel());

  /** {@link SurfaceScores#averageTrueToPredSurfel()}. */
  public static final Metric<SegmentationEvaluation> AVERAGE_SURFACE_DISTANCE_TRUE_TO_PRED_SURFEL =
      Metric.of(
          distance(
                  "average_surface_distance_true_to_pred_surfel",
                  "Average Surface Distance, Truth to Prediction, by Area")
              .says("Mean distance from the true surface to the predicted one, by area.")
              .formula("sum(w dTP) / sum(w)")
              .reference(DEEPMIND + " compute_average_surface_distance"),
          e -> e.hasImages() && e.surfaces().supportsSurfels(),
          e -> e.surfaces().averageTrueToPredSurfel());

  /** {@link SurfaceScores#normalizedSurfaceDice()}. */
  public static final Metric<SegmentationEvaluation> NORMALIZED_SURFACE_DICE = Metric.of(
      share("normalized_surface_dice", "Normalized Surface Dice (NSD)")
          .alias("nsd")
          .says(
              "Share of the boundary pixels of both masks within a tolerance of the other boundary.")
          .formula("(#dPT <= t + #dTP <= t) / (#dPT + #dTP)")
          .reference("MONAI 1.5 compute_surface_dice"),
      e -> e.hasImages() && e.surfaces().supportsSurfaces(),
      e -> e.surfaces().normalizedSurfaceDice());

  /** {@link SurfaceScores#normalizedSurfaceDiceSurfel()}. */
  public static final Metric<SegmentationEvaluation> NORMALIZED_SURFACE_DICE_SURFEL = Metric.of(
      share("normalized_surface_dice_surfel", "Normalized Surface Dice, by Area")
          .says("Share of both surfaces within a tolerance of the other surface.")
          .formula("area within t / area")
          .reference(DEEPMIND + " compute_surface_dice_at_tolerance"),
      e -> e.hasImages() && e.surfaces().supportsSurfels(),
      e -> e.surfaces().normalizedSurfaceDiceSurfel());

  /** {@link SurfaceScores#hausdorffPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> HAUSDORFF_DISTANCE_PER_CLASS =
      PerClassMetric.of(
          distance("hausdorff_distance_per_class", "Hausdorff Distance per Class")
              .says("Largest distance from one boundary to the other, of each class.")
              .formula("max(max dPT, max dTP)")
              .reference("MONAI 1.5 compute_hausdorff_distance"),
          e -> e.hasImages() && e.surfaces().supportsSurfaces(),
          e -> e.surfaces().hausdorffPerClass());

  /** {@link SurfaceScores#hausdorff95PerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> HAUSDORFF_DISTANCE_95_PER_CLASS =
      PerClassMetric.of(
          distance("hausdorff_distance_95_per_class", "95% Hausdorff Distance per Class")
              .says(
                  "Larger of the 95th percentiles of the distances of both directions, of each class.")
              .formula("max(q95 dPT, q95 dTP)")
              .reference("MONAI 1.5 compute_hausdorff_distance(percentile=95)"),
          e -> e.hasImages() && e.surfaces().supportsSurfaces(),
          e -> e.surfaces().hausdorff95PerClass());

  /** {@link SurfaceScores#averagePerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> AVERAGE_SURFACE_DISTANCE_PER_CLASS =
      PerClassMetric.of(
          distance("average_surface_distance_per_class", "Average Surface Distance per Class")
              .says("Mean distance from the predicted boundary to the true one, of each class.")
              .formula("mean dPT")
              .reference("MONAI 1.5 compute_average_surface_distance"),
          e -> e.hasImages() && e.surfaces().supportsSurfaces(),
          e -> e.surfaces().averagePerClass());

  /** {@link SurfaceScores#averageSymmetricPerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation>
      AVERAGE_SYMMETRIC_SURFACE_DISTANCE_PER_CLASS = PerClassMetric.of(
          distance(
                  "average_symmetric_surface_distance_per_class",
                  "Average Symmetric Surface Distance per Class")
              .says(
                  "Mean distance of the boundary pixels of both masks to the other boundary, of each class.")
              .formula("mean of dPT and dTP")
              .reference("MONAI 1.5 compute_average_surface_distance(symmetric=True)"),
          e -> e.hasImages() && e.surfaces().supportsSurfaces(),
          e -> e.surfaces().averageSymmetricPerClass());

  /** {@link SurfaceScores#normalizedSurfaceDicePerClass()}. */
  public static final PerClassMetric<SegmentationEvaluation> NORMALIZED_SURFACE_DICE_PER_CLASS =
      PerClassMetric.of(
          share("normalized_surface_dice_per_class", "Normalized Surface Dice per Class")
              .says(
                  "Share of the boundary pixels within a tolerance of the other boundary, of each class.")
              .formula("(#dPT <= t + #dTP <= t) / (#dPT + #dTP)")
              .reference("MONAI 1.5 compute_surface_dice"),
          e -> e.hasImages() && e.surfaces().supportsSurfaces(),
          e -> e.surfaces().normalizedSurfaceDicePerClass());

  private SurfaceMetrics() {}

  private static MetricInfo distance(String id, String name) {
    return MetricInfo.lowerIsBetter(id, name).range(0, Double.POSITIVE_INFINITY, 0);
  }

  private static MetricInfo share(String id, String name) {
    return MetricInfo.higherIsBetter(id, name).range(0, 1, 1);
  }

  /** All of them. */
  static List<Metric<SegmentationEvaluation>> all() {
    return List.of(
        HAUSDORFF_DISTANCE,
        AVERAGE_SURFACE_DISTANCE,
        HAUSDORFF_DISTANCE_PRED_TO_TRUE,
        HAUSDORFF_DISTANCE_TRUE_TO_PRED,
        HAUSDORFF_DISTANCE_95,
        HAUSDORFF_DISTANCE_95_POOLED,
        HAUSDORFF_DISTANCE_95_SURFEL,
        ROBUST_HAUSDORFF_DISTANCE,
        ROBUST_HAUSDORFF_DISTANCE_POOLED,
        ROBUST_HAUSDORFF_DISTANCE_SURFEL,
        AVERAGE_SURFACE_DISTANCE_TRUE_TO_PRED,
        AVERAGE_SYMMETRIC_SURFACE_DISTANCE,
        MEAN_AVERAGE_SURFACE_DISTANCE,
        AVERAGE_SURFACE_DISTANCE_SURFEL,
        AVERAGE_SURFACE_DISTANCE_TRUE_TO_PRED_SURFEL,
        NORMALIZED_SURFACE_DICE,
        NORMALIZED_SURFACE_DICE_SURFEL,
        HAUSDORFF_DISTANCE_PER_CLASS,
        HAUSDORFF_DISTANCE_95_PER_CLASS,
        AVERAGE_SURFACE_DISTANCE_PER_CLASS,
        AVERAGE_SYMMETRIC_SURFACE_DISTANCE_PER_CLASS,
        NORMALIZED_SURFACE_DICE_PER_CLASS);
  }
}
