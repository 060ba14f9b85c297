package io.evalmetrics.classification;

/**
 * Scores for a class or label, and which samples it is true of.
 *
 * @param positive whether each sample is positive
 * @param scores a finite number per sample
 */
record ScoreColumn(boolean[] positive, double[] scores) {

  /** Returns the scores of a class: its column of a row-major matrix; the samples of that class are positive. */
  static ScoreColumn ofClass(int[] classes, double[] matrix, int numClasses, int positive) {
    boolean[] isPositive = new boolean[classes.length];
    for (int i = 0; i < isPositive.length; i++) {
      isPositive[i] = classes[i] == positive;
    }
    return new ScoreColumn(isPositive, column(matrix, numClasses, positive));
  }

  /** Returns the scores of a label: its column of a row-major matrix, positive where that of the labels is 1. */
  static ScoreColumn ofLabel(int[] labels, double[] matrix, int numLabels, int label) {
    boolean[] isPositive = new boolean[labels.length / numLabels];
    for (int i = 0; i < isPositive.length; i++) {
      isPositive[i] = labels[i * numLabels + label] == 1;
    }
    return new ScoreColumn(isPositive, column(matrix, numLabels, label));
  }

  private static double[] column(double[] matrix, int columns, int column) {
    if (columns == 1) {
      return matrix;
    }
    double[] values = new double[matrix.length / columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = matrix[i * columns + column];
    }
    return values;
  }
}
