package io.evalmetrics.detection;

import java.util.Arrays;

/** Average precision and recall per class, area range and threshold, NaN without a counted truth; and their means. */
final class AveragePrecisions {

  private final int numClasses;
  private final int numRanges;
  private final int numThresholds;
  private final int numLimits;

  /** By class, range, threshold. */
  private final double[] precision;

  /** By threshold, class, range, limit, as in pycocotools. */
  private final double[] recall;

  AveragePrecisions(int numClasses, int numRanges, int numThresholds, int numLimits) {
    this.numClasses = numClasses;
    this.numRanges = numRanges;
    this.numThresholds = numThresholds;
    this.numLimits = numLimits;
    precision = new double[numClasses * numRanges * numThresholds];
    recall = new double[precision.length * numLimits];
    Arrays.fill(precision, Double.NaN);
    Arrays.fill(recall, Double.NaN);
  }

  void setPrecision(int label, int range, int threshold, double value) {
    precision[(label * numRanges + range) * numThresholds + threshold] = value;
  }

  void setRecall(int label, int range, int threshold, int limit, double value) {
    recall[recallIndex(label, range, threshold, limit)] = value;
  }

  private int recallIndex(int label, int range, int threshold, int limit) {
    return ((threshold * numClasses + label) * numRanges + range) * numLimits + limit;
  }

  private double precision(int label, int range, int threshold) {
    return precision[(label * numRanges + range) * numThresholds + threshold];
  }

  /** Returns the mean of the average precisions of classes and thresholds, both given as half-open intervals. */
  double meanPrecision(int range, int fromLabel, int toLabel, int fromThreshold, int toThreshold) {
    DefinedMean mean = new DefinedMean();
    for (int label = fromLabel; label < toLabel; label++) {
      for (int threshold = fromThreshold; threshold < toThreshold; threshold++) {
        mean.add(precision(label, range, threshold));
      }
    }
    return mean.value();
  }

  /** Returns the mean of the average recalls of classes and thresholds, both given as half-open intervals. */
  double meanRecall(
      int range, int limit, int fromLabel, int toLabel, int fromThreshold, int toThreshold) {
    DefinedMean mean = new DefinedMean();
    for (int label = fromLabel; label < toLabel; label++) {
      for (int threshold = fromThreshold; threshold < toThreshold; threshold++) {
        mean.add(recall[recallIndex(label, range, threshold, limit)]);
      }
    }
    return mean.value();
  }

  /** Returns the average recalls by threshold, class, range, limit. */
  double[] recallTensor() {
    return recall.clone();
  }
}
