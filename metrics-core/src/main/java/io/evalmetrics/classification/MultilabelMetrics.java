package io.evalmetrics.classification;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.internal.Arguments;
import java.util.List;

/**
 * The metrics of several labels per sample, and of ranked items; each constant points at the method that holds its
 * mathematics. Ids without {@code multilabel_} are aliases; those without an average mean the macro one.
 */
public final class MultilabelMetrics {

  private static final String SCIKIT_LEARN = "scikit-learn 1.2";
  private static final String TORCHMETRICS = "torchmetrics 1.9";

  private static final LabelRatio PRECISION = new LabelRatio(
      BinaryCounts::precision, "TP / (TP + FP)", "Share of the predicted labels that are true");
  private static final LabelRatio RECALL = new LabelRatio(
      BinaryCounts::recall, "TP / (TP + FN)", "Share of the true labels that are predicted");
  private static final LabelRatio F1 = new LabelRatio(
      BinaryCounts::f1, "2 TP / (2 TP + FP + FN)", "Harmonic mean of precision and recall");
  private static final LabelRatio F_HALF = new LabelRatio(
      counts -> counts.fBeta(0.5),
      "1.25 TP / (1.25 TP + 0.25 FN + FP)",
      "Harmonic mean of precision and recall, recall weighing half");
  private static final LabelRatio F_TWO = new LabelRatio(
      counts -> counts.fBeta(2),
      "5 TP / (5 TP + 4 FN + FP)",
      "Harmonic mean of precision and recall, recall weighing double");
  private static final LabelRatio JACCARD = new LabelRatio(
      BinaryCounts::jaccard,
      "TP / (TP + FP + FN)",
      "Labels both true and predicted over those true or predicted");

  /** {@link MultilabelEvaluation#subsetAccuracy()}. */
  public static final Metric<MultilabelEvaluation> SUBSET_ACCURACY = Metric.of(
      share("multilabel_subset_accuracy", "Subset Accuracy (Exact Match)")
          .alias("exact_match", "subset_accuracy", "accuracy")
          .says("Share of the samples whose labels are all right.")
          .formula("mean(all(yTrue == yPred))")
          .reference(SCIKIT_LEARN + " accuracy_score"),
      MultilabelEvaluation::hasLabels,
      MultilabelEvaluation::subsetAccuracy);

  /** {@link MultilabelEvaluation#hammingLoss()}. */
  public static final Metric<MultilabelEvaluation> HAMMING_LOSS = Metric.of(
      MetricInfo.lowerIsBetter("multilabel_hamming_loss", "Hamming Loss")
          .alias("hamming_loss")
          .range(0, 1, 0)
          .says("Share of the labels that are wrong, over all samples.")
          .formula("mean(yTrue != yPred)")
          .reference(SCIKIT_LEARN + " hamming_loss"),
      MultilabelEvaluation::hasLabels,
      MultilabelEvaluation::hammingLoss);

  /** {@link BinaryCounts#accuracy()} of each label. */
  public static final PerClassMetric<MultilabelEvaluation> ACCURACY_PER_LABEL = PerClassMetric.of(
      share("multilabel_accuracy_per_label", "Accuracy per Label")
          .alias("accuracy_per_label")
          .says("Share of the samples for which a label is right.")
          .formula("(TP + TN) / N of each label")
          .reference(TORCHMETRICS + " MultilabelAccuracy(average=None)"),
      MultilabelEvaluation::hasLabels,
      evaluation -> evaluation.perLabel(BinaryCounts::accuracy));

  /** {@link BinaryCounts#matthewsCorrcoef()} of each label. */
  public static final PerClassMetric<MultilabelEvaluation> MATTHEWS_CORRCOEF_PER_LABEL =
      PerClassMetric.of(
          MetricInfo.higherIsBetter(
                  "multilabel_matthews_corrcoef_per_label",
                  "Matthews Correlation Coefficient per Label")
              .alias("matthews_corrcoef_per_label")
              .range(-1, 1, 1)
              .says("Correlation of truth and prediction of a label.")
              .formula(
                  "(TP TN - FP FN) / sqrt((TP + FP) (TP + FN) (TN + FP) (TN + FN)) of each label")
              .reference(SCIKIT_LEARN + " matthews_corrcoef"),
          MultilabelEvaluation::hasLabels,
          evaluation -> evaluation.perLabel(BinaryCounts::matthewsCorrcoef));

