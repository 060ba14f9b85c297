package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NormalizedGiniTest {

  private static double[] rounded(Random random, int n, int steps) {
    return random.doubles(n).map(x -> Math.rint(x * steps) - steps / 3.0).toArray();
  }

  @Property(tries = 100)
  void ofZeroAndOneItIsTheGiniOfTheRocCurve(
      @ForAll @IntRange(min = 2, max = 40) int n, @ForAll long seed) {
    Random random = new Random(seed);
    int[] labels = random.ints(n, 0, 2).toArray();
    double[] actual = IntStream.of(labels).asDoubleStream().toArray();
    double[] scores = rounded(random, n, 6);
    double[] weights = random.doubles(n).toArray();
    assertEquals(
        RankedScores.of(labels, scores).gini(),
        NormalizedGini.of(actual, scores).averagingTies(),
        1e-13);
    assertEquals(
        RankedScores.of(labels, scores).withSampleWeight(weights).gini(),
        NormalizedGini.of(actual, scores).withSampleWeight(weights).averagingTies(),
        1e-12);
  }

  @Property(tries = 100)
  void breakingTiesByIndexIsTheSnippet(
      @ForAll @IntRange(min = 2, max = 40) int n, @ForAll long seed) {
    Random random = new Random(seed);
    double[] actual = random.doubles(n).map(x -> Math.rint(x * 9) + 1).toArray();
    double[] scores = rounded(random, n, 6);
    if (Arrays.stream(actual).distinct().count() > 1) {
      double expected = snippet(actual, scores) / snippet(actual, actual);
      assertEquals(expected, NormalizedGini.of(actual, scores).breakingTiesByIndex(), 1e-11);
    }
  }

  private static double snippet(double[] actual, double[] scores) {
    int n = actual.length;
    int[] order = IntStream.range(0, n)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -scores[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double total = Arrays.stream(actual).sum();
    double cumulated = 0;
    double sum = 0;
    for (int i : order) {
      cumulated += actual[i];
      sum += cumulated / total;
    }
    return (sum - (n + 1) / 2.0) / n;
  }

  @Property(tries = 100)
  void wholeWeightsAreRepetitions(@ForAll @IntRange(min = 1, max = 30) int n, @ForAll long seed) {
    Random random = new Random(seed);
    double[] actual = rounded(random, n, 5);
    double[] scores = rounded(random, n, 5);
    int[] counts = random.ints(n, 0, 4).toArray();
    counts[0]++;
    int[] rows = IntStream.range(0, n)
        .flatMap(i -> IntStream.range(0, counts[i]).map(r -> i))
        .toArray();
    NormalizedGini repeated = NormalizedGini.of(
        IntStream.of(rows).mapToDouble(i -> actual[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> scores[i]).toArray());
    assertEquals(
        repeated.averagingTies(),
        NormalizedGini.of(actual, scores)
            .withSampleWeight(IntStream.of(counts).asDoubleStream().toArray())
            .averagingTies(),
        1e-12);
  }

  @Property(tries = 50)
  void aConstantAddedToTheActualValuesChangesNothing(
      @ForAll @IntRange(min = 2, max = 40) int n, @ForAll long seed) {
    Random random = new Random(seed);
    double[] actual = rounded(random, n, 64);
    double[] scores = rounded(random, n, 6);
    double[] moved = Arrays.stream(actual).map(a -> (a + 64) * 0x1p-23 + 1e9).toArray();
    NormalizedGini far = NormalizedGini.of(moved, scores);
    assertEquals(NormalizedGini.of(actual, scores).averagingTies(), far.averagingTies(), 1e-12);
    assertEquals(
        NormalizedGini.of(Arrays.stream(moved).map(a -> a - 1e9).toArray(), scores)
            .breakingTiesByIndex(),
        far.breakingTiesByIndex(),
        1e-12);
  }

  @Test
  void aSampleThatOutweighsAllOthersTakesNoDigits() {
    double[] weights = {0x1p-14, 0x1p15};
    NormalizedGini two = NormalizedGini.of(
            new double[] {93.97416376424933, 74.63404055539232}, new double[] {0, 1})
        .withSampleWeight(weights);
    assertEquals(-1, two.averagingTies(), 1e-15);
    // the pairs 0-1, 0-2, 1-2 weigh 1, 2^40, 2^40 and differ by 1, 3, 2: (-1 + (3 + 2) 2^40) / (1 +
    // (3 + 2) 2^40)
    NormalizedGini three = NormalizedGini.of(
            new double[] {1e9 + 3, 1e9 + 2, 1e9}, new double[] {1, 2, 0})
        .withSampleWeight(new double[] {1, 1, 0x1p40});
    assertEquals(1 - 2 / (1 + 5 * 0x1p40), three.averagingTies(), 1e-15);
  }

  @Test
  void theUnitOfTheWeightsDoesNotMatter() {
    double[] actual = {1, 2, 5, 3, 2};
    double[] scores = {0.1, 0.6, 0.6, 0.3, 0.9};
    double[] weights = {1, 2, 3, 1, 2};
    NormalizedGini gini = NormalizedGini.of(actual, scores);
    double expected = gini.withSampleWeight(weights).averagingTies();
    for (double unit : new double[] {0x1p-1000, 0x1p-600, 0x1p1000}) {
      double[] scaled = Arrays.stream(weights).map(w -> w * unit).toArray();
      assertEquals(expected, gini.withSampleWeight(scaled).averagingTies());
    }
  }

  @Test
  void theBestOrderIsOneAndTheReverseIsMinusOne() {
    double[] actual = {3, -1, 7, 2.5};
    double[] reverse = {-3, 1, -7, -2.5};
    assertEquals(1, NormalizedGini.of(actual, actual).averagingTies());
    assertEquals(-1, NormalizedGini.of(actual, reverse).averagingTies());
    assertEquals(1, NormalizedGini.of(actual, actual).breakingTiesByIndex());
    assertEquals(-1, NormalizedGini.of(actual, reverse).breakingTiesByIndex());
  }

  @Test
  void aConstantScoreIsChanceUnlessTheOrderOfTheSamplesBreaksTies() {
    double[] descending = {3, 2, 1};
    assertEquals(0, NormalizedGini.of(descending, new double[3]).averagingTies());
    assertEquals(1, NormalizedGini.of(descending, new double[3]).breakingTiesByIndex());
  }

  @Test
  void equalActualValuesHaveNoGini() {
    double[] equal = {0.1, 0.1, 0.1};
    double[] scores = {1, 2, 3};
    assertEquals(Double.NaN, NormalizedGini.of(equal, scores).averagingTies());
    assertEquals(Double.NaN, NormalizedGini.of(equal, scores).breakingTiesByIndex());
    double[] unequal = {0.1, 0.1, 0.4};
    assertEquals(
        Double.NaN,
        NormalizedGini.of(unequal, scores)
            .withSampleWeight(new double[] {1, 1, 0})
            .averagingTies());
  }

  @Test
  void aTotalOfZeroHasNoSnippetButAGini() {
    NormalizedGini gini = NormalizedGini.of(new double[] {-1, 1}, new double[] {0, 1});
    assertEquals(Double.NaN, gini.breakingTiesByIndex());
    assertEquals(1, gini.averagingTies());
  }

  @Test
  void malformedValuesAreRejected() {
    double[] two = {1, 2};
    assertRejects("actual must not be empty", () -> NormalizedGini.of(new double[0], two));
    assertRejects(
        "actual and scores must have the same length but have 2 and 1",
        () -> NormalizedGini.of(two, new double[1]));
    assertRejects(
        "actual[1] must be finite but is NaN",
        () -> NormalizedGini.of(new double[] {0, Double.NaN}, two));
    assertRejects(
        "scores[0] must be finite but is Infinity",
        () -> NormalizedGini.of(two, new double[] {Double.POSITIVE_INFINITY, 0}));
    NormalizedGini gini = NormalizedGini.of(two, two);
    assertRejects(
        "sampleWeight[0] must be finite and not negative but is -1.0",
        () -> gini.withSampleWeight(new double[] {-1, 0}));
    assertRejects(
        "sampleWeight must be absent", () -> gini.withSampleWeight(two).breakingTiesByIndex());
  }

  private static void assertRejects(String message, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }
}
