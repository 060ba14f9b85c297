package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.mask.LabelBoundaries;
import io.evalmetrics.mask.PixelGrid;
import java.util.Objects;

/**
 * The distances between the boundaries of two masks, and what is made of them: Hausdorff distances, average distances, the
 * normalized surface Dice. The two lists of distances are computed once and shared by all.
 *
 * <pre>{@code
 * PixelGrid grid = PixelGrid.of(100, 512, 512).withSpacing(2.5, 0.75, 0.75);
 * SurfaceDistances distances = SurfaceDistances.of(yTrue, yPred, grid);
 * double hd95 = distances.robustHausdorff(95);
 * double nsd = distances.normalizedSurfaceDice(2);
 * }</pre>
 *
 * <p>From each boundary pixel of the prediction runs a distance to the nearest boundary pixel of the truth, and the other
 * way round. For all methods that return a distance, in the unit of the grid's spacing (smaller is better, 0 is best):
 *
 * <ul>
 *   <li>both boundaries empty: NaN
 *   <li>exactly one empty: positive infinity
 * </ul>
 *
 * <p>Libraries differ in these two cases. With both empty MONAI too gives NaN, medpy and torchmetrics throw, Metrics
 * Reloaded gives 0; with one empty MONAI gives infinity, but NaN for its 95th percentile, medpy throws, Metrics Reloaded
 * gives NaN.
 *
 * <p>The time is linear in the number of pixels in the worst case, and mostly that of finding the boundaries. Immutable.
 *
 * @see SurfelDistances for DeepMind's variant, which weights each element by its area
 */
public final class SurfaceDistances {

  private final double[] predToTrue;
  private final double[] trueToPred;

  private SurfaceDistances(double[] predToTrue, double[] trueToPred) {
    this.predToTrue = predToTrue;
    this.trueToPred = trueToPred;
  }

  /**
   * Measures with the {@linkplain SurfaceOptions#withDefaults() default options}.
   *
   * @param yTrue 0 outside of the mask, anything else inside; not modified, not kept
   * @param yPred the same
   * @throws IllegalArgumentException if a mask has not one element per pixel
   */
  public static SurfaceDistances of(byte[] yTrue, byte[] yPred, PixelGrid grid) {
    return of(yTrue, yPred, grid, SurfaceOptions.withDefaults());
  }

  /**
   * Measures with other options.
   *
   * @param yTrue 0 outside of the mask, anything else inside; not modified, not kept
   * @param yPred the same
   * @throws IllegalArgumentException if a mask has not one element per pixel
   */
  public static SurfaceDistances of(
      byte[] yTrue, byte[] yPred, PixelGrid grid, SurfaceOptions options) {
    Objects.requireNonNull(options, "options");
    grid.checkLength("yTrue", yTrue.length);
    grid.checkLength("yPred", yPred.length);
    PixelBox box = PixelBox.aroundMasks(grid, yTrue, yPred);
    return between(
        boundary(box, yTrue, options),
        boundary(box, yPred, options),
        new NearestPixels(box.grid(), options.distance()));
  }

  private static int[] boundary(PixelBox box, byte[] mask, SurfaceOptions options) {
    return LabelBoundaries.of(
            box.crop(mask), 1, box.grid(), options.connectivity(), options.isBorderBoundary())
        .pixels(0);
  }

  /** Measures between boundary pixels that were found before. */
  static SurfaceDistances between(int[] truePixels, int[] predPixels, NearestPixels nearest) {
    return new SurfaceDistances(
        nearest.distances(predPixels, truePixels, Double.POSITIVE_INFINITY),
        nearest.distances(truePixels, predPixels, Double.POSITIVE_INFINITY));
  }

  /** Returns the distance of each boundary pixel of the prediction, in row-major order; the array is the caller's own. */
  public double[] predToTrue() {
    return predToTrue.clone();
  }

  /** Returns the distance of each boundary pixel of the truth, in row-major order; the array is the caller's own. */
  public double[] trueToPred() {
    return trueToPred.clone();
  }

  private boolean bothEmpty() {
    return predToTrue.length == 0 && trueToPred.length == 0;
  }

  /** Returns the distance, or what stands for it where there is none. */
  private double ifDefined(double distance) {
    if (predToTrue.length > 0 && trueToPred.length > 0) {
      return distance;
    }
    return bothEmpty() ? Double.NaN : Double.POSITIVE_INFINITY;
  }

  /**
   * Hausdorff distance: the largest distance in either direction.
   *
   * <p>Equals MONAI 1.5 {@code compute_hausdorff_distance}, medpy {@code hd}, and scikit-image {@code hausdorff_distance}
   * on boundary masks; not scikit-image on whole masks, whose pixels within the other mask are at 0, and not torchmetrics
   * 1.9, which confuses height and width.
   */
  public double hausdorff() {
    return ifDefined(Math.max(max(predToTrue), max(trueToPred)));
  }

