package io.evalmetrics.benchmarks;

import io.evalmetrics.classification.Averaging;
import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.ConfusionMatrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelConfusionMatrix;
import org.tribuo.impl.ArrayExample;

/**
 * Macro F1 and accuracy of labels, from the arrays: checks, counting and averaging.
 *
 * <p>{@code naive} counts true and false positives and false negatives by class, without any check; {@code tribuo} is
 * Tribuo 4.3.2, whose predictions are objects and are made beforehand; {@code ours} is {@link ConfusionMatrix}, for the
 * accuracy {@link ClassificationEvaluation}.
 *
 * <pre>{@code java -jar benchmarks/target/benchmarks.jar ConfusionMatrixBenchmark -prof gc}</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConfusionMatrixBenchmark {

  /** Labels of which 80 % are predicted right. */
  @State(Scope.Benchmark)
  public static class Labels {

    /** How many samples. */
    @Param({"10000", "1000000", "10000000"})
    public int size;

    /** How many classes. */
    @Param({"2", "10", "1000"})
    public int classes;

    /** Whether all classes are as frequent or each following one is rarer. */
    @Param({"balanced", "skewed"})
    public String frequencies;

    int[] yTrue;
    int[] yPred;

    /** Draws the labels. */
    @Setup
    public void draw() {
      Random random = new Random(20260101);
      yTrue = new int[size];
      yPred = new int[size];
      for (int i = 0; i < size; i++) {
        yTrue[i] = label(random);
        yPred[i] = random.nextDouble() < 0.8 ? yTrue[i] : label(random);
      }
    }

    private int label(Random random) {
      double u = random.nextDouble();
      return (int) (classes * (frequencies.equals("skewed") ? u * u * u : u));
    }
  }

  /** The same as Tribuo takes them; memory allows a million. */
  @State(Scope.Benchmark)
  public static class Predictions {

    /** How many samples. */
    @Param({"10000", "1000000"})
    public int predictions;

    private ImmutableOutputInfo<Label> domain;
    private List<Prediction<Label>> list;

    /** Draws the labels. */
    @Setup
    public void draw() {
      Labels labels = new Labels();
      labels.size = predictions;
      labels.classes = 10;
      labels.frequencies = "balanced";
      labels.draw();
      take(labels);
    }

    void take(Labels labels) {
      Map<Label, Integer> ids = new LinkedHashMap<>();
      Label[] byClass = new Label[labels.classes];
      for (int c = 0; c < byClass.length; c++) {
        byClass[c] = new Label(Integer.toString(c));
        ids.put(byClass[c], c);
      }
      domain = new LabelFactory().constructInfoForExternalModel(ids);
      list = new ArrayList<>(labels.size);
      for (int i = 0; i < labels.size; i++) {
        ArrayExample<Label> example = new ArrayExample<>(byClass[labels.yTrue[i]], 1);
        list.add(new Prediction<>(byClass[labels.yPred[i]], 1, example));
      }
    }
  }

  /** Macro F1 by plain loops. */
  @Benchmark
  public double naive(Labels labels) {
    return naiveF1(labels);
  }

  /** Macro F1. */
  @Benchmark
  public double ours(Labels labels) {
    return ourF1(labels);
  }

  /** Macro F1 of Tribuo, 10 balanced classes. */
  @Benchmark
  public double tribuo(Predictions predictions) {
    return tribuoF1(predictions);
  }

  /** Accuracy by a plain loop. */
  @Benchmark
  public double naiveAccuracy(Labels labels) {
    int hits = 0;
    for (int i = 0; i < labels.size; i++) {
      if (labels.yTrue[i] == labels.yPred[i]) {
        hits++;
      }
    }
    return hits / (double) labels.size;
  }

  /** Accuracy. */
  @Benchmark
  public double ourAccuracy(Labels labels) {
    return ClassificationEvaluation.of(labels.classes, labels.yTrue, labels.yPred)
        .accuracy();
  }

  /** Reads both arrays. */
  @Benchmark
  public int read(Labels labels) {
    return PlainRead.of(labels.yTrue, labels.yPred);
  }

  static double naiveF1(Labels labels) {
    long[] hits = new long[labels.classes];
    long[] misses = new long[labels.classes]; // false positives and false negatives
    for (int i = 0; i < labels.size; i++) {
      if (labels.yTrue[i] == labels.yPred[i]) {
        hits[labels.yTrue[i]]++;
      } else {
        misses[labels.yTrue[i]]++;
        misses[labels.yPred[i]]++;
      }
    }
    double sum = 0;
    int present = 0;
    for (int c = 0; c < labels.classes; c++) {
      if (hits[c] + misses[c] > 0) {
        sum += 2.0 * hits[c] / (2 * hits[c] + misses[c]);
        present++;
      }
    }
    return sum / present;
  }

  static double ourF1(Labels labels) {
    return ConfusionMatrix.of(labels.classes, labels.yTrue, labels.yPred).f1(Averaging.MACRO);
  }

  static double tribuoF1(Predictions predictions) {
    LabelConfusionMatrix matrix = new LabelConfusionMatrix(predictions.domain, predictions.list);
    double sum = 0;
    int present = 0;
    for (Label label : predictions.domain.getDomain()) {
      double all = 2 * matrix.tp(label) + matrix.fp(label) + matrix.fn(label);
      if (all > 0) {
        sum += 2 * matrix.tp(label) / all;
        present++;
      }
    }
    return sum / present;
  }
}
