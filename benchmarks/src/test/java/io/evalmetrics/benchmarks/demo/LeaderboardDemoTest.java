package io.evalmetrics.benchmarks.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LeaderboardDemoTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    return LeaderboardDemo.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private String output() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @TestFactory
  Stream<DynamicTest> everyTaskShowsItsTeamsAndItsHeadlineMetrics() {
    return DemoTasks.all().stream()
        .map(demo -> DynamicTest.dynamicTest(demo.task().id(), () -> {
          out.reset();
          assertEquals(0, run(demo.task().id()));
          String text = output();
          demo.teams().forEach(team -> assertTrue(text.contains(team), team));
          demo.task()
              .headlineMetrics()
              .forEach(metric -> assertTrue(
                  text.contains(metric.displayName())
                      || text.contains("left out: " + metric.id() + " ("),
                  metric.id()));
        }));
  }

  @Test
  void helpExplainsTheArguments() {
    assertEquals(0, run("--help"));
    assertTrue(output().contains("--metric"));
  }

  @Test
  void aNamedMetricRanksTheTasksThatHaveIt() {
    assertEquals(0, run("--metric", "AUC-PR"));
    assertTrue(output().contains("== Image Classification =="));
    assertFalse(output().contains("== Tabular Regression =="));
  }

  @Test
  void anUnknownTaskIsNamedAndExitsWith2() {
    assertEquals(2, run("tabular_clasification"));
    assertTrue(
        err.toString(StandardCharsets.UTF_8).contains("no task is called 'tabular_clasification'"));
  }

  @Test
  void anUnknownMetricExitsWith2() {
    assertEquals(2, run("tabular_classification", "--metric", "no such metric"));
    assertTrue(
        err.toString(StandardCharsets.UTF_8).contains("no metric is called 'no such metric'"));
  }

  @Test
  void anUnknownOptionExitsWith2() {
    assertEquals(2, run("--metrics"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("--metrics"));
  }
}
