package io.evalmetrics.classification;

import io.evalmetrics.Task;
import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The golden keys that name calls on ranked scores: curves, operating points and what takes an option. */
final class ScoresGolden {

  private ScoresGolden() {}

  /**
   * Adds the calls to a family.
   *
   * @param ranked the scores that the binary metrics of a case read; they belong to its {@code class_index}
   */
  static <E> GoldenFamily<E> addTo(
      GoldenFamily<E> family, BiFunction<GoldenCase, E, RankedScores> ranked) {
    Calls<E> calls = new Calls<>(family, ranked);
    calls.curves();
    calls.operatingPoints();
    calls.options();
    return family;
  }

  /** The cases of continuous actual values. */
  static GoldenFamily<NormalizedGini> normalizedGini() {
    Task<NormalizedGini> noTask =
        Task.of("normalized_gini", "Normalized Gini", NormalizedGini.class, List.of(), List.of());
    return GoldenFamily.of(noTask, golden -> golden.has("actual"), ScoresGolden::gini)
        .call(
            "normalized_gini",
            (golden, gini) -> ClassificationGolden.is(golden, "ties", "average", "index")
                ? gini.breakingTiesByIndex()
                : gini.averagingTies());
  }

  private static NormalizedGini gini(GoldenCase golden) {
    NormalizedGini gini = NormalizedGini.of(golden.doubles("actual"), golden.doubles("y_score"));
    return golden.has("sample_weight")
        ? gini.withSampleWeight(golden.doubles("sample_weight"))
        : gini;
  }

  private record Calls<E>(GoldenFamily<E> family, BiFunction<GoldenCase, E, RankedScores> ranked) {

    private void call(String key, BiFunction<GoldenCase, RankedScores, Object> call) {
      family.call(
          key, (golden, evaluation) -> call.apply(golden, ranked.apply(golden, evaluation)));
    }

    private void curves() {
      call("roc_curve.fpr", (golden, scores) -> roc(golden, scores).falsePositiveRates());
      call("roc_curve.tpr", (golden, scores) -> roc(golden, scores).truePositiveRates());
      call("roc_curve.thresholds", (golden, scores) -> roc(golden, scores).thresholds());
      call(
          "pr_curve.precision",
          (golden, scores) -> scores.precisionRecallCurve().precisions());
      call("pr_curve.recall", (golden, scores) -> scores.precisionRecallCurve().recalls());
      call(
          "pr_curve.thresholds",
          (golden, scores) -> scores.precisionRecallCurve().thresholds());
      call("det_curve.fpr", (golden, scores) -> scores.detCurve().falsePositiveRates());
      call("det_curve.fnr", (golden, scores) -> scores.detCurve().falseNegativeRates());
      call("det_curve.thresholds", (golden, scores) -> scores.detCurve().thresholds());
      call(
          "cumulative_gain_curve.fraction",
          (golden, scores) -> scores.gainCurve().fractions());
      call("cumulative_gain_curve.gain", (golden, scores) -> scores.gainCurve().gains());
    }

    private static RocCurve roc(GoldenCase golden, RankedScores scores) {
      return golden.option("drop_intermediate", true) ? scores.rocCurve() : scores.fullRocCurve();
    }

    private void operatingPoints() {
      operatingPoint("precision_at_recall", RankedScores::precisionAtRecall);
      operatingPoint("recall_at_precision", RankedScores::recallAtPrecision);
      operatingPoint("sensitivity_at_specificity", RankedScores::sensitivityAtSpecificity);
      operatingPoint("specificity_at_sensitivity", RankedScores::specificityAtSensitivity);
    }

    private void operatingPoint(String key, BiFunction<RankedScores, Double, OperatingPoint> at) {
      Function<GoldenCase, Double> level = golden -> golden.option("level", Double.NaN);
      call(
          key + ".value",
          (golden, scores) -> at.apply(scores, level.apply(golden)).value());
      call(
          key + ".threshold",
          (golden, scores) -> at.apply(scores, level.apply(golden)).threshold());
    }

    private void options() {
      call(
          "auc_roc_partial",
          (golden, scores) -> scores.partialAreaUnderRoc(golden.option("max_fpr", Double.NaN)));
      call("log_auc", (golden, scores) -> {
        double[] range = golden.doublesOption("fpr_range");
        return range == null
            ? scores.logAreaUnderRoc(0.001, 0.1)
            : scores.logAreaUnderRoc(range[0], range[1]);
      });
      call("gain_at", (golden, scores) -> scores.gainAt(golden.option("fraction", 0.1)));
      call("lift_at", (golden, scores) -> scores.liftAt(golden.option("fraction", 0.1)));
    }
  }
}
