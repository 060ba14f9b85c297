package io.evalmetrics.benchmarks;

import io.evalmetrics.classification.RankedScores;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.tribuo.classification.evaluation.LabelEvaluationUtil;

/**
 * Area under the ROC curve of binary labels, alone and with the average precision.
 *
 * <p>{@code naive} sorts boxed indices by score; {@code arraysSort} sorts the scores of the two classes apart with {@code
 * Arrays.sort} and merges them; {@code tribuo} is Tribuo 4.3.2; {@code ours} is {@link RankedScores}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar RocAuc -prof gc}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class RocAucBenchmark {

  /** Which algorithm runs. */
  public enum Algorithm {
    /** Boxed indices and a comparator. */
    NAIVE,
    /** The sort of the JDK. */
    ARRAYS_SORT,
    /** Tribuo. */
    TRIBUO,
    /** This library. */
    OURS
  }

  /** The competitors. */
  @Param
  Algorithm algorithm;

  /** How the scores are spread. */
  public enum Shape {
    /** No ties. */
    UNIFORM,
    /** A hundred distinct values. */
    TIED,
    /** Probabilities of a network that is sure of itself: crowded at 0 and at 1. */
    SATURATED,
    /** Uniform but for one value that is huge. */
    OUTLIER
  }

  /** The data. */
  @Param
  Shape shape;

  /** The number of samples. */
  @Param({"10000", "1000000"})
  int samples;

  private int[] labels;
  private boolean[] positive;
  private double[] scores;

  /** Draws labels and scores. */
  @Setup
  public void setUp() {
    Random random = new Random(20260101);
    labels = random.ints(samples, 0, 2).toArray();
    positive = positive(labels);
    scores = scores(shape, labels, random);
  }

  static boolean[] positive(int[] labels) {
    boolean[] positive = new boolean[labels.length];
    for (int i = 0; i < labels.length; i++) {
      positive[i] = labels[i] == 1;
    }
    return positive;
  }

  static double[] scores(Shape shape, int[] labels, Random random) {
    double[] scores = new double[labels.length];
    for (int i = 0; i < scores.length; i++) {
      double signal = 0.8 * random.nextDouble() + 0.2 * labels[i];
      scores[i] = switch (shape) {
        case UNIFORM, OUTLIER -> signal;
        case TIED -> Math.rint(100 * signal) / 100;
        case SATURATED -> 1 / (1 + Math.exp(-6 * (random.nextGaussian() + labels[i] - 0.5)));
      };
    }
    if (shape == Shape.OUTLIER) {
      scores[scores.length / 2] = 1e300;
    }
    return scores;
  }

  /** Computes the area. */
  @Benchmark
  public double area() {
    return switch (algorithm) {
      case NAIVE -> naive(labels, scores)[0];
      case ARRAYS_SORT -> merged(labels, scores)[0];
      case TRIBUO -> LabelEvaluationUtil.binaryAUCROC(positive, scores);
      case OURS -> RankedScores.of(labels, scores).areaUnderRoc();
    };
  }

  /** Computes the area and the average precision. */
  @Benchmark
  public double areaAndAveragePrecision() {
    return switch (algorithm) {
      case NAIVE -> sum(naive(labels, scores));
      case ARRAYS_SORT -> sum(merged(labels, scores));
      case TRIBUO -> sum(tribuo(positive, scores));
      case OURS -> {
        RankedScores ranked = RankedScores.of(labels, scores);
        yield ranked.areaUnderRoc() + ranked.averagePrecision();
      }
    };
  }

  private static double sum(double[] both) {
    return both[0] + both[1];
  }

  static double[] tribuo(boolean[] positive, double[] scores) {
    return new double[] {
      LabelEvaluationUtil.binaryAUCROC(positive, scores),
      LabelEvaluationUtil.averagedPrecision(positive, scores)
    };
  }

  /** Returns the area and the average precision, by walking down the sorted scores. */
  static double[] naive(int[] labels, double[] scores) {
    int[] order = IntStream.range(0, scores.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> scores[i]).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
    double wins = 0;
    double precision = 0;
    double positives = 0;
    double negatives = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      double tied = 0;
      while (to < order.length && scores[order[to]] == scores[order[from]]) {
        tied += labels[order[to++]];
      }
      wins += (to - from - tied) * (positives + tied / 2);
      positives += tied;
      negatives = to - positives;
      precision += tied * positives / to;
      from = to;
    }
    return new double[] {wins / (positives * negatives), precision / positives};
  }

  /** Returns the area and the average precision, by merging the sorted scores of the two classes. */
  static double[] merged(int[] labels, double[] scores) {
    double[] negative = ofLabel(0, labels, scores);
    double[] positive = ofLabel(1, labels, scores);
    Arrays.sort(negative);
    Arrays.sort(positive);
    long twiceWins = 0;
    double precision = 0;
    int lower = 0;
    int notHigher = 0;
    int lowerPositive = 0;
    for (int i = 0; i < positive.length; i++) {
      double score = positive[i];
      if (score > positive[lowerPositive]) {
        lowerPositive = i;
      }
      while (lower < negative.length && negative[lower] < score) {
        lower++;
      }
      while (notHigher < negative.length && negative[notHigher] <= score) {
        notHigher++;
      }
      twiceWins += lower + notHigher;
      double truePositives = positive.length - lowerPositive;
      precision += truePositives / (truePositives + negative.length - lower);
    }
    return new double[] {
      twiceWins / (2.0 * positive.length * negative.length), precision / positive.length
    };
  }

  private static double[] ofLabel(int label, int[] labels, double[] scores) {
    double[] chosen = new double[scores.length];
    int size = 0;
    for (int i = 0; i < scores.length; i++) {
      if (labels[i] == label) {
        chosen[size++] = scores[i];
      }
    }
    return Arrays.copyOf(chosen, size);
  }
}
