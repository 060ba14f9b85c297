package io.evalmetrics.benchmarks;

import io.evalmetrics.mask.RunLengthMask;
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
 * Masks of ellipses in images of 640 x 480, whole or with holes: run lengths from row-major pixels, and the IoU of all
 * pairs with 20 others.
 *
 * <p>{@code naive} walks down the columns and compares pixels; {@code ours} is {@link RunLengthMask}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar MaskBenchmark -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class MaskBenchmark {

  static final int HEIGHT = 480;
  static final int WIDTH = 640;
  private static final int OTHERS = 20;

  /** Which algorithm runs. */
  public enum Algorithm {
    /** On pixels. */
    NAIVE,
    /** On run lengths. */
    OURS
  }

  /** The competitors. */
  @Param
  Algorithm algorithm;

  /** What the masks look like. */
  public enum Shape {
    /** One run per column. */
    CONVEX,
    /** Several runs per column. */
    HOLED
  }

  /** The data. */
  @Param
  Shape shape;

  /** The number of masks. */
  @Param({"20", "200"})
  int masks;

  private byte[][] pixels;
  private byte[][] otherPixels;
  private RunLengthMask[] encoded;
  private RunLengthMask[] otherEncoded;

  /** Draws the masks. */
  @Setup
  public void setUp() {
    Random random = new Random(20260101);
    pixels = ellipses(shape, masks, random);
    otherPixels = ellipses(shape, OTHERS, random);
    encoded = encode(pixels);
    otherEncoded = encode(otherPixels);
  }

  static byte[][] ellipses(Shape shape, int count, Random random) {
    byte[][] masks = new byte[count][HEIGHT * WIDTH];
    for (byte[] mask : masks) {
      double x = random.nextDouble() * WIDTH;
      double y = random.nextDouble() * HEIGHT;
      double radiusX = 10 + 80 * random.nextDouble();
      double radiusY = 10 + 80 * random.nextDouble();
      paint(mask, x, y, radiusX, radiusY, (byte) 1);
      if (shape == Shape.HOLED) {
        paint(mask, x, y, radiusX * random.nextDouble(), radiusY * random.nextDouble(), (byte) 0);
      }
    }
    return masks;
  }

  private static void paint(
      byte[] mask, double x, double y, double radiusX, double radiusY, byte value) {
    for (int i = 0; i < mask.length; i++) {
      int row = i / WIDTH;
      double dx = (i % WIDTH - x) / radiusX;
      double dy = (row - y) / radiusY;
      mask[i] = dx * dx + dy * dy <= 1 ? value : mask[i];
    }
  }

  /** Finds the runs of all masks. */
  @Benchmark
  public Object encode() {
    return algorithm == Algorithm.NAIVE ? naiveCounts(pixels) : encode(pixels);
  }

  /** Compares all masks with the others. */
  @Benchmark
  public double[] iou() {
    return algorithm == Algorithm.NAIVE
        ? naiveIou(pixels, otherPixels)
        : RunLengthMask.iouMatrix(encoded, otherEncoded);
  }

  static RunLengthMask[] encode(byte[][] masks) {
    RunLengthMask[] encoded = new RunLengthMask[masks.length];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = RunLengthMask.of(HEIGHT, WIDTH, masks[i]);
    }
    return encoded;
  }

  static int[][] naiveCounts(byte[][] masks) {
    int[][] counts = new int[masks.length][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = naiveCounts(masks[i]);
    }
    return counts;
  }

  /** Walks down the columns, a cache line per pixel. */
  private static int[] naiveCounts(byte[] mask) {
    int[] counts = new int[mask.length + 1];
    int runs = 0;
    int previous = 0;
    for (int x = 0; x < WIDTH; x++) {
      for (int y = 0; y < HEIGHT; y++) {
        int pixel = mask[y * WIDTH + x];
        if (pixel != previous) {
          runs++;
          previous = pixel;
        }
        counts[runs]++;
      }
    }
    return Arrays.copyOf(counts, runs + 1);
  }

  static double[] naiveIou(byte[][] masks1, byte[][] masks2) {
    double[] matrix = new double[masks1.length * masks2.length];
    for (int i = 0; i < masks1.length; i++) {
      for (int j = 0; j < masks2.length; j++) {
        matrix[i * masks2.length + j] = naiveIou(masks1[i], masks2[j]);
      }
    }
    return matrix;
  }

  private static double naiveIou(byte[] a, byte[] b) {
    int shared = 0;
    int covered = 0;
    for (int i = 0; i < a.length; i++) {
      shared += a[i] & b[i];
      covered += a[i] | b[i];
    }
    return shared == 0 ? 0 : (double) shared / covered;
  }
}
