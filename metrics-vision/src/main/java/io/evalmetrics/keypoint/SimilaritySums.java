package io.evalmetrics.keypoint;

import io.evalmetrics.internal.ExactSum;

/** Sums of object keypoint similarities over the instances with a labelled keypoint. */
final class SimilaritySums implements Tally {

  private static final long serialVersionUID = 1L;

  /** The precision of each keypoint: {@code (2 sigma)^2}. */
  private final double[] variances;

  /** Of the similarities. */
  private final ExactSum similarities = new ExactSum();

  /** The number of instances with a labelled keypoint. */
  private long count;

  SimilaritySums(int numKeypoints, KeypointOptions options) {
    variances = KeypointSimilarity.variances(options.sigmas(), numKeypoints);
  }

  @Override
  public void add(KeypointPairs pairs, int instance) {
    double similarity = of(pairs, instance);
    if (!Double.isNaN(similarity)) {
      similarities.add(similarity);
      count++;
    }
  }

  /** Returns the similarity of an instance, NaN if nothing of it is labelled. */
  double of(KeypointPairs pairs, int instance) {
    int first = pairs.first(instance);
    double area = pairs.area(instance);
    double sum = 0;
    int labelled = 0;
    for (int j = 0; j < variances.length; j++) {
      if (pairs.isLabelled(first + j)) {
        sum += KeypointSimilarity.of(pairs.squaredDistance(first + j), variances[j], area);
        labelled++;
      }
    }
    return sum / labelled;
  }

  void combine(SimilaritySums other) {
    similarities.add(other.similarities);
    count += other.count;
  }

  double mean() {
    return similarities.value() / count;
  }
}
