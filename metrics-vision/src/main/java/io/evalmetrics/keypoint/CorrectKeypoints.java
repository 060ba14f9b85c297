package io.evalmetrics.keypoint;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/**
 * How many labelled keypoints of each kind are closer than some thresholds, after division by a length.
 *
 * <p>A keypoint that is closer than one threshold is closer than all larger ones, so it is enough to count how many
 * thresholds it is below.
 */
final class CorrectKeypoints implements Tally {

  private static final long serialVersionUID = 1L;

  /** The thresholds, ascending. */
  private final double[] thresholds;

  /** The length of every instance; 0: each has its own. */
  private final double commonLength;

  /** The number of keypoints of an instance. */
  private final int numKeypoints;

  /** How often each keypoint is below 0, 1, 2, ... all thresholds: a row per keypoint. */
  private final long[] counts;

  /** Of the divided distances. */
  private final ExactSum ratios = new ExactSum();

  private CorrectKeypoints(double[] thresholds, double commonLength, int numKeypoints) {
    this.thresholds = thresholds;
    this.commonLength = commonLength;
    this.numKeypoints = numKeypoints;
    counts = new long[numKeypoints * (thresholds.length + 1)];
  }

  /** Divides by the normalizer of each instance. */
  static CorrectKeypoints of(int numKeypoints, double threshold) {
    return new CorrectKeypoints(new double[] {threshold}, 0, numKeypoints);
  }

  /** Divides by the normalizer of each instance; has the thresholds of leaderboards and of the options. */
  static CorrectKeypoints usual(int numKeypoints, KeypointOptions options) {
    double[] thresholds = {0.05, 0.1, 0.2, 0.3, 0.5, options.pckThreshold()};
    Arrays.sort(thresholds);
    return new CorrectKeypoints(thresholds, 0, numKeypoints);
  }

  /** Divides by the same length, at the thresholds 0, 1/n, ..., (n-1)/n. */
  static CorrectKeypoints curve(int numKeypoints, KeypointOptions options) {
    double[] thresholds = new double[options.aucThresholds()];
    Arrays.setAll(thresholds, i -> (double) i / thresholds.length);
    return new CorrectKeypoints(thresholds, options.aucNorm(), numKeypoints);
  }

  @Override
  public void add(KeypointPairs pairs, int instance) {
    double length = commonLength > 0 ? commonLength : pairs.normalizer(instance);
    if (length == 0) {
      return;
    }
    int first = pairs.first(instance);
    double ratiosHere = 0;
    for (int j = 0; j < numKeypoints; j++) {
      if (pairs.isLabelled(first + j)) {
        double ratio = pairs.distance(first + j) / length;
        ratiosHere += ratio;
        counts[j * (thresholds.length + 1) + thresholdsAbove(ratio)]++;
      }
    }
    ratios.add(ratiosHere);
  }

  /** Adds up sign bits, for a comparison would be a branch that nobody can predict. */
  private int thresholdsAbove(double ratio) {
    int above = 0;
    for (double threshold : thresholds) {
      above += (int) (Double.doubleToRawLongBits(ratio - threshold) >>> (Long.SIZE - 1));
    }
    return above;
  }

  void combine(CorrectKeypoints other) {
    ratios.add(other.ratios);
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** Returns the place of a threshold, or -1. */
  int indexOf(double threshold) {
    for (int t = 0; t < thresholds.length; t++) {
      if (thresholds[t] == threshold) {
        return t;
      }
    }
    return -1;
  }

  /** Returns how often a keypoint is below at least so many thresholds. */
  private long count(int keypoint, int atLeast) {
    long sum = 0;
    for (int above = atLeast; above <= thresholds.length; above++) {
      sum += counts[keypoint * (thresholds.length + 1) + above];
    }
    return sum;
  }

  private long correct(int keypoint, int threshold) {
    return count(keypoint, thresholds.length - threshold);
  }

  /** Returns the share of each keypoint, NaN where it was never labelled. */
  double[] shares(int threshold) {
    double[] shares = new double[numKeypoints];
    Arrays.setAll(shares, j -> (double) correct(j, threshold) / count(j, 0));
    return shares;
  }

  /** Returns the mean over keypoints of their shares, NaN if nothing was labelled. */
  double meanShare(int threshold) {
    double sum = 0;
    int kinds = 0;
    for (double share : shares(threshold)) {
      if (!Double.isNaN(share)) {
        sum += share;
        kinds++;
      }
    }
    return sum / kinds;
  }

  /** Returns the share of all keypoints together. */
  double pooledShare(int threshold) {
    long hits = 0;
    for (int j = 0; j < numKeypoints; j++) {
      hits += correct(j, threshold);
    }
    return (double) hits / Arrays.stream(counts).sum();
  }

  /** Returns the mean over the thresholds of {@link #meanShare}. */
  double areaUnderCurve() {
    double sum = 0;
    for (int t = 0; t < thresholds.length; t++) {
      sum += meanShare(t);
    }
    return sum / thresholds.length;
  }

  /** Returns the mean of the divided distances. */
  double meanRatio() {
    return ratios.value() / Arrays.stream(counts).sum();
  }
}
