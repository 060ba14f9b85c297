package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The concordance indices against the comparison of every pair. */
class ConcordanceTest {

  private static final double TOLERANCE = 1e-12;

  /** Every pair of samples, compared by the definitions. */
  private static final class EveryPair {
    double concordant;
    double discordant;
    double tiedRisk;
    double tiedTime;
    double ishwaranPoints;
    double ishwaranPairs;

    EveryPair(Samples s, double[] weight, int[] strata, double[] failureWeight, double tolerance) {
      for (int i = 0; i < s.size(); i++) {
        for (int j = 0; j < s.size(); j++) {
          double pair = weight[i] * weight[j] * failureWeight[i];
          if (i == j || strata[i] != strata[j]) {
            continue;
          }
          boolean comparable = s.event[i] == 1
              && (s.time[i] < s.time[j] || (s.time[i] == s.time[j] && s.event[j] == 0));
          if (comparable) {
            compare(s.risk[i] - s.risk[j], pair, s.time[i] == s.time[j], tolerance);
          } else if (i < j && s.time[i] == s.time[j] && s.event[i] + s.event[j] == 2) {
            tiedTime += pair;
            ishwaranPairs++;
            ishwaranPoints += s.risk[i] == s.risk[j] ? 1 : 0.5;
          }
        }
      }
    }

    private void compare(double ahead, double pair, boolean sameTime, double tolerance) {
      ishwaranPairs++;
      if (Math.abs(ahead) <= tolerance) {
        tiedRisk += pair;
        ishwaranPoints += 0.5;
      } else if (ahead > 0) {
        concordant += pair;
        ishwaranPoints++;
      } else {
        discordant += pair;
        ishwaranPoints += sameTime ? 0.5 : 0;
      }
    }

    double concordance() {
      return (concordant + tiedRisk / 2) / (concordant + discordant + tiedRisk);
    }
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void assertCounts(EveryPair expected, PairCounts actual) {
    assertEquals(expected.concordant, actual.concordant(), TOLERANCE * expected.concordant);
    assertEquals(expected.discordant, actual.discordant(), TOLERANCE * expected.discordant);
    assertEquals(expected.tiedRisk, actual.tiedRisk(), TOLERANCE * expected.tiedRisk);
    assertEquals(expected.tiedTime, actual.tiedTime(), TOLERANCE * expected.tiedTime);
  }

  @Property(tries = 200)
  void countsAreThoseOfComparingEveryPair(
      @ForAll @IntRange(min = 4, max = 150) int size, @ForAll long seed) {
    Samples s = Samples.random(seed, size);
    EveryPair expected = new EveryPair(s, ones(size), new int[size], ones(size), 0);
    SurvivalEvaluation evaluation = s.withRisk();
    PairCounts counts = evaluation.pairCounts();
    assertEquals(
        new PairCounts(
            expected.concordant, expected.discordant, expected.tiedRisk, expected.tiedTime),
        counts);
    assertEquals(expected.concordance(), evaluation.concordanceIndex());
    assertEquals(2 * expected.concordance() - 1, evaluation.somersD());
    assertEquals(
        expected.concordant / (expected.concordant + expected.discordant),
        evaluation
            .withOptions(SurvivalOptions.withDefaults().withTieRule(TieRule.EXCLUDE))
            .concordanceIndex());
    assertEquals(
        expected.ishwaranPoints / expected.ishwaranPairs,
        evaluation
            .withOptions(SurvivalOptions.withDefaults().withTieRule(TieRule.ISHWARAN))
            .concordanceIndex(),
        TOLERANCE);
  }

  @Property(tries = 150)
  void weightedStratifiedTolerantCountsAreThoseOfComparingEveryPair(
      @ForAll @IntRange(min = 4, max = 100) int size,
      @ForAll long seed,
      @ForAll @IntRange(max = 3) int quarters) {
    Samples s = Samples.random(seed, size);
    Random random = new Random(seed + 1);
    for (int i = 0; i < size; i++) {
      s.weight[i] *= random.nextDouble();
      s.risk[i] += random.nextInt(3) * 1e-9;
    }
    double tolerance = quarters / 4.0;
    EveryPair expected = new EveryPair(s, s.weight, s.strata, ones(size), tolerance);
    SurvivalEvaluation evaluation = s.withRisk()
        .withSampleWeight(s.weight)
        .withStrata(s.strata)
        .withOptions(SurvivalOptions.withDefaults().withTiedTolerance(tolerance));
    assertCounts(expected, evaluation.pairCounts());
    assertEquals(expected.concordance(), evaluation.concordanceIndex(), TOLERANCE);
  }

  @Property(tries = 100)
  void unosIndexIsThatOfComparingEveryPair(
      @ForAll @IntRange(min = 4, max = 100) int size, @ForAll long seed, @ForAll boolean left) {
    Samples s = Samples.random(seed, size);
    double tau = 5.5;
    KaplanMeier censoring = KaplanMeier.ofCensorings(s.time, s.event);
    double[] failureWeight = new double[size];
    for (int i = 0; i < size; i++) {
      double g = censoring.at(left ? Math.nextDown(s.time[i]) : s.time[i]);
      failureWeight[i] = s.time[i] < tau ? 1 / (g * g) : 0;
    }
    EveryPair expected = new EveryPair(s, ones(size), new int[size], failureWeight, 0.25);
    double actual = s.withRisk()
        .withOptions(SurvivalOptions.withDefaults()
            .withTau(tau)
            .withIpcwLeftLimit(left)
            .withTiedTolerance(0.25))
        .concordanceIndexIpcw();
    assertEquals(expected.concordance(), actual, TOLERANCE);
  }

