package io.evalmetrics.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Prints in Markdown how long large operations take when a fresh virtual machine calls them first, nothing compiled yet, and
 * when they are warm.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar io.evalmetrics.benchmarks.FirstCallTable}</pre>
 */
public final class FirstCallTable {

  private static final int PROCESSES = 7;

  /** Calls in a row; the later half is taken as warm. */
  private static final int CALLS = 40;

  private FirstCallTable() {}

  /** Prints the table. */
  public static void main(String[] args) throws RunnerException {
    System.out.println("| | First, ms | Warm, ms | |");
    System.out.println("|---|---:|---:|---:|");
    for (SpeedTable.Line line : lines()) {
      double[][] calls = calls(run(line));
      double first = median(calls, 0, 1);
      double warm = median(calls, CALLS / 2, CALLS);
      System.out.println(String.format(
          Locale.ROOT, "| %s | %.0f | %.0f | %.1fx |", line.name(), first, warm, first / warm));
    }
  }

  /** Returns the operations: lines of the speed table, of which only ours is run. */
  static List<SpeedTable.Line> lines() {
    List<String> names = List.of(
        "COCO boxes, 5,000 images, 500k detections",
        "ROC AUC of 1e6",
        "ROC AUC of 1e7",
        "Macro F1 of 1e7, k = 10",
        "Log loss of 1e6 x 10, rows checked",
        "MAE, MSE, R² and explained variance of 1e7",
        "C-index of 1e6",
        "100 resamples of AUC, n = 1e5",
        "Hausdorff distances of 19 classes, 1024 x 2048",
        "Hausdorff distance and ASSD, 512 x 512 x 100");
    return names.stream()
        .flatMap(name -> SpeedTable.lines().stream().filter(line -> line.name().equals(name)))
        .map(SpeedTable.Line::oursOnly)
        .toList();
  }

  private static Collection<RunResult> run(SpeedTable.Line line) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include(line.pattern())
        .mode(Mode.SingleShotTime)
        .timeUnit(TimeUnit.MILLISECONDS)
        .forks(PROCESSES)
        .warmupIterations(0)
        .measurementIterations(CALLS)
        .jvmArgsAppend("-Xmx4g")
        .verbosity(VerboseMode.SILENT);
    line.parameters().forEach(options::param);
    return new Runner(options.build()).run();
  }

  /** Returns the milliseconds of each call of each process. */
  private static double[][] calls(Collection<RunResult> results) {
    return results.stream()
        .flatMap(result -> result.getBenchmarkResults().stream())
        .map(FirstCallTable::calls)
        .toArray(double[][]::new);
  }

  private static double[] calls(BenchmarkResult process) {
    return process.getIterationResults().stream()
        .mapToDouble(call -> call.getPrimaryResult().getScore())
        .toArray();
  }

  /** Returns the median of some calls of all processes: the mean would be that of their disturbances. */
  private static double median(double[][] calls, int from, int to) {
    double[] sorted = Arrays.stream(calls)
        .flatMapToDouble(ofProcess -> Arrays.stream(ofProcess, from, to))
        .sorted()
        .toArray();
    return sorted[sorted.length / 2];
  }
}
