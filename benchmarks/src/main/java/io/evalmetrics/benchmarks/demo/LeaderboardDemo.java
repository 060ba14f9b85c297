package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.Metric;
import io.evalmetrics.Resamplable;
import io.evalmetrics.Task;
import io.evalmetrics.inference.Bootstrap;
import io.evalmetrics.inference.TeamStandings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Scores the bundled submissions of several teams and prints, per task, the standings with intervals and tie groups, and
 * the best team's report.
 */
public final class LeaderboardDemo {

  private static final String HELP = """
      Scores the bundled predictions of several teams and ranks the teams: rank, score, 95 % bootstrap
      interval, and group: the teams of a group do not differ significantly from the best one in it.

      usage: java -jar leaderboard.jar [TASK]... [--metric NAME]

        TASK            show only this task (id or name); default: all
        --metric NAME   rank by this metric (id, name or alias) instead of the task's own choice
        --list          list the tasks and their headline metrics
        --help          print this text
      """;

  private static final double LEVEL = 0.95;
  private static final int THREADS = 2;

  private static final int OK = 0;
  private static final int WRONG_USAGE = 2;

  private final PrintStream out;

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
    String metricName = null;
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
        case "--metric" -> {
          if (++i == args.length) {
            throw new IllegalArgumentException("--metric needs a name");
          }
          metricName = args[i];
        }
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
  }

  /** Returns the named tasks; without names all tasks, or those that have the metric. */
  private static List<DemoTask<?>> chosen(List<String> names, String metricName) {
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
    evaluations.keySet().stream()
        .filter(team -> !scored.containsKey(team))
        .forEach(team ->
            out.println(team + " has no score: its submission lacks what the metric needs"));
    String best = standings.standings().get(0).team();
    out.println("Best team: " + best);
    out.println(task.report(evaluations.get(best)));
  }
}
