package io.evalmetrics.detection;

import io.evalmetrics.PerClassMetric;
import io.evalmetrics.box.BoxFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Small made-up images with everything that matching must tell apart: boxes on a coarse grid, so that overlaps tie and
 * hit thresholds exactly; equal scores; crowd and ignored truths; areas at the ends of the ranges.
 */
final class DetectionScenes {

  static final int NUM_CLASSES = 3;

  private DetectionScenes() {}

  /** One image. */
  record Scene(
      int[] truthLabels,
      double[] truthBoxes,
      double[] areas,
      int[] crowd,
      int[] ignore,
      int[] labels,
      double[] boxes,
      double[] scores) {

    ImageTruth truth() {
      return ImageTruth.of(truthLabels, truthBoxes, BoxFormat.XYWH)
          .withAreas(areas)
          .withCrowd(crowd)
          .withIgnore(ignore);
    }

    ImageDetections detections() {
      return ImageDetections.of(labels, boxes, scores, BoxFormat.XYWH);
    }
  }

  static Scene scene(Random random) {
    int truths = random.nextInt(7);
    int detections = random.nextInt(12);
    Scene scene = new Scene(
        labels(random, truths),
        boxes(random, truths),
        new double[truths],
        flags(random, truths),
        flags(random, truths),
        labels(random, detections),
        boxes(random, detections),
        new double[detections]);
    for (int t = 0; t < truths; t++) {
      if (random.nextInt(4) == 0) { // twins overlap everything equally
        int twin = random.nextInt(truths);
        scene.truthLabels[t] = scene.truthLabels[twin];
        System.arraycopy(scene.truthBoxes, 4 * twin, scene.truthBoxes, 4 * t, 4);
      }
      double area = scene.truthBoxes[4 * t + 2] * scene.truthBoxes[4 * t + 3];
      double[] areas = {area, area / 2, 1024, 9216, 1e10, 2e10};
      scene.areas[t] = areas[random.nextInt(areas.length)];
    }
    for (int d = 0; d < detections; d++) {
      scene.scores[d] = random.nextInt(10) / 10.0;
      if (truths > 0 && random.nextInt(3) > 0) { // most detections are near a truth
        int t = random.nextInt(truths);
        scene.labels[d] = scene.truthLabels[t];
        System.arraycopy(scene.truthBoxes, 4 * t, scene.boxes, 4 * d, 4);
        scene.boxes[4 * d + random.nextInt(4)] += 2 * random.nextInt(4);
      }
    }
    return scene;
  }

