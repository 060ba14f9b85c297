package io.evalmetrics.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Leaderboard;
import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.Task;
import io.evalmetrics.classification.ConfusionMatrix;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class HtmlPageTest {

  private static final Metric<String> LENGTH =
      Metric.of(MetricInfo.lowerIsBetter("length", "Length <chars>"), String::length);
  private static final Metric<String> DIGITS =
      Metric.of(MetricInfo.higherIsBetter("digits", "Digits"), text -> false, text -> {
        throw new IllegalArgumentException("the evaluation has no digits");
      });

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void aReportShowsItsScoresAndWhatItLeftOut() {
    Task<String> task = Task.of("texts", "Texts", String.class, List.of(LENGTH, DIGITS), List.of());
    String page = HtmlPage.titled("T").add(task.report("abc")).toString();
    assertTrue(page.contains("<td>Length &lt;chars&gt;</td><td class=\"number\">3"), page);
    assertTrue(page.contains("left out: Digits (the evaluation has no digits)"), page);
  }

  @Test
  void namesCannotInjectMarkup() {
    String page = HtmlPage.titled("<script>")
        .section("<b>")
        .text("a & b")
        .add(Leaderboard.rankedBy(LENGTH).submit("<img src=x>", 1))
        .add(Chart.of("<i>", "\"x\"", "y").line("</svg>", new double[] {0, 1}, new double[] {0, 1}))
        .toString();
    assertFalse(page.contains("<script>")
        || page.contains("<b>")
        || page.contains("<img")
        || page.contains("<i>"));
    assertEquals(1, page.split("</svg>", -1).length - 1);
  }

  @Test
  void aConfusionMatrixShowsItsCounts() {
    ConfusionMatrix matrix =
        ConfusionMatrix.of(2, new int[] {0, 0, 1, 1, 1}, new int[] {0, 1, 1, 1, 1});
    String page = HtmlPage.titled("T").add(matrix, "cat", "dog").toString();
    assertTrue(page.contains("<th>cat</th>") && page.contains(">3</td>"), page);
    assertThrows(IllegalArgumentException.class, () -> HtmlPage.titled("T").add(matrix, "cat"));
  }

  @Test
  void aChartIsWellFormedWhateverTheLocale() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      double[] x = {0, 0.25, Double.POSITIVE_INFINITY, 1};
      double[] y = {0, 0.5, 0.75, Double.NaN};
      String svg = Chart.of("ROC", "fpr", "tpr").diagonal().line("model", x, y).toSvg();
      Document document = parsed(svg);
      String points = document
          .getElementsByTagName("polyline")
          .item(0)
          .getAttributes()
          .getNamedItem("points")
          .getNodeValue();
      assertEquals(2, points.trim().split(" ").length, "points that are not finite are left out");
      assertEquals("62.0,310.0", points.split(" ")[0], "the origin is the lower left corner");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void axesSpanLinesThatLeaveTheUnitSquare() throws Exception {
    double[] x = {0, 10, 20};
    String svg = Chart.of("Forecast", "month", "value")
        .line("truth", x, new double[] {100, 250, 140})
        .toSvg();
    assertTrue(svg.contains(">200<"), svg);
    parsed(svg);
    parsed(Chart.of("Constant", "x", "y")
        .line("flat", new double[] {5}, new double[] {5})
        .toSvg());
  }

  @Test
  void aLongCurveIsThinnedToWhatTheScreenShows() {
    int n = 1_000_000;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = (double) i / n;
    }
    assertTrue(Chart.of("long", "x", "y").line("line", x, x).toSvg().length() < 100_000);
  }

  @Test
  void aLineNeedsAsManyXAsY() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Chart.of("t", "x", "y").line("l", new double[2], new double[3]));
  }
}
