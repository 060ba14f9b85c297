package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.segmentation.ClassAveraging.Rule;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;

/**
 * Losses of an evaluation's class probabilities, smaller is better, 0 is best.
 *
 * <p>Got from {@link SegmentationEvaluation#losses}. All but {@link #loss} throw IllegalArgumentException unless every image
 * has probabilities. Ignored pixels take no part. Immutable.
 */
public final class SegmentationLosses {

  private static final double SMOOTH = 1e-5;

  private final ImageMeans means;
  private final SegmentationOptions options;
  private final double[] userLosses;
  private final boolean hasImages;

  SegmentationLosses(
      ImageMeans means, SegmentationOptions options, double[] userLosses, boolean hasImages) {
    this.means = means;
    this.options = options;
    this.userLosses = userLosses;
    this.hasImages = hasImages;
  }

  boolean supportsLoss() {
    return userLosses.length > 0 || supportsProbabilities();
  }

  boolean supportsProbabilities() {
    return hasImages && means.images().stream().allMatch(image -> image.losses() != null);
  }

  boolean supportsLovasz() {
    return supportsProbabilities() && options.gathers(Evidence.LOVASZ_SOFTMAX);
  }

  private List<LossSums> sums() {
    if (!supportsProbabilities()) {
      throw Arguments.missing("probabilities of every image");
    }
    return means.images().stream()
        .map(image -> Objects.requireNonNull(image.losses()))
        .toList();
  }

  /** Mean of the losses that the user computed, if there are some; else {@link #crossEntropy}. */
  public double loss() {
    if (userLosses.length == 0) {
      return crossEntropy();
    }
    return ExactSum.of(userLosses) / userLosses.length;
  }

  /**
   * Cross entropy: mean over the pixels of all images of -ln p, p the probability of the true class, clipped to [2^-52, 1 -
   * 2^-52].
   *
   * <ul>
   *   <li>no pixel that is not ignored: NaN
   * </ul>
   *
   * <p>Equals scikit-learn 1.2.1 {@code log_loss} and torch {@code nll_loss} with {@code ignore_index}.
   */
  public double crossEntropy() {
    ExactSum sum = new ExactSum();
    long pixels = 0;
    for (LossSums image : sums()) {
      sum.add(image.crossEntropy());
      pixels += image.pixels();
    }
    return sum.value() / pixels;
  }

  /**
   * Focal loss: mean over the pixels of all images of (1 - p)^gamma (-ln p); gamma is that of the options, usually 2.
   *
   * <ul>
   *   <li>no pixel that is not ignored: NaN
   *   <li>gamma = 0: the cross entropy
   * </ul>
   *
   * <p>Lin et al. (2017), <a href="https://doi.org/10.1109/ICCV.2017.324">doi:10.1109/ICCV.2017.324</a>, without class
   * weights. MONAI {@code FocalLoss(use_softmax=True)} divides by the number of classes besides.
   */
  public double focal() {
    ExactSum sum = new ExactSum();
    long pixels = 0;
    for (LossSums image : sums()) {
      sum.add(image.focal());
      pixels += image.pixels();
    }
    return sum.value() / pixels;
  }

  /** Dice loss with 1e-5 in numerator and denominator. */
  public double dice() {
    return dice(SMOOTH);
  }

  /**
   * Dice loss: one minus the soft Dice coefficient, mean over images and classes.
   *
   * <pre>{@code 1 - (2 sum(p g) + smooth) / (sum(p) + sum(g) + smooth), g = 1 where the class is true, else 0}</pre>
   * <ul>
   *   <li>a class that is absent counts
   *   <li>0/0, which takes {@code smooth = 0}: NaN, and the mean with it
   * </ul>
   *
   * <p>Equals MONAI 1.5 {@code DiceLoss} on probabilities.
   *
   * @throws IllegalArgumentException if {@code smooth} is negative or not finite
   */
  public double dice(double smooth) {
    Arguments.inRange("smooth", smooth, 0, Double.MAX_VALUE);
    return meanTerm(sums -> c -> {
      double both = sums.softTruePositives(c);
      double sizes = both + sums.softFalsePositives(c) + sums.truths(c);
      return 1 - (2 * both + smooth) / (sizes + smooth);
    });
  }

  /** Tversky loss with alpha = beta = 0.5 and 1e-5 in numerator and denominator. */
  public double tversky() {
    return tversky(0.5, 0.5, SMOOTH);
  }

  /**
   * Tversky loss: one minus the soft Tversky index, mean over images and classes.
   *
   * <pre>{@code
   * 1 - (TP + smooth) / (TP + alpha FP + beta FN + smooth)
   * TP = sum(p g), FP = sum(p (1 - g)), FN = sum((1 - p) g), g = 1 where the class is true, else 0
   * }</pre>
   * <ul>
   *   <li>a class that is absent counts
   *   <li>0/0, which takes {@code smooth = 0}: NaN, and the mean with it
   * </ul>
   *
   * <p>Equals MONAI 1.5 {@code TverskyLoss} on probabilities. Salehi et al. (2017), <a
   * href="https://doi.org/10.1007/978-3-319-67389-9_44">doi:10.1007/978-3-319-67389-9_44</a>, use 0.3 and 0.7.
   *
   * @throws IllegalArgumentException if a number is negative or not finite
   */
  public double tversky(double alpha, double beta, double smooth) {
    Arguments.inRange("alpha", alpha, 0, Double.MAX_VALUE);
    Arguments.inRange("beta", beta, 0, Double.MAX_VALUE);
    Arguments.inRange("smooth", smooth, 0, Double.MAX_VALUE);
    return meanTerm(sums -> c -> {
      double both = sums.softTruePositives(c);
      double extra = alpha * sums.softFalsePositives(c);
      double missed = beta * Math.max(0, sums.truths(c) - both);
      return 1 - (both + smooth) / (both + extra + missed + smooth);
    });
  }

  /** The terms of an image by class. */
  @FunctionalInterface
  private interface Terms {
    IntToDoubleFunction of(LossSums image);
  }

  private double meanTerm(Terms terms) {
    int numClasses = means.numClasses();
    ExactSum sum = new ExactSum();
    long count = 0;
    for (LossSums image : sums()) {
      IntToDoubleFunction term = terms.of(image);
      for (int c = means.averaging().firstClass(numClasses, Rule.ALL); c < numClasses; c++) {
        sum.add(term.applyAsDouble(c));
        count++;
      }
    }
    return sum.value() / count;
  }

  /**
   * Lovasz softmax loss: a convex stand-in for one minus the IoU, mean over the classes that occur in the truth, of the
   * pixels of all images together. Costs a sort of all pixels per class.
   *
   * <ul>
   *   <li>no pixel that is not ignored: NaN
   * </ul>
   *
   * <p>Equals LovaszSoftmax 7d48792 with {@code classes='present'}. Berman et al. (2018), <a
   * href="https://doi.org/10.1109/CVPR.2018.00464">doi:10.1109/CVPR.2018.00464</a>.
   *
   * @throws IllegalArgumentException if the evaluation was made without {@link Evidence#LOVASZ_SOFTMAX}
   */
  public double lovaszSoftmax() {
    List<LossSums> sums = sums();
    if (!options.gathers(Evidence.LOVASZ_SOFTMAX)) {
      throw Arguments.missing("evidence " + Evidence.LOVASZ_SOFTMAX);
    }
    return LovaszSoftmax.loss(means.numClasses(), sums);
  }
}