  static List<Scene> scenes(Random random) {
    List<Scene> scenes = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      scenes.add(scene(random));
    }
    return scenes;
  }

  private static int[] labels(Random random, int n) {
    return random.ints(n, 0, NUM_CLASSES).toArray();
  }

  private static int[] flags(Random random, int n) {
    return random.ints(n, 0, 8).map(i -> i / 7).toArray();
  }

  private static double[] boxes(Random random, int n) {
    double[] boxes = new double[4 * n];
    for (int i = 0; i < n; i++) {
      double[] sides = {0, 4, 8, 32, 96, 120};
      boxes[4 * i] = 4 * random.nextInt(10);
      boxes[4 * i + 1] = 4 * random.nextInt(10);
      boxes[4 * i + 2] = sides[random.nextInt(sides.length)];
      boxes[4 * i + 3] = sides[random.nextInt(sides.length)];
    }
    return boxes;
  }

  /** Options of any kind: more cells than a long has bits, custom ranges and limits, an operating point of its own. */
  static CocoOptions options(Random random) {
    CocoOptions options = CocoOptions.withDefaults(NUM_CLASSES)
        .withScoreThreshold(random.nextInt(10) / 10.0)
        .withIouThreshold(new double[] {0.5, 0.55, 0.3, 1}[random.nextInt(4)])
        .withClassAgnostic(random.nextInt(4) == 0)
        .withConfusionMatrix(true);
    if (random.nextBoolean()) {
      options = options.withMaxDetections(3, 1, 5);
    }
    if (random.nextInt(3) == 0) {
      double[] thresholds = new double[20];
      for (int i = 0; i < thresholds.length; i++) {
        thresholds[i] = (20 - i) / 20.0;
      }
      options = options.withIouThresholds(thresholds);
    }
    if (random.nextInt(3) == 0) {
      options = options.withAreaRanges(
          new AreaRange("range0", 16, 1024),
          new AreaRange("range1", 1024, 1024),
          new AreaRange("range2", 0, Double.MAX_VALUE),
          new AreaRange("range3", 20, 21),
          new AreaRange("range4", 512, 9216));
    }
    if (random.nextInt(3) == 0) {
      options = options.withRecallThresholds(1, 0.5, 0, 0.25, 2.0 / 3);
    }
    return options;
  }

  /** Evaluates scenes, numbered in their order, from arrays of all images. */
  static DetectionEvaluation evaluation(CocoOptions options, List<Scene> scenes) {
    return DetectionEvaluation.ofWithPairwise(
        options,
        scenes.size(),
        images(scenes, scene -> scene.truthLabels.length),
        truth(scenes),
        images(scenes, scene -> scene.labels.length),
        detections(scenes));
  }

  /** Evaluates scenes added one by one; {@code ids[i]} is that of scene i. */
  static DetectionEvaluation streamed(CocoOptions options, List<Scene> scenes, long[] ids) {
    DetectionStatistics statistics = DetectionStatistics.createWithPairwise(options);
    for (int i = 0; i < ids.length; i++) {
      statistics.add(ids[i], scenes.get(i).truth(), scenes.get(i).detections());
    }
    return statistics.result();
  }

  private interface Count {
    int of(Scene scene);
  }

  private static int[] images(List<Scene> scenes, Count count) {
    List<Integer> images = new ArrayList<>();
    for (int i = 0; i < scenes.size(); i++) {
      for (int object = count.of(scenes.get(i)); object > 0; object--) {
        images.add(i);
      }
    }
    return images.stream().mapToInt(i -> i).toArray();
  }

  static int[] truthImages(List<Scene> scenes) {
    return images(scenes, scene -> scene.truthLabels.length);
  }

  static int[] detectionImages(List<Scene> scenes) {
    return images(scenes, scene -> scene.labels.length);
  }

  static ImageTruth truth(List<Scene> scenes) {
    return ImageTruth.of(
            scenes.stream().flatMapToInt(s -> Arrays.stream(s.truthLabels)).toArray(),
            scenes.stream().flatMapToDouble(s -> Arrays.stream(s.truthBoxes)).toArray(),
            BoxFormat.XYWH)
        .withAreas(scenes.stream().flatMapToDouble(s -> Arrays.stream(s.areas)).toArray())
        .withCrowd(scenes.stream().flatMapToInt(s -> Arrays.stream(s.crowd)).toArray())
        .withIgnore(scenes.stream().flatMapToInt(s -> Arrays.stream(s.ignore)).toArray());
  }

  static ImageDetections detections(List<Scene> scenes) {
    return ImageDetections.of(
        scenes.stream().flatMapToInt(s -> Arrays.stream(s.labels)).toArray(),
        scenes.stream().flatMapToDouble(s -> Arrays.stream(s.boxes)).toArray(),
        scenes.stream().flatMapToDouble(s -> Arrays.stream(s.scores)).toArray(),
        BoxFormat.XYWH);
  }

  /** Every number of an evaluation but match lists, one after the other. */
  static double[] numbers(DetectionEvaluation evaluation) {
    List<Double> numbers = new ArrayList<>();
    DetectionTasks.OBJECT_DETECTION.metrics().stream()
        .filter(metric -> metric.supports(evaluation))
        .forEach(metric -> {
          if (metric instanceof PerClassMetric<DetectionEvaluation> perClass) {
            for (double value : perClass.scores(evaluation)) {
              numbers.add(value);
            }
          } else {
            numbers.add(metric.score(evaluation));
          }
        });
    CocoEvaluation coco = evaluation.coco();
    numbers.add(coco.bestF1Threshold());
    for (double value : coco.recallTensor()) {
      numbers.add(value);
    }
    for (double threshold : coco.options().iouThresholds()) {
      for (double value : coco.precisionSamples(threshold)) {
        numbers.add(value);
      }
      for (double value : coco.scoreSamples(threshold)) {
        numbers.add(value);
      }
    }
    if (coco.options().hasConfusionMatrix()) {
      for (long value : coco.confusionMatrix()) {
        numbers.add((double) value);
      }
    }
    return numbers.stream().mapToDouble(value -> value).toArray();
  }
}
