package io.evalmetrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RowAlignmentTest {

  private static final String[] TRUTH = {"a", "b", "c"};

  @Test
  void valuesFollowTheTruth() {
    RowAlignment alignment = RowAlignment.of(TRUTH, new String[] {"c", "a", "b"});
    assertArrayEquals(new int[] {1, 2, 0}, alignment.permutation());
    assertArrayEquals(new double[] {1, 2, 3}, alignment.align(new double[] {3, 1, 2}));
    assertArrayEquals(new float[] {1, 2, 3}, alignment.align(new float[] {3, 1, 2}));
    assertArrayEquals(new int[] {1, 2, 3}, alignment.align(new int[] {3, 1, 2}));
  }

  @Test
  void rowsOfSeveralValuesStayTogether() {
    RowAlignment alignment = RowAlignment.of(new long[] {7, 8}, new long[] {8, 7});
    assertArrayEquals(new double[] {3, 4, 1, 2}, alignment.align(new double[] {1, 2, 3, 4}));
    assertArrayEquals(new float[] {3, 4, 1, 2}, alignment.align(new float[] {1, 2, 3, 4}));
    assertArrayEquals(new int[] {3, 4, 1, 2}, alignment.align(new int[] {1, 2, 3, 4}));
  }

  @Test
  void oneMessageListsAllMistakes() {
    String[] submission = {"a", "a", "x", "y"};
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RowAlignment.of(TRUTH, submission));
    assertEquals(
        "submissionIds do not fit the truth: 2 missing (b, c); 1 duplicate (a); 2 unknown (x, y)",
        e.getMessage());
  }

  @Test
  void longListsAreCutShort() {
    long[] truth = {1, 2, 3, 4, 5, 6, 7};
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> RowAlignment.of(truth, new long[0]));
    assertEquals(
        "submissionIds do not fit the truth: 7 missing (1, 2, 3, 4, 5, ...)", e.getMessage());
  }

  @Test
  void theTruthMustNotRepeatAnId() {
    IllegalArgumentException e = assertThrows(
        IllegalArgumentException.class,
        () -> RowAlignment.of(new String[] {"a", "a"}, new String[] {"a"}));
    assertEquals("truthIds must be unique: 1 duplicate (a)", e.getMessage());
  }

  @Test
  void valuesMustFillTheRows() {
    RowAlignment alignment = RowAlignment.of(TRUTH, TRUTH);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> alignment.align(new double[4]));
    assertEquals("values must have a multiple of 3 elements but have 4", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> alignment.align(new int[0]));
  }

  @Test
  void noRowsAlignWithNoRows() {
    RowAlignment alignment = RowAlignment.of(new String[0], new String[0]);
    assertArrayEquals(new int[0], alignment.permutation());
    assertArrayEquals(new double[0], alignment.align(new double[0]));
    assertThrows(IllegalArgumentException.class, () -> alignment.align(new double[1]));
  }
}