  /** Macro average of {@link BinaryCounts#precision()} over the labels. */
  public static final Metric<MultilabelEvaluation> PRECISION_MACRO = PRECISION.average(
      "multilabel_precision_macro",
      "Macro Precision",
      Averaging.MACRO,
      "precision_macro",
      "precision",
      "multilabel_precision");

  /** Micro average of {@link BinaryCounts#precision()} over the labels. */
  public static final Metric<MultilabelEvaluation> PRECISION_MICRO = PRECISION.average(
      "multilabel_precision_micro", "Micro Precision", Averaging.MICRO, "precision_micro");

  /** Average by support of {@link BinaryCounts#precision()} over the labels. */
  public static final Metric<MultilabelEvaluation> PRECISION_WEIGHTED = PRECISION.average(
      "multilabel_precision_weighted",
      "Weighted Precision",
      Averaging.WEIGHTED,
      "precision_weighted");

  /** Mean over the rows of {@link BinaryCounts#precision()}. */
  public static final Metric<MultilabelEvaluation> PRECISION_SAMPLES =
      PRECISION.overRows("multilabel_precision_samples", "Samples Precision", "precision_samples");

  /** {@link BinaryCounts#precision()} of each label. */
  public static final PerClassMetric<MultilabelEvaluation> PRECISION_PER_LABEL = PRECISION.perLabel(
      "multilabel_precision_per_label", "Precision per Label", "precision_per_label");

  /** Macro average of {@link BinaryCounts#recall()} over the labels. */
  public static final Metric<MultilabelEvaluation> RECALL_MACRO = RECALL.average(
      "multilabel_recall_macro",
      "Macro Recall",
      Averaging.MACRO,
      "recall_macro",
      "recall",
      "multilabel_recall");

  /** Micro average of {@link BinaryCounts#recall()} over the labels. */
  public static final Metric<MultilabelEvaluation> RECALL_MICRO =
      RECALL.average("multilabel_recall_micro", "Micro Recall", Averaging.MICRO, "recall_micro");

  /** Average by support of {@link BinaryCounts#recall()} over the labels. */
  public static final Metric<MultilabelEvaluation> RECALL_WEIGHTED = RECALL.average(
      "multilabel_recall_weighted", "Weighted Recall", Averaging.WEIGHTED, "recall_weighted");

  /** Mean over the rows of {@link BinaryCounts#recall()}. */
  public static final Metric<MultilabelEvaluation> RECALL_SAMPLES =
      RECALL.overRows("multilabel_recall_samples", "Samples Recall", "recall_samples");

  /** {@link BinaryCounts#recall()} of each label. */
  public static final PerClassMetric<MultilabelEvaluation> RECALL_PER_LABEL =
      RECALL.perLabel("multilabel_recall_per_label", "Recall per Label", "recall_per_label");

  /** Macro average of {@link BinaryCounts#f1()} over the labels. */
  public static final Metric<MultilabelEvaluation> F1_MACRO = F1.average(
      "multilabel_f1_macro", "Macro F1 Score", Averaging.MACRO, "f1_macro", "f1", "multilabel_f1");

  /** Micro average of {@link BinaryCounts#f1()} over the labels. */
  public static final Metric<MultilabelEvaluation> F1_MICRO =
      F1.average("multilabel_f1_micro", "Micro F1 Score", Averaging.MICRO, "f1_micro");

  /** Average by support of {@link BinaryCounts#f1()} over the labels. */
  public static final Metric<MultilabelEvaluation> F1_WEIGHTED =
      F1.average("multilabel_f1_weighted", "Weighted F1 Score", Averaging.WEIGHTED, "f1_weighted");

  /** Mean over the rows of {@link BinaryCounts#f1()}. */
  public static final Metric<MultilabelEvaluation> F1_SAMPLES =
      F1.overRows("multilabel_f1_samples", "Samples F1 Score", "f1_samples");

  /** {@link BinaryCounts#f1()} of each label. */
  public static final PerClassMetric<MultilabelEvaluation> F1_PER_LABEL =
      F1.perLabel("multilabel_f1_per_label", "F1 Score per Label", "f1_per_label");

  /** Macro average of {@link BinaryCounts#fBeta(double)} at beta 0.5 over the labels. */
  public static final Metric<MultilabelEvaluation> FBETA_0_5_MACRO = F_HALF.average(
      "multilabel_fbeta_0_5_macro",
      "Macro F-beta Score (beta = 0.5)",
      Averaging.MACRO,
      "fbeta_0_5_macro",
      "fbeta_0_5",
      "multilabel_fbeta_0_5");

