package io.evalmetrics.instance;

import io.evalmetrics.Statistic;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.CocoStatistics;
import io.evalmetrics.internal.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Instances matched by their masks, image by image: the mergeable state behind {@link InstanceEvaluation}.
 *
 * <pre>{@code
 * InstanceStatistics statistics = InstanceStatistics.create(CocoOptions.withDefaults(numClasses));
 * statistics.add(
 *     imageId,
 *     InstanceTruth.of(truthLabels, truthMasks).withCrowd(crowd),
 *     InstanceDetections.of(labels, masks, scores));
 * double map = statistics.combine(other).result().coco().meanAveragePrecision();
 * }</pre>
 *
 * <p>Images are matched when they are added; no mask is kept, only what {@link CocoStatistics} keeps of each detection,
 * twice if boundaries are matched too. Image ids are global, and the result has the same bits under any sharding. Not
 * thread-safe: keep one per thread, then combine.
 */
public final class InstanceStatistics implements Statistic<InstanceStatistics> {

  private static final long serialVersionUID = 1L;

  /** Matched by the overlap of masks. */
  private final CocoStatistics masks;

  /** Matched by the overlap of masks and boundaries; null if that was not asked for. */
  private final @Nullable CocoStatistics boundaries;

  /** The distance of the boundary as a share of the image's diagonal. */
  private final double dilationRatio;

  private InstanceStatistics(
      CocoStatistics masks, @Nullable CocoStatistics boundaries, double dilationRatio) {
    this.masks = masks;
    this.boundaries = boundaries;
    this.dilationRatio = dilationRatio;
  }

  /** Returns an empty instance. */
  public static InstanceStatistics create(CocoOptions options) {
    return new InstanceStatistics(CocoStatistics.create(options), null, 0);
  }

  /**
   * Returns an empty instance that matches boundaries too, so that boundary average precision is supported.
   *
   * @param dilationRatio the width of a boundary as a share of the image's diagonal, usually 0.02
   * @throws IllegalArgumentException if the ratio is negative or not finite
   */
  public static InstanceStatistics createWithBoundaries(CocoOptions options, double dilationRatio) {
    Arguments.inRange("dilationRatio", dilationRatio, 0, Double.MAX_VALUE);
    return new InstanceStatistics(
        CocoStatistics.create(options), CocoStatistics.create(options), dilationRatio);
  }

  /**
   * Matches the detections of an image with its truths and returns this instance. Either may be empty; an image without
   * instances counts as an image.
   *
   * @param imageId the image's id, unique over all shards; ids order images, by which ties between scores are broken
   * @throws IllegalArgumentException if the image was added before, a label is not below the number of classes, or
   *     masks differ in size
   */
  public InstanceStatistics add(long imageId, InstanceTruth truth, InstanceDetections detections) {
    MaskOverlap.requireOneSizePerImage(
        1, new int[truth.size()], truth, new int[detections.size()], detections);
    masks.add(imageId, truth.objects(), detections.objects(), new MaskOverlap(truth, detections));
    if (boundaries != null) {
      boundaries.add(
          imageId,
          truth.objects(),
          detections.objects(),
          new BoundaryOverlap(truth, detections, dilationRatio));
    }
    return this;
  }

  /**
   * Adds the images that {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the options differ, only one of the two matches boundaries, or an image is in
   *     both
   */
  @Override
  public InstanceStatistics combine(InstanceStatistics other) {
    if (dilationRatio != other.dilationRatio
        || (boundaries == null) != (other.boundaries == null)) {
      throw Arguments.badValue("other", "match " + evidence(), other.evidence());
    }
    masks.combine(other.masks);
    if (boundaries != null && other.boundaries != null) {
      boundaries.combine(other.boundaries);
    }
    return this;
  }

  private String evidence() {
    return boundaries == null ? "masks alone" : "boundaries of ratio " + dilationRatio;
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public InstanceEvaluation result() {
    return new InstanceEvaluation(masks.result(), boundaries == null ? null : boundaries.result());
  }
}
