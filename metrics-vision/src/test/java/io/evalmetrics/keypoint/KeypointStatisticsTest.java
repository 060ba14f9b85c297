package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.laws.StatisticLaws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class KeypointStatisticsTest extends StatisticLaws<KeypointStatistics> {

  private static final Skeletons INSTANCES = instancesThatCanBeAligned();

  private static Skeletons instancesThatCanBeAligned() {
    Skeletons drawn = Skeletons.random(1, 500, 5, 3);
    for (int i = 0; i < drawn.instances(); i++) {
      drawn.visibility[5 * i] = 1;
      drawn.visibility[5 * i + 1] = 2;
    }
    return drawn;
  }

  private static Skeletons instance(int row) {
    return INSTANCES.at(row);
  }

  @Override
  protected KeypointStatistics create() {
    return KeypointStatistics.create(5, INSTANCES.options());
  }

  @Override
  protected void add(KeypointStatistics statistic, int row) {
    statistic.add(instance(row).knownTruth(), instance(row).predictions());
  }

  @Override
  protected double[] summary(KeypointStatistics statistic) {
    return Skeletons.scores(statistic.result());
  }

  @Override
  protected double tolerance() {
    return 1e-13;
  }

  @Test
  void batchesScoreLikeTheWhole() {
    KeypointStatistics statistic = create();
    for (int row = 0; row < 60; row += 3) {
      Skeletons batch = INSTANCES.at(row, row + 1, row + 2);
      statistic.add(batch.knownTruth(), batch.predictions());
    }
    int[] rows = new int[60];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = row;
    }
    KeypointEvaluation whole = INSTANCES.at(rows).evaluation();
    KeypointEvaluation streamed = statistic.result();
    for (Metric<KeypointEvaluation> metric : KeypointTasks.KEYPOINT_DETECTION.metrics()) {
      if (metric == KeypointMetrics.OKS_PER_INSTANCE) {
        assertFalse(metric.supports(streamed));
      } else {
        assertTrue(metric.supports(streamed), metric.id());
        double expected = metric.score(whole);
        assertEquals(expected, metric.score(streamed), 1e-13 * Math.max(1, expected), metric.id());
      }
    }
  }

  @Test
  void whatWasSeenBeforeIsNotChangedByWhatIsAddedLater() {
    KeypointStatistics statistic = create();
    add(statistic, 0);
    KeypointEvaluation before = statistic.result();
    double[] scores = Skeletons.scores(before);
    add(statistic, 1);
    assertArrayEquals(scores, Skeletons.scores(before));
  }

  @Test
  void nothingSeenIsNaNButForCounts() {
    KeypointEvaluation nobody = create().result();
    assertEquals(Double.NaN, nobody.mae());
    assertEquals(Double.NaN, nobody.pck());
    assertEquals(Double.NaN, nobody.oks());
    assertEquals(Double.NaN, nobody.paMpjpe());
    assertEquals(Double.NaN, nobody.visibilityAccuracy());
    assertEquals(0, nobody.f1());
  }

  @Test
  void noInstancesAreNoEvidence() {
    KeypointStatistics statistic = create();
    statistic.add(
        KeypointTruth.of(5, 3, new double[0], null), KeypointPredictions.of(new double[0]));
    add(statistic, 0);
    assertArrayEquals(Skeletons.scores(of(0)), Skeletons.scores(statistic.result()));
  }

  private KeypointEvaluation of(int row) {
    KeypointStatistics statistic = create();
    add(statistic, row);
    return statistic.result();
  }

  @Test
  void instancesThatPassedByCannotBeAskedAgain() {
    KeypointEvaluation streamed = of(0);
    String message = "the evaluation has no single instances, only what a statistic kept of them";
    assertRejected(message, streamed::units);
    assertRejected(message, () -> streamed.resampled(new int[] {1}));
    assertRejected(message, streamed::oksPerInstance);
    assertRejected(message, () -> streamed.pck(0.07));
    assertFalse(KeypointMetrics.pck(0.07).supports(streamed));
    assertTrue(KeypointMetrics.pck(0.3).supports(streamed));
  }

  @Test
  void otherEvidenceIsRejectedAndChangesNothing() {
    KeypointStatistics statistic = create();
    add(statistic, 0);
    double[] before = summary(statistic);
    Skeletons one = instance(1);
    KeypointTruth poorTruth = KeypointTruth.of(5, 3, one.truth, one.visibility);
    assertThrows(IllegalArgumentException.class, () -> statistic.add(poorTruth, one.predictions()));
    KeypointStatistics poor = create().add(poorTruth, one.predictions());
    assertThrows(IllegalArgumentException.class, () -> statistic.combine(poor));
    assertArrayEquals(before, summary(statistic));
  }

  @Test
  void otherOptionsOrKeypointsAreRejected() {
    KeypointStatistics statistic = create();
    assertThrows(
        IllegalArgumentException.class,
        () -> statistic.combine(
            KeypointStatistics.create(5, INSTANCES.options().withPckThreshold(0.4))));
    assertRejected(
        "other must have 5 keypoints but is 4",
        () -> statistic.combine(KeypointStatistics.create(4, KeypointOptions.withDefaults())));
    assertRejected(
        "truth.numKeypoints must be 5 but is 1",
        () -> statistic.add(
            KeypointTruth.of(1, new double[2]), KeypointPredictions.of(new double[2])));
    assertRejected(
        "numKeypoints must be at least 1 but is 0",
        () -> KeypointStatistics.create(0, KeypointOptions.withDefaults()));
    assertRejected(
        "sigmas must have length 3 but has 5",
        () -> KeypointStatistics.create(3, INSTANCES.options()));
  }

  private static void assertRejected(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void instancesInParallelScoreLikeOnePass() {
    double[] onePass = collected(IntStream.range(0, 500));
    assertArrayEquals(onePass, collected(IntStream.range(0, 500).parallel()), tolerance());
  }

  private double[] collected(IntStream rows) {
    return summary(rows.collect(this::create, this::add, KeypointStatistics::combine));
  }
}
