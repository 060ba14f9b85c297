package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.classification.ClassificationEvaluation;
import io.evalmetrics.classification.PrecisionRecallCurve;
import io.evalmetrics.classification.ReliabilityCurve;
import io.evalmetrics.classification.RocCurve;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.html.Chart;
import io.evalmetrics.regression.Loss;
import io.evalmetrics.regression.RegressionEvaluation;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Charts that compare teams: a line each. */
final class Figures {

  private Figures() {}

  static Chart roc(Map<String, ClassificationEvaluation> evaluations) {
    Chart chart = Chart.of("ROC", "false positive rate", "true positive rate").diagonal();
    for (Map.Entry<String, ClassificationEvaluation> team : evaluations.entrySet()) {
      RocCurve curve = team.getValue().rankedScores().rocCurve();
      chart = chart.line(team.getKey(), curve.falsePositiveRates(), curve.truePositiveRates());
    }
    return chart;
  }

  static Chart precisionRecall(Map<String, ClassificationEvaluation> evaluations) {
    Chart chart = Chart.of("Precision and recall", "recall", "precision");
    for (Map.Entry<String, ClassificationEvaluation> team : evaluations.entrySet()) {
      PrecisionRecallCurve curve = team.getValue().rankedScores().precisionRecallCurve();
      chart = chart.line(team.getKey(), curve.recalls(), curve.precisions());
    }
    return chart;
  }

  static Chart reliability(Map<String, ClassificationEvaluation> evaluations) {
    Chart chart =
        Chart.of("Reliability", "predicted probability", "observed share").diagonal();
    for (Map.Entry<String, ClassificationEvaluation> team : evaluations.entrySet()) {
      ReliabilityCurve curve = team.getValue().classProbabilities().reliabilityCurve();
      chart = chart.line(team.getKey(), curve.predicted(), curve.observed());
    }
    return chart;
  }

  /** The mean average precision that is left as boxes or masks must fit more tightly. */
  static <E> Chart precisionByIou(
      Map<String, E> evaluations, Function<? super E, CocoEvaluation> coco) {
    Chart chart =
        Chart.of("Average precision by overlap", "IoU threshold", "mean average precision");
    for (Map.Entry<String, E> team : evaluations.entrySet()) {
      CocoEvaluation evaluation = coco.apply(team.getValue());
      chart = chart.line(
          team.getKey(),
          evaluation.options().iouThresholds(),
          evaluation.meanAveragePrecisionPerIou());
    }
    return chart;
  }

  /** The share of samples whose error is at most x: the higher, the better. */
  static Chart errorCharacteristic(Map<String, RegressionEvaluation> evaluations) {
    Chart chart = Chart.of("Errors", "absolute error", "share of samples within");
    for (Map.Entry<String, RegressionEvaluation> team : evaluations.entrySet()) {
      double[] errors = team.getValue().losses(Loss.absolute());
      Arrays.sort(errors);
      double[] shares = new double[errors.length];
      Arrays.setAll(shares, i -> (i + 1.0) / shares.length);
      chart = chart.line(team.getKey(), errors, shares);
    }
    return chart;
  }
}
