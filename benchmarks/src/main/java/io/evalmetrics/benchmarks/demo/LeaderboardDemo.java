package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.Metric;
import io.evalmetrics.Report;
import io.evalmetrics.Resamplable;
import io.evalmetrics.Task;
import io.evalmetrics.html.HtmlPage;
import io.evalmetrics.inference.Bootstrap;
import io.evalmetrics.inference.TeamStandings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores the bundled submissions of several teams and prints, per task, the standings with intervals and tie groups, and
 * the best team's report.
 */
public final class LeaderboardDemo {

  private static final String HELP = """
      Scores the bundled predictions of several teams and ranks the teams: rank, score, 95 % bootstrap
      interval, and group: the teams of a group do not differ significantly from the best one in it.

      usage: java -jar leaderboard.jar [TASK]... [--metric NAME] [--html FILE]

        TASK            show only this task (id or name); default: all
        --metric NAME   rank by this metric (id, name or alias) instead of the task's own choice
        --html FILE     write the same, with figures, as a page too
        --list          list the tasks and their headline metrics
        --help          print this text
      """;

  private static final double LEVEL = 0.95;
  private static final int THREADS = 2;

  private static final int OK = 0;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;
  private final HtmlPage page = HtmlPage.titled("Leaderboards")
      .text(
          "Low and high are the ends of 95 % bootstrap intervals. The teams of a group do not differ"
              + " significantly from the best one in it.");

  private LeaderboardDemo(PrintStream out) {
    this.out = out;
  }

  /** Runs the demo and exits with 0, or with 2 after a wrong argument. */
  public static void main(String[] args) {
    int status = run(args, System.out, System.err);
    if (status != OK) {
      System.exit(status);
    }
  }

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      new LeaderboardDemo(out).run(args);
      return OK;
    } catch (IllegalArgumentException | NoSuchElementException e) {
      err.println(e.getMessage());
      err.println("--help explains the arguments");
      return WRONG_USAGE;
    }
  }

  private void run(String[] args) {
    List<String> taskNames = new ArrayList<>();
    @Nullable String metricName = null;
    @Nullable String file = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--help" -> {
          out.print(HELP);
          return;
        }
        case "--list" -> {
          list();
          return;
        }
        case "--metric" -> metricName = value(args, ++i, "--metric needs a name");
        case "--html" -> file = value(args, ++i, "--html needs a file");
        default -> {
          if (args[i].startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + args[i]);
          }
          taskNames.add(args[i]);
        }
      }
    }
    for (DemoTask<?> task : chosen(taskNames, metricName)) {
      show(task, metricName == null ? task.rankedBy() : metricName);
    }
    if (file != null) {
      write(Path.of(file));
    }
  }

  private static String value(String[] args, int i, String complaint) {
    if (i == args.length) {
      throw new IllegalArgumentException(complaint);
    }
    return args[i];
  }

  private void write(Path file) {
    try {
      Files.writeString(file, page.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write " + file + ": " + e, e);
    }
    out.println("wrote " + file);
  }

  /** Returns the named tasks; without names all tasks, or those that have the metric. */
  private static List<DemoTask<?>> chosen(List<String> names, @Nullable String metricName) {
    List<DemoTask<?>> all = DemoTasks.all();
    List<DemoTask<?>> chosen = new ArrayList<>();
    for (String name : names) {
      Task<?> task = DemoTasks.catalog().task(name);
      all.stream().filter(demo -> demo.task() == task).forEach(chosen::add);
    }
    if (names.isEmpty()) {
      all.stream()
          .filter(demo -> metricName == null || demo.task().hasMetric(metricName))
          .forEach(chosen::add);
      if (chosen.isEmpty()) {
        throw new NoSuchElementException("no task has a metric called '" + metricName + "'");
      }
    }
    return chosen;
  }

  private void list() {
    for (DemoTask<?> demo : DemoTasks.all()) {
      out.println(demo.task());
      demo.task().headlineMetrics().forEach(metric -> out.println("  " + metric.info()));
    }
  }

  private <E extends Resamplable<E>> void show(DemoTask<E> demo, String metricName) {
    Task<E> task = demo.task();
    Metric<E> metric = task.metric(metricName);
    Map<String, E> evaluations = demo.evaluations();
    Map<String, E> scored = new LinkedHashMap<>();
    evaluations.forEach((team, evaluation) -> {
      if (metric.supports(evaluation)) {
        scored.put(team, evaluation);
      }
    });
    out.println("== " + task.name() + " ==");
    out.println();
    if (scored.isEmpty()) {
      out.println("no submission has what " + metric.displayName() + " needs");
      return;
    }
    TeamStandings standings =
        TeamStandings.of(Bootstrap.of(metric).withThreads(THREADS), scored, LEVEL);
    out.println(standings);
    page.section(task.name() + " by " + metric.displayName()).add(standings);
    evaluations.keySet().stream()
        .filter(team -> !scored.containsKey(team))
        .forEach(team ->
            out.println(team + " has no score: its submission lacks what the metric needs"));
    String best = standings.standings().get(0).team();
    out.println("Best team: " + best);
    Report report = task.report(Objects.requireNonNull(evaluations.get(best)));
    out.println(report);
    page.text("Best team: " + best).add(report);
    demo.figures().addTo(page, scored, best);
  }
}
