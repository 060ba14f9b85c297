package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.Resamplable;
import io.evalmetrics.Task;
import io.evalmetrics.html.HtmlPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A task with real submissions.
 *
 * @param task the task
 * @param rankedBy the id of the metric that ranks the teams unless another one is asked for
 * @param teams the teams: the names of their files in the task's folder
 * @param submission evaluates a team's file
 * @param figures draws on a page what the scores do not show
 * @param <E> the evaluation
 */
record DemoTask<E extends Resamplable<E>>(
    Task<E> task,
    String rankedBy,
    List<String> teams,
    Function<Csv, E> submission,
    Figures<E> figures) {

  /** Adds figures of the teams' evaluations to a page. */
  @FunctionalInterface
  interface Figures<E> {
    void addTo(HtmlPage page, Map<String, E> evaluations, String best);
  }

  /** A task without figures. */
  DemoTask(Task<E> task, String rankedBy, List<String> teams, Function<Csv, E> submission) {
    this(task, rankedBy, teams, submission, (page, evaluations, best) -> {});
  }

  DemoTask<E> withFigures(Figures<E> newFigures) {
    return new DemoTask<>(task, rankedBy, teams, submission, newFigures);
  }

  /** Returns each team's evaluation. */
  Map<String, E> evaluations() {
    Map<String, E> evaluations = new LinkedHashMap<>();
    for (String team : teams) {
      evaluations.put(team, submission.apply(Csv.of(task.id(), team)));
    }
    return evaluations;
  }
}
