package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;
import java.util.Objects;

/**
 * One image of arrays that may hold many: its objects by number, in input order.
 *
 * @param image the number of the image in the indexes
 * @param truth the truths of all images of the arrays
 * @param truthIndex where those of each image stand
 * @param scored the detections of all images of the arrays
 * @param detectionIndex where those of each image stand
 * @param overlap what the positions look like
 */
record ImageView(
    int image,
    CocoTruth truth,
    ImageIndex truthIndex,
    CocoDetections scored,
    ImageIndex detectionIndex,
    Overlap overlap) {

  ImageView {
    Objects.requireNonNull(overlap, "overlap"); // an image without pairs would not notice
  }

  /** Returns the view of arrays that hold one image. */
  static ImageView ofOne(CocoTruth truth, CocoDetections scored, Overlap overlap) {
    return new ImageView(
        0, truth, ImageIndex.ofOne(truth.size()), scored, ImageIndex.ofOne(scored.size()), overlap);
  }

  /**
   * Returns the view of the first image of arrays that hold all of them, in any order.
   *
   * @throws IllegalArgumentException if lengths differ, there is no image, or an image or label is out of range
   */
  static ImageView ofAll(
      int numClasses,
      int numImages,
      int[] truthImages,
      CocoTruth truth,
      int[] detectionImages,
      CocoDetections scored,
      Overlap overlap) {
    Arguments.indexed("numImages", numImages);
    Arguments.length("truthImages", truthImages.length, truth.size());
    Arguments.length("detectionImages", detectionImages.length, scored.size());
    Arguments.below("truthImages", truthImages, numImages);
    Arguments.below("detectionImages", detectionImages, numImages);
    requireLabels(numClasses, truth, scored);
    return new ImageView(
        0,
        truth,
        ImageIndex.of(truthImages, numImages),
        scored,
        ImageIndex.of(detectionImages, numImages),
        overlap);
  }

  static void requireLabels(int numClasses, CocoTruth truth, CocoDetections scored) {
    Arguments.below("truth.labels", truth.labels(), numClasses);
    Arguments.below("detections.labels", scored.labels(), numClasses);
  }

  /** Returns the view of another image of the same arrays. */
  ImageView at(int otherImage) {
    return new ImageView(otherImage, truth, truthIndex, scored, detectionIndex, overlap);
  }

  int truths() {
    return truthIndex.size(image);
  }

  /** Returns the position of a truth in the arrays. */
  int truth(int number) {
    return truthIndex.position(truthIndex.from(image) + number);
  }

  int detections() {
    return detectionIndex.size(image);
  }

  /** Returns the position of a detection in the arrays. */
  int detection(int number) {
    return detectionIndex.position(detectionIndex.from(image) + number);
  }
}
