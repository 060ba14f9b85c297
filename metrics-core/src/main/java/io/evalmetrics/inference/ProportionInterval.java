package io.evalmetrics.inference;

import io.evalmetrics.internal.Arguments;
import org.apache.commons.math3.distribution.BetaDistribution;

/** Confidence intervals of a proportion, such as an accuracy: so many of so many samples were right. */
public final class ProportionInterval {

  /** How closely the beta quantiles are solved; commons-math's default of 1e-9 shows in the printed digits. */
  private static final double QUANTILE_ACCURACY = 1e-15;

  private ProportionInterval() {}

  /**
   * The score interval of Wilson (1927), <a href="https://doi.org/10.2307/2276774">doi:10.2307/2276774</a>; close to the
   * nominal coverage on average and never degenerate.
   *
   * <pre>{@code (p + z^2/2n -+ z sqrt(p (1-p)/n + z^2/4n^2)) / (1 + z^2/n), clipped to [0, 1]}</pre>
   *
   * <p>Reference: statsmodels {@code proportion_confint(method="wilson")}.
   *
   * @throws IllegalArgumentException if {@code trials < 1}, {@code successes} lies outside 0..trials or {@code level}
   *     outside (0, 1)
   */
  public static ConfidenceInterval wilson(long successes, long trials, double level) {
    check(successes, trials);
    double z = Normal.twoSidedQuantile(level);
    double n = trials;
    double p = successes / n;
    double shrink = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / shrink;
    double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / shrink;
    return new ConfidenceInterval(
        p, Math.max(0, centre - half), Math.min(1, centre + half), level, "Wilson");
  }

  /**
   * The exact interval of Clopper and Pearson (1934), <a
   * href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>; it covers at least the nominal
   * level, usually more.
   *
   * <pre>{@code low = Beta(a/2; s, n-s+1), high = Beta(1-a/2; s+1, n-s), a = 1 - level; 0 if s = 0, 1 if s = n}</pre>
   *
   * <p>Reference: statsmodels {@code proportion_confint(method="beta")}.
   *
   * @throws IllegalArgumentException if {@code trials < 1}, {@code successes} lies outside 0..trials or {@code level}
   *     outside (0, 1)
   */
  public static ConfidenceInterval clopperPearson(long successes, long trials, double level) {
    check(successes, trials);
    double tail = (1 - Normal.checkedLevel(level)) / 2;
    long failures = trials - successes;
    double low = successes == 0 ? 0 : betaQuantile(tail, successes, failures + 1.0);
    double high = failures == 0 ? 1 : betaQuantile(1 - tail, successes + 1.0, failures);
    return new ConfidenceInterval((double) successes / trials, low, high, level, "Clopper-Pearson");
  }

  private static double betaQuantile(double p, double a, double b) {
    return new BetaDistribution(null, a, b, QUANTILE_ACCURACY).inverseCumulativeProbability(p);
  }

  private static void check(long successes, long trials) {
    if (trials < 1) {
      throw Arguments.badValue("trials", "be at least 1", trials);
    }
    if (successes < 0 || successes > trials) {
      throw Arguments.badValue("successes", "lie in 0.." + trials, successes);
    }
  }
}
