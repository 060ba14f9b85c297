package io.evalmetrics.html;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A line chart as SVG: one or more lines over two labelled axes. Immutable; each method that adds something returns a new
 * chart.
 *
 * <p>The axes run from 0 to 1 until a line leaves that square; then they span the lines.
 */
public final class Chart {

  /** Colours that people with any colour vision can tell apart (Okabe and Ito). */
  private static final String[] COLOURS = {
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000"
  };

  private static final int WIDTH = 460;
  private static final int HEIGHT = 360;
  private static final int LEFT = 62;
  private static final int RIGHT = 16;
  private static final int TOP = 34;
  private static final int BOTTOM = 50;
  private static final int LEGEND_GAP = 8;
  private static final int LEGEND_LINE = 18;

  private final String title;
  private final String xLabel;
  private final String yLabel;
  private final boolean withDiagonal;
  private final List<Line> lines;

  /** A named line; points that are not finite are left out. */
  private record Line(String name, double[] x, double[] y) {}

  private Chart(
      String title, String xLabel, String yLabel, boolean withDiagonal, List<Line> lines) {
    this.title = title;
    this.xLabel = xLabel;
    this.yLabel = yLabel;
    this.withDiagonal = withDiagonal;
    this.lines = List.copyOf(lines);
  }

  /** Returns an empty chart. */
  public static Chart of(String title, String xLabel, String yLabel) {
    return new Chart(
        Objects.requireNonNull(title, "title"),
        Objects.requireNonNull(xLabel, "xLabel"),
        Objects.requireNonNull(yLabel, "yLabel"),
        false,
        List.of());
  }

  /** Returns a chart with the dashed line y = x: chance in a ROC plot, perfection in a reliability plot. */
  public Chart diagonal() {
    return new Chart(title, xLabel, yLabel, true, lines);
  }

  /**
   * Returns a chart with one more line through the points (x[i], y[i]); the arrays are copied.
   *
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public Chart line(String name, double[] x, double[] y) {
    Arguments.sameLength("x", x.length, "y", y.length);
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(Objects.requireNonNull(name, "name"), x.clone(), y.clone()));
    return new Chart(title, xLabel, yLabel, withDiagonal, more);
  }

  /** Returns the chart as an SVG element. */
  public String toSvg() {
    Axis x = axis(true, LEFT, WIDTH - RIGHT);
    Axis y = axis(false, HEIGHT - BOTTOM, TOP);
    StringBuilder svg = new StringBuilder();
    int height = HEIGHT + LEGEND_GAP + LEGEND_LINE * lines.size();
    svg.append(format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
            + " aria-label=\"%s\">%n",
        WIDTH, height, WIDTH, height, Html.escaped(title)));
    svg.append(text(WIDTH / 2.0, 20, "middle", "title", title));
    appendAxes(svg, x, y);
    if (withDiagonal) {
      double low = Math.max(x.low(), y.low());
      double high = Math.min(x.high(), y.high());
      svg.append(format(
          "<line class=\"diagonal\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n",
          x.pixel(low), y.pixel(low), x.pixel(high), y.pixel(high)));
    }
    int legendTop = HEIGHT + LEGEND_GAP;
    for (int i = 0; i < lines.size(); i++) {
      appendLine(svg, lines.get(i), COLOURS[i % COLOURS.length], x, y, legendTop + LEGEND_LINE * i);
    }
    return svg.append("</svg>\n").toString();
  }

  private Axis axis(boolean horizontal, double start, double end) {
    double low = 0;
    double high = 1;
    boolean unit = true;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Line line : lines) {
      for (double value : horizontal ? line.x() : line.y()) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
          unit &= value >= low && value <= high;
        }
      }
    }
    if (unit) {
      return new Axis(low, high, start, end);
    }
    double margin = least == most ? Math.max(1, Math.abs(most)) : 0.04 * (most - least);
    return new Axis(least - margin, most + margin, start, end);
  }

  private void appendAxes(StringBuilder svg, Axis x, Axis y) {
    for (double tick : x.ticks()) {
      double pixel = x.pixel(tick);
      svg.append(grid(pixel, TOP, pixel, HEIGHT - BOTTOM));
      svg.append(text(pixel, HEIGHT - BOTTOM + 16.0, "middle", "tick", label(tick)));
    }
    for (double tick : y.ticks()) {
      double pixel = y.pixel(tick);
      svg.append(grid(LEFT, pixel, WIDTH - RIGHT, pixel));
      svg.append(text(LEFT - 6.0, pixel + 4, "end", "tick", label(tick)));
    }
    svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12.0, "middle", "axis", xLabel));
    double middle = (TOP + HEIGHT - BOTTOM) / 2.0;
    svg.append(format(
        "<text class=\"axis\" text-anchor=\"middle\" transform=\"translate(14 %.1f) rotate(-90)\">%s</text>%n",
        middle, Html.escaped(yLabel)));
  }

  /** Ticks are multiples of a round step; what is left of rounding is cut off. */
  private static String label(double tick) {
    return TextTable.number(Math.rint(tick * 1e9) / 1e9)
        .replaceAll("(\\.\\d*?)0+$", "$1")
        .replaceAll("\\.$", "");
  }

  private static String grid(double x1, double y1, double x2, double y2) {
    return format(
        "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", x1, y1, x2, y2);
  }

  private static void appendLine(
      StringBuilder svg, Line line, String colour, Axis x, Axis y, int legendY) {
    svg.append(
        format("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"", colour));
    appendPoints(svg, line, x, y);
    svg.append(format("\"><title>%s</title></polyline>%n", Html.escaped(line.name())));
    svg.append(format(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>%n",
        LEFT, legendY, LEFT + 22, legendY, colour));
    svg.append(text(LEFT + 28.0, legendY + 4.0, "start", "legend", line.name()));
  }

  /** Appends the points in tenths of a pixel; a curve of a million points has few that differ on the screen. */
  private static void appendPoints(StringBuilder svg, Line line, Axis x, Axis y) {
    long lastX = Long.MIN_VALUE;
    long lastY = Long.MIN_VALUE;
    for (int i = 0; i < line.x().length; i++) {
      if (Double.isFinite(line.x()[i]) && Double.isFinite(line.y()[i])) {
        long tenthsX = Math.round(10 * x.pixel(line.x()[i]));
        long tenthsY = Math.round(10 * y.pixel(line.y()[i]));
        if (tenthsX != lastX || tenthsY != lastY) {
          svg.append(tenthsX / 10.0).append(',').append(tenthsY / 10.0).append(' ');
        }
        lastX = tenthsX;
        lastY = tenthsY;
      }
    }
  }

  private static String text(double x, double y, String anchor, String style, String content) {
    return format(
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
        style, x, y, anchor, Html.escaped(content));
  }

  /** A comma as the decimal point would break the coordinates. */
  private static String format(String pattern, Object... arguments) {
    return String.format(Locale.ROOT, pattern, arguments);
  }
}
