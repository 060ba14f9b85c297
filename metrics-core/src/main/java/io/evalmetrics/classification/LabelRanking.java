package io.evalmetrics.classification;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums over rows of how well scores rank the relevant labels of a row above the others.
 *
 * <p>The rank of a label is the number of labels of its row with a score at least as high: ties count against it.
 */
final class LabelRanking implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int WEIGHT = 0;
  private static final int AVERAGE_PRECISION = 1;
  private static final int COVERAGE = 2;
  private static final int LOSS = 3;
  private static final int RECIPROCAL_RANK = 4;

  /** The sum of the weights of the rows, then the weighted sums of the four numbers of a row. */
  private final ExactSums sums = new ExactSums(5);

  /** Adds rows that were checked before; without weights each weighs 1. */
  void add(int numLabels, int[] yTrue, double[] yScore, double @Nullable [] sampleWeight) {
    double[] all = new double[numLabels];
    double[] ofRelevant = new double[numLabels];
    for (int row = 0; row * numLabels < yTrue.length; row++) {
      int relevant = 0;
      for (int label = 0; label < numLabels; label++) {
        int cell = row * numLabels + label;
        all[label] = yScore[cell];
        ofRelevant[relevant] = yScore[cell];
        relevant += yTrue[cell];
      }
      Arrays.sort(all);
      Arrays.sort(ofRelevant, 0, relevant);
      addRow(all, ofRelevant, relevant, sampleWeight == null ? 1 : sampleWeight[row]);
    }
  }

  /** Adds a row whose scores ascend; the two arrays are merged. */
  private void addRow(double[] all, double[] ofRelevant, int relevant, double weight) {
    int others = all.length - relevant;
    int lower = 0; // labels with a lower score
    int lowerRelevant = 0;
    int bestRank = all.length;
    double precisions = 0; // at each relevant label, of the labels down to its rank
    long inversions = 0; // pairs of a relevant label and another that scores at least as high
    for (int i = 0; i < relevant; i++) {
      double score = ofRelevant[i];
      if (score > ofRelevant[lowerRelevant]) {
        lowerRelevant = i;
      }
      while (all[lower] < score) {
        lower++;
      }
      bestRank = all.length - lower;
      precisions += (double) (relevant - lowerRelevant) / bestRank;
      inversions += bestRank - (relevant - lowerRelevant);
    }
    boolean isTrivial = relevant == 0 || others == 0;
    sums.add(WEIGHT, weight);
    sums.add(AVERAGE_PRECISION, isTrivial ? weight : weight * precisions / relevant);
    sums.add(COVERAGE, weight * worstRank(all, ofRelevant, relevant));
    sums.add(LOSS, isTrivial ? 0 : weight * inversions / ((double) relevant * others));
    sums.add(RECIPROCAL_RANK, relevant == 0 ? 0 : weight / bestRank);
  }

  /** Returns the rank of the relevant label of the lowest score; 0 if none is relevant. */
  private static int worstRank(double[] all, double[] ofRelevant, int relevant) {
    int lower = 0;
    while (relevant > 0 && all[lower] < ofRelevant[0]) {
      lower++;
    }
    return relevant == 0 ? 0 : all.length - lower;
  }

  void addAll(LabelRanking other) {
    sums.addAll(other.sums);
  }

  double averagePrecision() {
    return mean(AVERAGE_PRECISION);
  }

  double coverageError() {
    return mean(COVERAGE);
  }

  double loss() {
    return mean(LOSS);
  }

  double meanReciprocalRank() {
    return mean(RECIPROCAL_RANK);
  }

  private double mean(int sum) {
    return sums.at(sum) / sums.at(WEIGHT);
  }
}
