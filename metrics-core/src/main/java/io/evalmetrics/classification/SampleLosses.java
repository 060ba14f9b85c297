package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/** A loss per sample that is computed block by block. */
interface SampleLosses {

  /** Writes the losses of samples {@code from} to {@code to} to a block. */
  void fill(int from, int to, double[] block);

  /** Returns their mean without keeping them; no weights are all ones. */
  default WeightedMean mean(int samples, double @Nullable [] weights) {
    WeightedMean mean = new WeightedMean();
    double[] block = new double[ExactSum.BLOCK];
    for (int from = 0; from < samples; from += block.length) {
      int to = Math.min(samples, from + block.length);
      fill(from, to, block);
      mean.addBlock(block, from, to, weights);
    }
    return mean;
  }

  /** Returns all of them. */
  default double[] all(int samples) {
    double[] losses = new double[samples];
    double[] block = new double[ExactSum.BLOCK];
    for (int from = 0; from < samples; from += block.length) {
      int to = Math.min(samples, from + block.length);
      fill(from, to, block);
      System.arraycopy(block, 0, losses, from, to - from);
    }
    return losses;
  }
}
