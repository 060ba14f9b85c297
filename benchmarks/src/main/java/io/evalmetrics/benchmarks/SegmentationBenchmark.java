package io.evalmetrics.benchmarks;

import io.evalmetrics.mask.DistanceTransform;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.segmentation.Evidence;
import io.evalmetrics.segmentation.SegmentationEvaluation;
import io.evalmetrics.segmentation.SegmentationOptions;
import io.evalmetrics.segmentation.SegmentationStatistics;
import io.evalmetrics.segmentation.SegmentedImage;
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
 * Label maps of discs and of a prediction that moves them a little: the confusion matrix, the distance transform of class 1,
 * and the Hausdorff distance of every class.
 *
 * <p>{@code naive} counts pixel by pixel, transforms column by column and row by row as in the paper of Felzenszwalb and
 * Huttenlocher, and measures Hausdorff distances by two such transforms per class; {@code ours} is {@link
 * SegmentationStatistics}, which besides gathers all other surface distances, and {@link DistanceTransform}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar SegmentationBenchmark -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SegmentationBenchmark {

  /** Which algorithm runs. */
  public enum Algorithm {
    /** The textbook's. */
    NAIVE,
    /** The library's. */
    OURS
  }

  /** The competitors. */
  @Param
  Algorithm algorithm;

  /** What the label maps look like. */
  public enum Scene {
    /** Twelve discs before a background, 512 x 512. */
    OBJECTS(512, 512, 2, 12),
    /** Discs of 19 classes all over 1024 x 2048. */
    STREET(1024, 2048, 19, 300);

    final int height;
    final int width;
    final int numClasses;
    private final int discs;

    Scene(int height, int width, int numClasses, int discs) {
      this.height = height;
      this.width = width;
      this.numClasses = numClasses;
      this.discs = discs;
    }
  }

  /** The data. */
  @Param
  Scene scene;

  private byte[] yTrue;
  private byte[] yPred;
  private byte[] mask;

  /** Draws the maps. */
  @Setup
  public void setUp() {
    byte[][] maps = maps(scene, new Random(20260101));
    yTrue = maps[0];
    yPred = maps[1];
    mask = mask(yTrue, 1);
  }

  /** Returns truth and prediction. */
  static byte[][] maps(Scene scene, Random random) {
    byte[][] maps = new byte[2][scene.height * scene.width];
    for (int i = 0; i < scene.discs; i++) {
      int label = 1 + random.nextInt(scene.numClasses - 1);
      int y = random.nextInt(scene.height);
      int x = random.nextInt(scene.width);
      int radius = 3 + random.nextInt(scene.height / 8);
      int move = random.nextInt(7) - 3;
      paint(maps[0], scene, y, x, radius, (byte) label);
      paint(maps[1], scene, y + move, x - move, radius + random.nextInt(3), (byte) label);
    }
    return maps;
  }

  private static void paint(byte[] map, Scene scene, int cy, int cx, int radius, byte label) {
    for (int y = Math.max(0, cy - radius); y < Math.min(scene.height, cy + radius + 1); y++) {
      for (int x = Math.max(0, cx - radius); x < Math.min(scene.width, cx + radius + 1); x++) {
        if ((y - cy) * (y - cy) + (x - cx) * (x - cx) <= radius * radius) {
          map[y * scene.width + x] = label;
        }
      }
    }
  }

  static byte[] mask(byte[] labels, int label) {
    byte[] mask = new byte[labels.length];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) (labels[i] == label ? 1 : 0);
    }
    return mask;
  }

  /** Counts how often each class was predicted for each true class. */
  @Benchmark
  public Object confusionMatrix() {
    return algorithm == Algorithm.NAIVE
        ? naiveConfusion(scene.numClasses, yTrue, yPred)
        : SegmentationStatistics.create(scene.numClasses)
            .add(yTrue, yPred, scene.height, scene.width);
  }

  /** Computes the distance of every pixel to class 1. */
  @Benchmark
  public double[] distanceTransform() {
    return algorithm == Algorithm.NAIVE
        ? naiveTransform(mask, scene.height, scene.width)
        : DistanceTransform.euclidean(mask, PixelGrid.of(scene.height, scene.width));
  }

  /** Computes the Hausdorff distance of every class. */
  @Benchmark
  public double[] hausdorff() {
    return algorithm == Algorithm.NAIVE
        ? naiveHausdorff(scene, yTrue, yPred)
        : hausdorff(scene, yTrue, yPred);
  }

  static double[] hausdorff(Scene scene, byte[] yTrue, byte[] yPred) {
    SegmentationOptions options =
        SegmentationOptions.withDefaults(scene.numClasses).withEvidence(Evidence.SURFACE_DISTANCES);
    PixelGrid grid = PixelGrid.of(scene.height, scene.width);
    return SegmentationEvaluation.of(options, SegmentedImage.of(yTrue, yPred, grid))
        .surfaces()
        .hausdorffPerClass();
  }

  static long[] naiveConfusion(int numClasses, byte[] yTrue, byte[] yPred) {
    long[] matrix = new long[numClasses * numClasses];
    for (int i = 0; i < yTrue.length; i++) {
      matrix[yTrue[i] * numClasses + yPred[i]]++;
    }
    return matrix;
  }

  static double[] naiveHausdorff(Scene scene, byte[] yTrue, byte[] yPred) {
    double[] distances = new double[scene.numClasses];
    for (int label = 0; label < scene.numClasses; label++) {
      byte[] truth = boundary(mask(yTrue, label), scene.height, scene.width);
      byte[] prediction = boundary(mask(yPred, label), scene.height, scene.width);
      double[] toTruth = naiveTransform(truth, scene.height, scene.width);
      double[] toPrediction = naiveTransform(prediction, scene.height, scene.width);
      for (int i = 0; i < truth.length; i++) {
        double distance = Math.max(truth[i] * toPrediction[i], prediction[i] * toTruth[i]);
        distances[label] = Math.max(distances[label], distance);
      }
    }
    return distances;
  }

  private static byte[] boundary(byte[] mask, int height, int width) {
    byte[] boundary = new byte[mask.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        boolean isInner = y > 0
            && y < height - 1
            && x > 0
            && x < width - 1
            && mask[i - width] + mask[i + width] + mask[i - 1] + mask[i + 1] == 4;
        boundary[i] = isInner ? 0 : mask[i];
      }
    }
    return boundary;
  }

  static double[] naiveTransform(byte[] mask, int height, int width) {
    double[] squared = new double[mask.length];
    for (int i = 0; i < mask.length; i++) {
      squared[i] = mask[i] != 0 ? 0 : 1e15; // far, and intersections stay finite
    }
    double[] column = new double[height];
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        column[y] = squared[y * width + x];
      }
      double[] transformed = lowerEnvelope(column);
      for (int y = 0; y < height; y++) {
        squared[y * width + x] = transformed[y];
      }
    }
    for (int row = 0; row < mask.length; row += width) {
      double[] transformed = lowerEnvelope(Arrays.copyOfRange(squared, row, row + width));
      for (int x = 0; x < width; x++) {
        squared[row + x] = Math.sqrt(transformed[x]);
      }
    }
    return squared;
  }

  /** The one-dimensional transform as the paper gives it. */
  static double[] lowerEnvelope(double[] f) {
    int n = f.length;
    int[] v = new int[n];
    double[] z = new double[n + 1];
    int k = 0;
    z[0] = Double.NEGATIVE_INFINITY;
    z[1] = Double.POSITIVE_INFINITY;
    for (int q = 1; q < n; q++) {
      double s = intersection(f, q, v[k]);
      while (s <= z[k]) {
        k--;
        s = intersection(f, q, v[k]);
      }
      k++;
      v[k] = q;
      z[k] = s;
      z[k + 1] = Double.POSITIVE_INFINITY;
    }
    double[] envelope = new double[n];
    k = 0;
    for (int q = 0; q < n; q++) {
      while (z[k + 1] < q) {
        k++;
      }
      envelope[q] = (double) (q - v[k]) * (q - v[k]) + f[v[k]];
    }
    return envelope;
  }

  private static double intersection(double[] f, int q, int v) {
    return (f[q] + (double) q * q - (f[v] + (double) v * v)) / (2.0 * (q - v));
  }
}
