package io.evalmetrics.classification;

/**
 * The cross entropies of the softmax of rows of logits, {@code ln(sum over c of e^z_c) - z_true}.
 *
 * <p>Rows are shifted by their largest logit, whose own term of 1 is left out of the sum and to log1p: a confident hit
 * keeps its digits. Not thread-safe.
 */
final class CrossEntropies implements SampleLosses {

  /** Logits whose exponentials are taken together: few enough to stay in the fastest cache. */
  private static final int MOST_LOGITS = 512;

  private final int numClasses;
  private final int[] yTrue;
  private final double[] logits;
  private final int rowsAtOnce;
  private final Exponentials exponentials;
  private final double[] shifted;
  private final double[] terms;
  private final int[] top; // the class of the largest logit

  CrossEntropies(int numClasses, int[] yTrue, double[] logits) {
    this.numClasses = numClasses;
    this.yTrue = yTrue;
    this.logits = logits;
    rowsAtOnce = Math.max(1, MOST_LOGITS / numClasses);
    exponentials = new Exponentials(rowsAtOnce * numClasses);
    shifted = new double[rowsAtOnce * numClasses];
    terms = new double[rowsAtOnce * numClasses];
    top = new int[rowsAtOnce];
  }

  @Override
  public void fill(int from, int to, double[] block) {
    for (int row = from; row < to; row += rowsAtOnce) {
      fillRows(row, Math.min(to, row + rowsAtOnce), block, row - from);
    }
  }

  private void fillRows(int from, int to, double[] block, int start) {
    int rows = to - from;
    for (int row = 0; row < rows; row++) {
      shift((from + row) * numClasses, row);
    }
    exponentials.of(shifted, rows * numClasses, terms);
    for (int row = 0; row < rows; row++) {
      double missed = -shifted[row * numClasses + yTrue[from + row]];
      block[start + row] = missed + log1p(sumOfOthers(row));
    }
  }

  private void shift(int first, int row) {
    top[row] = ProbabilityTable.firstLargest(logits, first, numClasses);
    double largest = logits[first + top[row]];
    for (int c = 0; c < numClasses; c++) {
      shifted[row * numClasses + c] = logits[first + c] - largest;
    }
  }

  private double sumOfOthers(int row) {
    int first = row * numClasses;
    terms[first + top[row]] = 0;
    double sum = 0;
    for (int i = first; i < first + numClasses; i++) {
      sum += terms[i];
    }
    return sum;
  }

  /** {@code Math.log1p} takes three times as long; what 1 + x rounds off is put back. */
  private static double log1p(double x) {
    double sum = 1 + x;
    return Math.log(sum) + (x - (sum - 1)) / sum;
  }
}
