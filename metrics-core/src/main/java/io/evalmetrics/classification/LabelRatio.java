package io.evalmetrics.classification;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A ratio of the counts of a label, from which the metrics of its averages are made. */
record LabelRatio(ToDoubleFunction<BinaryCounts> of, String formula, String meaning) {

  /** Returns the metric that averages the ratio over the labels. */
  Metric<MultilabelEvaluation> average(
      String id, String name, Averaging averaging, String... aliases) {
    return Metric.of(
        info(id, name, averaging.name().toLowerCase(Locale.ROOT) + " average over the labels")
            .alias(aliases),
        MultilabelEvaluation::hasLabels,
        evaluation -> evaluation.average(averaging, of));
  }

  /** Returns the metric that averages the ratio of each row's own counts. */
  Metric<MultilabelEvaluation> overRows(String id, String name, String... aliases) {
    return Metric.of(
        info(id, name, "mean over the samples").alias(aliases),
        MultilabelEvaluation::hasLabels,
        evaluation -> evaluation.averageOverRows(of));
  }

  /** Returns the metric of the ratio of each label. */
  PerClassMetric<MultilabelEvaluation> perLabel(String id, String name, String... aliases) {
    return PerClassMetric.of(
        info(id, name, "of each label").alias(aliases),
        MultilabelEvaluation::hasLabels,
        evaluation -> evaluation.perLabel(of));
  }

  private MetricInfo info(String id, String name, String scope) {
    return MetricInfo.higherIsBetter(id, name)
        .range(0, 1, 1)
        .says(meaning + ", " + scope + ".")
        .formula(formula + ", " + scope)
        .reference("scikit-learn 1.2");
  }
}
