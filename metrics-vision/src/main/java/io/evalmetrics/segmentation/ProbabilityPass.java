package io.evalmetrics.segmentation;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/** One pass over the probabilities of an image: checks them and sums up what the losses need, block by block. */
final class ProbabilityPass {

  private static final int BLOCK = 512;
  private static final double SUM_TOLERANCE = 1e-5;
  private static final double EPSILON = Math.ulp(1.0); // 2^-52

  /** Probabilities of at least 2^-52 whose product does not underflow. */
  private static final int FACTORS = 16;

  private final LabelArray yTrue;
  private final PixelProbabilities yProba;
  private final SegmentationOptions options;
  private final String name;
  private final int numClasses;
  private final int pixels;
  private final double gamma;

  // The pixels of the current block that are not ignored, their labels, and by class their
  // probabilities.
  private final int[] at = new int[BLOCK];
  private final int[] labels = new int[BLOCK];
  private final double[][] probabilities;
  private final double[] sums = new double[BLOCK];
  private int count;

  private final ExactSum crossEntropy = new ExactSum();
  private final ExactSum focal = new ExactSum();
  private final ExactSum[] softTruePositives;
  private final ExactSum[] softFalsePositives;
  private final long[] truths;
  private final boolean keepsErrors;
  private final double[][] errors; // empty if they are not kept
  private long valid;

  /**
   * Prepares a pass.
   *
   * @param image with labels that were checked before
   * @param yProba its probabilities
   * @param name how messages call the probabilities
   */
  ProbabilityPass(
      SegmentedImage image, PixelProbabilities yProba, SegmentationOptions options, String name) {
    this.yTrue = image.yTrue();
    this.yProba = yProba;
    this.options = options;
    this.name = name;
    numClasses = options.numClasses();
    pixels = image.grid().size();
    gamma = options.focalGamma();
    probabilities = new double[numClasses][BLOCK];
    softTruePositives = new ExactSum[numClasses];
    softFalsePositives = new ExactSum[numClasses];
    Arrays.setAll(softTruePositives, c -> new ExactSum());
    Arrays.setAll(softFalsePositives, c -> new ExactSum());
    truths = new long[numClasses];
    keepsErrors = options.gathers(Evidence.LOVASZ_SOFTMAX);
    errors = new double[keepsErrors ? numClasses : 0][pixels];
  }

  /**
   * Makes the pass.
   *
   * @throws IllegalArgumentException if a probability does not lie in [0, 1] or those of a pixel do not sum to 1
   */
  LossSums run() {
    for (int pixel = 0; pixel < pixels; pixel++) {
      int label = yTrue.at(pixel);
      if (!options.ignores(label)) {
        at[count] = pixel;
        labels[count++] = label;
        if (count == BLOCK) {
          addBlock();
        }
      }
    }
    addBlock();
    return new LossSums(
        valid,
        crossEntropy.value(),
        focal.value(),
        values(softTruePositives),
        values(softFalsePositives),
        truths,
        keptErrors());
  }

  private static double[] values(ExactSum[] sums) {
    return Arrays.stream(sums).mapToDouble(ExactSum::value).toArray();
  }

  private double[][] keptErrors() {
    if (keepsErrors) {
      for (int c = 0; c < numClasses; c++) {
        errors[c] = Arrays.copyOf(errors[c], (int) valid);
      }
    }
    return errors;
  }

  private void addBlock() {
    for (int c = 0; c < numClasses; c++) {
      yProba.read(c, at, count, numClasses, pixels, probabilities[c]);
    }
    check();
    addLogarithms();
    for (int c = 0; c < numClasses; c++) {
      addOverlap(c);
    }
    valid += count;
    count = 0;
  }

  private void check() {
    Arrays.fill(sums, 0, count, 0);
    boolean areProbabilities = true;
    for (int c = 0; c < numClasses; c++) {
      double[] ofClass = probabilities[c];
      for (int i = 0; i < count; i++) {
        double p = ofClass[i];
        areProbabilities &= p >= 0 && p <= 1;
        sums[i] += p;
      }
    }
    for (int i = 0; i < count; i++) {
      if (!areProbabilities) {
        checkPixel(i);
      }
      if (!(Math.abs(sums[i] - 1) <= SUM_TOLERANCE)) {
        throw new IllegalArgumentException(
            name + " must sum to 1 at pixel " + at[i] + " but sums to " + sums[i]);
      }
    }
  }

  private void checkPixel(int i) {
    for (int c = 0; c < numClasses; c++) {
      double p = probabilities[c][i];
      if (!(p >= 0 && p <= 1)) {
        int index = yProba.index(c, at[i], numClasses, pixels);
        throw Arguments.badElement(name, index, "lie in [0, 1]", yProba.at(index));
      }
    }
  }

  private void addLogarithms() {
    double product = 1;
    int factors = 0;
    double focalOfBlock = 0;
    for (int i = 0; i < count; i++) {
      double p = probabilities[labels[i]][i];
      double clipped = Math.min(Math.max(p, EPSILON), 1 - EPSILON);
      product *= clipped;
      if (++factors == FACTORS) {
        crossEntropy.add(-Math.log(product));
        product = 1;
        factors = 0;
      }
      double miss = 1 - p;
      double weight = gamma == 2 ? miss * miss : Math.pow(miss, gamma);
      focalOfBlock -= weight * Math.log(clipped);
    }
    crossEntropy.add(-Math.log(product));
    focal.add(focalOfBlock);
  }

  private void addOverlap(int c) {
    double[] ofClass = probabilities[c];
    double inside = 0;
    double outside = 0;
    for (int i = 0; i < count; i++) {
      boolean isTrue = labels[i] == c;
      inside += isTrue ? ofClass[i] : 0;
      outside += isTrue ? 0 : ofClass[i];
      truths[c] += isTrue ? 1 : 0;
    }
    softTruePositives[c].add(inside);
    softFalsePositives[c].add(outside);
    if (keepsErrors) {
      for (int i = 0; i < count; i++) {
        double p = ofClass[i];
        errors[c][(int) valid + i] = labels[i] == c ? -(1 - p) : p;
      }
    }
  }
}
