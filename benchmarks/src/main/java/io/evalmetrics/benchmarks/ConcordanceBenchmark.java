package io.evalmetrics.benchmarks;

import io.evalmetrics.survival.SurvivalEvaluation;
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
 * Harrell's concordance index: two sorts and a tree against the comparison of every pair.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ConcordanceBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConcordanceBenchmark {

  /** Samples of which 64 % had an event; risks explain part of the times. */
  @State(Scope.Benchmark)
  public static class Samples {

    /** How many samples. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int size;

    /** How many distinct times and risks there are: all, or some hundred. */
    @Param({"distinct", "tied"})
    public String values;

    double[] time;
    int[] event;
    double[] risk;

    /** Draws the samples. */
    @Setup
    public void draw() {
      draw(size, values.equals("tied"));
    }

    final void draw(int n, boolean tied) {
      Random random = new Random(20260101);
      time = new double[n];
      event = new int[n];
      risk = new double[n];
      for (int i = 0; i < n; i++) {
        double hazard = random.nextGaussian();
        time[i] = -Math.log(random.nextDouble()) * Math.exp(-hazard);
        event[i] = random.nextDouble() < 0.64 ? 1 : 0;
        risk[i] = hazard + random.nextGaussian();
        if (tied) {
          time[i] = Math.ceil(50 * time[i]);
          risk[i] = Math.rint(50 * risk[i]);
        }
      }
    }
  }

  /** Few enough samples to compare every pair. */
  @State(Scope.Benchmark)
  public static class FewSamples {

    /** How many samples; ten times as many take a hundred times as long. */
    @Param({"1000", "10000"})
    public int fewSize;

    private final Samples samples = new Samples();

    /** Draws the samples and checks that both ways agree on them. */
    @Setup
    public void draw() {
      samples.draw(fewSize, true);
      if (everyPair(samples) != concordance(samples)) {
        throw new IllegalStateException("the two ways disagree");
      }
      samples.draw(fewSize, false);
    }
  }

  /** Compares every pair. */
  @Benchmark
  public double naive(FewSamples few) {
    return everyPair(few.samples);
  }

  /** Sorts, from fresh arrays each time. */
  @Benchmark
  public double ours(Samples samples) {
    return concordance(samples);
  }

  private static double concordance(Samples s) {
    return SurvivalEvaluation.of(s.time, s.event).withRisk(s.risk).concordanceIndex();
  }

  private static double everyPair(Samples s) {
    long halves = 0;
    long pairs = 0;
    for (int i = 0; i < s.time.length; i++) {
      if (s.event[i] == 0) {
        continue;
      }
      for (int j = 0; j < s.time.length; j++) {
        if (s.time[i] < s.time[j] || (s.time[i] == s.time[j] && s.event[j] == 0)) {
          pairs++;
          halves += s.risk[i] > s.risk[j] ? 2 : s.risk[i] == s.risk[j] ? 1 : 0;
        }
      }
    }
    return halves / 2.0 / pairs;
  }
}
