package io.evalmetrics.keypoint;

/** How many keypoints, labelled or not, have the predicted visibility. */
final class VisibilityCounts implements Tally {

  private static final long serialVersionUID = 1L;

  /** The number of keypoints whose visibilities agree. */
  private long equal;

  /** The number of keypoints. */
  private long keypoints;

  @Override
  public void add(KeypointPairs pairs, int instance) {
    int first = pairs.first(instance);
    for (int keypoint = first; keypoint < first + pairs.numKeypoints(); keypoint++) {
      equal += pairs.agreesInVisibility(keypoint) ? 1 : 0;
    }
    keypoints += pairs.numKeypoints();
  }

  void combine(VisibilityCounts other) {
    equal += other.equal;
    keypoints += other.keypoints;
  }

  double share() {
    return (double) equal / keypoints;
  }
}
