package io.evalmetrics.detection;

/**
 * How well a detection covers a ground-truth object, from 0 (apart) to 1 (the same): the one thing in which boxes,
 * masks, boundaries and keypoints differ for {@link CocoStatistics}.
 *
 * <p>Objects are named by their positions in the arrays that are added with the overlap. For a crowd truth the overlap
 * is the share of the detection that lies on it, where the kind of object has such a share. It is asked for pairs of
 * one image only; of one class too, unless labels are disregarded or a confusion matrix is counted.
 */
@FunctionalInterface
public interface Overlap {

  /** Returns the overlap of a detection and a truth. */
  double of(int detection, int truth);

  /**
   * Writes the overlap of a detection with each of some truths; worth overriding where a loop is faster than as many
   * calls.
   *
   * @param truths the truths, of which the first {@code count} are asked for; not modified
   * @param overlaps receives as many overlaps in the same order
   */
  default void ofAll(int detection, int[] truths, int count, double[] overlaps) {
    for (int i = 0; i < count; i++) {
      overlaps[i] = of(detection, truths[i]);
    }
  }
}
