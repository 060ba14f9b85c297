package io.evalmetrics.classification;

/**
 * A cumulative gain curve, also called cumulative accuracy profile: the share of the positive samples found over the
 * share of the samples that were looked at, the highest score first. Immutable.
 *
 * <p>The first point is (0, 0), the last one (1, 1); equal scores make one step. Without a positive sample the gains are
 * NaN.
 */
public final class GainCurve {

  private final double[] fractions;
  private final double[] gains;

  GainCurve(Vertices vertices) {
    int size = vertices.last() + 1;
    double all = vertices.positives() + vertices.negatives();
    fractions = new double[size];
    gains = new double[size];
    for (int j = 0; j < size; j++) {
      fractions[j] = (vertices.truePositives[j] + vertices.falsePositives[j]) / all;
      gains[j] = vertices.truePositives[j] / vertices.positives();
    }
  }

  /** Returns the number of points. */
  public int size() {
    return fractions.length;
  }

  /** Returns the share of the samples' weight that was looked at, per point; ascending. */
  public double[] fractions() {
    return fractions.clone();
  }

  /** Returns the share of the positive samples' weight that was found, per point; not descending. */
  public double[] gains() {
    return gains.clone();
  }
}
