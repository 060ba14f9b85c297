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
}
