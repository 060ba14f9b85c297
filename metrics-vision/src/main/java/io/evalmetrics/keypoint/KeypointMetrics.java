package io.evalmetrics.keypoint;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import java.math.BigDecimal;
import java.util.List;

/** The metrics of keypoints in known instances; each constant points at one method of {@link KeypointEvaluation}. */
public final class KeypointMetrics {

  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final String MMPOSE = "mmpose 1.3.2";

  /** {@link KeypointEvaluation#precision()}. */
  public static final Metric<KeypointEvaluation> PRECISION = Metric.of(
      MetricInfo.higherIsBetter("precision", "Precision")
          .range(0, 1, 1)
          .says("Share of the keypoints predicted to be there that are there, and correct.")
          .formula("TP / (TP + FP)")
          .reference("scikit-learn precision_score"),
      KeypointEvaluation::hasNormalizers,
      KeypointEvaluation::precision);

  /** {@link KeypointEvaluation#recall()}. */
  public static final Metric<KeypointEvaluation> RECALL = Metric.of(
      MetricInfo.higherIsBetter("recall", "Recall")
          .range(0, 1, 1)
          .says("Share of the labelled keypoints that were predicted to be there, and correct.")
          .formula("TP / (TP + FN)")
          .reference("scikit-learn recall_score"),
      KeypointEvaluation::hasNormalizers,
      KeypointEvaluation::recall);

  /** {@link KeypointEvaluation#f1()}. */
  public static final Metric<KeypointEvaluation> F1 = Metric.of(
      MetricInfo.higherIsBetter("f1", "F1 Score")
          .alias("f1_score")
          .range(0, 1, 1)
          .says("Harmonic mean of precision and recall of keypoints.")
          .formula("2 TP / (2 TP + FP + FN)")
          .reference("scikit-learn f1_score"),
      KeypointEvaluation::hasNormalizers,
      KeypointEvaluation::f1);

  /** {@link KeypointEvaluation#loss()}. */
  public static final Metric<KeypointEvaluation> LOSS = Metric.of(
      MetricInfo.lowerIsBetter("loss", "Loss")
          .alias("mse")
          .range(0, INFINITY, 0)
          .says("Mean squared error of the coordinates of labelled keypoints.")
          .formula("mean((predicted - true)^2)")
          .reference("scikit-learn mean_squared_error"),
      KeypointEvaluation::loss);

  /** {@link KeypointEvaluation#mae()}. */
  public static final Metric<KeypointEvaluation> MAE = Metric.of(
      MetricInfo.lowerIsBetter("mae", "Mean Absolute Error (MAE)")
          .alias("mean_absolute_error")
          .range(0, INFINITY, 0)
          .says("Mean absolute error of the coordinates of labelled keypoints.")
          .formula("mean(|predicted - true|)")
          .reference("scikit-learn mean_absolute_error"),
      KeypointEvaluation::mae);

  /** {@link KeypointEvaluation#pck()}. */
  public static final Metric<KeypointEvaluation> PCK = Metric.of(
      MetricInfo.higherIsBetter("pck", "PCK (Percentage of Correct Keypoints)")
          .range(0, 1, 1)
          .says("Share of the keypoints within the threshold of the options, mean over keypoints.")
          .formula("mean over keypoints of the share with d / n < threshold")
          .reference(MMPOSE + " keypoint_pck_accuracy"),
      KeypointEvaluation::hasNormalizers,
      KeypointEvaluation::pck);

  /** {@link KeypointEvaluation#pck(double)} at 0.05. */
  public static final Metric<KeypointEvaluation> PCK_0_05 = pck(0.05);

  /** {@link KeypointEvaluation#pck(double)} at 0.1. */
  public static final Metric<KeypointEvaluation> PCK_0_10 = pck(0.1);

  /** {@link KeypointEvaluation#pck(double)} at 0.2. */
  public static final Metric<KeypointEvaluation> PCK_0_20 = pck(0.2);

