package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.SurfaceElements;
import java.util.Arrays;

/**
 * The distances between the surfaces of two masks in DeepMind's convention: between surface elements at the corners of
 * pixels, each weighted by the length of contour or the area of surface that it stands for.
 *
 * <pre>{@code
 * SurfelDistances distances = SurfelDistances.of(yTrue, yPred, PixelGrid.of(512, 512).withSpacing(0.5, 0.5));
 * double hd95 = distances.robustHausdorff(95);
 * }</pre>
 *
 * <p>For all methods that return a distance, in the unit of the grid's spacing (smaller is better, 0 is best):
 *
 * <ul>
 *   <li>both masks empty: NaN, also where DeepMind gives infinity
 *   <li>exactly one empty: positive infinity, also where DeepMind gives NaN
 * </ul>
 *
 * <p>Reference: DeepMind surface-distance 1f805ce. Nikolov et al. (2021), Clinically applicable segmentation of head and
 * neck anatomy, <a href="https://doi.org/10.2196/26151">doi:10.2196/26151</a>. Linear in the number of pixels, but for a
 * sort of the elements. Immutable.
 *
 * @see SurfaceElements for the elements and their weights
 * @see SurfaceDistances for the distances between boundary pixels, which most other libraries give
 */
public final class SurfelDistances {

  /** The distances of one direction in ascending order, and the weights of their elements. */
  private static final class Direction {

    private final double[] distances;
    private final double[] weights;
    private final double totalWeight;

    private Direction(double[] distances, double[] weights) {
      this.distances = distances;
      this.weights = weights;
      this.totalWeight = ExactSum.of(weights);
    }
  }

  private final Direction predToTrue;
  private final Direction trueToPred;

  private SurfelDistances(Direction predToTrue, Direction trueToPred) {
    this.predToTrue = predToTrue;
    this.trueToPred = trueToPred;
  }

  /**
   * Measures between two masks.
   *
   * @param yTrue 0 outside of the mask, anything else inside; not modified, not kept
   * @param yPred the same
   * @throws IllegalArgumentException if a mask has not one element per pixel
   */
  public static SurfelDistances of(byte[] yTrue, byte[] yPred, PixelGrid grid) {
    grid.checkLength("yTrue", yTrue.length);
    grid.checkLength("yPred", yPred.length);
    PixelBox box = PixelBox.aroundMasks(grid, yTrue, yPred);
    SurfaceElements trueElements = SurfaceElements.of(box.crop(yTrue), 1, box.grid());
    SurfaceElements predElements = SurfaceElements.of(box.crop(yPred), 1, box.grid());
    NearestPixels nearest = new NearestPixels(trueElements.lattice(), GridDistance.EUCLIDEAN);
    return between(trueElements, predElements, 0, nearest);
  }

  /** Measures between the elements of a class that were found before. */
  static SurfelDistances between(
      SurfaceElements trueElements,
      SurfaceElements predElements,
      int label,
      NearestPixels nearest) {
    int[] truePoints = trueElements.points(label);
    int[] predPoints = predElements.points(label);
    return new SurfelDistances(
        direction(predPoints, truePoints, predElements.weights(label), nearest),
        direction(truePoints, predPoints, trueElements.weights(label), nearest));
  }

  /** Sorts by distance, and by weight where distances are equal. */
  private static Direction direction(
      int[] from, int[] to, double[] weights, NearestPixels nearest) {
    double[] distances = nearest.distances(from, to, Double.POSITIVE_INFINITY);
    int[] order = RadixSort.ascending(weights);
    long[] keys = new long[order.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = RadixSort.key(distances[order[i]]);
    }
    RadixSort.sort(keys, order, keys.length);
    double[] sortedDistances = new double[keys.length];
    double[] sortedWeights = new double[keys.length];
    for (int i = 0; i < keys.length; i++) {
      sortedDistances[i] = distances[order[i]];
      sortedWeights[i] = weights[order[i]];
    }
    return new Direction(sortedDistances, sortedWeights);
  }

  private boolean bothEmpty() {
    return predToTrue.distances.length == 0 && trueToPred.distances.length == 0;
  }

  private boolean oneEmpty() {
    return predToTrue.distances.length == 0 ^ trueToPred.distances.length == 0;
  }

  /**
   * Robust Hausdorff distance: the larger of the two directions' percentiles, each the first distance up to which the
   * elements have that share of the weight; no interpolation.
   *
   * <p>Equals DeepMind {@code compute_robust_hausdorff}; 100 gives the Hausdorff distance.
   *
   * @throws IllegalArgumentException if the percentile does not lie in [0, 100]
   */
  public double robustHausdorff(double percentile) {
    Arguments.inRange("percentile", percentile, 0, 100);
    if (bothEmpty() || oneEmpty()) {
      return bothEmpty() ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    return Math.max(percentile(predToTrue, percentile), percentile(trueToPred, percentile));
  }

  private static double percentile(Direction direction, double percentile) {
    double share = percentile / 100;
    double weight = 0;
    int last = direction.distances.length - 1;
    for (int i = 0; i < last; i++) {
      weight += direction.weights[i];
      if (weight / direction.totalWeight >= share) {
        return direction.distances[i];
      }
    }
    return direction.distances[last];
  }

  /** Average surface distance from the prediction to the truth: the second of DeepMind's two averages. */
  public double averagePredToTrue() {
    return average(predToTrue);
  }

  /** Average surface distance from the truth to the prediction: the first of DeepMind's two averages. */
  public double averageTrueToPred() {
    return average(trueToPred);
  }

  private double average(Direction direction) {
    if (oneEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return ExactSum.of(direction.distances, direction.weights)
        / direction.totalWeight; // 0/0 is NaN
  }

  /**
   * Normalized surface Dice: the share of the weight of both surfaces within a distance of the other surface, from 0 to 1, 1
   * is best; NaN if both masks are empty, 0 if exactly one is.
   *
   * <p>Equals DeepMind {@code compute_surface_dice_at_tolerance} and MONAI {@code compute_surface_dice} with {@code
   * use_subvoxels=True}.
   *
   * @param tolerance in units of the spacing; a distance equal to it is within
   * @throws IllegalArgumentException if the tolerance is negative or NaN
   */
  public double normalizedSurfaceDice(double tolerance) {
    Arguments.inRange("tolerance", tolerance, 0, Double.POSITIVE_INFINITY);
    if (oneEmpty()) {
      return 0;
    }
    double within = weightWithin(predToTrue, tolerance) + weightWithin(trueToPred, tolerance);
    return within / (predToTrue.totalWeight + trueToPred.totalWeight);
  }

  private static double weightWithin(Direction direction, double tolerance) {
    int count = 0;
    while (count < direction.distances.length && direction.distances[count] <= tolerance) {
      count++;
    }
    // Summed as the total is, so that all of it is exactly 1.
    return ExactSum.of(Arrays.copyOf(direction.weights, count));
  }
}
