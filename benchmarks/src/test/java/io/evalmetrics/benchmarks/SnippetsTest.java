package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every example of the documentation compiles, runs, and gives the numbers that its comments claim: a number after a
 * statement, {@code double r2 = evaluation.r2(); // 0.95}, is the value to the digits given.
 */
class SnippetsTest {

  /** What examples use without declaring it: the name first, then its declaration. */
  private static final Map<String, String> VARIABLES = variables("""
      numClasses: int numClasses = 3;
      yTrue: double[] yTrue = {3, -0.5, 2, 7};
      yPred: double[] yPred = {2.5, 0, 2, 8};
      labels: int[] labels = {0, 0, 1, 1};
      scores: double[] scores = {0.1, 0.4, 0.35, 0.8};
      evaluation: var evaluation = io.evalmetrics.classification.ClassificationEvaluation.ofScores(labels, scores);
      other: var other = io.evalmetrics.classification.ClassificationEvaluation.ofScores(labels, new double[] {0.2, 0.1, 0.3, 0.6});
      path: Path path = Path.of("target", "snippet.html");
      """);

  /** What the same name means elsewhere. */
  private static final Map<String, Map<String, String>> ROOMS = Map.of(
      "html",
      variables("""
          task: var task = io.evalmetrics.classification.ClassificationTasks.TABULAR_CLASSIFICATION;
          roc: RocCurve roc = evaluation.rankedScores().rocCurve();
          """),
      "mask",
      variables("pixels: byte[] pixels = new byte[480 * 640];"),
      "keypoint",
      variables("""
          keypoints: double[] keypoints = new double[2 * 17];
          visibility: int[] visibility = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0};
          boxes: double[] boxes = {0, 0, 40, 90};
          predicted: double[] predicted = new double[2 * 17];
          """),
      "instance",
      variables("""
          imageId: long imageId = 7;
          truthLabels: int[] truthLabels = {0};
          labels: int[] labels = {0};
          scores: double[] scores = {0.9};
          crowd: boolean[] crowd = {false};
          truthMasks: RunLengthMask[] truthMasks = {RunLengthMask.ofCounts(4, 4, new int[] {5, 2, 2, 2, 5})};
          masks: RunLengthMask[] masks = {RunLengthMask.ofCounts(4, 4, new int[] {5, 3, 1, 2, 5})};
          """),
      "detection",
      variables("""
          imageId: long imageId = 7;
          truthLabels: int[] truthLabels = {0};
          labels: int[] labels = {0};
          scores: double[] scores = {0.9};
          crowd: boolean[] crowd = {false};
          truthBoxes: double[] truthBoxes = {10, 10, 40, 20};
          boxes: double[] boxes = {12, 10, 40, 20};
          fromAnotherShard: DetectionStatistics fromAnotherShard = DetectionStatistics.create(CocoOptions.withDefaults(numClasses));
          """),
      "survival",
      variables("""
          time: double[] time = {100, 400, 250, 700};
          event: int[] event = {1, 0, 1, 1};
          risk: double[] risk = {2, 0.5, 1, 0.1};
          probabilityWithinAYear: double[] probabilityWithinAYear = {0.9, 0.3, 0.6, 0.1};
          """));

  private static final String HEAD = """
      import io.evalmetrics.*;
      import io.evalmetrics.box.*;
      import io.evalmetrics.classification.*;
      import io.evalmetrics.detection.*;
      import io.evalmetrics.forecasting.*;
      import io.evalmetrics.html.*;
      import io.evalmetrics.inference.*;
      import io.evalmetrics.instance.*;
      import io.evalmetrics.keypoint.*;
      import io.evalmetrics.mask.*;
      import io.evalmetrics.regression.*;
      import io.evalmetrics.segmentation.*;
      import io.evalmetrics.survival.*;
      import java.nio.file.*;
      import java.util.*;

      public class Example {
        static void expect(String claim, double value) {
          int digits = claim.contains(".") ? claim.length() - claim.indexOf('.') - 1 : 0;
          if (!(Math.abs(value - Double.parseDouble(claim)) <= 0.5 * Math.pow(10, -digits))) {
            throw new AssertionError("it is " + value + ", not " + claim);
          }
        }

        public static void run() throws Exception {
      """;

  /** A statement and the number in the comment behind it. */
  private static final Pattern CLAIM = Pattern.compile(
      "^( *)(?:double (\\w+) = )?([^/;]*); // (-?\\d+(?:\\.\\d+)?)(?![\\w.:/]).*$",
      Pattern.MULTILINE);

  private static final SnippetRunner RUNNER = new SnippetRunner();

  @AfterAll
  static void close() throws Exception {
    RUNNER.close();
  }

  @TestFactory
  Stream<DynamicTest> theReadme() {
    return tests(Snippet.ofMarkdown("README.md"));
  }

  @TestFactory
  Stream<DynamicTest> theGuide() {
    return tests(Snippet.ofMarkdown("docs/guide.md"));
  }

  @TestFactory
  Stream<DynamicTest> theDoorOfEachPackage() {
    return tests(Snippet.ofPackages());
  }

  private static Stream<DynamicTest> tests(List<Snippet> snippets) {
    assertFalse(snippets.isEmpty());
    return snippets.stream()
        .map(snippet -> DynamicTest.dynamicTest(snippet.place(), () -> check(snippet)));
  }

  private static void check(Snippet snippet) throws Exception {
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      RUNNER.run("Example", HEAD + preamble(snippet) + checkingClaims(snippet.code()) + "  }\n}\n");
    } finally {
      System.setOut(out);
    }
  }

  private static String checkingClaims(String code) {
    return CLAIM.matcher(code).replaceAll(claim -> {
      String declaration = claim.group(2) == null ? "" : "double " + claim.group(2) + " = ";
      String value = claim.group(2) == null ? claim.group(3).strip() : claim.group(2);
      String statement = claim.group(2) == null ? "" : declaration + claim.group(3) + "; ";
      return Matcher.quoteReplacement(
          statement + "expect(\"" + claim.group(4) + "\", " + value + ");");
    });
  }

  /** Returns the declarations of the variables that the snippet, or another declaration, needs. */
  private static String preamble(Snippet snippet) {
    Map<String, String> known = new LinkedHashMap<>(VARIABLES);
    known.putAll(ROOMS.getOrDefault(snippet.room(), Map.of()));
    List<Map.Entry<String, String>> backwards = new ArrayList<>(known.entrySet());
    Collections.reverse(backwards);
    String code = snippet.code();
    StringBuilder preamble = new StringBuilder();
    for (Map.Entry<String, String> variable : backwards) {
      if (Snippet.needs(code, variable.getKey())) {
        preamble.insert(0, variable.getValue() + "\n");
        code = variable.getValue() + "\n" + code;
      }
    }
    return preamble.toString();
  }

  private static Map<String, String> variables(String lines) {
    Map<String, String> variables = new LinkedHashMap<>();
    lines.lines().forEach(line -> {
      int colon = line.indexOf(": ");
      variables.put(line.substring(0, colon), line.substring(colon + 2));
    });
    return variables;
  }
}
