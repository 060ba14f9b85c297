package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/** Losses of samples that were computed elsewhere, read in place; nothing else is known of the samples. */
final class GivenLosses implements Evidence {

  private final double[] losses;
  private final double @Nullable [] weights;
  private final @Nullable Resample resample; // null: each sample stands once

  private GivenLosses(double[] losses, double @Nullable [] weights, @Nullable Resample resample) {
    this.losses = losses;
    this.weights = weights;
    this.resample = resample;
  }

  /**
   * Keeps the arrays.
   *
   * @throws IllegalArgumentException if there is no loss, one is NaN or infinite, or the weights do not fit
   */
  static GivenLosses of(double[] losses, double @Nullable [] sampleWeight) {
    Arguments.notEmpty("losses", losses.length);
    Arguments.finite("losses", losses);
    Arguments.weights("sampleWeight", sampleWeight, losses.length);
    return new GivenLosses(losses, sampleWeight, null);
  }

  @Override
  public long rows() {
    return resample == null ? losses.length : resample.size();
  }

  GivenLosses resampled(int[] counts) {
    return new GivenLosses(
        losses,
        weights,
        resample == null ? Resample.of(counts, losses.length) : resample.resampled(counts));
  }

  @Override
  public double loss() {
    double sum = resample == null ? ExactSum.of(losses, weights) : resample.sum(losses, weights);
    return sum / weight();
  }

  @Override
  public double weight() {
    if (weights == null) {
      return rows();
    }
    return resample == null ? ExactSum.of(weights) : resample.sum(weights, null);
  }

  @Override
  public ErrorSums errors() {
    throw missing();
  }

  @Override
  public double errorDeviations() {
    throw missing();
  }

  @Override
  public Moments truths() {
    throw missing();
  }

  @Override
  public RelativeSums relative() {
    throw missing();
  }

  @Override
  public CoMoments coMoments() {
    throw missing();
  }

  @Override
  public Extremes extremes() {
    throw missing();
  }

  @Override
  public boolean supports(Loss loss) {
    return false;
  }

  @Override
  public double sum(Loss loss) {
    throw missing();
  }

  private static IllegalArgumentException missing() {
    return Arguments.missing("truths and predictions");
  }
}
