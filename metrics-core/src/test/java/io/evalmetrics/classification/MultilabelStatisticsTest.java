package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.laws.StatisticLaws;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MultilabelStatisticsTest {

  private static final int LABELS = 4;

  private static double[] ratios(MultilabelStatistics statistics) {
    return new double[] {
      statistics.subsetAccuracy(),
      statistics.hammingLoss(),
      statistics.average(Averaging.MACRO, BinaryCounts::f1),
      statistics.average(Averaging.WEIGHTED, BinaryCounts::precision),
      statistics.averageOverRows(BinaryCounts::f1),
      statistics.perLabel(BinaryCounts::total)[0]
    };
  }

  private static int[] labels(int row, int salt) {
    return new Random(31L * row + salt).ints(LABELS, 0, 2).toArray();
  }

  private static double[] scores(int row) {
    return new Random(row).doubles(LABELS).map(x -> Math.rint(x * 8) / 8).toArray();
  }

  @Nested
  class OfLabels extends StatisticLaws<MultilabelStatistics> {
    @Override
    protected MultilabelStatistics create() {
      return MultilabelStatistics.create(LABELS);
    }

    @Override
    protected void add(MultilabelStatistics statistic, int row) {
      statistic.add(labels(row, 0), labels(row, 1));
    }

    @Override
    protected double[] summary(MultilabelStatistics statistic) {
      return ratios(statistic);
    }

    @Override
    protected double tolerance() {
      return 0;
    }
  }

  @Nested
  class OfWeightedScores extends StatisticLaws<MultilabelStatistics> {
    @Override
    protected MultilabelStatistics create() {
      return MultilabelStatistics.create(LABELS, 0.4);
    }

    @Override
    protected void add(MultilabelStatistics statistic, int row) {
      statistic.add(labels(row, 0), scores(row), new double[] {0.1 + row % 7});
    }

    @Override
    protected double[] summary(MultilabelStatistics statistic) {
      MultilabelEvaluation evaluation = statistic.result();
      double[] ratios = ratios(statistic);
      return new double[] {
        ratios[0],
        ratios[1],
        ratios[2],
        ratios[3],
        ratios[4],
        evaluation.labelRankingAveragePrecision(),
        evaluation.coverageError(),
        evaluation.labelRankingLoss(),
        evaluation.meanReciprocalRank()
      };
    }

    @Override
    protected double tolerance() {
      return 1e-14;
    }
  }

  @Test
  void rowsWithoutScoresEndTheRankings() {
    MultilabelStatistics scored = MultilabelStatistics.create(2).add(new int[2], new double[2]);
    MultilabelStatistics labelled = MultilabelStatistics.create(2).add(new int[2], new int[2]);
    assertTrue(MultilabelMetrics.COVERAGE_ERROR.supports(scored.result()));
    assertTrue(!MultilabelMetrics.COVERAGE_ERROR.supports(labelled.result()));
    assertTrue(
        !MultilabelMetrics.COVERAGE_ERROR.supports(scored.combine(labelled).result()));
    assertEquals(1, scored.subsetAccuracy());
  }

  @Test
  void aResultStaysWhenMoreIsAdded() {
    MultilabelStatistics statistics =
        MultilabelStatistics.create(1).add(new int[] {1}, new int[] {1});
    MultilabelEvaluation before = statistics.result();
    statistics.add(new int[] {1}, new int[] {0});
    assertEquals(1, before.subsetAccuracy());
    assertEquals(0.5, statistics.result().subsetAccuracy());
  }

  @Test
  void undefinedRowsAreWorthWhatZeroDivisionSays() {
    MultilabelStatistics statistics = MultilabelStatistics.create(2)
        .add(new int[] {1, 0, 0, 0}, new int[] {1, 1, 0, 0}); // precision 1/2, then 0/0
    assertEquals(0.25, statistics.averageOverRows(counts -> counts.precision(ZeroDivision.ZERO)));
    assertEquals(0.75, statistics.averageOverRows(counts -> counts.precision(ZeroDivision.ONE)));
    assertEquals(0.5, statistics.averageOverRows(counts -> counts.precision(ZeroDivision.NAN)));
  }

  @Test
  void addingNothingChangesNothing() {
    MultilabelStatistics statistics =
        MultilabelStatistics.create(2).add(new int[2], new double[2]).add(new int[0], new int[0]);
    assertTrue(MultilabelMetrics.COVERAGE_ERROR.supports(statistics.result()));
    assertEquals(Double.NaN, MultilabelStatistics.create(2).subsetAccuracy());
  }

  @Test
  void malformedRowsLeaveTheStatisticUnchanged() {
    MultilabelStatistics statistics =
        MultilabelStatistics.create(2).add(new int[] {1, 0}, new double[] {0.9, 0.1});
    assertRejects(() -> statistics.add(new int[] {0, 2}, new int[2]));
    assertRejects(() -> statistics.add(new int[3], new int[3]));
    assertRejects(() -> statistics.add(new int[2], new double[] {0, Double.NaN}));
    assertRejects(() -> statistics.add(new int[2], new int[2], new double[] {-1}));
    assertRejects(() -> statistics.add(new int[2], new double[2], new double[2]));
    assertEquals(1, statistics.subsetAccuracy());
    assertEquals(1, statistics.counts(0).total());
  }

  @Test
  void onlyEqualShapesCombine() {
    assertRejects(() -> MultilabelStatistics.create(0));
    assertRejects(() -> MultilabelStatistics.create(1 << 21));
    assertRejects(() -> MultilabelStatistics.create(2, Double.NaN));
    assertRejects(() -> MultilabelStatistics.create(2).combine(MultilabelStatistics.create(3)));
    assertRejects(
        () -> MultilabelStatistics.create(2).combine(MultilabelStatistics.create(2, 0.4)));
    assertThrows(
        IndexOutOfBoundsException.class, () -> MultilabelStatistics.create(2).counts(2));
  }

  private static void assertRejects(Runnable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
    assertTrue(!e.getMessage().isBlank());
  }
}
