package io.evalmetrics;

import io.evalmetrics.internal.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores of one evaluation under the metrics of a task. Immutable; {@link #toString} is an aligned text table.
 *
 * <p>A metric that the evaluation does not support (no probabilities, values outside of its domain) is left out and
 * listed with the reason.
 */
public final class Report {

  private final String title;
  private final List<Entry> entries;
  private final List<Omission> omissions;

  private Report(String title, List<Entry> entries, List<Omission> omissions) {
    this.title = title;
    this.entries = List.copyOf(entries);
    this.omissions = List.copyOf(omissions);
  }

  /**
   * A metric and its value.
   *
   * @param metric what the metric says of itself
   * @param value the score, NaN where it is undefined
   */
  public record Entry(MetricInfo metric, double value) {}

  /**
   * A metric that was left out.
   *
   * @param metric what the metric says of itself
   * @param reason what the evaluation lacks
   */
  public record Omission(MetricInfo metric, String reason) {}

  static <E> Report of(Task<E> task, List<Metric<E>> metrics, E evaluation) {
    List<Entry> entries = new ArrayList<>();
    List<Omission> omissions = new ArrayList<>();
    for (Metric<E> metric : metrics) {
      if (metric.supports(evaluation)) {
        entries.add(new Entry(metric.info(), metric.score(evaluation)));
      } else {
        omissions.add(new Omission(metric.info(), reason(metric, evaluation)));
      }
    }
    return new Report(task.name(), entries, omissions);
  }

  /** A metric that is not supported says why when it is asked all the same. */
  private static <E> String reason(Metric<E> metric, E evaluation) {
    try {
      metric.score(evaluation);
      return "not supported";
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Returns the metrics and their values in the task's order; an immutable list. */
  public List<Entry> entries() {
    return entries;
  }

  /** Returns the metrics that were left out, with the reasons; an immutable list. */
  public List<Omission> omissions() {
    return omissions;
  }

  /** Returns the values by metric id, in the task's order; the map is the caller's own. */
  public Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Entry entry : entries) {
      values.put(entry.metric().id(), entry.value());
    }
    return values;
  }

  /** Returns an aligned text table: metric, value, id, and which values are better. */
  @Override
  public String toString() {
    TextTable table = new TextTable("Metric", "> Value", "Better", "Id");
    for (Entry entry : entries) {
      table.row(
          entry.metric().displayName(),
          TextTable.number(entry.value()),
          better(entry.metric()),
          entry.metric().id());
    }
    StringBuilder text = new StringBuilder(title).append('\n').append(table);
    for (Omission omission : omissions) {
      text.append("left out: ")
          .append(omission.metric().id())
          .append(" (")
          .append(omission.reason())
          .append(")\n");
    }
    return text.toString();
  }

  private static String better(MetricInfo metric) {
    if (metric.isClosestToIdeal()) {
      return "near " + TextTable.number(metric.ideal());
    }
    return metric.sortOrder() == SortOrder.HIGHER_IS_BETTER ? "higher" : "lower";
  }
}
