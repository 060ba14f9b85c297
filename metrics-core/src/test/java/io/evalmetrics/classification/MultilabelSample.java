package io.evalmetrics.classification;

import java.util.Random;
import java.util.stream.IntStream;

/** Rows of labels and scores with ties; some rows and labels are all true or never true. */
record MultilabelSample(
    int numLabels, int[] yTrue, double[] yScore, double[] relevance, double[] weights) {

  static MultilabelSample random(long seed) {
    return random(seed, 2 + (int) Math.floorMod(seed, 5L));
  }

  static MultilabelSample random(long seed, int numLabels) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(20);
    int cells = rows * numLabels;
    int trueInFive = random.nextInt(6);
    return new MultilabelSample(
        numLabels,
        random.ints(cells, 0, 5).map(x -> x < trueInFive ? 1 : 0).toArray(),
        random.doubles(cells).map(x -> Math.rint(x * 8) / 8).toArray(),
        random.ints(cells, 0, 4).asDoubleStream().toArray(),
        random.ints(rows, 0, 4).asDoubleStream().toArray());
  }

  int rows() {
    return yTrue.length / numLabels;
  }

  MultilabelEvaluation evaluation() {
    return MultilabelEvaluation.ofScores(numLabels, yTrue, yScore).withRelevance(relevance);
  }

  MultilabelEvaluation weighted() {
    return evaluation().withSampleWeight(weights);
  }

  /** The rows in which row i stands counts[i] times. */
  MultilabelSample gathered(int[] counts) {
    int[] rows = IntStream.range(0, rows())
        .flatMap(row -> IntStream.range(0, counts[row]).map(repetition -> row))
        .toArray();
    int[] cells = IntStream.of(rows)
        .flatMap(row -> IntStream.range(row * numLabels, (row + 1) * numLabels))
        .toArray();
    return new MultilabelSample(
        numLabels,
        IntStream.of(cells).map(cell -> yTrue[cell]).toArray(),
        IntStream.of(cells).mapToDouble(cell -> yScore[cell]).toArray(),
        IntStream.of(cells).mapToDouble(cell -> relevance[cell]).toArray(),
        IntStream.of(rows).mapToDouble(row -> weights[row]).toArray());
  }
}
