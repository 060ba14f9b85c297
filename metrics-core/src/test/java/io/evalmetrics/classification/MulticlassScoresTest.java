package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MulticlassScoresTest {

  /** Rows of scores with ties; some classes may be missing. */
  record Sample(int numClasses, int[] yTrue, double[] yScore, double[] weights) {

    static Sample random(long seed) {
      Random random = new Random(seed);
      int k = 2 + random.nextInt(4);
      int n = 1 + random.nextInt(30);
      return new Sample(
          k,
          random.ints(n, 0, 1 + random.nextInt(k)).toArray(),
          random.doubles((long) n * k).map(x -> Math.rint(x * 8) / 8).toArray(),
          random.ints(n, 0, 4).asDoubleStream().toArray());
    }

    MulticlassScores ranked() {
      return MulticlassScores.of(numClasses, yTrue, yScore);
    }

    MulticlassScores weighted() {
      return ranked().withSampleWeight(weights);
    }

    Sample gathered(int[] counts) {
      int[] rows = IntStream.range(0, yTrue.length)
          .flatMap(i -> IntStream.range(0, counts[i]).map(r -> i))
          .toArray();
      return new Sample(
          numClasses,
          IntStream.of(rows).map(i -> yTrue[i]).toArray(),
          IntStream.of(rows)
              .boxed()
              .flatMapToDouble(i -> Arrays.stream(yScore, i * numClasses, (i + 1) * numClasses))
              .toArray(),
          IntStream.of(rows).mapToDouble(i -> weights[i]).toArray());
    }

    double score(int row, int column) {
      return yScore[row * numClasses + column];
    }
  }

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.longs().map(Sample::random).withoutEdgeCases();
  }

  private static double[] numbers(MulticlassScores scores) {
    return new double[] {
      scores.areaUnderRoc(Averaging.MACRO),
      scores.areaUnderRoc(Averaging.WEIGHTED),
      scores.areaUnderRoc(Averaging.MICRO),
      scores.averagePrecision(Averaging.MACRO),
      scores.averagePrecision(Averaging.WEIGHTED),
      scores.averagePrecision(Averaging.MICRO),
      scores.gini()
    };
  }

  @Property(tries = 150)
  void aPairOfClassesIsScoredByItsOwnSamples(@ForAll("samples") Sample sample) {
    double sum = 0;
    double weightedSum = 0;
    int pairs = 0;
    int samples = 0;
    for (int a = 0; a < sample.numClasses(); a++) {
      for (int b = a + 1; b < sample.numClasses(); b++) {
        double area = (area(sample, a, b) + area(sample, b, a)) / 2;
        if (!Double.isNaN(area)) {
          int first = a;
          int second = b;
          int both = (int) IntStream.of(sample.yTrue())
              .filter(y -> y == first || y == second)
              .count();
          sum += area;
          pairs++;
          weightedSum += area * both;
          samples += both;
        }
      }
    }
    MulticlassScores ranked = sample.ranked();
    assertEquals(sum / pairs, ranked.areaUnderRocOneVersusOne(Averaging.MACRO), 1e-14);
    assertEquals(weightedSum / samples, ranked.areaUnderRocOneVersusOne(Averaging.WEIGHTED), 1e-14);
  }

  /** The area of column a on the samples of a, which are positive, and b. */
  private static double area(Sample sample, int a, int b) {
    int[] rows = IntStream.range(0, sample.yTrue().length)
        .filter(i -> sample.yTrue()[i] == a || sample.yTrue()[i] == b)
        .toArray();
    if (rows.length == 0) {
      return Double.NaN;
    }
    return RankedScores.of(
            IntStream.of(rows).map(i -> sample.yTrue()[i] == a ? 1 : 0).toArray(),
            IntStream.of(rows).mapToDouble(i -> sample.score(i, a)).toArray())
        .areaUnderRoc();
  }

  @Property(tries = 100)
  void averagesAreThoseOfTheClassesAgainstTheRest(@ForAll("samples") Sample sample) {
    MulticlassScores scores = sample.weighted();
    double macro = 0;
    double weighted = 0;
    double support = 0;
    int defined = 0;
    for (int c = 0; c < sample.numClasses(); c++) {
      RankedScores column = scores.oneVersusRest(c);
      double area = column.areaUnderRoc();
      assertEquals(area, scores.areaUnderRocPerClass()[c]);
      assertEquals(
          column.positives() == 0 ? Double.NaN : column.averagePrecision(),
          scores.averagePrecisionPerClass()[c]);
      if (!Double.isNaN(area)) {
        macro += area;
        weighted += column.positives() * area;
        support += column.positives();
        defined++;
      }
    }
    assertEquals(macro / defined, scores.areaUnderRoc(Averaging.MACRO));
    assertEquals(weighted / support, scores.areaUnderRoc(Averaging.WEIGHTED));
    assertEquals(2 * (macro / defined) - 1, scores.gini());
  }

  @Property(tries = 100)
  void microIsOneRankingOfAllScores(@ForAll("samples") Sample sample) {
    int k = sample.numClasses();
    int cells = sample.yScore().length;
    int[] labels = new int[cells];
    double[] weights = new double[cells];
    for (int cell = 0; cell < cells; cell++) {
      labels[cell] = sample.yTrue()[cell / k] == cell % k ? 1 : 0;
      weights[cell] = sample.weights()[cell / k];
    }
    RankedScores flat = RankedScores.of(labels, sample.yScore());
    assertEquals(flat.areaUnderRoc(), sample.ranked().areaUnderRoc(Averaging.MICRO));
    assertEquals(flat.averagePrecision(), sample.ranked().averagePrecision(Averaging.MICRO));
    assertEquals(
        flat.withSampleWeight(weights).areaUnderRoc(),
        sample.weighted().areaUnderRoc(Averaging.MICRO));
  }

  @Property(tries = 100)
  void aResampleIsTheGatheredData(@ForAll("samples") Sample sample, @ForAll long seed) {
    int[] counts = new Random(seed).ints(sample.yTrue().length, 0, 3).toArray();
    counts[0]++;
    Sample gathered = sample.gathered(counts);
    MulticlassScores resample = sample.ranked().resampled(counts);
    assertArrayEquals(numbers(gathered.ranked()), numbers(resample));
    assertEquals(
        gathered.ranked().areaUnderRocOneVersusOne(Averaging.WEIGHTED),
        resample.areaUnderRocOneVersusOne(Averaging.WEIGHTED));
    assertArrayEquals(
        numbers(gathered.weighted()), numbers(sample.weighted().resampled(counts)), 1e-12);
  }

  @Property(tries = 50)
  void aResampleOfAResampleMultipliesTheCounts(@ForAll("samples") Sample sample) {
    int n = sample.yTrue().length;
    int[] twice = IntStream.range(0, n).map(i -> 2).toArray();
    int[] thrice =
        IntStream.range(0, n).map(i -> 3 * (i % 2) + (i == 0 ? 1 : 0)).toArray();
    int[] both = IntStream.range(0, n).map(i -> twice[i] * thrice[i]).toArray();
    MulticlassScores once = sample.ranked().resampled(both);
    MulticlassScores again = sample.ranked().resampled(twice).resampled(thrice);
    assertArrayEquals(numbers(once), numbers(again));
    assertEquals(
        once.areaUnderRocOneVersusOne(Averaging.MACRO),
        again.areaUnderRocOneVersusOne(Averaging.MACRO));
  }

  @Test
  void floatsAreWidened() {
    float[] floats = {0.7f, 0.3f, 0.4f, 0.6f, 0.6f, 0.4f};
    double[] widened = new double[floats.length];
    Arrays.setAll(widened, i -> floats[i]);
    int[] yTrue = {0, 1, 1};
    assertArrayEquals(
        numbers(MulticlassScores.of(2, yTrue, widened)),
        numbers(MulticlassScores.of(2, yTrue, floats)));
  }

  @Test
  void withOneClassInTruthNoAreaIsDefined() {
    MulticlassScores scores = MulticlassScores.of(2, new int[] {1, 1}, new double[4]);
    assertEquals(Double.NaN, scores.areaUnderRoc(Averaging.MACRO));
    assertEquals(Double.NaN, scores.areaUnderRoc(Averaging.WEIGHTED));
    assertEquals(Double.NaN, scores.areaUnderRocOneVersusOne(Averaging.MACRO));
    assertArrayEquals(new double[] {Double.NaN, 1}, scores.averagePrecisionPerClass());
  }

  @Test
  void malformedScoresAreRejected() {
    int[] yTrue = {0, 1};
    assertRejects(
        "numClasses must be at least 2", () -> MulticlassScores.of(1, yTrue, new double[2]));
    assertRejects(
        "yTrue must not be empty", () -> MulticlassScores.of(3, new int[0], new double[0]));
    assertRejects(
        "yScore must have length 6 but has 5", () -> MulticlassScores.of(3, yTrue, new double[5]));
    assertRejects(
        "yTrue[1] must lie in 0..2 but is 3",
        () -> MulticlassScores.of(3, new int[] {0, 3}, new double[6]));
    assertRejects(
        "yScore[3] must be finite but is NaN",
        () -> MulticlassScores.of(2, yTrue, new double[] {0, 0, 0, Double.NaN}));
  }

  @Test
  void whatAnAverageDoesNotTakeIsRejected() {
    MulticlassScores scores = MulticlassScores.of(2, new int[] {0, 1}, new double[4]);
    assertRejects("averaging must not be BINARY", () -> scores.areaUnderRoc(Averaging.BINARY));
    assertRejects("averaging must not be BINARY", () -> scores.averagePrecision(Averaging.BINARY));
    assertRejects(
        "averaging must be MACRO or WEIGHTED but is MICRO",
        () -> scores.areaUnderRocOneVersusOne(Averaging.MICRO));
    assertRejects(
        "sampleWeight must be absent",
        () -> scores.withSampleWeight(new double[2]).areaUnderRocOneVersusOne(Averaging.MACRO));
    assertRejects(
        "sampleWeight must have length 2 but has 3", () -> scores.withSampleWeight(new double[3]));
    assertRejects("counts must have length 2 but has 3", () -> scores.resampled(new int[3]));
    assertThrows(IndexOutOfBoundsException.class, () -> scores.oneVersusRest(2));
  }

  private static void assertRejects(String message, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }
}
