package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedScoresTest {

  /** Labelled scores with many ties, some weights 0. */
  record Sample(int[] labels, double[] scores, double[] weights) {

    RankedScores ranked() {
      return RankedScores.of(labels, scores);
    }

    RankedScores weighted() {
      return ranked().withSampleWeight(weights);
    }

    int size() {
      return labels.length;
    }

    /** The sample in which row i stands counts[i] times. */
    Sample gathered(int[] counts) {
      int[] rows = IntStream.range(0, size())
          .flatMap(i -> IntStream.range(0, counts[i]).map(r -> i))
          .toArray();
      return new Sample(
          IntStream.of(rows).map(i -> labels[i]).toArray(),
          IntStream.of(rows).mapToDouble(i -> scores[i]).toArray(),
          IntStream.of(rows).mapToDouble(i -> weights[i]).toArray());
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(RankedScoresTest::samplesOfSize)
        .withoutEdgeCases();
  }

  private static Arbitrary<Sample> samplesOfSize(int n) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1).array(int[].class).ofSize(n),
            Arbitraries.of(-1e300, -3.5, -0.0, 0.0, 0.125, 0.25, 0.5, 1.0, 7.0, 1e300)
                .array(double[].class)
                .ofSize(n),
            Arbitraries.of(0.0, 1.0, 2.0, 5.0).array(double[].class).ofSize(n))
        .as(Sample::new);
  }

  /** Every number that ranked scores give, of what takes weights. */
  private static double[] numbers(RankedScores scores) {
    OperatingPoint precision = scores.precisionAtRecall(0.4);
    OperatingPoint recall = scores.recallAtPrecision(0.6);
    OperatingPoint sensitivity = scores.sensitivityAtSpecificity(0.7);
    OperatingPoint specificity = scores.specificityAtSensitivity(0.7);
    return new double[] {
      scores.positives(),
      scores.negatives(),
      scores.areaUnderRoc(),
      scores.partialAreaUnderRoc(0.3),
      scores.gini(),
      scores.averagePrecision(),
      scores.areaUnderPrecisionRecall(),
      scores.kolmogorovSmirnov(),
      scores.equalErrorRate(),
      scores.gainAt(0.35),
      scores.liftAt(0.35),
      precision.value(),
      precision.threshold(),
      recall.value(),
      recall.threshold(),
      sensitivity.value(),
      sensitivity.threshold(),
      specificity.value(),
      specificity.threshold()
    };
  }

  private static void assertSameCurves(RankedScores expected, RankedScores actual) {
    RocCurve roc = expected.rocCurve();
    assertArrayEquals(roc.falsePositiveRates(), actual.rocCurve().falsePositiveRates(), 1e-12);
    assertArrayEquals(roc.truePositiveRates(), actual.rocCurve().truePositiveRates(), 1e-12);
    assertArrayEquals(roc.thresholds(), actual.rocCurve().thresholds());
    DetCurve det = expected.detCurve();
    assertArrayEquals(det.falsePositiveRates(), actual.detCurve().falsePositiveRates(), 1e-12);
    assertArrayEquals(det.falseNegativeRates(), actual.detCurve().falseNegativeRates(), 1e-12);
    assertArrayEquals(det.thresholds(), actual.detCurve().thresholds());
    GainCurve gain = expected.gainCurve();
    assertArrayEquals(gain.fractions(), actual.gainCurve().fractions(), 1e-12);
    assertArrayEquals(gain.gains(), actual.gainCurve().gains(), 1e-12);
  }

  @Property(tries = 200)
  void areaUnderRocCountsPairs(@ForAll("samples") Sample sample) {
    double wins = 0;
    double pairs = 0;
    double[] w = sample.weights();
    for (int i = 0; i < sample.size(); i++) {
      for (int j = 0; j < sample.size(); j++) {
        if (sample.labels()[i] == 1 && sample.labels()[j] == 0) {
          double difference = sample.scores()[i] - sample.scores()[j];
          wins += w[i] * w[j] * (difference > 0 ? 1 : difference == 0 ? 0.5 : 0);
          pairs += w[i] * w[j];
        }
      }
    }
    assertEquals(wins / pairs, sample.weighted().areaUnderRoc(), 1e-14);
  }

  @Property(tries = 200)
  void averagePrecisionIsTheMeanPrecisionAtThePositives(@ForAll("samples") Sample sample) {
    double sum = 0;
    double positives = 0;
    for (int i = 0; i < sample.size(); i++) {
      if (sample.labels()[i] == 1) {
        double above = 0;
        double positivesAbove = 0;
        for (int j = 0; j < sample.size(); j++) {
          if (sample.scores()[j] >= sample.scores()[i]) {
            above += sample.weights()[j];
            positivesAbove += sample.weights()[j] * sample.labels()[j];
          }
        }
        sum += above == 0 ? 0 : sample.weights()[i] * positivesAbove / above;
        positives += sample.weights()[i];
      }
    }
    double expected = positives == 0 ? 0 : sum / positives;
    assertEquals(expected, sample.weighted().averagePrecision(), 1e-14);
  }

  @Property(tries = 200)
  void theDistanceOfDistributionsIsTheLargestOverTheThresholds(@ForAll("samples") Sample sample) {
    double largest = 0;
    for (double threshold : sample.scores()) {
      double[] weight = new double[2];
      double[] above = new double[2];
      for (int i = 0; i < sample.size(); i++) {
        weight[sample.labels()[i]]++;
        above[sample.labels()[i]] += sample.scores()[i] >= threshold ? 1 : 0;
      }
      largest = Math.max(largest, Math.abs(above[1] / weight[1] - above[0] / weight[0]));
    }
    assertEquals(largest, sample.ranked().kolmogorovSmirnov(), 1e-14);
  }

  @Property(tries = 200)
  void wholeWeightsAreRepetitions(@ForAll("samples") Sample sample) {
    int[] counts = new int[sample.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = (int) sample.weights()[i];
    }
    if (IntStream.of(counts).sum() > 0) {
      RankedScores repeated = sample.gathered(counts).ranked();
      assertArrayEquals(numbers(repeated), numbers(sample.weighted()), 1e-12);
      assertSameCurves(repeated, sample.weighted());
    }
  }

  @Property(tries = 200)
  void aResampleIsTheGatheredData(@ForAll("samples") Sample sample, @ForAll long seed) {
    Random random = new Random(seed);
    int[] counts = random.ints(sample.size(), 0, 3).toArray();
    counts[0]++;
    Sample gathered = sample.gathered(counts);
    RankedScores resample = sample.ranked().resampled(counts);
    assertArrayEquals(numbers(gathered.ranked()), numbers(resample));
    assertSameCurves(gathered.ranked(), resample);
    assertEquals(
        gathered.ranked().logAreaUnderRoc(0.01, 0.5), resample.logAreaUnderRoc(0.01, 0.5), 1e-14);
    RankedScores weighted = sample.weighted().resampled(counts);
    assertArrayEquals(numbers(gathered.weighted()), numbers(weighted), 1e-12);
    assertSameCurves(gathered.weighted(), weighted);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 700, 1_000_000})
  void aResampleOfManySamplesIsTheGatheredData(int distinctScores) {
    Random random = new Random(20260101);
    int n = 4000;
    int[] labels = random.ints(n, 0, 2).toArray();
    double[] scores = IntStream.of(labels)
        .mapToDouble(label -> random.nextInt(distinctScores) + label * 0.2 * distinctScores)
        .toArray();
    double[] weights = random.doubles(n).toArray();
    int[] counts = new int[n];
    random.ints(n, 0, n).forEach(i -> counts[i]++);
    Sample sample = new Sample(labels, scores, weights);
    Sample gathered = sample.gathered(counts);
    RankedScores resample = sample.ranked().resampled(counts);
    assertArrayEquals(numbers(gathered.ranked()), numbers(resample), 1e-14);
    assertSameCurves(gathered.ranked(), resample);
    assertArrayEquals(
        numbers(gathered.weighted()), numbers(sample.weighted().resampled(counts)), 1e-11);
  }

  @Test
  void scoresOfAnyMagnitudeAreTold() {
    double[] scores = {-1e300, 1e-300, 1e300, Double.MIN_VALUE, -0.0, 0.0, 1e-300};
    RankedScores ranked = RankedScores.of(new int[] {0, 1, 1, 0, 1, 0, 0}, scores);
    assertEquals((4 + 3.5 + 1.5) / 12, ranked.areaUnderRoc());
    assertArrayEquals(
        new double[] {Double.POSITIVE_INFINITY, 1e300, 1e-300, Double.MIN_VALUE, 0, -1e300},
        ranked.fullRocCurve().thresholds());
    int[] once = {1, 1, 1, 1, 1, 1, 1};
    assertEquals(ranked.areaUnderRoc(), ranked.resampled(once).areaUnderRoc());
  }

  @Property(tries = 100)
  void theUnitOfTheWeightsDoesNotMatter(@ForAll("samples") Sample sample) {
    double[] expected = numbers(sample.weighted());
    for (int exponent : new int[] {-1000, 1000}) {
      double[] scaled = new double[sample.size()];
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = Math.scalb(sample.weights()[i], exponent);
      }
      double[] actual = numbers(sample.ranked().withSampleWeight(scaled));
      expected[0] = actual[0]; // the weights of the classes
      expected[1] = actual[1];
      assertArrayEquals(expected, actual);
    }
  }

  @Property(tries = 100)
  void theOrderOfTheSamplesDoesNotMatter(@ForAll("samples") Sample sample) {
    int n = sample.size();
    Sample reversed = new Sample(
        IntStream.range(0, n).map(i -> sample.labels()[n - 1 - i]).toArray(),
        IntStream.range(0, n).mapToDouble(i -> sample.scores()[n - 1 - i]).toArray(),
        IntStream.range(0, n).mapToDouble(i -> sample.weights()[n - 1 - i]).toArray());
    assertArrayEquals(numbers(sample.ranked()), numbers(reversed.ranked()));
    assertArrayEquals(numbers(sample.weighted()), numbers(reversed.weighted()), 1e-12);
  }

  @Property(tries = 100)
  void onlyTheOrderOfTheScoresMatters(@ForAll("samples") Sample sample) {
    double[] squashed = sample.scores().clone();
    for (int i = 0; i < squashed.length; i++) {
      squashed[i] = Math.atan(squashed[i]) * 1e-3 + 0.75;
    }
    RankedScores moved =
        RankedScores.of(sample.labels(), squashed).withSampleWeight(sample.weights());
    assertEquals(sample.weighted().areaUnderRoc(), moved.areaUnderRoc());
    assertEquals(sample.weighted().averagePrecision(), moved.averagePrecision());
    assertEquals(sample.weighted().equalErrorRate(), moved.equalErrorRate());
  }

  @Property(tries = 100)
  void exchangingTheClassesAndNegatingTheScoresKeepsTheArea(@ForAll("samples") Sample sample) {
    int[] exchanged = IntStream.of(sample.labels()).map(label -> 1 - label).toArray();
    double[] negated =
        IntStream.range(0, sample.size()).mapToDouble(i -> -sample.scores()[i]).toArray();
    assertEquals(
        sample.ranked().areaUnderRoc(), RankedScores.of(exchanged, negated).areaUnderRoc());
  }

  @Property(tries = 100)
  void rocCurveEnclosesTheArea(@ForAll("samples") Sample sample) {
    for (RocCurve curve :
        new RocCurve[] {sample.weighted().rocCurve(), sample.weighted().fullRocCurve()}) {
      double area = 0;
      double[] x = curve.falsePositiveRates();
      double[] y = curve.truePositiveRates();
      for (int i = 1; i < curve.size(); i++) {
        area += (x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2;
      }
      double auc = sample.weighted().areaUnderRoc();
      if (!Double.isNaN(auc)) {
        assertEquals(auc, area, 1e-14);
        assertEquals(auc, sample.weighted().partialAreaUnderRoc(1), 1e-14);
      }
    }
  }

  @Property(tries = 100)
  void logarithmicAreasAddUpAtAVertex(@ForAll("samples") Sample sample) {
    RankedScores scores = sample.ranked();
    double low = 1e-3;
    for (double vertex : scores.fullRocCurve().falsePositiveRates()) {
      if (vertex > low && vertex < 1) {
        double left = scores.logAreaUnderRoc(low, vertex) * Math.log10(vertex / low);
        double right = scores.logAreaUnderRoc(vertex, 1) * Math.log10(1 / vertex);
        double whole = scores.logAreaUnderRoc(low, 1) * Math.log10(1 / low);
        assertEquals(whole, left + right, 1e-14);
      }
    }
  }

  @Test
  void allFactoriesAgree() {
    boolean[] flags = {false, true, false, true, true};
    int[] labels = {0, 1, 0, 1, 1};
    float[] floats = {0.1f, 0.4f, 0.35f, 0.8f, 0.1f};
    double[] doubles = {0.1f, 0.4f, 0.35f, 0.8f, 0.1f};
    double expected = 4.5 / 6;
    assertEquals(expected, RankedScores.of(labels, doubles).areaUnderRoc());
    assertEquals(expected, RankedScores.of(labels, floats).areaUnderRoc());
    assertEquals(expected, RankedScores.of(flags, doubles).areaUnderRoc());
    assertEquals(expected, RankedScores.of(flags, floats).areaUnderRoc());
    assertEquals(5, RankedScores.of(flags, floats).samples());
  }

  @Test
  void pairsBeyondTheRangeOfIntAreCountedExactly() {
    int n = 400_000;
    int[] labels = new int[n];
    double[] scores = new double[n];
    long wins = 0;
    long positives = 0;
    Random random = new Random(1);
    for (int i = 0; i < n; i++) {
      scores[i] = -i;
      labels[i] = random.nextInt(2);
    }
    for (int i = 0; i < n; i++) { // descending scores
      wins += labels[i] == 0 ? positives : 0;
      positives += labels[i];
    }
    assertEquals(
        (double) wins / (positives * (n - positives)),
        RankedScores.of(labels, scores).areaUnderRoc());
  }

  @Test
  void weightsOverEighteenDecadesLoseNoDigits() {
    int n = 10_000;
    int[] labels = new int[n];
    double[] scores = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % 2;
      scores[i] = i;
      weights[i] = i < 2 ? 1e18 : 1;
    }
    // Of the pairs that weigh 1e36, 1e18 and 1 the positive sample is always the higher one of its
    // own pair.
    double heavy = 1e18 * 1e18;
    double mixed = 1e18 * (n / 2 - 1);
    double light = (n / 2 - 1.0) * (n / 2) / 2;
    double all = (1e18 + n / 2 - 1) * (1e18 + n / 2 - 1);
    assertEquals(
        (heavy + mixed + light) / all,
        RankedScores.of(labels, scores).withSampleWeight(weights).areaUnderRoc(),
        1e-15);
  }

  @Test
  void withoutAPositiveSampleOnlyAveragePrecisionHasAValue() {
    RankedScores scores = RankedScores.of(new int[] {0, 0}, new double[] {0.1, 0.2});
    assertNaN(scores, RankedScores::areaUnderRoc, RankedScores::gini);
    assertNaN(scores, RankedScores::kolmogorovSmirnov, RankedScores::equalErrorRate);
    assertNaN(scores, s -> s.partialAreaUnderRoc(0.5), s -> s.logAreaUnderRoc(0.1, 0.5));
    assertNaN(scores, s -> s.gainAt(0.5), s -> s.liftAt(0.5));
    assertNaN(scores, RankedScores::areaUnderPrecisionRecall, s -> s.partialAreaUnderRoc(1));
    assertEquals(0, scores.averagePrecision());
    assertEquals(new OperatingPoint(0, Double.NaN), scores.precisionAtRecall(0.5));
    assertEquals(new OperatingPoint(0, Double.NaN), scores.recallAtPrecision(0));
    assertNaN(scores, s -> s.sensitivityAtSpecificity(0).value());
    assertNaN(scores, s -> s.specificityAtSensitivity(0).threshold());
  }

  @Test
  void withoutANegativeSamplePrecisionIsPerfect() {
    RankedScores scores = RankedScores.of(new int[] {1, 1, 1}, new double[] {0.1, 0.2, 0.2});
    assertNaN(scores, RankedScores::areaUnderRoc, RankedScores::gini);
    assertNaN(scores, RankedScores::kolmogorovSmirnov, RankedScores::equalErrorRate);
    assertNaN(scores, s -> s.sensitivityAtSpecificity(0).value());
    assertEquals(1, scores.averagePrecision());
    assertEquals(1, scores.areaUnderPrecisionRecall());
    assertEquals(0.25, scores.gainAt(0.25), 1e-15);
    assertEquals(1, scores.liftAt(0.25), 1e-15);
    assertEquals(new OperatingPoint(1, 0.1), scores.precisionAtRecall(0));
  }

  @Test
  void withoutAnyWeightThereIsNothingToScore() {
    RankedScores scores =
        RankedScores.of(new int[] {0, 1}, new double[] {0.1, 0.2}).withSampleWeight(new double[2]);
    assertNaN(scores, RankedScores::areaUnderRoc, RankedScores::kolmogorovSmirnov);
    assertEquals(0, scores.averagePrecision());
    assertEquals(0, scores.detCurve().size());
    assertArrayEquals(new double[] {1}, scores.precisionRecallCurve().precisions());
    assertArrayEquals(new double[] {Double.POSITIVE_INFINITY}, scores.rocCurve().thresholds());
  }

  @Test
  void anUnreachableSpecificityLeavesTheThresholdAtInfinity() {
    RankedScores scores = RankedScores.of(new int[] {0, 1}, new double[] {0.9, 0.2});
    assertEquals(
        new OperatingPoint(0, Double.POSITIVE_INFINITY), scores.sensitivityAtSpecificity(0.5));
    assertEquals(new OperatingPoint(0, 0.2), scores.specificityAtSensitivity(1));
    assertEquals(
        new OperatingPoint(1, Double.POSITIVE_INFINITY), scores.specificityAtSensitivity(0));
  }

  @Test
  void curvesHandOutCopies() {
    RocCurve curve = RankedScores.of(new int[] {0, 1}, new double[] {0.1, 0.2}).rocCurve();
    curve.thresholds()[0] = 0;
    assertEquals(Double.POSITIVE_INFINITY, curve.thresholds()[0]);
  }

  @Test
  void malformedScoresAreRejected() {
    assertRejects("labels must not be empty", () -> RankedScores.of(new int[0], new double[0]));
    assertRejects(
        "labels and scores must have the same length but have 2 and 1",
        () -> RankedScores.of(new int[2], new double[1]));
    assertRejects(
        "labels[1] must lie in 0..1 but is 2",
        () -> RankedScores.of(new int[] {0, 2}, new double[2]));
    assertRejects(
        "labels[0] must lie in 0..1 but is -1",
        () -> RankedScores.of(new int[] {-1, 0}, new double[2]));
    for (double bad :
        new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertRejects(
          "scores[1] must be finite but is " + bad,
          () -> RankedScores.of(new boolean[2], new double[] {0, bad}));
      assertRejects(
          "scores[1] must be finite but is " + bad,
          () -> RankedScores.of(new int[2], new float[] {0, (float) bad}));
    }
  }

  @Test
  void malformedWeightsAndCountsAreRejected() {
    RankedScores scores = RankedScores.of(new int[] {0, 1}, new double[] {0.1, 0.2});
    assertRejects(
        "sampleWeight must have length 2 but has 1", () -> scores.withSampleWeight(new double[1]));
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRejects(
          "sampleWeight[1] must be finite and not negative but is " + bad,
          () -> scores.withSampleWeight(new double[] {1, bad}));
    }
    assertRejects("counts must have length 2 but has 3", () -> scores.resampled(new int[3]));
    assertRejects("counts must not all be 0", () -> scores.resampled(new int[2]));
    assertRejects(
        "counts[0] must not be negative but is -1", () -> scores.resampled(new int[] {-1, 2}));
  }

  @Test
  void optionsOutOfRangeAreRejected() {
    RankedScores scores = RankedScores.of(new int[] {0, 1}, new double[] {0.1, 0.2});
    for (double bad : new double[] {0, -0.5, 1.5, Double.NaN}) {
      assertRejects("maxFpr must lie in (0, 1]", () -> scores.partialAreaUnderRoc(bad));
      assertRejects("fraction must lie in (0, 1]", () -> scores.gainAt(bad));
      assertRejects("fraction must lie in (0, 1]", () -> scores.liftAt(bad));
      assertRejects("lowFpr must lie in (0, 1]", () -> scores.logAreaUnderRoc(bad, 1));
      assertRejects("highFpr must lie in (0, 1]", () -> scores.logAreaUnderRoc(0.1, bad));
    }
    assertRejects("lowFpr must be less than highFpr", () -> scores.logAreaUnderRoc(0.1, 0.1));
    assertRejects(
        "sampleWeight must be absent",
        () -> scores.withSampleWeight(new double[] {1, 1}).logAreaUnderRoc(0.1, 0.2));
    for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
      assertRejects("recall must lie in", () -> scores.precisionAtRecall(bad));
      assertRejects("precision must lie in", () -> scores.recallAtPrecision(bad));
      assertRejects("specificity must lie in", () -> scores.sensitivityAtSpecificity(bad));
      assertRejects("sensitivity must lie in", () -> scores.specificityAtSensitivity(bad));
    }
  }

  @SafeVarargs
  private static void assertNaN(RankedScores scores, ToDoubleFunction<RankedScores>... methods) {
    for (ToDoubleFunction<RankedScores> method : methods) {
      assertEquals(Double.NaN, method.applyAsDouble(scores));
    }
  }

  private static void assertRejects(String message, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }
}