  /** {@link KeypointEvaluation#pck(double)} at 0.3. */
  public static final Metric<KeypointEvaluation> PCK_0_30 = pck(0.3);

  /** {@link KeypointEvaluation#pck(double)} at 0.5. */
  public static final Metric<KeypointEvaluation> PCK_0_50 = pck(0.5);

  /** {@link KeypointEvaluation#oks()}. */
  public static final Metric<KeypointEvaluation> OKS = Metric.of(
      MetricInfo.higherIsBetter("oks", "Object Keypoint Similarity (OKS)")
          .range(0, 1, 1)
          .says("How close keypoints are, seen by the size of the object and their precision.")
          .formula("mean(exp(-d^2 / (2 sigma)^2 / area / 2))")
          .reference("pycocotools 2.0.11 COCOeval.computeOks"),
      KeypointEvaluation::hasSimilarity,
      KeypointEvaluation::oks);

  /** {@link KeypointEvaluation#mpjpe()}. */
  public static final Metric<KeypointEvaluation> MPJPE = Metric.of(
      MetricInfo.lowerIsBetter("mpjpe", "Mean Per Joint Position Error (MPJPE)")
          .alias("epe")
          .range(0, INFINITY, 0)
          .says("Mean distance of labelled keypoints.")
          .formula("mean(d)")
          .reference(MMPOSE + " keypoint_mpjpe"),
      KeypointEvaluation::mpjpe);

  /** {@link KeypointEvaluation#visibilityAccuracy()}. */
  public static final Metric<KeypointEvaluation> VISIBILITY_ACCURACY = Metric.of(
      MetricInfo.higherIsBetter("visibility_accuracy", "Visibility Accuracy")
          .range(0, 1, 1)
          .says("Share of the keypoints whose predicted visibility agrees with the true one.")
          .formula("mean(agree)")
          .reference("definition"),
      KeypointEvaluation::hasVisibility,
      KeypointEvaluation::visibilityAccuracy);

  /** {@link KeypointEvaluation#rmse()}. */
  public static final Metric<KeypointEvaluation> RMSE = Metric.of(
      MetricInfo.lowerIsBetter("rmse", "Root Mean Squared Error (RMSE)")
          .range(0, INFINITY, 0)
          .says("Square root of the loss, in the unit of the coordinates.")
          .formula("sqrt(mean((predicted - true)^2))")
          .reference("scikit-learn root_mean_squared_error"),
      KeypointEvaluation::rmse);

  /** {@link KeypointEvaluation#maxError()}. */
  public static final Metric<KeypointEvaluation> MAX_ERROR = Metric.of(
      MetricInfo.lowerIsBetter("max_error", "Max Error")
          .range(0, INFINITY, 0)
          .says("Largest distance of a labelled keypoint.")
          .formula("max(d)")
          .reference("definition"),
      KeypointEvaluation::maxError);

  /** {@link KeypointEvaluation#mpjpePerKeypoint()}. */
  public static final PerClassMetric<KeypointEvaluation> MPJPE_PER_KEYPOINT = PerClassMetric.of(
      MetricInfo.lowerIsBetter("mpjpe_per_keypoint", "MPJPE per Keypoint")
          .range(0, INFINITY, 0)
          .says("Mean distance of each keypoint where it is labelled.")
          .formula("mean(d) of a keypoint")
          .reference(MMPOSE + " keypoint_mpjpe"),
      KeypointEvaluation::mpjpePerKeypoint);

  /** {@link KeypointEvaluation#pckMicro()}. */
  public static final Metric<KeypointEvaluation> PCK_MICRO = Metric.of(
      MetricInfo.higherIsBetter("pck_micro", "Micro PCK")
          .range(0, 1, 1)
          .says("Share of all labelled keypoints together within the threshold of the options.")
          .formula("share with d / n < threshold")
          .reference("definition"),
      KeypointEvaluation::hasNormalizers,
      KeypointEvaluation::pckMicro);

