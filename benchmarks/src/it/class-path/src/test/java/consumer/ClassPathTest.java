package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.evalmetrics.SortOrder;
import io.evalmetrics.box.Boxes;
import io.evalmetrics.classification.Averaging;
import io.evalmetrics.classification.ConfusionMatrix;
import io.evalmetrics.forecasting.ForecastTasks;
import io.evalmetrics.regression.RegressionEvaluation;
import io.evalmetrics.regression.RegressionMetrics;
import org.junit.jupiter.api.Test;

/** A service that has put the artifacts on its class path. */
class ClassPathTest {

  @Test
  void everyModuleAnswers() {
    assertFalse(Boxes.class.getModule().isNamed());
    assertEquals(1, ConfusionMatrix.of(2, new int[] {0, 1}, new int[] {0, 1}).f1(Averaging.MACRO));
    RegressionEvaluation evaluation = RegressionEvaluation.of(new double[] {1, 2}, new double[] {2, 3});
    assertEquals(1, RegressionMetrics.RMSE.score(evaluation));
    assertEquals(SortOrder.LOWER_IS_BETTER, ForecastTasks.TIME_SERIES_FORECASTING.metric("mase").sortOrder());
    assertEquals(1, Boxes.iou(new double[] {0, 0, 2, 2}, 0, new double[] {0, 0, 2, 2}, 0));
  }
}
