package io.evalmetrics.benchmarks;

import io.evalmetrics.classification.ClassificationEvaluation;
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
 * Top-k accuracy of rows of logits, checks included.
 *
 * <p>{@code naive} sorts a copy of each row and checks nothing; {@code ours} is {@link
 * ClassificationEvaluation#topKAccuracy(int)} from the arrays.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar TopKBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TopKBenchmark {

  /** Logits of which that of the true class is larger by 1 on average. */
  @State(Scope.Benchmark)
  public static class Rows {

    /** Samples times classes. */
    @Param({"10000x10", "1000000x10", "10000x1000"})
    public String shape;

    /** Whether there are as many values as logits, or twenty. */
    @Param({"distinct", "tied"})
    public String values;

    int classes;
    int[] yTrue;
    double[] logits;

    /** Draws the logits. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      int size = Integer.parseInt(shape.substring(0, shape.indexOf('x')));
      classes = Integer.parseInt(shape.substring(shape.indexOf('x') + 1));
      yTrue = new int[size];
      logits = new double[size * classes];
      for (int i = 0; i < logits.length; i++) {
        logits[i] = random.nextGaussian();
      }
      for (int i = 0; i < size; i++) {
        yTrue[i] = random.nextInt(classes);
        logits[i * classes + yTrue[i]] += 1;
      }
      if (values.equals("tied")) {
        Arrays.setAll(logits, i -> Math.rint(3 * logits[i]));
      }
    }

    int k() {
      return classes == 10 ? 3 : 5;
    }
  }

  /** Sorts each row. */
  @Benchmark
  public double naive(Rows rows) {
    return sorting(rows);
  }

  /** Top 3 of 10 or top 5 of 1000. */
  @Benchmark
  public double ours(Rows rows) {
    return counting(rows);
  }

  static double sorting(Rows rows) {
    int hits = 0;
    for (int i = 0; i < rows.yTrue.length; i++) {
      int from = i * rows.classes;
      double[] row = Arrays.copyOfRange(rows.logits, from, from + rows.classes);
      double score = row[rows.yTrue[i]];
      int ahead = 0; // of those with the same score, the higher class goes first
      for (int c = rows.yTrue[i] + 1; c < rows.classes; c++) {
        ahead += row[c] == score ? 1 : 0;
      }
      Arrays.sort(row);
      int end = rows.classes;
      while (row[end - 1] > score) {
        end--;
        ahead++;
      }
      hits += ahead < rows.k() ? 1 : 0;
    }
    return hits / (double) rows.yTrue.length;
  }

  static double counting(Rows rows) {
    return ClassificationEvaluation.ofTruth(rows.classes, rows.yTrue)
        .withLogits(rows.logits)
        .topKAccuracy(rows.k());
  }
}