  /** Micro average of {@link BinaryCounts#fBeta(double)} at beta 0.5 over the labels. */
  public static final Metric<MultilabelEvaluation> FBETA_0_5_MICRO = F_HALF.average(
      "multilabel_fbeta_0_5_micro",
      "Micro F-beta Score (beta = 0.5)",
      Averaging.MICRO,
      "fbeta_0_5_micro");

  /** Average by support of {@link BinaryCounts#fBeta(double)} at beta 0.5 over the labels. */
  public static final Metric<MultilabelEvaluation> FBETA_0_5_WEIGHTED = F_HALF.average(
      "multilabel_fbeta_0_5_weighted",
      "Weighted F-beta Score (beta = 0.5)",
      Averaging.WEIGHTED,
      "fbeta_0_5_weighted");

  /** Mean over the rows of {@link BinaryCounts#fBeta(double)} at beta 0.5. */
  public static final Metric<MultilabelEvaluation> FBETA_0_5_SAMPLES = F_HALF.overRows(
      "multilabel_fbeta_0_5_samples", "Samples F-beta Score (beta = 0.5)", "fbeta_0_5_samples");

  /** {@link BinaryCounts#fBeta(double)} at beta 0.5 of each label. */
  public static final PerClassMetric<MultilabelEvaluation> FBETA_0_5_PER_LABEL = F_HALF.perLabel(
      "multilabel_fbeta_0_5_per_label",
      "F-beta Score (beta = 0.5) per Label",
      "fbeta_0_5_per_label");

  /** Macro average of {@link BinaryCounts#fBeta(double)} at beta 2 over the labels. */
  public static final Metric<MultilabelEvaluation> FBETA_2_MACRO = F_TWO.average(
      "multilabel_fbeta_2_macro",
      "Macro F-beta Score (beta = 2)",
      Averaging.MACRO,
      "fbeta_2_macro",
      "fbeta_2",
      "multilabel_fbeta_2");

  /** Micro average of {@link BinaryCounts#fBeta(double)} at beta 2 over the labels. */
  public static final Metric<MultilabelEvaluation> FBETA_2_MICRO = F_TWO.average(
      "multilabel_fbeta_2_micro",
      "Micro F-beta Score (beta = 2)",
      Averaging.MICRO,
      "fbeta_2_micro");

  /** Average by support of {@link BinaryCounts#fBeta(double)} at beta 2 over the labels. */
  public static final Metric<MultilabelEvaluation> FBETA_2_WEIGHTED = F_TWO.average(
      "multilabel_fbeta_2_weighted",
      "Weighted F-beta Score (beta = 2)",
      Averaging.WEIGHTED,
      "fbeta_2_weighted");

  /** Mean over the rows of {@link BinaryCounts#fBeta(double)} at beta 2. */
  public static final Metric<MultilabelEvaluation> FBETA_2_SAMPLES = F_TWO.overRows(
      "multilabel_fbeta_2_samples", "Samples F-beta Score (beta = 2)", "fbeta_2_samples");

  /** {@link BinaryCounts#fBeta(double)} at beta 2 of each label. */
  public static final PerClassMetric<MultilabelEvaluation> FBETA_2_PER_LABEL = F_TWO.perLabel(
      "multilabel_fbeta_2_per_label", "F-beta Score (beta = 2) per Label", "fbeta_2_per_label");

  /** Macro average of {@link BinaryCounts#jaccard()} over the labels. */
  public static final Metric<MultilabelEvaluation> JACCARD_MACRO = JACCARD.average(
      "multilabel_jaccard_macro",
      "Macro Jaccard Score",
      Averaging.MACRO,
      "jaccard_macro",
      "jaccard",
      "multilabel_jaccard");

  /** Micro average of {@link BinaryCounts#jaccard()} over the labels. */
  public static final Metric<MultilabelEvaluation> JACCARD_MICRO = JACCARD.average(
      "multilabel_jaccard_micro", "Micro Jaccard Score", Averaging.MICRO, "jaccard_micro");

  /** Average by support of {@link BinaryCounts#jaccard()} over the labels. */
  public static final Metric<MultilabelEvaluation> JACCARD_WEIGHTED = JACCARD.average(
      "multilabel_jaccard_weighted",
      "Weighted Jaccard Score",
      Averaging.WEIGHTED,
      "jaccard_weighted");