  /** {@link KeypointEvaluation#pckPerKeypoint()}. */
  public static final PerClassMetric<KeypointEvaluation> PCK_PER_KEYPOINT = PerClassMetric.of(
      MetricInfo.higherIsBetter("pck_per_keypoint", "PCK per Keypoint")
          .range(0, 1, 1)
          .says("Share of each keypoint within the threshold of the options, where it is labelled.")
          .formula("share of a keypoint with d / n < threshold")
          .reference(MMPOSE + " keypoint_pck_accuracy"),
      KeypointEvaluation::hasNormalizers,
      KeypointEvaluation::pckPerKeypoint);

  /** {@link KeypointEvaluation#nme()}. */
  public static final Metric<KeypointEvaluation> NME = Metric.of(
      MetricInfo.lowerIsBetter("nme", "Normalized Mean Error (NME)")
          .alias("normalized_mean_error")
          .range(0, INFINITY, 0)
          .says("Mean distance of labelled keypoints as a share of the length of the instance.")
          .formula("mean(d / n)")
          .reference(MMPOSE + " keypoint_nme"),
      KeypointEvaluation::hasNormalizers,
      KeypointEvaluation::nme);

  /** {@link KeypointEvaluation#aucPck()}. */
  public static final Metric<KeypointEvaluation> AUC_PCK = Metric.of(
      MetricInfo.higherIsBetter("auc_pck", "Area under the PCK Curve")
          .range(0, 1, 1)
          .says("Mean of PCK over evenly spaced thresholds of a length common to all instances.")
          .formula("mean over i = 0 .. n-1 of PCK at i / n")
          .reference(MMPOSE + " keypoint_auc"),
      KeypointEvaluation::aucPck);

  /** {@link KeypointEvaluation#nMpjpe()}. */
  public static final Metric<KeypointEvaluation> N_MPJPE = Metric.of(
      MetricInfo.lowerIsBetter("n_mpjpe", "N-MPJPE (scaled)")
          .range(0, INFINITY, 0)
          .says("Mean distance of labelled keypoints after the best scaling of each instance.")
          .formula("s = sum(p g) / sum(p p); mean(|s p - g|)")
          .reference(MMPOSE + " keypoint_mpjpe, alignment scale"),
      KeypointEvaluation::nMpjpe);

  /** {@link KeypointEvaluation#paMpjpe()}. */
  public static final Metric<KeypointEvaluation> PA_MPJPE = Metric.of(
      MetricInfo.lowerIsBetter("pa_mpjpe", "PA-MPJPE (Procrustes aligned)")
          .alias("p_mpjpe")
          .range(0, INFINITY, 0)
          .says("Mean distance of labelled keypoints after the best similarity transform.")
          .formula("mean(|s R (p - mean(p)) + mean(g) - g|)")
          .reference(MMPOSE + " keypoint_mpjpe, alignment procrustes"),
      KeypointEvaluation::paMpjpe);

  /** {@link KeypointEvaluation#pcp()}. */
  public static final Metric<KeypointEvaluation> PCP = Metric.of(
      MetricInfo.higherIsBetter("pcp", "PCP (Percentage of Correct Parts)")
          .range(0, 1, 1)
          .says("Share of the limbs whose ends are both within half the limb's length.")
          .formula("share of limbs (a, b) with d_a <= L / 2 and d_b <= L / 2")
          .reference("Ferrari et al. (2008), strict"),
      KeypointEvaluation::hasLimbs,
      KeypointEvaluation::pcp);

  /** {@link KeypointEvaluation#oksPerInstance()}. */
  public static final PerClassMetric<KeypointEvaluation> OKS_PER_INSTANCE = PerClassMetric.of(
      MetricInfo.higherIsBetter("oks_per_instance", "OKS per Instance")
          .range(0, 1, 1)
          .says("Object keypoint similarity of each instance with a labelled keypoint.")
          .formula("mean over keypoints of exp(-d^2 / (2 sigma)^2 / area / 2)")
          .reference("pycocotools 2.0.11 COCOeval.computeOks"),
      evaluation -> evaluation.hasSimilarity() && evaluation.hasInstances(),
      KeypointEvaluation::oksPerInstance);

