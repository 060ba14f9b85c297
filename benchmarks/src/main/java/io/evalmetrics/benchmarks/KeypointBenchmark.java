package io.evalmetrics.benchmarks;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.detection.CocoLikeGenerator;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.keypoint.KeypointTruth;
import io.evalmetrics.keypoint.PoseDetections;
import io.evalmetrics.keypoint.PoseEvaluation;
import io.evalmetrics.keypoint.PoseTruth;
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
 * The numbers that COCO gives poses: 17 keypoints, one class, 20 detections per image, 7.5 truths; 5,000 images are a data
 * set of COCO's size. Checks, similarities, matching and accumulation included.
 *
 * <p>{@code naive} goes the way of pycocotools, {@code ours} is {@link PoseEvaluation#of}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar KeypointBenchmark -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class KeypointBenchmark {

  private static final int KEYPOINTS = 17;
  private static final int DETECTIONS_PER_IMAGE = 20;
  private static final CocoOptions OPTIONS = PoseEvaluation.cocoOptions(1);
  private static final double[] SIGMAS = {
    .026, .025, .025, .035, .035, .079, .079, .072, .072, .062, .062, .107, .107, .087, .087, .089,
    .089
  };

  /** How many images. */
  @Param({"100", "5000"})
  public int images;

  private CocoLikeGenerator data;
  private double[] truths;
  private int[] visibility;
  private double[] detections;
  private double[] detectionAreas;

  /** Draws the poses: keypoints all over the boxes, those of detections a little off. */
  @Setup
  public void draw() {
    data = CocoLikeGenerator.of(images, 1, DETECTIONS_PER_IMAGE, 20260101);
    Random random = new Random(20260101);
    double[] shares = random.doubles(2 * KEYPOINTS).toArray();
    truths = poses(data.truthBoxes, shares, 0, random);
    visibility = random.ints((long) data.truthLabels.length * KEYPOINTS, 0, 3).toArray();
    detections = poses(data.detectionBoxes, shares, 0.05, random);
    detectionAreas = new double[data.detectionLabels.length];
    for (int i = 0; i < detectionAreas.length; i++) {
      detectionAreas[i] = data.detectionBoxes[4 * i + 2] * data.detectionBoxes[4 * i + 3];
    }
  }

  private static double[] poses(double[] boxes, double[] shares, double noise, Random random) {
    double[] keypoints = new double[boxes.length / 4 * shares.length];
    for (int i = 0; i < keypoints.length; i++) {
      int axis = i % 2;
      int box = 4 * (i / shares.length);
      double share = shares[i % shares.length] + noise * random.nextGaussian();
      keypoints[i] = boxes[box + axis] + share * boxes[box + 2 + axis];
    }
    return keypoints;
  }

  /** Lists per image. */
  @Benchmark
  public double[] naive() {
    return new NaiveCoco(
            OPTIONS,
            data.numImages,
            new NaiveCoco.Objects(data.truthImages, data.truthLabels, data.truthAreas),
            data.truthCrowd,
            new NaiveCoco.Objects(data.detectionImages, data.detectionLabels, detectionAreas),
            data.detectionScores,
            this::similarity)
        .numbers();
  }

  private double similarity(int detection, int truth) {
    double sum = 0;
    int labelled = 0;
    for (int j = 0; j < KEYPOINTS; j++) {
      int expected = truth * KEYPOINTS + j;
      int found = detection * KEYPOINTS + j;
      if (visibility[expected] > 0) {
        double dx = detections[2 * found] - truths[2 * expected];
        double dy = detections[2 * found + 1] - truths[2 * expected + 1];
        double variance = 4 * SIGMAS[j] * SIGMAS[j];
        sum += Math.exp(-(dx * dx + dy * dy) / variance / (data.truthAreas[truth] * 2));
        labelled++;
      }
    }
    return sum / labelled;
  }

  /** All area ranges and thresholds at once. */
  @Benchmark
  public double[] ours() {
    KeypointTruth keypoints = KeypointTruth.of(KEYPOINTS, truths, visibility)
        .withBoxes(data.truthBoxes, BoxFormat.XYWH)
        .withAreas(data.truthAreas);
    return NaiveCoco.numbers(PoseEvaluation.of(
            OPTIONS,
            data.numImages,
            data.truthImages,
            PoseTruth.of(data.truthLabels, keypoints).withCrowd(data.truthCrowd),
            data.detectionImages,
            PoseDetections.of(KEYPOINTS, data.detectionLabels, detections, data.detectionScores)
                .withAreas(detectionAreas))
        .coco());
  }
}
