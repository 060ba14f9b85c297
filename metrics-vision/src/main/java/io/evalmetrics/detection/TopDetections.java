package io.evalmetrics.detection;

import io.evalmetrics.internal.RadixSort;

/** The detections of an image that have the highest scores over all classes. */
final class TopDetections {

  private TopDetections() {}

  /** Returns positions by descending score, ties in input order, cut to the limit. */
  static int[] of(int image, CocoDetections detections, ImageIndex index, int limit) {
    double[] scores = new double[index.size(image)];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = detections.score(index.position(index.from(image) + i));
    }
    int[] order = RadixSort.descending(scores);
    int[] top = new int[Math.min(order.length, limit)];
    for (int i = 0; i < top.length; i++) {
      top[i] = index.position(index.from(image) + order[i]);
    }
    return top;
  }
}
