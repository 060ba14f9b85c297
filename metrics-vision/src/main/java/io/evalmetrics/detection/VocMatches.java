package io.evalmetrics.detection;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * Pascal VOC's matching, image by image: detections by descending score, each with the truth of its class that it
 * overlaps most, be it used already.
 *
 * <ul>
 *   <li>the overlap is below the threshold: false positive
 *   <li>the truth is difficult: the detection does not count
 *   <li>the truth is unused: true positive, and the truth is used
 *   <li>the truth is used: false positive
 * </ul>
 */
final class VocMatches {

  private static final int NONE = -1;

  private final ImageView first;
  private final double iouThreshold;

  /** The positions of the detections, image by image, by descending score. */
  private final int[] ordered;

  /** Per detection: whether it counts. */
  final boolean[] counted;

  /** Per detection: whether it found an unused truth. */
  final boolean[] truePositive;

  VocMatches(ImageView first, int numImages, double iouThreshold) {
    this.first = first;
    this.iouThreshold = iouThreshold;
    int detections = first.scored().size();
    ordered = new int[detections];
    counted = new boolean[detections];
    truePositive = new boolean[detections];
    boolean[] used = new boolean[first.truth().size()];
    int next = 0;
    for (int image = 0; image < numImages; image++) {
      ImageView view = first.at(image);
      for (int detection : TopDetections.of(view, Integer.MAX_VALUE)) {
        match(detection, view, used);
        ordered[next++] = detection;
      }
    }
  }

  private void match(int detection, ImageView view, boolean[] used) {
    int best = best(detection, view);
    counted[detection] = best == NONE || !view.truth().isIgnored(best);
    if (best != NONE && counted[detection] && !used[best]) {
      used[best] = true;
      truePositive[detection] = true;
    }
  }

  /** Returns the truth that a detection overlaps most, if the overlap reaches the threshold. */
  private int best(int detection, ImageView view) {
    int label = view.scored().labels()[detection];
    int best = NONE;
    double largest = 0;
    for (int t = 0; t < view.truths(); t++) {
      int truth = view.truth(t);
      if (view.truth().labels()[truth] == label) {
        double overlap = view.overlap().of(detection, truth);
        if (overlap > largest) {
          largest = overlap;
          best = truth;
        }
      }
    }
    return largest >= iouThreshold ? best : NONE;
  }

  /** Returns the detections of images, one image after the other, by descending score. */
  int[] detections(int[] images) {
    ImageIndex index = first.detectionIndex();
    IntArrayList detections = new IntArrayList();
    for (int image : images) {
      detections.addElements(detections.size(), ordered, index.from(image), index.size(image));
    }
    return detections.toIntArray();
  }

  /** Returns the number of truths of each class in some images that are not difficult. */
  int[] countedTruths(int[] images, int numClasses) {
    int[] counts = new int[numClasses];
    for (int image : images) {
      ImageView view = first.at(image);
      for (int t = 0; t < view.truths(); t++) {
        int truth = view.truth(t);
        counts[view.truth().labels()[truth]] += view.truth().isIgnored(truth) ? 0 : 1;
      }
    }
    return counts;
  }
}
