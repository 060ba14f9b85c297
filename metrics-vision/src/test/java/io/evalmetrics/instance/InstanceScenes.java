package io.evalmetrics.instance;

import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.mask.RunLengthMask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Made-up images of ellipses and rectangles, with detections near some of them. */
final class InstanceScenes {

  static final int CLASSES = 3;

  private InstanceScenes() {}

  static CocoOptions options() {
    return CocoOptions.withDefaults(CLASSES);
  }

  /** The instances of one image. */
  record Image(
      int[] truthLabels,
      RunLengthMask[] truthMasks,
      boolean[] crowd,
      int[] labels,
      RunLengthMask[] masks,
      double[] scores) {

    InstanceTruth truth() {
      return InstanceTruth.of(truthLabels, truthMasks).withCrowd(crowd);
    }

    InstanceDetections detections() {
      return InstanceDetections.of(labels, masks, scores);
    }

    /** The truths themselves, found with certainty. */
    InstanceDetections flawless() {
      double[] certain = new double[truthLabels.length];
      Arrays.fill(certain, 1);
      return InstanceDetections.of(truthLabels, truthMasks, certain);
    }
  }

  static Image image(long seed) {
    Random random = new Random(seed);
    int height = 10 + random.nextInt(50);
    int width = 10 + random.nextInt(50);
    int truths = random.nextInt(5);
    int[] truthLabels = new int[truths];
    RunLengthMask[] truthMasks = new RunLengthMask[truths];
    boolean[] crowd = new boolean[truths];
    List<RunLengthMask> masks = new ArrayList<>();
    List<Integer> labels = new ArrayList<>();
    for (int t = 0; t < truths; t++) {
      double[] shape = shape(random, height, width);
      truthLabels[t] = random.nextInt(CLASSES);
      truthMasks[t] = mask(height, width, shape);
      crowd[t] = random.nextInt(8) == 0;
      for (int d = random.nextInt(3); d > 0; d--) {
        masks.add(mask(height, width, moved(random, shape)));
        labels.add(random.nextInt(6) == 0 ? random.nextInt(CLASSES) : truthLabels[t]);
      }
    }
    for (int d = random.nextInt(3); d > 0; d--) {
      masks.add(mask(height, width, shape(random, height, width)));
      labels.add(random.nextInt(CLASSES));
    }
    double[] scores = new double[masks.size()];
    for (int d = 0; d < scores.length; d++) {
      scores[d] = random.nextInt(10) / 10.0; // with ties
    }
    return new Image(
        truthLabels,
        truthMasks,
        crowd,
        labels.stream().mapToInt(Integer::intValue).toArray(),
        masks.toArray(RunLengthMask[]::new),
        scores);
  }

  /** Centre, half sizes, and whether it is round. */
  private static double[] shape(Random random, int height, int width) {
    return new double[] {
      random.nextDouble() * width,
      random.nextDouble() * height,
      random.nextDouble() * width / 3,
      random.nextDouble() * height / 3,
      random.nextInt(2)
    };
  }

  private static double[] moved(Random random, double[] shape) {
    double[] moved = shape.clone();
    moved[0] += random.nextGaussian() * shape[2] / 8;
    moved[1] += random.nextGaussian() * shape[3] / 8;
    moved[2] *= 1 + random.nextGaussian() / 10;
    moved[3] *= 1 + random.nextGaussian() / 10;
    return moved;
  }

  private static RunLengthMask mask(int height, int width, double[] shape) {
    boolean[] mask = new boolean[height * width];
    for (int i = 0; i < mask.length; i++) {
      double dx = Math.abs(i % width - shape[0]) / shape[2];
      double dy = Math.abs(i / width - shape[1]) / shape[3];
      mask[i] = shape[4] == 0 ? dx <= 1 && dy <= 1 : dx * dx + dy * dy <= 1;
    }
    return RunLengthMask.of(height, width, mask);
  }

  /** Evaluates images as arrays of all their instances. */
  static InstanceEvaluation evaluation(List<Image> images) {
    int truths = images.stream().mapToInt(image -> image.truthLabels.length).sum();
    int found = images.stream().mapToInt(image -> image.labels.length).sum();
    int[] truthImages = new int[truths];
    int[] truthLabels = new int[truths];
    RunLengthMask[] truthMasks = new RunLengthMask[truths];
    boolean[] crowd = new boolean[truths];
    int[] detectionImages = new int[found];
    int[] labels = new int[found];
    RunLengthMask[] masks = new RunLengthMask[found];
    double[] scores = new double[found];
    int t = 0;
    int d = 0;
    for (int i = 0; i < images.size(); i++) {
      Image image = images.get(i);
      for (int k = 0; k < image.truthLabels.length; k++) {
        truthImages[t] = i;
        truthLabels[t] = image.truthLabels[k];
        crowd[t] = image.crowd[k];
        truthMasks[t++] = image.truthMasks[k];
      }
      for (int k = 0; k < image.labels.length; k++) {
        detectionImages[d] = i;
        labels[d] = image.labels[k];
        scores[d] = image.scores[k];
        masks[d++] = image.masks[k];
      }
    }
    return InstanceEvaluation.ofWithBoundaries(
        options(),
        0.02,
        images.size(),
        truthImages,
        InstanceTruth.of(truthLabels, truthMasks).withCrowd(crowd),
        detectionImages,
        InstanceDetections.of(labels, masks, scores));
  }

  static double[] scores(InstanceEvaluation evaluation) {
    return InstanceTasks.INSTANCE_SEGMENTATION.metrics().stream()
        .mapToDouble(metric -> metric.score(evaluation))
        .toArray();
  }
}
