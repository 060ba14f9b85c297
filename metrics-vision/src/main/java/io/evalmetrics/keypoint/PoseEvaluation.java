package io.evalmetrics.keypoint;

import io.evalmetrics.Resamplable;
import io.evalmetrics.detection.AreaRange;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.detection.CocoOptions;
import org.jspecify.annotations.Nullable;

/**
 * Detected poses of a test set, matched with the true ones by object keypoint similarity (OKS), as COCO's keypoint
 * challenge scores them.
 *
 * <pre>{@code
 * PoseEvaluation evaluation = PoseEvaluation.of(
 *     PoseEvaluation.cocoOptions(1), numImages, truthImages, truth, detectionImages, detections);
 * double map = evaluation.coco().meanAveragePrecision();
 * }</pre>
 *
 * <p>The scores are those that COCO gives boxes, with OKS in place of IoU. Against a truth with labelled keypoints OKS
 * is the mean over these; against one without any it is the mean over all detected keypoints by their distances to the
 * truth's box, doubled in size. A crowd has no special overlap.
 *
 * <p>Reference: pycocotools 2.0.11 {@code COCOeval} of type keypoints; Lin et al. (2014), Microsoft COCO: common objects
 * in context, <a href="https://doi.org/10.1007/978-3-319-10602-1_48">doi:10.1007/978-3-319-10602-1_48</a>. Immutable and
 * safe to share.
 */
public final class PoseEvaluation implements Resamplable<PoseEvaluation> {

  private static final int COCO_DETECTIONS = 20;

  private final CocoEvaluation matches;

  PoseEvaluation(CocoEvaluation matches) {
    this.matches = matches;
  }

  /**
   * Returns what COCO counts for keypoints: 20 detections per image and class, the ranges of medium and large areas.
   *
   * @throws IllegalArgumentException if there is no class
   */
  public static CocoOptions cocoOptions(int numClasses) {
    return CocoOptions.withDefaults(numClasses)
        .withMaxDetections(COCO_DETECTIONS)
        .withAreaRanges(AreaRange.MEDIUM, AreaRange.LARGE);
  }

  /**
   * Matches and evaluates a whole data set of poses of COCO's 17 keypoints, given as arrays of the poses of all images
   * in any order.
   *
   * @param options what is counted
   * @param numImages the number of images, with and without poses
   * @param truthImages the image of each truth, from 0
   * @param truth the truths of all images
   * @param detectionImages the image of each detection, from 0
   * @param detections the detections of all images
   * @throws IllegalArgumentException if lengths differ, there is no image, an image or label is out of range, or poses
   *     do not have 17 keypoints
   */
  public static PoseEvaluation of(
      CocoOptions options,
      int numImages,
      int[] truthImages,
      PoseTruth truth,
      int[] detectionImages,
      PoseDetections detections) {
    return match(options, null, numImages, truthImages, truth, detectionImages, detections);
  }

  /**
   * Matches and evaluates a whole data set of poses of any keypoints.
   *
   * @param options what is counted
   * @param sigmas how precisely each keypoint can be placed, as a share of the square root of the area
   * @param numImages the number of images, with and without poses
   * @param truthImages the image of each truth, from 0
   * @param truth the truths of all images
   * @param detectionImages the image of each detection, from 0
   * @param detections the detections of all images
   * @throws IllegalArgumentException if lengths differ, there is no image, an image or label is out of range, a sigma is
   *     not positive, or poses do not have as many keypoints as there are sigmas
   */
  public static PoseEvaluation of(
      CocoOptions options,
      double[] sigmas,
      int numImages,
      int[] truthImages,
      PoseTruth truth,
      int[] detectionImages,
      PoseDetections detections) {
    double[] checked = KeypointSimilarity.checkedSigmas(sigmas);
    return match(options, checked, numImages, truthImages, truth, detectionImages, detections);
  }

  private static PoseEvaluation match(
      CocoOptions options,
      double @Nullable [] sigmas,
      int numImages,
      int[] truthImages,
      PoseTruth truth,
      int[] detectionImages,
      PoseDetections detections) {
    return new PoseEvaluation(CocoEvaluation.of(
        options,
        numImages,
        truthImages,
        truth.objects(),
        detectionImages,
        detections.objects(),
        PoseOverlap.of(truth, detections, sigmas, PoseOverlap.least(options))));
  }

  /**
   * Returns the similarity of each detection and truth of one image: a row per detection, row-major.
   *
   * <pre>{@code OKS = mean over labelled keypoints j of exp(-d_j^2 / (2 sigma_j)^2 / (area + 2^-52) / 2)}</pre>
   *
   * @param sigmas how precisely each keypoint can be placed; null: COCO's, for 17 keypoints
   * @throws IllegalArgumentException if a sigma is not positive, or poses do not have as many keypoints as there are
   *     sigmas
   */
  public static double[] similarities(
      PoseTruth truth, PoseDetections detections, double @Nullable [] sigmas) {
    double[] checked = sigmas == null ? null : KeypointSimilarity.checkedSigmas(sigmas);
    PoseOverlap overlap = PoseOverlap.of(truth, detections, checked, 0);
    double[] matrix = new double[Math.multiplyExact(detections.size(), truth.size())];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = overlap.of(i / truth.size(), i % truth.size());
    }
    return matrix;
  }

  /** Returns the COCO scores of the poses. */
  public CocoEvaluation coco() {
    return matches;
  }

  /** Returns the number of images. */
  @Override
  public int units() {
    return matches.units();
  }

  /**
   * Returns the evaluation in which image i, in ascending order of ids, stands {@code counts[i]} times.
   *
   * @throws IllegalArgumentException if the counts do not fit
   */
  @Override
  public PoseEvaluation resampled(int[] counts) {
    return new PoseEvaluation(matches.resampled(counts));
  }
}
