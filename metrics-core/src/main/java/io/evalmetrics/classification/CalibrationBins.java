package io.evalmetrics.classification;

import io.evalmetrics.Statistic;
import io.evalmetrics.internal.ExactSum;

/** Samples by confidence: per bin how many, how many hits, and the sum of the confidences. */
final class CalibrationBins implements Statistic<CalibrationBins> {

  private static final long serialVersionUID = 1L;

  /** The number of bins of equal width. */
  private final int bins;

  /** Whether bins include their upper instead of their lower edge. */
  private final boolean rightClosed;

  /** The edges {@code i / bins}. */
  private final double[] edges;

  /** Samples by bin; 1 has a bin of its own at the end if bins include their lower edge. */
  private final long[] counts;

  /** Hits by bin. */
  private final long[] hits;

  /** Sums of confidences by bin. */
  private final ExactSums confidences;

  CalibrationBins(int bins, boolean rightClosed) {
    this.bins = bins;
    this.rightClosed = rightClosed;
    edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = i / (double) bins;
    }
    counts = new long[bins + 1];
    hits = new long[bins + 1];
    confidences = new ExactSums(bins + 1);
  }

  CalibrationBins(ClassificationOptions options) {
    this(options.calibrationBins(), options.hasRightClosedBins());
  }

  /** The confidence in one class, against whether it is the true one. */
  static CalibrationBins ofClass(
      ProbabilityTable table, int classIndex, ClassificationOptions options) {
    CalibrationBins result = new CalibrationBins(options);
    double[] block = new double[ExactSum.BLOCK];
    int[] isHit = new int[ExactSum.BLOCK];
    for (int from = 0; from < table.samples(); from += block.length) {
      int to = Math.min(table.samples(), from + block.length);
      table.column(classIndex, from, to, block);
      for (int i = from; i < to; i++) {
        isHit[i - from] = table.yTrue()[i] == classIndex ? 1 : 0;
      }
      result.add(table, from, to, block, isHit);
    }
    return result;
  }

  /** The confidence in the most probable class, against whether it is the true one. */
  static CalibrationBins ofTopLabel(ProbabilityTable table, ClassificationOptions options) {
    CalibrationBins result = new CalibrationBins(options);
    double[] block = new double[ExactSum.BLOCK];
    int[] isHit = new int[ExactSum.BLOCK];
    for (int from = 0; from < table.samples(); from += block.length) {
      int to = Math.min(table.samples(), from + block.length);
      for (int i = from; i < to; i++) {
        int top = table.mostProbable(i);
        block[i - from] = table.at(i, top);
        isHit[i - from] = top == table.yTrue()[i] ? 1 : 0;
      }
      result.add(table, from, to, block, isHit);
    }
    return result;
  }

  /** Adds the samples {@code from} to {@code to} of a table with their confidences. */
  private void add(ProbabilityTable table, int from, int to, double[] block, int[] isHit) {
    double[] sums = new double[counts.length];
    for (int i = from; i < to; i++) {
      double confidence = block[i - from];
      int bin = rightClosed ? rightClosedBin(confidence) : leftClosedBin(confidence);
      int count = table.count(i);
      counts[bin] += count;
      hits[bin] += (long) count * isHit[i - from];
      sums[bin] += count * confidence;
    }
    for (int bin = 0; bin < sums.length; bin++) {
      confidences.add(bin, sums[bin]);
    }
  }

  /** The largest i with {@code confidence >= i / bins}; the product may be off by one. */
  private int leftClosedBin(double confidence) {
    int bin = (int) (confidence * bins);
    if (bin < bins && confidence >= edges[bin + 1]) {
      return bin + 1;
    }
    return confidence < edges[bin] ? bin - 1 : bin;
  }

  /** The smallest i with {@code confidence <= (i + 1) / bins}; the product may be off by one. */
  private int rightClosedBin(double confidence) {
    int bin = Math.min(bins - 1, (int) (confidence * bins));
    if (confidence > edges[bin + 1]) {
      return bin + 1;
    }
    return bin > 0 && confidence <= edges[bin] ? bin - 1 : bin;
  }

  @Override
  public CalibrationBins combine(CalibrationBins other) {
    if (other.bins != bins || other.rightClosed != rightClosed) {
      throw new IllegalArgumentException("other must have the same bins");
    }
    for (int bin = 0; bin < counts.length; bin++) {
      counts[bin] += other.counts[bin];
      hits[bin] += other.hits[bin];
    }
    confidences.addAll(other.confidences);
    return this;
  }

  private long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /** How far the confidences of a bin are from its hits, on average; the bin must not be empty. */
  private double gap(int bin) {
    return Math.abs(hits[bin] - confidences.at(bin)) / counts[bin];
  }

  /** The mean gap. */
  double expectedError() {
    double sum = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      sum += counts[bin] == 0 ? 0 : counts[bin] * gap(bin);
    }
    return sum / total();
  }

  /** The root of the mean squared gap. */
  double rootMeanSquareError() {
    double sum = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      sum += counts[bin] == 0 ? 0 : counts[bin] * (gap(bin) * gap(bin));
    }
    return Math.sqrt(sum / total());
  }

  /** The largest gap. */
  double maximumError() {
    double largest = Double.NaN;
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0 && !(gap(bin) <= largest)) {
        largest = gap(bin);
      }
    }
    return largest;
  }

  /** The bins that are not empty. */
  ReliabilityCurve curve() {
    return ReliabilityCurve.of(counts, hits, confidences);
  }
}
