package io.evalmetrics.detection;

import io.evalmetrics.internal.RadixSort;
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
 *
 * <p>The rows of an image stand together, by descending score, ties in input order.
 */
final class VocMatches {

  private static final int NONE = -1;

  private final VocOptions options;
  private final ImageTruth truth;
  private final ImageDetections detections;
  private final ImageIndex truthIndex;
  private final ImageIndex detectionIndex;

  // Per row, that is, per entry of the detection index.
  final int[] labels;
  final double[] scores;
  final boolean[] counted;
  final boolean[] truePositive;

  VocMatches(
      VocOptions options,
      int numImages,
      int[] truthImages,
      ImageTruth truth,
      int[] detectionImages,
      ImageDetections detections) {
    this.options = options;
    this.truth = truth;
    this.detections = detections;
    truthIndex = ImageIndex.of(truthImages, numImages);
    detectionIndex = ImageIndex.of(detectionImages, numImages);
    labels = new int[detections.size()];
    scores = new double[detections.size()];
    counted = new boolean[detections.size()];
    truePositive = new boolean[detections.size()];
    boolean[] used = new boolean[truth.size()];
    for (int image = 0; image < numImages; image++) {
      match(image, used);
    }
  }

  /** Returns the rows of images, one image after the other. */
  int[] rows(int[] images) {
    IntArrayList rows = new IntArrayList();
    for (int image : images) {
      for (int row = detectionIndex.from(image); row < detectionIndex.to(image); row++) {
        rows.add(row);
      }
    }
    return rows.toIntArray();
  }

  private void match(int image, boolean[] used) {
    int from = detectionIndex.from(image);
    double[] scoresOfImage = new double[detectionIndex.size(image)];
    for (int i = 0; i < scoresOfImage.length; i++) {
      scoresOfImage[i] = detections.objects().score(detectionIndex.position(from + i));
    }
    int[] order = RadixSort.descending(scoresOfImage);
    for (int i = 0; i < order.length; i++) {
      int detection = detectionIndex.position(from + order[i]);
      labels[from + i] = detections.objects().labels()[detection];
      scores[from + i] = scoresOfImage[order[i]];
      int best = best(image, detection);
      counted[from + i] = best == NONE || !truth.objects().isIgnored(best);
      if (best != NONE && counted[from + i] && !used[best]) {
        used[best] = true;
        truePositive[from + i] = true;
      }
    }
  }

  /** Returns the truth that a detection overlaps most, if the overlap reaches the threshold. */
  private int best(int image, int detection) {
    double[] box = new double[4];
    double[] object = new double[4];
    detections.toXyxy(detection, box, 0);
    int best = NONE;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = truthIndex.from(image); i < truthIndex.to(image); i++) {
      int candidate = truthIndex.position(i);
      if (truth.objects().labels()[candidate] == detections.objects().labels()[detection]) {
        truth.toXyxy(candidate, object, 0);
        double overlap = overlap(box, object);
        if (overlap > largest) {
          largest = overlap;
          best = candidate;
        }
      }
    }
    return largest >= options.iouThreshold() ? best : NONE;
  }

  private double overlap(double[] a, double[] b) {
    double offset = options.pixelOffset();
    double width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]) + offset;
    double height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]) + offset;
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double shared = width * height;
    return shared / (area(a, offset) + area(b, offset) - shared);
  }

  private static double area(double[] box, double offset) {
    return (box[2] - box[0] + offset) * (box[3] - box[1] + offset);
  }

  /** Returns the number of truths of each class in some images that are not difficult. */
  int[] countedTruths(int[] images) {
    int[] counts = new int[options.numClasses()];
    for (int image : images) {
      for (int i = truthIndex.from(image); i < truthIndex.to(image); i++) {
        int position = truthIndex.position(i);
        if (!truth.objects().isIgnored(position)) {
          counts[truth.objects().labels()[position]]++;
        }
      }
    }
    return counts;
  }
}
