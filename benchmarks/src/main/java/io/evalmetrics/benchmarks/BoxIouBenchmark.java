package io.evalmetrics.benchmarks;

import io.evalmetrics.box.Boxes;
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
 * IoU and generalized IoU of all pairs of boxes, into an array that is there.
 *
 * <p>{@code naive} has an object per box and checks nothing; {@code ours} is {@link Boxes} on flat arrays, checks
 * included.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar BoxIouBenchmark -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BoxIouBenchmark {

  /** Rows times columns. */
  @Param({"100x20", "1000x1000"})
  public String shape;

  private double[] boxes1;
  private double[] boxes2;
  private Box[] objects1;
  private Box[] objects2;
  private double[] matrix;

  /** Draws boxes, of which a tenth of all pairs meet. */
  @Setup
  public void draw() {
    Random random = new Random(20260101);
    boxes1 = boxes(Integer.parseInt(shape.substring(0, shape.indexOf('x'))), random);
    boxes2 = boxes(Integer.parseInt(shape.substring(shape.indexOf('x') + 1)), random);
    objects1 = objects(boxes1);
    objects2 = objects(boxes2);
    matrix = new double[objects1.length * objects2.length];
  }

  private static double[] boxes(int count, Random random) {
    double[] boxes = new double[4 * count];
    for (int i = 0; i < boxes.length; i += 4) {
      for (int axis = 0; axis < 2; axis++) {
        boxes[i + axis] = 600 * random.nextDouble();
        boxes[i + axis + 2] = boxes[i + axis] + 10 + 200 * random.nextDouble();
      }
    }
    return boxes;
  }

  private static Box[] objects(double[] boxes) {
    Box[] objects = new Box[boxes.length / 4];
    for (int i = 0; i < objects.length; i++) {
      objects[i] = new Box(boxes[4 * i], boxes[4 * i + 1], boxes[4 * i + 2], boxes[4 * i + 3]);
    }
    return objects;
  }

  /** A box as an object. */
  private record Box(double left, double top, double right, double bottom) {
    double area() {
      return (right - left) * (bottom - top);
    }

    double intersection(Box other) {
      double width = Math.min(right, other.right) - Math.max(left, other.left);
      double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return Math.max(0, width) * Math.max(0, height);
    }

    double iou(Box other) {
      double intersection = intersection(other);
      return intersection / (area() + other.area() - intersection);
    }

    double giou(Box other) {
      double intersection = intersection(other);
      double union = area() + other.area() - intersection;
      double width = Math.max(right, other.right) - Math.min(left, other.left);
      double height = Math.max(bottom, other.bottom) - Math.min(top, other.top);
      double hull = width * height;
      return intersection / union - (hull - union) / hull;
    }
  }

  /** A call per pair. */
  @Benchmark
  public double[] naiveIou() {
    for (int i = 0; i < objects1.length; i++) {
      for (int j = 0; j < objects2.length; j++) {
        matrix[i * objects2.length + j] = objects1[i].iou(objects2[j]);
      }
    }
    return matrix;
  }

  /** A loop over flat arrays. */
  @Benchmark
  public double[] ourIou() {
    return Boxes.iouMatrix(boxes1, boxes2, matrix);
  }

  /** A call per pair. */
  @Benchmark
  public double[] naiveGiou() {
    for (int i = 0; i < objects1.length; i++) {
      for (int j = 0; j < objects2.length; j++) {
        matrix[i * objects2.length + j] = objects1[i].giou(objects2[j]);
      }
    }
    return matrix;
  }

  /** A loop over flat arrays. */
  @Benchmark
  public double[] ourGiou() {
    return Boxes.giouMatrix(boxes1, boxes2, matrix);
  }
}
