package io.evalmetrics.forecasting;

import io.evalmetrics.Metric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The arrays of a panel with every kind of forecast, from which evaluations are built in several ways. */
record TestPanel(
    double[] yTrue,
    double[] yPred,
    int[] offsets,
    double[] yTrain,
    int[] trainOffsets,
    double[] yBench,
    double[] lower,
    double[] upper,
    double[] quantilePred,
    double[] samples,
    double[] mu,
    double[] sigma,
    double[] weights) {

  static final double[] LEVELS = {0.1, 0.5, 0.75};
  static final int MEMBERS = 4;
  static final int SEASON = 2;

  /** Short series of small whole and half numbers: ties, zeros, constant and short histories are frequent. */
  static TestPanel random(Random random) {
    return random(random, 1 + random.nextInt(5), 6);
  }

  static TestPanel random(Random random, int series, int longest) {
    int[] offsets = offsets(random, series, longest);
    int[] trainOffsets = offsets(random, series, 2 * longest);
    int n = offsets[series];
    double[] lower = values(random, n);
    double[] upper = values(random, n);
    for (int i = 0; i < n; i++) {
      double low = Math.min(lower[i], upper[i]);
      upper[i] = Math.max(lower[i], upper[i]);
      lower[i] = low;
    }
    double[] weights = new double[series];
    Arrays.setAll(weights, s -> random.nextInt(4) / 2.0);
    double[] sigma = values(random, n);
    Arrays.setAll(sigma, i -> sigma[i] + 0.5);
    return new TestPanel(
        values(random, n),
        values(random, n),
        offsets,
        values(random, trainOffsets[series]),
        trainOffsets,
        values(random, n),
        lower,
        upper,
        values(random, n * LEVELS.length),
        values(random, n * MEMBERS),
        values(random, n),
        sigma,
        weights);
  }

  private static int[] offsets(Random random, int series, int longest) {
    int[] offsets = new int[series + 1];
    for (int s = 0; s < series; s++) {
      offsets[s + 1] = offsets[s] + 1 + random.nextInt(longest);
    }
    return offsets;
  }

  private static double[] values(Random random, int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> random.nextInt(9) / 2.0);
    return values;
  }

  int series() {
    return offsets.length - 1;
  }

  /** The evaluation without weights. */
  ForecastEvaluation evaluation() {
    return ForecastEvaluation.of(yTrue, yPred, offsets)
        .withSeasonality(SEASON)
        .withHistory(yTrain, trainOffsets)
        .withBenchmark(yBench)
        .withInterval(lower, upper, 0.95)
        .withQuantiles(LEVELS, quantilePred)
        .withSamples(samples)
        .withGaussian(mu, sigma);
  }

  /** The panel in which series {@code order[i]} stands at place i. */
  TestPanel gathered(int... order) {
    double[] gatheredWeights = new double[order.length];
    Arrays.setAll(gatheredWeights, i -> weights[order[i]]);
    return new TestPanel(
        gather(yTrue, offsets, 1, order),
        gather(yPred, offsets, 1, order),
        gatherOffsets(offsets, order),
        gather(yTrain, trainOffsets, 1, order),
        gatherOffsets(trainOffsets, order),
        gather(yBench, offsets, 1, order),
        gather(lower, offsets, 1, order),
        gather(upper, offsets, 1, order),
        gather(quantilePred, offsets, LEVELS.length, order),
        gather(samples, offsets, MEMBERS, order),
        gather(mu, offsets, 1, order),
        gather(sigma, offsets, 1, order),
        gatheredWeights);
  }

  /** The panel in which series {@code i} stands {@code counts[i]} times. */
  TestPanel repeated(int[] counts) {
    int[] order = new int[Arrays.stream(counts).sum()];
    int place = 0;
    for (int s = 0; s < counts.length; s++) {
      Arrays.fill(order, place, place + counts[s], s);
      place += counts[s];
    }
    return gathered(order);
  }

  private static double[] gather(double[] values, int[] offsets, int width, int[] order) {
    double[] gathered = new double[gatherOffsets(offsets, order)[order.length] * width];
    int place = 0;
    for (int s : order) {
      int from = offsets[s] * width;
      int length = offsets[s + 1] * width - from;
      System.arraycopy(values, from, gathered, place, length);
      place += length;
    }
    return gathered;
  }

  private static int[] gatherOffsets(int[] offsets, int[] order) {
    int[] gathered = new int[order.length + 1];
    for (int i = 0; i < order.length; i++) {
      gathered[i + 1] = gathered[i] + offsets[order[i] + 1] - offsets[order[i]];
    }
    return gathered;
  }

  /** Every metric of the task and every method with options, by name. */
  static Map<String, Double> scores(ForecastEvaluation forecast) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Metric<ForecastEvaluation> metric : ForecastTasks.TIME_SERIES_FORECASTING.metrics()) {
      if (metric.supports(forecast)) {
        scores.put(metric.id(), metric.score(forecast));
      }
    }
    DirectionOptions predicted = DirectionOptions.withDefaults().withPredictedChange();
    scores.put("theil_u2 lag 3", forecast.theilU2(3));
    scores.put("direction, predicted", forecast.directionAccuracy(predicted));
    scores.put("direction, no ties", forecast.directionAccuracy(predicted.withoutTies()));
    put(scores, "quantile loss at ", forecast.quantileLossPerLevel());
    put(scores, "weighted quantile loss at ", forecast.weightedQuantileLossPerLevel());
    put(scores, "coverage at ", forecast.quantileCoveragePerLevel());
    return scores;
  }

  private static void put(Map<String, Double> scores, String name, double[] values) {
    for (int q = 0; q < values.length; q++) {
      scores.put(name + q, values[q]);
    }
  }
}
