package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.classification.ConfusionMatrix;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.DetectionEvaluation;
import io.evalmetrics.detection.DetectionStatistics;
import io.evalmetrics.detection.ImageDetections;
import io.evalmetrics.detection.ImageTruth;
import io.evalmetrics.regression.ErrorStatistics;
import io.evalmetrics.regression.RegressionEvaluation;
import java.io.Serializable;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Aggregator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statistics in Spark's aggregations give what one pass over the data gives. */
class SparkTest {

  private static final int ROWS = 20_000;
  private static final int CLASSES = 4;
  private static final int IMAGES = 200;
  private static final int PARTITIONS = 7;

  /** Sums differ by the order of the shards only. */
  private static final double RELATIVE = 1e-12;

  private static SparkSession session;
  private static JavaSparkContext context;

  /** A truth and a prediction. */
  private record Pair(double truth, double prediction) implements Serializable {}

  /** A true and a predicted class. */
  private record Labels(int truth, int prediction) implements Serializable {}

  @BeforeAll
  static void start() {
    session = SparkSession.builder()
        .master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", String.valueOf(PARTITIONS))
        .config("spark.sql.warehouse.dir", "target/spark-warehouse")
        .getOrCreate();
    context = JavaSparkContext.fromSparkContext(session.sparkContext());
  }

  @AfterAll
  static void stop() {
    session.stop();
  }

  private static List<Pair> pairs() {
    Random random = new Random(7);
    return IntStream.range(0, ROWS)
        .mapToObj(i -> {
          double truth = 1e6 + random.nextGaussian();
          return new Pair(truth, truth + 0.1 * random.nextGaussian());
        })
        .toList();
  }

  private static RegressionEvaluation inOnePass() {
    ErrorStatistics errors = ErrorStatistics.create();
    pairs().forEach(pair -> errors.add(pair.truth(), pair.prediction()));
    return errors.result();
  }

  private static void assertSame(double expected, double actual) {
    assertEquals(expected, actual, RELATIVE * Math.abs(expected));
  }

  @Test
  void errorStatisticsReduceInATree() {
    ErrorStatistics errors = context
        .parallelize(pairs(), PARTITIONS)
        .treeAggregate(
            ErrorStatistics.create(),
            (statistic, pair) -> statistic.add(pair.truth(), pair.prediction()),
            ErrorStatistics::combine);
    assertSame(inOnePass().rmse(), errors.result().rmse());
    assertSame(inOnePass().r2(), errors.result().r2());
  }

  /** The same as an aggregator of a Dataset. */
  private static final class Rmse extends Aggregator<double[], ErrorStatistics, Double> {
    private static final long serialVersionUID = 1L;

    @Override
    public ErrorStatistics zero() {
      return ErrorStatistics.create();
    }

    @Override
    public ErrorStatistics reduce(ErrorStatistics statistic, double[] pair) {
      return statistic.add(pair[0], pair[1]);
    }

    @Override
    public ErrorStatistics merge(ErrorStatistics a, ErrorStatistics b) {
      return a.combine(b);
    }

    @Override
    public Double finish(ErrorStatistics statistic) {
      return statistic.result().rmse();
    }

    @Override
    public Encoder<ErrorStatistics> bufferEncoder() {
      return Encoders.javaSerialization(ErrorStatistics.class);
    }

    @Override
    public Encoder<Double> outputEncoder() {
      return Encoders.DOUBLE();
    }
  }

  @Test
  void errorStatisticsAggregateADataset() {
    List<double[]> rows = pairs().stream()
        .map(pair -> new double[] {pair.truth(), pair.prediction()})
        .toList();
    double rmse = session
        .createDataset(rows, Encoders.javaSerialization(double[].class))
        .repartition(PARTITIONS)
        .select(new Rmse().toColumn())
        .first();
    assertSame(inOnePass().rmse(), rmse);
  }

  @Test
  void countsAreExactUnderAnySharding() {
    Random random = new Random(8);
    int[] yTrue = random.ints(ROWS, 0, CLASSES).toArray();
    int[] yPred = random.ints(ROWS, 0, CLASSES).toArray();
    List<Labels> rows =
        IntStream.range(0, ROWS).mapToObj(i -> new Labels(yTrue[i], yPred[i])).toList();
    ConfusionMatrix matrix = context
        .parallelize(rows, PARTITIONS)
        .treeAggregate(
            ConfusionMatrix.create(CLASSES),
            (counts, row) ->
                counts.add(new int[] {row.truth()}, new int[] {row.prediction()}),
            ConfusionMatrix::combine);
    assertArrayEquals(ConfusionMatrix.of(CLASSES, yTrue, yPred).toArray(), matrix.toArray());
  }

  /** A few boxes of an image, and detections of them that are a little off. */
  private static DetectionStatistics addImage(DetectionStatistics statistics, int image) {
    Random random = new Random(image);
    int boxes = 1 + random.nextInt(5);
    int[] labels = random.ints(boxes, 0, CLASSES).toArray();
    double[] scores = random.doubles(boxes).toArray();
    double[] truth = random.doubles(4L * boxes, 10, 200).toArray();
    double[] found = truth.clone();
    for (int i = 0; i < found.length; i++) {
      found[i] += random.nextInt(10);
    }
    return statistics.add(
        image,
        ImageTruth.of(labels, truth, BoxFormat.XYWH),
        ImageDetections.of(labels, found, scores, BoxFormat.XYWH));
  }

  @Test
  void detectionsOfImagesGiveTheSameBits() {
    CocoOptions options = CocoOptions.withDefaults(CLASSES);
    List<Integer> images = IntStream.range(0, IMAGES).boxed().toList();
    DetectionStatistics whole = DetectionStatistics.create(options);
    images.forEach(image -> addImage(whole, image));
    DetectionEvaluation sharded = context
        .parallelize(images, PARTITIONS)
        .treeAggregate(
            DetectionStatistics.create(options), SparkTest::addImage, DetectionStatistics::combine)
        .result();
    assertEquals(whole.result().meanAveragePrecision(), sharded.meanAveragePrecision());
    assertArrayEquals(
        whole.result().averagePrecisionPerClass(), sharded.averagePrecisionPerClass());
  }
}
