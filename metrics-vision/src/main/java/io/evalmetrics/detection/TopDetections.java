package io.evalmetrics.detection;

import io.evalmetrics.internal.RadixSort;

/** The detections of an image that have the highest scores over all classes. */
final class TopDetections {

  private TopDetections() {}

  /** Returns positions by descending score, ties in input order, cut to the limit. */
  static int[] of(ImageView view, int limit) {
    double[] scores = new double[view.detections()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = view.scored().score(view.detection(i));
    }
    int[] order = RadixSort.descending(scores);
    int[] top = new int[Math.min(order.length, limit)];
    for (int i = 0; i < top.length; i++) {
      top[i] = view.detection(order[i]);
    }
    return top;
  }
}
