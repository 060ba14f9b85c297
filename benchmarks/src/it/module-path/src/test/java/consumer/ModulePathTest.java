package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.regression.RegressionEvaluation;
import org.junit.jupiter.api.Test;

class ModulePathTest {

  @Test
  void theModulesAreFoundByTheirNames() {
    assertTrue(Scores.class.getModule().isNamed());
    assertEquals("io.evalmetrics.tabular", RegressionEvaluation.class.getModule().getName());
    assertEquals(4, Scores.CATALOG.tasks().size());
    assertEquals(0.5, Scores.meanAbsoluteError(new double[] {1, 2}, new double[] {1, 3}));
  }
}
