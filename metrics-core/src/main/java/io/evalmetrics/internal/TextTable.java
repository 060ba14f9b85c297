package io.evalmetrics.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** An aligned text table; a header that starts with {@code "> "} aligns its column to the right. */
public final class TextTable {

  private static final MathContext SIX_DIGITS = new MathContext(6);

  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] right;

  public TextTable(String... headers) {
    right = new boolean[headers.length];
    String[] titles = headers.clone();
    for (int column = 0; column < headers.length; column++) {
      right[column] = headers[column].startsWith("> ");
      titles[column] = right[column] ? headers[column].substring(2) : headers[column];
    }
    rows.add(titles);
  }

  /** Adds a row, one cell per header, and returns this table. */
  public TextTable row(String... cells) {
    if (cells.length != right.length) {
      throw new IllegalArgumentException(
          "cells must be " + right.length + " but are " + cells.length);
    }
    rows.add(cells.clone());
    return this;
  }

  /**
   * Returns a number as tables show it: whole numbers whole, others with six significant digits but no more than six
   * decimals, an exponent only for the very large and small.
   */
  public static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(value);
    double magnitude = Math.abs(value);
    if (magnitude != 0 && (magnitude < 1e-4 || magnitude >= 1e9)) {
      return exact.round(SIX_DIGITS).stripTrailingZeros().toString();
    }
    int integerDigits = Math.max(0, exact.precision() - exact.scale());
    int decimals = value == Math.rint(value) ? 0 : Math.max(0, 6 - integerDigits);
    return exact.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  @Override
  public String toString() {
    int[] widths = new int[right.length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], width(row[column]));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      appendRow(text, rows.get(i), widths);
      if (i == 0) {
        appendRule(text, widths);
      }
    }
    return text.toString();
  }

  private void appendRow(StringBuilder text, String[] row, int[] widths) {
    int start = text.length();
    for (int column = 0; column < row.length; column++) {
      String padding = " ".repeat(widths[column] - width(row[column]));
      text.append(column == 0 ? "" : "  ");
      text.append(right[column] ? padding + row[column] : row[column] + padding);
    }
    int end = text.length();
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    text.append('\n');
  }

  private static void appendRule(StringBuilder text, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      text.append(column == 0 ? "" : "  ").append("-".repeat(widths[column]));
    }
    text.append('\n');
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
