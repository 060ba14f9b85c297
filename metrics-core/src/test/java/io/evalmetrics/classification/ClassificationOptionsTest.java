package io.evalmetrics.classification;

import static io.evalmetrics.laws.ValueLaws.assertValues;

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
    assertValues(each(), each());
  }
}
