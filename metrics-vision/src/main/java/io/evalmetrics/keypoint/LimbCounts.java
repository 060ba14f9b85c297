package io.evalmetrics.keypoint;

/** How many limbs with two labelled ends have both of them within half their length. */
final class LimbCounts implements Tally {

  private static final long serialVersionUID = 1L;

  /** Pairs of keypoints, one after the other. */
  private final int[] limbs;

  /** The number of limbs in their place. */
  private long correct;

  /** The number of limbs with two labelled ends. */
  private long count;

  LimbCounts(int[] limbs) {
    this.limbs = limbs;
  }

  @Override
  public void add(KeypointPairs pairs, int instance) {
    int first = pairs.first(instance);
    for (int end = 0; end < limbs.length; end += 2) {
      int from = first + limbs[end];
      int to = first + limbs[end + 1];
      if (pairs.isLabelled(from) && pairs.isLabelled(to)) {
        double half = pairs.limb(from, to) / 2;
        correct += pairs.distance(from) <= half && pairs.distance(to) <= half ? 1 : 0;
        count++;
      }
    }
  }

  void combine(LimbCounts other) {
    correct += other.correct;
    count += other.count;
  }

  double share() {
    return (double) correct / count;
  }
}
