package io.evalmetrics.regression;

import io.evalmetrics.Metric;
import io.evalmetrics.Resamplable;
import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Predictions of several numbers per sample: one evaluation per output, and their average.
 *
 * <pre>{@code
 * MultiOutputEvaluation evaluation = MultiOutputEvaluation.of(3, yTrue, yPred);        // y[sample * 3 + output]
 * double rmse = evaluation.score(RegressionMetrics.RMSE);                             // mean of the outputs' RMSE
 * double[] each = evaluation.scores(RegressionMetrics.RMSE);
 * double weighted = evaluation.score(RegressionMetrics.RMSE, new double[] {0.5, 0.3, 0.2});
 * double r2 = evaluation.varianceWeighted(RegressionMetrics.R2);
 * }</pre>
 *
 * <p>A root is taken per output, before averaging, as scikit-learn does. The maximum error, rank correlations and
 * Tweedie deviances are defined for one output only; {@link #output} gives it. Immutable and safe to share between
 * threads.
 */
public final class MultiOutputEvaluation implements Resamplable<MultiOutputEvaluation> {

  private static final Set<String> OF_ONE_OUTPUT = Set.of(
      "max_error",
      "spearman_rho",
      "kendall_tau_b",
      "tweedie_deviance",
      "poisson_deviance",
      "gamma_deviance",
      "d2_tweedie");

  private final RegressionEvaluation[] outputs;

  private MultiOutputEvaluation(RegressionEvaluation[] outputs) {
    this.outputs = outputs;
  }

  /**
   * Returns the evaluation of predictions in row-major order.
   *
   * @param outputs how many numbers are predicted per sample
   * @param yTrue the true values, {@code yTrue[sample * outputs + output]}; copied
   * @param yPred the predicted values in the same order; copied
   * @throws IllegalArgumentException if there is none, the lengths differ or are no multiple of {@code outputs}, or a
   *     value is NaN or infinite
   */
  public static MultiOutputEvaluation of(int outputs, double[] yTrue, double[] yPred) {
    return of(outputs, yTrue, yPred, null);
  }

  /**
   * Returns the evaluation of predictions in row-major order, with weights.
   *
   * @param outputs how many numbers are predicted per sample
   * @param yTrue the true values, {@code yTrue[sample * outputs + output]}; copied
   * @param yPred the predicted values in the same order; copied
   * @param sampleWeight how often each sample counts; kept, not copied; null if each counts once
   * @throws IllegalArgumentException if there is none, the lengths differ or are no multiple of {@code outputs}, a value
   *     is NaN or infinite, or a weight is negative
   */
  public static MultiOutputEvaluation of(
      int outputs, double[] yTrue, double[] yPred, double @Nullable [] sampleWeight) {
    Arguments.atLeast("outputs", outputs, 1);
    Arguments.notEmpty("yTrue", yTrue.length);
    Arguments.sameLength("yTrue", yTrue.length, "yPred", yPred.length);
    Arguments.rows("yTrue", yTrue.length, outputs);
    Arguments.finite("yTrue", yTrue);
    Arguments.finite("yPred", yPred);
    RegressionEvaluation[] evaluations = new RegressionEvaluation[outputs];
    for (int output = 0; output < outputs; output++) {
      evaluations[output] = RegressionEvaluation.of(
          column(yTrue, output, outputs), column(yPred, output, outputs), sampleWeight);
    }
    return new MultiOutputEvaluation(evaluations);
  }

  /**
   * Returns the evaluation of outputs that were evaluated one by one, from streams for example.
   *
   * @param outputs copied
   * @throws IllegalArgumentException if there is none
   */
  public static MultiOutputEvaluation of(RegressionEvaluation... outputs) {
    Arguments.notEmpty("outputs", outputs.length);
    for (int i = 0; i < outputs.length; i++) {
      Objects.requireNonNull(outputs[i], "outputs[" + i + "]");
    }
    return new MultiOutputEvaluation(outputs.clone());
  }

  private static double[] column(double[] values, int output, int outputs) {
    double[] column = new double[values.length / outputs];
    for (int i = 0; i < column.length; i++) {
      column[i] = values[i * outputs + output];
    }
    return column;
  }

  /** Returns the number of outputs. */
  public int outputs() {
    return outputs.length;
  }

  /**
   * Returns the evaluation of one output.
   *
   * @throws IndexOutOfBoundsException if there is no such output
   */
  public RegressionEvaluation output(int index) {
    return outputs[index];
  }

  boolean supports(Metric<RegressionEvaluation> metric) {
    return !isOfOneOutput(metric) && Arrays.stream(outputs).allMatch(metric::supports);
  }

  private boolean isOfOneOutput(Metric<RegressionEvaluation> metric) {
    return outputs.length > 1 && OF_ONE_OUTPUT.contains(metric.id());
  }

  /**
   * Returns each output's score; the array is the caller's own.
   *
   * @throws IllegalArgumentException if the metric is defined for one output only, or an output lacks what it needs
   */
  public double[] scores(Metric<RegressionEvaluation> metric) {
    if (isOfOneOutput(metric)) {
      throw new IllegalArgumentException(
          metric.id() + " takes one output but the evaluation has " + outputs.length);
    }
    return perOutput(metric::score);
  }

  /**
   * Returns the mean of the outputs' scores; NaN if one is.
   *
   * @throws IllegalArgumentException if the metric is defined for one output only, or an output lacks what it needs
   */
  public double score(Metric<RegressionEvaluation> metric) {
    double[] ones = new double[outputs.length];
    Arrays.fill(ones, 1);
    return score(metric, ones);
  }

  /**
   * Returns the weighted mean of the outputs' scores; NaN if the weights sum to 0.
   *
   * @throws IllegalArgumentException if there is not one weight per output, one is negative or not finite, the metric is
   *     defined for one output only, or an output lacks what it needs
   */
  public double score(Metric<RegressionEvaluation> metric, double[] outputWeights) {
    Arguments.weights("outputWeights", outputWeights, outputs.length);
    return mean(scores(metric), outputWeights);
  }

  /**
   * Returns the mean of the outputs' R² or explained variance, weighted by the variance of their truths; if all are
   * constant, the plain mean.
   *
   * @throws IllegalArgumentException if the metric is another one, or an output lacks what it needs
   */
  public double varianceWeighted(Metric<RegressionEvaluation> metric) {
    double[] spreads;
    if (metric.id().equals(RegressionMetrics.R2.id())) {
      spreads = perOutput(RegressionEvaluation::truthDeviations);
    } else if (metric.id().equals(RegressionMetrics.EXPLAINED_VARIANCE.id())) {
      spreads = perOutput(RegressionEvaluation::truthVariance);
    } else {
      throw Arguments.badValue("metric", "be r2 or explained_variance", metric.id());
    }
    boolean constant = Arrays.stream(spreads).allMatch(spread -> spread == 0);
    return constant ? score(metric) : mean(scores(metric), spreads);
  }

  private double[] perOutput(ToDoubleFunction<RegressionEvaluation> score) {
    return Arrays.stream(outputs).mapToDouble(score).toArray();
  }

  private static double mean(double[] scores, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += weights[i] * scores[i];
      weight += weights[i];
    }
    return sum / weight;
  }

  /**
   * Returns the number of samples.
   *
   * @throws IllegalArgumentException if the samples streamed by
   */
  @Override
  public int units() {
    return outputs[0].units();
  }

  /**
   * Returns the evaluation in which sample i, with all its outputs, stands {@code counts[i]} times.
   *
   * @throws IllegalArgumentException if the counts do not fit or the samples streamed by
   */
  @Override
  public MultiOutputEvaluation resampled(int[] counts) {
    return new MultiOutputEvaluation(Arrays.stream(outputs)
        .map(output -> output.resampled(counts))
        .toArray(RegressionEvaluation[]::new));
  }
}
