package io.evalmetrics.benchmarks.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page that the demo writes: one well-formed file with figures. */
class LeaderboardPageTest {

  private static final Path FOLDER = Path.of("target", "leaderboard-page");
  private static final Path PAGE = FOLDER.resolve("page.html");
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static String html;
  private static Document body;

  @BeforeAll
  static void write() throws Exception {
    Files.createDirectories(FOLDER);
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertEquals(0, LeaderboardDemo.run(new String[] {"--html", PAGE.toString()}, quiet, quiet));
    html = Files.readString(PAGE);
    String xml = html.substring(html.indexOf("<body>"), html.indexOf("</body>") + 7);
    body = DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void everyTaskHasASection() {
    NodeList sections = body.getElementsByTagName("h2");
    assertEquals(DemoTasks.all().size(), sections.getLength());
    for (int i = 0; i < sections.getLength(); i++) {
      String task = DemoTasks.all().get(i).task().name();
      assertTrue(sections.item(i).getTextContent().startsWith(task), task);
    }
  }

  @Test
  void itStandsOnItsOwn() {
    assertFalse(html.contains("<script") || html.contains("src=") || html.contains("<link"));
  }

  @Test
  void chartsNameEachTeamAndHaveNoEmptyLine() {
    NodeList lines = body.getElementsByTagName("polyline");
    assertTrue(lines.getLength() > 20, "lines: " + lines.getLength());
    for (int i = 0; i < lines.getLength(); i++) {
      assertFalse(((Element) lines.item(i)).getAttribute("points").isBlank(), "line " + i);
    }
    for (String title : List.of("ROC", "Reliability", "Errors", "Average precision by overlap")) {
      assertTrue(html.contains("aria-label=\"" + title), title);
    }
  }

  @Test
  void theBestImageClassifierHasAConfusionMatrix() {
    assertTrue(html.contains("class=\"matrix\""));
  }

  @Test
  void aFileThatCannotBeWrittenExitsWith2() {
    PrintStream quiet =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String[] args = {
      "tabular_regression",
      "--html",
      FOLDER.resolve("missing").resolve("page.html").toString()
    };
    assertEquals(2, LeaderboardDemo.run(args, quiet, quiet));
    assertEquals(2, LeaderboardDemo.run(new String[] {"--html"}, quiet, quiet));
  }

  /** Only where there is a browser that starts. */
  @TestFactory
  Stream<DynamicTest> aBrowserShowsIt() {
    return BROWSERS.stream()
        .filter(browser -> !dom(browser, "about:blank").isEmpty())
        .limit(1)
        .map(browser -> DynamicTest.dynamicTest(browser, () -> {
          String shown = dom(browser, PAGE.toUri().toString());
          assertEquals(count(html, "<svg"), count(shown, "<svg"));
          assertEquals(count(html, "<tr>"), count(shown, "<tr>"));
        }));
  }

  /** Returns what the browser makes of a page; nothing if there is no such browser or it does not start. */
  private static String dom(String browser, String url) {
    Path output = FOLDER.resolve("dom.html");
    try {
      Process process = new ProcessBuilder(
              browser,
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-dev-shm-usage",
              "--user-data-dir=" + FOLDER.resolve("browser").toAbsolutePath(),
              "--dump-dom",
              url)
          .redirectOutput(output.toFile())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      boolean ended = process.waitFor(60, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0 ? Files.readString(output) : "";
    } catch (IOException e) {
      return ""; // no such program
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }
}
