package io.evalmetrics.keypoint;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/** Sums of the errors of labelled keypoints, in the unit of the coordinates. */
final class CoordinateSums implements Tally {

  private static final long serialVersionUID = 1L;

  /** Of the absolute differences of coordinates. */
  private final ExactSum absolute = new ExactSum();

  /** Of the squared differences of coordinates. */
  private final ExactSum squared = new ExactSum();

  /** Of the distances of each keypoint. */
  private final ExactSum[] distances;

  /** How often each keypoint is labelled. */
  private final long[] counts;

  /** The number of labelled coordinates. */
  private long coordinates;

  /** The largest distance. */
  private double largest;

  CoordinateSums(int numKeypoints) {
    distances = new ExactSum[numKeypoints];
    Arrays.setAll(distances, j -> new ExactSum());
    counts = new long[numKeypoints];
  }

  @Override
  public void add(KeypointPairs pairs, int instance) {
    int first = pairs.first(instance);
    double absoluteHere = 0;
    double squaredHere = 0;
    for (int j = 0; j < counts.length; j++) {
      if (pairs.isLabelled(first + j)) {
        double square = pairs.squaredDistance(first + j);
        double distance = Math.sqrt(square);
        squaredHere += square;
        absoluteHere += pairs.absoluteDistance(first + j);
        distances[j].add(distance);
        counts[j]++;
        coordinates += pairs.dims();
        largest = Math.max(largest, distance);
      }
    }
    absolute.add(absoluteHere);
    squared.add(squaredHere);
  }

  void combine(CoordinateSums other) {
    absolute.add(other.absolute);
    squared.add(other.squared);
    for (int j = 0; j < counts.length; j++) {
      distances[j].add(other.distances[j]);
      counts[j] += other.counts[j];
    }
    coordinates += other.coordinates;
    largest = Math.max(largest, other.largest);
  }

  double meanAbsolute() {
    return absolute.value() / coordinates;
  }

  double meanSquared() {
    return squared.value() / coordinates;
  }

  double meanDistance() {
    ExactSum sum = new ExactSum();
    for (ExactSum ofKeypoint : distances) {
      sum.add(ofKeypoint);
    }
    return sum.value() / Arrays.stream(counts).sum();
  }

  double[] meanDistances() {
    double[] means = new double[counts.length];
    Arrays.setAll(means, j -> distances[j].value() / counts[j]);
    return means;
  }

  /** NaN if nothing is labelled. */
  double largestDistance() {
    return coordinates == 0 ? Double.NaN : largest;
  }
}
