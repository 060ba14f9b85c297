package io.evalmetrics.benchmarks;

import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
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
 * Correlations of truths and predictions, from the arrays, beside commons-math3 3.6.1.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar RankCorrelationBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RankCorrelationBenchmark {

  /** Correlated numbers. */
  @State(Scope.Benchmark)
  public static class Numbers {

    /** Which correlation. */
    @Param({"pearson", "spearman", "kendall"})
    public String correlation;

    /** How many samples. */
    @Param({"1000", "100000"})
    public int size;

    /** How many distinct values there are: all, or some dozens. */
    @Param({"distinct", "tied"})
    public String values;

    double[] yTrue;
    double[] yPred;

    /** Draws the numbers. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      yTrue = new double[size];
      yPred = new double[size];
      for (int i = 0; i < size; i++) {
        yTrue[i] = random.nextGaussian();
        yPred[i] = yTrue[i] + random.nextGaussian();
        if (values.equals("tied")) {
          // Adding 0.0 takes the sign from zeros, which commons-math3 would tell apart.
          yTrue[i] = Math.rint(10 * yTrue[i]) + 0.0;
          yPred[i] = Math.rint(10 * yPred[i]) + 0.0;
        }
      }
    }
  }

  /** The correlation by commons-math3. */
  @Benchmark
  public double commonsMath(Numbers numbers) {
    return byCommonsMath(numbers);
  }

  /** The correlation. */
  @Benchmark
  public double ours(Numbers numbers) {
    return byUs(numbers);
  }

  static double byCommonsMath(Numbers numbers) {
    return switch (numbers.correlation) {
      case "pearson" -> new PearsonsCorrelation().correlation(numbers.yTrue, numbers.yPred);
      case "spearman" -> new SpearmansCorrelation().correlation(numbers.yTrue, numbers.yPred);
      default -> new KendallsCorrelation().correlation(numbers.yTrue, numbers.yPred);
    };
  }

  static double byUs(Numbers numbers) {
    RegressionEvaluation evaluation = RegressionEvaluation.of(numbers.yTrue, numbers.yPred);
    return switch (numbers.correlation) {
      case "pearson" -> evaluation.pearsonR();
      case "spearman" -> evaluation.spearmanRho();
      default -> evaluation.kendallTauB();
    };
  }
}
