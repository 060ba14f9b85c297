package io.evalmetrics.benchmarks;

import io.evalmetrics.mask.DistanceTransform;
import io.evalmetrics.mask.PixelGrid;
import io.evalmetrics.segmentation.SurfaceDistances;
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
 * An ellipsoid in a volume, and the same moved by five columns: the distance transform within it, and the Hausdorff
 * distance and the average symmetric surface distance of the two.
 *
 * <p>{@code naive} transforms line by line along each axis as in the paper of Felzenszwalb and Huttenlocher, and measures
 * by two such transforms; {@code ours} is {@link DistanceTransform} and {@link SurfaceDistances}.
 *
 * <pre>{@code java -Xmx4g -jar benchmarks/target/benchmarks.jar VolumeBenchmark -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class VolumeBenchmark {

  private static final int MOVE = 5;

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

  /** Slices; each has 512 x 512 voxels if there are a hundred, as a scan has, and fewer in proportion. */
  @Param("100")
  int depth;

  private int side;
  private byte[] yTrue;
  private byte[] yPred;
  private byte[] outside;

  /** Draws the ellipsoids. */
  @Setup
  public void setUp() {
    side = 512 * depth / 100;
    yTrue = ellipsoid(depth, side, 0);
    yPred = ellipsoid(depth, side, MOVE);
    outside = new byte[yTrue.length];
    for (int i = 0; i < outside.length; i++) {
      outside[i] = (byte) (1 - yTrue[i]);
    }
  }

  static byte[] ellipsoid(int depth, int side, int move) {
    byte[] mask = new byte[depth * side * side];
    int at = 0;
    for (int z = 0; z < depth; z++) {
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          double dz = (z - depth / 2.0) / (0.35 * depth);
          double dy = (y - side / 2.0) / (0.3 * side);
          double dx = (x - move - side / 2.0) / (0.35 * side);
          mask[at++] = (byte) (dz * dz + dy * dy + dx * dx < 1 ? 1 : 0);
        }
      }
    }
    return mask;
  }

  /** Computes the distance of every voxel of the ellipsoid to those outside. */
  @Benchmark
  public double[] distanceTransform() {
    return algorithm == Algorithm.NAIVE
        ? naiveTransform(outside, depth, side)
        : DistanceTransform.euclidean(outside, PixelGrid.of(depth, side, side));
  }

  /** Computes the Hausdorff distance and the average symmetric surface distance. */
  @Benchmark
  public double[] surfaceDistances() {
    return algorithm == Algorithm.NAIVE
        ? naiveDistances(yTrue, yPred, depth, side)
        : distances(yTrue, yPred, depth, side);
  }

  static double[] distances(byte[] yTrue, byte[] yPred, int depth, int side) {
    SurfaceDistances distances = SurfaceDistances.of(yTrue, yPred, PixelGrid.of(depth, side, side));
    return new double[] {distances.hausdorff(), distances.averageSymmetric()};
  }

  static double[] naiveDistances(byte[] yTrue, byte[] yPred, int depth, int side) {
    byte[] truth = surface(yTrue, side);
    byte[] prediction = surface(yPred, side);
    double[] toTruth = naiveTransform(truth, depth, side);
    double[] toPrediction = naiveTransform(prediction, depth, side);
    double largest = 0;
    double sum = 0;
    int count = 0;
    for (int i = 0; i < truth.length; i++) {
      largest = Math.max(largest, Math.max(truth[i] * toPrediction[i], prediction[i] * toTruth[i]));
      sum += truth[i] * toPrediction[i] + prediction[i] * toTruth[i];
      count += truth[i] + prediction[i];
    }
    return new double[] {largest, sum / count};
  }

  /** Returns the voxels with a face neighbour outside; the mask does not touch the border. */
  private static byte[] surface(byte[] mask, int side) {
    byte[] surface = new byte[mask.length];
    int slice = side * side;
    for (int i = slice; i < mask.length - slice; i++) {
      int neighbours = mask[i - 1]
          + mask[i + 1]
          + mask[i - side]
          + mask[i + side]
          + mask[i - slice]
          + mask[i + slice];
      surface[i] = neighbours < 6 ? mask[i] : 0;
    }
    return surface;
  }

  static double[] naiveTransform(byte[] mask, int depth, int side) {
    double[] squared = new double[mask.length];
    for (int i = 0; i < mask.length; i++) {
      squared[i] = mask[i] != 0 ? 0 : 1e15; // far, and intersections stay finite
    }
    int slice = side * side;
    for (int i = 0; i < slice; i++) {
      transformLine(squared, i, slice, depth);
    }
    for (int z = 0; z < depth; z++) {
      for (int i = 0; i < side; i++) {
        transformLine(squared, z * slice + i, side, side);
      }
    }
    for (int row = 0; row < mask.length; row += side) {
      transformLine(squared, row, 1, side);
    }
    for (int i = 0; i < squared.length; i++) {
      squared[i] = Math.sqrt(squared[i]);
    }
    return squared;
  }

  private static void transformLine(double[] squared, int from, int stride, int length) {
    double[] line = new double[length];
    for (int i = 0; i < length; i++) {
      line[i] = squared[from + i * stride];
    }
    double[] transformed = SegmentationBenchmark.lowerEnvelope(line);
    for (int i = 0; i < length; i++) {
      squared[from + i * stride] = transformed[i];
    }
  }
}
