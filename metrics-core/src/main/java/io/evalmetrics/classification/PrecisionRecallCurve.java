package io.evalmetrics.classification;

/**
 * Precision over recall, from the lowest threshold to the highest. Immutable.
 *
 * <p>Point {@code i} is reached by predicting positive at scores of at least {@code thresholds()[i]}; after the last
 * threshold follows one more point, precision 1 at recall 0. Without a positive sample recall is 1 at every threshold.
 *
 * <p>Reference: scikit-learn 1.5 {@code precision_recall_curve}. See Davis and Goadrich (2006), <a
 * href="https://doi.org/10.1145/1143844.1143874">The relationship between precision-recall and ROC curves</a>.
 */
public final class PrecisionRecallCurve {

  private final double[] precisions;
  private final double[] recalls;
  private final double[] thresholds;

  PrecisionRecallCurve(Vertices vertices) {
    int size = vertices.last();
    precisions = new double[size + 1];
    recalls = new double[size + 1];
    thresholds = new double[size];
    for (int i = 0; i < size; i++) {
      int j = size - i;
      double truePositives = vertices.truePositives[j];
      precisions[i] = truePositives / (truePositives + vertices.falsePositives[j]);
      recalls[i] = vertices.positives() == 0 ? 1 : truePositives / vertices.positives();
      thresholds[i] = vertices.thresholds[j];
    }
    precisions[size] = 1;
  }

  /** Returns the number of points, one more than there are thresholds. */
  public int size() {
    return precisions.length;
  }

  /** Returns the share of positive samples among those predicted positive, per point. */
  public double[] precisions() {
    return precisions.clone();
  }

  /** Returns the share of positive samples that are predicted positive, per point; not ascending. */
  public double[] recalls() {
    return recalls.clone();
  }

  /** Returns the distinct scores, ascending. */
  public double[] thresholds() {
    return thresholds.clone();
  }
}
