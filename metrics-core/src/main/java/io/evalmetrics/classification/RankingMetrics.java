package io.evalmetrics.classification;

import static io.evalmetrics.classification.MetricKinds.SCIKIT_LEARN;
import static io.evalmetrics.classification.MetricKinds.TORCHMETRICS;
import static io.evalmetrics.classification.MetricKinds.eachRanking;
import static io.evalmetrics.classification.MetricKinds.multiclass;
import static io.evalmetrics.classification.MetricKinds.ranked;
import static io.evalmetrics.classification.MetricKinds.rate;
import static io.evalmetrics.classification.MetricKinds.share;
import static io.evalmetrics.internal.Spelling.inId;
import static io.evalmetrics.internal.Spelling.plain;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.internal.Arguments;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The classification metrics that read how scores rank the samples, beyond {@link ClassificationMetrics#AUC_ROC} and its
 * like: averages over classes, curves' areas, operating points.
 */
public final class RankingMetrics {

  /** {@link MulticlassScores#areaUnderRoc}, MACRO average. */
  public static final Metric<ClassificationEvaluation> AUC_ROC_OVR_MACRO = multiclass(
      share("auc_roc_ovr_macro", "AUC-ROC One-vs-Rest Macro")
          .says("Area under the ROC curve of each class against the rest, mean over classes.")
          .formula("AUC of score_c against [y = c], mean over classes")
          .reference(SCIKIT_LEARN + " roc_auc_score(multi_class=\"ovr\")"),
      scores -> scores.areaUnderRoc(Averaging.MACRO));

  /** {@link MulticlassScores#areaUnderRoc}, WEIGHTED average. */
  public static final Metric<ClassificationEvaluation> AUC_ROC_OVR_WEIGHTED = multiclass(
      share("auc_roc_ovr_weighted", "AUC-ROC One-vs-Rest Weighted")
          .says(
              "Area under the ROC curve of each class against the rest, mean weighted by support.")
          .formula("AUC of score_c against [y = c], mean weighted by support")
          .reference(SCIKIT_LEARN + " roc_auc_score(multi_class=\"ovr\")"),
      scores -> scores.areaUnderRoc(Averaging.WEIGHTED));

  /** {@link MulticlassScores#areaUnderRoc}, MICRO average. */
  public static final Metric<ClassificationEvaluation> AUC_ROC_OVR_MICRO = multiclass(
      share("auc_roc_ovr_micro", "AUC-ROC One-vs-Rest Micro")
          .says(
              "Area under the ROC curve of each class against the rest, of all scores in one ranking.")
          .formula("AUC of score_c against [y = c], of all scores in one ranking")
          .reference(SCIKIT_LEARN + " roc_auc_score(multi_class=\"ovr\")"),
      scores -> scores.areaUnderRoc(Averaging.MICRO));

  /** {@link MulticlassScores#areaUnderRocPerClass()}. */
  public static final PerClassMetric<ClassificationEvaluation> AUC_ROC_PER_CLASS = eachRanking(
      share("auc_roc_per_class", "AUC-ROC per Class")
          .says("Area under the ROC curve of each class against the rest.")
          .formula("AUC of score_c against [y = c], each class")
          .reference(SCIKIT_LEARN + " roc_auc_score(average=None)"),
      MulticlassScores::areaUnderRocPerClass);

  /** {@link MulticlassScores#areaUnderRocOneVersusOne}, MACRO average. */
  public static final Metric<ClassificationEvaluation> AUC_ROC_OVO_MACRO = Metric.of(
      share("auc_roc_ovo_macro", "AUC-ROC One-vs-One Macro")
          .says("Area under the ROC curve of each pair of classes, mean over pairs.")
          .formula("mean over a < b of (A(a|b) + A(b|a)) / 2")
          .reference(SCIKIT_LEARN + " roc_auc_score(multi_class=\"ovo\"); Hand and Till (2001)"),
      MetricKinds::canRankPairs,
      evaluation -> evaluation.multiclassScores().areaUnderRocOneVersusOne(Averaging.MACRO));

  /** {@link MulticlassScores#areaUnderRocOneVersusOne}, WEIGHTED average. */
  public static final Metric<ClassificationEvaluation> AUC_ROC_OVO_WEIGHTED = Metric.of(
      share("auc_roc_ovo_weighted", "AUC-ROC One-vs-One Weighted")
          .says("Area under the ROC curve of each pair of classes, mean weighted by their samples.")
          .formula("mean over a < b of (A(a|b) + A(b|a)) / 2 weighted by n_a + n_b")
          .reference(SCIKIT_LEARN + " roc_auc_score(multi_class=\"ovo\"); Hand and Till (2001)"),
      MetricKinds::canRankPairs,
      evaluation -> evaluation.multiclassScores().areaUnderRocOneVersusOne(Averaging.WEIGHTED));

  /** {@link MulticlassScores#averagePrecision}, MACRO average. */
  public static final Metric<ClassificationEvaluation> AUC_PR_MACRO = multiclass(
      share("auc_pr_macro", "AUC-PR Macro")
          .says("Average precision of each class against the rest, mean over classes.")
          .formula("AP of score_c against [y = c], mean over classes")
          .reference(SCIKIT_LEARN + " average_precision_score"),
      scores -> scores.averagePrecision(Averaging.MACRO));

  /** {@link MulticlassScores#averagePrecision}, WEIGHTED average. */
  public static final Metric<ClassificationEvaluation> AUC_PR_WEIGHTED = multiclass(
      share("auc_pr_weighted", "AUC-PR Weighted")
          .says("Average precision of each class against the rest, mean weighted by support.")
          .formula("AP of score_c against [y = c], mean weighted by support")
          .reference(SCIKIT_LEARN + " average_precision_score"),
      scores -> scores.averagePrecision(Averaging.WEIGHTED));

  /** {@link MulticlassScores#averagePrecision}, MICRO average. */
  public static final Metric<ClassificationEvaluation> AUC_PR_MICRO = multiclass(
      share("auc_pr_micro", "AUC-PR Micro")
          .says("Average precision of each class against the rest, of all scores in one ranking.")
          .formula("AP of score_c against [y = c], of all scores in one ranking")
          .reference(SCIKIT_LEARN + " average_precision_score"),
      scores -> scores.averagePrecision(Averaging.MICRO));

  /** {@link MulticlassScores#averagePrecisionPerClass()}. */
  public static final PerClassMetric<ClassificationEvaluation> AUC_PR_PER_CLASS = eachRanking(
      share("auc_pr_per_class", "AUC-PR per Class")
          .says("Average precision of each class against the rest.")
          .formula("AP of score_c against [y = c], each class")
          .reference(SCIKIT_LEARN + " average_precision_score(average=None)"),
      MulticlassScores::averagePrecisionPerClass);

  /** {@link RankedScores#areaUnderPrecisionRecall()}. */
  public static final Metric<ClassificationEvaluation> AUC_PR_TRAPEZOID = ranked(
      share("auc_pr_trapezoid", "AUC-PR Trapezoid")
          .says("Area under the precision-recall curve by trapezoids, which is optimistic.")
          .formula("sum over j of (R_j - R_j-1) (P_j + P_j-1) / 2")
          .reference(SCIKIT_LEARN + " auc(recall, precision)"),
      RankedScores::areaUnderPrecisionRecall);

  /** {@link RankedScores#kolmogorovSmirnov()}. */
  public static final Metric<ClassificationEvaluation> KS_STATISTIC = ranked(
      share("ks_statistic", "KS Statistic")
          .alias("kolmogorov_smirnov")
          .says("Largest distance of the score distributions of the two classes.")
          .formula("max over j of |TPR_j - FPR_j|")
          .reference("SciPy 1.10 ks_2samp"),
      RankedScores::kolmogorovSmirnov);

  /** {@link RankedScores#equalErrorRate()}. */
  public static final Metric<ClassificationEvaluation> EQUAL_ERROR_RATE = ranked(
      rate("equal_error_rate", "Equal Error Rate")
          .alias("eer")
          .says("Error rate at the threshold where both classes err alike.")
          .formula("(FPR_j + FNR_j) / 2 at the least |FPR_j - FNR_j|")
          .reference(TORCHMETRICS + " EER"),
      RankedScores::equalErrorRate);

  /** {@link RankedScores#logAreaUnderRoc} between rates of 0.001 and 0.1. */
  public static final Metric<ClassificationEvaluation> LOG_AUC = Metric.of(
      share("log_auc", "LogAUC")
          .says("Area under the ROC curve over the logarithm of the false positive rate.")
          .formula("integral of TPR d(log10 FPR) over [0.001, 0.1] / 2")
          .reference(TORCHMETRICS + " LogAUC"),
      evaluation -> evaluation.parts().rankedScores.isSupported() && !evaluation.parts().weighted,
      evaluation -> evaluation.rankedScores().logAreaUnderRoc(0.001, 0.1));

  /** {@link RankedScores#gainAt} a tenth of the samples. */
  public static final Metric<ClassificationEvaluation> GAIN_AT =
      gainAt("gain_at", "Gain at 10%", 0.1);

  /** {@link RankedScores#liftAt} a tenth of the samples. */
  public static final Metric<ClassificationEvaluation> LIFT_AT =
      liftAt("lift_at", "Lift at 10%", 0.1);

  private RankingMetrics() {}

  /**
   * {@link RankedScores#partialAreaUnderRoc}; {@code aucRocPartial(0.1)} has the id {@code auc_roc_partial_0_1}.
   *
   * @throws IllegalArgumentException if {@code maxFpr} does not lie in (0, 1]
   */
  public static Metric<ClassificationEvaluation> aucRocPartial(double maxFpr) {
    Arguments.inRange("maxFpr", maxFpr, Double.MIN_VALUE, 1);
    return ranked(
        share("auc_roc_partial_" + inId(maxFpr), "Partial AUC-ROC up to " + plain(maxFpr))
            .says("Area under the ROC curve up to a false positive rate, 0.5 being chance.")
            .formula("(1 + (A - f^2/2) / (f - f^2/2)) / 2, f = " + plain(maxFpr))
            .reference(SCIKIT_LEARN + " roc_auc_score(max_fpr); McClish (1989)"),
        scores -> scores.partialAreaUnderRoc(maxFpr));
  }

  /**
   * {@link RankedScores#gainAt}; {@code gainAt(0.2)} has the id {@code gain_at_0_2}.
   *
   * @throws IllegalArgumentException if {@code fraction} does not lie in (0, 1]
   */
  public static Metric<ClassificationEvaluation> gainAt(double fraction) {
    checkFraction(fraction);
    return gainAt("gain_at_" + inId(fraction), "Gain at " + plain(fraction), fraction);
  }

  private static void checkFraction(double fraction) {
    Arguments.inRange("fraction", fraction, Double.MIN_VALUE, 1);
  }

  private static Metric<ClassificationEvaluation> gainAt(String id, String name, double fraction) {
    return ranked(
        share(id, name)
            .says("Share of the positives among the samples that score highest.")
            .formula("TP / P of the top " + plain(fraction) + " of the samples")
            .reference("definition"),
        scores -> scores.gainAt(fraction));
  }

  /**
   * {@link RankedScores#liftAt}; {@code liftAt(0.2)} has the id {@code lift_at_0_2}.
   *
   * @throws IllegalArgumentException if {@code fraction} does not lie in (0, 1]
   */
  public static Metric<ClassificationEvaluation> liftAt(double fraction) {
    checkFraction(fraction);
    return liftAt("lift_at_" + inId(fraction), "Lift at " + plain(fraction), fraction);
  }

  private static Metric<ClassificationEvaluation> liftAt(String id, String name, double fraction) {
    return ranked(
        MetricInfo.higherIsBetter(id, name)
            .range(0, 1 / fraction, 1 / fraction)
            .says(
                "How many times more positives than by chance the samples that score highest hold.")
            .formula("gain / " + plain(fraction))
            .reference("definition"),
        scores -> scores.liftAt(fraction));
  }

  /**
   * {@link RankedScores#precisionAtRecall}; {@code precisionAtRecall(0.9)} has the id {@code precision_at_recall_0_9}.
   *
   * @throws IllegalArgumentException if {@code recall} does not lie in [0, 1]
   */
  public static Metric<ClassificationEvaluation> precisionAtRecall(double recall) {
    return operatingPoint(
        "Precision at Recall", recall, scores -> scores.precisionAtRecall(recall));
  }

  /**
   * {@link RankedScores#recallAtPrecision}; {@code recallAtPrecision(0.9)} has the id {@code recall_at_precision_0_9}.
   *
   * @throws IllegalArgumentException if {@code precision} does not lie in [0, 1]
   */
  public static Metric<ClassificationEvaluation> recallAtPrecision(double precision) {
    return operatingPoint(
        "Recall at Precision", precision, scores -> scores.recallAtPrecision(precision));
  }

  /**
   * {@link RankedScores#sensitivityAtSpecificity}; {@code sensitivityAtSpecificity(0.9)} has the id {@code
   * sensitivity_at_specificity_0_9}.
   *
   * @throws IllegalArgumentException if {@code specificity} does not lie in [0, 1]
   */
  public static Metric<ClassificationEvaluation> sensitivityAtSpecificity(double specificity) {
    return operatingPoint(
        "Sensitivity at Specificity",
        specificity,
        scores -> scores.sensitivityAtSpecificity(specificity));
  }

  /**
   * {@link RankedScores#specificityAtSensitivity}; {@code specificityAtSensitivity(0.9)} has the id {@code
   * specificity_at_sensitivity_0_9}.
   *
   * @throws IllegalArgumentException if {@code sensitivity} does not lie in [0, 1]
   */
  public static Metric<ClassificationEvaluation> specificityAtSensitivity(double sensitivity) {
    return operatingPoint(
        "Specificity at Sensitivity",
        sensitivity,
        scores -> scores.specificityAtSensitivity(sensitivity));
  }

  private static Metric<ClassificationEvaluation> operatingPoint(
      String name, double level, Function<RankedScores, OperatingPoint> point) {
    String argument = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    Arguments.inRange(argument, level, 0, 1);
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '_') + "_" + inId(level);
    return ranked(
        share(id, name + " " + plain(level))
            .says("Largest " + name.replace(" at ", " of the thresholds that reach a ") + ".")
            .formula("max over thresholds that reach " + plain(level))
            .reference(TORCHMETRICS),
        scores -> point.apply(scores).value());
  }

  /** Returns all constants. */
  static List<Metric<ClassificationEvaluation>> all() {
    return List.of(
        AUC_ROC_OVR_MACRO,
        AUC_ROC_OVR_WEIGHTED,
        AUC_ROC_OVR_MICRO,
        AUC_ROC_PER_CLASS,
        AUC_ROC_OVO_MACRO,
        AUC_ROC_OVO_WEIGHTED,
        AUC_PR_MACRO,
        AUC_PR_WEIGHTED,
        AUC_PR_MICRO,
        AUC_PR_PER_CLASS,
        AUC_PR_TRAPEZOID,
        KS_STATISTIC,
        EQUAL_ERROR_RATE,
        LOG_AUC,
        GAIN_AT,
        LIFT_AT);
  }
}
