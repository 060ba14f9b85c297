package io.evalmetrics.detection;

import io.evalmetrics.internal.RadixSort;
import java.util.Arrays;

/**
 * Splits an image into the groups of objects that may match: its classes, or, where labels are disregarded, one group
 * of all its objects in the order of their labels.
 *
 * <p>Within a label truths keep their input order; detections are ranked by descending score, ties in input order, and
 * cut to the limit. Arrays are reused from image to image.
 *
 * <pre>{@code
 * groups.split(view);
 * while (groups.next()) {
 *   // reads label, truths[0..truthCount) and detections[0..detectionCount)
 * }
 * }</pre>
 */
final class ImageGroups {

  private final boolean classAgnostic;
  private final int detectionLimit;

  // The current image.
  private final LabelLists truthLists;
  private final LabelLists detectionLists;
  private CocoDetections scored = CocoDetections.of(new int[0], new double[0], new double[0]);
  private int[] seen = {};
  private int seenCount;
  private int visited;

  // The current group: its class, its truths in order, its detections by rank.
  int label;
  int[] truths = {};
  int truthCount;
  int[] detections = {};
  int detectionCount;
  private long[] keys = {};

  ImageGroups(CocoOptions options) {
    classAgnostic = options.isClassAgnostic();
    detectionLimit = options.detectionLimit();
    truthLists = new LabelLists(options.numClasses());
    detectionLists = new LabelLists(options.numClasses());
  }

  /** Starts an image. */
  void split(ImageView view) {
    reserve(view.truths(), view.detections());
    scored = view.scored();
    int image = view.image();
    seenCount = truthLists.fill(view.truth().labels(), view.truthIndex(), image, seen, 0);
    seenCount = detectionLists.fill(scored.labels(), view.detectionIndex(), image, seen, seenCount);
    if (classAgnostic) {
      Arrays.sort(seen, 0, seenCount);
    }
    visited = 0;
  }

  private void reserve(int truthsOfImage, int detectionsOfImage) {
    if (truthsOfImage > truths.length) {
      truths = new int[truthsOfImage];
    }
    if (detectionsOfImage > detections.length) {
      detections = new int[detectionsOfImage];
      keys = new long[detectionsOfImage];
    }
    if (truths.length + detections.length > seen.length) {
      seen = new int[truths.length + detections.length];
    }
  }

  /** Moves on to the next group; returns false, and starts none, after the last one. */
  boolean next() {
    truthCount = 0;
    detectionCount = 0;
    while (visited < seenCount && (classAgnostic || truthCount + detectionCount == 0)) {
      int next = seen[visited++]; // a label with truths and detections was seen twice
      truthCount = truthLists.take(next, truths, truthCount);
      detectionCount = detectionLists.take(next, detections, detectionCount);
      label = classAgnostic ? 0 : next;
    }
    rank();
    return truthCount + detectionCount > 0;
  }

  /** Sorts the detections by descending score, ties in their order, and drops those beyond the limit. */
  private void rank() {
    for (int i = 0; i < detectionCount; i++) {
      keys[i] = ~RadixSort.key(scored.score(detections[i]));
    }
    RadixSort.sort(keys, detections, detectionCount);
    detectionCount = Math.min(detectionCount, detectionLimit);
  }
}
