package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class UnitTest {

  @Test
  void bringsNumbersNearOne() {
    for (double value : new double[] {1, 1.5, 0.3, -7, 1e-300, 1e300, Double.MIN_NORMAL}) {
      double scaled = Math.abs(value * Unit.of(value));
      assertEquals(0, Math.getExponent(scaled));
      assertEquals(Math.abs(value), scaled / Unit.of(value));
    }
    assertEquals(1.0 - 0x1p-53, Double.MAX_VALUE * Unit.of(Double.MAX_VALUE) / 2);
    assertEquals(0x1p-51, Double.MIN_VALUE * Unit.of(Double.MIN_VALUE));
    assertEquals(0, 0 * Unit.of(0));
  }

  @Test
  void theLargestMagnitudeDecides() {
    assertEquals(0x1p-3, Unit.ofLargest(new double[] {2, -9, 0}));
    assertEquals(Unit.of(0), Unit.ofLargest(new double[0]));
  }
}