  /** Mean over the rows of {@link BinaryCounts#jaccard()}. */
  public static final Metric<MultilabelEvaluation> JACCARD_SAMPLES =
      JACCARD.overRows("multilabel_jaccard_samples", "Samples Jaccard Score", "jaccard_samples");

  /** {@link BinaryCounts#jaccard()} of each label. */
  public static final PerClassMetric<MultilabelEvaluation> JACCARD_PER_LABEL = JACCARD.perLabel(
      "multilabel_jaccard_per_label", "Jaccard Score per Label", "jaccard_per_label");

  /** {@link MultilabelEvaluation#areaUnderRoc} with {@link Averaging#MACRO}. */
  public static final Metric<MultilabelEvaluation> AUC_ROC_MACRO = Metric.of(
      share("multilabel_auc_roc_macro", "Macro AUC-ROC")
          .alias("auc_roc_macro", "auc_roc", "multilabel_auc_roc", "roc_auc", "auc")
          .says("Probability that a sample with a label scores above one without it.")
          .formula("sum (FP_j - FP_j-1) (TP_j + TP_j-1) / (2 P N), macro average over the labels")
          .reference(TORCHMETRICS + " MultilabelAUROC(average='macro')"),
      MultilabelEvaluation::hasAreas,
      evaluation -> evaluation.areaUnderRoc(Averaging.MACRO));

  /** {@link MultilabelEvaluation#areaUnderRoc} with {@link Averaging#MICRO}. */
  public static final Metric<MultilabelEvaluation> AUC_ROC_MICRO = Metric.of(
      share("multilabel_auc_roc_micro", "Micro AUC-ROC")
          .alias("auc_roc_micro")
          .says("Probability that a sample with a label scores above one without it.")
          .formula("sum (FP_j - FP_j-1) (TP_j + TP_j-1) / (2 P N), micro average over the labels")
          .reference(TORCHMETRICS + " MultilabelAUROC(average='micro')"),
      MultilabelEvaluation::hasAreas,
      evaluation -> evaluation.areaUnderRoc(Averaging.MICRO));

  /** {@link MultilabelEvaluation#areaUnderRoc} with {@link Averaging#WEIGHTED}. */
  public static final Metric<MultilabelEvaluation> AUC_ROC_WEIGHTED = Metric.of(
      share("multilabel_auc_roc_weighted", "Weighted AUC-ROC")
          .alias("auc_roc_weighted")
          .says("Probability that a sample with a label scores above one without it.")
          .formula(
              "sum (FP_j - FP_j-1) (TP_j + TP_j-1) / (2 P N), weighted average over the labels")
          .reference(TORCHMETRICS + " MultilabelAUROC(average='weighted')"),
      MultilabelEvaluation::hasAreas,
      evaluation -> evaluation.areaUnderRoc(Averaging.WEIGHTED));

  /** {@link MultilabelEvaluation#areaUnderRocPerLabel()}. */
  public static final PerClassMetric<MultilabelEvaluation> AUC_ROC_PER_LABEL = PerClassMetric.of(
      share("multilabel_auc_roc_per_label", "AUC-ROC per Label")
          .alias("auc_roc_per_label")
          .says("Probability that a sample with a label scores above one without it.")
          .formula("sum (FP_j - FP_j-1) (TP_j + TP_j-1) / (2 P N) of each label")
          .reference(TORCHMETRICS + " MultilabelAUROC(average=None)"),
      MultilabelEvaluation::hasAreas,
      MultilabelEvaluation::areaUnderRocPerLabel);

  /** {@link MultilabelEvaluation#averagePrecision} with {@link Averaging#MACRO}. */
  public static final Metric<MultilabelEvaluation> AUC_PR_MACRO = Metric.of(
      share("multilabel_auc_pr_macro", "Macro AUC-PR")
          .alias("auc_pr_macro", "auc_pr", "multilabel_auc_pr", "average_precision")
          .says("Precision averaged over the steps of recall.")
          .formula("sum (R_j - R_j-1) p_j, macro average over the labels")
          .reference(TORCHMETRICS + " MultilabelAveragePrecision(average='macro')"),
      MultilabelEvaluation::hasAreas,
      evaluation -> evaluation.averagePrecision(Averaging.MACRO));

