package io.evalmetrics.keypoint;

import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/** Sums of the distances of labelled keypoints that are left once each instance is brought onto its truth. */
final class AlignmentSums implements Tally {

  private static final long serialVersionUID = 1L;

  /** Of the distances after scaling; NaN if an instance has none. */
  private final ExactSum afterScaling = new ExactSum();

  /** Of the distances after similarity transforms; NaN if an instance has none. */
  private final ExactSum afterTransform = new ExactSum();

  /** The number of labelled keypoints. */
  private long count;

  /** Scratch; absent in a new or deserialized instance. */
  private transient @Nullable Alignment scratch;

  @Override
  public void add(KeypointPairs pairs, int instance) {
    Alignment alignment =
        scratch == null ? new Alignment(pairs.numKeypoints(), pairs.dims()) : scratch;
    scratch = alignment;
    int labelled = alignment.take(pairs, instance);
    if (labelled > 0) {
      afterScaling.add(alignment.distancesAfterScaling());
      afterTransform.add(alignment.distancesAfterTransform());
      count += labelled;
    }
  }

  void combine(AlignmentSums other) {
    afterScaling.add(other.afterScaling);
    afterTransform.add(other.afterTransform);
    count += other.count;
  }

  double meanAfterScaling() {
    return afterScaling.value() / count;
  }

  double meanAfterTransform() {
    return afterTransform.value() / count;
  }
}
