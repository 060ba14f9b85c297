package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/**
 * How often what was predicted with some probability came true, by bins of that probability. Immutable; empty bins are
 * left out, the others ascend.
 *
 * <p>A calibrated model has {@code observed} near {@code predicted} in every bin.
 */
public final class ReliabilityCurve {

  private final double[] predicted;
  private final double[] observed;
  private final long[] counts;

  private ReliabilityCurve(double[] predicted, double[] observed, long[] counts) {
    this.predicted = predicted;
    this.observed = observed;
    this.counts = counts;
  }

  static ReliabilityCurve of(long[] counts, long[] hits, ExactSums confidences) {
    int kept = (int) Arrays.stream(counts).filter(count -> count > 0).count();
    ReliabilityCurve curve =
        new ReliabilityCurve(new double[kept], new double[kept], new long[kept]);
    int next = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        curve.predicted[next] = confidences.at(bin) / counts[bin];
        curve.observed[next] = (double) hits[bin] / counts[bin];
        curve.counts[next] = counts[bin];
        next++;
      }
    }
    return curve;
  }

  /** Bins of equal width; a bin includes its upper edge. */
  static ReliabilityCurve uniform(ProbabilityTable table, int bins) {
    Arguments.atLeast("bins", bins, 1);
    double[] edges = new double[bins - 1];
    for (int i = 1; i < bins; i++) {
      edges[i - 1] = i * (1.0 / bins);
    }
    return between(edges, table);
  }

  /** Bins of equally many samples, as far as ties permit; a bin includes its upper edge. */
  static ReliabilityCurve quantile(ProbabilityTable table, int bins) {
    Arguments.atLeast("bins", bins, 1);
    double[] sorted = table.sortedOfClassOne();
    double[] edges = new double[bins - 1];
    for (int i = 1; i < bins; i++) {
      double position = (sorted.length - 1L) * i / (double) bins;
      int below = (int) position;
      double share = position - below;
      double low = sorted[below];
      double high = sorted[Math.min(below + 1, sorted.length - 1)];
      // From the nearer end, as numpy does.
      edges[i - 1] = share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
    }
    return between(edges, table);
  }

  private static ReliabilityCurve between(double[] edges, ProbabilityTable table) {
    long[] counts = new long[edges.length + 1];
    long[] hits = new long[edges.length + 1];
    ExactSums sums = new ExactSums(edges.length + 1);
    for (int i = 0; i < table.samples(); i++) {
      double probability = table.at(i, 1);
      int bin = edgesBelow(edges, probability);
      int count = table.count(i);
      counts[bin] += count;
      hits[bin] += (long) count * table.yTrue()[i];
      sums.add(bin, count * probability);
    }
    return of(counts, hits, sums);
  }

  /** Counts the ascending edges below a value. */
  private static int edgesBelow(double[] edges, double value) {
    int low = 0;
    int high = edges.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edges[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the number of bins that are not empty. */
  public int size() {
    return counts.length;
  }

  /** Returns the mean probability of each bin. */
  public double[] predicted() {
    return predicted.clone();
  }

  /** Returns the share of each bin that came true. */
  public double[] observed() {
    return observed.clone();
  }

  /** Returns the number of samples of each bin. */
  public long[] counts() {
    return counts.clone();
  }
}