  /** Directed Hausdorff distance from the prediction to the truth. Equals MONAI with {@code directed=True}. */
  public double hausdorffPredToTrue() {
    return ifDefined(max(predToTrue));
  }

  /** Directed Hausdorff distance from the truth to the prediction. */
  public double hausdorffTrueToPred() {
    return ifDefined(max(trueToPred));
  }

  /**
   * Robust Hausdorff distance: the larger of the two directions' percentiles.
   *
   * <pre>{@code max(q(predToTrue), q(trueToPred)), q with linear interpolation at rank percentile / 100 * (m - 1)}</pre>
   *
   * <p>At 95 this is the HD95 of MONAI and of Metrics Reloaded; not that of medpy ({@link #robustHausdorffPooled}) nor of
   * DeepMind ({@link SurfelDistances#robustHausdorff}). At 0 it is the smallest distance, where MONAI gives the largest.
   *
   * @throws IllegalArgumentException if the percentile does not lie in [0, 100]
   */
  public double robustHausdorff(double percentile) {
    Arguments.inRange("percentile", percentile, 0, 100);
    return ifDefined(
        Math.max(Percentile.of(predToTrue(), percentile), Percentile.of(trueToPred(), percentile)));
  }

  /**
   * Robust Hausdorff distance of medpy: the percentile of the distances of both directions together. At 95, medpy {@code
   * hd95}.
   *
   * @throws IllegalArgumentException if the percentile does not lie in [0, 100]
   */
  public double robustHausdorffPooled(double percentile) {
    Arguments.inRange("percentile", percentile, 0, 100);
    double[] all = new double[predToTrue.length + trueToPred.length];
    System.arraycopy(predToTrue, 0, all, 0, predToTrue.length);
    System.arraycopy(trueToPred, 0, all, predToTrue.length, trueToPred.length);
    return ifDefined(Percentile.of(all, percentile));
  }

  /**
   * Average surface distance (ASD) of the prediction's boundary to the truth.
   *
   * <p>Equals MONAI {@code compute_average_surface_distance} with its default {@code symmetric=False} and medpy {@code
   * asd}. A prediction of one correct boundary pixel scores 0, so rank models by {@link #averageSymmetric}.
   */
  public double averagePredToTrue() {
    return ifDefined(ExactSum.of(predToTrue) / predToTrue.length);
  }

  /** Average surface distance of the truth's boundary to the prediction. */
  public double averageTrueToPred() {
    return ifDefined(ExactSum.of(trueToPred) / trueToPred.length);
  }

  /**
   * Average symmetric surface distance (ASSD): the mean of the distances of both directions together.
   *
   * <p>Equals MONAI with {@code symmetric=True}, medpy {@code assd} since 0.5.2 and Metrics Reloaded's ASSD; medpy before
   * that gave {@link #averageOfDirections}.
   */
  public double averageSymmetric() {
    double sum = ExactSum.of(predToTrue) + ExactSum.of(trueToPred);
    return ifDefined(sum / ((double) predToTrue.length + trueToPred.length));
  }

  /**
   * Mean average surface distance (MASD): the mean of the two directions' averages.
   *
   * <p>Equals Metrics Reloaded's MASD and medpy {@code assd} up to 0.5.1.
   */
  public double averageOfDirections() {
    return ifDefined((averagePredToTrue() + averageTrueToPred()) / 2);
  }

  /**
   * Normalized surface Dice (NSD): the share of boundary pixels of both masks within a distance of the other boundary, from
   * 0 to 1, 1 is best.
   *
   * <ul>
   *   <li>both boundaries empty: NaN
   *   <li>exactly one empty: 0
   * </ul>
   *
   * <p>Equals MONAI {@code compute_surface_dice}; DeepMind's and MONAI's {@code use_subvoxels=True} is {@link
   * SurfelDistances#normalizedSurfaceDice}.
   *
   * @param tolerance in units of the spacing; a distance equal to it is within
   * @throws IllegalArgumentException if the tolerance is negative or NaN
   */
  public double normalizedSurfaceDice(double tolerance) {
    Arguments.inRange("tolerance", tolerance, 0, Double.POSITIVE_INFINITY);
    if (predToTrue.length == 0 || trueToPred.length == 0) {
      return bothEmpty() ? Double.NaN : 0;
    }
    double within =
        (double) countWithin(predToTrue, tolerance) + countWithin(trueToPred, tolerance);
    return within / ((double) predToTrue.length + trueToPred.length);
  }

  private static int countWithin(double[] distances, double tolerance) {
    int count = 0;
    for (double distance : distances) {
      count += distance <= tolerance ? 1 : 0;
    }
    return count;
  }

  private static double max(double[] distances) {
    double max = 0;
    for (double distance : distances) {
      max = Math.max(max, distance);
    }
    return max;
  }
}
