package io.evalmetrics.benchmarks;

import io.evalmetrics.detection.CocoLikeGenerator;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.instance.InstanceDetections;
import io.evalmetrics.instance.InstanceEvaluation;
import io.evalmetrics.instance.InstanceTruth;
import io.evalmetrics.mask.RunLengthMask;
import java.util.Arrays;
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
 * The twelve numbers of COCO from run-length masks: ellipses in the boxes of {@link CocoBoxBenchmark}. 5,000 images take
 * half a gigabyte.
 *
 * <p>{@code naive} goes the way of pycocotools on the same run lengths, {@code ours} is {@link InstanceEvaluation#of}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar CocoMaskBenchmark -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CocoMaskBenchmark {

  private static final int CLASSES = 80;
  private static final int DETECTIONS_PER_IMAGE = 100;
  private static final CocoOptions OPTIONS = CocoOptions.withDefaults(CLASSES);

  /** How many images. */
  @Param({"100", "5000"})
  public int images;

  private CocoLikeGenerator data;
  private RunLengthMask[] truths;
  private RunLengthMask[] detections;

  /** Draws the masks. */
  @Setup
  public void draw() {
    data = CocoLikeGenerator.of(images, CLASSES, DETECTIONS_PER_IMAGE, 20260101);
    truths = ellipses(data.truthImages, data.truthBoxes);
    detections = ellipses(data.detectionImages, data.detectionBoxes);
  }

  private static RunLengthMask[] ellipses(int[] images, double[] boxes) {
    RunLengthMask[] masks = new RunLengthMask[images.length];
    for (int i = 0; i < masks.length; i++) {
      boolean isWide = images[i] % 2 == 0;
      masks[i] = ellipse(isWide ? 480 : 640, isWide ? 640 : 480, boxes, 4 * i);
    }
    return masks;
  }

  /** Returns the ellipse in a box, column by column; at least one pixel of the image. */
  private static RunLengthMask ellipse(int height, int width, double[] boxes, int at) {
    double radius = boxes[at + 2] / 2;
    double centreX = boxes[at] + radius;
    double centreY = boxes[at + 1] + boxes[at + 3] / 2;
    int left = clip((int) boxes[at], width - 1);
    int right = clip((int) Math.ceil(boxes[at] + boxes[at + 2]), width - 1) + 1;
    int[] counts = new int[2 * (right - left) + 1];
    int end = 0;
    for (int x = left; x < right; x++) {
      double share = (x + 0.5 - centreX) / radius;
      double half = boxes[at + 3] / 2 * Math.sqrt(Math.max(0, 1 - share * share));
      int top = clip((int) (centreY - half), height - 1);
      int bottom = clip((int) (centreY + half), height - 1) + 1;
      counts[2 * (x - left)] = x * height + top - end;
      counts[2 * (x - left) + 1] = bottom - top;
      end = x * height + bottom;
    }
    counts[counts.length - 1] = height * width - end;
    return RunLengthMask.ofCounts(height, width, counts);
  }

  private static int clip(int value, int last) {
    return Math.max(0, Math.min(last, value));
  }

  /** Lists per image and class. */
  @Benchmark
  public double[] naive() {
    double[] areas = Arrays.stream(detections).mapToDouble(RunLengthMask::area).toArray();
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
    return data.truthCrowd[truth]
        ? detections[detection].crowdIou(truths[truth])
        : detections[detection].iou(truths[truth]);
  }

  /** All area ranges and thresholds at once. */
  @Benchmark
  public double[] ours() {
    return NaiveCoco.numbers(InstanceEvaluation.of(
            OPTIONS,
            data.numImages,
            data.truthImages,
            InstanceTruth.of(data.truthLabels, truths, data.truthAreas).withCrowd(data.truthCrowd),
            data.detectionImages,
            InstanceDetections.of(data.detectionLabels, detections, data.detectionScores))
        .coco());
  }
}