  /** {@link MultilabelEvaluation#averagePrecision} with {@link Averaging#MICRO}. */
  public static final Metric<MultilabelEvaluation> AUC_PR_MICRO = Metric.of(
      share("multilabel_auc_pr_micro", "Micro AUC-PR")
          .alias("auc_pr_micro")
          .says("Precision averaged over the steps of recall.")
          .formula("sum (R_j - R_j-1) p_j, micro average over the labels")
          .reference(TORCHMETRICS + " MultilabelAveragePrecision(average='micro')"),
      MultilabelEvaluation::hasAreas,
      evaluation -> evaluation.averagePrecision(Averaging.MICRO));

  /** {@link MultilabelEvaluation#averagePrecision} with {@link Averaging#WEIGHTED}. */
  public static final Metric<MultilabelEvaluation> AUC_PR_WEIGHTED = Metric.of(
      share("multilabel_auc_pr_weighted", "Weighted AUC-PR")
          .alias("auc_pr_weighted")
          .says("Precision averaged over the steps of recall.")
          .formula("sum (R_j - R_j-1) p_j, weighted average over the labels")
          .reference(TORCHMETRICS + " MultilabelAveragePrecision(average='weighted')"),
      MultilabelEvaluation::hasAreas,
      evaluation -> evaluation.averagePrecision(Averaging.WEIGHTED));

  /** {@link MultilabelEvaluation#averagePrecisionPerLabel()}. */
  public static final PerClassMetric<MultilabelEvaluation> AUC_PR_PER_LABEL = PerClassMetric.of(
      share("multilabel_auc_pr_per_label", "AUC-PR per Label")
          .alias("auc_pr_per_label")
          .says("Precision averaged over the steps of recall.")
          .formula("sum (R_j - R_j-1) p_j of each label")
          .reference(TORCHMETRICS + " MultilabelAveragePrecision(average=None)"),
      MultilabelEvaluation::hasAreas,
      MultilabelEvaluation::averagePrecisionPerLabel);

  /** {@link MultilabelEvaluation#labelRankingAveragePrecision()}. */
  public static final Metric<MultilabelEvaluation> LABEL_RANKING_AVERAGE_PRECISION = Metric.of(
      share("label_ranking_average_precision", "Label Ranking Average Precision")
          .alias("lrap")
          .says("Share of true labels among those scored at least as high as a true label.")
          .formula("mean over true labels i of #{true j: s_j >= s_i} / #{j: s_j >= s_i}")
          .reference(SCIKIT_LEARN + " label_ranking_average_precision_score"),
      MultilabelEvaluation::hasRankings,
      MultilabelEvaluation::labelRankingAveragePrecision);

  /** {@link MultilabelEvaluation#coverageError()}. */
  public static final Metric<MultilabelEvaluation> COVERAGE_ERROR = Metric.of(
      MetricInfo.lowerIsBetter("coverage_error", "Coverage Error")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("How many of the highest scores include every true label.")
          .formula("max over true labels i of #{j: s_j >= s_i}")
          .reference(SCIKIT_LEARN + " coverage_error"),
      MultilabelEvaluation::hasRankings,
      MultilabelEvaluation::coverageError);

  /** {@link MultilabelEvaluation#labelRankingLoss()}. */
  public static final Metric<MultilabelEvaluation> LABEL_RANKING_LOSS = Metric.of(
      MetricInfo.lowerIsBetter("label_ranking_loss", "Label Ranking Loss")
          .range(0, 1, 0)
          .says("Share of pairs of a true label and another that are not in order.")
          .formula("#{(i true, j not): s_j >= s_i} / (t (L - t))")
          .reference(SCIKIT_LEARN + " label_ranking_loss"),
      MultilabelEvaluation::hasRankings,
      MultilabelEvaluation::labelRankingLoss);

  /** {@link MultilabelEvaluation#meanReciprocalRank()}. */
  public static final Metric<MultilabelEvaluation> MEAN_RECIPROCAL_RANK = Metric.of(
      share("mean_reciprocal_rank", "Mean Reciprocal Rank (MRR)")
          .alias("mrr")
          .says("One over the rank of the first true label.")
          .formula("1 / min over true labels i of #{j: s_j >= s_i}")
          .reference("definition; ties count against the label"),
      MultilabelEvaluation::hasRankings,
      MultilabelEvaluation::meanReciprocalRank);

