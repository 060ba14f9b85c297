package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.box.Boxes;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The kernels over all pairs, against loops over the boxes of each image. */
class PairwiseBoxesTest {

  private static final int CLASSES = 3;
  private static final int IMAGES = 7;

  /** A kernel of two boxes. */
  private interface Kernel {
    double of(double[] boxes1, int box1, double[] boxes2, int box2);
  }

  /** Boxes that have an area, as corners. */
  private record Objects(int[] labels, double[] boxes) {
    static Objects draw(Random random) {
      int n = random.nextInt(6);
      double[] boxes = new double[4 * n];
      for (int i = 0; i < 4 * n; i += 4) {
        boxes[i] = random.nextInt(10);
        boxes[i + 1] = random.nextInt(10);
        boxes[i + 2] = boxes[i] + 1 + random.nextInt(20);
        boxes[i + 3] = boxes[i + 1] + 1 + random.nextInt(20);
      }
      return new Objects(random.ints(n, 0, CLASSES).toArray(), boxes);
    }
  }

  private final Objects[] truths = new Objects[IMAGES];
  private final Objects[] detections = new Objects[IMAGES];

  PairwiseBoxesTest() {
    Random random = new Random(3);
    Arrays.setAll(truths, image -> Objects.draw(random));
    Arrays.setAll(detections, image -> Objects.draw(random));
  }

  private DetectionEvaluation evaluation(boolean classAgnostic) {
    CocoOptions options = CocoOptions.withDefaults(CLASSES).withClassAgnostic(classAgnostic);
    DetectionStatistics first = DetectionStatistics.createWithPairwise(options);
    DetectionStatistics second = DetectionStatistics.createWithPairwise(options);
    for (int image = 0; image < IMAGES; image++) {
      (image < 3 ? first : second)
          .add(
              image,
              ImageTruth.of(truths[image].labels, truths[image].boxes, BoxFormat.XYXY),
              ImageDetections.of(
                  detections[image].labels,
                  detections[image].boxes,
                  new double[detections[image].labels.length],
                  BoxFormat.XYXY));
    }
    return first.combine(second).result();
  }

  /** Returns the mean of a kernel over the pairs whose IoU is large enough; {@code label} -1 is any, -2 any two. */
  private double mean(Kernel kernel, double smallestIou, int label) {
    double sum = 0;
    int pairs = 0;
    for (int image = 0; image < IMAGES; image++) {
      Objects truth = truths[image];
      Objects found = detections[image];
      for (int t = 0; t < truth.labels.length; t++) {
        for (int d = 0; d < found.labels.length; d++) {
          boolean isPair = label == -2
              || truth.labels[t] == found.labels[d] && (label == -1 || label == truth.labels[t]);
          if (isPair && Boxes.iou(found.boxes, d, truth.boxes, t) >= smallestIou) {
            sum += kernel.of(found.boxes, d, truth.boxes, t);
            pairs++;
          }
        }
      }
    }
    return sum / pairs;
  }

  private double[] meanPerClass(Kernel kernel) {
    double[] means = new double[CLASSES];
    Arrays.setAll(means, label -> mean(kernel, 0, label));
    return means;
  }

  @Test
  void pairsShareImageAndLabel() {
    DetectionEvaluation evaluation = evaluation(false);
    assertEquals(mean(Boxes::iou, 0, -1), evaluation.pairwiseIou(), 1e-14);
    assertEquals(mean(Boxes::iou, 0.5, -1), evaluation.pairwiseIou50(), 1e-14);
    assertEquals(mean(Boxes::giou, 0, -1), evaluation.pairwiseGiou(), 1e-14);
    assertEquals(mean(Boxes::diou, 0, -1), evaluation.pairwiseDiou(), 1e-14);
    assertEquals(mean(Boxes::ciou, 0, -1), evaluation.pairwiseCiou(), 1e-14);
    assertArrayEquals(meanPerClass(Boxes::iou), evaluation.pairwiseIouPerClass(), 1e-14);
    assertArrayEquals(meanPerClass(Boxes::giou), evaluation.pairwiseGiouPerClass(), 1e-14);
    assertArrayEquals(meanPerClass(Boxes::diou), evaluation.pairwiseDiouPerClass(), 1e-14);
    assertArrayEquals(meanPerClass(Boxes::ciou), evaluation.pairwiseCiouPerClass(), 1e-14);
  }

  @Test
  void withoutClassesAllOfAnImageArePairs() {
    DetectionEvaluation evaluation = evaluation(true);
    double giou = mean(Boxes::giou, 0, -2);
    assertEquals(giou, evaluation.pairwiseGiou(), 1e-14);
    assertArrayEquals(new double[] {giou}, evaluation.pairwiseGiouPerClass(), 1e-14);
  }
}
