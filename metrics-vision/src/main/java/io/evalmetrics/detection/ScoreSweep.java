package io.evalmetrics.detection;

import io.evalmetrics.internal.ExactSum;
import io.evalmetrics.internal.RadixSort;

/** What can be reached by choosing the score threshold afterwards: the best F1 and the optimal LRP. */
final class ScoreSweep {

  private final MatchTable table;
  private final MatchGrid grid;
  private final ClassRanking ranking;
  private final TruthCounts truths;
  private final int numClasses;

  ScoreSweep(
      MatchTable table, MatchGrid grid, ClassRanking ranking, TruthCounts truths, int numClasses) {
    this.table = table;
    this.grid = grid;
    this.ranking = ranking;
    this.truths = truths;
    this.numClasses = numClasses;
  }

  /**
   * The largest F1 of the pooled counts.
   *
   * @param f1 the value
   * @param scoreThreshold the lowest score threshold that reaches it
   */
  record BestF1(double f1, double scoreThreshold) {}

  /** Tries each score of a counted detection as threshold. */
  BestF1 bestF1() {
    long[] keys = new long[ranking.from(numClasses)];
    int[] hits = new int[keys.length];
    int counted = 0;
    long numTruths = 0;
    for (int label = 0; label < numClasses; label++) {
      numTruths += truths.counted(label, 0);
    }
    for (int place = 0; place < keys.length; place++) {
      int row = ranking.row(place);
      if (!table.isIgnored(row, grid.operatingCell)) {
        keys[counted] = RadixSort.key(table.score[row]);
        hits[counted++] = table.isMatched(row, grid.operatingCell) ? 1 : 0;
      }
    }
    RadixSort.sort(keys, hits, counted);
    BestF1 best = new BestF1(0, Double.NaN);
    long truePositives = 0;
    for (int i = counted - 1; i >= 0; i--) {
      truePositives += hits[i];
      if (i == 0 || keys[i - 1] != keys[i]) { // all of this score are in
        double f1 = 2.0 * truePositives / (counted - i + numTruths);
        if (f1 >= best.f1) {
          best = new BestF1(f1, RadixSort.value(keys[i]));
        }
      }
    }
    return best;
  }

  /** Returns the smallest LRP error of each class over the prefixes of its ranking, at IoU 0.5; NaN without a truth. */
  double[] optimalLrpPerClass() {
    double[] values = new double[numClasses];
    for (int label = 0; label < numClasses; label++) {
      values[label] = truths.counted(label, 0) == 0 ? Double.NaN : optimalLrp(label);
    }
    return values;
  }

  private double optimalLrp(int label) {
    ExactSum lack = new ExactSum();
    long falsePositives = 0;
    long misses = truths.counted(label, 0);
    long outcomes = misses;
    double best = 1;
    for (int place = ranking.from(label); place < ranking.from(label + 1); place++) {
      int row = ranking.row(place);
      if (table.isIgnored(row, grid.halfCell)) {
        continue;
      }
      if (table.isMatched(row, grid.halfCell)) {
        lack.add(1 - table.matchedOverlap(row, grid.halfCell));
        misses--;
      } else {
        falsePositives++;
        outcomes++;
      }
      best =
          Math.min(best, OperatingPoint.lrp(lack.value(), 0.5, falsePositives + misses, outcomes));
    }
    return best;
  }
}
