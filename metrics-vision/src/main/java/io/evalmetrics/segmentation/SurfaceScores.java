package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.segmentation.ClassAveraging.Order;
import io.evalmetrics.segmentation.ClassAveraging.Rule;
import io.evalmetrics.segmentation.ImageMeans.ClassScore;
import org.jspecify.annotations.Nullable;

/**
 * How far the surfaces of an evaluation's classes are apart, each class of each image by itself, then the mean over classes
 * without the background and over images. Distances are in the unit of the spacing, smaller is better.
 *
 * <p>Got from {@link SegmentationEvaluation#surfaces}. The definitions, and which library gives the same and which not, are
 * those of the methods of {@link SurfaceDistances} and {@link SurfelDistances} that are linked. For all of them:
 *
 * <ul>
 *   <li>a class that neither map of an image has: NaN, left out of means
 *   <li>a class that exactly one map has: {@link ClassAveraging#withEmptyDistance}, usually infinity; 0 for the normalized
 *       surface Dice
 * </ul>
 *
 * <p>Methods throw IllegalArgumentException if the evaluation was made without {@link Evidence#SURFACE_DISTANCES}, or for
 * surfels {@link Evidence#SURFEL_DISTANCES}; robust distances also if {@link SegmentationOptions#withPercentile} was not
 * called; all of them if averages are to be {@linkplain ClassAveraging#pooled pooled}. Immutable.
 */
public final class SurfaceScores {

  private final ImageMeans means;
  private final SegmentationOptions options;

  SurfaceScores(ImageMeans means, SegmentationOptions options) {
    this.means = means;
    this.options = options;
  }

  /** What is missing, or null. */
  private @Nullable String missing(Evidence evidence, boolean needsPercentile) {
    if (!options.gathers(evidence)) {
      return "evidence " + evidence;
    }
    if (needsPercentile && !options.hasPercentile()) {
      return "percentile for robust distances";
    }
    boolean isPooled = means.averaging().order(Order.PER_IMAGE) == Order.POOLED;
    return isPooled ? "distances pooled over images" : null;
  }

  boolean supportsSurfaces() {
    return missing(Evidence.SURFACE_DISTANCES, false) == null;
  }

  boolean supportsRobustSurfaces() {
    return missing(Evidence.SURFACE_DISTANCES, true) == null;
  }

  boolean supportsSurfels() {
    return missing(Evidence.SURFEL_DISTANCES, false) == null;
  }

  boolean supportsRobustSurfels() {
    return missing(Evidence.SURFEL_DISTANCES, true) == null;
  }

  private void require(Evidence evidence, boolean needsPercentile) {
    String missing = missing(evidence, needsPercentile);
    if (missing != null) {
      throw Arguments.missing(missing);
    }
  }

  private ClassScore score(SurfaceSummary summary) {
    require(Evidence.SURFACE_DISTANCES, summary.needsPercentile());
    return (image, position) -> orEmpty(image.surface(position, summary));
  }

  private ClassScore score(SurfelSummary summary) {
    require(Evidence.SURFEL_DISTANCES, summary.needsPercentile());
    return (image, position) -> orEmpty(image.surfel(position, summary));
  }

  /** Only a surface that the other map has not is infinitely far away. */
  private double orEmpty(double distance) {
    return distance == Double.POSITIVE_INFINITY ? means.averaging().emptyDistance() : distance;
  }

  private double mean(ClassScore score) {
    return means.mean(Rule.FOREGROUND_PER_IMAGE, score);
  }

  private double[] perClass(ClassScore score) {
    return means.perClass(Rule.FOREGROUND_PER_IMAGE, score);
  }

  /** Hausdorff distance: {@link SurfaceDistances#hausdorff}. */
  public double hausdorff() {
    ClassScore oneWay = score(SurfaceSummary.HAUSDORFF_PRED_TO_TRUE);
    ClassScore otherWay = score(SurfaceSummary.HAUSDORFF_TRUE_TO_PRED);
    return mean(
        (image, position) -> Math.max(oneWay.of(image, position), otherWay.of(image, position)));
  }

  /** {@link #hausdorff} of each class. */
  public double[] hausdorffPerClass() {
    ClassScore oneWay = score(SurfaceSummary.HAUSDORFF_PRED_TO_TRUE);
    ClassScore otherWay = score(SurfaceSummary.HAUSDORFF_TRUE_TO_PRED);
    return perClass(
        (image, position) -> Math.max(oneWay.of(image, position), otherWay.of(image, position)));
  }

  /** Directed Hausdorff distance from the prediction to the truth: {@link SurfaceDistances#hausdorffPredToTrue}. */
  public double hausdorffPredToTrue() {
    return mean(score(SurfaceSummary.HAUSDORFF_PRED_TO_TRUE));
  }

