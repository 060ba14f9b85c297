package io.evalmetrics.classification;

/** The thresholds of a ranking and the rates that they reach, among which the best operating points are sought. */
final class OperatingPoints {

  private final Vertices vertices;

  OperatingPoints(Vertices vertices) {
    this.vertices = vertices;
  }

  OperatingPoint precisionAtRecall(double level) {
    double[] recalls = recalls();
    return noneIfZero(best(precisions(), recalls, level, recalls));
  }

  OperatingPoint recallAtPrecision(double level) {
    double[] precisions = precisions();
    return noneIfZero(best(recalls(), precisions, level, precisions));
  }

  OperatingPoint sensitivityAtSpecificity(double level) {
    return best(recalls(), specificities(), level, vertices.thresholds);
  }

  OperatingPoint specificityAtSensitivity(double level) {
    return best(specificities(), recalls(), level, vertices.thresholds);
  }

  /**
   * Returns the highest rate among the thresholds at which {@code reached} is at least {@code level}; of equal ones
   * that of the larger preference, then of the larger threshold.
   */
  private OperatingPoint best(double[] rates, double[] reached, double level, double[] preference) {
    OperatingPoint best = OperatingPoint.NONE;
    double preferred = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < rates.length; j++) {
      boolean isBetter =
          rates[j] > best.value() || (rates[j] == best.value() && preference[j] > preferred);
      if (reached[j] >= level && isBetter) {
        best = new OperatingPoint(rates[j], vertices.thresholds[j]);
        preferred = preference[j];
      }
    }
    return best;
  }

  private static OperatingPoint noneIfZero(OperatingPoint point) {
    return point.value() == 0 ? OperatingPoint.NONE : point;
  }

  /** Returns the precision per vertex; 0 where nothing is predicted positive. */
  private double[] precisions() {
    double[] precisions = new double[vertices.last() + 1];
    for (int j = 1; j < precisions.length; j++) {
      precisions[j] =
          vertices.truePositives[j] / (vertices.truePositives[j] + vertices.falsePositives[j]);
    }
    return precisions;
  }

  private double[] recalls() {
    double[] recalls = new double[vertices.last() + 1];
    for (int j = 0; j < recalls.length; j++) {
      recalls[j] = vertices.truePositives[j] / vertices.positives();
    }
    return recalls;
  }

  private double[] specificities() {
    double[] specificities = new double[vertices.last() + 1];
    for (int j = 0; j < specificities.length; j++) {
      specificities[j] = (vertices.negatives() - vertices.falsePositives[j]) / vertices.negatives();
    }
    return specificities;
  }
}
