package io.evalmetrics.classification;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A ratio of the counts of a class as a metric, and with it the metrics that average it over the classes: {@code
 * ClassificationMetrics.F1} is the F1 score of class 1 of two, or the macro average of more, {@code
 * ClassificationMetrics.F1.weighted()} the support-weighted mean, {@code F1.perClass()} one score per class.
 *
 * <p>Ids follow one rule: that of the ratio, then {@code _binary}, {@code _macro}, {@code _micro}, {@code _weighted} or
 * {@code _per_class}. Immutable.
 */
public final class AveragedMetric implements Metric<ClassificationEvaluation> {

  private final MetricInfo info;
  private final ToDoubleFunction<BinaryCounts> ratio;
  private final Metric<ClassificationEvaluation> binary;
  private final Metric<ClassificationEvaluation> macro;
  private final Metric<ClassificationEvaluation> micro;
  private final Metric<ClassificationEvaluation> weighted;
  private final PerClassMetric<ClassificationEvaluation> perClass;

  /**
   * Creates the metrics of a ratio between 0 and 1, of which 1 is best.
   *
   * @param info what the ratio says of itself; its formula and description are those of one class
   * @param shortName what the names of the averages are made of
   */
  AveragedMetric(MetricInfo info, String shortName, ToDoubleFunction<BinaryCounts> ratio) {
    this.info = info.formula(info.formula() + " of class 1 of two, else the mean over classes");
    this.ratio = ratio;
    binary = Metric.of(
        derived(info, "_binary", shortName + " Binary", "Of class 1 of two.", ", class 1"),
        evaluation -> isSupported(evaluation) && evaluation.numClasses() == 2,
        evaluation -> average(evaluation, Averaging.BINARY));
    macro = Metric.of(
        derived(info, "_macro", shortName + " Macro", "Mean over the classes.", ", mean"),
        AveragedMetric::isSupported,
        evaluation -> average(evaluation, Averaging.MACRO));
    micro = Metric.of(
        derived(
            info,
            "_micro",
            "Micro " + shortName,
            "Of the counts of all classes together.",
            " of the summed counts"),
        AveragedMetric::isSupported,
        evaluation -> average(evaluation, Averaging.MICRO));
    weighted = Metric.of(
        derived(
            info,
            "_weighted",
            shortName + " Weighted",
            "Mean over the classes weighted by how often each is true.",
            ", mean weighted by TP + FN"),
        AveragedMetric::isSupported,
        evaluation -> average(evaluation, Averaging.WEIGHTED));
    perClass = PerClassMetric.of(
        derived(info, "_per_class", shortName + " per Class", "Of each class.", ", each class"),
        AveragedMetric::isSupported,
        evaluation -> evaluation.parts().confusion.get().perClass(ratio));
  }

  private static MetricInfo derived(
      MetricInfo base, String suffix, String name, String scope, String scopeOfFormula) {
    return MetricInfo.higherIsBetter(base.id() + suffix, name)
        .alias(suffix.substring(1) + "_" + base.id()) // macro_f1 for f1_macro
        .range(0, 1, 1)
        .says(base.description() + " " + scope)
        .formula(base.formula() + scopeOfFormula)
        .reference(base.reference());
  }

  private static boolean isSupported(ClassificationEvaluation evaluation) {
    return evaluation.parts().confusion.isSupported();
  }

  private double average(ClassificationEvaluation evaluation, Averaging averaging) {
    return evaluation.parts().confusion.get().average(averaging, ratio);
  }

  @Override
  public MetricInfo info() {
    return info;
  }

  @Override
  public boolean supports(ClassificationEvaluation evaluation) {
    return isSupported(evaluation);
  }

  @Override
  public double score(ClassificationEvaluation evaluation) {
    return evaluation.parts().confusion.get().average(ratio);
  }

  /** Returns the ratio of class 1; for two classes only. */
  public Metric<ClassificationEvaluation> binary() {
    return binary;
  }

  /** Returns the mean over the classes that occur. */
  public Metric<ClassificationEvaluation> macro() {
    return macro;
  }

  /** Returns the ratio of the counts of all classes together. */
  public Metric<ClassificationEvaluation> micro() {
    return micro;
  }

  /** Returns the mean over the classes weighted by how often each is true. */
  public Metric<ClassificationEvaluation> weighted() {
    return weighted;
  }

  /** Returns the ratio of each class. */
  public PerClassMetric<ClassificationEvaluation> perClass() {
    return perClass;
  }

  /** Returns this metric and all that are derived from it; an immutable list. */
  public List<Metric<ClassificationEvaluation>> withAverages() {
    return List.of(this, binary, macro, micro, weighted, perClass);
  }

  /** Returns the id and the display name. */
  @Override
  public String toString() {
    return info.toString();
  }
}
