package io.evalmetrics.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.laws.StatisticLaws;
import io.evalmetrics.mask.PixelGrid;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentationStatisticsTest extends StatisticLaws<SegmentationStatistics> {

  @Override
  protected SegmentationStatistics create() {
    return SegmentationStatistics.create(TestImages.everything(3));
  }

  @Override
  protected void add(SegmentationStatistics statistic, int row) {
    statistic.add(TestImages.random(new Random(row), 3)).addLosses(row);
  }

  @Override
  protected double[] summary(SegmentationStatistics statistic) {
    return TestImages.scores(statistic.result());
  }

  @Override
  protected double tolerance() {
    return 1e-12;
  }

  @Test
  void countsAreExactBeyondTwoToThe31() {
    int size = 1 << 10;
    byte[] yTrue = new byte[size * size];
    byte[] yPred = new byte[size * size];
    yPred[7] = 1;
    SegmentationStatistics statistics =
        SegmentationStatistics.create(2).add(yTrue, yPred, size, size);
    for (int doubling = 0; doubling < 12; doubling++) {
      statistics.combine(statistics);
    }
    double[] matrix = statistics.result().pixels().confusionMatrix().toArray();
    long images = 1 << 12;
    assertArrayEquals(new double[] {images * (size * size - 1.0), images, 0, 0}, matrix);
    assertEquals(1 - 1.0 / (size * size), statistics.result().accuracy(), 1e-15);
  }

  @Test
  void aStatisticThatSawNothingIsUndefined() {
    SegmentationEvaluation nothing = create().result();
    for (double score : TestImages.scores(nothing)) {
      assertTrue(Double.isNaN(score));
    }
  }

  @Test
  void aFailedAddLeavesTheStatisticUnchanged() {
    SegmentationStatistics statistics = SegmentationStatistics.create(2);
    statistics.add(new byte[] {0, 1}, new byte[] {0, 1}, 1, 2);
    assertThrows(
        IllegalArgumentException.class,
        () -> statistics.add(new byte[] {0, 1}, new byte[] {0, 2}, 1, 2));
    PixelProbabilities bad = PixelProbabilities.planes(new double[] {0.5, 0.5, 0.5, 0.6});
    assertThrows(
        IllegalArgumentException.class,
        () -> statistics.add(
            SegmentedImage.ofProbabilities(new byte[] {0, 1}, bad, PixelGrid.of(1, 2))));
    assertEquals(1, statistics.result().units());
    assertEquals(1, statistics.result().meanIou());
  }

  @Test
  void laterAdditionsDoNotChangeAResult() {
    SegmentationStatistics statistics = SegmentationStatistics.create(2);
    SegmentationEvaluation before =
        statistics.add(new byte[] {0, 1}, new byte[] {0, 1}, 1, 2).addLosses(1).result();
    statistics.add(new byte[] {0, 1}, new byte[] {1, 0}, 1, 2).addLosses(3);
    assertEquals(1, before.accuracy());
    assertEquals(1, before.losses().loss());
    assertEquals(0.5, statistics.result().accuracy());
    assertEquals(2, statistics.result().losses().loss());
  }

  @Test
  void statisticsOfOneKindCombine() {
    SegmentationStatistics statistics = SegmentationStatistics.create(2);
    statistics.add(new byte[] {0, 1}, new byte[] {0, 1}, 1, 2);
    assertThrows(
        IllegalArgumentException.class, () -> statistics.combine(SegmentationStatistics.create(3)));
    SegmentationOptions ignoring = SegmentationOptions.withDefaults(2).withIgnoreIndex(0);
    assertThrows(
        IllegalArgumentException.class,
        () -> statistics.combine(SegmentationStatistics.create(ignoring)));
    SegmentationStatistics volumes =
        SegmentationStatistics.create(2).add(new byte[] {0, 1}, new byte[] {0, 1}, 1, 1, 2);
    assertThrows(IllegalArgumentException.class, () -> statistics.combine(volumes));
  }

  @Test
  void imagesInParallelGiveTheBitsOfOnePass() {
    double[] onePass = collected(IntStream.range(0, 100));
    assertArrayEquals(onePass, collected(IntStream.range(0, 100).parallel()));
  }

  private double[] collected(IntStream rows) {
    return summary(rows.collect(this::create, this::add, SegmentationStatistics::combine));
  }
}
