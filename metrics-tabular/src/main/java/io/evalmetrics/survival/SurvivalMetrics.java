package io.evalmetrics.survival;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** The time-to-event metrics; each constant points at one method of {@link SurvivalEvaluation}. */
public final class SurvivalMetrics {

  /** {@link SurvivalEvaluation#f1()}. */
  public static final Metric<SurvivalEvaluation> F1 = metric(
      MetricInfo.higherIsBetter("f1", "F1 Score")
          .alias("f1_score")
          .range(0, 1, 1)
          .says("Harmonic mean of precision and recall of the predicted events.")
          .formula("2 TP / (2 TP + FP + FN)")
          .reference("scikit-learn f1_score"),
      Requirements::forClassification,
      SurvivalEvaluation::f1);

  /** {@link SurvivalEvaluation#concordanceIndex()}. */
  public static final Metric<SurvivalEvaluation> CONCORDANCE_INDEX = metric(
      MetricInfo.higherIsBetter("concordance_index", "Concordance Index (C-Index)")
          .alias("c_index", "harrell_c", "cindex")
          .range(0, 1, 1)
          .says("Share of comparable pairs in which who fails first had the higher risk.")
          .formula("(concordant + tied / 2) / (concordant + discordant + tied)")
          .reference("R survival concordance, lifelines concordance_index"),
      Requirements::forConcordance,
      SurvivalEvaluation::concordanceIndex);

  /** {@link SurvivalEvaluation#somersD()}. */
  public static final Metric<SurvivalEvaluation> SOMERS_D = metric(
      MetricInfo.higherIsBetter("somers_d", "Somers’ D")
          .alias("dxy")
          .range(-1, 1, 1)
          .says("Concordance index on the scale from -1 to 1, where chance is 0.")
          .formula("2 C - 1")
          .reference("R Hmisc rcorr.cens"),
      Requirements::forConcordance,
      SurvivalEvaluation::somersD);

  /** {@link SurvivalEvaluation#concordanceIndexIpcw()}. */
  public static final Metric<SurvivalEvaluation> CONCORDANCE_INDEX_IPCW = metric(
      MetricInfo.higherIsBetter("concordance_index_ipcw", "Uno’s C")
          .alias("uno_c", "ipcw_c_index")
          .range(0, 1, 1)
          .says("Concordance index in which pairs are weighted for censoring.")
          .formula("sum(G(t)^-2 (concordant + tied / 2)) / sum(G(t)^-2), over comparable pairs")
          .reference("scikit-survival concordance_index_ipcw"),
      Requirements::forUnoConcordance,
      SurvivalEvaluation::concordanceIndexIpcw);

  /** {@link SurvivalEvaluation#meanCumulativeDynamicAuc()}. */
  public static final Metric<SurvivalEvaluation> MEAN_CUMULATIVE_DYNAMIC_AUC = metric(
      MetricInfo.higherIsBetter("mean_cumulative_dynamic_auc", "Mean cumulative/dynamic AUC")
          .alias("iauc")
          .range(0, 1, 1)
          .says(
              "Time-dependent AUC, averaged over the evaluation times by the events between them.")
          .formula("sum(AUC(t_k) (S(t_k-1) - S(t_k))) / (1 - S(t_T))")
          .reference("scikit-survival cumulative_dynamic_auc"),
      Requirements::forAuc,
      SurvivalEvaluation::meanCumulativeDynamicAuc);

  /** {@link SurvivalEvaluation#integratedBrierScore()}. */
  public static final Metric<SurvivalEvaluation> INTEGRATED_BRIER_SCORE = metric(
      MetricInfo.lowerIsBetter("integrated_brier_score", "Integrated Brier Score")
          .alias("ibs")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Squared error of predicted survival, weighted for censoring, averaged over time.")
          .formula("integral of BS(t) dt / (t_T - t_1)")
          .reference("scikit-survival integrated_brier_score"),
      Requirements::forIntegratedBrier,
      SurvivalEvaluation::integratedBrierScore);

