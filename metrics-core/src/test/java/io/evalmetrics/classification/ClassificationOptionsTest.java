package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Options are values. */
class ClassificationOptionsTest {

  private static List<ClassificationOptions> each() {
    ClassificationOptions options = ClassificationOptions.withDefaults();
    return List.of(
        options,
        options.withThreshold(0.25),
        options.withThreshold(0),
        options.withThreshold(-0.0),
        options.withEpsilon(1e-7),
        options.withRowSumTolerance(1e-3),
        options.withNormalizedRows(),
        options.withCalibrationBins(10),
        options.withRightClosedBins());
  }

  @Test
  void equalThemselvesAlone() {
    List<ClassificationOptions> options = each();
    List<ClassificationOptions> again = each();
    for (int i = 0; i < options.size(); i++) {
      for (int j = 0; j < options.size(); j++) {
        if (i == j) {
          assertEquals(options.get(i), again.get(j));
          assertEquals(options.get(i).hashCode(), again.get(j).hashCode());
          assertEquals(options.get(i).toString(), again.get(j).toString());
        } else {
          assertNotEquals(options.get(i), again.get(j));
        }
      }
    }
  }
}
