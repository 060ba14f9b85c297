package io.evalmetrics.classification;

import io.evalmetrics.Metric;
import io.evalmetrics.Task;
import java.util.List;

/** The classification tasks. Every classification metric is found under each of the first three. */
public final class ClassificationTasks {

  /** What is in an image: one class each. */
  public static final Task<ClassificationEvaluation> IMAGE_CLASSIFICATION = task(
      "image_classification",
      "Image Classification",
      List.of(
          ClassificationMetrics.ACCURACY,
          ClassificationMetrics.PRECISION,
          ClassificationMetrics.RECALL,
          ClassificationMetrics.F1,
          ClassificationMetrics.LOSS,
          ClassificationMetrics.LOG_LOSS,
          ClassificationMetrics.AUC_ROC,
          ClassificationMetrics.AUC_PR,
          ClassificationMetrics.TOP_3_ACCURACY,
          ClassificationMetrics.TOP_5_ACCURACY,
          ClassificationMetrics.COHEN_KAPPA,
          ClassificationMetrics.MATTHEWS_CORRCOEF,
          ClassificationMetrics.QUADRATIC_WEIGHTED_KAPPA,
          ClassificationMetrics.BRIER_SCORE));

  /** What a text is: one class each. */
  public static final Task<ClassificationEvaluation> TEXT_CLASSIFICATION = task(
      "text_classification",
      "Text Classification",
      List.of(
          ClassificationMetrics.ACCURACY,
          ClassificationMetrics.PRECISION,
          ClassificationMetrics.RECALL,
          ClassificationMetrics.F1,
          ClassificationMetrics.F1.weighted(),
          ClassificationMetrics.F1.micro(),
          ClassificationMetrics.LOSS,
          ClassificationMetrics.LOG_LOSS,
          ClassificationMetrics.AUC_ROC,
          ClassificationMetrics.HAMMING_LOSS,
          ClassificationMetrics.JACCARD,
          ClassificationMetrics.COHEN_KAPPA,
          ClassificationMetrics.MATTHEWS_CORRCOEF,
          ClassificationMetrics.QUADRATIC_WEIGHTED_KAPPA,
          ClassificationMetrics.BRIER_SCORE));

  /** The class of a row of a table. */
  public static final Task<ClassificationEvaluation> TABULAR_CLASSIFICATION = task(
      "tabular_classification",
      "Tabular Classification",
      List.of(
          ClassificationMetrics.ACCURACY,
          ClassificationMetrics.PRECISION,
          ClassificationMetrics.RECALL,
          ClassificationMetrics.F1,
          ClassificationMetrics.LOSS,
          ClassificationMetrics.LOG_LOSS,
          ClassificationMetrics.AUC,
          ClassificationMetrics.AUC_ROC,
          ClassificationMetrics.AUC_PR,
          ClassificationMetrics.BALANCED_ACCURACY,
          ClassificationMetrics.SPECIFICITY,
          ClassificationMetrics.NPV,
          ClassificationMetrics.FBETA_0_5,
          ClassificationMetrics.FBETA_2,
          ClassificationMetrics.HAMMING_LOSS,
          ClassificationMetrics.JACCARD,
          ClassificationMetrics.COHEN_KAPPA,
          ClassificationMetrics.MATTHEWS_CORRCOEF,
          ClassificationMetrics.QUADRATIC_WEIGHTED_KAPPA,
          ClassificationMetrics.BRIER_SCORE,
          ClassificationMetrics.GINI,
          ClassificationMetrics.NORMALIZED_GINI));

  /** Which of several labels a sample has, and ranked items. */
  public static final Task<MultilabelEvaluation> MULTILABEL_CLASSIFICATION = Task.of(
      "multilabel_classification",
      "Multilabel Classification",
      MultilabelEvaluation.class,
      List.of(
          MultilabelMetrics.SUBSET_ACCURACY,
          MultilabelMetrics.HAMMING_LOSS,
          MultilabelMetrics.PRECISION_MACRO,
          MultilabelMetrics.RECALL_MACRO,
          MultilabelMetrics.F1_MACRO,
          MultilabelMetrics.F1_MICRO,
          MultilabelMetrics.F1_WEIGHTED,
          MultilabelMetrics.F1_SAMPLES,
          MultilabelMetrics.JACCARD_MACRO,
          MultilabelMetrics.AUC_ROC_MACRO,
          MultilabelMetrics.AUC_PR_MACRO,
          MultilabelMetrics.LABEL_RANKING_AVERAGE_PRECISION),
      MultilabelMetrics.all());

  private ClassificationTasks() {}

  private static Task<ClassificationEvaluation> task(
      String id, String name, List<Metric<ClassificationEvaluation>> headlineMetrics) {
    return Task.of(
        id, name, ClassificationEvaluation.class, headlineMetrics, ClassificationMetrics.all());
  }
}
