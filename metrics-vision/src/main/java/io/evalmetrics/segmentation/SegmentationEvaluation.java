package io.evalmetrics.segmentation;

import io.evalmetrics.Resamplable;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ConfusionMatrix;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.segmentation.ClassAveraging.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The segmentation of some images: what a {@link SegmentationStatistics} gathered of them.
 *
 * <pre>{@code
 * SegmentationEvaluation evaluation = SegmentationEvaluation.of(
 *     SegmentationOptions.withDefaults(2).withEvidence(Evidence.SURFACE_DISTANCES),
 *     SegmentedImage.of(yTrue, yPred, PixelGrid.of(512, 512)));
 * evaluation.meanIou();
 * evaluation.surfaces().hausdorff95();
 * evaluation.averaged(ClassAveraging.withDefaults().perImage()).dice();
 * evaluation.pixels().confusionMatrix().cohenKappa();
 * }</pre>
 *
 * <p>Here are the overlaps of regions: shares of pixels, from 0 to 1, 1 is best. {@link #boundaries}, {@link #surfaces} and
 * {@link #losses} have the rest, and {@link #pixels} all metrics of classification. A class that an image has in neither
 * map has no score there: NaN, left out of means; if all pixels are ignored everything is NaN, but for the DAVIS boundary
 * F1.
 *
 * <p>The units that are {@linkplain #resampled resampled} are images. Immutable and safe to share between threads.
 */
public final class SegmentationEvaluation implements Resamplable<SegmentationEvaluation> {

  private final SegmentationOptions options;
  private final double[] userLosses;
  private final ImageMeans means;
  private volatile @Nullable ClassificationEvaluation pixels; // computed when first asked for

  SegmentationEvaluation(
      SegmentationOptions options, List<ImageRecord> images, double[] userLosses) {
    this(
        options,
        new ImageMeans(options.numClasses(), images, ClassAveraging.withDefaults()),
        userLosses);
  }

  private SegmentationEvaluation(
      SegmentationOptions options, ImageMeans means, double[] userLosses) {
    this.options = options;
    this.means = means;
    this.userLosses = userLosses;
  }

  /**
   * Returns the evaluation of some images; their arrays are not kept.
   *
   * @throws IllegalArgumentException if there is no image, or for what {@link SegmentationStatistics#add(SegmentedImage)}
   *     rejects
   */
  public static SegmentationEvaluation of(SegmentationOptions options, SegmentedImage... images) {
    Arguments.notEmpty("images", images.length);
    SegmentationStatistics statistics = SegmentationStatistics.create(options);
    for (SegmentedImage image : images) {
      statistics.add(image);
    }
    return statistics.result();
  }

  /**
   * Returns an evaluation of nothing but losses that the user computed; its only metric is the loss.
   *
   * @param losses copied
   * @throws IllegalArgumentException if there is none or one is not finite
   */
  public static SegmentationEvaluation ofLosses(double... losses) {
    Arguments.notEmpty("losses", losses.length);
    Arguments.finite("losses", losses);
    return new SegmentationEvaluation(
        SegmentationOptions.withDefaults(2), List.of(), losses.clone());
  }

  /** Returns the same evaluation with other averages over classes and images. */
  public SegmentationEvaluation averaged(ClassAveraging averaging) {
    Objects.requireNonNull(averaging, "averaging");
    return new SegmentationEvaluation(options, means.averaged(averaging), userLosses);
  }

  /** Returns the number of classes. */
  public int numClasses() {
    return options.numClasses();
  }

  /** Returns the number of images, or of losses if there are no images. */
  @Override
  public int units() {
    return hasImages() ? means.images().size() : userLosses.length;
  }

  /**
   * Returns the evaluation in which image i stands {@code counts[i]} times. Losses that the user computed go with the
   * images if they are as many.
   *
   * @throws IllegalArgumentException if the counts do not fit, or there are images and another number of losses
   */
  @Override
  public SegmentationEvaluation resampled(int[] counts) {
    int size = Arguments.counts(counts, units());
    if (userLosses.length != 0 && userLosses.length != counts.length) {
      throw new IllegalArgumentException("losses must be one per image to be resampled but are "
          + userLosses.length + " of " + counts.length + " images");
    }
    List<ImageRecord> images = new ArrayList<>(hasImages() ? size : 0);
    double[] losses = new double[userLosses.length == 0 ? 0 : size];
    int next = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int repeat = 0; repeat < counts[i]; repeat++) {
        if (hasImages()) {
          images.add(means.images().get(i));
        }
        if (losses.length > 0) {
          losses[next++] = userLosses[i];
        }
      }
    }
    ImageMeans resampled = new ImageMeans(numClasses(), List.copyOf(images), means.averaging());
    return new SegmentationEvaluation(options, resampled, losses);
  }

  /** Whether this is about images; an evaluation of losses alone is not, one of a statistic that saw nothing is. */
  boolean hasImages() {
    return !means.images().isEmpty() || userLosses.length == 0;
  }

  private ImageMeans ofImages() {
    if (!hasImages()) {
      throw Arguments.missing("images");
    }
    return means;
  }

  /** Whether there is a pixel that is not ignored. */
  boolean hasPixels() {
    return ofImages().pooled().counts().size() > 0;
  }

  /**
   * Returns all pixels that are not ignored, in all images, as a classification: for accuracy, precision, recall, kappa and
   * all else that is read from the confusion matrix.
   *
   * @throws IllegalArgumentException if this is an evaluation of losses alone
   */
  public ClassificationEvaluation pixels() {
    ClassificationEvaluation known = pixels;
    if (known == null) {
      long[] matrix = new long[numClasses() * numClasses()];
      ofImages().pooled().counts().addTo(matrix);
      known = ClassificationEvaluation.of(ConfusionMatrix.ofCounts(numClasses(), matrix));
      pixels = known;
    }
    return known;
  }

  /**
   * Returns the scores of boundaries.
   *
   * @throws IllegalArgumentException if this is an evaluation of losses alone
   */
  public BoundaryScores boundaries() {
    return new BoundaryScores(ofImages(), options.evidence());
  }

  /**
   * Returns the scores of surface distances.
   *
   * @throws IllegalArgumentException if this is an evaluation of losses alone
   */
  public SurfaceScores surfaces() {
    return new SurfaceScores(ofImages(), options);
  }

  /** Returns the losses. */
  public SegmentationLosses losses() {
    return new SegmentationLosses(means, options, userLosses, hasImages());
  }

  /** Pixel accuracy: the share of pixels whose class is right, pooled over images. */
  public double accuracy() {
    return ofImages().whole(Rule.ALL, Overlap::accuracy);
  }

  /** Pixel accuracy of each class: the share of its true pixels that are right; NaN for a class that the truth has not. */
  public double[] pixelAccuracyPerClass() {
    return ofImages().perClass(Rule.ALL, Overlap::pixelAccuracy);
  }

  /**
   * Mean pixel accuracy (mAcc): the mean of {@link #pixelAccuracyPerClass} over the classes in the truth.
   *
   * <p>Equals scikit-learn {@code balanced_accuracy_score} and mmsegmentation's mAcc. Macro recall differs: it counts 0 for
   * a class that is predicted but never true.
   */
  public double meanPixelAccuracy() {
    return ofImages().mean(Rule.ALL, Overlap::pixelAccuracy);
  }

  /**
   * Intersection over union (IoU, Jaccard index): with two classes of class 1, else the mean over classes; pooled over
   * images.
   *
   * <pre>{@code IoU = TP / (TP + FP + FN)}</pre>
   * <ul>
   *   <li>a class in neither map: NaN, left out of the mean
   * </ul>
   *
   * <p>Equals scikit-learn 1.2.1 {@code jaccard_score}.
   */
  public double iou() {
    return ofImages().mean(Rule.ALL_OR_POSITIVE, Overlap::iou);
  }

  /**
   * Mean intersection over union (mIoU): the mean over all classes, also with two; pooled over images.
   *
   * <p>Equals scikit-learn {@code jaccard_score(average='macro')} over the labels that occur, mmsegmentation, torchmetrics
   * and Cityscapes; detectron2 also leaves out a class that is predicted but never true.
   */
  public double meanIou() {
    return ofImages().mean(Rule.ALL, Overlap::iou);
  }

  /** {@link #iou} of each class, NaN where neither map has it. */
  public double[] iouPerClass() {
    return ofImages().perClass(Rule.ALL, Overlap::iou);
  }

  /** Frequency weighted IoU: the mean of {@link #iouPerClass} weighted by the classes' pixels in the truth. */
  public double frequencyWeightedIou() {
    return ofImages().whole(Rule.ALL, Overlap::frequencyWeightedIou);
  }

  /**
   * Dice coefficient: with two classes of class 1, else the mean over classes; pooled over images.
   *
   * <pre>{@code Dice = 2 TP / (2 TP + FP + FN)}</pre>
   * <ul>
   *   <li>a class in neither map: NaN, left out of the mean; the F1 score of the same numbers is 0, and MONAI, medpy and
   *       Metrics Reloaded have variants that give 1
   *   <li>a class that is predicted but never true: 0, where MONAI with {@code ignore_empty=True} leaves it out
   * </ul>
   */
  public double dice() {
    return ofImages().mean(Rule.ALL_OR_POSITIVE, Overlap::dice);
  }

  /** {@link #dice}, the mean over all classes, also with two. */
  public double meanDice() {
    return ofImages().mean(Rule.ALL, Overlap::dice);
  }

  /** {@link #dice} of each class, NaN where neither map has it. */
  public double[] dicePerClass() {
    return ofImages().perClass(Rule.ALL, Overlap::dice);
  }

  /** Generalized Dice with weights {@link GeneralizedDiceWeight#SQUARE}. */
  public double generalizedDice() {
    return generalizedDice(GeneralizedDiceWeight.SQUARE);
  }

  /**
   * Generalized Dice: one Dice coefficient of all classes, weighted; of each image, then the mean over images.
   *
   * <pre>{@code 2 sum(w TP) / sum(w (T + P))}</pre>
   * <ul>
   *   <li>a class that the truth has not: the largest weight of the others, 0 if there is none
   *   <li>denominator 0: 1 if no class is predicted, else 0
   * </ul>
   *
   * <p>Equals MONAI 1.5 {@code compute_generalized_dice(sum_over_classes=True)}; torchmetrics takes the missing weights from
   * other images. Crum et al. (2006), <a href="https://doi.org/10.1109/TMI.2006.880587">doi:10.1109/TMI.2006.880587</a>.
   */
  public double generalizedDice(GeneralizedDiceWeight weight) {
    Objects.requireNonNull(weight, "weight");
    return ofImages()
        .whole(Rule.ALL_PER_IMAGE, (image, first) -> Overlap.generalizedDice(image, first, weight));
  }

  /**
   * Volumetric similarity: one minus the relative difference of the sizes, wherever the regions lie; without the background,
   * of each image, then the mean over images, since pooled errors cancel.
   *
   * <pre>{@code 1 - |P - T| / (P + T)}</pre>
   *
   * <p>Taha and Hanbury (2015), <a href="https://doi.org/10.1186/s12880-015-0068-x">doi:10.1186/s12880-015-0068-x</a>.
   */
  public double volumetricSimilarity() {
    return ofImages().mean(Rule.FOREGROUND_PER_IMAGE, Overlap::volumetricSimilarity);
  }

  /** {@link #volumetricSimilarity} of each class, the mean over images. */
  public double[] volumetricSimilarityPerClass() {
    return ofImages().perClass(Rule.FOREGROUND_PER_IMAGE, Overlap::volumetricSimilarity);
  }
}
