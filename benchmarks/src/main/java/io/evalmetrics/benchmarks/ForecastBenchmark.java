package io.evalmetrics.benchmarks;

import io.evalmetrics.Metric;
import io.evalmetrics.forecasting.ForecastEvaluation;
import io.evalmetrics.forecasting.ForecastMetrics;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleBinaryOperator;
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
 * Forecasts of many series: MASE of a panel of 24 points and 100 training values per series, the metrics of its points
 * together, and the continuous ranked probability score of ensembles. Each run takes the arrays in anew, checks included.
 *
 * <p>{@code naive} cuts the panel into arrays, and sums over all pairs of members; metrics of points it computes one by
 * one, as they are defined. {@code ours} is {@link ForecastEvaluation}.
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
      yTrue = Arrays.stream(normal(random, series * HORIZON)).map(Math::exp).toArray();
      yPred = Arrays.stream(normal(random, series * HORIZON)).map(Math::exp).toArray();
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

  private static final List<Metric<ForecastEvaluation>> POINT_METRICS = List.of(
      ForecastMetrics.MAE,
      ForecastMetrics.RMSE,
      ForecastMetrics.R2,
      ForecastMetrics.MAPE,
      ForecastMetrics.SMAPE,
      ForecastMetrics.RMSLE,
      ForecastMetrics.MSLE,
      ForecastMetrics.MAX_ERROR,
      ForecastMetrics.MEDIAN_AE,
      ForecastMetrics.THEIL_U2,
      ForecastMetrics.DIRECTION_ACCURACY);

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

  /** MAE, RMSE, R², MAPE, SMAPE, RMSLE, MSLE, largest and median error, U2 and direction accuracy, pooled. */
  @Benchmark
  public double points(Panel panel) {
    return panel.algorithm == Algorithm.NAIVE ? naivePoints(panel) : ourPoints(panel);
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

  static double ourPoints(Panel panel) {
    ForecastEvaluation evaluation = ForecastEvaluation.of(panel.yTrue, panel.yPred, panel.offsets);
    double sum = 0;
    for (Metric<ForecastEvaluation> metric : POINT_METRICS) {
      sum += metric.score(evaluation);
    }
    return sum;
  }

  static double naivePoints(Panel panel) {
    double[] y = panel.yTrue;
    double[] f = panel.yPred;
    double mean = Arrays.stream(y).average().orElseThrow();
    double mse = mean(y, f, (a, b) -> (b - a) * (b - a));
    double msle = mean(y, f, (a, b) -> Math.pow(Math.log1p(b) - Math.log1p(a), 2));
    double[] errors = new double[y.length];
    Arrays.setAll(errors, t -> Math.abs(f[t] - y[t]));
    Arrays.sort(errors);
    int last = errors.length - 1;
    return mean(y, f, (a, b) -> Math.abs(b - a))
        + Math.sqrt(mse)
        + (1 - mse / mean(y, f, (a, b) -> (a - mean) * (a - mean)))
        + mean(y, f, (a, b) -> Math.abs(b - a) / a)
        + mean(y, f, (a, b) -> 2 * Math.abs(b - a) / (a + b))
        + Math.sqrt(msle)
        + msle
        + errors[last]
        + (errors[last / 2] + errors[last - last / 2]) / 2
        + naiveChanges(panel);
  }

  private static double mean(double[] y, double[] f, DoubleBinaryOperator loss) {
    double sum = 0;
    for (int t = 0; t < y.length; t++) {
      sum += loss.applyAsDouble(y[t], f[t]);
    }
    return sum / y.length;
  }

  /** U2 and direction accuracy. */
  private static double naiveChanges(Panel panel) {
    double errors = 0;
    double changes = 0;
    double hits = 0;
    for (int s = 0; s < panel.series; s++) {
      for (int t = panel.offsets[s] + 1; t < panel.offsets[s + 1]; t++) {
        double change = panel.yTrue[t] - panel.yTrue[t - 1];
        double predicted = panel.yPred[t] - panel.yTrue[t - 1];
        errors += (predicted - change) * (predicted - change);
        changes += change * change;
        hits += Math.signum(change) == Math.signum(predicted) ? 1 : 0;
      }
    }
    return Math.sqrt(errors / changes) + hits / (panel.series * (Panel.HORIZON - 1));
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
