package io.evalmetrics.forecasting;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Samples of predictive distributions and their continuous ranked probability scores, for which the members of each
 * point are sorted once. Keeps its arrays, a row of members per point.
 */
final class EnsembleForecast {

  private final double[] y;
  private final double[] samples;
  private final int members;
  private volatile @Nullable Scores scores;

  private EnsembleForecast(double[] y, double[] samples, int members) {
    this.y = y;
    this.samples = samples;
    this.members = members;
  }

  static EnsembleForecast of(double[] y, double[] samples) {
    Arguments.notEmpty("samples", samples.length);
    if (samples.length % y.length != 0) {
      throw new IllegalArgumentException("samples must have a multiple of " + y.length
          + " elements, equally many per point, but has " + samples.length);
    }
    Arguments.finite("samples", samples);
    return new EnsembleForecast(y, samples, samples.length / y.length);
  }

  /** What sorting the members gives, per point. */
  private static final class Scores {

    /** The scores of the empirical distributions. */
    final double[] crps;

    /** Half of the mean distance between two members, drawn with replacement. */
    final double[] spread;

    Scores(int points) {
      crps = new double[points];
      spread = new double[points];
    }
  }

  /** The sum of the scores of the empirical distributions, and the number of points. */
  void crps(int series, int from, int to, double[] sums) {
    double[] crps = scores().crps;
    double sum = 0;
    for (int t = from; t < to; t++) {
      sum += crps[t];
    }
    sums[0] = sum;
    sums[1] = to - from;
  }

  /** The sum of the fair scores, in which members are drawn without replacement, and the number of points. */
  void fairCrps(int series, int from, int to, double[] sums) {
    // The mean distance over M (M - 1) pairs instead of M^2 is larger by one in M - 1. One member:
    // 0/0.
    double[] spread = scores().spread;
    double correction = 0;
    for (int t = from; t < to; t++) {
      correction += spread[t] / (members - 1);
    }
    crps(series, from, to, sums);
    sums[0] -= correction;
  }

  private Scores scores() {
    Scores known = scores;
    if (known == null) {
      known = score();
      scores = known;
    }
    return known;
  }

  private Scores score() {
    Scores computed = new Scores(y.length);
    double[] sorted = new double[members];
    for (int t = 0; t < y.length; t++) {
      System.arraycopy(samples, t * members, sorted, 0, members);
      Arrays.sort(sorted);
      computed.crps[t] = crps(sorted, y[t]);
      computed.spread[t] = spread(sorted);
    }
    return computed;
  }

  /** The quantile form: the sum of the quantile losses of the members, none of which is negative. */
  private static double crps(double[] x, double y) {
    int n = x.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double above = x[i] - y;
      sum += Math.max((n - i - 0.5) * above, (-i - 0.5) * above);
    }
    return 2 * sum / n / n;
  }

  /** Half of the mean of |x[i] - x[j]|, as a sum of ranges from the outside in, none of which is negative. */
  private static double spread(double[] x) {
    int n = x.length;
    double sum = 0;
    for (int low = 0, high = n - 1; low < high; low++, high--) {
      sum += (high - low) * (x[high] - x[low]);
    }
    return sum / n / n;
  }
}
