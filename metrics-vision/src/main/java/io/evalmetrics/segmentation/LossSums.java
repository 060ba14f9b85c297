package io.evalmetrics.segmentation;

import java.io.Serializable;

/** What the losses need of one image's probabilities. Immutable: arrays are not changed any more. */
final class LossSums implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The number of pixels that are not ignored. */
  private final long pixels;

  /** Sum over these of -ln p, p the clipped probability of the true class. */
  private final double crossEntropy;

  /** Sum over these of (1 - p)^gamma (-ln p). */
  private final double focal;

  /** By class: sum over its pixels of its probability. */
  private final double[] softTruePositives;

  /** By class: sum over the other pixels of its probability. */
  private final double[] softFalsePositives;

  /** By class: the number of its pixels. */
  private final long[] truths;

  /**
   * By class: for each pixel how far the probability is from 0 or 1, with the sign bit set where 1 is right. Empty if they
   * are not kept.
   */
  private final double[][] errors;

  LossSums(
      long pixels,
      double crossEntropy,
      double focal,
      double[] softTruePositives,
      double[] softFalsePositives,
      long[] truths,
      double[][] errors) {
    this.pixels = pixels;
    this.crossEntropy = crossEntropy;
    this.focal = focal;
    this.softTruePositives = softTruePositives;
    this.softFalsePositives = softFalsePositives;
    this.truths = truths;
    this.errors = errors;
  }

  long pixels() {
    return pixels;
  }

  double crossEntropy() {
    return crossEntropy;
  }

  double focal() {
    return focal;
  }

  double softTruePositives(int classIndex) {
    return softTruePositives[classIndex];
  }

  double softFalsePositives(int classIndex) {
    return softFalsePositives[classIndex];
  }

  long truths(int classIndex) {
    return truths[classIndex];
  }

  /** The errors of a class, which must be kept. */
  double[] errors(int classIndex) {
    return errors[classIndex];
  }
}
