package io.evalmetrics.classification;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What metrics have in common: the shape of their range, the part of the evaluation that they read. */
final class MetricKinds {

  static final String SCIKIT_LEARN = "scikit-learn 1.2";
  static final String TORCHMETRICS = "torchmetrics 1.9";

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private MetricKinds() {}

  /** Between 0 and 1, which is best. */
  static MetricInfo share(String id, String name) {
    return MetricInfo.higherIsBetter(id, name).range(0, 1, 1);
  }

  /** Between 0, which is best, and 1. */
  static MetricInfo rate(String id, String name) {
    return MetricInfo.lowerIsBetter(id, name).range(0, 1, 0);
  }

  /** Between -1 and 1, which is best; 0 is chance. */
  static MetricInfo correlation(String id, String name) {
    return MetricInfo.higherIsBetter(id, name).range(-1, 1, 1);
  }

  /** At most 1, which is best; 0 is the skill of a constant. */
  static MetricInfo skill(String id, String name) {
    return MetricInfo.higherIsBetter(id, name).range(-INFINITY, 1, 1);
  }

  /** At least 0, which is best. */
  static MetricInfo loss(String id, String name) {
    return MetricInfo.lowerIsBetter(id, name).range(0, INFINITY, 0);
  }

  static Metric<ClassificationEvaluation> ofLabels(
      MetricInfo info, ToDoubleFunction<ConfusionMatrix> score) {
    return Metric.of(
        info,
        evaluation -> evaluation.parts().confusion.isSupported(),
        evaluation -> score.applyAsDouble(evaluation.parts().confusion.get()));
  }

  static Metric<ClassificationEvaluation> ofOutcomes(
      MetricInfo info, ToDoubleFunction<ClassificationEvaluation> score) {
    return Metric.of(info, evaluation -> evaluation.parts().confusion.isSupported(), score);
  }

  static Metric<ClassificationEvaluation> binary(
      MetricInfo info, ToDoubleFunction<BinaryCounts> score) {
    return Metric.of(
        info,
        evaluation -> evaluation.parts().confusion.isSupported() && evaluation.numClasses() == 2,
        evaluation -> score.applyAsDouble(evaluation.parts().confusion.get().binary()));
  }

  static PerClassMetric<ClassificationEvaluation> eachClass(
      MetricInfo info, ToDoubleFunction<BinaryCounts> score) {
    return PerClassMetric.of(
        info,
        evaluation -> evaluation.parts().confusion.isSupported(),
        evaluation -> evaluation.parts().confusion.get().perClass(score));
  }

  static Metric<ClassificationEvaluation> ofProbabilities(
      MetricInfo info, ToDoubleFunction<ClassProbabilities> score) {
    return Metric.of(
        info,
        evaluation -> evaluation.parts().probabilities.isSupported(),
        evaluation -> score.applyAsDouble(evaluation.classProbabilities()));
  }

  static PerClassMetric<ClassificationEvaluation> eachProbability(
      MetricInfo info, Function<ClassProbabilities, double[]> scores) {
    return PerClassMetric.of(
        info,
        evaluation -> evaluation.parts().probabilities.isSupported(),
        evaluation -> scores.apply(evaluation.classProbabilities()));
  }

  static Metric<ClassificationEvaluation> ofCalibration(
      MetricInfo info, ToDoubleFunction<ClassProbabilities> score) {
    return Metric.of(
        info,
        MetricKinds::canCalibrate,
        evaluation -> score.applyAsDouble(evaluation.classProbabilities()));
  }

  static PerClassMetric<ClassificationEvaluation> eachCalibration(
      MetricInfo info, Function<ClassProbabilities, double[]> scores) {
    return PerClassMetric.of(
        info,
        MetricKinds::canCalibrate,
        evaluation -> scores.apply(evaluation.classProbabilities()));
  }

  static boolean canCalibrate(ClassificationEvaluation evaluation) {
    return evaluation.parts().probabilities.isSupported()
        && evaluation.classProbabilities().topLabelBins().isSupported();
  }

  static Metric<ClassificationEvaluation> byRanking(
      MetricInfo info, ToDoubleFunction<ClassificationEvaluation> score) {
    return Metric.of(info, MetricKinds::canRank, score);
  }

  static boolean canRank(ClassificationEvaluation evaluation) {
    return evaluation.parts().rankedScores.isSupported()
        || evaluation.parts().multiclassScores.isSupported();
  }

  static Metric<ClassificationEvaluation> ranked(
      MetricInfo info, ToDoubleFunction<RankedScores> score) {
    return Metric.of(
        info,
        evaluation -> evaluation.parts().rankedScores.isSupported(),
        evaluation -> score.applyAsDouble(evaluation.rankedScores()));
  }

  static Metric<ClassificationEvaluation> multiclass(
      MetricInfo info, ToDoubleFunction<MulticlassScores> score) {
    return Metric.of(
        info,
        evaluation -> evaluation.parts().multiclassScores.isSupported(),
        evaluation -> score.applyAsDouble(evaluation.multiclassScores()));
  }

  static PerClassMetric<ClassificationEvaluation> eachRanking(
      MetricInfo info, Function<MulticlassScores, double[]> scores) {
    return PerClassMetric.of(
        info,
        evaluation -> evaluation.parts().multiclassScores.isSupported(),
        evaluation -> scores.apply(evaluation.multiclassScores()));
  }

  static boolean canRankPairs(ClassificationEvaluation evaluation) {
    return evaluation.parts().multiclassScores.isSupported() && !evaluation.parts().weighted;
  }
}
