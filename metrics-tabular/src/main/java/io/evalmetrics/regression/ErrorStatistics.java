package io.evalmetrics.regression;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The sums and moments of (truth, prediction) pairs that stream by or lie on several machines: all that the metrics
 * need which do not look at every sample again.
 *
 * <pre>{@code
 * ErrorStatistics errors = ErrorStatistics.create(Loss.squaredLog());   // for the sake of RMSLE
 * errors.add(yTrue, yPred).combine(fromAnotherShard);
 * double r2 = errors.result().r2();
 * }</pre>
 *
 * <p>One pass feeds everything; sums are exact to about one ulp and moments lose nothing to an offset, however the data
 * are sharded. The footprint is constant, some 5 kB. A weight counts as so many repetitions of its sample. Not
 * thread-safe: keep one per thread, then combine.
 *
 * <p>Medians, ranks, D² scores and the relative absolute error need every sample: {@link RegressionEvaluation#of}. A
 * mean loss other than the squared and the absolute one needs its loss named at creation.
 */
public final class ErrorStatistics implements Statistic<ErrorStatistics> {

  private static final long serialVersionUID = 1L;

  private static final int PENDING = 128;

  /** The sums of what was seen, but for the pending pairs. */
  private final Sums sums;

  /** Truths of single pairs that wait until they are a block. */
  private final double[] pendingTruths = new double[PENDING];

  /** Their predictions. */
  private final double[] pendingPredictions = new double[PENDING];

  /** Their weights. */
  private final double[] pendingWeights = new double[PENDING];

  /** How many pairs are pending. */
  private int pending;

  private ErrorStatistics(Sums sums) {
    this.sums = sums;
  }

  /**
   * Returns an empty instance.
   *
   * @param losses the losses whose means will be asked for, beside the squared and the absolute one
   */
  public static ErrorStatistics create(Loss... losses) {
    return new ErrorStatistics(new Sums(losses));
  }

  /**
   * Adds one pair and returns this instance.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite
   */
  public ErrorStatistics add(double yTrue, double yPred) {
    return add(yTrue, yPred, 1);
  }

  /**
   * Adds one pair that counts {@code sampleWeight} times and returns this instance.
   *
   * @throws IllegalArgumentException if a value is NaN or infinite or the weight negative
   */
  public ErrorStatistics add(double yTrue, double yPred, double sampleWeight) {
    Arguments.finite("yTrue", yTrue);
    Arguments.finite("yPred", yPred);
    Arguments.inRange("sampleWeight", sampleWeight, 0, Double.MAX_VALUE);
    if (pending == PENDING) {
      sums.add(pendingPairs());
      pending = 0;
    }
    pendingTruths[pending] = yTrue;
    pendingPredictions[pending] = yPred;
    pendingWeights[pending] = sampleWeight;
    pending++;
    return this;
  }

  private Samples pendingPairs() {
    return new Samples(
        Arrays.copyOf(pendingTruths, pending),
        Arrays.copyOf(pendingPredictions, pending),
        Arrays.copyOf(pendingWeights, pending));
  }

  /**
   * Adds the pairs of two arrays and returns this instance; empty arrays change nothing.
   *
   * @param yTrue not modified, not kept
   * @param yPred not modified, not kept
   * @throws IllegalArgumentException if the lengths differ or a value is NaN or infinite
   */
  public ErrorStatistics add(double[] yTrue, double[] yPred) {
    return add(new Samples(yTrue, yPred, null));
  }

  /**
   * Adds the pairs of two arrays, each counting {@code sampleWeight[i]} times, and returns this instance; empty arrays
   * change nothing.
   *
   * @param yTrue not modified, not kept
   * @param yPred not modified, not kept
   * @param sampleWeight not modified, not kept; null if each pair counts once
   * @throws IllegalArgumentException if the lengths differ, a value is NaN or infinite, or a weight is negative
   */
  public ErrorStatistics add(double[] yTrue, double[] yPred, double @Nullable [] sampleWeight) {
    return add(new Samples(yTrue, yPred, sampleWeight));
  }

  private ErrorStatistics add(Samples samples) {
    sums.combine(sums.empty().add(samples)); // in two steps: bad samples must change nothing
    return this;
  }

  /**
   * Adds what {@code other} has seen, leaving it unchanged, and returns this instance.
   *
   * @throws IllegalArgumentException if the two were created for different losses
   */
  @Override
  public ErrorStatistics combine(ErrorStatistics other) {
    sums.combine(other.whole());
    return this;
  }

  private Sums whole() {
    return sums.copy().add(pendingPairs());
  }

  /**
   * Returns the evaluation of what was seen so far; later additions do not change it. Metrics that look at every sample
   * again are not supported by it; if nothing was seen, all values are NaN.
   */
  public RegressionEvaluation result() {
    return RegressionEvaluation.of(whole());
  }
}
