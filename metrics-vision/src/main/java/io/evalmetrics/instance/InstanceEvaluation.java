package io.evalmetrics.instance;

import io.evalmetrics.Resamplable;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/**
 * Detected instances of a test set, matched with the true ones by their masks.
 *
 * <pre>{@code
 * InstanceEvaluation evaluation = InstanceEvaluation.of(
 *     CocoOptions.withDefaults(80), numImages, truthImages, truth, detectionImages, detections);
 * double map = evaluation.coco().meanAveragePrecision();
 * double dice = evaluation.dice();
 * }</pre>
 *
 * <p>All that COCO scores of boxes it scores of masks too, with the IoU of masks in place of that of boxes and their
 * pixels in place of areas: {@link #coco} holds those scores. {@link #boundaryCoco} holds the same scores of matches
 * that must hit the outlines as well. The methods here are what only masks have.
 *
 * <p>References: pycocotools 2.0.11 {@code COCOeval} of type segm; boundary-iou-api for boundaries. Immutable and safe
 * to share.
 */
public final class InstanceEvaluation implements Resamplable<InstanceEvaluation> {

  private final CocoEvaluation masks;
  private final @Nullable CocoEvaluation boundaries;

  InstanceEvaluation(CocoEvaluation masks, @Nullable CocoEvaluation boundaries) {
    this.masks = masks;
    this.boundaries = boundaries;
  }

  /**
   * Matches and evaluates a whole data set, given as arrays of the instances of all images in any order.
   *
   * @param options what is counted
   * @param numImages the number of images, with and without instances
   * @param truthImages the image of each truth, from 0
   * @param truth the truths of all images
   * @param detectionImages the image of each detection, from 0
   * @param detections the detections of all images
   * @throws IllegalArgumentException if lengths differ, there is no image, an image or label is out of range, or masks
   *     of an image differ in size
   */
  public static InstanceEvaluation of(
      CocoOptions options,
      int numImages,
      int[] truthImages,
      InstanceTruth truth,
      int[] detectionImages,
      InstanceDetections detections) {
    requireImages(numImages, truthImages, truth, detectionImages, detections);
    return new InstanceEvaluation(
        CocoEvaluation.of(
            options,
            numImages,
            truthImages,
            truth.objects(),
            detectionImages,
            detections.objects(),
            new MaskOverlap(truth, detections)),
        null);
  }

  /**
   * Matches and evaluates a whole data set by masks, and once more by masks and boundaries.
   *
   * @param options what is counted
   * @param dilationRatio the width of a boundary as a share of the image's diagonal, usually 0.02
   * @param numImages the number of images, with and without instances
   * @param truthImages the image of each truth, from 0
   * @param truth the truths of all images
   * @param detectionImages the image of each detection, from 0
   * @param detections the detections of all images
   * @throws IllegalArgumentException if lengths differ, there is no image, an image or label is out of range, masks of
   *     an image differ in size, or the ratio is negative or not finite
   */
  public static InstanceEvaluation ofWithBoundaries(
      CocoOptions options,
      double dilationRatio,
      int numImages,
      int[] truthImages,
      InstanceTruth truth,
      int[] detectionImages,
      InstanceDetections detections) {
    Arguments.inRange("dilationRatio", dilationRatio, 0, Double.MAX_VALUE);
    InstanceEvaluation masksAlone =
        of(options, numImages, truthImages, truth, detectionImages, detections);
    return new InstanceEvaluation(
        masksAlone.masks,
        CocoEvaluation.of(
            options,
            numImages,
            truthImages,
            truth.objects(),
            detectionImages,
            detections.objects(),
            new BoundaryOverlap(truth, detections, dilationRatio)));
  }

  private static void requireImages(
      int numImages,
      int[] truthImages,
      InstanceTruth truth,
      int[] detectionImages,
      InstanceDetections detections) {
    Arguments.indexed("numImages", numImages);
    Arguments.sameLength("truthImages", truthImages.length, "truth", truth.size());
    Arguments.sameLength(
        "detectionImages", detectionImages.length, "detections", detections.size());
    Arguments.below("truthImages", truthImages, numImages);
    Arguments.below("detectionImages", detectionImages, numImages);
    MaskOverlap.requireOneSizePerImage(numImages, truthImages, truth, detectionImages, detections);
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return masks.units();
  }

  /**
   * Returns the evaluation in which image i, in ascending order of ids, stands {@code counts[i]} times.
   *
   * @throws IllegalArgumentException if the counts do not fit
   */
  @Override
  public InstanceEvaluation resampled(int[] counts) {
    return new InstanceEvaluation(
        masks.resampled(counts), boundaries == null ? null : boundaries.resampled(counts));
  }

  /** Returns the COCO scores of the instances, matched by the IoU of their masks. */
  public CocoEvaluation coco() {
    return masks;
  }

  /**
   * Returns the COCO scores of the instances, matched by the smaller of the IoU of their masks and of their boundaries.
   *
   * <p>The boundary of a mask are its pixels near the outline, see {@link
   * io.evalmetrics.mask.RunLengthMask#boundary}. Crowd regions are matched by masks alone, and areas are those of
   * masks.
   *
   * <p>Reference: boundary-iou-api; Cheng et al. (2021),
   * <a href="https://doi.org/10.1109/CVPR46437.2021.01508">Boundary IoU</a>.
   *
   * @throws IllegalArgumentException if boundaries were not matched
   */
  public CocoEvaluation boundaryCoco() {
    if (boundaries == null) {
      throw Arguments.missing("boundaries");
    }
    return boundaries;
  }

  /** Returns whether {@link #boundaryCoco} is there. */
  public boolean hasBoundaries() {
    return boundaries != null;
  }

  /**
   * Mean Dice coefficient of the matched masks, in [0, 1]; 1 is best. It says how well found instances are outlined and
   * nothing of the others.
   *
   * <pre>{@code Dice = 2 IoU / (1 + IoU)}</pre>
   *
   * <p>Matched are the detections that reach the score threshold and find a counted truth at the overlap threshold of
   * the options. NaN if there is none.
   */
  public double dice() {
    return diceSum() / masks.truePositives();
  }

  /**
   * Dice loss of whole images, in [0, 1]; 0 is best: misses and false positives cost 1 each, and a matched pair what
   * its Dice coefficient lacks to 1.
   *
   * <pre>{@code loss = 1 - (sum over TP of Dice) / (TP + FP + FN)}</pre>
   *
   * <p>NaN where there is neither truth nor detection.
   */
  public double diceLoss() {
    long outcomes = masks.truePositives() + masks.falsePositives() + masks.falseNegatives();
    return 1 - diceSum() / outcomes;
  }

  private double diceSum() {
    double[] coefficients = masks.matchedOverlaps();
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = 2 * coefficients[i] / (1 + coefficients[i]);
    }
    return ExactSum.of(coefficients);
  }

  /**
   * Panoptic quality's formula on instances, which unlike panoptic segments may overlap; in [0, 1], 1 is best.
   *
   * <pre>{@code PQ = (sum over TP of IoU) / (TP + FP/2 + FN/2) = mean IoU of the pairs * F1}</pre>
   *
   * <p>NaN where there is neither truth nor detection.
   */
  public double pqMatched() {
    double unmatched = masks.falsePositives() + masks.falseNegatives();
    return ExactSum.of(masks.matchedOverlaps()) / (masks.truePositives() + unmatched / 2);
  }
}
