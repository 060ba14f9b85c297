package io.evalmetrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;

/**
 * A kind of problem and the metrics by which its models are scored. Immutable.
 *
 * <p>The headline metrics are those that a leaderboard offers, in its order; the other metrics are found by name too.
 *
 * @param <E> the evaluation that the task's metrics read
 */
public final class Task<E> {

  private final String id;
  private final String name;
  private final Class<E> evaluationType;
  private final List<Metric<E>> headlineMetrics;
  private final List<Metric<E>> metrics;
  private final Names<Metric<E>> names = new Names<>("metric");

  private Task(
      String id,
      String name,
      Class<E> evaluationType,
      List<Metric<E>> headlineMetrics,
      List<Metric<E>> metrics) {
    this.id = id;
    this.name = name;
    this.evaluationType = Objects.requireNonNull(evaluationType, "evaluationType");
    this.headlineMetrics = headlineMetrics;
    this.metrics = metrics;
    for (Metric<E> metric : metrics) {
      List<String> furtherNames = new ArrayList<>(metric.info().aliases());
      furtherNames.add(metric.displayName());
      names.add(metric, metric.id(), furtherNames);
    }
  }

  /**
   * Returns a task.
   *
   * @param id the name that is stored and looked up, in snake_case
   * @param name the name that people read
   * @param evaluationType the class of the evaluations that are scored
   * @param headlineMetrics the metrics that a leaderboard offers, in its order
   * @param furtherMetrics the other metrics; those that are listed before count once
   * @throws IllegalArgumentException if two metrics share a name
   */
  public static <E> Task<E> of(
      String id,
      String name,
      Class<E> evaluationType,
      List<? extends Metric<E>> headlineMetrics,
      List<? extends Metric<E>> furtherMetrics) {
    Names.check("id", id);
    Names.check("name", name);
    Set<Metric<E>> all = new LinkedHashSet<>(headlineMetrics);
    all.addAll(furtherMetrics);
    return new Task<>(id, name, evaluationType, List.copyOf(headlineMetrics), List.copyOf(all));
  }

  /** Returns the name that is stored and looked up. */
  public String id() {
    return id;
  }

  /** Returns the name that people read. */
  public String name() {
    return name;
  }

  /** Returns the class of the evaluations that the metrics read. */
  public Class<E> evaluationType() {
    return evaluationType;
  }

  /** Returns the metrics that a leaderboard offers, in its order; an immutable list. */
  public List<Metric<E>> headlineMetrics() {
    return headlineMetrics;
  }

  /** Returns all metrics, the headline metrics first; an immutable list. */
  public List<Metric<E>> metrics() {
    return metrics;
  }

  /**
   * Returns the metric of that id, display name or alias, whatever its case, spaces and punctuation.
   *
   * @throws NoSuchElementException if there is none, with the known ids listed
   */
  public Metric<E> metric(String nameOfMetric) {
    return names.find(nameOfMetric);
  }

  /** Returns whether {@link #metric} finds something under that name. */
  public boolean hasMetric(String nameOfMetric) {
    return names.contains(nameOfMetric);
  }

  /** Returns the headline metrics of an evaluation. */
  public Report report(E evaluation) {
    return Report.of(this, headlineMetrics, evaluation);
  }

  /** Returns all metrics that the evaluation supports. */
  public Report fullReport(E evaluation) {
    return Report.of(this, metrics, evaluation);
  }

  /** Returns the id and the name. */
  @Override
  public String toString() {
    return id + " (" + name + ")";
  }
}
