package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void numbersHaveNeitherExponentNorTrailingZeros() {
    assertEquals("0.5", Spelling.plain(0.5));
    assertEquals("2", Spelling.plain(2));
    assertEquals("1000000000", Spelling.plain(1e9));
    assertEquals("0.0001", Spelling.plain(1e-4));
  }

  @Test
  void idsHaveNeitherPointsNorSigns() {
    assertEquals("0_5", Spelling.inId(0.5));
    assertEquals("minus_2_25", Spelling.inId(-2.25));
  }
}
