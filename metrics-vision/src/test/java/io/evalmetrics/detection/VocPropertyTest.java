package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.detection.DetectionScenes.Scene;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class VocPropertyTest {

  private record Detection(int image, int position, double score) {}

  private static VocEvaluation evaluation(VocOptions options, List<Scene> scenes) {
    return VocEvaluation.of(
        options,
        scenes.size(),
        DetectionScenes.truthImages(scenes),
        DetectionScenes.truth(scenes),
        DetectionScenes.detectionImages(scenes),
        DetectionScenes.detections(scenes));
  }

  private static VocOptions options(Random random) {
    return VocOptions.withDefaults(DetectionScenes.NUM_CLASSES)
        .withIouThreshold(0.3 + random.nextInt(3) / 10.0)
        .withPixelOffset(random.nextInt(2));
  }

  @Property(tries = 200)
  void averagePrecisionIsThatOfTheDevkitsLoop(@ForAll long seed) {
    Random random = new Random(seed);
    VocOptions options = options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    VocEvaluation evaluation = evaluation(options, scenes);
    double[] area = new double[DetectionScenes.NUM_CLASSES];
    double[] eleven = new double[area.length];
    for (int label = 0; label < area.length; label++) {
      double[][] curve = curve(options, scenes, label);
      area[label] = curve == null ? Double.NaN : area(curve[0], curve[1]);
      eleven[label] = curve == null ? Double.NaN : elevenPoints(curve[0], curve[1]);
    }
    assertArrayEquals(area, evaluation.averagePrecisionPerClass(), 1e-14);
    assertArrayEquals(eleven, evaluation.elevenPointAveragePrecisionPerClass(), 1e-14);
  }

  /** Recall and precision after each detection of a class over all images, or null without a truth. */
  private static double[][] curve(VocOptions options, List<Scene> scenes, int label) {
    List<Detection> detections = new ArrayList<>();
    List<boolean[]> used = new ArrayList<>();
    int truths = 0;
    for (int s = 0; s < scenes.size(); s++) {
      Scene scene = scenes.get(s);
      used.add(new boolean[scene.truthLabels().length]);
      for (int d = 0; d < scene.labels().length; d++) {
        if (scene.labels()[d] == label) {
          detections.add(new Detection(s, d, scene.scores()[d]));
        }
      }
      for (int t = 0; t < scene.truthLabels().length; t++) {
        truths += scene.truthLabels()[t] == label && !isDifficult(scene, t) ? 1 : 0;
      }
    }
    if (truths == 0) {
      return null;
    }
    detections.sort(Comparator.comparing(detection -> -detection.score));
    double[][] curve = new double[2][detections.size()];
    double tp = 0;
    double fp = 0;
    for (int i = 0; i < detections.size(); i++) {
      Detection detection = detections.get(i);
      Scene scene = scenes.get(detection.image);
      int best = -1;
      double largest = Double.NEGATIVE_INFINITY;
      for (int t = 0; t < scene.truthLabels().length; t++) {
        double overlap = overlap(options.pixelOffset(), scene, detection.position, t);
        if (scene.truthLabels()[t] == label && overlap > largest) {
          largest = overlap;
          best = t;
        }
      }
      if (largest < options.iouThreshold()) {
        fp++;
      } else if (!isDifficult(scene, best)) {
        if (used.get(detection.image)[best]) {
          fp++;
        } else {
          tp++;
          used.get(detection.image)[best] = true;
        }
      }
      curve[0][i] = tp / truths;
      curve[1][i] = tp + fp == 0 ? 0 : tp / (tp + fp);
    }
    return curve;
  }

  private static boolean isDifficult(Scene scene, int t) {
    return scene.crowd()[t] + scene.ignore()[t] > 0;
  }

  private static double overlap(double offset, Scene scene, int d, int t) {
    double[] a = corners(scene.boxes(), d);
    double[] b = corners(scene.truthBoxes(), t);
    double width = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]) + offset);
    double height = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]) + offset);
    double shared = width * height;
    double areaA = (a[2] - a[0] + offset) * (a[3] - a[1] + offset);
    double areaB = (b[2] - b[0] + offset) * (b[3] - b[1] + offset);
    return shared == 0 ? 0 : shared / (areaA + areaB - shared);
  }

  private static double[] corners(double[] xywh, int i) {
    double x = xywh[4 * i];
    double y = xywh[4 * i + 1];
    return new double[] {x, y, x + xywh[4 * i + 2], y + xywh[4 * i + 3]};
  }

  private static double area(double[] recall, double[] precision) {
    double area = 0;
    for (int i = 0; i < recall.length; i++) {
      double best = 0;
      for (int j = i; j < recall.length; j++) {
        best = Math.max(best, precision[j]);
      }
      area += (recall[i] - (i == 0 ? 0 : recall[i - 1])) * best;
    }
    return area;
  }

  private static double elevenPoints(double[] recall, double[] precision) {
    double sum = 0;
    for (int point = 0; point <= 10; point++) {
      double best = 0;
      for (int i = 0; i < recall.length; i++) {
        best = recall[i] >= point * 0.1 ? Math.max(best, precision[i]) : best;
      }
      sum += best;
    }
    return sum / 11;
  }

  @Property(tries = 100)
  void aResampleIsTheEvaluationOfRepeatedImages(@ForAll long seed) {
    Random random = new Random(seed);
    VocOptions options = options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    int[] counts = random.ints(scenes.size(), 0, 4).toArray();
    counts[random.nextInt(counts.length)]++;
    List<Scene> repeated = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      repeated.addAll(Collections.nCopies(counts[i], scenes.get(i)));
    }
    VocEvaluation expected = evaluation(options, repeated);
    VocEvaluation actual = evaluation(options, scenes).resampled(counts);
    assertEquals(repeated.size(), actual.units());
    assertArrayEquals(expected.averagePrecisionPerClass(), actual.averagePrecisionPerClass());
    assertArrayEquals(
        expected.elevenPointAveragePrecisionPerClass(),
        actual.elevenPointAveragePrecisionPerClass());
  }
}
