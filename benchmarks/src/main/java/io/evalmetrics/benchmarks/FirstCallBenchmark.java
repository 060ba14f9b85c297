package io.evalmetrics.benchmarks;

import io.evalmetrics.Report;
import io.evalmetrics.benchmarks.SegmentationBenchmark.Scene;
import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ClassificationMetrics;
import io.evalmetrics.classification.ClassificationTasks;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.DetectionStatistics;
import io.evalmetrics.detection.ImageDetections;
import io.evalmetrics.detection.ImageTruth;
import io.evalmetrics.forecasting.ForecastEvaluation;
import io.evalmetrics.forecasting.ForecastTasks;
import io.evalmetrics.inference.Bootstrap;
import io.evalmetrics.inference.ConfidenceInterval;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionTasks;
import io.evalmetrics.survival.SurvivalEvaluation;
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

/**
 * The first call in a fresh virtual machine, classes loaded and nothing compiled: what a command line tool or a function
 * that scales to zero waits for. 1000 samples, or 100 images of 10 boxes; a street scene.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar FirstCallBenchmark}</pre>
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(10)
@Measurement(iterations = 1)
public class FirstCallBenchmark {

  private static final int BOXES = 10;

  /** Samples, and boxes around some of them. */
  @State(Scope.Benchmark)
  public static class Samples {

    /** How many samples, or boxes. */
    @Param("1000")
    public int size;

    int[] label;
    double[] score;
    double[] outcome;
    double[] forecast;
    double[] truthBoxes;
    double[] boxes;

    /** Draws the samples. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      label = new int[size];
      score = new double[size];
      outcome = new double[size];
      forecast = new double[size];
      truthBoxes = new double[4 * size];
      boxes = new double[4 * size];
      for (int i = 0; i < size; i++) {
        label[i] = random.nextInt(2);
        score[i] = (random.nextDouble() + label[i]) / 2;
        outcome[i] = 1 + random.nextDouble();
        forecast[i] = outcome[i] + random.nextGaussian();
        for (int side = 0; side < 4; side++) {
          truthBoxes[4 * i + side] = 50 + 200 * random.nextDouble();
          boxes[4 * i + side] = truthBoxes[4 * i + side] + 10 * random.nextDouble();
        }
      }
    }
  }

  /** All headline metrics of a classification task. */
  @Benchmark
  public Report classificationReport(Samples samples) {
    return ClassificationTasks.TABULAR_CLASSIFICATION.report(
        ClassificationEvaluation.ofScores(samples.label, samples.score));
  }

  /** Area under the ROC curve. */
  @Benchmark
  public double areaUnderRoc(Samples samples) {
    return ClassificationEvaluation.ofScores(samples.label, samples.score).areaUnderRoc();
  }

  /** Interval of the area under the ROC curve by 1000 resamples. */
  @Benchmark
  public ConfidenceInterval bootstrap(Samples samples) {
    return Bootstrap.of(ClassificationMetrics.AUC_ROC)
        .interval(ClassificationEvaluation.ofScores(samples.label, samples.score), 0.95);
  }

  /** All headline metrics of regression. */
  @Benchmark
  public Report regressionReport(Samples samples) {
    return RegressionTasks.TABULAR_REGRESSION.report(
        RegressionEvaluation.of(samples.outcome, samples.forecast));
  }

  /** All headline metrics of forecasting that need no history. */
  @Benchmark
  public Report forecastReport(Samples samples) {
    return ForecastTasks.TIME_SERIES_FORECASTING.report(
        ForecastEvaluation.of(samples.outcome, samples.forecast));
  }

  /** Harrell's concordance index. */
  @Benchmark
  public double concordance(Samples samples) {
    return SurvivalEvaluation.of(samples.outcome, samples.label)
        .withRisk(samples.score)
        .concordanceIndex();
  }

  /** Mean average precision of COCO. */
  @Benchmark
  public double meanAveragePrecision(Samples samples) {
    DetectionStatistics statistics = DetectionStatistics.create(CocoOptions.withDefaults(2));
    for (int from = 0; from < samples.size; from += BOXES) {
      int to = from + BOXES;
      int[] labels = Arrays.copyOfRange(samples.label, from, to);
      double[] scores = Arrays.copyOfRange(samples.score, from, to);
      double[] truth = Arrays.copyOfRange(samples.truthBoxes, 4 * from, 4 * to);
      double[] boxes = Arrays.copyOfRange(samples.boxes, 4 * from, 4 * to);
      statistics.add(
          from,
          ImageTruth.of(labels, truth, BoxFormat.XYWH),
          ImageDetections.of(labels, boxes, scores, BoxFormat.XYWH));
    }
    return statistics.result().coco().meanAveragePrecision();
  }

  /** Label maps. */
  @State(Scope.Benchmark)
  public static class Street {

    byte[][] maps;

    /** Draws the maps. */
    @Setup
    public void draw() {
      maps = SegmentationBenchmark.maps(Scene.STREET, new Random(20260101));
    }
  }

  /** Hausdorff distances of 19 classes, 1024 x 2048. */
  @Benchmark
  public double[] hausdorff(Street street) {
    return SegmentationBenchmark.hausdorff(Scene.STREET, street.maps[0], street.maps[1]);
  }
}
