package io.evalmetrics.classification;

import java.util.ArrayList;
import java.util.List;

/** The four counts of each class against all others, from the cells of a confusion matrix. */
final class OneVersusRest {

  private final int numClasses;
  private final ConfusionCells cells;

  OneVersusRest(int numClasses, ConfusionCells cells) {
    this.numClasses = numClasses;
    this.cells = cells;
  }

  /** Returns the counts of each class, an immutable list. */
  List<BinaryCounts> counts() {
    double[] falseNegatives = new double[numClasses];
    double[] falsePositives = new double[numClasses];
    for (int truth = 0; truth < numClasses; truth++) {
      for (int prediction = 0; prediction < numClasses; prediction++) {
        if (truth != prediction) {
          double misses = cells.at(truth * numClasses + prediction);
          falseNegatives[truth] += misses;
          falsePositives[prediction] += misses;
        }
      }
    }
    double[] trueNegatives = trueNegatives(falsePositives, falseNegatives);
    List<BinaryCounts> result = new ArrayList<>(numClasses);
    for (int i = 0; i < numClasses; i++) {
      double hits = cells.at(i * numClasses + i);
      result.add(new BinaryCounts(hits, falsePositives[i], falseNegatives[i], trueNegatives[i]));
    }
    return List.copyOf(result);
  }

  private double[] trueNegatives(double[] falsePositives, double[] falseNegatives) {
    double[] trueNegatives = new double[numClasses];
    if (cells.areCounts()) {
      double total = 0;
      for (int i = 0; i < numClasses; i++) {
        total += cells.at(i * numClasses + i) + falseNegatives[i];
      }
      for (int i = 0; i < numClasses; i++) {
        double hits = cells.at(i * numClasses + i);
        // Exact below 2^53; above, rounding must not fall below zero.
        trueNegatives[i] = Math.max(0, total - hits - falsePositives[i] - falseNegatives[i]);
      }
    } else {
      addTrueNegatives(trueNegatives, 0, 1);
      addTrueNegatives(trueNegatives, numClasses - 1, -1);
    }
    return trueNegatives;
  }

  /**
   * Adds, for each class, the rows before its own without its column, in the order of {@code step}. From both ends that
   * is all but its row and column: by additions alone, as weights of many sizes would cancel in a subtraction.
   */
  private void addTrueNegatives(double[] trueNegatives, int first, int step) {
    double[] rowsBefore = new double[numClasses];
    for (int row = first; row >= 0 && row < numClasses; row += step) {
      for (int column = 0; column < numClasses; column++) {
        if (column != row) {
          trueNegatives[row] += rowsBefore[column];
        }
        rowsBefore[column] += cells.at(row * numClasses + column);
      }
    }
  }
}
