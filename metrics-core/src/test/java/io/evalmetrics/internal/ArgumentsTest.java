package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void finiteFindsTheBadValueAtAnyPlaceOfAnyLength() {
    for (int length = 1; length <= 13; length++) {
      double[] values = new double[length];
      Arrays.fill(values, -Double.MAX_VALUE);
      assertDoesNotThrow(() -> Arguments.finite("yPred", values));
      for (int i = 0; i < length; i++) {
        for (double bad :
            new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
          double[] spoilt = values.clone();
          spoilt[i] = bad;
          assertEquals(
              "yPred[" + i + "] must be finite but is " + bad,
              assertThrows(IllegalArgumentException.class, () -> Arguments.finite("yPred", spoilt))
                  .getMessage());
        }
      }
    }
  }

  @Test
  void belowNamesTheFirstElementOutOfRange() {
    assertDoesNotThrow(() -> Arguments.below("yTrue", new int[] {0, 4, 3}, 5));
    for (int bad : new int[] {-1, 5, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      assertEquals(
          "yTrue[2] must lie in 0..4 but is " + bad,
          assertThrows(
                  IllegalArgumentException.class,
                  () -> Arguments.below("yTrue", new int[] {0, 4, bad, -7}, 5))
              .getMessage());
    }
  }

  @Test
  void countsOfAResampleAreOnePerUnitNotNegativeNotAllZero() {
    assertEquals(3, Arguments.counts(new int[] {0, 1, 2}, 3));
    assertEquals(
        "counts must have length 3 but has 2",
        assertThrows(IllegalArgumentException.class, () -> Arguments.counts(new int[] {1, 1}, 3))
            .getMessage());
    assertEquals(
        "counts[1] must not be negative but is -1",
        assertThrows(IllegalArgumentException.class, () -> Arguments.counts(new int[] {1, -1}, 2))
            .getMessage());
    assertEquals(
        "counts must not all be 0",
        assertThrows(IllegalArgumentException.class, () -> Arguments.counts(new int[] {0, 0}, 2))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Arguments.counts(new int[] {Integer.MAX_VALUE, 1}, 2));
  }
}
