package io.evalmetrics.benchmarks;

import io.evalmetrics.Metric;
import io.evalmetrics.Resamplable;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ClassificationMetrics;
import io.evalmetrics.inference.Bootstrap;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionMetrics;
import io.evalmetrics.survival.SurvivalEvaluation;
import io.evalmetrics.survival.SurvivalMetrics;
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
 * A hundred bootstrap resamples of a metric, drawing included, on one thread.
 *
 * <p>{@code naive} draws positions, gathers the arrays and evaluates them anew; {@code ours} is {@link Bootstrap}, which
 * draws counts and shares sorted orders, losses and ranks.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar BootstrapBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BootstrapBenchmark {

  static final int RESAMPLES = 100;

  /** Samples of two classes, of numbers and of survival times. */
  @State(Scope.Benchmark)
  public static class Samples {

    /** Which metric is resampled. */
    @Param({"accuracy", "auc_roc", "auc_pr", "log_loss", "rmse", "concordance_index"})
    public String metric;

    /** How many samples. */
    @Param({"1000", "10000", "100000"})
    public int size;

    /** How many distinct scores there are: all, or a hundred. */
    @Param({"distinct", "tied"})
    public String values;

    int[] label;
    int[] predicted;
    double[] score;
    double[] outcome;
    double[] forecast;

    /** Draws the samples. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      label = new int[size];
      predicted = new int[size];
      score = new double[size];
      outcome = new double[size];
      forecast = new double[size];
      for (int i = 0; i < size; i++) {
        label[i] = random.nextDouble() < 0.3 ? 1 : 0;
        score[i] = 1 / (1 + Math.exp(-random.nextGaussian() - label[i]));
        outcome[i] = Math.exp(random.nextGaussian());
        forecast[i] = outcome[i] + random.nextGaussian();
        if (values.equals("tied")) {
          score[i] = Math.rint(100 * score[i]) / 100;
          outcome[i] = Math.ceil(10 * outcome[i]) / 10;
          forecast[i] = Math.rint(10 * forecast[i]) / 10;
        }
        predicted[i] = score[i] > 0.5 ? 1 : 0;
      }
    }
  }

  /** Gathers and evaluates anew. */
  @Benchmark
  public double[] naive(Samples samples) {
    Random random = new Random(42);
    double[] replicates = new double[RESAMPLES];
    Arrays.setAll(replicates, replicate -> score(gathered(samples, positions(samples, random))));
    return replicates;
  }

  /** Counts. */
  @Benchmark
  public double[] ours(Samples samples) {
    return switch (samples.metric) {
      case "accuracy" -> replicates(ClassificationMetrics.ACCURACY, labels(samples));
      case "auc_roc" -> replicates(ClassificationMetrics.AUC_ROC, scores(samples));
      case "auc_pr" -> replicates(ClassificationMetrics.AUC_PR, scores(samples));
      case "log_loss" -> replicates(ClassificationMetrics.LOG_LOSS, scores(samples));
      case "rmse" -> replicates(RegressionMetrics.RMSE, numbers(samples));
      default -> replicates(SurvivalMetrics.CONCORDANCE_INDEX, times(samples));
    };
  }

  private static <E extends Resamplable<E>> double[] replicates(Metric<E> metric, E evaluation) {
    return Bootstrap.of(metric).withResamples(RESAMPLES).withSeed(42).replicates(evaluation);
  }

  private static int[] positions(Samples samples, Random random) {
    return random.ints(samples.size, 0, samples.size).toArray();
  }

  static Samples gathered(Samples samples, int[] positions) {
    Samples gathered = new Samples();
    gathered.metric = samples.metric;
    gathered.size = positions.length;
    gathered.values = samples.values;
    gathered.label = at(samples.label, positions);
    gathered.predicted = at(samples.predicted, positions);
    gathered.score = at(samples.score, positions);
    gathered.outcome = at(samples.outcome, positions);
    gathered.forecast = at(samples.forecast, positions);
    return gathered;
  }

  private static int[] at(int[] values, int[] positions) {
    return Arrays.stream(positions).map(position -> values[position]).toArray();
  }

  private static double[] at(double[] values, int[] positions) {
    return Arrays.stream(positions).mapToDouble(position -> values[position]).toArray();
  }

  static double score(Samples samples) {
    return switch (samples.metric) {
      case "accuracy" -> ClassificationMetrics.ACCURACY.score(labels(samples));
      case "auc_roc" -> ClassificationMetrics.AUC_ROC.score(scores(samples));
      case "auc_pr" -> ClassificationMetrics.AUC_PR.score(scores(samples));
      case "log_loss" -> ClassificationMetrics.LOG_LOSS.score(scores(samples));
      case "rmse" -> RegressionMetrics.RMSE.score(numbers(samples));
      default -> SurvivalMetrics.CONCORDANCE_INDEX.score(times(samples));
    };
  }

  /** The score of a resample by its counts. */
  static double resampledScore(Samples samples, int[] counts) {
    return switch (samples.metric) {
      case "accuracy" -> ClassificationMetrics.ACCURACY.score(labels(samples).resampled(counts));
      case "auc_roc" -> ClassificationMetrics.AUC_ROC.score(scores(samples).resampled(counts));
      case "auc_pr" -> ClassificationMetrics.AUC_PR.score(scores(samples).resampled(counts));
      case "log_loss" -> ClassificationMetrics.LOG_LOSS.score(scores(samples).resampled(counts));
      case "rmse" -> RegressionMetrics.RMSE.score(numbers(samples).resampled(counts));
      default -> SurvivalMetrics.CONCORDANCE_INDEX.score(times(samples).resampled(counts));
    };
  }

  private static ClassificationEvaluation labels(Samples samples) {
    return ClassificationEvaluation.of(2, samples.label, samples.predicted);
  }

  private static ClassificationEvaluation scores(Samples samples) {
    return ClassificationEvaluation.ofScores(samples.label, samples.score);
  }

  private static RegressionEvaluation numbers(Samples samples) {
    return RegressionEvaluation.of(samples.outcome, samples.forecast);
  }

  private static SurvivalEvaluation times(Samples samples) {
    return SurvivalEvaluation.of(samples.outcome, samples.label).withRisk(samples.score);
  }
}
