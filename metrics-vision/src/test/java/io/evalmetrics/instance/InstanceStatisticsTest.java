package io.evalmetrics.instance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.evalmetrics.laws.StatisticLaws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InstanceStatisticsTest extends StatisticLaws<InstanceStatistics> {

  @Override
  protected InstanceStatistics create() {
    return InstanceStatistics.createWithBoundaries(InstanceScenes.options(), 0.02);
  }

  @Override
  protected void add(InstanceStatistics statistic, int row) {
    InstanceScenes.Image image = InstanceScenes.image(row);
    statistic.add(row, image.truth(), image.detections());
  }

  @Override
  protected double[] summary(InstanceStatistics statistic) {
    return InstanceScenes.scores(statistic.result());
  }

  @Override
  protected double tolerance() {
    return 0;
  }

  @Override
  protected boolean allowsRepeats() {
    return false;
  }

  @Test
  void imagesInParallelGiveTheBitsOfOnePass() {
    double[] onePass = collected(IntStream.range(0, 200));
    assertArrayEquals(onePass, collected(IntStream.range(0, 200).parallel()));
  }

  private double[] collected(IntStream rows) {
    return summary(rows.collect(this::create, this::add, InstanceStatistics::combine));
  }
}