  /** {@link SurvivalEvaluation#precision()}. */
  public static final Metric<SurvivalEvaluation> PRECISION = metric(
      MetricInfo.higherIsBetter("precision", "Precision")
          .range(0, 1, 1)
          .says("Share of the predicted events that came.")
          .formula("TP / (TP + FP)")
          .reference("scikit-learn precision_score"),
      Requirements::forClassification,
      SurvivalEvaluation::precision);

  /** {@link SurvivalEvaluation#recall()}. */
  public static final Metric<SurvivalEvaluation> RECALL = metric(
      MetricInfo.higherIsBetter("recall", "Recall")
          .range(0, 1, 1)
          .says("Share of the events that were predicted.")
          .formula("TP / (TP + FN)")
          .reference("scikit-learn recall_score"),
      Requirements::forClassification,
      SurvivalEvaluation::recall);

  /** {@link SurvivalEvaluation#accuracy()}. */
  public static final Metric<SurvivalEvaluation> ACCURACY = metric(
      MetricInfo.higherIsBetter("accuracy", "Accuracy")
          .range(0, 1, 1)
          .says("Share of the samples whose event or freedom from it was predicted.")
          .formula("(TP + TN) / (TP + FP + FN + TN)")
          .reference("scikit-learn accuracy_score"),
      Requirements::forClassification,
      SurvivalEvaluation::accuracy);

  /** {@link SurvivalEvaluation#maeUncensored()}. */
  public static final Metric<SurvivalEvaluation> MAE_UNCENSORED = metric(
      MetricInfo.lowerIsBetter("mae_uncensored", "MAE on events")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Mean absolute error of the predicted times of those who had the event.")
          .formula("mean(|predictedTime - time|) over events")
          .reference("Haider et al. (2020)"),
      Requirements::forTimeErrors,
      SurvivalEvaluation::maeUncensored);

  /** {@link SurvivalEvaluation#rmseUncensored()}. */
  public static final Metric<SurvivalEvaluation> RMSE_UNCENSORED = metric(
      MetricInfo.lowerIsBetter("rmse_uncensored", "RMSE on events")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says("Root mean squared error of the predicted times of those who had the event.")
          .formula("sqrt(mean((predictedTime - time)^2)) over events")
          .reference("Haider et al. (2020)"),
      Requirements::forTimeErrors,
      SurvivalEvaluation::rmseUncensored);

  /** {@link SurvivalEvaluation#maeHinge()}. */
  public static final Metric<SurvivalEvaluation> MAE_HINGE = metric(
      MetricInfo.lowerIsBetter("mae_hinge", "MAE (hinge)")
          .range(0, Double.POSITIVE_INFINITY, 0)
          .says(
              "Mean absolute error of predicted times; the censored err only if predicted too early.")
          .formula("mean(|predictedTime - time|), max(time - predictedTime, 0) for the censored")
          .reference("Haider et al. (2020)"),
      Requirements::forTimeErrors,
      SurvivalEvaluation::maeHinge);

  /** All of them, those of a leaderboard first. */
  static final List<Metric<SurvivalEvaluation>> ALL = List.of(
      F1,
      CONCORDANCE_INDEX,
      SOMERS_D,
      CONCORDANCE_INDEX_IPCW,
      MEAN_CUMULATIVE_DYNAMIC_AUC,
      INTEGRATED_BRIER_SCORE,
      PRECISION,
      RECALL,
      ACCURACY,
      MAE_UNCENSORED,
      RMSE_UNCENSORED,
      MAE_HINGE);

  private SurvivalMetrics() {}

  private static Metric<SurvivalEvaluation> metric(
      MetricInfo info,
      Consumer<SurvivalData> requirement,
      ToDoubleFunction<SurvivalEvaluation> score) {
    return Metric.of(info, evaluation -> evaluation.meets(requirement), score);
  }
}
