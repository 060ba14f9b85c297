package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import io.evalmetrics.laws.MetricLaws;
import org.junit.jupiter.api.Test;

class KeypointMetricsTest extends MetricLaws<KeypointEvaluation> {

  private static final Skeletons INSTANCES = Skeletons.random(3, 30, 6, 2);

  @Override
  protected Task<KeypointEvaluation> task() {
    return KeypointTasks.KEYPOINT_DETECTION;
  }

  @Override
  protected KeypointEvaluation perfect() {
    return KeypointEvaluation.of(
        INSTANCES.knownTruth(),
        KeypointPredictions.of(INSTANCES.truth).withVisibility(INSTANCES.visibility),
        INSTANCES.options());
  }

  @Override
  protected KeypointEvaluation poor() {
    return INSTANCES.evaluation();
  }

  @Test
  void aThresholdIsSpelledIntoTheId() {
    assertEquals("pck_0_20", KeypointMetrics.pck(0.2).id());
    assertEquals("pck_0_125", KeypointMetrics.pck(0.125).id());
    assertEquals("pck_1_00", KeypointMetrics.pck(1).id());
    assertEquals("PCK@0.2", KeypointMetrics.pck(0.2).displayName());
    assertEquals("PCK@10", KeypointMetrics.pck(10).displayName());
    Metric<KeypointEvaluation> own = KeypointMetrics.pck(0.07);
    assertEquals(INSTANCES.evaluation().pck(0.07), own.score(INSTANCES.evaluation()));
    assertThrows(IllegalArgumentException.class, () -> KeypointMetrics.pck(0));
    assertThrows(IllegalArgumentException.class, () -> KeypointMetrics.pck(Double.NaN));
  }

  @Test
  void aPerfectEvaluationHasTheIdealErrorsAndShares() {
    KeypointEvaluation perfect = perfect();
    assertEquals(0, perfect.mae());
    assertEquals(1, perfect.pck(0.05));
    assertEquals(1, perfect.oks());
    assertEquals(1, perfect.f1());
    assertEquals(1, perfect.visibilityAccuracy());
    assertEquals(0.95, perfect.aucPck(), 1e-15);
  }
}
