package io.evalmetrics.classification;

/**
 * A detection error tradeoff: the false negative rate over the false positive rate, from the lowest threshold to the
 * highest. Immutable.
 *
 * <p>Point {@code i} is reached by predicting positive at scores of at least {@code thresholds()[i]}. The curve runs from
 * the highest threshold that misses no positive sample to the lowest one without a false alarm (possibly infinity); what
 * lies beyond adds nothing. If a class has no weight, there are no points.
 *
 * <p>Reference: scikit-learn 1.7 {@code det_curve}. See Martin et al. (1997), The DET curve in assessment of detection
 * task performance.
 */
public final class DetCurve {

  private final double[] falsePositiveRates;
  private final double[] falseNegativeRates;
  private final double[] thresholds;

  DetCurve(Vertices vertices) {
    double positives = vertices.positives();
    double negatives = vertices.negatives();
    int first = 0; // the last vertex without a false positive
    int last = 0; // the first vertex with every positive
    if (positives > 0 && negatives > 0) {
      while (vertices.falsePositives[first + 1] == 0) {
        first++;
      }
      while (vertices.truePositives[last] < positives) {
        last++;
      }
    }
    int size = positives > 0 && negatives > 0 ? Math.max(0, last - first + 1) : 0;
    falsePositiveRates = new double[size];
    falseNegativeRates = new double[size];
    thresholds = new double[size];
    for (int i = 0; i < size; i++) {
      int j = last - i;
      falsePositiveRates[i] = vertices.falsePositives[j] / negatives;
      falseNegativeRates[i] = (positives - vertices.truePositives[j]) / positives;
      thresholds[i] = vertices.thresholds[j];
    }
  }

  /** Returns the number of points. */
  public int size() {
    return thresholds.length;
  }

  /** Returns the share of negative samples that are predicted positive, per point; not ascending. */
  public double[] falsePositiveRates() {
    return falsePositiveRates.clone();
  }

  /** Returns the share of positive samples that are predicted negative, per point; not descending. */
  public double[] falseNegativeRates() {
    return falseNegativeRates.clone();
  }

  /** Returns the thresholds, ascending. */
  public double[] thresholds() {
    return thresholds.clone();
  }
}
