package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfusionMatrixTest {

  private static int[] labels(Random random, int n, int k) {
    return random.ints(n, 0, k).toArray();
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void countsOfAClassAreThoseOfTheDefinition(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 6) int k) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(40);
    int[] yTrue = labels(random, n, k);
    int[] yPred = labels(random, n, k);
    double[] weights = random.ints(n, 0, 9).asDoubleStream().map(w -> w / 4).toArray();
    ConfusionMatrix matrix = ConfusionMatrix.of(k, yTrue, yPred, weights);
    for (int c = 0; c < k; c++) {
      double tp = 0, fp = 0, fn = 0, tn = 0;
      for (int i = 0; i < n; i++) {
        boolean truth = yTrue[i] == c;
        boolean prediction = yPred[i] == c;
        tp += truth && prediction ? weights[i] : 0;
        fp += !truth && prediction ? weights[i] : 0;
        fn += truth && !prediction ? weights[i] : 0;
        tn += !truth && !prediction ? weights[i] : 0;
      }
      assertEquals(new BinaryCounts(tp, fp, fn, tn), matrix.counts(c));
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void wholeWeightsAreRepetitions(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int k) {
    Random random = new Random(seed);
    int n = 1 + random.nextInt(30);
    int[] yTrue = labels(random, n, k);
    int[] yPred = labels(random, n, k);
    double[] weights = new double[n];
    ConfusionMatrix repeated = ConfusionMatrix.create(k);
    for (int i = 0; i < n; i++) {
      weights[i] = random.nextInt(4);
      int[] truth = new int[(int) weights[i]];
      int[] prediction = new int[(int) weights[i]];
      Arrays.fill(truth, yTrue[i]);
      Arrays.fill(prediction, yPred[i]);
      repeated.add(truth, prediction);
    }
    ConfusionMatrix weighted = ConfusionMatrix.of(k, yTrue, yPred, weights);
    assertArrayEquals(repeated.toArray(), weighted.toArray());
    assertEquals(repeated.f1(Averaging.MACRO), weighted.f1(Averaging.MACRO));
    assertEquals(repeated.matthewsCorrcoef(), weighted.matthewsCorrcoef());
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void unusedClassesChangeNoAverage(@ForAll long seed) {
    Random random = new Random(seed);
    int[] yTrue = labels(random, 25, 3);
    int[] yPred = labels(random, 25, 3);
    ConfusionMatrix narrow = ConfusionMatrix.of(3, yTrue, yPred);
    ConfusionMatrix wide = ConfusionMatrix.of(7, yTrue, yPred);
    for (Averaging averaging :
        new Averaging[] {Averaging.MACRO, Averaging.MICRO, Averaging.WEIGHTED}) {
      assertEquals(narrow.specificity(averaging), wide.specificity(averaging));
      assertEquals(narrow.npv(averaging), wide.npv(averaging));
      assertEquals(narrow.jaccard(averaging), wide.jaccard(averaging));
    }
    assertEquals(narrow.balancedAccuracy(), wide.balancedAccuracy());
    assertEquals(narrow.matthewsCorrcoef(), wide.matthewsCorrcoef());
    assertEquals(narrow.quadraticWeightedKappa(), wide.quadraticWeightedKappa(), 1e-15);
  }

  @Test
  void perfectPredictionsScoreExactlyOne() {
    double[] weights = {0.1, 0.7, 1e-9, 3e8, 0.3};
    int[] labels = {0, 1, 2, 1, 2};
    ConfusionMatrix matrix = ConfusionMatrix.of(3, labels, labels, weights);
    assertEquals(1, matrix.accuracy());
    assertEquals(0, matrix.errorRate());
    assertEquals(1, matrix.matthewsCorrcoef());
    assertEquals(1, matrix.cohenKappa());
    assertEquals(1, matrix.quadraticWeightedKappa());
    assertEquals(1, matrix.gMean());
    assertEquals(1, matrix.f1(Averaging.MACRO));
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void rightPredictionsScoreOneWhateverTheirWeights(@ForAll long seed) {
    Random random = new Random(seed);
    int[] labels = labels(random, 40, 5);
    double[] weights = random.doubles(40).toArray();
    ConfusionMatrix matrix = ConfusionMatrix.of(5, labels, labels, weights);
    assertEquals(1, matrix.accuracy());
    assertEquals(1, matrix.balancedAccuracy());
    assertEquals(1, matrix.matthewsCorrcoef());
    assertEquals(1, matrix.jaccard(Averaging.WEIGHTED));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void agreementDoesNotDependOnTheUnitOfWeights(
      @ForAll long seed, @ForAll @IntRange(min = -990, max = 990) int exponent) {
    Random random = new Random(seed);
    int[] yTrue = labels(random, 20, 2);
    int[] yPred = labels(random, 20, 2);
    double[] weights = random.doubles(20).toArray();
    ConfusionMatrix matrix = ConfusionMatrix.of(2, yTrue, yPred, weights);
    Arrays.setAll(weights, i -> Math.scalb(weights[i], exponent));
    ConfusionMatrix scaled = ConfusionMatrix.of(2, yTrue, yPred, weights);
    assertEquals(matrix.cohenKappa(), scaled.cohenKappa(), 1e-13);
    assertEquals(matrix.quadraticWeightedKappa(), scaled.quadraticWeightedKappa(), 1e-13);
    assertEquals(matrix.binary().cohenKappa(), scaled.binary().cohenKappa(), 1e-13);
    assertEquals(matrix.matthewsCorrcoef(), scaled.matthewsCorrcoef(), 1e-13);
    assertEquals(matrix.binary().matthewsCorrcoef(), scaled.binary().matthewsCorrcoef(), 1e-13);
  }

  @Test
  void countsBeyondTwoToThe53StayRatios() {
    long huge = Long.MAX_VALUE / 8;
    ConfusionMatrix matrix = ConfusionMatrix.ofCounts(2, new long[] {1, 2, 3, huge});
    assertEquals(1, matrix.accuracy(), 1e-15);
    assertEquals(1, matrix.f1(Averaging.BINARY), 1e-15);
    assertTrue(matrix.counts(1).trueNegatives() >= 0);
  }

  @Test
  void weightsOfManySizesDoNotCancel() {
    // Class 0 holds nearly all weight; its true negatives are a billionth of a billionth of it.
    double[] weights = {1e9, 0.1, 1e-9, 2e-9};
    ConfusionMatrix matrix =
        ConfusionMatrix.of(3, new int[] {0, 1, 1, 2}, new int[] {0, 0, 2, 2}, weights);
    assertEquals(3e-9, matrix.counts(0).trueNegatives(), 1e-24);
    assertEquals(1e-9 / 3e-9, matrix.counts(2).falsePositives() / 3e-9, 1e-15);
  }

  @Test
  void millionsOfSmallWeightsLoseNothing() {
    int n = 1_000_000;
    double[] weights = new double[n];
    Arrays.fill(weights, 0.1);
    ConfusionMatrix matrix = ConfusionMatrix.of(2, new int[n], new int[n], weights);
    assertEquals(0.1 * n, matrix.at(0, 0), 1e-10); // a plain sum is 1.3e-6 off
  }

  @Test
  void countsAboveTwoToThe31AreExact() {
    long many = 3_000_000_000L;
    ConfusionMatrix matrix = ConfusionMatrix.ofCounts(2, new long[] {many, 1, 0, many});
    assertEquals(many, matrix.at(0, 0));
    assertEquals(1 - 1 / (2.0 * many + 1), matrix.accuracy());
    assertEquals(1, matrix.matthewsCorrcoef(), 1e-9);
  }

  @Test
  void aFailedAddLeavesTheMatrixUnchanged() {
    ConfusionMatrix matrix = ConfusionMatrix.of(2, new int[] {0, 1}, new int[] {1, 1});
    double[] before = matrix.toArray();
    IllegalArgumentException badPrediction = assertThrows(
        IllegalArgumentException.class, () -> matrix.add(new int[] {0, 1, 1}, new int[] {0, 1, 2}));
    assertEquals("yPred[2] must lie in 0..1 but is 2", badPrediction.getMessage());
    IllegalArgumentException badTruth = assertThrows(
        IllegalArgumentException.class, () -> matrix.add(new int[] {0, -1}, new int[] {0, 1}));
    assertEquals("yTrue[1] must lie in 0..1 but is -1", badTruth.getMessage());
    double[] badWeight = {1, Double.NaN};
    IllegalArgumentException weight = assertThrows(
        IllegalArgumentException.class,
        () -> matrix.add(new int[] {0, 1}, new int[] {0, 1}, badWeight));
    assertTrue(weight.getMessage().startsWith("sampleWeight[1] must be finite"));
    assertArrayEquals(before, matrix.toArray());
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void manySamplesAreCountedLikeFew(@ForAll long seed, @ForAll @IntRange(min = 2, max = 70) int k) {
    Random random = new Random(seed);
    int n = SmallTable.MANY + random.nextInt(9);
    int[] yTrue = labels(random, n, k);
    int[] yPred = labels(random, n, k);
    ConfusionMatrix few = ConfusionMatrix.create(k);
    double[] cells = new double[k * k];
    for (int i = 0; i < n; i++) {
      few.add(new int[] {yTrue[i]}, new int[] {yPred[i]});
      cells[yTrue[i] * k + yPred[i]]++;
    }
    assertArrayEquals(cells, few.toArray());
    assertArrayEquals(cells, ConfusionMatrix.of(k, yTrue, yPred).toArray());
    ClassificationEvaluation evaluation = ClassificationEvaluation.of(k, yTrue, yPred);
    assertArrayEquals(cells, evaluation.confusionMatrix().toArray());
    assertEquals(few.accuracy(), evaluation.accuracy());
    assertEquals(few.errorRate(), evaluation.errorRate());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5, 63, 64, 1 << 20, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void aBadLabelAmongManyIsFoundAndNothingIsCounted(int bad) {
    int[] good = labels(new Random(7), SmallTable.MANY, 5);
    int[] withBad = good.clone();
    withBad[good.length - 3] = bad;
    ConfusionMatrix matrix = ConfusionMatrix.of(5, good, good);
    double[] before = matrix.toArray();
    String rule = "[" + (good.length - 3) + "] must lie in 0..4 but is " + bad;
    assertEquals("yTrue" + rule, message(() -> matrix.add(withBad, good)));
    assertEquals("yPred" + rule, message(() -> matrix.add(good, withBad)));
    assertEquals("yPred" + rule, message(() -> ClassificationEvaluation.of(5, good, withBad)));
    assertArrayEquals(before, matrix.toArray());
  }

  private static String message(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }

  @Test
  void malformedInputIsRejected() {
    assertThrows(IllegalArgumentException.class, () -> ConfusionMatrix.create(1));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfusionMatrix.create(ConfusionMatrix.MAX_CLASSES + 1));
    assertThrows(
        IllegalArgumentException.class, () -> ConfusionMatrix.of(2, new int[0], new int[0]));
    assertThrows(
        IllegalArgumentException.class, () -> ConfusionMatrix.of(2, new int[2], new int[3]));
    assertThrows(
        IllegalArgumentException.class, () -> ConfusionMatrix.ofCounts(2, new long[] {1, 2, 3}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfusionMatrix.ofCounts(2, new long[] {1, -2, 3, 4}));
    assertThrows(
        IllegalArgumentException.class,
        () -> ConfusionMatrix.create(2).combine(ConfusionMatrix.create(3)));
  }

  @Test
  void binaryNeedsTwoClasses() {
    ConfusionMatrix matrix = ConfusionMatrix.of(3, new int[] {0, 1}, new int[] {0, 1});
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> matrix.f1(Averaging.BINARY));
    assertEquals("numClasses must be 2 for a binary metric but is 3", e.getMessage());
  }

  @Test
  void anEmptyMatrixIsUndefined() {
    ConfusionMatrix empty = ConfusionMatrix.create(3);
    assertEquals(Double.NaN, empty.accuracy());
    assertEquals(Double.NaN, empty.balancedAccuracy());
    assertEquals(Double.NaN, empty.cohenKappa());
    assertEquals(Double.NaN, empty.gMean());
    assertEquals(0, empty.f1(Averaging.MACRO));
    assertEquals(0, empty.matthewsCorrcoef());
  }
}
