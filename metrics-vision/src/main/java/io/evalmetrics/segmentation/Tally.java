package io.evalmetrics.segmentation;

/** Counts that are gathered of each class of an image and that add up over images; an array holds them class by class. */
enum Tally {
  /** Pixels in both bands, in the truth's, in the prediction's. */
  BAND(3),
  /** Matched and all boundary pixels of the prediction, the same of the truth. */
  BOUNDARY(4),
  /** The same of DAVIS boundaries. */
  DAVIS(4),
  /** Skeleton pixels of the prediction within the truth and in all, the same with the roles exchanged. */
  CENTERLINE(4);

  private final int width;

  Tally(int width) {
    this.width = width;
  }

  /** Returns how many counts there are of a class. */
  int width() {
    return width;
  }
}
