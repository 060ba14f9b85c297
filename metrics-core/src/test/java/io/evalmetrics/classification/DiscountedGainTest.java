package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.laws.StatisticLaws;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DiscountedGainTest extends StatisticLaws<DiscountedGain> {

  @Override
  protected DiscountedGain create() {
    return DiscountedGain.create(5, 3);
  }

  @Override
  protected void add(DiscountedGain statistic, int row) {
    Random random = new Random(row);
    statistic.add(
        random.ints(5, 0, 4).asDoubleStream().toArray(),
        random.ints(5, 0, 4).asDoubleStream().toArray(),
        new double[] {0.1 + row % 7});
  }

  @Override
  protected double[] summary(DiscountedGain statistic) {
    return new double[] {statistic.dcg(), statistic.ndcg()};
  }

  @Override
  protected double tolerance() {
    return 1e-14;
  }

  @Provide
  Arbitrary<MultilabelSample> samples() {
    return Arbitraries.longs().map(MultilabelSample::random).withoutEdgeCases();
  }

  /** The gain of a row by its definition: at each rank the mean relevance of the items tied there. */
  private static double expectedGain(double[] relevance, double[] scores, int k) {
    int[] order = IntStream.range(0, scores.length)
        .boxed()
        .sorted((i, j) -> Double.compare(scores[j], scores[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double sum = 0;
    for (int rank = 0; rank < Math.min(k, order.length); rank++) {
      double score = scores[order[rank]];
      double mean = IntStream.range(0, scores.length)
          .filter(i -> scores[i] == score)
          .mapToDouble(i -> relevance[i])
          .average()
          .orElseThrow();
      sum += mean * Math.log(2) / Math.log(rank + 2);
    }
    return sum;
  }

  @Property(tries = 150)
  void tiedItemsShareTheirRelevance(
      @ForAll("samples") MultilabelSample sample, @ForAll @IntRange(min = 1, max = 8) int k) {
    double dcg = 0;
    double ndcg = 0;
    double weight = 0;
    for (int row = 0; row < sample.rows(); row++) {
      int from = row * sample.numLabels();
      int to = from + sample.numLabels();
      double[] relevance = Arrays.copyOfRange(sample.relevance(), from, to);
      double[] scores = Arrays.copyOfRange(sample.yScore(), from, to);
      double gain = expectedGain(relevance, scores, k);
      double best = expectedGain(relevance, relevance, k);
      dcg += sample.weights()[row] * gain;
      ndcg += best == 0 ? 0 : sample.weights()[row] * gain / best;
      weight += sample.weights()[row];
    }
    MultilabelEvaluation evaluation = sample.weighted();
    assertEquals(dcg / weight, evaluation.dcg(k), 1e-13);
    assertEquals(ndcg / weight, evaluation.ndcg(k), 1e-13);
    assertEquals(evaluation.dcg(k), MultilabelMetrics.dcg(k).score(evaluation));
    assertEquals(evaluation.ndcg(k), MultilabelMetrics.ndcg(k).score(evaluation));
  }

  @Test
  void theBestOrderIsOneAndNothingRelevantIsZero() {
    double[] relevance = {3, 2, 0, 1};
    assertEquals(1, DiscountedGain.create(4).add(relevance, relevance).ndcg());
    assertEquals(0, DiscountedGain.create(2).add(new double[2], new double[2]).ndcg());
    assertEquals(
        3 + 2 / (Math.log(3) / Math.log(2)) + 0.5,
        DiscountedGain.create(4).add(relevance, relevance).dcg(),
        1e-15);
  }

  @Test
  void malformedRowsAreRejected() {
    DiscountedGain gain = DiscountedGain.create(2);
    double[] two = {0, 1};
    assertRejects("numItems must be at least 2 but is 1", () -> DiscountedGain.create(1));
    assertRejects("k must be at least 1 but is 0", () -> DiscountedGain.create(2, 0));
    assertRejects(
        "relevance must have a multiple of 2 elements but has 3",
        () -> gain.add(new double[3], new double[3]));
    assertRejects(
        "relevance and yScore must have the same length but have 2 and 4",
        () -> gain.add(two, new double[4]));
    assertRejects(
        "yScore[0] must be finite but is NaN", () -> gain.add(two, new double[] {Double.NaN, 0}));
    assertRejects(
        "sampleWeight must have length 1 but has 2", () -> gain.add(two, two, new double[2]));
    assertRejects(
        "other must gain on 2 of 2 ranks but does on 1 of 2",
        () -> gain.combine(DiscountedGain.create(2, 1)));
    assertEquals(Double.NaN, gain.dcg());
  }

  private static void assertRejects(String message, Runnable call) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void rowsOfAnyLengthCostNothingBeforeThereIsOne() {
    assertEquals(Double.NaN, DiscountedGain.create(Integer.MAX_VALUE).dcg());
  }
}
