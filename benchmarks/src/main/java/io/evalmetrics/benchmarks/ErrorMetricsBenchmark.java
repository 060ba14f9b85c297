package io.evalmetrics.benchmarks;

import io.evalmetrics.regression.RegressionEvaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.evaluation.RegressionMetrics;
import org.tribuo.regression.evaluation.RegressionSufficientStatistics;

/**
 * Errors of predicted numbers. Each run takes the arrays in anew, checks included.
 *
 * <p>{@code NAIVE} writes each metric as its definition reads: plain sums, a sort for the median, two logarithms per
 * sample; it checks nothing. {@code OURS} is {@link RegressionEvaluation}, whose sums are exact to an ulp. {@code read}
 * adds the numbers up and nothing else: what memory allows. {@code tribuo} is Tribuo 4.3.2, whose predictions are objects
 * and are made beforehand; {@code commonsMath} selects by commons-math3 3.6.1.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ErrorMetricsBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ErrorMetricsBenchmark {

  /** Which algorithm runs. */
  public enum Algorithm {
    /** As the definition reads. */
    NAIVE,
    /** The library. */
    OURS
  }

  /** Skewed positive truths and predictions some per cent off. */
  @State(Scope.Benchmark)
  public static class Samples {

    /** The number of samples. */
    @Param({"1000000", "10000000"})
    int size;

    double[] yTrue;
    double[] yPred;

    /** Draws the samples. */
    @Setup
    public void setUp() {
      Random random = new Random(20260101);
      yTrue = new double[size];
      yPred = new double[size];
      for (int i = 0; i < size; i++) {
        yTrue[i] = Math.exp(random.nextGaussian());
        yPred[i] = yTrue[i] * Math.exp(0.1 * random.nextGaussian());
      }
    }
  }

  /** The competitors. */
  @State(Scope.Benchmark)
  public static class Competitor {

    /** Which one runs. */
    @Param
    Algorithm algorithm;
  }

  /** The samples as Tribuo takes them; memory allows a million. */
  @State(Scope.Benchmark)
  public static class Predictions {

    /** The number of samples. */
    @Param({"100000", "1000000"})
    int predictions;

    ImmutableOutputInfo<Regressor> domain;
    List<Prediction<Regressor>> list;

    /** Draws the samples. */
    @Setup
    public void setUp() {
      Samples samples = new Samples();
      samples.size = predictions;
      samples.setUp();
      take(samples);
    }

    void take(Samples samples) {
      domain = new RegressionFactory().constructInfoForExternalModel(Map.of(TARGET, 0));
      list = new ArrayList<>(samples.size);
      for (int i = 0; i < samples.size; i++) {
        Regressor predicted = new Regressor(TARGET.getNames()[0], samples.yPred[i]);
        Regressor truth = new Regressor(TARGET.getNames()[0], samples.yTrue[i]);
        list.add(new Prediction<>(predicted, 1, new ArrayExample<>(truth, 1)));
      }
    }
  }

  private static final Regressor TARGET = new Regressor(Regressor.DEFAULT_NAME, 0);

  /** Reads both arrays. */
  @Benchmark
  public double read(Samples samples) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    double[] y = samples.yTrue;
    double[] p = samples.yPred;
    for (int i = 0; i + 3 < y.length; i += 4) {
      s0 += y[i] + p[i];
      s1 += y[i + 1] + p[i + 1];
      s2 += y[i + 2] + p[i + 2];
      s3 += y[i + 3] + p[i + 3];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Mean squared error. */
  @Benchmark
  public double mse(Samples samples, Competitor competitor) {
    return competitor.algorithm == Algorithm.NAIVE
        ? naiveMse(samples)
        : evaluation(samples).mse();
  }

  /** MAE, MSE, R² and explained variance together. */
  @Benchmark
  public double fourMetrics(Samples samples, Competitor competitor) {
    return competitor.algorithm == Algorithm.NAIVE ? naiveFour(samples) : ourFour(samples);
  }

  /** MAE, MSE, R² and explained variance of Tribuo. */
  @Benchmark
  public double tribuoFourMetrics(Predictions predictions) {
    return tribuoFour(predictions);
  }

  /** Median absolute error. */
  @Benchmark
  public double medianAe(Samples samples, Competitor competitor) {
    return competitor.algorithm == Algorithm.NAIVE
        ? naiveMedian(samples)
        : evaluation(samples).medianAe();
  }

  /** Median absolute error of commons-math3. */
  @Benchmark
  public double commonsMathMedianAe(Samples samples) {
    return commonsMathMedian(samples);
  }

  /** Root mean squared logarithmic error. */
  @Benchmark
  public double rmsle(Samples samples, Competitor competitor) {
    return competitor.algorithm == Algorithm.NAIVE
        ? naiveRmsle(samples)
        : evaluation(samples).rmsle();
  }

  static RegressionEvaluation evaluation(Samples samples) {
    return RegressionEvaluation.of(samples.yTrue, samples.yPred);
  }

  static double ourFour(Samples samples) {
    RegressionEvaluation evaluation = evaluation(samples);
    return evaluation.mae() + evaluation.mse() + evaluation.r2() + evaluation.explainedVariance();
  }

  static double naiveFour(Samples samples) {
    double meanTruth = mean(samples.yTrue);
    double variance = variance(samples.yTrue, meanTruth);
    double[] errors = new double[samples.size];
    Arrays.setAll(errors, i -> samples.yPred[i] - samples.yTrue[i]);
    double mse = naiveMse(samples);
    double explained = 1 - variance(errors, mean(errors)) / variance;
    return naiveMae(samples) + mse + (1 - mse / variance) + explained;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double variance(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }

  static double naiveMse(Samples samples) {
    double sum = 0;
    for (int i = 0; i < samples.size; i++) {
      double error = samples.yPred[i] - samples.yTrue[i];
      sum += error * error;
    }
    return sum / samples.size;
  }

  private static double naiveMae(Samples samples) {
    double sum = 0;
    for (int i = 0; i < samples.size; i++) {
      sum += Math.abs(samples.yPred[i] - samples.yTrue[i]);
    }
    return sum / samples.size;
  }

  static double tribuoFour(Predictions predictions) {
    RegressionSufficientStatistics statistics =
        new RegressionSufficientStatistics(predictions.domain, predictions.list, false);
    double rmse = RegressionMetrics.rmse(TARGET, statistics);
    return RegressionMetrics.mae(TARGET, statistics)
        + rmse * rmse
        + RegressionMetrics.r2(TARGET, statistics)
        + RegressionMetrics.explainedVariance(TARGET, statistics);
  }

  static double naiveMedian(Samples samples) {
    double[] errors = absoluteErrors(samples);
    int n = errors.length;
    Arrays.sort(errors);
    return (errors[(n - 1) / 2] + errors[n / 2]) / 2;
  }

  static double commonsMathMedian(Samples samples) {
    return new Median().evaluate(absoluteErrors(samples));
  }

  private static double[] absoluteErrors(Samples samples) {
    double[] errors = new double[samples.size];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.abs(samples.yPred[i] - samples.yTrue[i]);
    }
    return errors;
  }

  static double naiveRmsle(Samples samples) {
    double sum = 0;
    for (int i = 0; i < samples.size; i++) {
      double difference = Math.log1p(samples.yPred[i]) - Math.log1p(samples.yTrue[i]);
      sum += difference * difference;
    }
    return Math.sqrt(sum / samples.size);
  }
}
