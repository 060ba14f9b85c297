package io.evalmetrics.html;

import io.evalmetrics.Leaderboard;
import io.evalmetrics.Report;
import io.evalmetrics.classification.ConfusionMatrix;
import io.evalmetrics.inference.TeamStandings;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.TextTable;
import java.util.Locale;
import java.util.Objects;

/**
 * A self-contained HTML page of reports, leaderboards and charts: no script, no file beside it. Mutable; {@link
 * #toString} is the page.
 */
public final class HtmlPage {

  private static final String STYLE = """
      body { font: 15px/1.5 system-ui, sans-serif; color: #1c1c1c; max-width: 1000px; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2.5rem; border-bottom: 1px solid #ddd; }
      table { border-collapse: collapse; margin: 1rem 0; }
      th, td { padding: .25rem .75rem; text-align: left; border-bottom: 1px solid #e5e5e5; }
      th { font-weight: 600; } .number { text-align: right; font-variant-numeric: tabular-nums; }
      .omitted { color: #666; font-size: .85rem; }
      .matrix td { text-align: right; min-width: 2.5rem; border: 1px solid #fff; }
      .charts { display: flex; flex-wrap: wrap; gap: 1rem; }
      svg text { font: 12px system-ui, sans-serif; fill: #333; } svg .title { font-size: 14px; font-weight: 600; }
      svg .tick { fill: #666; font-size: 11px; } svg .grid { stroke: #e8e8e8; }
      svg .diagonal { stroke: #999; stroke-dasharray: 5 4; }
      """;

  private final String title;
  private final StringBuilder body = new StringBuilder();

  private HtmlPage(String title) {
    this.title = Objects.requireNonNull(title, "title");
  }

  /** Returns an empty page. */
  public static HtmlPage titled(String title) {
    return new HtmlPage(title);
  }

  /** Begins a section and returns this page. */
  public HtmlPage section(String heading) {
    body.append("<h2>").append(Html.escaped(heading)).append("</h2>\n");
    return this;
  }

  /** Adds a paragraph and returns this page. */
  public HtmlPage text(String paragraph) {
    body.append("<p>").append(Html.escaped(paragraph)).append("</p>\n");
    return this;
  }

  /** Adds a table of a report's scores, and what was left out, and returns this page. */
  public HtmlPage add(Report report) {
    beginTable("Metric", "#Value", "Order", "Range");
    for (Report.Entry entry : report.entries()) {
      row(
          entry.metric().displayName(),
          "#" + TextTable.number(entry.value()),
          entry.metric().sortOrder().name().toLowerCase(Locale.ROOT).replace('_', ' '),
          entry.metric().range().toString());
    }
    body.append("</table>\n");
    for (Report.Omission omission : report.omissions()) {
      String line = "left out: " + omission.metric().displayName() + " (" + omission.reason() + ")";
      body.append("<div class=\"omitted\">").append(Html.escaped(line)).append("</div>\n");
    }
    return this;
  }

  /** Adds the standings of a leaderboard and returns this page. */
  public HtmlPage add(Leaderboard board) {
    beginTable("#Rank", "Team", "#" + board.metric().displayName(), "#Submissions");
    for (Leaderboard.Standing standing : board.standings()) {
      row(
          "#" + standing.rank(),
          standing.team(),
          "#" + TextTable.number(standing.score()),
          "#" + standing.submissions());
    }
    body.append("</table>\n");
    return this;
  }

  /** Adds standings with intervals and tie groups and returns this page. */
  public HtmlPage add(TeamStandings standings) {
    beginTable("#Rank", "Team", "#Score", "#Low", "#High", "#Group");
    for (TeamStandings.Standing standing : standings.standings()) {
      row(
          "#" + standing.rank(),
          standing.team(),
          "#" + TextTable.number(standing.interval().estimate()),
          "#" + TextTable.number(standing.interval().low()),
          "#" + TextTable.number(standing.interval().high()),
          "#" + standing.group());
    }
    body.append("</table>\n");
    return this;
  }

  /**
   * Adds a confusion matrix, row = truth, column = prediction, shaded by the share of its row, and returns this page.
   *
   * @param labels the names of the classes
   * @throws IllegalArgumentException if there is not one label per class
   */
  public HtmlPage add(ConfusionMatrix matrix, String... labels) {
    int classes = matrix.numClasses();
    Arguments.length("labels", labels.length, classes);
    body.append("<table class=\"matrix\"><tr><th>truth \\ prediction</th>");
    for (String label : labels) {
      body.append("<th class=\"number\">").append(Html.escaped(label)).append("</th>");
    }
    body.append("</tr>\n");
    double[] shares = matrix.normalizedByTruth();
    for (int truth = 0; truth < classes; truth++) {
      body.append("<tr><th>").append(Html.escaped(labels[truth])).append("</th>");
      for (int prediction = 0; prediction < classes; prediction++) {
        cell(matrix.at(truth, prediction), shares[truth * classes + prediction]);
      }
      body.append("</tr>\n");
    }
    body.append("</table>\n");
    return this;
  }

  private void cell(double count, double share) {
    body.append(String.format(
        Locale.ROOT,
        "<td style=\"background: rgba(0, 114, 178, %.2f)%s\">%s</td>",
        share,
        share > 0.6 ? "; color: #fff" : "",
        TextTable.number(count).replaceAll("\\.0*$", "")));
  }

  /** Adds charts side by side and returns this page. */
  public HtmlPage add(Chart... charts) {
    body.append("<div class=\"charts\">\n");
    for (Chart chart : charts) {
      body.append(chart.toSvg());
    }
    body.append("</div>\n");
    return this;
  }

  private void beginTable(String... cells) {
    body.append("<table>\n");
    cells("th", cells);
  }

  private void row(String... cells) {
    cells("td", cells);
  }

  /** Appends a row; a cell that starts with # is a number. */
  private void cells(String element, String... cells) {
    body.append("<tr>");
    for (String cell : cells) {
      boolean number = cell.startsWith("#");
      body.append('<').append(element).append(number ? " class=\"number\">" : ">");
      body.append(Html.escaped(number ? cell.substring(1) : cell));
      body.append("</").append(element).append('>');
    }
    body.append("</tr>\n");
  }

  /** Returns the page. */
  @Override
  public String toString() {
    String escapedTitle = Html.escaped(title);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + escapedTitle
        + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<h1>" + escapedTitle
        + "</h1>\n" + body
        + "</body>\n</html>\n";
  }
}
