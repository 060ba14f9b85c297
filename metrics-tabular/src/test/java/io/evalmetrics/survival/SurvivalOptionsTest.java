package io.evalmetrics.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalOptionsTest {

  private static final SurvivalOptions DEFAULTS = SurvivalOptions.withDefaults();

  @Test
  void optionsAreEqualIfAllTheirValuesAre() {
    SurvivalOptions options = DEFAULTS.withTau(3).withHorizon(2);
    assertEquals(options, DEFAULTS.withHorizon(2).withTau(3));
    assertEquals(options.hashCode(), DEFAULTS.withHorizon(2).withTau(3).hashCode());
    assertEquals(DEFAULTS, DEFAULTS.withIpcw(true).withIpcw(false));
  }

  @Test
  void eachOptionTellsOptionsApart() {
    List<SurvivalOptions> changed = List.of(
        DEFAULTS.withTiedTolerance(1e-8),
        DEFAULTS.withTieRule(TieRule.EXCLUDE),
        DEFAULTS.withTau(3),
        DEFAULTS.withIpcwLeftLimit(true),
        DEFAULTS.withHorizon(2),
        DEFAULTS.withThreshold(0.25),
        DEFAULTS.withIpcw(true));
    for (SurvivalOptions options : changed) {
      assertNotEquals(DEFAULTS, options);
      assertNotEquals(DEFAULTS.toString(), options.toString());
    }
  }

  @Test
  void textNamesEachOption() {
    assertEquals(
        "tiedTolerance=0.0, tieRule=HALF, tau=none, ipcwLeftLimit=false, horizon=none,"
            + " threshold=0.5, ipcw=false",
        DEFAULTS.toString());
  }
}
