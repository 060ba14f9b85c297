package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CellStepsTest {

  @Test
  void aLevelCountsTheStepsThatAreReached() {
    double[] thresholds = {2, 0, 1, 2};
    CellSteps steps = new CellSteps(thresholds, 4, (cell, value) -> value >= thresholds[cell]);
    assertEquals(4, steps.levels());
    assertEquals(0, steps.first());
    assertEquals(0, steps.level(-Double.MIN_VALUE));
    assertEquals(1, steps.level(-0.0));
    assertEquals(1, steps.level(Math.nextDown(1.0)));
    assertEquals(2, steps.level(1));
    assertEquals(3, steps.level(2));
    assertEquals(0, steps.mask(0, 0));
    assertEquals(0b0010, steps.mask(1, 0));
    assertEquals(0b0110, steps.mask(2, 0));
    assertEquals(0b1111, steps.mask(3, 0));
  }

  @Test
  void cellsBeyondALongTakeAnother() {
    assertEquals(1, CellSteps.words(64));
    assertEquals(2, CellSteps.words(65));
    CellSteps steps = new CellSteps(new double[] {0.5}, 66, (cell, value) -> value >= 0.5);
    assertEquals(0, steps.mask(0, 1));
    assertEquals(-1, steps.mask(1, 0));
    assertEquals(0b11, steps.mask(1, 1));
  }
}
