package io.evalmetrics.survival;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/** The Brier score of predicted survival at several times, weighted for censoring: one pass over the predictions. */
final class BrierScores {

  private final double[] evalTimes;
  private final double[] aliveWeights; // by evaluation time
  private final ExactSum[] sums;
  private final double[] blockSums;

  private BrierScores(double[] evalTimes, double[] aliveWeights) {
    this.evalTimes = evalTimes;
    this.aliveWeights = aliveWeights;
    sums = new ExactSum[evalTimes.length];
    Arrays.setAll(sums, k -> new ExactSum());
    blockSums = new double[evalTimes.length];
  }

  /** Returns the score at each evaluation time. */
  static double[] of(SurvivalData data, double[] evalTimes, double[] survivalProbability) {
    double[] eventWeights = CensoringWeights.atEvents(data, data.options.ipcwLeftLimit());
    double[] aliveWeights = new double[evalTimes.length];
    Arrays.setAll(aliveWeights, k -> finite(1 / data.censoring().at(evalTimes[k])));
    BrierScores scores = new BrierScores(evalTimes, aliveWeights);
    double[] time = data.time.values();
    int n = time.length;
    for (int from = 0; from < n; from += ExactSum.BLOCK) {
      int to = Math.min(n, from + ExactSum.BLOCK);
      for (int i = from; i < to; i++) {
        scores.add(time[i], finite(eventWeights[i]), survivalProbability, i * evalTimes.length);
      }
      scores.endBlock();
    }
    double[] means = new double[evalTimes.length];
    Arrays.setAll(means, k -> scores.sums[k].value() / n);
    return means;
  }

  /** Returns the mean of the scores over the time between the first and the last, by trapezoids. */
  static double integrated(double[] scores, double[] evalTimes) {
    double integral = 0;
    for (int k = 1; k < scores.length; k++) {
      integral += (scores[k - 1] + scores[k]) / 2 * (evalTimes[k] - evalTimes[k - 1]);
    }
    return integral / (evalTimes[scores.length - 1] - evalTimes[0]);
  }

  /** A censoring curve of zero gives no weight. */
  private static double finite(double weight) {
    return Double.isInfinite(weight) ? 0 : weight;
  }

  private void add(double time, double eventWeight, double[] survival, int row) {
    for (int k = 0; k < evalTimes.length; k++) {
      double s = survival[row + k];
      if (time <= evalTimes[k]) {
        blockSums[k] += s * s * eventWeight;
      } else {
        blockSums[k] += (1 - s) * (1 - s) * aliveWeights[k];
      }
    }
  }

  private void endBlock() {
    for (int k = 0; k < sums.length; k++) {
      sums[k].add(blockSums[k]);
      blockSums[k] = 0;
    }
  }
}
