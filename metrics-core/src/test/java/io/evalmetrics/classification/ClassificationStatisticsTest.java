package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.classification.Samples.Kind;
import io.evalmetrics.laws.StatisticLaws;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClassificationStatisticsTest {

  private static final Samples SAMPLES = Samples.draw(new Random(20260401), 3, 600);

  /** All scores that a statistic supports. */
  private static double[] scores(ClassificationEvaluation evaluation) {
    return ClassificationTasks.IMAGE_CLASSIFICATION.metrics().stream()
        .mapToDouble(metric -> metric.supports(evaluation) ? metric.score(evaluation) : -7)
        .toArray();
  }

  @Nested
  class OfLabels extends StatisticLaws<ConfusionMatrix> {
    @Override
    protected ConfusionMatrix create() {
      return ConfusionMatrix.create(3);
    }

    @Override
    protected void add(ConfusionMatrix statistic, int row) {
      statistic.add(new int[] {SAMPLES.yTrue[row]}, new int[] {SAMPLES.yPred[row]});
    }

    @Override
    protected double[] summary(ConfusionMatrix statistic) {
      return scores(statistic.result());
    }

    @Override
    protected double tolerance() {
      return 0;
    }
  }

  @Nested
  class OfWeightedLabels extends StatisticLaws<ConfusionMatrix> {
    @Override
    protected ConfusionMatrix create() {
      return ConfusionMatrix.create(3);
    }

    @Override
    protected void add(ConfusionMatrix statistic, int row) {
      statistic.add(new int[] {SAMPLES.yTrue[row]}, new int[] {SAMPLES.yPred[row]}, new double[] {
        SAMPLES.weights[row] / 3
      });
    }

    @Override
    protected double[] summary(ConfusionMatrix statistic) {
      return scores(statistic.result());
    }

    @Override
    protected double tolerance() {
      return 1e-14;
    }
  }

  @Nested
  class OfEverything extends StatisticLaws<ClassificationStatistics> {
    @Override
    protected ClassificationStatistics create() {
      return ClassificationStatistics.create(3);
    }

    @Override
    protected void add(ClassificationStatistics statistic, int row) {
      statistic.add(SAMPLES.at(row).evaluation(Kind.EVERYTHING, false));
    }

    @Override
    protected double[] summary(ClassificationStatistics statistic) {
      return scores(statistic.result());
    }

    @Override
    protected double tolerance() {
      return 1e-13;
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void batchesAddUpToTheWhole(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 4) int k,
      @ForAll Kind kind,
      @ForAll boolean weighted) {
    Samples samples = Samples.draw(new Random(seed), k, 30);
    ClassificationStatistics statistics = ClassificationStatistics.create(k);
    for (int from = 0; from < 30; from += 10) {
      int[] batch = IntStream.range(from, from + 10).toArray();
      statistics.add(samples.at(batch).evaluation(kind, weighted));
    }
    AllMetrics.assertSameWhereSupported(
        samples.evaluation(kind, weighted), statistics.result(), 1e-11);
  }

  @Test
  void everyMetricWithoutRankingIsSupported() {
    ClassificationEvaluation all = SAMPLES.evaluation(Kind.EVERYTHING, false);
    ClassificationEvaluation result =
        ClassificationStatistics.create(3).add(all).result();
    for (Metric<ClassificationEvaluation> metric :
        ClassificationTasks.IMAGE_CLASSIFICATION.metrics()) {
      boolean ranks = metric.id().matches("auc.*|gini|normalized_gini");
      assertEquals(metric.supports(all) && !ranks, metric.supports(result), metric.id());
    }
  }

  @Test
  void whatOneBatchLacksTheResultLacks() {
    Samples samples = SAMPLES.at(0, 1, 2, 3);
    ClassificationStatistics statistics = ClassificationStatistics.create(3)
        .add(samples.evaluation(Kind.PROBABILITIES, false))
        .add(samples.evaluation(Kind.LABELS, false));
    assertTrue(ClassificationMetrics.ACCURACY.supports(statistics.result()));
    assertFalse(ClassificationMetrics.LOG_LOSS.supports(statistics.result()));
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class, () -> statistics.result().classProbabilities());
    assertEquals("the evaluation has no probabilities", e.getMessage());
  }

  @Test
  void oneWeightedBatchEndsCalibration() {
    Samples samples = SAMPLES.at(0, 1, 2, 3);
    ClassificationEvaluation result = ClassificationStatistics.create(3)
        .add(samples.evaluation(Kind.PROBABILITIES, false))
        .add(samples.evaluation(Kind.PROBABILITIES, true))
        .result();
    assertFalse(ClassificationMetrics.EXPECTED_CALIBRATION_ERROR.supports(result));
    assertTrue(ClassificationMetrics.BRIER_SCORE.supports(result));
  }

  @Test
  void anEmptyStatisticIsUndefinedNotWrong() {
    ClassificationEvaluation empty = ClassificationStatistics.create(3).result();
    assertEquals(Double.NaN, empty.loss());
    assertEquals(Double.NaN, empty.hingeLoss());
    assertEquals(Double.NaN, empty.topKAccuracy(2));
    assertEquals(Double.NaN, empty.classProbabilities().logLoss());
    assertEquals(Double.NaN, empty.classProbabilities().d2LogLoss());
    assertEquals(Double.NaN, empty.classProbabilities().d2BrierScore());
    assertEquals(Double.NaN, empty.classProbabilities().expectedCalibrationError());
    assertEquals(Double.NaN, empty.classProbabilities().maximumCalibrationError());
    assertEquals(Double.NaN, ClassificationStatistics.create(2).result().equalOpportunityRatio());
  }

  @Test
  void laterAdditionsDoNotChangeAResult() {
    ClassificationStatistics statistics = ClassificationStatistics.create(3)
        .add(SAMPLES.at(0, 1, 2).evaluation(Kind.EVERYTHING, false));
    ClassificationEvaluation result = statistics.result();
    double[] before = scores(result);
    statistics.add(SAMPLES.evaluation(Kind.EVERYTHING, false));
    assertArrayEquals(before, scores(result));
  }

  @Test
  void unequalClassesAndOptionsDoNotCombine() {
    ClassificationStatistics statistics = ClassificationStatistics.create(3);
    assertThrows(
        IllegalArgumentException.class,
        () -> statistics.combine(ClassificationStatistics.create(4)));
    ClassificationOptions options = ClassificationOptions.withDefaults().withCalibrationBins(5);
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> statistics.combine(ClassificationStatistics.create(3, options)));
    assertTrue(e.getMessage().contains("calibrationBins=15"));
    assertThrows(
        IllegalArgumentException.class,
        () -> statistics.add(ClassificationEvaluation.of(2, new int[] {0, 1}, new int[] {0, 1})));
  }

  @Test
  void countsBeyondTheRangeOfIntAreExact() {
    long many = Integer.MAX_VALUE;
    ConfusionMatrix matrix = ConfusionMatrix.ofCounts(2, new long[] {many, 0, 0, 1});
    matrix.combine(matrix).add(new int[] {0}, new int[] {0});
    assertEquals(2.0 * many + 1, matrix.at(0, 0));
    ConfusionMatrix doubled = ConfusionMatrix.of(2, new int[] {1, 0, 0}, new int[] {1, 1, 0});
    for (int i = 0; i < 31; i++) {
      doubled.combine(doubled);
    }
    assertEquals(0x1p31, doubled.at(1, 1));
    assertEquals(3 * 0x1p31, doubled.total());
  }
}
