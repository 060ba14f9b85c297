package io.evalmetrics.benchmarks;

import io.evalmetrics.forecasting.ForecastEvaluation;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/**
 * Forecasts of many series: MASE of a panel of 24 points and 100 training values per series, and the continuous ranked
 * probability score of ensembles. Each run takes the arrays in anew, checks included.
 *
 * <p>{@code naive} cuts the panel into arrays, and sums over all pairs of members; {@code ours} is {@link
 * ForecastEvaluation}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ForecastBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ForecastBenchmark {

  /** Which algorithm runs. */
  public enum Algorithm {
    /** As the definition reads. */
    NAIVE,
    /** The library. */
    OURS
  }

  /** A panel with history. */
  @State(Scope.Benchmark)
  public static class Panel {

    static final int HORIZON = 24;
    static final int HISTORY = 100;
    static final int SEASON = 7;

    /** The competitors. */
    @Param
    Algorithm algorithm;

    /** The number of series. */
    @Param({"100", "10000"})
    int series;

    double[] yTrue;
    double[] yPred;
    double[] yTrain;
    int[] offsets;
    int[] trainOffsets;

    /** Draws the series. */
    @Setup
    public void setUp() {
      Random random = new Random(20260101);
      yTrue = normal(random, series * HORIZON);
      yPred = normal(random, series * HORIZON);
      yTrain = normal(random, series * HISTORY);
      offsets = new int[series + 1];
      Arrays.setAll(offsets, s -> s * HORIZON);
      trainOffsets = new int[series + 1];
      Arrays.setAll(trainOffsets, s -> s * HISTORY);
    }
  }

  /** Ensembles. */
  @State(Scope.Benchmark)
  public static class Ensemble {

    static final int POINTS = 10_000;

    /** The competitors. */
    @Param
    Algorithm algorithm;

    /** Members per point. */
    @Param({"20", "100"})
    int members;

    double[] yTrue;
    double[] samples;

    /** Draws the members. */
    @Setup
    public void setUp() {
      Random random = new Random(20260101);
      yTrue = normal(random, POINTS);
      samples = normal(random, POINTS * members);
    }
  }

  static double[] normal(Random random, int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> random.nextGaussian());
    return values;
  }

  /** Mean absolute scaled error, a mean over series. */
  @Benchmark
  public double mase(Panel panel) {
    return panel.algorithm == Algorithm.NAIVE ? naiveMase(panel) : ourMase(panel);
  }

  /** Continuous ranked probability score of the ensembles. */
  @Benchmark
  public double crpsEnsemble(Ensemble ensemble) {
    return ensemble.algorithm == Algorithm.NAIVE ? naiveCrps(ensemble) : ourCrps(ensemble);
  }

  static double ourMase(Panel panel) {
    return ForecastEvaluation.of(panel.yTrue, panel.yPred, panel.offsets)
        .withSeasonality(Panel.SEASON)
        .withHistory(panel.yTrain, panel.trainOffsets)
        .mase();
  }

  static double ourCrps(Ensemble ensemble) {
    return ForecastEvaluation.ofTruth(ensemble.yTrue)
        .withSamples(ensemble.samples)
        .crpsEnsemble();
  }

  static double naiveMase(Panel panel) {
    double sum = 0;
    for (int s = 0; s < panel.series; s++) {
      double[] y = slice(panel.yTrue, panel.offsets, s);
      double[] f = slice(panel.yPred, panel.offsets, s);
      double[] z = slice(panel.yTrain, panel.trainOffsets, s);
      double[] before = Arrays.copyOfRange(z, 0, z.length - Panel.SEASON);
      double[] after = Arrays.copyOfRange(z, Panel.SEASON, z.length);
      sum += meanDistance(y, f) / meanDistance(after, before);
    }
    return sum / panel.series;
  }

  private static double[] slice(double[] values, int[] offsets, int series) {
    return Arrays.copyOfRange(values, offsets[series], offsets[series + 1]);
  }

  private static double meanDistance(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }

  static double naiveCrps(Ensemble ensemble) {
    int m = ensemble.members;
    double sum = 0;
    for (int t = 0; t < Ensemble.POINTS; t++) {
      double distance = 0;
      double spread = 0;
      for (int i = t * m; i < (t + 1) * m; i++) {
        distance += Math.abs(ensemble.samples[i] - ensemble.yTrue[t]);
        for (int j = t * m; j < (t + 1) * m; j++) {
          spread += Math.abs(ensemble.samples[i] - ensemble.samples[j]);
        }
      }
      sum += distance / m - spread / (2.0 * m * m);
    }
    return sum / Ensemble.POINTS;
  }
}
