package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.Skeleton;

/**
 * The centerline Dice (clDice) of two masks of vessels, roads or other thin structures: the harmonic mean of the share of
 * the prediction's skeleton that lies within the truth, and of the truth's within the prediction; from 0 to 1, 1 is best.
 *
 * <pre>{@code
 * precision = |S_P and T| / |S_P|,  sensitivity = |S_T and P| / |S_T|
 * clDice = 2 precision sensitivity / (precision + sensitivity)
 * }</pre>
 * <ul>
 *   <li>both masks empty: NaN
 *   <li>an empty skeleton: its share is 0
 * </ul>
 *
 * <p>Reference: Shit et al. (2021), clDice, <a
 * href="https://doi.org/10.1109/CVPR46437.2021.01629">doi:10.1109/CVPR46437.2021.01629</a>.
 */
public final class CenterlineDice {

  private CenterlineDice() {}

  /**
   * Returns the score with skeletons by {@linkplain Skeleton#of thinning}.
   *
   * @param yTrue 0 outside of the mask, anything else inside; not modified
   * @param yPred the same
   * @throws IllegalArgumentException if a mask has not one element per pixel or the grid is a volume
   */
  public static double of(byte[] yTrue, byte[] yPred, PixelGrid grid) {
    grid.checkLength("yTrue", yTrue.length);
    grid.checkLength("yPred", yPred.length);
    return of(yTrue, yPred, Skeleton.of(yTrue, grid), Skeleton.of(yPred, grid));
  }

  /**
   * Returns the score with other skeletons.
   *
   * @param yTrue 0 outside of the mask, anything else inside; not modified
   * @param yPred the same
   * @param skeletonTrue 1 where the truth's skeleton is, else 0; not modified
   * @param skeletonPred the same of the prediction
   * @throws IllegalArgumentException if the arrays differ in length or a skeleton has a value other than 0 and 1
   */
  public static double of(byte[] yTrue, byte[] yPred, byte[] skeletonTrue, byte[] skeletonPred) {
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    Arguments.sameLength("yTrue", yTrue.length, "skeletonTrue", skeletonTrue.length);
    Arguments.sameLength("yTrue", yTrue.length, "skeletonPred", skeletonPred.length);
    checkBinary("skeletonTrue", skeletonTrue);
    checkBinary("skeletonPred", skeletonPred);
    boolean bothEmpty = ByteScan.nonZero(yTrue, 0, yTrue.length) == yTrue.length
        && ByteScan.nonZero(yPred, 0, yPred.length) == yPred.length;
    return bothEmpty ? Double.NaN : score(counts(yTrue, yPred, skeletonTrue, skeletonPred), 0);
  }

  private static void checkBinary(String name, byte[] skeleton) {
    for (int i = 0; i < skeleton.length; i++) {
      if ((skeleton[i] & 1) != skeleton[i]) {
        throw Arguments.badElement(name, i, "be 0 or 1", skeleton[i]);
      }
    }
  }

  /** Returns |S_P and T|, |S_P|, |S_T and P|, |S_T|. */
  static long[] counts(byte[] yTrue, byte[] yPred, byte[] skeletonTrue, byte[] skeletonPred) {
    long[] counts = new long[4];
    for (int i = 0; i < yTrue.length; i++) {
      counts[0] += yTrue[i] != 0 ? skeletonPred[i] : 0;
      counts[1] += skeletonPred[i];
      counts[2] += yPred[i] != 0 ? skeletonTrue[i] : 0;
      counts[3] += skeletonTrue[i];
    }
    return counts;
  }

  /** Returns the score of four counts from {@code at} on, of masks that are not both empty. */
  static double score(long[] counts, int at) {
    double precision = counts[at + 1] == 0 ? 0 : (double) counts[at] / counts[at + 1];
    double sensitivity = counts[at + 3] == 0 ? 0 : (double) counts[at + 2] / counts[at + 3];
    double sum = precision + sensitivity;
    return sum == 0 ? 0 : 2 * precision * sensitivity / sum;
  }
}
