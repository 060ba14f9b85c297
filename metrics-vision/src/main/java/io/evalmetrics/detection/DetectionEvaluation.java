package io.evalmetrics.detection;

import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * The scores of detected boxes: COCO's, which {@link #coco()} holds, and how well boxes fit by the other kernels.
 *
 * <p>{@link DetectionStatistics} makes one image by image, {@link #of} from arrays of all images. Immutable and safe to
 * share.
 *
 * <pre>{@code
 * DetectionEvaluation evaluation = DetectionEvaluation.of(
 *     CocoOptions.withDefaults(numClasses),
 *     numImages,
 *     truthImages, ImageTruth.of(truthLabels, truthBoxes, BoxFormat.XYWH),
 *     detectionImages, ImageDetections.of(labels, boxes, scores, BoxFormat.XYWH));
 * double map = evaluation.meanAveragePrecision();
 * }</pre>
 */
public final class DetectionEvaluation implements Resamplable<DetectionEvaluation> {

  private final CocoEvaluation coco;
  private final MatchedBoxes matchedBoxes;

  /** Null if pairs were not gathered. */
  private final @Nullable PairwiseBoxes pairwiseBoxes;

  DetectionEvaluation(
      CocoEvaluation coco, MatchedBoxes matchedBoxes, @Nullable PairwiseBoxes pairwiseBoxes) {
    this.coco = coco;
    this.matchedBoxes = matchedBoxes;
    this.pairwiseBoxes = pairwiseBoxes;
  }

  /**
   * Matches and evaluates a whole data set, given as arrays of the boxes of all images in any order.
   *
   * @param options what is counted
   * @param numImages the number of images, with and without boxes
   * @param truthImages the image of each truth, from 0
   * @param truth the truths of all images
   * @param detectionImages the image of each detection, from 0
   * @param detections the detections of all images
   * @throws IllegalArgumentException if lengths differ, there is no image, or an image or label is out of range
   */
  public static DetectionEvaluation of(
      CocoOptions options,
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    return of(
        DetectionStatistics.create(options),
        numImages,
        truthImages,
        truth,
        detectionImages,
        detections);
  }

  /**
   * Matches and evaluates a whole data set like {@link #of} and gathers the overlaps of all pairs of equal image and
   * label too.
   *
   * @throws IllegalArgumentException as {@link #of}
   */
  public static DetectionEvaluation ofWithPairwise(
      CocoOptions options,
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    return of(
        DetectionStatistics.createWithPairwise(options),
        numImages,
        truthImages,
        truth,
        detectionImages,
        detections);
  }

  private static DetectionEvaluation of(
      DetectionStatistics statistics,
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    statistics.addAll(numImages, truthImages, truth, detectionImages, detections);
    return statistics.result();
  }

  /** Returns what the matching gave: average precision and recall, counts, LRP errors. */
  public CocoEvaluation coco() {
    return coco;
  }

  /** {@link CocoEvaluation#meanAveragePrecision()}. */
  public double meanAveragePrecision() {
    return coco.meanAveragePrecision();
  }

  /** {@link CocoEvaluation#averagePrecisionPerClass()}. */
  public double[] averagePrecisionPerClass() {
    return coco.averagePrecisionPerClass();
  }

  /** Mean IoU of the true positives, in [0, 1], 1 is best: {@link CocoEvaluation#meanOverlap()}. */
  public double meanIou() {
    return coco.meanOverlap();
  }

  /**
   * Mean generalized IoU of the true positives, in [-1, 1], 1 is best; NaN without true positive.
   *
   * <p>Reference: torchvision 0.14 {@code generalized_box_iou}; Rezatofighi et al. (2019),
   * <a href="https://doi.org/10.1109/CVPR.2019.00075">doi:10.1109/CVPR.2019.00075</a>.
   */
  public double meanGiou() {
    return meanOfMatches(MatchedBoxes.GIOU);
  }

  /** Mean distance IoU of the true positives, in (-1, 1], 1 is best; NaN without true positive. */
  public double meanDiou() {
    return meanOfMatches(MatchedBoxes.DIOU);
  }

  /** Mean complete IoU of the true positives, about (-1.5, 1], 1 is best; NaN without true positive. */
  public double meanCiou() {
    return meanOfMatches(MatchedBoxes.CIOU);
  }

  private double meanOfMatches(int kernel) {
    return matchedBoxes.sum(kernel, coco.images()) / coco.truePositives();
  }

  /** One minus the sum of the GIoU of the true positives over TP + FP + FN, in [0, 2], 0 is best; NaN for 0/0. */
  public double giouLoss() {
    long outcomes = coco.truePositives() + coco.falsePositives() + coco.falseNegatives();
    return 1 - matchedBoxes.sum(MatchedBoxes.GIOU, coco.images()) / outcomes;
  }

  /** Returns whether the pairwise means can be asked for. */
  public boolean hasPairwise() {
    return pairwiseBoxes != null;
  }

  private PairwiseBoxes pairwise() {
    if (pairwiseBoxes == null) {
      throw Arguments.missing("pairwise overlaps");
    }
    return pairwiseBoxes;
  }

  /**
   * Mean IoU of all pairs of a detection and a truth of the same image and label, in [0, 1]. Scores and flags play no
   * part. It falls as images hold more objects: no score of quality.
   *
   * <ul>
   *   <li>no pairs: NaN
   *   <li>a pair of boxes without area: NaN
   * </ul>
   *
   * <p>Reference: torchmetrics 1.4 {@code IntersectionOverUnion}.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double pairwiseIou() {
    return pairwise().mean(PairwiseBoxes.IOU, coco.images());
  }

  /**
   * {@link #pairwiseIou} of the pairs whose IoU is 0.5 or more.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double pairwiseIou50() {
    return pairwise().mean(PairwiseBoxes.IOU_50, coco.images());
  }

  /**
   * Mean generalized IoU of all pairs, in [-1, 1], as {@link #pairwiseIou}.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double pairwiseGiou() {
    return pairwise().mean(PairwiseBoxes.GIOU, coco.images());
  }

  /**
   * Mean distance IoU of all pairs, in (-1, 1], as {@link #pairwiseIou}.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double pairwiseDiou() {
    return pairwise().mean(PairwiseBoxes.DIOU, coco.images());
  }

  /**
   * Mean complete IoU of all pairs, about (-1.5, 1], as {@link #pairwiseIou}.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double pairwiseCiou() {
    return pairwise().mean(PairwiseBoxes.CIOU, coco.images());
  }

  /**
   * {@link #pairwiseIou} of each label; NaN for a label without pairs.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double[] pairwiseIouPerClass() {
    return pairwise().meanPerClass(PairwiseBoxes.IOU, coco.images());
  }

  /**
   * {@link #pairwiseGiou} of each label; NaN for a label without pairs.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double[] pairwiseGiouPerClass() {
    return pairwise().meanPerClass(PairwiseBoxes.GIOU, coco.images());
  }

  /**
   * {@link #pairwiseDiou} of each label; NaN for a label without pairs.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double[] pairwiseDiouPerClass() {
    return pairwise().meanPerClass(PairwiseBoxes.DIOU, coco.images());
  }

  /**
   * {@link #pairwiseCiou} of each label; NaN for a label without pairs.
   *
   * @throws IllegalArgumentException if pairs were not gathered
   */
  public double[] pairwiseCiouPerClass() {
    return pairwise().meanPerClass(PairwiseBoxes.CIOU, coco.images());
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return coco.units();
  }

  @Override
  public DetectionEvaluation resampled(int[] counts) {
    return new DetectionEvaluation(coco.resampled(counts), matchedBoxes, pairwiseBoxes);
  }
}
