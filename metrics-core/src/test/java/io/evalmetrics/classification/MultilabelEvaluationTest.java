package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MultilabelEvaluationTest {

  @Provide
  Arbitrary<MultilabelSample> samples() {
    return Arbitraries.longs().map(MultilabelSample::random).withoutEdgeCases();
  }

  @Provide
  Arbitrary<MultilabelSample> wideSamples() {
    return Arbitraries.longs().map(seed -> MultilabelSample.random(seed, 70)).withoutEdgeCases();
  }

  /** Every number of every metric. */
  private static double[] numbers(MultilabelEvaluation evaluation) {
    List<Double> numbers = new ArrayList<>();
    for (Metric<MultilabelEvaluation> metric : MultilabelMetrics.all()) {
      numbers.add(metric.score(evaluation));
      if (metric instanceof PerClassMetric<MultilabelEvaluation> perLabel) {
        for (double score : perLabel.scores(evaluation)) {
          numbers.add(score);
        }
      }
    }
    return numbers.stream().mapToDouble(x -> x).toArray();
  }

  @Property(tries = 100)
  void wholeWeightsAreRepetitions(@ForAll("samples") MultilabelSample sample) {
    int[] counts = IntStream.range(0, sample.rows())
        .map(row -> (int) sample.weights()[row])
        .toArray();
    if (IntStream.of(counts).sum() > 0) {
      assertArrayEquals(
          numbers(sample.gathered(counts).evaluation()), numbers(sample.weighted()), 1e-12);
    }
  }

  @Property(tries = 100)
  void aResampleIsTheGatheredRows(@ForAll("samples") MultilabelSample sample, @ForAll long seed) {
    int[] counts = new Random(seed).ints(sample.rows(), 0, 3).toArray();
    counts[0]++;
    MultilabelSample gathered = sample.gathered(counts);
    assertArrayEquals(
        numbers(gathered.evaluation()), numbers(sample.evaluation().resampled(counts)), 1e-13);
    MultilabelEvaluation weighted = sample.weighted().resampled(counts);
    assertArrayEquals(numbers(gathered.weighted()), numbers(weighted), 1e-12);
    assertEquals(sample.rows(), weighted.units());
  }

  @Property(tries = 100)
  void aResampleKeepsItsCountsWhenWeighted(@ForAll("samples") MultilabelSample sample) {
    int[] counts = IntStream.range(0, sample.rows()).map(row -> 1 + row % 3).toArray();
    assertArrayEquals(
        numbers(sample.weighted().resampled(counts)),
        numbers(sample.evaluation().resampled(counts).withSampleWeight(sample.weights())));
  }

  @Property(tries = 100)
  void rankingsOfFewLabelsAreThoseOfTheirDefinitions(@ForAll("samples") MultilabelSample sample) {
    assertRankings(sample);
  }

  @Property(tries = 50)
  void rankingsOfManyLabelsAreThoseOfTheirDefinitions(
      @ForAll("wideSamples") MultilabelSample sample) {
    assertRankings(sample);
  }

  private static void assertRankings(MultilabelSample sample) {
    double[] sums = new double[4];
    double weight = 0;
    for (int row = 0; row < sample.rows(); row++) {
      double[] numbers = rankings(sample, row);
      weight += sample.weights()[row];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += sample.weights()[row] * numbers[i];
      }
    }
    MultilabelEvaluation evaluation = sample.weighted();
    assertEquals(sums[0] / weight, evaluation.labelRankingAveragePrecision(), 1e-13);
    assertEquals(sums[1] / weight, evaluation.coverageError(), 1e-12);
    assertEquals(sums[2] / weight, evaluation.labelRankingLoss(), 1e-13);
    assertEquals(sums[3] / weight, evaluation.meanReciprocalRank(), 1e-13);
  }

  /** Average precision, coverage, loss and reciprocal rank of a row, pair by pair. */
  private static double[] rankings(MultilabelSample sample, int row) {
    int labels = sample.numLabels();
    int relevant = 0;
    double precisions = 0;
    int coverage = 0;
    double inversions = 0;
    double reciprocal = 0;
    for (int i = row * labels; i < (row + 1) * labels; i++) {
      if (sample.yTrue()[i] == 1) {
        int rank = 0;
        int relevantDownToIt = 0;
        for (int j = row * labels; j < (row + 1) * labels; j++) {
          if (sample.yScore()[j] >= sample.yScore()[i]) {
            rank++;
            relevantDownToIt += sample.yTrue()[j];
          }
        }
        relevant++;
        precisions += (double) relevantDownToIt / rank;
        coverage = Math.max(coverage, rank);
        inversions += rank - relevantDownToIt;
        reciprocal = Math.max(reciprocal, 1.0 / rank);
      }
    }
    boolean isTrivial = relevant == 0 || relevant == labels;
    return new double[] {
      isTrivial ? 1 : precisions / relevant,
      coverage,
      isTrivial ? 0 : inversions / (relevant * (labels - relevant)),
      reciprocal
    };
  }

  @Property(tries = 100)
  void samplesAveragesAreMeansOverTheRows(@ForAll("samples") MultilabelSample sample) {
    int[] yPred = MultilabelStatistics.predicted(sample.yScore(), 0.5);
    int labels = sample.numLabels();
    double sum = 0;
    double exact = 0;
    double wrong = 0;
    double weight = 0;
    for (int row = 0; row < sample.rows(); row++) {
      double both = 0;
      double either = 0;
      double misses = 0;
      for (int cell = row * labels; cell < (row + 1) * labels; cell++) {
        both += sample.yTrue()[cell] & yPred[cell];
        either += sample.yTrue()[cell] | yPred[cell];
        misses += sample.yTrue()[cell] ^ yPred[cell];
      }
      double w = sample.weights()[row];
      sum += either == 0 ? 0 : w * both / either;
      exact += misses == 0 ? w : 0;
      wrong += w * misses;
      weight += w;
    }
    MultilabelEvaluation evaluation = sample.weighted();
    assertEquals(sum / weight, evaluation.averageOverRows(BinaryCounts::jaccard), 1e-13);
    assertEquals(exact / weight, evaluation.subsetAccuracy(), 1e-13);
    assertEquals(wrong / (labels * weight), evaluation.hammingLoss(), 1e-13);
  }

  @Property(tries = 100)
  void eachLabelIsRankedOnItsOwn(@ForAll("samples") MultilabelSample sample) {
    MultilabelEvaluation evaluation = sample.weighted();
    for (int label = 0; label < sample.numLabels(); label++) {
      int first = label;
      RankedScores ranked = RankedScores.of(
              IntStream.range(0, sample.rows())
                  .map(row -> sample.yTrue()[row * sample.numLabels() + first])
                  .toArray(),
              IntStream.range(0, sample.rows())
                  .mapToDouble(row -> sample.yScore()[row * sample.numLabels() + first])
                  .toArray())
          .withSampleWeight(sample.weights());
      assertEquals(ranked.areaUnderRoc(), evaluation.areaUnderRocPerLabel()[label]);
      double precision = ranked.positives() == 0 ? Double.NaN : ranked.averagePrecision();
      assertEquals(precision, evaluation.averagePrecisionPerLabel()[label]);
    }
  }

  @Property(tries = 50)
  void theStatisticGivesTheSameNumbers(@ForAll("samples") MultilabelSample sample) {
    MultilabelEvaluation whole = sample.weighted();
    MultilabelEvaluation streamed = MultilabelStatistics.create(sample.numLabels())
        .add(sample.yTrue(), sample.yScore(), sample.weights())
        .result();
    for (Metric<MultilabelEvaluation> metric : MultilabelMetrics.all()) {
      if (metric.supports(streamed)) {
        assertEquals(metric.score(whole), metric.score(streamed), metric.id());
      } else {
        assertThrows(IllegalArgumentException.class, () -> metric.score(streamed), metric.id());
      }
    }
    assertFalse(MultilabelMetrics.AUC_ROC_MACRO.supports(streamed));
    assertFalse(MultilabelMetrics.NDCG.supports(streamed));
    assertTrue(MultilabelMetrics.COVERAGE_ERROR.supports(streamed));
  }

  @Test
  void theThresholdDecidesWhatIsPredicted() {
    int[] yTrue = {1, 0};
    MultilabelEvaluation evaluation =
        MultilabelEvaluation.ofScores(2, yTrue, new double[] {0.5, 0.4});
    assertEquals(0, evaluation.subsetAccuracy());
    assertEquals(1, evaluation.withThreshold(0.4).subsetAccuracy());
    assertEquals(0, evaluation.withThreshold(0.3).subsetAccuracy());
    assertEquals(1, evaluation.withPredictions(yTrue).subsetAccuracy());
    assertEquals(1, evaluation.withPredictions(new int[2]).labelRankingAveragePrecision());
  }

  @Test
  void floatsAreWidened() {
    int[] yTrue = {1, 0, 0, 1};
    float[] floats = {0.1f, 0.7f, 0.2f, 0.6f};
    double[] doubles = {0.1f, 0.7f, 0.2f, 0.6f};
    MultilabelEvaluation expected = MultilabelEvaluation.ofScores(2, yTrue, doubles);
    MultilabelEvaluation actual = MultilabelEvaluation.ofScores(2, yTrue, floats);
    assertEquals(expected.labelRankingLoss(), actual.labelRankingLoss());
    assertEquals(expected.areaUnderRoc(Averaging.MICRO), actual.areaUnderRoc(Averaging.MICRO));
  }

  @Test
  void undefinedLabelsAreLeftOutOfAreas() {
    // label 0 is always true, label 1 never, label 2 is ranked wrongly
    MultilabelEvaluation evaluation = MultilabelEvaluation.ofScores(
        3, new int[] {1, 0, 1, 1, 0, 0}, new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.6});
    assertArrayEquals(new double[] {Double.NaN, Double.NaN, 0}, evaluation.areaUnderRocPerLabel());
    assertArrayEquals(new double[] {1, Double.NaN, 0.5}, evaluation.averagePrecisionPerLabel());
    assertEquals(0, evaluation.areaUnderRoc(Averaging.MACRO));
    assertEquals(0.75, evaluation.averagePrecision(Averaging.MACRO));
    assertEquals(2.5 / 3, evaluation.averagePrecision(Averaging.WEIGHTED));
  }

  @Test
  void whereNothingIsTrueOnlyMicroAveragePrecisionHasAValue() {
    MultilabelEvaluation evaluation =
        MultilabelEvaluation.ofScores(2, new int[4], new double[] {0.1, 0.2, 0.3, 0.4});
    assertEquals(Double.NaN, evaluation.areaUnderRoc(Averaging.MACRO));
    assertEquals(Double.NaN, evaluation.areaUnderRoc(Averaging.MICRO));
    assertEquals(Double.NaN, evaluation.averagePrecision(Averaging.WEIGHTED));
    assertEquals(0, evaluation.averagePrecision(Averaging.MICRO));
    assertEquals(1, evaluation.labelRankingAveragePrecision());
    assertEquals(0, evaluation.coverageError());
    assertEquals(0, evaluation.labelRankingLoss());
    assertEquals(0, evaluation.meanReciprocalRank());
  }

  @Test
  void withoutWeightRowsHaveNoMean() {
    MultilabelEvaluation evaluation = MultilabelEvaluation.ofScores(
            2, new int[] {1, 0}, new double[2])
        .withSampleWeight(new double[1])
        .withRelevance(new double[2]);
    assertEquals(Double.NaN, evaluation.subsetAccuracy());
    assertEquals(Double.NaN, evaluation.hammingLoss());
    assertEquals(Double.NaN, evaluation.averageOverRows(BinaryCounts::f1));
    assertEquals(Double.NaN, evaluation.coverageError());
    assertEquals(Double.NaN, evaluation.ndcg());
    assertEquals(0, evaluation.average(Averaging.MACRO, BinaryCounts::f1));
  }

  @Test
  void missingEvidenceIsNamed() {
    MultilabelEvaluation labels = MultilabelEvaluation.ofLabels(2, new int[2], new int[2]);
    assertRejects("the evaluation has no scores", labels::coverageError);
    assertRejects(
        "the evaluation has no rows of scores and labels",
        () -> labels.areaUnderRoc(Averaging.MACRO));
    assertRejects("the evaluation has no relevance", labels::ndcg);
    assertRejects("the evaluation has no rows of scores", () -> labels.withThreshold(0));
    assertRejects(
        "the evaluation has no rows of scores", () -> labels.withRelevance(new double[2]));
    MultilabelEvaluation gains = MultilabelEvaluation.ofRelevance(2, new double[2], new double[2]);
    assertRejects("the evaluation has no labels", gains::subsetAccuracy);
    assertRejects("the evaluation has no labels", gains::coverageError);
    assertRejects("the evaluation has no rows of labels", () -> gains.withPredictions(new int[2]));
    MultilabelEvaluation streamed = MultilabelStatistics.create(2).result();
    assertRejects("the evaluation has no rows", streamed::units);
    assertRejects("the evaluation has no rows", () -> streamed.resampled(new int[1]));
  }

  @Test
  void malformedRowsAreRejected() {
    int[] two = {0, 1};
    double[] scores = {0.5, 0.5};
    assertRejects("numLabels must be at least 1", () -> MultilabelEvaluation.ofLabels(0, two, two));
    assertRejects(
        "yTrue must not be empty", () -> MultilabelEvaluation.ofLabels(2, new int[0], new int[0]));
    assertRejects(
        "yTrue must have a multiple of 2 elements but has 3",
        () -> MultilabelEvaluation.ofLabels(2, new int[3], new int[3]));
    assertRejects(
        "yTrue and yPred must have the same length but have 2 and 4",
        () -> MultilabelEvaluation.ofLabels(2, two, new int[4]));
    assertRejects(
        "yTrue[1] must lie in 0..1 but is 2",
        () -> MultilabelEvaluation.ofLabels(2, new int[] {0, 2}, two));
    assertRejects(
        "yPred[0] must lie in 0..1 but is -1",
        () -> MultilabelEvaluation.ofLabels(2, two, new int[] {-1, 0}));
    assertRejects(
        "yScore[1] must be finite but is NaN",
        () -> MultilabelEvaluation.ofScores(2, two, new double[] {0, Double.NaN}));
    assertRejects(
        "threshold must be finite",
        () -> MultilabelEvaluation.ofScores(2, two, scores).withThreshold(Double.NaN));
    assertRejects(
        "sampleWeight[0] must be finite and not negative but is -1.0",
        () -> MultilabelEvaluation.ofScores(2, two, scores).withSampleWeight(new double[] {-1}));
    assertRejects(
        "averaging must be MACRO, MICRO or WEIGHTED but is BINARY",
        () ->
            MultilabelEvaluation.ofLabels(2, two, two).average(Averaging.BINARY, BinaryCounts::f1));
  }

  @Test
  void malformedRelevanceIsRejected() {
    double[] two = {0, 1};
    assertRejects(
        "numItems must be at least 2", () -> MultilabelEvaluation.ofRelevance(1, two, two));
    assertRejects(
        "relevance must not be empty",
        () -> MultilabelEvaluation.ofRelevance(2, new double[0], new double[0]));
    assertRejects(
        "relevance[1] must be finite and not negative but is -1.0",
        () -> MultilabelEvaluation.ofRelevance(2, new double[] {0, -1}, two));
    assertRejects(
        "numLabels must be at least 2",
        () -> MultilabelEvaluation.ofScores(1, new int[2], two).withRelevance(two));
    MultilabelEvaluation gains = MultilabelEvaluation.ofRelevance(2, two, two);
    assertRejects("k must be at least 1", () -> gains.dcg(0));
    assertRejects("k must be at least 1", () -> gains.ndcg(0));
    assertRejects("k must be at least 1", () -> MultilabelMetrics.ndcg(0));
  }

  private static void assertRejects(String message, Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
  }

  @Test
  void weightsThatAreNullAreRejectedAtOnce() {
    int[] bits = {1, 0};
    double[] scores = {1, 2};
    assertThrows(
        NullPointerException.class,
        () -> MultilabelEvaluation.ofScores(2, bits, scores).withSampleWeight(null));
    assertThrows(
        NullPointerException.class,
        () -> MulticlassScores.of(2, new int[] {1}, scores).withSampleWeight(null));
  }
}
