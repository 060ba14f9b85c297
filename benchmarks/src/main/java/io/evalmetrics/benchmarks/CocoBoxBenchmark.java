package io.evalmetrics.benchmarks;

import io.evalmetrics.box.Boxes;
import io.evalmetrics.detection.CocoLikeGenerator;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.DetectionEvaluation;
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
 * The twelve numbers of COCO from boxes: 80 classes, 100 detections per image, 7.5 truths; 5,000 images are a data set of
 * COCO's size. Checks, matching and accumulation included.
 *
 * <p>{@code naive} goes the way of pycocotools, {@code ours} is {@link DetectionEvaluation#of}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar CocoBoxBenchmark -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CocoBoxBenchmark {

  private static final int CLASSES = 80;
  private static final int DETECTIONS_PER_IMAGE = 100;
  private static final CocoOptions OPTIONS = CocoOptions.withDefaults(CLASSES);

  /** How many images. */
  @Param({"100", "5000"})
  public int images;

  private CocoLikeGenerator data;

  /** Draws the boxes. */
  @Setup
  public void draw() {
    data = CocoLikeGenerator.of(images, CLASSES, DETECTIONS_PER_IMAGE, 20260101);
  }

  /** Lists per image and class. */
  @Benchmark
  public double[] naive() {
    double[] areas = new double[data.detectionLabels.length];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = data.detectionBoxes[4 * i + 2] * data.detectionBoxes[4 * i + 3];
    }
    return new NaiveCoco(
            OPTIONS,
            data.numImages,
            new NaiveCoco.Objects(data.truthImages, data.truthLabels, data.truthAreas),
            data.truthCrowd,
            new NaiveCoco.Objects(data.detectionImages, data.detectionLabels, areas),
            data.detectionScores,
            this::overlap)
        .numbers();
  }

  private double overlap(int detection, int truth) {
    return Boxes.cocoOverlap(
        data.detectionBoxes, detection, data.truthBoxes, truth, data.truthCrowd[truth]);
  }

  /** All area ranges and thresholds at once. */
  @Benchmark
  public double[] ours() {
    return NaiveCoco.numbers(DetectionEvaluation.of(
            OPTIONS,
            data.numImages,
            data.truthImages,
            data.truth(),
            data.detectionImages,
            data.detections())
        .coco());
  }
}
