package io.evalmetrics.classification;

import io.evalmetrics.Metric;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.Task;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The golden cases of several labels per sample and of ranked items. */
final class MultilabelGolden {

  private final Task<MultilabelEvaluation> task;
  private final GoldenFamily<MultilabelEvaluation> family;

  private MultilabelGolden(Task<MultilabelEvaluation> task) {
    this.task = task;
    this.family = GoldenFamily.of(
        task,
        golden -> golden.has("ml_true") || golden.has("ml_score") || golden.has("relevance"),
        MultilabelGolden::evaluation);
  }

  /** Returns the cases that their inputs tell, whatever task they name. */
  static GoldenFamily<MultilabelEvaluation> family(Task<MultilabelEvaluation> task) {
    MultilabelGolden golden = new MultilabelGolden(task);
    golden.matrix();
    golden.gains();
    golden.ratio("precision", c -> counts -> counts.precision(zeroDivision(c)));
    golden.ratio("recall", c -> counts -> counts.recall(zeroDivision(c)));
    golden.ratio("f1", c -> counts -> counts.f1(zeroDivision(c)));
    golden.ratio("fbeta_0_5", c -> counts -> counts.fBeta(0.5, zeroDivision(c)));
    golden.ratio("fbeta_2", c -> counts -> counts.fBeta(2, zeroDivision(c)));
    golden.ratio("fbeta", c -> counts -> counts.fBeta(c.option("beta", 1.0), zeroDivision(c)));
    golden.ratio("jaccard", c -> counts -> counts.jaccard(zeroDivision(c)));
    return golden.family;
  }

  private static MultilabelEvaluation evaluation(GoldenCase golden) {
    MultilabelEvaluation evaluation = unweighted(golden);
    return golden.has("sample_weight")
        ? evaluation.withSampleWeight(golden.doubles("sample_weight"))
        : evaluation;
  }

  private static MultilabelEvaluation unweighted(GoldenCase golden) {
    int numLabels = golden.integer("num_labels", 0);
    if (!golden.has("ml_true")) {
      return MultilabelEvaluation.ofRelevance(
          numLabels, golden.doubles("relevance"), golden.doubles("ml_score"));
    }
    if (!golden.has("ml_score")) {
      return MultilabelEvaluation.ofLabels(
          numLabels, golden.ints("ml_true"), golden.ints("ml_pred"));
    }
    MultilabelEvaluation scored = MultilabelEvaluation.ofScores(
            numLabels, golden.ints("ml_true"), golden.doubles("ml_score"))
        .withThreshold(golden.option("threshold", 0.5));
    if (golden.has("ml_pred")) {
      scored = scored.withPredictions(golden.ints("ml_pred"));
    }
    return golden.has("relevance") ? scored.withRelevance(golden.doubles("relevance")) : scored;
  }

  private void matrix() {
    family.call(
        "multilabel_confusion_matrix",
        (golden, evaluation) -> IntStream.range(0, evaluation.numLabels())
            .mapToObj(evaluation::counts)
            .flatMapToDouble(counts -> DoubleStream.of(
                counts.trueNegatives(),
                counts.falsePositives(),
                counts.falseNegatives(),
                counts.truePositives()))
            .toArray());
  }

  private void gains() {
    family.call(
        "dcg",
        (golden, evaluation) -> golden.hasOption("k")
            ? evaluation.dcg(golden.option("k", 0))
            : metric("dcg", evaluation));
    family.call(
        "ndcg",
        (golden, evaluation) -> golden.hasOption("k")
            ? evaluation.ndcg(golden.option("k", 0))
            : metric("ndcg", evaluation));
  }

  /** A ratio of counts that may have options. */
  private interface Ratio {
    ToDoubleFunction<BinaryCounts> of(GoldenCase golden);
  }

  /** What is computed of a ratio. */
  private interface Fold {
    Object of(MultilabelEvaluation evaluation, ToDoubleFunction<BinaryCounts> ratio);
  }

  private void ratio(String name, Ratio ratio) {
    Fold macro = (evaluation, of) -> evaluation.average(Averaging.MACRO, of);
    String id = "multilabel_" + name;
    fold(name, ratio, macro);
    fold(id, ratio, macro);
    fold(id + "_macro", ratio, macro);
    fold(id + "_micro", ratio, (evaluation, of) -> evaluation.average(Averaging.MICRO, of));
    fold(id + "_weighted", ratio, (evaluation, of) -> evaluation.average(Averaging.WEIGHTED, of));
    fold(id + "_samples", ratio, MultilabelEvaluation::averageOverRows);
    fold(id + "_per_label", ratio, MultilabelEvaluation::perLabel);
  }

  private void fold(String key, Ratio ratio, Fold fold) {
    family.call(key, (golden, evaluation) -> {
      boolean hasOption = golden.hasOption("zero_division") || golden.hasOption("beta");
      return hasOption || !task.hasMetric(key)
          ? fold.of(evaluation, ratio.of(golden))
          : metric(key, evaluation);
    });
  }

  private Object metric(String key, MultilabelEvaluation evaluation) {
    Metric<MultilabelEvaluation> metric = task.metric(key);
    if (metric instanceof PerClassMetric<MultilabelEvaluation> perLabel) {
      return perLabel.scores(evaluation);
    }
    return metric.score(evaluation);
  }

  private static ZeroDivision zeroDivision(GoldenCase golden) {
    double value = golden.option("zero_division", 0.0);
    if (Double.isNaN(value)) {
      return ZeroDivision.NAN;
    }
    if (value != 0 && value != 1) {
      throw new IllegalArgumentException("zero_division must be 0, 1 or NaN but is " + value);
    }
    return value == 0 ? ZeroDivision.ZERO : ZeroDivision.ONE;
  }
}
