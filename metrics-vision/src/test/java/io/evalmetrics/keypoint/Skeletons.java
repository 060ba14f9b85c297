package io.evalmetrics.keypoint;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.box.BoxFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random instances with every kind of evidence, as arrays of one instance after the other. */
final class Skeletons {

  final int numKeypoints;
  final int dims;
  final double[] truth;
  final double[] predicted;
  final int[] visibility;
  final int[] predictedVisibility;
  final double[] scores;
  final double[] normalizers;
  final double[] boxes;
  final double[] areas;

  private Skeletons(int instances, int numKeypoints, int dims) {
    this.numKeypoints = numKeypoints;
    this.dims = dims;
    truth = new double[instances * numKeypoints * dims];
    predicted = new double[truth.length];
    visibility = new int[instances * numKeypoints];
    predictedVisibility = new int[visibility.length];
    scores = new double[visibility.length];
    normalizers = new double[instances];
    boxes = new double[4 * instances];
    areas = new double[instances];
  }

  /** Draws instances; every fourth keypoint is unlabelled, and an instance may have length 0. */
  static Skeletons random(long seed, int instances, int numKeypoints, int dims) {
    Random random = new Random(seed);
    Skeletons drawn = new Skeletons(instances, numKeypoints, dims);
    for (int c = 0; c < drawn.truth.length; c++) {
      drawn.truth[c] = random.nextInt(100);
      drawn.predicted[c] = drawn.truth[c] + random.nextGaussian() * 6;
    }
    for (int k = 0; k < drawn.visibility.length; k++) {
      drawn.visibility[k] = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
      drawn.predictedVisibility[k] = random.nextInt(3);
      drawn.scores[k] = random.nextDouble();
    }
    for (int i = 0; i < instances; i++) {
      drawn.normalizers[i] = random.nextInt(8) * 10;
      drawn.areas[i] = random.nextInt(3000);
    }
    for (int side = 0; side < drawn.boxes.length; side++) {
      drawn.boxes[side] = random.nextInt(100);
    }
    return drawn;
  }

  int instances() {
    return areas.length;
  }

  /** Returns the instances at these places. */
  Skeletons at(int... places) {
    Skeletons picked = new Skeletons(places.length, numKeypoints, dims);
    int points = numKeypoints;
    for (int k = 0; k < places.length; k++) {
      int i = places[k];
      copy(truth, picked.truth, i, k, points * dims);
      copy(predicted, picked.predicted, i, k, points * dims);
      copy(visibility, picked.visibility, i, k, points);
      copy(predictedVisibility, picked.predictedVisibility, i, k, points);
      copy(scores, picked.scores, i, k, points);
      copy(normalizers, picked.normalizers, i, k, 1);
      copy(boxes, picked.boxes, i, k, 4);
      copy(areas, picked.areas, i, k, 1);
    }
    return picked;
  }

  private static void copy(Object from, Object to, int i, int k, int width) {
    System.arraycopy(from, i * width, to, k * width, width);
  }

  KeypointTruth knownTruth() {
    return KeypointTruth.of(numKeypoints, dims, truth, visibility)
        .withNormalizers(normalizers)
        .withBoxes(boxes, BoxFormat.XYWH)
        .withAreas(areas);
  }

  KeypointPredictions predictions() {
    return KeypointPredictions.of(predicted).withScores(scores).withVisibility(predictedVisibility);
  }

  /** Returns options with which every metric is supported. */
  KeypointOptions options() {
    double[] sigmas = new double[numKeypoints];
    int[] limbs = new int[2 * numKeypoints];
    for (int j = 0; j < numKeypoints; j++) {
      sigmas[j] = 0.05 * (1 + j);
      limbs[2 * j] = j;
      limbs[2 * j + 1] = (j + 1) % numKeypoints;
    }
    return KeypointOptions.withDefaults().withSigmas(sigmas).withLimbs(limbs);
  }

  KeypointEvaluation evaluation() {
    return KeypointEvaluation.of(knownTruth(), predictions(), options());
  }

  boolean isLabelled(int instance, int keypoint) {
    return visibility[instance * numKeypoints + keypoint] > 0;
  }

  double distance(int instance, int keypoint) {
    int at = (instance * numKeypoints + keypoint) * dims;
    double sum = 0;
    for (int d = at; d < at + dims; d++) {
      sum += Math.pow(predicted[d] - truth[d], 2);
    }
    return Math.sqrt(sum);
  }

  /** Returns all scores of an evaluation, those of single keypoints and instances included. */
  static double[] scores(KeypointEvaluation evaluation) {
    List<Double> scores = new ArrayList<>();
    for (Metric<KeypointEvaluation> metric : KeypointTasks.KEYPOINT_DETECTION.metrics()) {
      if (metric.supports(evaluation)) {
        scores.add(metric.score(evaluation));
        if (metric instanceof PerClassMetric<KeypointEvaluation> perClass) {
          for (double score : perClass.scores(evaluation)) {
            scores.add(score);
          }
        }
      }
    }
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
