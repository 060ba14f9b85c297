package io.evalmetrics.classification;

import java.util.Arrays;

/**
 * A receiver operating characteristic: the true positive rate over the false positive rate, from the highest threshold
 * to the lowest. Immutable.
 *
 * <p>Point {@code i} is reached by predicting positive at scores of at least {@code thresholds()[i]}. The first point is
 * (0, 0) at threshold infinity, the last one (1, 1). A rate whose class has no weight is NaN throughout.
 *
 * <p>Reference: scikit-learn 1.3 {@code roc_curve}. See Fawcett (2006), <a
 * href="https://doi.org/10.1016/j.patrec.2005.10.010">An introduction to ROC analysis</a>.
 */
public final class RocCurve {

  private final double[] falsePositiveRates;
  private final double[] truePositiveRates;
  private final double[] thresholds;

  private RocCurve(Vertices vertices, int[] kept, int size) {
    falsePositiveRates = new double[size];
    truePositiveRates = new double[size];
    thresholds = new double[size];
    for (int i = 0; i < size; i++) {
      int j = kept[i];
      falsePositiveRates[i] = vertices.falsePositives[j] / vertices.negatives();
      truePositiveRates[i] = vertices.truePositives[j] / vertices.positives();
      thresholds[i] = vertices.thresholds[j];
    }
  }

  /** Returns the curve through every vertex. */
  static RocCurve full(Vertices vertices) {
    int[] kept = new int[vertices.last() + 1];
    Arrays.setAll(kept, j -> j);
    return new RocCurve(vertices, kept, kept.length);
  }

  /** Returns the curve without the vertices at which it steps on as it came, but for the first and the last score. */
  static RocCurve thinned(Vertices vertices) {
    int last = vertices.last();
    int[] kept = new int[last + 1];
    int size = 0;
    for (int j = 0; j <= last; j++) {
      if (j <= 1
          || j == last
          || turns(vertices.truePositives, j)
          || turns(vertices.falsePositives, j)) {
        kept[size++] = j;
      }
    }
    return new RocCurve(vertices, kept, size);
  }

  private static boolean turns(double[] cumulated, int j) {
    return (cumulated[j + 1] - cumulated[j]) - (cumulated[j] - cumulated[j - 1]) != 0;
  }

  /** Returns the number of points. */
  public int size() {
    return thresholds.length;
  }

  /** Returns the share of negative samples that are predicted positive, per point; not descending. */
  public double[] falsePositiveRates() {
    return falsePositiveRates.clone();
  }

  /** Returns the share of positive samples that are predicted positive, per point; not descending. */
  public double[] truePositiveRates() {
    return truePositiveRates.clone();
  }

  /** Returns the thresholds, descending from infinity. */
  public double[] thresholds() {
    return thresholds.clone();
  }
}
