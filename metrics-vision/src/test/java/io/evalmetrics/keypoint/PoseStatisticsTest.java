package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.laws.StatisticLaws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoseStatisticsTest extends StatisticLaws<PoseStatistics> {

  @Override
  protected PoseStatistics create() {
    return PoseStatistics.create(PoseScenes.options(), PoseScenes.SIGMAS);
  }

  @Override
  protected void add(PoseStatistics statistic, int row) {
    PoseScenes.Image image = PoseScenes.image(row);
    statistic.add(row, image.truth(), image.detections());
  }

  @Override
  protected double[] summary(PoseStatistics statistic) {
    return PoseScenes.scores(statistic.result());
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
  void otherSigmasAreRejected() {
    PoseStatistics statistic = create();
    PoseStatistics other = PoseStatistics.create(PoseScenes.options(), new double[] {1, 1, 1});
    assertThrows(IllegalArgumentException.class, () -> statistic.combine(other));
    PoseStatistics coco = PoseStatistics.create(PoseScenes.options());
    assertThrows(IllegalArgumentException.class, () -> statistic.combine(coco));
    assertThrows(IllegalArgumentException.class, () -> add(coco, 1));
  }

  @Test
  void imagesInParallelGiveTheBitsOfOnePass() {
    double[] onePass = collected(IntStream.range(0, 200));
    assertArrayEquals(onePass, collected(IntStream.range(0, 200).parallel()));
  }

  private double[] collected(IntStream rows) {
    return summary(rows.collect(this::create, this::add, PoseStatistics::combine));
  }
}
