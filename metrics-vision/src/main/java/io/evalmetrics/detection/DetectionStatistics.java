package io.evalmetrics.detection;

import io.evalmetrics.Statistic;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The matching of detected boxes with true ones, image by image: what box detection keeps of its data.
 *
 * <pre>{@code
 * DetectionStatistics statistics = DetectionStatistics.create(CocoOptions.withDefaults(numClasses));
 * statistics.add(
 *     imageId,
 *     ImageTruth.of(truthLabels, truthBoxes, BoxFormat.XYWH).withCrowd(crowd),
 *     ImageDetections.of(labels, boxes, scores, BoxFormat.XYWH));
 * DetectionEvaluation evaluation = statistics.combine(fromAnotherShard).result();
 * }</pre>
 *
 * <p>Boxes are matched when they are added and not kept. Image ids are global, and shards give the same bits in any
 * grouping. State and cost are those of {@link CocoStatistics}. Not thread-safe: keep one per thread, then combine.
 */
public final class DetectionStatistics implements Statistic<DetectionStatistics> {

  private static final long serialVersionUID = 1L;

  /** The matches. */
  private final CocoStatistics coco;

  /** How well the true positives fit. */
  private final MatchedBoxes matchedBoxes = new MatchedBoxes();

  /** The overlaps of all pairs, or null. */
  private final @Nullable PairwiseBoxes pairwiseBoxes;

  private DetectionStatistics(CocoOptions options, @Nullable PairwiseBoxes pairwiseBoxes) {
    coco = CocoStatistics.create(options);
    this.pairwiseBoxes = pairwiseBoxes;
  }

  /** Returns an empty instance. */
  public static DetectionStatistics create(CocoOptions options) {
    return new DetectionStatistics(Objects.requireNonNull(options, "options"), null);
  }

  /** Returns an empty instance that gathers the overlaps of all pairs too: four kernels per pair of equal labels. */
  public static DetectionStatistics createWithPairwise(CocoOptions options) {
    return new DetectionStatistics(options, new PairwiseBoxes(options));
  }

  /**
   * Matches the detections of an image with its truths and returns this instance. Either may be empty; an image without
   * boxes counts as an image.
   *
   * @param imageId the image's id, unique over all shards; ids order images, by which ties between scores are broken
   * @throws IllegalArgumentException if the image was added before or a label is not below the number of classes
   */
  public DetectionStatistics add(long imageId, ImageTruth truth, ImageDetections detections) {
    BoxOverlap overlap = new BoxOverlap(truth, detections);
    ImageView view = ImageView.ofOne(truth.objects(), detections.objects(), overlap);
    overlap.readAhead(view);
    coco.add(imageId, truth.objects(), detections.objects(), overlap);
    addKernels(view, truth, detections);
    return this;
  }

  /** Adds arrays of all images to an empty instance; images are numbered from 0. */
  void addAll(
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    BoxOverlap overlap = new BoxOverlap(truth, detections);
    ImageView first = ImageView.ofAll(
        coco.options().numClasses(),
        numImages,
        truthImages,
        truth.objects(),
        detectionImages,
        detections.objects(),
        overlap);
    for (int image = 0; image < numImages; image++) {
      ImageView view = first.at(image);
      overlap.readAhead(view);
      coco.addOfAll(view);
      addKernels(view, truth, detections);
    }
  }

  private void addKernels(ImageView view, ImageTruth truth, ImageDetections detections) {
    matchedBoxes.addImage(coco, truth, detections);
    if (pairwiseBoxes != null) {
      pairwiseBoxes.addImage(view, truth, detections);
    }
  }

  /**
   * Adds the images that {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the options differ, an image is in both, or only one gathers pairs
   */
  @Override
  public DetectionStatistics combine(DetectionStatistics other) {
    if ((pairwiseBoxes == null) != (other.pairwiseBoxes == null)) {
      throw new IllegalArgumentException(
          "other must gather pairwise overlaps if and only if this does");
    }
    coco.combine(other.coco);
    matchedBoxes.addAll(other.matchedBoxes);
    if (pairwiseBoxes != null) {
      pairwiseBoxes.addAll(other.pairwiseBoxes);
    }
    return this;
  }

  /** Returns the evaluation of what was seen so far; later additions do not change it. */
  public DetectionEvaluation result() {
    return new DetectionEvaluation(
        coco.result(), matchedBoxes.copy(), pairwiseBoxes == null ? null : pairwiseBoxes.copy());
  }
}
