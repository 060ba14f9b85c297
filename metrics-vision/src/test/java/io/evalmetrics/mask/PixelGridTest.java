package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PixelGridTest {

  private static void assertRejected(String message, Executable executable) {
    assertEquals(
        message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void anImageHasNoSlices() {
    PixelGrid image = PixelGrid.of(3, 4).withSpacing(2, 0.5);
    assertEquals(2, image.axes());
    assertEquals(1, image.depth());
    assertEquals(3, image.height());
    assertEquals(4, image.width());
    assertEquals(12, image.size());
    assertEquals(2, image.rowSpacing());
    assertEquals(0.5, image.columnSpacing());
    assertEquals(5, image.diagonal());
  }

  @Test
  void aVolumeOfOneSliceIsNoImage() {
    assertNotEquals(PixelGrid.of(3, 4), PixelGrid.of(1, 3, 4));
    assertEquals(PixelGrid.of(1, 3, 4), PixelGrid.of(1, 3, 4).withSpacing(1, 1, 1));
    assertEquals(PixelGrid.of(3, 4).hashCode(), PixelGrid.of(3, 4).hashCode());
    assertEquals("[3, 4] at [1.0, 1.0]", PixelGrid.of(3, 4).toString());
  }

  @Test
  void shapesAndSpacingsAreChecked() {
    assertRejected("shape must have 2 or 3 axes but is [6]", () -> PixelGrid.of(6));
    assertRejected(
        "shape must have 2 or 3 axes but is [1, 1, 2, 3]", () -> PixelGrid.of(1, 1, 2, 3));
    assertRejected("shape[0] must be at least 1 but is 0", () -> PixelGrid.of(0, 3));
    assertRejected("shape[1] must be at least 1 but is -3", () -> PixelGrid.of(2, -3));
    assertRejected(
        "shape must have at most 2147483647 pixels but is [65536, 65536]",
        () -> PixelGrid.of(65536, 65536));
    PixelGrid grid = PixelGrid.of(2, 3);
    assertRejected("spacing must have length 2 but has 3", () -> grid.withSpacing(1, 1, 1));
    assertRejected(
        "spacing[0] must be positive and finite but is 0.0", () -> grid.withSpacing(0, 1));
    assertRejected(
        "spacing[1] must be positive and finite but is -1.0", () -> grid.withSpacing(1, -1));
    assertRejected(
        "spacing[0] must be positive and finite but is NaN", () -> grid.withSpacing(Double.NaN, 1));
    assertRejected(
        "spacing[0] must be positive and finite but is Infinity",
        () -> grid.withSpacing(Double.POSITIVE_INFINITY, 1));
    assertRejected(
        "mask must have one element for each of the 6 pixels of shape [2, 3] but has 5",
        () -> grid.checkLength("mask", 5));
  }
}
