package io.evalmetrics.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final Bootstrap<Sample> MEAN = Bootstrap.of(Sample.MEAN);

  @Test
  void theSeedDecidesTheReplicatesWhateverTheThreads() {
    Sample sample = Sample.normal(1, 200, 0);
    double[] one = MEAN.withSeed(7).replicates(sample);
    assertArrayEquals(one, MEAN.withSeed(7).withThreads(2).replicates(sample));
    assertArrayEquals(one, MEAN.withSeed(7).withThreads(8).replicates(sample));
    assertNotEquals(Arrays.hashCode(one), Arrays.hashCode(MEAN.withSeed(8).replicates(sample)));
  }

  @Test
  void moreResamplesBeginWithTheSameOnes() {
    Sample sample = Sample.normal(2, 50, 0);
    double[] many = MEAN.withResamples(300).replicates(sample);
    assertArrayEquals(MEAN.withResamples(100).replicates(sample), Arrays.copyOf(many, 100));
  }

  @Test
  void theStandardDeviationOfTheReplicatesIsTheStandardError() {
    Sample sample = Sample.normal(3, 400, 5);
    double[] replicates = MEAN.withResamples(4000).replicates(sample);
    double mean = new Sample(replicates).mean();
    double variance =
        Arrays.stream(replicates).map(x -> (x - mean) * (x - mean)).sum() / replicates.length;
    assertEquals(sample.mean(), mean, 0.01);
    assertEquals(1 / Math.sqrt(400), Math.sqrt(variance), 0.004);
  }

  @Test
  void ninetyFivePercentIntervalsCoverTheTruthWithinBinomialError() {
    int trials = 400;
    int percentile = 0;
    int corrected = 0;
    for (int trial = 0; trial < trials; trial++) {
      Sample sample = Sample.normal(1000 + trial, 60, 3);
      Bootstrap<Sample> bootstrap = MEAN.withResamples(400).withSeed(trial);
      percentile += bootstrap.interval(sample, 0.95).contains(3) ? 1 : 0;
      corrected += bootstrap.biasCorrectedInterval(sample, 0.95).contains(3) ? 1 : 0;
    }
    // Four standard errors of a binomial proportion around 0.94, what n = 60 gives.
    double slack = 4 * Math.sqrt(0.94 * 0.06 / trials);
    assertEquals(0.94, (double) percentile / trials, slack);
    assertEquals(0.94, (double) corrected / trials, slack);
  }

  @Test
  void theBiasCorrectedIntervalOfASymmetricStatisticIsNearThePercentileInterval() {
    Sample sample = Sample.normal(4, 300, 0);
    ConfidenceInterval percentile = MEAN.withResamples(4000).interval(sample, 0.9);
    ConfidenceInterval corrected = MEAN.withResamples(4000).biasCorrectedInterval(sample, 0.9);
    assertEquals(percentile.low(), corrected.low(), 0.02);
    assertEquals(percentile.high(), corrected.high(), 0.02);
  }

  @Test
  void theBiasCorrectedIntervalMovesTowardsTheLongTail() {
    double[] skewed = new double[100];
    for (int i = 0; i < skewed.length; i++) {
      skewed[i] = Math.exp(4 * (i + 0.5) / skewed.length);
    }
    ConfidenceInterval percentile = MEAN.withResamples(4000).interval(new Sample(skewed), 0.95);
    ConfidenceInterval corrected =
        MEAN.withResamples(4000).biasCorrectedInterval(new Sample(skewed), 0.95);
    assertTrue(corrected.low() > percentile.low());
    assertTrue(corrected.high() > percentile.high());
  }

  @Test
  void thePercentileIntervalEndsAtQuantilesOfTheReplicates() {
    Sample sample = skewed(30);
    double[] ascending = MEAN.withResamples(333).replicates(sample);
    Arrays.sort(ascending);
    ConfidenceInterval interval = MEAN.withResamples(333).interval(sample, 0.9);
    assertEquals(sample.mean(), interval.estimate());
    // 0.05 * 332 = 16.6 and 0.95 * 332 = 315.4
    assertEquals(0.4 * ascending[16] + 0.6 * ascending[17], interval.low(), 1e-13);
    assertEquals(0.6 * ascending[315] + 0.4 * ascending[316], interval.high(), 1e-13);
  }

  @Test
  void theBiasCorrectedIntervalIsEfronsFormula() {
    Sample sample = skewed(30);
    double[] leaveOneOut = new double[30];
    for (int i = 0; i < leaveOneOut.length; i++) {
      leaveOneOut[i] = (30 * sample.mean() - sample.values()[i]) / 29;
    }
    assertEfronsFormula(sample, leaveOneOut);
  }

  @Test
  void theJackknifeOfManyUnitsLeavesOutEvery200th() {
    Sample sample = skewed(450);
    double[] leaveOneOut = new double[200];
    for (int group = 0; group < leaveOneOut.length; group++) {
      double sum = 450 * sample.mean();
      int left = 450;
      for (int unit = group; unit < 450; unit += 200) {
        sum -= sample.values()[unit];
        left--;
      }
      leaveOneOut[group] = sum / left;
    }
    assertEfronsFormula(sample, leaveOneOut);
  }

  private static Sample skewed(int n) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> Math.exp(4 * ((i * 7) % n + 0.5) / n));
    return new Sample(values);
  }

  private static void assertEfronsFormula(Sample sample, double[] leaveOneOut) {
    double[] ascending = MEAN.replicates(sample);
    Arrays.sort(ascending);
    double center = new Sample(leaveOneOut).mean();
    double cubes = Arrays.stream(leaveOneOut).map(v -> Math.pow(center - v, 3)).sum();
    double squares =
        Arrays.stream(leaveOneOut).map(v -> Math.pow(center - v, 2)).sum();
    double a = cubes / (6 * Math.pow(squares, 1.5));
    NormalDistribution normal = new NormalDistribution();
    double share =
        (double) Arrays.stream(ascending).filter(v -> v < sample.mean()).count();
    double z0 = normal.inverseCumulativeProbability(share / ascending.length);
    ConfidenceInterval interval = MEAN.biasCorrectedInterval(sample, 0.9);
    double[] ends = {interval.low(), interval.high()};
    for (int end = 0; end < 2; end++) {
      double z = z0 + normal.inverseCumulativeProbability(end == 0 ? 0.05 : 0.95);
      double p = normal.cumulativeProbability(z0 + z / (1 - a * z));
      double expected = new Percentile()
          .withEstimationType(Percentile.EstimationType.R_7)
          .evaluate(ascending, 100 * p);
      assertEquals(expected, ends[end], 1e-9);
    }
  }

  @Test
  void aConstantSampleHasAnIntervalOfOnePoint() {
    Sample constant = new Sample(2, 2, 2, 2);
    for (ConfidenceInterval interval : new ConfidenceInterval[] {
      MEAN.interval(constant, 0.95), MEAN.biasCorrectedInterval(constant, 0.95)
    }) {
      assertEquals(2, interval.low());
      assertEquals(2, interval.high());
    }
  }

  @Test
  void oneUnitHasAnIntervalOfOnePoint() {
    assertEquals(5, MEAN.interval(new Sample(5), 0.95).high());
    assertEquals(5, MEAN.biasCorrectedInterval(new Sample(5), 0.95).low());
  }

  @Test
  void undefinedReplicatesAreLeftOutAndCounted() {
    Metric<Sample> undefinedWithoutOnes = Metric.of(
        MetricInfo.higherIsBetter("ones", "Ones"),
        sample -> Arrays.stream(sample.values()).sum() == 0 ? Double.NaN : 1);
    ConfidenceInterval interval =
        Bootstrap.of(undefinedWithoutOnes).withResamples(2000).interval(new Sample(1, 0, 0), 0.95);
    assertEquals(1, interval.low());
    assertEquals(2000 * 8.0 / 27, interval.undefinedReplicates(), 100);
  }

  @Test
  void withoutADefinedReplicateTheIntervalIsUndefined() {
    Metric<Sample> never =
        Metric.of(MetricInfo.higherIsBetter("never", "Never"), sample -> Double.NaN);
    ConfidenceInterval interval =
        Bootstrap.of(never).withResamples(10).interval(new Sample(1, 2), 0.95);
    assertEquals(Double.NaN, interval.low());
    assertEquals(10, interval.undefinedReplicates());
    assertEquals(
        Double.NaN,
        Bootstrap.of(never).biasCorrectedInterval(new Sample(1, 2), 0.95).high());
  }

  @Test
  void strataKeepTheirSizes() {
    Sample sample = new Sample(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    double[] replicates =
        MEAN.withStrata(new int[] {-7, 3, 3, 3, 3, 3, 3, 3, 3, 3}).replicates(sample);
    for (double replicate : replicates) {
      assertEquals(0.1, replicate, 1e-15);
    }
  }

  @Test
  void anExceptionInAThreadReachesTheCaller() {
    Metric<Sample> failing = Metric.of(MetricInfo.higherIsBetter("failing", "Failing"), sample -> {
      throw new IllegalArgumentException("the evaluation has no scores");
    });
    Bootstrap<Sample> bootstrap = Bootstrap.of(failing).withThreads(3);
    assertThrows(IllegalArgumentException.class, () -> bootstrap.replicates(new Sample(1, 2, 3)));
  }

  @Test
  void badArgumentsAreNamed() {
    Sample sample = new Sample(1, 2);
    for (double level : new double[] {0, 1, -0.1, 95, Double.NaN}) {
      assertNamed("level", () -> MEAN.interval(sample, level));
      assertNamed("level", () -> MEAN.biasCorrectedInterval(sample, level));
    }
    assertNamed("resamples", () -> MEAN.withResamples(0));
    assertNamed("threads", () -> MEAN.withThreads(0));
    assertNamed("strata", () -> MEAN.withStrata(new int[] {1}).replicates(sample));
  }

  private static void assertNamed(String name, Runnable call) {
    String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
    assertTrue(message.contains(name), message);
  }
}
