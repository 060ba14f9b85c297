package io.evalmetrics.benchmarks;

import io.evalmetrics.classification.ClassProbabilities;
import io.evalmetrics.classification.ClassificationEvaluation;
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
 * Log loss of rows of probabilities and of scores of two classes, range and row sums checked, and of logits.
 *
 * <p>{@code naive} takes one clipped logarithm per sample and checks the sums of rows, nothing else; {@code ours} is {@link
 * ClassProbabilities#logLoss()} from the arrays, of logits {@link ClassificationEvaluation#crossEntropyFromLogits()}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar LogLossBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogLossBenchmark {

  private static final double EPSILON = 0x1p-52;

  /** Softmax of normal logits. */
  @State(Scope.Benchmark)
  public static class Rows {

    /** Samples times classes. */
    @Param({"10000x10", "1000000x10", "10000x1000"})
    public String shape;

    /** How large the logit of the true class is: 0 is guessing, 20 makes probabilities of almost 0 and 1. */
    @Param({"2", "20"})
    public int confidence;

    int classes;
    int[] yTrue;
    double[] rows;

    /** Draws the rows. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      int size = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
      classes = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
      yTrue = new int[size];
      rows = new double[size * classes];
      for (int i = 0; i < size; i++) {
        yTrue[i] = random.nextInt(classes);
        double sum = 0;
        for (int c = 0; c < classes; c++) {
          double logit = random.nextGaussian() + (c == yTrue[i] ? confidence : 0);
          rows[i * classes + c] = Math.exp(logit);
          sum += rows[i * classes + c];
        }
        for (int c = 0; c < classes; c++) {
          rows[i * classes + c] /= sum;
        }
      }
    }
  }

  /** Normal logits of which that of the true class is larger by 2 on average. */
  @State(Scope.Benchmark)
  public static class Logits {

    /** Samples times classes. */
    @Param({"10000x10", "1000000x10", "10000x1000"})
    public String shape;

    int classes;
    int[] yTrue;
    double[] logits;

    /** Draws the logits. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      int samples = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
      classes = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
      yTrue = random.ints(samples, 0, classes).toArray();
      logits = new double[samples * classes];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = random.nextGaussian() + (yTrue[i / classes] == i % classes ? 2 : 0);
      }
    }
  }

  /** Scores of two classes. */
  @State(Scope.Benchmark)
  public static class Scores {

    /** How many samples. */
    @Param({"10000", "1000000", "10000000"})
    public int size;

    int[] yTrue;
    double[] scores;

    /** Draws the scores. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      yTrue = new int[size];
      scores = new double[size];
      for (int i = 0; i < size; i++) {
        yTrue[i] = random.nextInt(2);
        scores[i] = 1 / (1 + Math.exp(-random.nextGaussian() - 2 * yTrue[i] + 1));
      }
    }
  }

  /** Rows, a sum and a logarithm per sample. */
  @Benchmark
  public double naiveRows(Rows rows) {
    return naive(rows);
  }

  /** Rows. */
  @Benchmark
  public double ourRows(Rows rows) {
    return ours(rows);
  }

  /** Two classes, a logarithm per sample. */
  @Benchmark
  public double naiveScores(Scores scores) {
    return naive(scores);
  }

  /** Two classes. */
  @Benchmark
  public double ourScores(Scores scores) {
    return ours(scores);
  }

  /** Logits, an exponential per class and a logarithm per sample. */
  @Benchmark
  public double naiveLogits(Logits logits) {
    return naive(logits);
  }

  /** Logits. */
  @Benchmark
  public double ourLogits(Logits logits) {
    return ours(logits);
  }

  /** Reads the rows. */
  @Benchmark
  public double readRows(Rows rows) {
    return PlainRead.of(rows.rows);
  }

  /** Reads the scores. */
  @Benchmark
  public double readScores(Scores scores) {
    return PlainRead.of(scores.scores);
  }

  static double naive(Rows rows) {
    double sum = 0;
    for (int i = 0; i < rows.yTrue.length; i++) {
      int from = i * rows.classes;
      double total = 0;
      for (int c = 0; c < rows.classes; c++) {
        total += rows.rows[from + c];
      }
      if (!(Math.abs(total - 1) <= 1e-5)) {
        throw new IllegalArgumentException("row " + i + " sums to " + total);
      }
      sum -= logarithm(rows.rows[from + rows.yTrue[i]]);
    }
    return sum / rows.yTrue.length;
  }

  static double ours(Rows rows) {
    return ClassProbabilities.of(rows.classes, rows.yTrue, rows.rows).logLoss();
  }

  static double naive(Scores scores) {
    double sum = 0;
    for (int i = 0; i < scores.size; i++) {
      sum -= logarithm(scores.yTrue[i] == 1 ? scores.scores[i] : 1 - scores.scores[i]);
    }
    return sum / scores.size;
  }

  static double ours(Scores scores) {
    return ClassificationEvaluation.ofScores(scores.yTrue, scores.scores)
        .classProbabilities()
        .logLoss();
  }

  static double naive(Logits logits) {
    double sum = 0;
    for (int i = 0; i < logits.yTrue.length; i++) {
      int from = i * logits.classes;
      double largest = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < logits.classes; c++) {
        largest = Math.max(largest, logits.logits[from + c]);
      }
      double total = 0;
      for (int c = 0; c < logits.classes; c++) {
        total += Math.exp(logits.logits[from + c] - largest);
      }
      sum += Math.log(total) + largest - logits.logits[from + logits.yTrue[i]];
    }
    return sum / logits.yTrue.length;
  }

  static double ours(Logits logits) {
    return ClassificationEvaluation.ofTruth(logits.classes, logits.yTrue)
        .withLogits(logits.logits)
        .crossEntropyFromLogits();
  }

  private static double logarithm(double p) {
    return Math.log(Math.min(Math.max(p, EPSILON), 1 - EPSILON));
  }
}
