package io.evalmetrics.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of the documentation's speed table and prints it in Markdown: a line for each hot loop at its full
 * size, our time and memory, and how many times longer the others take.
 *
 * <pre>{@code java -cp benchmarks/target/benchmarks.jar io.evalmetrics.benchmarks.SpeedTable [part of a line's name]}</pre>
 */
public final class SpeedTable {

  /** A run as short as its spread allows: a table of every line takes half an hour. */
  private static final int WARMUPS = 4;

  private static final int MEASUREMENTS = 6;

  /** Forks where memory sets the time: how pages lie in it differs from process to process. */
  private static final int FORKS_OF_READS = 3;

  private static final String OURS = "ours";

  /** Beginnings of names, and what the table calls them. */
  private static final Map<String, String> VARIANTS = Map.of(
      "our", OURS,
      "naive", "naive",
      "arrays_sort", "`Arrays.sort`",
      "commonsmath", "commons-math3",
      "tribuo", "Tribuo",
      "read", "a plain read");

  private SpeedTable() {}

  /** Prints the table, or its lines whose names contain the argument. */
  public static void main(String[] args) throws RunnerException {
    String part = args.length == 0 ? "" : args[0];
    System.out.println("| Hot loop | Ours, ms | Allocated | The others take |");
    System.out.println("|---|---:|---:|---|");
    for (Line line : lines()) {
      if (line.name().contains(part)) {
        System.out.println(row(line.name(), run(line)));
      }
    }
  }

  /**
   * A line of the table.
   *
   * @param name what is measured
   * @param benchmark the class
   * @param methods its benchmarks, ours and others, as alternatives of a regular expression
   * @param parameters which of the class's parameters are fixed
   */
  record Line(String name, Class<?> benchmark, String methods, Map<String, String[]> parameters) {

    /** Fixes a parameter to a value, or to some values. */
    Line with(String parameter, String... values) {
      Map<String, String[]> more = new LinkedHashMap<>(parameters);
      more.put(parameter, values);
      return new Line(name, benchmark, methods, more);
    }

    /** Leaves out what others do: by the name of the method, or by a parameter of the first one. */
    Line oursOnly() {
      List<String> all = List.of(methods.split("\\|"));
      return all.stream()
          .filter(method -> method.startsWith("our"))
          .findFirst()
          .map(method -> new Line(name, benchmark, method, parameters))
          .orElseGet(
              () -> new Line(name, benchmark, all.get(0), parameters).with("algorithm", "OURS"));
    }

    /** Returns a regular expression of the names of the benchmarks. */
    String pattern() {
      return Pattern.quote(benchmark.getName()) + "\\.(" + methods + ")$";
    }
  }

  private static Line line(String name, Class<?> benchmark, String methods) {
    return new Line(name, benchmark, methods, Map.of());
  }

  /** Returns all lines, in the order of the table. */
  static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    addVision(lines);
    addClassification(lines);
    addNumbers(lines);
    addBootstrap(lines);
    return lines;
  }

  private static void addVision(List<Line> lines) {
    lines.add(
        line("COCO boxes, 5,000 images, 500k detections", CocoBoxBenchmark.class, "naive|ours")
            .with("images", "5000"));
    lines.add(
        line("COCO masks, the same", CocoMaskBenchmark.class, "naive|ours").with("images", "5000"));
    lines.add(
        line("COCO keypoints, 5,000 images, 100k poses", KeypointBenchmark.class, "naive|ours")
            .with("images", "5000"));
    lines.add(line("IoU of 100 x 20 boxes", BoxIouBenchmark.class, "naiveIou|ourIou")
        .with("shape", "100x20"));
    lines.add(line("IoU of 1000 x 1000 boxes", BoxIouBenchmark.class, "naiveIou|ourIou")
        .with("shape", "1000x1000"));
    lines.add(line("Run lengths of 200 masks of 480 x 640", MaskBenchmark.class, "encode")
        .with("shape", "CONVEX")
        .with("masks", "200"));
    lines.add(line("IoU of 200 x 20 such masks", MaskBenchmark.class, "iou")
        .with("shape", "CONVEX")
        .with("masks", "200"));
    lines.add(scene("Confusion matrix of 1024 x 2048 pixels, k = 19", "confusionMatrix", "STREET"));
    lines.add(scene("Exact distance transform of 512 x 512", "distanceTransform", "OBJECTS"));
    lines.add(scene("Exact distance transform of 1024 x 2048", "distanceTransform", "STREET"));
    lines.add(scene("Hausdorff distance, 512 x 512", "hausdorff", "OBJECTS"));
    lines.add(scene("Hausdorff distances of 19 classes, 1024 x 2048", "hausdorff", "STREET"));
    lines.add(line(
        "Exact distance transform of 512 x 512 x 100", VolumeBenchmark.class, "distanceTransform"));
    lines.add(line(
        "Hausdorff distance and ASSD, 512 x 512 x 100", VolumeBenchmark.class, "surfaceDistances"));
  }

  private static Line scene(String name, String method, String scene) {
    return line(name, SegmentationBenchmark.class, method).with("scene", scene);
  }

  private static void addClassification(List<Line> lines) {
    lines.add(auc("ROC AUC of 1e6", "area", "1000000"));
    lines.add(auc("ROC AUC of 1e7", "area", "10000000").with("algorithm", "ARRAYS_SORT", "OURS"));
    lines.add(auc("ROC AUC and average precision of 1e6", "areaAndAveragePrecision", "1000000"));
    lines.add(labels("Macro F1 of 1e7, k = 10", "naive|ours|read", "10000000", "10"));
    lines.add(labels("Macro F1 of 1e7, k = 1000", "naive|ours", "10000000", "1000"));
    lines.add(labels("Macro F1 of 1e6, k = 10", "naive|ours|tribuo", "1000000", "10")
        .with("predictions", "1000000"));
    lines.add(labels("Accuracy of 1e7", "naiveAccuracy|ourAccuracy|read", "10000000", "10"));
    lines.add(rows("Log loss of 1e6 x 10, rows checked", "1000000x10"));
    lines.add(rows("Log loss of 1e4 x 1000, rows checked", "10000x1000"));
    lines.add(
        line("Binary log loss of 1e7", LogLossBenchmark.class, "naiveScores|ourScores|readScores")
            .with("size", "10000000")
            .with("confidence", "2"));
    lines.add(
        line("Cross entropy of 1e6 x 10 logits", LogLossBenchmark.class, "naiveLogits|ourLogits")
            .with("shape", "1000000x10"));
    lines.add(top("Top-3 accuracy of 1e6 x 10", "1000000x10"));
    lines.add(top("Top-5 accuracy of 1e4 x 1000", "10000x1000"));
  }

  private static Line auc(String name, String method, String samples) {
    return line(name, RocAucBenchmark.class, method)
        .with("shape", "UNIFORM")
        .with("samples", samples);
  }

  private static Line labels(String name, String methods, String size, String classes) {
    return line(name, ConfusionMatrixBenchmark.class, methods)
        .with("size", size)
        .with("classes", classes)
        .with("frequencies", "balanced");
  }

  private static Line rows(String name, String shape) {
    return line(name, LogLossBenchmark.class, "naiveRows|ourRows|readRows")
        .with("shape", shape)
        .with("confidence", "2");
  }

  private static Line top(String name, String shape) {
    return line(name, TopKBenchmark.class, "naive|ours")
        .with("shape", shape)
        .with("values", "distinct");
  }

  private static void addNumbers(List<Line> lines) {
    lines.add(errors("MSE of 1e7", "mse|read"));
    lines.add(errors("MAE, MSE, R² and explained variance of 1e7", "fourMetrics|read"));
    lines.add(errors("The same of 1e6", "fourMetrics|tribuoFourMetrics")
        .with("size", "1000000")
        .with("predictions", "1000000"));
    lines.add(errors("Median absolute error of 1e7", "medianAe|commonsMathMedianAe"));
    lines.add(errors("RMSLE of 1e7", "rmsle"));
    lines.add(correlation("Spearman's correlation of 1e5", "spearman"));
    lines.add(correlation("Kendall's tau of 1e5", "kendall"));
    lines.add(concordance("C-index of 1e4", "naive|ours", "10000"));
    lines.add(concordance("C-index of 1e6", "ours", "1000000"));
    lines.add(line("11 metrics of 10,000 series of 24 points", ForecastBenchmark.class, "points")
        .with("series", "10000"));
    lines.add(
        line("MASE of 10,000 series", ForecastBenchmark.class, "mase").with("series", "10000"));
    lines.add(line("CRPS of 10,000 ensembles of 100", ForecastBenchmark.class, "crpsEnsemble")
        .with("members", "100"));
  }

  private static Line errors(String name, String method) {
    return line(name, ErrorMetricsBenchmark.class, method).with("size", "10000000");
  }

  private static Line correlation(String name, String correlation) {
    return line(name, RankCorrelationBenchmark.class, "commonsMath|ours")
        .with("correlation", correlation)
        .with("size", "100000")
        .with("values", "distinct");
  }

  private static Line concordance(String name, String methods, String size) {
    return line(name, ConcordanceBenchmark.class, methods)
        .with("size", size)
        .with("fewSize", "10000")
        .with("values", "distinct");
  }

  private static void addBootstrap(List<Line> lines) {
    lines.add(bootstrap("100 resamples of AUC, n = 1e4", "auc_roc", "10000"));
    lines.add(bootstrap("100 resamples of AUC, n = 1e5", "auc_roc", "100000"));
    lines.add(bootstrap("100 resamples of RMSE, n = 1e5", "rmse", "100000"));
    lines.add(bootstrap("100 resamples of the C-index, n = 1e4", "concordance_index", "10000"));
  }

  private static Line bootstrap(String name, String metric, String size) {
    return line(name, BootstrapBenchmark.class, "naive|ours")
        .with("metric", metric)
        .with("size", size)
        .with("values", "distinct");
  }

  private static Collection<RunResult> run(Line line) throws RunnerException {
    ChainedOptionsBuilder options = new OptionsBuilder()
        .include(line.pattern())
        .forks(line.methods().contains("read") ? FORKS_OF_READS : 1)
        .warmupIterations(WARMUPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(MEASUREMENTS)
        .measurementTime(TimeValue.seconds(1))
        .jvmArgsAppend("-Xmx4g")
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT);
    line.parameters().forEach(options::param);
    return new Runner(options.build()).run();
  }

  private static String row(String name, Collection<RunResult> results) {
    Map<String, RunResult> byVariant = new LinkedHashMap<>();
    for (RunResult result : results) {
      byVariant.put(variant(result), result);
    }
    RunResult ours = Objects.requireNonNull(byVariant.remove(OURS), name);
    List<String> others = new ArrayList<>();
    byVariant.forEach(
        (variant, result) -> others.add(variant + " " + times(millis(result) / millis(ours))));
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |",
        name,
        significant(millis(ours)),
        bytes(ours),
        String.join(", ", others));
  }

  private static String times(double ratio) {
    return String.format(Locale.ROOT, ratio < 1 ? "%.2fx" : "%.1fx", ratio);
  }

  /** Returns who ran: the parameter {@code algorithm}, else the method, begins with a name. */
  private static String variant(RunResult result) {
    String algorithm = result.getParams().getParam("algorithm");
    String method = result.getParams().getBenchmark();
    String name = algorithm != null ? algorithm : method.substring(method.lastIndexOf('.') + 1);
    return VARIANTS.entrySet().stream()
        .filter(variant -> name.toLowerCase(Locale.ROOT).startsWith(variant.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("who is " + name + "?"));
  }

  private static double millis(RunResult result) {
    Result<?> time = result.getPrimaryResult();
    boolean micro = time.getScoreUnit().startsWith("us");
    return micro ? time.getScore() / 1000 : time.getScore();
  }

  private static String bytes(RunResult result) {
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    double bytes = Objects.requireNonNull(allocated, "allocations").getScore();
    return bytes < 1e6 ? significant(bytes / 1e3) + " kB" : significant(bytes / 1e6) + " MB";
  }

  /** Returns a positive value with three digits or more. */
  static String significant(double value) {
    int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
