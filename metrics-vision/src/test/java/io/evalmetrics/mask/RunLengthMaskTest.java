package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RunLengthMaskTest {

  private static final RunLengthMask EMPTY = RunLengthMask.ofCounts(4, 5, new int[] {20});
  private static final RunLengthMask FULL = RunLengthMask.ofCounts(4, 5, new int[] {0, 20});

  private static void assertRejects(String message, Executable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
    assertEquals(message, e.getMessage());
  }

  @Test
  void anyValueButZeroIsSet() {
    byte[] values = {0, -1, 127, 0, 2, 0};
    boolean[] flags = {false, true, true, false, true, false};
    assertEquals(RunLengthMask.of(2, 3, flags), RunLengthMask.of(2, 3, values));
    assertArrayEquals(
        new byte[] {0, 1, 1, 0, 1, 0}, RunLengthMask.of(2, 3, values).toPixels());
  }

  @Test
  void runsGoDownTheColumnsAndBeginWithZeros() {
    RunLengthMask mask = RunLengthMask.of(2, 3, new byte[] {1, 0, 0, 0, 0, 1});
    assertArrayEquals(new int[] {0, 1, 4, 1}, mask.counts());
    assertEquals("0140", mask.compressedCounts());
  }

  @Test
  void emptyRunsJoinTheirNeighbours() {
    RunLengthMask plain = RunLengthMask.ofCounts(4, 5, new int[] {3, 7, 10});
    assertEquals(plain, RunLengthMask.ofCounts(4, 5, new int[] {3, 2, 0, 5, 10}));
    assertEquals(plain, RunLengthMask.ofCounts(4, 5, new int[] {1, 0, 2, 7, 4, 0, 6, 0}));
    assertArrayEquals(
        new int[] {3, 7, 10},
        RunLengthMask.ofCounts(4, 5, new int[] {3, 2, 0, 5, 10, 0}).counts());
    assertEquals(EMPTY, RunLengthMask.ofCounts(4, 5, new int[] {0, 0, 20}));
  }

  @Test
  void aComparisonGoesOnBeyondEmptyRuns() {
    RunLengthMask a = RunLengthMask.ofCounts(4, 5, "340N5N1");
    RunLengthMask b = RunLengthMask.of(4, 5, a.toPixels());
    assertEquals(1, a.iou(b));
    assertEquals(6, a.intersectionArea(b));
  }

  @Test
  void anEmptyMaskHasNoBoxAndMeetsNothing() {
    assertArrayEquals(new int[] {0, 0, 0, 0}, EMPTY.box());
    assertEquals(0, EMPTY.area());
    assertEquals(0, EMPTY.iou(EMPTY));
    assertEquals(0, EMPTY.iou(FULL));
    assertEquals(0, EMPTY.crowdIou(FULL));
    assertEquals(0, FULL.crowdIou(EMPTY));
    assertEquals(EMPTY, EMPTY.boundary(0.02));
  }

  @Test
  void aRunThatCrossesAColumnEndSpansTheWholeHeight() {
    RunLengthMask mask = RunLengthMask.ofCounts(4, 5, new int[] {7, 2, 11});
    assertArrayEquals(new int[] {1, 0, 2, 4}, mask.box());
  }

  @Test
  void crowdOverlapDividesByTheOwnArea() {
    RunLengthMask column = RunLengthMask.ofCounts(4, 5, new int[] {4, 4, 12});
    assertEquals(0.2, column.iou(FULL));
    assertEquals(1, column.crowdIou(FULL));
    assertEquals(0.2, FULL.crowdIou(column));
    RunLengthMask[] masks = {column, FULL, EMPTY};
    double[] matrix = RunLengthMask.iouMatrix(masks, masks, new boolean[] {false, true, true});
    assertArrayEquals(new double[] {1, 1, 0, 0.2, 1, 0, 0, 0, 0}, matrix);
    assertArrayEquals(
        new double[] {1, 0.2, 0, 0.2, 1, 0, 0, 0, 0}, RunLengthMask.iouMatrix(masks, masks));
    assertEquals(0, RunLengthMask.iouMatrix(new RunLengthMask[0], masks).length);
  }

  @Test
  void anImageOfMoreThanABillionPixelsNeedsNoArrayOfThem() {
    int side = 46340;
    int pixels = side * side;
    RunLengthMask all = RunLengthMask.ofCounts(side, side, new int[] {0, pixels});
    RunLengthMask half = RunLengthMask.ofCounts(side, side, new int[] {pixels / 2, pixels / 2});
    assertEquals(pixels, all.area());
    assertEquals(0.5, half.iou(all));
    assertEquals(all, RunLengthMask.ofCounts(side, side, all.compressedCounts()));
    RunLengthMask line =
        RunLengthMask.ofCounts(1, Integer.MAX_VALUE, new int[] {1, Integer.MAX_VALUE - 1});
    assertEquals(line, RunLengthMask.ofCounts(1, Integer.MAX_VALUE, line.compressedCounts()));
    RunLengthMask whole =
        RunLengthMask.ofCounts(1, Integer.MAX_VALUE, new int[] {0, Integer.MAX_VALUE});
    assertEquals(whole, line.union(whole));
    assertEquals(line, line.intersection(whole));
    assertArrayEquals(new int[] {1, 0, Integer.MAX_VALUE - 1, 1}, line.box());
  }

  @Test
  void theBoundaryOfASmallMaskIsTheMask() {
    RunLengthMask mask = RunLengthMask.ofCounts(4, 5, new int[] {5, 2, 2, 2, 9});
    assertEquals(mask, mask.boundary(0.02));
  }

  @Test
  void theBoundaryDistanceIsAtLeastOneAndRoundsTiesToEven() {
    RunLengthMask square = RunLengthMask.ofCounts(30, 40, new int[] {0, 1200});
    // The diagonal is 50: 0.05 * 50 = 2.5 rounds to 2.
    assertEquals(1200 - 26 * 36, square.boundary(0.05).area());
    assertEquals(1200 - 28 * 38, square.boundary(0).area());
    assertEquals(1200, square.boundary(0.3).area());
    assertEquals(1200, square.boundary(Double.MAX_VALUE).area());
  }

  @Test
  void polygonsMayRepeatPointsAndLieOutside() {
    RunLengthMask square =
        RunLengthMask.ofPolygons(36, 40, new double[] {10, 10, 20, 10, 20, 20, 10, 20});
    assertArrayEquals(new int[] {10, 10, 10, 10}, square.box());
    assertEquals(100, square.area());
    double[] repeated = {10, 10, 20, 10, 20, 10, 20, 20, 10, 20, 10, 10};
    assertEquals(square, RunLengthMask.ofPolygons(36, 40, repeated));
    double[] outside = {50, 50, 60, 50, 60, 60};
    assertEquals(0, RunLengthMask.ofPolygons(36, 40, outside).area());
    assertEquals(square, RunLengthMask.ofPolygons(36, 40, repeated, outside));
  }

  @Test
  void equalMasksAreEqualObjects() {
    RunLengthMask mask = RunLengthMask.ofCounts(4, 5, new int[] {3, 7, 10});
    RunLengthMask same = RunLengthMask.of(4, 5, mask.toPixels());
    assertEquals(mask, same);
    assertEquals(mask.hashCode(), same.hashCode());
    assertNotEquals(mask, FULL);
    assertNotEquals(EMPTY, RunLengthMask.ofCounts(5, 4, new int[] {20}));
    assertNotEquals(EMPTY, RunLengthMask.ofCounts(4, 6, new int[] {24}));
    assertEquals("RunLengthMask[4 x 5, 7 set]", mask.toString());
    assertEquals(4, mask.height());
    assertEquals(5, mask.width());
  }

  @Test
  void masksAreSerializable() throws IOException, ClassNotFoundException {
    RunLengthMask mask = RunLengthMask.ofCounts(4, 5, new int[] {3, 7, 10});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(mask);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertEquals(mask, in.readObject());
    }
  }

  @Test
  void sizesAreChecked() {
    assertRejects("height must be at least 1 but is 0", () -> RunLengthMask.of(0, 5, new byte[0]));
    assertRejects(
        "width must be at least 1 but is -2", () -> RunLengthMask.of(4, -2, new boolean[0]));
    assertRejects(
        "mask must have length 20 but has 19", () -> RunLengthMask.of(4, 5, new byte[19]));
    assertRejects(
        "mask must have length 20 but has 21", () -> RunLengthMask.of(4, 5, new boolean[21]));
    assertRejects(
        "height * width must be at most 2147483647 but is 2147488281",
        () -> RunLengthMask.ofCounts(46341, 46341, new int[] {1}));
    assertRejects(
        "width must be at least 1 but is 0",
        () -> RunLengthMask.ofPolygons(5, 0, new double[] {0, 0, 1, 0, 1, 1}));
  }

  @Test
  void runsMustCoverTheImageExactly() {
    assertRejects(
        "counts must cover 20 pixels but covers 19",
        () -> RunLengthMask.ofCounts(4, 5, new int[] {3, 16}));
    assertRejects(
        "counts must cover 20 pixels but covers more",
        () -> RunLengthMask.ofCounts(4, 5, new int[] {3, 18}));
    assertRejects(
        "counts must cover 20 pixels but covers more",
        () -> RunLengthMask.ofCounts(4, 5, new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE}));
    assertRejects(
        "counts must cover 20 pixels but covers 0", () -> RunLengthMask.ofCounts(4, 5, new int[0]));
    assertRejects(
        "counts[1] must not be negative but is -1",
        () -> RunLengthMask.ofCounts(4, 5, new int[] {3, -1, 18}));
    assertRejects(
        "counts must cover 20 pixels but covers 0", () -> RunLengthMask.ofCounts(4, 5, ""));
    assertRejects(
        "counts must cover 21 pixels but covers 20", () -> RunLengthMask.ofCounts(3, 7, "d0"));
    assertRejects(
        "counts must cover 19 pixels but covers more", () -> RunLengthMask.ofCounts(1, 19, "d0"));
  }

  @Test
  void badStringsAreRejected() {
    assertRejects(
        "counts[1] must be a character from '0' to 'o' but is '!'",
        () -> RunLengthMask.ofCounts(4, 5, "1!"));
    assertRejects(
        "counts[0] must be a character from '0' to 'o' but is 'p'",
        () -> RunLengthMask.ofCounts(4, 5, "p0"));
    assertRejects(
        "counts[0] must be a character from '0' to 'o' but is '\u0130'",
        () -> RunLengthMask.ofCounts(4, 5, "\u0130"));
    assertRejects(
        "counts must not end inside a number: 4d", () -> RunLengthMask.ofCounts(4, 5, "4d"));
    assertRejects(
        "the run that begins at counts[1] must not be negative but is -1",
        () -> RunLengthMask.ofCounts(4, 5, "4O4"));
    assertRejects(
        "the run that begins at counts[3] must not be negative but is -2",
        () -> RunLengthMask.ofCounts(4, 5, "123L"));
    assertRejects(
        "counts must not end inside a number: Poooooooooooo0",
        () -> RunLengthMask.ofCounts(4, 5, "Poooooooooooo0"));
  }

  @Test
  void masksOfManyImagesNameTheBadOne() {
    int[] heights = {4, 3};
    int[] widths = {5, 1};
    RunLengthMask[] masks =
        RunLengthMask.ofCounts(heights, widths, new int[] {1, 0}, new String[] {"3", "d0"});
    assertEquals(RunLengthMask.ofCounts(3, 1, "3"), masks[0]);
    assertEquals(EMPTY, masks[1]);
    assertRejects(
        "counts[1]: counts must cover 3 pixels but covers more",
        () -> RunLengthMask.ofCounts(heights, widths, new int[] {0, 1}, new String[] {"d0", "d0"}));
    assertRejects(
        "heights and widths must have the same length but have 2 and 1",
        () -> RunLengthMask.ofCounts(heights, new int[] {5}, new int[0], new String[0]));
    assertRejects(
        "images and counts must have the same length but have 2 and 1",
        () -> RunLengthMask.ofCounts(heights, widths, new int[2], new String[1]));
    assertRejects(
        "images[0] must lie in 0..1 but is 2",
        () -> RunLengthMask.ofCounts(heights, widths, new int[] {2}, new String[] {"3"}));
    assertRejects(
        "widths[1] must be at least 1 and at most 2^31 - 1 over heights but is 0",
        () -> RunLengthMask.ofCounts(heights, new int[] {5, 0}, new int[0], new String[0]));
    assertRejects(
        "widths[0] must be at least 1 and at most 2^31 - 1 over heights but is 536870912",
        () -> RunLengthMask.ofCounts(heights, new int[] {1 << 29, 1}, new int[0], new String[0]));
    assertRejects(
        "heights[0] must be at least 1 but is -1",
        () -> RunLengthMask.ofCounts(new int[] {-1, 3}, widths, new int[0], new String[0]));
  }

  @Test
  void aNumberMayHaveMoreGroupsThanItNeeds() {
    assertEquals(EMPTY, RunLengthMask.ofCounts(4, 5, "dPPP0"));
  }

  @Test
  void polygonsAreChecked() {
    assertRejects("polygons must not be empty", () -> RunLengthMask.ofPolygons(4, 5));
    assertRejects(
        "polygons[1] must hold the x and y of at least 3 points but is 4 numbers",
        () -> RunLengthMask.ofPolygons(4, 5, new double[6], new double[4]));
    assertRejects(
        "polygons[0] must hold the x and y of at least 3 points but is 7 numbers",
        () -> RunLengthMask.ofPolygons(4, 5, new double[7]));
    assertRejects(
        "polygons[0][3] must lie in [-1.0E8, 1.0E8] but is NaN",
        () -> RunLengthMask.ofPolygons(4, 5, new double[] {0, 0, 1, Double.NaN, 1, 1}));
    assertRejects(
        "polygons[0][0] must lie in [-1.0E8, 1.0E8] but is 1.0E9",
        () -> RunLengthMask.ofPolygons(4, 5, new double[] {1e9, 0, 1, 0, 1, 1}));
  }

  @Test
  void masksOfOneOperationMustHaveTheSameSize() {
    RunLengthMask turned = RunLengthMask.ofCounts(5, 4, new int[] {20});
    String rule = " must be 4 x 5 but is 5 x 4";
    assertRejects("other" + rule, () -> FULL.iou(turned));
    assertRejects("other" + rule, () -> FULL.union(turned));
    assertRejects("other" + rule, () -> FULL.intersection(turned));
    assertRejects("other" + rule, () -> FULL.intersectionArea(turned));
    assertRejects("crowd" + rule, () -> FULL.crowdIou(turned));
    RunLengthMask[] masks = {FULL, EMPTY};
    RunLengthMask[] mixed = {FULL, turned};
    assertRejects("masks1[1]" + rule, () -> RunLengthMask.iouMatrix(mixed, masks));
    assertRejects("masks2[1]" + rule, () -> RunLengthMask.iouMatrix(masks, mixed));
    assertRejects(
        "crowd2 and masks2 must have the same length but have 1 and 2",
        () -> RunLengthMask.iouMatrix(masks, masks, new boolean[1]));
  }

  @Test
  void theBoundaryRatioMustBeANumber() {
    for (double ratio : new double[] {-0.01, Double.NaN, Double.POSITIVE_INFINITY}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> FULL.boundary(ratio));
      assertTrue(e.getMessage().startsWith("dilationRatio must"));
    }
  }
}
