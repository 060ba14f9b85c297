package io.evalmetrics.detection;

import io.evalmetrics.internal.ExactSum;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/**
 * What the counting metrics count: true positives, false positives and missed truths per class and per image, in the
 * range of all areas, at one overlap threshold, among the detections that reach the score threshold.
 *
 * <p>Because a detection chooses before those of lower score, it does not matter that the others were matched too. What
 * matches an ignored truth does not count.
 */
final class OperatingPoint {

  /** One count of a ratio per class; the same of an image or of all classes together. */
  interface Ratio {
    double of(long truePositives, long falsePositives, long falseNegatives);
  }

  final long[] truePositives;
  final long[] falsePositives;
  final long[] falseNegatives;

  final int[] truePositivesPerImage;
  final int[] falsePositivesPerImage;
  final int[] falseNegativesPerImage;

  /** Of the true positives: their overlaps, and per class the sum of what these lack to 1. */
  private final DoubleArrayList overlaps = new DoubleArrayList();

  private final ExactSum[] lacks;

  OperatingPoint(
      CocoOptions options, MatchGrid grid, MatchTable table, int[] images, TruthCounts truths) {
    int numClasses = options.resultClasses();
    truePositives = new long[numClasses];
    falsePositives = new long[numClasses];
    falseNegatives = new long[numClasses];
    truePositivesPerImage = new int[images.length];
    falsePositivesPerImage = new int[images.length];
    falseNegativesPerImage = new int[images.length];
    lacks = new ExactSum[numClasses];
    for (int label = 0; label < numClasses; label++) {
      falseNegatives[label] = truths.counted(label, 0);
      lacks[label] = new ExactSum();
    }
    for (int i = 0; i < images.length; i++) {
      count(table, grid.operatingCell, images[i], options.scoreThreshold(), i);
    }
  }

  private void count(MatchTable table, int cell, int imageRow, double scoreThreshold, int image) {
    for (int row = table.truthsFrom(imageRow); row < table.truthsFrom(imageRow + 1); row++) {
      falseNegativesPerImage[image] += table.isTruthIgnored(row, cell) ? 0 : 1;
    }
    for (int row = table.detectionsFrom(imageRow);
        row < table.detectionsFrom(imageRow + 1);
        row++) {
      if (table.score[row] < scoreThreshold || table.isIgnored(row, cell)) {
        continue;
      }
      int label = table.label[row];
      if (table.isMatched(row, cell)) {
        double overlap = table.matchedOverlap(row, cell);
        overlaps.add(overlap);
        lacks[label].add(1 - overlap);
        truePositives[label]++;
        falseNegatives[label]--;
        truePositivesPerImage[image]++;
        falseNegativesPerImage[image]--;
      } else {
        falsePositives[label]++;
        falsePositivesPerImage[image]++;
      }
    }
  }

  /** Returns the accuracy of each image. */
  double[] accuracyPerImage() {
    double[] values = new double[truePositivesPerImage.length];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          accuracy(truePositivesPerImage[i], falsePositivesPerImage[i], falseNegativesPerImage[i]);
    }
    return values;
  }

  /** Returns the share of the images without false positive and miss. */
  double exactImageAccuracy() {
    long exact = 0;
    for (int i = 0; i < falsePositivesPerImage.length; i++) {
      exact += falsePositivesPerImage[i] + falseNegativesPerImage[i] == 0 ? 1 : 0;
    }
    return (double) exact / falsePositivesPerImage.length;
  }

  static double accuracy(long tp, long fp, long fn) {
    return (double) tp / (tp + fp + fn);
  }

  static double precision(long tp, long fp, long fn) {
    return tp == 0 ? 0 : (double) tp / (tp + fp);
  }

  static double recall(long tp, long fp, long fn) {
    return tp == 0 ? 0 : (double) tp / (tp + fn);
  }

  static double f1(long tp, long fp, long fn) {
    return tp == 0 ? 0 : 2.0 * tp / (2 * tp + fp + fn);
  }

  long truePositives() {
    return sum(truePositives);
  }

  long falsePositives() {
    return sum(falsePositives);
  }

  long falseNegatives() {
    return sum(falseNegatives);
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** Returns true positives, false positives and misses of all classes together. */
  long outcomes() {
    return truePositives() + falsePositives() + falseNegatives();
  }

  /** Returns the ratio of the pooled counts. */
  double pooled(Ratio ratio) {
    return ratio.of(truePositives(), falsePositives(), falseNegatives());
  }

  /** Returns the ratio of each class, NaN where a class has neither truths nor detections. */
  double[] perClass(Ratio ratio) {
    double[] values = new double[truePositives.length];
    for (int label = 0; label < values.length; label++) {
      long tp = truePositives[label];
      long fp = falsePositives[label];
      long fn = falseNegatives[label];
      values[label] = tp + fp + fn == 0 ? Double.NaN : ratio.of(tp, fp, fn);
    }
    return values;
  }

  /** Returns the mean of the ratios of the classes, weighted by their truths; NaN if there is no truth. */
  double weighted(Ratio ratio) {
    double[] values = perClass(ratio);
    ExactSum sum = new ExactSum();
    long weights = 0;
    for (int label = 0; label < values.length; label++) {
      long weight = truePositives[label] + falseNegatives[label];
      if (weight > 0) {
        sum.add(weight * values[label]);
        weights += weight;
      }
    }
    return sum.value() / weights;
  }

  /** Returns the overlaps of the true positives. */
  double[] matchedOverlaps() {
    return overlaps.toDoubleArray();
  }

  double overlapSum() {
    return ExactSum.of(overlaps.toDoubleArray());
  }

  /** Returns the LRP error of all classes together. */
  double lrp(double iouThreshold) {
    ExactSum lack = new ExactSum();
    for (ExactSum ofClass : lacks) {
      lack.add(ofClass);
    }
    return lrp(lack.value(), iouThreshold, falsePositives() + falseNegatives(), outcomes());
  }

  /** Returns the LRP error of each class. */
  double[] lrpPerClass(double iouThreshold) {
    double[] values = new double[lacks.length];
    for (int label = 0; label < values.length; label++) {
      long wrong = falsePositives[label] + falseNegatives[label];
      values[label] = lrp(lacks[label].value(), iouThreshold, wrong, wrong + truePositives[label]);
    }
    return values;
  }

  /** At a threshold of 1 a true positive is flawless, whatever rounding took from its overlap. */
  static double lrp(double lack, double iouThreshold, long wrong, long outcomes) {
    double localization = iouThreshold < 1 ? lack / (1 - iouThreshold) : 0;
    return (localization + wrong) / outcomes;
  }
}
