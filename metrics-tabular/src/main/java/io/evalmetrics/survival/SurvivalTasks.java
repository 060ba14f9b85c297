package io.evalmetrics.survival;

import io.evalmetrics.Task;
import java.util.List;

/** The tasks of this package. */
public final class SurvivalTasks {

  /** Time-to-event prediction: when something happens that may lie beyond the time of observation. */
  public static final Task<SurvivalEvaluation> TIME_TO_EVENT_PREDICTION = Task.of(
      "time_to_event_prediction",
      "Time-to-Event Prediction",
      SurvivalEvaluation.class,
      List.of(SurvivalMetrics.F1, SurvivalMetrics.CONCORDANCE_INDEX),
      SurvivalMetrics.ALL);

  private SurvivalTasks() {}
}
