package io.evalmetrics.segmentation;

import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.mask.TestGrids;
import java.util.Random;

/** Small random images with labels, some of them to be ignored, and probabilities. */
final class TestImages {

  static final int IGNORED = 255;

  private TestImages() {}

  /** Returns options that gather everything. */
  static SegmentationOptions everything(int numClasses) {
    return SegmentationOptions.withDefaults(numClasses)
        .withIgnoreIndex(IGNORED)
        .withPercentile(80)
        .withEvidence(Evidence.values());
  }

  static PixelGrid image(Random random) {
    return PixelGrid.of(1 + random.nextInt(9), 1 + random.nextInt(9))
        .withSpacing(0.5 + random.nextInt(3), 1);
  }

  /** Returns labels of the classes in patches; now and then a pixel is to be ignored. */
  static byte[] truth(Random random, PixelGrid grid, int numClasses) {
    byte[] labels = TestGrids.labels(random, grid, numClasses);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextInt(10) == 0 ? (byte) IGNORED : labels[i];
    }
    return labels;
  }

  /** Returns planes of probabilities that sum to 1. */
  static double[] probabilities(Random random, PixelGrid grid, int numClasses) {
    int pixels = grid.size();
    double[] planes = new double[numClasses * pixels];
    for (int pixel = 0; pixel < pixels; pixel++) {
      double sum = 0;
      for (int c = 0; c < numClasses; c++) {
        double weight = random.nextDouble();
        planes[c * pixels + pixel] = weight * weight;
        sum += weight * weight;
      }
      for (int c = 0; c < numClasses; c++) {
        planes[c * pixels + pixel] /= sum;
      }
    }
    return planes;
  }

  /** Returns an image with labels and probabilities. */
  static SegmentedImage random(Random random, int numClasses) {
    return random(random, image(random), numClasses);
  }

  static SegmentedImage random(Random random, PixelGrid grid, int numClasses) {
    byte[] yTrue = truth(random, grid, numClasses);
    byte[] yPred = TestGrids.labels(random, grid, numClasses);
    for (int i = 0; i < yPred.length; i++) {
      boolean agrees = yTrue[i] != (byte) IGNORED && random.nextInt(3) > 0;
      yPred[i] = agrees ? yTrue[i] : yPred[i];
    }
    return SegmentedImage.of(yTrue, yPred, grid)
        .withProbabilities(PixelProbabilities.planes(probabilities(random, grid, numClasses)));
  }

  /** Returns the scores of all metrics that the evaluation supports, those per class one by one. */
  static double[] scores(SegmentationEvaluation evaluation) {
    return SegmentationTasks.SEMANTIC_SEGMENTATION.metrics().stream()
        .filter(metric -> metric.supports(evaluation))
        .flatMapToDouble(metric ->
            metric instanceof io.evalmetrics.PerClassMetric<SegmentationEvaluation> perClass
                ? java.util.Arrays.stream(perClass.scores(evaluation))
                : java.util.stream.DoubleStream.of(metric.score(evaluation)))
        .toArray();
  }
}
