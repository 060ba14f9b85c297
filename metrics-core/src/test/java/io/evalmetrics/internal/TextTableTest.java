package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void numbersHaveSixSignificantDigitsAndAtMostSixDecimals() {
    assertEquals("0.937500", TextTable.number(0.9375));
    assertEquals("0.001235", TextTable.number(0.0012345678));
    assertEquals("54.7819", TextTable.number(54.78189));
    assertEquals("-3001.05", TextTable.number(-3001.0512));
    assertEquals("123457", TextTable.number(123456.789));
  }

  @Test
  void wholeNumbersStayWhole() {
    assertEquals("0", TextTable.number(0));
    assertEquals("0", TextTable.number(-0.0));
    assertEquals("1", TextTable.number(1));
    assertEquals("123456789", TextTable.number(123456789));
  }

  @Test
  void theVeryLargeAndSmallHaveAnExponent() {
    assertEquals("1.23457E+15", TextTable.number(1234567890123456.0));
    assertEquals("2.22045E-16", TextTable.number(0x1p-52));
    assertEquals("Infinity", TextTable.number(Double.POSITIVE_INFINITY));
    assertEquals("NaN", TextTable.number(Double.NaN));
  }

  @Test
  void columnsAreAlignedAndLinesEndWithoutSpaces() {
    String text = new TextTable("> N", "Name", "> Score")
        .row("1", "R²", "0.5")
        .row("10", "é", "10")
        .toString();
    assertEquals(" N  Name  Score\n--  ----  -----\n 1  R²      0.5\n10  é        10\n", text);
  }

  @Test
  void aRowHasOneCellPerHeader() {
    assertThrows(IllegalArgumentException.class, () -> new TextTable("a", "b").row("1"));
  }
}