  /** {@link MultilabelEvaluation#dcg()}. */
  public static final Metric<MultilabelEvaluation> DCG = Metric.of(
      MetricInfo.higherIsBetter("dcg", "Discounted Cumulative Gain (DCG)")
          .range(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
          .says("Relevance that the scores bring to the top, discounted by rank.")
          .formula("sum over ranks r of relevance / log2(r + 1)")
          .reference(SCIKIT_LEARN + " dcg_score"),
      MultilabelEvaluation::hasGains,
      MultilabelEvaluation::dcg);

  /** {@link MultilabelEvaluation#ndcg()}. */
  public static final Metric<MultilabelEvaluation> NDCG = Metric.of(
      share("ndcg", "Normalized Discounted Cumulative Gain (nDCG)")
          .says("Discounted cumulative gain over that of the best order.")
          .formula("DCG / DCG of the best order, mean over the rows")
          .reference(SCIKIT_LEARN + " ndcg_score"),
      MultilabelEvaluation::hasGains,
      MultilabelEvaluation::ndcg);

  private static final List<Metric<MultilabelEvaluation>> ALL = List.of(
      SUBSET_ACCURACY,
      HAMMING_LOSS,
      ACCURACY_PER_LABEL,
      MATTHEWS_CORRCOEF_PER_LABEL,
      PRECISION_MACRO,
      PRECISION_MICRO,
      PRECISION_WEIGHTED,
      PRECISION_SAMPLES,
      PRECISION_PER_LABEL,
      RECALL_MACRO,
      RECALL_MICRO,
      RECALL_WEIGHTED,
      RECALL_SAMPLES,
      RECALL_PER_LABEL,
      F1_MACRO,
      F1_MICRO,
      F1_WEIGHTED,
      F1_SAMPLES,
      F1_PER_LABEL,
      FBETA_0_5_MACRO,
      FBETA_0_5_MICRO,
      FBETA_0_5_WEIGHTED,
      FBETA_0_5_SAMPLES,
      FBETA_0_5_PER_LABEL,
      FBETA_2_MACRO,
      FBETA_2_MICRO,
      FBETA_2_WEIGHTED,
      FBETA_2_SAMPLES,
      FBETA_2_PER_LABEL,
      JACCARD_MACRO,
      JACCARD_MICRO,
      JACCARD_WEIGHTED,
      JACCARD_SAMPLES,
      JACCARD_PER_LABEL,
      AUC_ROC_MACRO,
      AUC_ROC_MICRO,
      AUC_ROC_WEIGHTED,
      AUC_ROC_PER_LABEL,
      AUC_PR_MACRO,
      AUC_PR_MICRO,
      AUC_PR_WEIGHTED,
      AUC_PR_PER_LABEL,
      LABEL_RANKING_AVERAGE_PRECISION,
      COVERAGE_ERROR,
      LABEL_RANKING_LOSS,
      MEAN_RECIPROCAL_RANK,
      DCG,
      NDCG);

  private MultilabelMetrics() {}

  /** Returns all constants. */
  static List<Metric<MultilabelEvaluation>> all() {
    return ALL;
  }

  /**
   * {@link MultilabelEvaluation#dcg(int)}; the id of the first 10 ranks is {@code dcg_10}.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static Metric<MultilabelEvaluation> dcg(int k) {
    return Metric.of(
        MetricInfo.higherIsBetter("dcg_" + Arguments.atLeast("k", k, 1), "DCG@" + k)
            .range(0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
            .says(
                "Relevance that the scores bring to the first " + k + " ranks, discounted by rank.")
            .formula("sum over ranks r = 1.." + k + " of relevance / log2(r + 1)")
            .reference(SCIKIT_LEARN + " dcg_score(k=" + k + ")"),
        MultilabelEvaluation::hasGains,
        evaluation -> evaluation.dcg(k));
  }

  /**
   * {@link MultilabelEvaluation#ndcg(int)}; the id of the first 10 ranks is {@code ndcg_10}.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static Metric<MultilabelEvaluation> ndcg(int k) {
    return Metric.of(
        share("ndcg_" + Arguments.atLeast("k", k, 1), "nDCG@" + k)
            .says("Discounted cumulative gain of the first " + k
                + " ranks over that of the best order.")
            .formula("DCG@" + k + " / DCG@" + k + " of the best order, mean over the rows")
            .reference(SCIKIT_LEARN + " ndcg_score(k=" + k + ")"),
        MultilabelEvaluation::hasGains,
        evaluation -> evaluation.ndcg(k));
  }

  private static MetricInfo share(String id, String name) {
    return MetricInfo.higherIsBetter(id, name).range(0, 1, 1);
  }
}
