package io.evalmetrics.keypoint;

import io.evalmetrics.classification.BinaryCounts;

/** Which keypoints were predicted to be there, and are; in the instances of positive length. */
final class PresenceCounts implements Tally {

  private static final long serialVersionUID = 1L;

  /** Present, labelled and correct. */
  private long truePositives;

  /** Present, and wrongly placed or unlabelled. */
  private long falsePositives;

  /** Labelled, and wrongly placed or not present. */
  private long falseNegatives;

  @Override
  public void add(KeypointPairs pairs, int instance) {
    double length = pairs.normalizer(instance);
    if (length == 0) {
      return;
    }
    double threshold = pairs.options().pckThreshold();
    boolean unlabelledCount = !pairs.options().ignoresUnlabelled();
    int first = pairs.first(instance);
    for (int keypoint = first; keypoint < first + pairs.numKeypoints(); keypoint++) {
      boolean present = pairs.isPresent(keypoint);
      if (!pairs.isLabelled(keypoint)) {
        falsePositives += present && unlabelledCount ? 1 : 0;
      } else if (!present) {
        falseNegatives++;
      } else if (pairs.distance(keypoint) / length < threshold) {
        truePositives++;
      } else {
        falsePositives++;
        falseNegatives++;
      }
    }
  }

  void combine(PresenceCounts other) {
    truePositives += other.truePositives;
    falsePositives += other.falsePositives;
    falseNegatives += other.falseNegatives;
  }

  BinaryCounts counts() {
    return new BinaryCounts(truePositives, falsePositives, falseNegatives, 0);
  }
}
