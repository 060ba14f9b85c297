package io.evalmetrics.keypoint;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.detection.CocoOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Random images of poses: some unlabelled, some crowds, detections near and far. */
final class PoseScenes {

  static final int NUM_KEYPOINTS = 3;
  static final double[] SIGMAS = {0.05, 0.1, 0.2};

  private PoseScenes() {}

  /** The poses of an image, and detections of them. */
  static final class Image {
    final int[] labels;
    final double[] keypoints;
    final int[] visibility;
    final double[] boxes;
    final double[] areas;
    final boolean[] crowd;
    final int[] detectionLabels;
    final double[] detectedKeypoints;
    final double[] scores;

    private Image(int truths, int detections) {
      labels = new int[truths];
      keypoints = new double[truths * NUM_KEYPOINTS * 2];
      visibility = new int[truths * NUM_KEYPOINTS];
      boxes = new double[4 * truths];
      areas = new double[truths];
      crowd = new boolean[truths];
      detectionLabels = new int[detections];
      detectedKeypoints = new double[detections * NUM_KEYPOINTS * 2];
      scores = new double[detections];
    }

    PoseTruth truth() {
      KeypointTruth known = KeypointTruth.of(NUM_KEYPOINTS, keypoints, visibility)
          .withBoxes(boxes, BoxFormat.XYWH)
          .withAreas(areas);
      return PoseTruth.of(labels, known).withCrowd(crowd);
    }

    PoseDetections detections() {
      return PoseDetections.of(NUM_KEYPOINTS, detectionLabels, detectedKeypoints, scores);
    }

    /** Returns detections that repeat the truth. */
    PoseDetections flawless() {
      double[] sure = new double[labels.length];
      Arrays.fill(sure, 0.9);
      return PoseDetections.of(NUM_KEYPOINTS, labels, keypoints, sure).withAreas(areas);
    }
  }

  static CocoOptions options() {
    return PoseEvaluation.cocoOptions(2);
  }

  static Image image(long seed) {
    Random random = new Random(seed);
    int truths = random.nextInt(5);
    int detections = random.nextInt(8);
    Image image = new Image(truths, detections);
    for (int t = 0; t < truths; t++) {
      drawTruth(image, t, random);
    }
    for (int d = 0; d < detections; d++) {
      image.detectionLabels[d] = random.nextInt(2);
      image.scores[d] = random.nextInt(10) / 10.0;
      int model = truths == 0 ? -1 : random.nextInt(truths);
      for (int c = 0; c < 2 * NUM_KEYPOINTS; c++) {
        double at = model < 0 ? 50 : image.keypoints[model * 2 * NUM_KEYPOINTS + c];
        image.detectedKeypoints[d * 2 * NUM_KEYPOINTS + c] = at + random.nextGaussian() * 5;
      }
    }
    return image;
  }

  private static void drawTruth(Image image, int t, Random random) {
    boolean unlabelled = random.nextInt(5) == 0;
    image.labels[t] = random.nextInt(2);
    image.areas[t] = 400 + random.nextInt(12000);
    image.crowd[t] = random.nextInt(6) == 0;
    for (int j = 0; j < NUM_KEYPOINTS; j++) {
      int keypoint = t * NUM_KEYPOINTS + j;
      image.keypoints[2 * keypoint] = random.nextInt(100);
      image.keypoints[2 * keypoint + 1] = random.nextInt(100);
      image.visibility[keypoint] = unlabelled ? 0 : random.nextInt(3);
    }
    for (int side = 0; side < 4; side++) {
      image.boxes[4 * t + side] = 20 + random.nextInt(60);
    }
  }

  static double[] scores(PoseEvaluation evaluation) {
    List<Double> scores = new ArrayList<>();
    for (Metric<PoseEvaluation> metric : KeypointTasks.COCO_KEYPOINT_DETECTION.metrics()) {
      scores.add(metric.score(evaluation));
      if (metric instanceof PerClassMetric<PoseEvaluation> perClass) {
        for (double score : perClass.scores(evaluation)) {
          scores.add(score);
        }
      }
    }
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
