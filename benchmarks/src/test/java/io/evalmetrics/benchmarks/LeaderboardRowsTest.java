package io.evalmetrics.benchmarks;

import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricCatalog;
import io.evalmetrics.Task;
import io.evalmetrics.benchmarks.demo.DemoTasks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every row of the leaderboards' table is a headline metric with that task, id, name and sort order. */
class LeaderboardRowsTest {

  private static final int ROWS = 120;
  private static final MetricCatalog CATALOG = DemoTasks.catalog();

  private record Row(
      String task, String taskName, String metric, String metricName, String sortOrder) {}

  @TestFactory
  Stream<DynamicTest> everyRow() {
    return rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.task() + "/" + row.metric(), () -> check(row)));
  }

  private static void check(Row row) {
    Task<?> task = CATALOG.task(row.task());
    Metric<?> metric = task.metric(row.metric());
    assertEquals(row.task(), task.id());
    assertEquals(row.taskName(), task.name());
    assertEquals(row.metric(), metric.id());
    assertEquals(row.metricName(), metric.displayName());
    assertEquals(row.sortOrder(), metric.sortOrder().name());
    assertEquals(metric, task.metric(row.metricName()));
  }

  @Test
  void theTableHasAllRows() {
    assertEquals(ROWS, rows().size());
  }

  @Test
  void theHeadlineMetricsAreTheRowsInTheirOrder() {
    List<String> expected =
        rows().stream().map(row -> row.task() + "/" + row.metric()).toList();
    List<String> actual = rows().stream()
        .map(Row::task)
        .distinct()
        .flatMap(task ->
            CATALOG.task(task).headlineMetrics().stream().map(metric -> task + "/" + metric.id()))
        .toList();
    assertEquals(expected, actual);
  }

  @Test
  void theReadmeShowsTheRows() throws IOException {
    String readme = Files.readString(Snippet.ROOT.resolve("README.md"));
    Map<String, List<Row>> tasks =
        rows().stream().collect(Collectors.groupingBy(Row::task, LinkedHashMap::new, toList()));
    tasks.forEach((task, metrics) -> {
      String cells = "| **" + metrics.get(0).taskName() + "** `" + task + "` | "
          + metrics.stream().map(LeaderboardRowsTest::inReadme).collect(Collectors.joining(" · "))
          + " |";
      assertTrue(readme.contains(cells), () -> "README.md lacks " + cells);
    });
  }

  private static String inReadme(Row row) {
    return row.metricName() + (row.sortOrder().equals("HIGHER_IS_BETTER") ? " ↑" : " ↓");
  }

  private static List<Row> rows() {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        Objects.requireNonNull(
            LeaderboardRowsTest.class.getResourceAsStream("/leaderboard_rows.csv")),
        StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