  /** True positives of {@link KeypointEvaluation#presenceCounts()}. */
  public static final Metric<KeypointEvaluation> TRUE_POSITIVES = Metric.of(
      MetricInfo.higherIsBetter("true_positives", "True Positives")
          .range(0, INFINITY, INFINITY)
          .says("Number of labelled keypoints that were predicted to be there, and correct.")
          .formula("TP")
          .reference("definition"),
      KeypointEvaluation::hasNormalizers,
      evaluation -> evaluation.presenceCounts().truePositives());

  /** False positives of {@link KeypointEvaluation#presenceCounts()}. */
  public static final Metric<KeypointEvaluation> FALSE_POSITIVES = Metric.of(
      MetricInfo.lowerIsBetter("false_positives", "False Positives")
          .range(0, INFINITY, 0)
          .says("Number of keypoints predicted to be there that are not, or not there.")
          .formula("FP")
          .reference("definition"),
      KeypointEvaluation::hasNormalizers,
      evaluation -> evaluation.presenceCounts().falsePositives());

  /** False negatives of {@link KeypointEvaluation#presenceCounts()}. */
  public static final Metric<KeypointEvaluation> FALSE_NEGATIVES = Metric.of(
      MetricInfo.lowerIsBetter("false_negatives", "False Negatives")
          .range(0, INFINITY, 0)
          .says("Number of labelled keypoints that were not predicted, or not correctly.")
          .formula("FN")
          .reference("definition"),
      KeypointEvaluation::hasNormalizers,
      evaluation -> evaluation.presenceCounts().falseNegatives());

  /** What a leaderboard offers, in its order. */
  static final List<Metric<KeypointEvaluation>> HEADLINE = List.of(
      PRECISION,
      RECALL,
      F1,
      LOSS,
      MAE,
      PCK,
      PCK_0_05,
      PCK_0_10,
      PCK_0_20,
      PCK_0_30,
      PCK_0_50,
      OKS,
      MPJPE,
      VISIBILITY_ACCURACY);

  static final List<Metric<KeypointEvaluation>> FURTHER = List.of(
      RMSE,
      MAX_ERROR,
      MPJPE_PER_KEYPOINT,
      PCK_MICRO,
      PCK_PER_KEYPOINT,
      NME,
      AUC_PCK,
      N_MPJPE,
      PA_MPJPE,
      PCP,
      OKS_PER_INSTANCE,
      TRUE_POSITIVES,
      FALSE_POSITIVES,
      FALSE_NEGATIVES);

  private KeypointMetrics() {}

  /**
   * Percentage of correct keypoints at a threshold; the id of that at 0.2 is {@code pck_0_20}.
   *
   * @throws IllegalArgumentException if the threshold is not positive or not finite
   */
  public static Metric<KeypointEvaluation> pck(double threshold) {
    KeypointEvaluation.requirePckThreshold(threshold);
    BigDecimal decimal = BigDecimal.valueOf(threshold).stripTrailingZeros();
    BigDecimal padded = decimal.setScale(Math.max(2, decimal.scale()));
    return Metric.of(
        MetricInfo.higherIsBetter(
                "pck_" + padded.toPlainString().replace('.', '_'), "PCK@" + decimal.toPlainString())
            .range(0, 1, 1)
            .says("Share of the keypoints within " + decimal.toPlainString()
                + " of the instance's length, mean over keypoints.")
            .formula("mean over keypoints of the share with d / n < " + decimal.toPlainString())
            .reference(MMPOSE + " keypoint_pck_accuracy"),
        evaluation -> evaluation.hasPck(threshold),
        evaluation -> evaluation.pck(threshold));
  }
}
