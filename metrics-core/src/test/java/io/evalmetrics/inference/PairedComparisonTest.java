package io.evalmetrics.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {

  private static final PairedBootstrap<Sample> PAIRED =
      PairedBootstrap.of(Bootstrap.of(Sample.MEAN).withSeed(1));

  private static Sample plus(Sample sample, double shift) {
    return new Sample(IntStream.range(0, sample.units())
        .mapToDouble(i -> sample.values()[i] + shift)
        .toArray());
  }

  @Test
  void identicalModelsGivePOfOne() {
    Sample sample = Sample.normal(1, 100, 0);
    PairedComparison comparison = PAIRED.compare(sample, sample, 0.95);
    assertEquals(1, comparison.pValue());
    assertEquals(0, comparison.difference().low());
    assertEquals(0, comparison.difference().high());
    assertEquals(
        1, SignFlipTest.withDefaults().compare(sample.values(), sample.values()).pValue());
  }

  @Test
  void aConstantShiftIsFoundThoughTheSamplesSpread() {
    Sample sample = Sample.normal(2, 100, 0);
    PairedComparison comparison = PAIRED.compare(plus(sample, 0.01), sample, 0.95);
    assertEquals(0.01, comparison.difference().low(), 1e-12);
    assertEquals(2.0 / 1001, comparison.pValue(), 1e-15);
  }

  @Test
  void underNoDifferenceThePValueIsRarelySmall() {
    int small = 0;
    int smallByFlips = 0;
    for (int trial = 0; trial < 400; trial++) {
      Sample a = Sample.normal(5000 + trial, 40, 0);
      Sample b = Sample.normal(9000 + trial, 40, 0);
      small += PAIRED.compare(a, b, 0.95).pValue() <= 0.05 ? 1 : 0;
      double byFlips = SignFlipTest.withDefaults()
          .withResamples(500)
          .compare(a.values(), b.values())
          .pValue();
      smallByFlips += byFlips <= 0.05 ? 1 : 0;
    }
    assertEquals(0.055, small / 400.0, 0.045);
    assertEquals(0.05, smallByFlips / 400.0, 0.045);
  }

  @Test
  void aMetricThatIsBestNearItsIdealIsComparedByDistance() {
    Sample low = plus(Sample.normal(3, 50, 0), -2);
    Sample high = plus(Sample.normal(3, 50, 0), 1);
    PairedComparison comparison =
        PairedBootstrap.of(Bootstrap.of(Sample.BIAS)).compare(low, high, 0.95);
    assertTrue(comparison.difference().estimate() > 0, "-2 is farther from 0 than 1");
  }

  @Test
  void unequalTestSetsAreRejected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PAIRED.compare(new Sample(1, 2), new Sample(1), 0.95));
  }

  @Test
  void allSignsOfASmallSampleAreCounted() {
    double[] a = {1, 2, 3};
    double[] b = {0, 0, 0};
    // Only +++ and --- are as far from zero as the data.
    assertEquals(2.0 / 8, SignFlipTest.withDefaults().compare(a, b).pValue());
    assertEquals(2, SignFlipTest.withDefaults().compare(a, b).statistic());
  }

  @Test
  void randomSignsAgreeWithAllOfThem() {
    double[] a = Sample.normal(21, 16, 0.4).values();
    double[] b = new double[16];
    double exact = SignFlipTest.withDefaults().compare(a, b).pValue();
    // A seventeenth pair without difference changes nothing but the way of counting.
    double[] longer = Arrays.copyOf(a, 17);
    double random = SignFlipTest.withDefaults()
        .withResamples(20_000)
        .withSeed(3)
        .compare(longer, new double[17])
        .pValue();
    assertEquals(exact, random, 0.015);
  }

  @Test
  void lossesAreChecked() {
    SignFlipTest test = SignFlipTest.withDefaults();
    assertThrows(IllegalArgumentException.class, () -> test.compare(new double[0], new double[0]));
    assertThrows(IllegalArgumentException.class, () -> test.compare(new double[1], new double[2]));
    assertThrows(
        IllegalArgumentException.class,
        () -> test.compare(new double[] {Double.NaN}, new double[1]));
    assertThrows(IllegalArgumentException.class, () -> test.withResamples(0));
  }

  @Test
  void teamsWithinNoiseShareAGroup() {
    Sample base = Sample.normal(4, 200, 1);
    Map<String, Sample> teams = new LinkedHashMap<>();
    teams.put("worst", plus(base, 5));
    teams.put("best", base);
    teams.put("same as best", new Sample(base.values().clone()));
    teams.put("much worse", plus(base, 3));
    TeamStandings standings = TeamStandings.of(Bootstrap.of(Sample.MEAN), teams, 0.95);
    assertEquals(
        List.of("best", "same as best", "much worse", "worst"),
        standings.standings().stream().map(TeamStandings.Standing::team).toList());
    assertEquals(
        List.of(1, 1, 2, 3),
        standings.standings().stream().map(TeamStandings.Standing::group).toList());
    assertEquals(
        List.of(1, 1, 3, 4),
        standings.standings().stream().map(TeamStandings.Standing::rank).toList());
    assertTrue(standings.toString().contains("95 % low"), standings.toString());
  }

  @Test
  void theDifferenceEndsAtQuantilesOfThePairedReplicates() {
    Sample a = Sample.normal(31, 80, 0.2);
    Sample b = Sample.normal(32, 80, 0);
    Bootstrap<Sample> bootstrap = Bootstrap.of(Sample.MEAN).withResamples(201);
    double[] differences = bootstrap.replicates(a);
    double[] ofB = bootstrap.replicates(b);
    Arrays.setAll(differences, i -> differences[i] - ofB[i]);
    Arrays.sort(differences);
    ConfidenceInterval interval =
        PairedBootstrap.of(bootstrap).compare(a, b, 0.9).difference();
    assertEquals(a.mean() - b.mean(), interval.estimate());
    assertEquals(differences[10], interval.low(), 1e-14); // 0.05 of 200
    assertEquals(differences[190], interval.high(), 1e-14);
  }

  @Test
  void theIntervalOfATeamIsThatOfItsBootstrap() {
    Bootstrap<Sample> bootstrap = Bootstrap.of(Sample.MEAN).withResamples(150);
    Map<String, Sample> teams = noisyTeams(1);
    for (TeamStandings.Standing standing :
        TeamStandings.of(bootstrap, teams, 0.9).standings()) {
      ConfidenceInterval alone = bootstrap.interval(teams.get(standing.team()), 0.9);
      assertEquals(alone.low(), standing.interval().low());
      assertEquals(alone.high(), standing.interval().high());
    }
  }

  @Test
  void theFirstGroupIsWhatHolmsAdjustedPValuesLeave() {
    Bootstrap<Sample> bootstrap = Bootstrap.of(Sample.MEAN).withResamples(400);
    int mixed = 0;
    for (int seed = 0; seed < 40; seed++) {
      Map<String, Sample> teams = noisyTeams(seed);
      List<TeamStandings.Standing> standings =
          TeamStandings.of(bootstrap, teams, 0.9).standings();
      Sample best = teams.get(standings.get(0).team());
      List<TeamStandings.Standing> rest = standings.subList(1, standings.size());
      double[] p = rest.stream()
          .mapToDouble(other -> PairedBootstrap.of(bootstrap)
              .compare(best, teams.get(other.team()), 0.9)
              .pValue())
          .toArray();
      for (int i = 0; i < p.length; i++) {
        boolean differs = holmAdjusted(p, p[i]) <= 0.1;
        assertEquals(!differs, rest.get(i).group() == 1, "seed " + seed + ", team " + i);
        mixed += differs != p[i] <= 0.1 ? 1 : 0;
      }
    }
    assertTrue(mixed > 0, "the correction has decided somewhere");
  }

  private static Map<String, Sample> noisyTeams(int seed) {
    Map<String, Sample> teams = new LinkedHashMap<>();
    for (int team = 0; team < 5; team++) {
      teams.put("team " + team, plus(Sample.normal(100L * seed + team, 60, 0), 0.1 * team));
    }
    return teams;
  }

  /** The largest of the smaller p-values, each times the number of those not smaller than it. */
  private static double holmAdjusted(double[] pValues, double p) {
    return Arrays.stream(pValues)
        .filter(other -> other <= p)
        .map(other -> other * Arrays.stream(pValues).filter(x -> x >= other).count())
        .max()
        .orElseThrow();
  }

  @Test
  void aTeamWithoutAScoreStandsLastInAGroupOfItsOwn() {
    Map<String, Sample> teams = new LinkedHashMap<>();
    teams.put("undefined", new Sample(Double.NaN, Double.NaN));
    teams.put("defined", new Sample(1, 2));
    List<TeamStandings.Standing> standings =
        TeamStandings.of(Bootstrap.of(Sample.MEAN), teams, 0.95).standings();
    assertEquals("undefined", standings.get(1).team());
    assertEquals(2, standings.get(1).group());
  }

  @Test
  void standingsOfNobodyAreRejected() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TeamStandings.of(Bootstrap.of(Sample.MEAN), Map.of(), 0.95));
  }
}
