package io.evalmetrics.detection;

import java.util.Arrays;

/**
 * A score by overlap threshold, class, area range and detection limit, NaN where a class has no counted truth; and means
 * of the defined ones.
 */
final class ScoreTensor {

  /** Stands for every threshold or every class. */
  static final int EACH = -1;

  private final int thresholds;
  private final int classes;
  private final int ranges;
  private final int limits;
  private final double[] values;

  ScoreTensor(int thresholds, int classes, int ranges, int limits) {
    this.thresholds = thresholds;
    this.classes = classes;
    this.ranges = ranges;
    this.limits = limits;
    values = new double[thresholds * classes * ranges * limits];
    Arrays.fill(values, Double.NaN);
  }

  private int index(int threshold, int label, int range, int limit) {
    return ((threshold * classes + label) * ranges + range) * limits + limit;
  }

  void set(int threshold, int label, int range, int limit, double value) {
    values[index(threshold, label, range, limit)] = value;
  }

  /** Returns the mean over one threshold or each, and one class or each; NaN if nothing is defined. */
  double mean(int threshold, int label, int range, int limit) {
    DefinedMean mean = new DefinedMean();
    int lastThreshold = threshold == EACH ? thresholds - 1 : threshold;
    int lastLabel = label == EACH ? classes - 1 : label;
    for (int t = Math.max(threshold, 0); t <= lastThreshold; t++) {
      for (int k = Math.max(label, 0); k <= lastLabel; k++) {
        mean.add(values[index(t, k, range, limit)]);
      }
    }
    return mean.value();
  }

  /** Returns the mean of each class over one threshold or each. */
  double[] perClass(int threshold, int range, int limit) {
    double[] means = new double[classes];
    for (int label = 0; label < classes; label++) {
      means[label] = mean(threshold, label, range, limit);
    }
    return means;
  }

  /** Returns the mean over classes at each threshold. */
  double[] perThreshold(int range, int limit) {
    double[] means = new double[thresholds];
    for (int threshold = 0; threshold < thresholds; threshold++) {
      means[threshold] = mean(threshold, EACH, range, limit);
    }
    return means;
  }

  /** Returns all values, row-major. */
  double[] values() {
    return values.clone();
  }
}
