package io.evalmetrics.detection;

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

  /** Returns the view of arrays that hold one image. */
  static ImageView ofOne(CocoTruth truth, CocoDetections scored, Overlap overlap) {
    return new ImageView(
        0, truth, ImageIndex.ofOne(truth.size()), scored, ImageIndex.ofOne(scored.size()), overlap);
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
