package io.evalmetrics;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * The tasks that a service offers, found by name; metrics are found in their task. Immutable.
 *
 * <pre>{@code
 * MetricCatalog catalog = MetricCatalog.of(RegressionTasks.TABULAR_REGRESSION, SurvivalTasks.TIME_TO_EVENT_PREDICTION);
 * Task<RegressionEvaluation> task = catalog.task("tabular_regression", RegressionEvaluation.class);
 * double score = task.metric("rmse").score(evaluation);
 * }</pre>
 */
public final class MetricCatalog {

  private final List<Task<?>> tasks;
  private final Names<Task<?>> names = new Names<>("task");

  private MetricCatalog(List<Task<?>> tasks) {
    this.tasks = tasks;
    for (Task<?> task : tasks) {
      names.add(task, task.id(), List.of(task.name()));
    }
  }

  /**
   * Returns the catalog of these tasks.
   *
   * @throws IllegalArgumentException if two tasks share a name
   */
  public static MetricCatalog of(Task<?>... tasks) {
    return new MetricCatalog(List.of(tasks));
  }

  /** Returns the tasks in the order in which they were given; an immutable list. */
  public List<Task<?>> tasks() {
    return tasks;
  }

  /**
   * Returns the task of that id or name, whatever its case, spaces and punctuation.
   *
   * @throws NoSuchElementException if there is none, with the known ids listed
   */
  public Task<?> task(String name) {
    return names.find(name);
  }

  /**
   * Returns the task of that id or name for evaluations of a known type.
   *
   * @throws NoSuchElementException if there is none, with the known ids listed
   * @throws IllegalArgumentException if the task scores evaluations of another type
   */
  @SuppressWarnings("unchecked") // the evaluation type is compared first
  public <E> Task<E> task(String name, Class<E> evaluationType) {
    Objects.requireNonNull(evaluationType, "evaluationType");
    Task<?> task = task(name);
    if (task.evaluationType() != evaluationType) {
      throw new IllegalArgumentException("task " + task.id() + " scores a "
          + task.evaluationType().getSimpleName() + ", not a " + evaluationType.getSimpleName());
    }
    return (Task<E>) task;
  }
}
