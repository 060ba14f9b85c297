package io.evalmetrics.inference;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.SplittableRandom;

/**
 * The paired permutation test of additive losses: if two models were equal, each sample's difference of losses could as
 * well have the other sign. Immutable.
 *
 * <p>The statistic is the mean difference A - B; the two-sided p-value is the share of sign assignments whose mean is at
 * least as far from zero. Up to 16 samples all assignments are counted; beyond that {@code resamples} random ones, the
 * observed one added: (1 + count)/(resamples + 1). Assignments within rounding of the observed one count as equal.
 *
 * <p>See Good, Permutation Tests (2000). No assumption is made on the distribution but that the differences are
 * symmetric under no difference, and independent.
 */
public final class SignFlipTest {

  private static final int MOST_ENUMERATED = 16;
  private static final double ROUNDING = 1e-12;

  private final int resamples;
  private final long seed;

  private SignFlipTest(int resamples, long seed) {
    this.resamples = resamples;
    this.seed = seed;
  }

  /** Returns a test with 10,000 random assignments and seed 0. */
  public static SignFlipTest withDefaults() {
    return new SignFlipTest(10_000, 0);
  }

  /**
   * Returns a copy with this many random assignments.
   *
   * @throws IllegalArgumentException if there is not at least one
   */
  public SignFlipTest withResamples(int newResamples) {
    return new SignFlipTest(Arguments.atLeast("resamples", newResamples, 1), seed);
  }

  /** Returns a copy with this seed. */
  public SignFlipTest withSeed(long newSeed) {
    return new SignFlipTest(resamples, newSeed);
  }

  /**
   * Compares two models by their losses on the same samples, such as squared errors.
   *
   * @throws IllegalArgumentException if the arrays are empty or differ in length, or a loss is not finite
   */
  public TestResult compare(double[] lossesA, double[] lossesB) {
    Arguments.notEmpty("lossesA", lossesA.length);
    Arguments.sameLength("lossesA", lossesA.length, "lossesB", lossesB.length);
    Arguments.finite("lossesA", lossesA);
    Arguments.finite("lossesB", lossesB);
    double[] differences = new double[lossesA.length];
    double size = 0;
    for (int i = 0; i < differences.length; i++) {
      differences[i] = lossesA[i] - lossesB[i];
      size += Math.abs(differences[i]);
    }
    double sum = ExactSum.of(differences);
    double atLeast = Math.abs(sum) - ROUNDING * size;
    double p = differences.length <= MOST_ENUMERATED
        ? shareOfAll(differences, atLeast)
        : shareOfRandom(differences, atLeast);
    return new TestResult(sum / differences.length, p);
  }

  private static double shareOfAll(double[] differences, double atLeast) {
    int assignments = 1 << differences.length;
    int extreme = 0;
    for (int signs = 0; signs < assignments; signs++) {
      double sum = 0;
      for (int i = 0; i < differences.length; i++) {
        sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
      }
      extreme += Math.abs(sum) >= atLeast ? 1 : 0;
    }
    return (double) extreme / assignments;
  }

  private double shareOfRandom(double[] differences, double atLeast) {
    SplittableRandom random = new SplittableRandom(seed);
    int extreme = 1;
    for (int resample = 0; resample < resamples; resample++) {
      extreme += Math.abs(flippedSum(differences, random)) >= atLeast ? 1 : 0;
    }
    return extreme / (resamples + 1.0);
  }

  private static double flippedSum(double[] differences, SplittableRandom random) {
    double sum = 0;
    for (int from = 0; from < differences.length; from += Long.SIZE) {
      long signs = random.nextLong();
      int to = Math.min(differences.length, from + Long.SIZE);
      for (int i = from; i < to; i++) {
        sum +=
            (signs >>> i & 1) == 0 ? differences[i] : -differences[i]; // the shift counts modulo 64
      }
    }
    return sum;
  }
}
