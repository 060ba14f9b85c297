package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class DirectionOptionsTest {

  private static final DirectionOptions DEFAULTS = DirectionOptions.withDefaults();

  @Test
  void optionsThatCompareTheSameChangesAreEqual() {
    DirectionOptions both = DEFAULTS.withPredictedChange().withoutTies();
    assertEquals(DEFAULTS.withoutTies().withPredictedChange(), both);
    assertEquals(both.withoutTies().hashCode(), both.hashCode());
    assertNotEquals(DEFAULTS, DEFAULTS.withoutTies());
    assertNotEquals(DEFAULTS, DEFAULTS.withPredictedChange());
  }

  @Test
  void optionsSayWhatTheyAre() {
    assertEquals(
        "DirectionOptions[predictedChange=true, tieCounted=false]",
        DEFAULTS.withPredictedChange().withoutTies().toString());
  }
}
