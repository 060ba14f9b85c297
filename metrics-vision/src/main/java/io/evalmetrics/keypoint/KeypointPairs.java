package io.evalmetrics.keypoint;

import io.evalmetrics.internal.Repetitions;
import java.util.Arrays;

/**
 * True and predicted keypoints of the same instances, checked to fit each other and the options; and which instances
 * count, in a resample several times or not at all.
 */
final class KeypointPairs {

  private final KeypointTruth truth;
  private final KeypointPredictions predictions;
  private final KeypointOptions options;
  private final PckNormalizer normalizer;
  private final int numKeypoints;
  private final int dims;
  private final double[] trueCoordinates;
  private final double[] predictedCoordinates;
  private final int[] selected; // the instances that count, repeats one after the other

  private KeypointPairs(
      KeypointTruth truth,
      KeypointPredictions predictions,
      KeypointOptions options,
      int[] selected) {
    this.truth = truth;
    this.predictions = predictions;
    this.options = options;
    PckNormalizer chosen = options.normalizer();
    PckNormalizer byDefault =
        truth.normalizers() == null ? PckNormalizer.BOX_MAX : PckNormalizer.GIVEN;
    normalizer = chosen == null ? byDefault : chosen;
    numKeypoints = truth.numKeypoints();
    dims = truth.dims();
    trueCoordinates = truth.keypoints();
    predictedCoordinates = predictions.keypoints();
    this.selected = selected;
  }

  static KeypointPairs of(
      KeypointTruth truth, KeypointPredictions predictions, KeypointOptions options) {
    predictions.requireFitting(truth);
    options.requireKeypoints(truth.numKeypoints());
    int[] all = new int[truth.instances()];
    Arrays.setAll(all, i -> i);
    return new KeypointPairs(truth, predictions, options, all);
  }

  KeypointPairs resampled(int[] counts) {
    int[] repeated = Repetitions.of(counts, selected.length);
    for (int i = 0; i < repeated.length; i++) {
      repeated[i] = selected[repeated[i]];
    }
    return new KeypointPairs(truth, predictions, options, repeated);
  }

  /** Adds all instances to a tally, and returns it. */
  <T extends Tally> T tallied(T tally) {
    for (int instance : selected) {
      tally.add(this, instance);
    }
    return tally;
  }

  KeypointOptions options() {
    return options;
  }

  int numKeypoints() {
    return numKeypoints;
  }

  int dims() {
    return dims;
  }

  /** Returns the number of instances, repeats included. */
  int instances() {
    return selected.length;
  }

  /** Returns the instance that stands at a place. */
  int instance(int place) {
    return selected[place];
  }

  /** Returns the number of an instance's first keypoint, counted over all instances. */
  int first(int instance) {
    return instance * numKeypoints;
  }

  boolean isLabelled(int keypoint) {
    return truth.isLabelled(keypoint);
  }

  boolean isPresent(int keypoint) {
    return predictions.isPresent(keypoint, options.scoreThreshold());
  }

  /** Returns a coordinate of a true keypoint. */
  double truth(int keypoint, int dim) {
    return trueCoordinates[keypoint * dims + dim];
  }

  /** Returns a coordinate of a predicted keypoint. */
  double predicted(int keypoint, int dim) {
    return predictedCoordinates[keypoint * dims + dim];
  }

  /** Returns the sum of the absolute differences of a keypoint's coordinates. */
  double absoluteDistance(int keypoint) {
    int at = keypoint * dims;
    double sum = 0;
    for (int d = at; d < at + dims; d++) {
      sum += Math.abs(predictedCoordinates[d] - trueCoordinates[d]);
    }
    return sum;
  }

  double squaredDistance(int keypoint) {
    int at = keypoint * dims;
    double dx = predictedCoordinates[at] - trueCoordinates[at];
    double dy = predictedCoordinates[at + 1] - trueCoordinates[at + 1];
    double dz = dims == 2 ? 0 : predictedCoordinates[at + 2] - trueCoordinates[at + 2];
    return dx * dx + dy * dy + dz * dz;
  }

  double distance(int keypoint) {
    return Math.sqrt(squaredDistance(keypoint));
  }

  /** Returns the length of a limb in the truth. */
  double limb(int keypoint1, int keypoint2) {
    return Math.sqrt(truth.squaredDistance(keypoint1, keypoint2));
  }

  /** Returns the length that the distances of an instance are divided by; 0 leaves it out. */
  double normalizer(int instance) {
    return normalizer.of(truth, instance);
  }

  double area(int instance) {
    return truth.area(instance);
  }

  boolean agreesInVisibility(int keypoint) {
    int[] predicted = predictions.visibility();
    return predicted != null
        && options.visibilityMode().agree(predicted[keypoint], truth.visibility(keypoint));
  }

  KeypointEvidence evidence() {
    return KeypointEvidence.of(truth, predictions, options.normalizer());
  }
}