  /** Directed Hausdorff distance from the truth to the prediction: {@link SurfaceDistances#hausdorffTrueToPred}. */
  public double hausdorffTrueToPred() {
    return mean(score(SurfaceSummary.HAUSDORFF_TRUE_TO_PRED));
  }

  /**
   * 95% Hausdorff distance (HD95) as MONAI and Metrics Reloaded have it, the larger of the two directions' percentiles:
   * {@link SurfaceDistances#robustHausdorff}.
   */
  public double hausdorff95() {
    return mean(score(SurfaceSummary.ROBUST_95));
  }

  /** {@link #hausdorff95} of each class. */
  public double[] hausdorff95PerClass() {
    return perClass(score(SurfaceSummary.ROBUST_95));
  }

  /**
   * 95% Hausdorff distance as medpy has it, the percentile of both directions' distances together: {@link
   * SurfaceDistances#robustHausdorffPooled}.
   */
  public double hausdorff95Pooled() {
    return mean(score(SurfaceSummary.ROBUST_95_POOLED));
  }

  /** 95% Hausdorff distance as DeepMind has it, by area of surface: {@link SurfelDistances#robustHausdorff}. */
  public double hausdorff95Surfel() {
    return mean(score(SurfelSummary.ROBUST_95));
  }

  /** {@link #hausdorff95} at the percentile of the options. */
  public double robustHausdorff() {
    return mean(score(SurfaceSummary.ROBUST));
  }

  /** {@link #hausdorff95Pooled} at the percentile of the options. */
  public double robustHausdorffPooled() {
    return mean(score(SurfaceSummary.ROBUST_POOLED));
  }

  /** {@link #hausdorff95Surfel} at the percentile of the options. */
  public double robustHausdorffSurfel() {
    return mean(score(SurfelSummary.ROBUST));
  }

  /**
   * Average surface distance (ASD), from the prediction to the truth: {@link SurfaceDistances#averagePredToTrue}. It
   * rewards a prediction of one correct pixel, so rank by {@link #averageSymmetric}.
   */
  public double average() {
    return mean(score(SurfaceSummary.AVERAGE_PRED_TO_TRUE));
  }

  /** {@link #average} of each class. */
  public double[] averagePerClass() {
    return perClass(score(SurfaceSummary.AVERAGE_PRED_TO_TRUE));
  }

  /** Average surface distance from the truth to the prediction: {@link SurfaceDistances#averageTrueToPred}. */
  public double averageTrueToPred() {
    return mean(score(SurfaceSummary.AVERAGE_TRUE_TO_PRED));
  }

  /**
   * Average symmetric surface distance (ASSD), of both directions' distances together: {@link
   * SurfaceDistances#averageSymmetric}.
   */
  public double averageSymmetric() {
    return mean(score(SurfaceSummary.AVERAGE_SYMMETRIC));
  }

  /** {@link #averageSymmetric} of each class. */
  public double[] averageSymmetricPerClass() {
    return perClass(score(SurfaceSummary.AVERAGE_SYMMETRIC));
  }

  /**
   * Mean average surface distance (MASD), the mean of the two directions' averages: {@link
   * SurfaceDistances#averageOfDirections}.
   */
  public double averageOfDirections() {
    ClassScore oneWay = score(SurfaceSummary.AVERAGE_PRED_TO_TRUE);
    ClassScore otherWay = score(SurfaceSummary.AVERAGE_TRUE_TO_PRED);
    return mean(
        (image, position) -> (oneWay.of(image, position) + otherWay.of(image, position)) / 2);
  }

  /**
   * Average surface distance from the prediction to the truth, by area of surface: {@link
   * SurfelDistances#averagePredToTrue}.
   */
  public double averageSurfel() {
    return mean(score(SurfelSummary.AVERAGE_PRED_TO_TRUE));
  }

  /**
   * Average surface distance from the truth to the prediction, by area of surface: {@link
   * SurfelDistances#averageTrueToPred}.
   */
  public double averageTrueToPredSurfel() {
    return mean(score(SurfelSummary.AVERAGE_TRUE_TO_PRED));
  }

  /**
   * Normalized surface Dice (NSD), from 0 to 1, 1 is best, at the tolerance of the options: {@link
   * SurfaceDistances#normalizedSurfaceDice}.
   */
  public double normalizedSurfaceDice() {
    return mean(score(SurfaceSummary.NSD));
  }

  /** {@link #normalizedSurfaceDice} of each class. */
  public double[] normalizedSurfaceDicePerClass() {
    return perClass(score(SurfaceSummary.NSD));
  }

  /** Normalized surface Dice by area of surface: {@link SurfelDistances#normalizedSurfaceDice}. */
  public double normalizedSurfaceDiceSurfel() {
    return mean(score(SurfelSummary.NSD));
  }
}
