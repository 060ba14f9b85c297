package io.evalmetrics.keypoint;

import io.evalmetrics.Statistic;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.CocoStatistics;
import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Poses matched by object keypoint similarity, image by image: the mergeable state behind {@link PoseEvaluation}.
 *
 * <pre>{@code
 * PoseStatistics statistics = PoseStatistics.create(PoseEvaluation.cocoOptions(1));
 * statistics.add(imageId, truth, PoseDetections.of(17, labels, keypoints, scores));
 * double map = statistics.combine(other).result().coco().meanAveragePrecision();
 * }</pre>
 *
 * <p>Images are matched when they are added; no keypoint is kept, only what {@link CocoStatistics} keeps of each
 * detection. Image ids are global, and the result has the same bits under any sharding. Not thread-safe: keep one per
 * thread, then combine.
 */
public final class PoseStatistics implements Statistic<PoseStatistics> {

  private static final long serialVersionUID = 1L;

  /** Matched by similarity. */
  private final CocoStatistics matches;

  /** The precision with which keypoints of each kind are placed; null: COCO's. */
  private final double @Nullable [] sigmas;

  /** Smaller similarities do not matter. */
  private final double least;

  private PoseStatistics(CocoOptions options, double @Nullable [] sigmas) {
    matches = CocoStatistics.create(options);
    least = PoseOverlap.least(options);
    this.sigmas = sigmas;
  }

  /**
   * Returns an empty instance for poses of the 17 keypoints of COCO, whose sigmas it uses.
   *
   * @param options what is counted; {@link PoseEvaluation#cocoOptions} is what COCO counts
   */
  public static PoseStatistics create(CocoOptions options) {
    return new PoseStatistics(options, null);
  }

  /**
   * Returns an empty instance for poses of any keypoints.
   *
   * @param options what is counted; {@link PoseEvaluation#cocoOptions} is what COCO counts
   * @param sigmas how precisely each keypoint can be placed, as a share of the square root of the area; copied
   * @throws IllegalArgumentException if there is none or one is not positive or not finite
   */
  public static PoseStatistics create(CocoOptions options, double[] sigmas) {
    return new PoseStatistics(options, KeypointSimilarity.checkedSigmas(sigmas));
  }

  /**
   * Matches the detections of an image with its truths and returns this instance. Either may be empty; an image without
   * poses counts as an image.
   *
   * @param imageId the image's id, unique over all shards; ids order images, by which ties between scores are broken
   * @throws IllegalArgumentException if the image was added before, a label is not below the number of classes, or
   *     poses do not have as many keypoints as there are sigmas
   */
  public PoseStatistics add(long imageId, PoseTruth truth, PoseDetections detections) {
    PoseOverlap overlap = PoseOverlap.of(truth, detections, sigmas, least);
    matches.add(imageId, truth.objects(), detections.objects(), overlap);
    return this;
  }

  /**
   * Adds the images that {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the options or sigmas differ or an image is in both
   */
  @Override
  public PoseStatistics combine(PoseStatistics other) {
    if (!Arrays.equals(sigmas, other.sigmas)) {
      throw Arguments.badValue(
          "other", "have the sigmas " + Arrays.toString(sigmas), Arrays.toString(other.sigmas));
    }
    matches.combine(other.matches);
    return this;
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public PoseEvaluation result() {
    return new PoseEvaluation(matches.result());
  }
}