  @Property(tries = 50)
  void whatOnlyOrdersTheRisksDoesNotChangeTheCounts(@ForAll long seed) {
    Samples s = Samples.random(seed, 60);
    double[] transformed = new double[60];
    double[] reversed = new double[60];
    for (int i = 0; i < 60; i++) {
      transformed[i] = Math.exp(3 * s.risk[i]);
      reversed[i] = -s.risk[i];
    }
    PairCounts counts = s.withRisk().pairCounts();
    assertEquals(counts, s.withRisk().withRisk(transformed).pairCounts());
    PairCounts mirrored = s.withRisk().withRisk(reversed).pairCounts();
    assertEquals(counts.concordant(), mirrored.discordant());
    assertEquals(counts.tiedRisk(), mirrored.tiedRisk());
    assertEquals(
        s.withRisk().concordanceIndex(),
        SurvivalEvaluation.of(s.time, s.event).withPredictedTime(reversed).concordanceIndex());
  }

  @Property(tries = 50)
  void theOrderOfSamplesDoesNotMatter(@ForAll long seed) {
    Samples s = Samples.random(seed, 60);
    int[] order = shuffled(60, seed);
    assertEquals(s.withRisk().pairCounts(), s.at(order).withRisk().pairCounts());
  }

  @Property(tries = 50)
  void wholeWeightsAreRepetitionsBetweenSamples(@ForAll long seed) {
    Samples s = Samples.random(seed, 40);
    int total = 0;
    for (double weight : s.weight) {
      total += (int) weight;
    }
    int[] repeated = new int[total];
    int next = 0;
    for (int i = 0; i < s.size(); i++) {
      for (int copy = 0; copy < s.weight[i]; copy++) {
        repeated[next++] = i;
      }
    }
    PairCounts weighted = s.withRisk().withSampleWeight(s.weight).pairCounts();
    PairCounts expected = s.at(repeated).withRisk().pairCounts();
    assertEquals(expected.concordant(), weighted.concordant());
    assertEquals(expected.discordant(), weighted.discordant());
    assertEquals(expected.tiedRisk(), weighted.tiedRisk());
  }

  private static int[] shuffled(int n, long seed) {
    Random random = new Random(seed);
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  @Example
  void weightsThatLeaveNoPairGiveNaN() {
    double[] time = {1, 2, 3};
    int[] event = {1, 1, 1};
    double[] risk = {0.1, 0.2, 0.3};
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(time, event).withRisk(risk);
    assertEquals(
        Double.NaN, evaluation.withSampleWeight(new double[] {0, 1, 0}).concordanceIndex());
    assertEquals(Double.NaN, evaluation.withStrata(new int[] {1, 2, 3}).concordanceIndex());
  }

  @Example
  void tiedRisksOfUnequalWeightsAreNothingButTies() {
    double[] weight = {0.1, 0.7, 1e-3, 12.3, 0.2};
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(
            new double[] {1, 2, 3, 4, 5}, new int[] {1, 1, 1, 1, 1})
        .withRisk(new double[] {7, 7, 7, 7, 7})
        .withSampleWeight(weight);
    assertEquals(0, evaluation.pairCounts().concordant());
    assertEquals(0, evaluation.pairCounts().discordant());
    assertEquals(
        Double.NaN,
        evaluation
            .withOptions(SurvivalOptions.withDefaults().withTieRule(TieRule.EXCLUDE))
            .concordanceIndex());
  }

  @Example
  void twoHundredThousandSamplesAreCountedExactly() {
    int n = 200_000;
    double[] time = new double[n];
    double[] risk = new double[n];
    int[] event = new int[n];
    for (int i = 0; i < n; i++) {
      time[i] = i;
      risk[i] = -i;
      event[i] = 1;
    }
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(time, event).withRisk(risk);
    assertEquals(n * (n - 1L) / 2, (long) evaluation.pairCounts().concordant());
    assertEquals(1, evaluation.concordanceIndex());
  }

  @Example
  void risksFarApartAreOrderedThoughTheirDifferenceOverflows() {
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(new double[] {1, 2}, new int[] {1, 1})
        .withRisk(new double[] {Double.MAX_VALUE, -Double.MAX_VALUE});
    assertEquals(1, evaluation.concordanceIndex());
  }

  @Example
  void negativeTimesAreOrderedToo() {
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(new double[] {-3, -1}, new int[] {1, 0})
        .withRisk(new double[] {2, 1});
    assertEquals(1, evaluation.concordanceIndex());
  }

  @Example
  void zerosOfEitherSignAreTiedByEveryRule() {
    SurvivalEvaluation evaluation = SurvivalEvaluation.of(
            new double[] {1, 1, 2}, new int[] {1, 1, 0})
        .withRisk(new double[] {0.0, -0.0, -0.0});
    assertEquals(0.5, evaluation.concordanceIndex());
    SurvivalOptions options = SurvivalOptions.withDefaults().withTieRule(TieRule.ISHWARAN);
    assertEquals(2.0 / 3, evaluation.withOptions(options).concordanceIndex());
  }
}
