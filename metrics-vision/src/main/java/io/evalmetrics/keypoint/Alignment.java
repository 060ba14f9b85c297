package io.evalmetrics.keypoint;

/**
 * How far the labelled keypoints of one instance stay from the truth when the predicted ones may be scaled, or scaled,
 * turned and shifted, but not reflected. Arrays are reused; not thread-safe.
 */
final class Alignment {

  private static final int SPACE = 3;

  private final int dims;
  private final double[] truth; // the labelled points, one after the other
  private final double[] predicted;
  private final double[] covariance =
      new double[SPACE * SPACE]; // sum of predicted truth^T, row by row
  private final Rotation rotation = new Rotation();
  private int length; // of both arrays, as far as they are filled

  Alignment(int numKeypoints, int dims) {
    this.dims = dims;
    truth = new double[numKeypoints * dims];
    predicted = new double[numKeypoints * dims];
  }

  /** Takes the labelled keypoints of an instance, and returns their number. */
  int take(KeypointPairs pairs, int instance) {
    length = 0;
    int first = pairs.first(instance);
    for (int keypoint = first; keypoint < first + pairs.numKeypoints(); keypoint++) {
      if (pairs.isLabelled(keypoint)) {
        for (int d = 0; d < dims; d++) {
          truth[length] = pairs.truth(keypoint, d);
          predicted[length] = pairs.predicted(keypoint, d);
          length++;
        }
      }
    }
    return length / dims;
  }

  /** Returns the sum of the distances after the best scaling; NaN if all predicted points are the origin. */
  double distancesAfterScaling() {
    double scale = dot(predicted, truth) / dot(predicted, predicted);
    double sum = 0;
    for (int at = 0; at < length; at += dims) {
      double squared = 0;
      for (int d = at; d < at + dims; d++) {
        double difference = scale * predicted[d] - truth[d];
        squared += difference * difference;
      }
      sum += Math.sqrt(squared);
    }
    return sum;
  }

  private double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * Returns the sum of the distances after the best similarity transform, and leaves the points centred; NaN if all
   * predicted points are equal.
   */
  double distancesAfterTransform() {
    centre(truth);
    centre(predicted);
    double variance = dot(predicted, predicted);
    if (variance == 0) {
      return Double.NaN;
    }
    return dims == SPACE ? distancesInSpace(variance) : distancesInPlane(variance);
  }

  /**
   * Makes points relative to their mean. They are made relative to the first one before: points that are all equal then
   * become exactly zero, and coordinates far from zero lose no digits.
   */
  private void centre(double[] points) {
    int count = length / dims;
    for (int d = 0; d < dims; d++) {
      double origin = points[d];
      double sum = 0;
      for (int i = d; i < length; i += dims) {
        points[i] -= origin;
        sum += points[i];
      }
      double mean = sum / count;
      for (int i = d; i < length; i += dims) {
        points[i] -= mean;
      }
    }
  }

  /** In the plane a scaled rotation is the product with a complex number. */
  private double distancesInPlane(double variance) {
    double real = dot(predicted, truth) / variance;
    double imaginary = 0;
    for (int at = 0; at < length; at += dims) {
      imaginary += predicted[at] * truth[at + 1] - predicted[at + 1] * truth[at];
    }
    imaginary /= variance;
    double sum = 0;
    for (int at = 0; at < length; at += dims) {
      double dx = real * predicted[at] - imaginary * predicted[at + 1] - truth[at];
      double dy = imaginary * predicted[at] + real * predicted[at + 1] - truth[at + 1];
      sum += Math.sqrt(dx * dx + dy * dy);
    }
    return sum;
  }

  private double distancesInSpace(double variance) {
    for (int i = 0; i < SPACE; i++) {
      for (int j = 0; j < SPACE; j++) {
        double sum = 0;
        for (int at = 0; at < length; at += SPACE) {
          sum += predicted[at + i] * truth[at + j];
        }
        covariance[i * SPACE + j] = sum;
      }
    }
    double scale = rotation.fit(covariance) / variance;
    double sum = 0;
    for (int at = 0; at < length; at += SPACE) {
      double squared = 0;
      for (int d = 0; d < SPACE; d++) {
        double turned = rotation.rotated(d, predicted[at], predicted[at + 1], predicted[at + 2]);
        double difference = scale * turned - truth[at + d];
        squared += difference * difference;
      }
      sum += Math.sqrt(squared);
    }
    return sum;
  }
}
