package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.Repetitions;
import org.jspecify.annotations.Nullable;

/** Losses of samples that were computed elsewhere, read in place; nothing else is known of the samples. */
final class GivenLosses implements Evidence {

  private final double[] losses;
  private final double @Nullable [] weights;

  /**
   * Keeps the arrays.
   *
   * @throws IllegalArgumentException if there is no loss, one is NaN or infinite, or the weights do not fit
   */
  GivenLosses(double[] losses, double @Nullable [] weights) {
    Arguments.notEmpty("losses", losses.length);
    Arguments.finite("losses", losses);
    Arguments.weights("sampleWeight", weights, losses.length);
    this.losses = losses;
    this.weights = weights;
  }

  int size() {
    return losses.length;
  }

  GivenLosses resampled(int[] counts) {
    int[] rows = Repetitions.of(counts, losses.length);
    return new GivenLosses(
        Samples.gather(losses, rows), weights == null ? null : Samples.gather(weights, rows));
  }

  @Override
  public double loss() {
    double weight = weights == null ? losses.length : ExactSum.of(weights);
    return ExactSum.of(losses, weights) / weight;
  }

  @Override
  public ErrorSums errors() {
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
  public boolean knows(Loss loss) {
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
