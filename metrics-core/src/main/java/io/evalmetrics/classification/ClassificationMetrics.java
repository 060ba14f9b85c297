package io.evalmetrics.classification;

import static io.evalmetrics.classification.MetricKinds.SCIKIT_LEARN;
import static io.evalmetrics.classification.MetricKinds.TORCHMETRICS;
import static io.evalmetrics.classification.MetricKinds.binary;
import static io.evalmetrics.classification.MetricKinds.byRanking;
import static io.evalmetrics.classification.MetricKinds.canRank;
import static io.evalmetrics.classification.MetricKinds.correlation;
import static io.evalmetrics.classification.MetricKinds.eachCalibration;
import static io.evalmetrics.classification.MetricKinds.eachClass;
import static io.evalmetrics.classification.MetricKinds.eachProbability;
import static io.evalmetrics.classification.MetricKinds.loss;
import static io.evalmetrics.classification.MetricKinds.ofCalibration;
import static io.evalmetrics.classification.MetricKinds.ofLabels;
import static io.evalmetrics.classification.MetricKinds.ofOutcomes;
import static io.evalmetrics.classification.MetricKinds.ofProbabilities;
import static io.evalmetrics.classification.MetricKinds.rate;
import static io.evalmetrics.classification.MetricKinds.share;
import static io.evalmetrics.classification.MetricKinds.skill;
import static io.evalmetrics.internal.Spelling.inId;
import static io.evalmetrics.internal.Spelling.plain;

import io.evalmetrics.Metric;
import io.evalmetrics.MetricInfo;
import io.evalmetrics.PerClassMetric;
import io.evalmetrics.internal.Arguments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The classification metrics; each constant points at the method that holds its mathematics. Averages over classes are
 * derived from their ratio: {@code F1.macro()} has the id {@code f1_macro}, see {@link AveragedMetric}.
 */
public final class ClassificationMetrics {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  /** {@link BinaryCounts#precision()} of class 1 of two, else the macro average. */
  public static final AveragedMetric PRECISION = new AveragedMetric(
      share("precision", "Precision")
          .says("Share of the samples predicted as a class that belong to it.")
          .formula("TP / (TP + FP)")
          .reference(SCIKIT_LEARN + " precision_score"),
      "Precision",
      BinaryCounts::precision);

  /** {@link BinaryCounts#recall()} of class 1 of two, else the macro average. */
  public static final AveragedMetric RECALL = new AveragedMetric(
      share("recall", "Recall")
          .alias("sensitivity", "tpr")
          .says("Share of the samples of a class that are predicted as it.")
          .formula("TP / (TP + FN)")
          .reference(SCIKIT_LEARN + " recall_score"),
      "Recall",
      BinaryCounts::recall);

  /** {@link BinaryCounts#f1()} of class 1 of two, else the macro average. */
  public static final AveragedMetric F1 = new AveragedMetric(
      share("f1", "F1 Score")
          .says("Harmonic mean of precision and recall.")
          .formula("2 TP / (2 TP + FP + FN)")
          .reference(SCIKIT_LEARN + " f1_score"),
      "F1",
      BinaryCounts::f1);

  /** {@link BinaryCounts#fBeta(double)} with beta = 0.5. */
  public static final AveragedMetric FBETA_0_5 = fBeta(0.5);

  /** {@link BinaryCounts#fBeta(double)} with beta = 2. */
  public static final AveragedMetric FBETA_2 = fBeta(2);

  /** {@link BinaryCounts#jaccard()} of class 1 of two, else the macro average. */
  public static final AveragedMetric JACCARD = new AveragedMetric(
      share("jaccard", "Jaccard Score")
          .says("Samples both of a class and predicted as it over those that are either.")
          .formula("TP / (TP + FP + FN)")
          .reference(SCIKIT_LEARN + " jaccard_score"),
      "Jaccard",
      BinaryCounts::jaccard);

  /** {@link BinaryCounts#fowlkesMallows()} of class 1 of two, else the macro average. */
  public static final AveragedMetric FOWLKES_MALLOWS = new AveragedMetric(
      share("fowlkes_mallows", "Fowlkes-Mallows Index")
          .says("Geometric mean of precision and recall.")
          .formula("TP / sqrt((TP + FP) (TP + FN))")
          .reference("Fowlkes and Mallows 1983; geometric mean of " + SCIKIT_LEARN
              + " precision and recall"),
      "Fowlkes-Mallows",
      BinaryCounts::fowlkesMallows);

  /** {@link BinaryCounts#specificity()} of class 1 of two, else the macro average. */
  public static final AveragedMetric SPECIFICITY = new AveragedMetric(
      share("specificity", "Specificity (True Negative Rate)")
          .alias("tnr")
          .says("Share of the samples outside of a class that are not predicted as it.")
          .formula("TN / (TN + FP)")
          .reference(TORCHMETRICS + " Specificity"),
      "Specificity",
      BinaryCounts::specificity);

  /** {@link BinaryCounts#npv()} of class 1 of two, else the macro average. */
  public static final AveragedMetric NPV = new AveragedMetric(
      share("npv", "NPV (Negative Predictive Value)")
          .says("Share of the samples not predicted as a class that are outside of it.")
          .formula("TN / (TN + FN)")
          .reference("definition; " + TORCHMETRICS + " NegativePredictiveValue"),
      "NPV",
      BinaryCounts::npv);

  /** {@link ClassificationEvaluation#accuracy()}. */
  public static final Metric<ClassificationEvaluation> ACCURACY = ofOutcomes(
      share("accuracy", "Accuracy")
          .says("Share of the samples whose class is predicted.")
          .formula("trace / N")
          .reference(SCIKIT_LEARN + " accuracy_score"),
      ClassificationEvaluation::accuracy);

  /** {@link ClassificationEvaluation#errorRate()}. */
  public static final Metric<ClassificationEvaluation> ZERO_ONE_LOSS = ofOutcomes(
      rate("zero_one_loss", "Zero-One Loss")
          .alias("error_rate")
          .says("Share of the samples whose class is not predicted.")
          .formula("1 - trace / N")
          .reference(SCIKIT_LEARN + " zero_one_loss"),
      ClassificationEvaluation::errorRate);

  /** {@link ClassificationEvaluation#errorRate()}. */
  public static final Metric<ClassificationEvaluation> HAMMING_LOSS = ofOutcomes(
      rate("hamming_loss", "Hamming Loss")
          .says("Share of the labels that are wrong; of one label per sample the error rate.")
          .formula("1 - trace / N")
          .reference(SCIKIT_LEARN + " hamming_loss"),
      ClassificationEvaluation::errorRate);

  /** {@link ConfusionMatrix#balancedAccuracy()}. */
  public static final Metric<ClassificationEvaluation> BALANCED_ACCURACY = ofLabels(
      share("balanced_accuracy", "Balanced Accuracy")
          .says("Mean recall of the classes that occur in the truth.")
          .formula("mean of TP / (TP + FN)")
          .reference(SCIKIT_LEARN + " balanced_accuracy_score"),
      ConfusionMatrix::balancedAccuracy);

  /** {@link ConfusionMatrix#balancedAccuracyAdjusted()}. */
  public static final Metric<ClassificationEvaluation> BALANCED_ACCURACY_ADJUSTED = ofLabels(
      correlation("balanced_accuracy_adjusted", "Balanced Accuracy Adjusted")
          .says("Balanced accuracy beyond chance.")
          .formula("(b - 1/m) / (1 - 1/m)")
          .reference(SCIKIT_LEARN + " balanced_accuracy_score(adjusted=True)"),
      ConfusionMatrix::balancedAccuracyAdjusted);

  /** {@link ConfusionMatrix#matthewsCorrcoef()}. */
  public static final Metric<ClassificationEvaluation> MATTHEWS_CORRCOEF = ofLabels(
      correlation("matthews_corrcoef", "Matthews Correlation Coefficient (MCC)")
          .alias("mcc")
          .says("Correlation of truth and prediction.")
          .formula("(N trace - sum r_i c_i) / sqrt((N^2 - sum r_i^2) (N^2 - sum c_i^2))")
          .reference(SCIKIT_LEARN + " matthews_corrcoef"),
      ConfusionMatrix::matthewsCorrcoef);

  /** {@link ConfusionMatrix#cohenKappa()}. */
  public static final Metric<ClassificationEvaluation> COHEN_KAPPA = ofLabels(
      correlation("cohen_kappa", "Cohen’s Kappa")
          .says("Agreement of truth and prediction beyond chance.")
          .formula("1 - sum w_ij C_ij / (sum w_ij r_i c_j / N), w = [i != j]")
          .reference(SCIKIT_LEARN + " cohen_kappa_score"),
      ConfusionMatrix::cohenKappa);

  /** {@link ConfusionMatrix#linearWeightedKappa()}. */
  public static final Metric<ClassificationEvaluation> LINEAR_WEIGHTED_KAPPA = ofLabels(
      correlation("linear_weighted_kappa", "Linear Weighted Kappa")
          .alias("cohen_kappa_linear")
          .says("Agreement beyond chance in which a miss weighs by its distance.")
          .formula("1 - sum w_ij C_ij / (sum w_ij r_i c_j / N), w = |i - j|")
          .reference(SCIKIT_LEARN + " cohen_kappa_score(weights=\"linear\")"),
      ConfusionMatrix::linearWeightedKappa);

  /** {@link ConfusionMatrix#quadraticWeightedKappa()}. */
  public static final Metric<ClassificationEvaluation> QUADRATIC_WEIGHTED_KAPPA = ofLabels(
      correlation("quadratic_weighted_kappa", "Quadratic Weighted Kappa (QWK)")
          .alias("qwk", "cohen_kappa_quadratic")
          .says("Agreement beyond chance in which a miss weighs by its squared distance.")
          .formula("1 - sum w_ij C_ij / (sum w_ij r_i c_j / N), w = (i - j)^2")
          .reference(SCIKIT_LEARN + " cohen_kappa_score(weights=\"quadratic\")"),
      ConfusionMatrix::quadraticWeightedKappa);

  /** {@link ConfusionMatrix#gMean()}. */
  public static final Metric<ClassificationEvaluation> G_MEAN = ofLabels(
      share("g_mean", "G-Mean")
          .alias("geometric_mean")
          .says("Geometric mean of the recalls of the classes that occur in the truth.")
          .formula("(product of TP / (TP + FN))^(1/m)")
          .reference("imbalanced-learn geometric_mean_score"),
      ConfusionMatrix::gMean);

  /** {@link BinaryCounts#recall()} of each class. */
  public static final PerClassMetric<ClassificationEvaluation> ACCURACY_PER_CLASS = eachClass(
      share("accuracy_per_class", "Accuracy per Class")
          .says("Share of the samples of each class that are predicted as it.")
          .formula("TP / (TP + FN), each class")
          .reference(TORCHMETRICS + " MulticlassAccuracy(average=None)"),
      BinaryCounts::recall);

  /** {@link BinaryCounts#accuracy()} of each class. */
  public static final PerClassMetric<ClassificationEvaluation> ACCURACY_OVR_PER_CLASS = eachClass(
      share("accuracy_ovr_per_class", "One-vs-Rest Accuracy per Class")
          .says("Share of the samples rightly predicted as each class or not.")
          .formula("(TP + TN) / N, each class")
          .reference("definition"),
      BinaryCounts::accuracy);

  /** {@link BinaryCounts#matthewsCorrcoef()} of each class. */
  public static final PerClassMetric<ClassificationEvaluation> MATTHEWS_CORRCOEF_PER_CLASS =
      eachClass(
          correlation("matthews_corrcoef_per_class", "Matthews Correlation Coefficient per Class")
              .alias("mcc_per_class")
              .says("Correlation of truth and prediction of each class against the rest.")
              .formula(
                  "(TP TN - FP FN) / sqrt((TP + FP) (TP + FN) (TN + FP) (TN + FN)), each class")
              .reference(SCIKIT_LEARN + " matthews_corrcoef"),
          BinaryCounts::matthewsCorrcoef);

  /** {@link BinaryCounts#cohenKappa()} of each class. */
  public static final PerClassMetric<ClassificationEvaluation> COHEN_KAPPA_PER_CLASS = eachClass(
      correlation("cohen_kappa_per_class", "Cohen’s Kappa per Class")
          .says("Agreement beyond chance on each class against the rest.")
          .formula("kappa of [[TN, FP], [FN, TP]], each class")
          .reference(SCIKIT_LEARN + " cohen_kappa_score"),
      BinaryCounts::cohenKappa);

  /** {@link BinaryCounts#falsePositiveRate()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> FALSE_POSITIVE_RATE = binary(
      rate("false_positive_rate", "False Positive Rate")
          .says("Share of class 0 that is predicted as class 1.")
          .formula("FP / (FP + TN)")
          .reference("definition"),
      BinaryCounts::falsePositiveRate);

  /** {@link BinaryCounts#falseNegativeRate()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> FALSE_NEGATIVE_RATE = binary(
      rate("false_negative_rate", "False Negative Rate")
          .says("Share of class 1 that is predicted as class 0.")
          .formula("FN / (FN + TP)")
          .reference("definition"),
      BinaryCounts::falseNegativeRate);

  /** {@link BinaryCounts#falseDiscoveryRate()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> FALSE_DISCOVERY_RATE = binary(
      rate("false_discovery_rate", "False Discovery Rate")
          .says("Share of the predictions of class 1 that are wrong.")
          .formula("FP / (FP + TP)")
          .reference("definition"),
      BinaryCounts::falseDiscoveryRate);

  /** {@link BinaryCounts#falseOmissionRate()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> FALSE_OMISSION_RATE = binary(
      rate("false_omission_rate", "False Omission Rate")
          .says("Share of the predictions of class 0 that are wrong.")
          .formula("FN / (FN + TN)")
          .reference("definition"),
      BinaryCounts::falseOmissionRate);

  /** {@link BinaryCounts#informedness()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> INFORMEDNESS = binary(
      correlation("informedness", "Informedness")
          .alias("youden_j")
          .says("Recall and specificity beyond chance.")
          .formula("TP / (TP + FN) + TN / (TN + FP) - 1")
          .reference(
              "Youden (1950), doi:10.1002/1097-0142(1950)3:1%3C32::AID-CNCR2820030106%3E3.0.CO;2-3"),
      BinaryCounts::informedness);

  /** {@link BinaryCounts#markedness()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> MARKEDNESS = binary(
      correlation("markedness", "Markedness")
          .says("Precision and negative predictive value beyond chance.")
          .formula("TP / (TP + FP) + TN / (TN + FN) - 1")
          .reference("Powers (2011), arXiv:2010.16061"),
      BinaryCounts::markedness);

  /** {@link BinaryCounts#positiveLikelihoodRatio()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> POSITIVE_LIKELIHOOD_RATIO = binary(
      MetricInfo.higherIsBetter("positive_likelihood_ratio", "Positive Likelihood Ratio")
          .range(0, INFINITY, INFINITY)
          .says("How much a prediction of class 1 raises its odds.")
          .formula("TP (TN + FP) / (FP (TP + FN))")
          .reference(SCIKIT_LEARN + " class_likelihood_ratios"),
      BinaryCounts::positiveLikelihoodRatio);

  /** {@link BinaryCounts#negativeLikelihoodRatio()} of class 1 of two. */
  public static final Metric<ClassificationEvaluation> NEGATIVE_LIKELIHOOD_RATIO = binary(
      MetricInfo.lowerIsBetter("negative_likelihood_ratio", "Negative Likelihood Ratio")
          .range(0, INFINITY, 0)
          .says("How much a prediction of class 0 leaves of the odds of class 1.")
          .formula("FN (TN + FP) / (TN (TP + FN))")
          .reference(SCIKIT_LEARN + " class_likelihood_ratios"),
      BinaryCounts::negativeLikelihoodRatio);

  /** {@link ClassificationEvaluation#demographicParityRatio()}. */
  public static final Metric<ClassificationEvaluation> DEMOGRAPHIC_PARITY_RATIO = Metric.of(
      share("demographic_parity_ratio", "Demographic Parity Ratio")
          .says("Smallest share of predictions of class 1 in a group over the largest.")
          .formula("min (TP + FP) / n over max (TP + FP) / n")
          .reference(TORCHMETRICS + " BinaryFairness"),
      evaluation -> evaluation.parts().groups.isSupported(),
      ClassificationEvaluation::demographicParityRatio);

  /** {@link ClassificationEvaluation#equalOpportunityRatio()}. */
  public static final Metric<ClassificationEvaluation> EQUAL_OPPORTUNITY_RATIO = Metric.of(
      share("equal_opportunity_ratio", "Equal Opportunity Ratio")
          .says("Smallest recall of a group over the largest.")
          .formula("min TP / (TP + FN) over max TP / (TP + FN)")
          .reference(TORCHMETRICS + " BinaryFairness"),
      evaluation -> evaluation.parts().groups.isSupported(),
      ClassificationEvaluation::equalOpportunityRatio);

  /** {@link ClassificationEvaluation#loss()}. */
  public static final Metric<ClassificationEvaluation> LOSS = Metric.of(
      MetricInfo.lowerIsBetter("loss", "Loss")
          .range(-INFINITY, INFINITY, -INFINITY)
          .says(
              "Mean of the given losses, else the log loss, else the cross entropy of the logits.")
          .formula("sum w loss / sum w")
          .reference(SCIKIT_LEARN + " log_loss; PyTorch cross_entropy"),
      evaluation -> evaluation.parts().loss.isSupported(),
      ClassificationEvaluation::loss);

  /** {@link ClassProbabilities#logLoss()}. */
  public static final Metric<ClassificationEvaluation> LOG_LOSS = ofProbabilities(
      loss("log_loss", "Log Loss")
          .alias("cross_entropy")
          .says("Mean negative logarithm of the probability of the true class.")
          .formula("mean(-ln clip(p_y, eps, 1 - eps)), eps = 2^-52")
          .reference(SCIKIT_LEARN + " log_loss"),
      ClassProbabilities::logLoss);

  /** {@link ClassProbabilities#logLossPerClass()}. */
  public static final PerClassMetric<ClassificationEvaluation> LOG_LOSS_PER_CLASS = eachProbability(
      loss("log_loss_per_class", "Log Loss per Class")
          .says("Log loss over the samples of each class.")
          .formula("mean over y = c of -ln clip(p_c, eps, 1 - eps)")
          .reference(SCIKIT_LEARN + " log_loss"),
      ClassProbabilities::logLossPerClass);

  /** {@link ClassProbabilities#d2LogLoss()}. */
  public static final Metric<ClassificationEvaluation> D2_LOG_LOSS = ofProbabilities(
      skill("d2_log_loss", "D² Log Loss")
          .says("Share of the log loss of the class shares that is explained.")
          .formula("1 - log_loss / log_loss of the class shares")
          .reference("scikit-learn 1.5 d2_log_loss_score"),
      ClassProbabilities::d2LogLoss);

  /** {@link ClassificationEvaluation#crossEntropyFromLogits()}. */
  public static final Metric<ClassificationEvaluation> CROSS_ENTROPY_FROM_LOGITS = Metric.of(
      loss("cross_entropy_from_logits", "Cross Entropy from Logits")
          .says("Mean negative logarithm of the softmax of the true class.")
          .formula("mean(ln(sum e^z_c) - z_y)")
          .reference("PyTorch 1.13 cross_entropy"),
      evaluation -> evaluation.parts().crossEntropy.isSupported(),
      ClassificationEvaluation::crossEntropyFromLogits);

  /** {@link ClassificationEvaluation#hingeLoss()}. */
  public static final Metric<ClassificationEvaluation> HINGE_LOSS = Metric.of(
      loss("hinge_loss", "Hinge Loss")
          .says("How far samples are from being right by a margin of 1.")
          .formula("mean(max(0, 1 - margin))")
          .reference(SCIKIT_LEARN + " hinge_loss"),
      evaluation -> evaluation.parts().hinge.isSupported(),
      ClassificationEvaluation::hingeLoss);

  /** {@link ClassProbabilities#brierScore()}. */
  public static final Metric<ClassificationEvaluation> BRIER_SCORE = ofProbabilities(
      MetricInfo.lowerIsBetter("brier_score", "Brier Score")
          .range(0, 2, 0)
          .says("Mean squared difference of probabilities and outcomes, halved for two classes.")
          .formula("mean(sum over c of (p_c - [y = c])^2)")
          .reference("scikit-learn 1.7 brier_score_loss"),
      ClassProbabilities::brierScore);

  /** {@link ClassProbabilities#brierScorePerClass()}. */
  public static final PerClassMetric<ClassificationEvaluation> BRIER_SCORE_PER_CLASS =
      eachProbability(
          rate("brier_score_per_class", "Brier Score per Class")
              .says("Mean squared difference of the probability of each class and its outcome.")
              .formula("mean((p_c - [y = c])^2), each class")
              .reference(SCIKIT_LEARN + " brier_score_loss"),
          ClassProbabilities::brierScorePerClass);

  /** {@link ClassProbabilities#d2BrierScore()}. */
  public static final Metric<ClassificationEvaluation> D2_BRIER_SCORE = ofProbabilities(
      skill("d2_brier_score", "D² Brier Score (Brier Skill Score)")
          .alias("brier_skill_score")
          .says("Share of the Brier score of the class shares that is explained.")
          .formula("1 - brier_score / brier_score of the class shares")
          .reference("scikit-learn 1.7 d2_brier_score"),
      ClassProbabilities::d2BrierScore);

  /** {@link ClassificationEvaluation#topKAccuracy} with k = 1. */
  public static final Metric<ClassificationEvaluation> TOP_1_ACCURACY = topKAccuracy(1);

  /** {@link ClassificationEvaluation#topKAccuracy} with k = 2. */
  public static final Metric<ClassificationEvaluation> TOP_2_ACCURACY = topKAccuracy(2);

  /** {@link ClassificationEvaluation#topKAccuracy} with k = 3. */
  public static final Metric<ClassificationEvaluation> TOP_3_ACCURACY = topKAccuracy(3);

  /** {@link ClassificationEvaluation#topKAccuracy} with k = 5. */
  public static final Metric<ClassificationEvaluation> TOP_5_ACCURACY = topKAccuracy(5);

  /** {@link ClassProbabilities#expectedCalibrationError()}. */
  public static final Metric<ClassificationEvaluation> EXPECTED_CALIBRATION_ERROR = ofCalibration(
      rate("expected_calibration_error", "Expected Calibration Error (ECE)")
          .alias("ece")
          .says("Mean distance of confidence and share of hits, by bins of confidence.")
          .formula("sum over bins of n_b / n |hits_b / n_b - mean confidence_b|")
          .reference(TORCHMETRICS + " CalibrationError(norm=\"l1\")"),
      ClassProbabilities::expectedCalibrationError);

  /** {@link ClassProbabilities#rootMeanSquareCalibrationError()}. */
  public static final Metric<ClassificationEvaluation> ROOT_MEAN_SQUARE_CALIBRATION_ERROR =
      ofCalibration(
          rate("root_mean_square_calibration_error", "Root Mean Square Calibration Error")
              .says("Root mean squared distance of confidence and share of hits.")
              .formula("sqrt(sum over bins of n_b / n (hits_b / n_b - mean confidence_b)^2)")
              .reference(TORCHMETRICS + " CalibrationError(norm=\"l2\")"),
          ClassProbabilities::rootMeanSquareCalibrationError);

  /** {@link ClassProbabilities#maximumCalibrationError()}. */
  public static final Metric<ClassificationEvaluation> MAXIMUM_CALIBRATION_ERROR = ofCalibration(
      rate("maximum_calibration_error", "Maximum Calibration Error (MCE)")
          .alias("mce")
          .says("Largest distance of confidence and share of hits in a bin.")
          .formula("max over bins of |hits_b / n_b - mean confidence_b|")
          .reference(TORCHMETRICS + " CalibrationError(norm=\"max\")"),
      ClassProbabilities::maximumCalibrationError);

  /** {@link ClassProbabilities#topLabelCalibrationError()}. */
  public static final Metric<ClassificationEvaluation> TOP_LABEL_CALIBRATION_ERROR = ofCalibration(
      rate("top_label_calibration_error", "Top-Label Calibration Error")
          .says("Expected calibration error of the most probable class.")
          .formula("ECE of max p against [arg max p = y]")
          .reference(TORCHMETRICS + " MulticlassCalibrationError"),
      ClassProbabilities::topLabelCalibrationError);

  /** {@link ClassProbabilities#classwiseCalibrationError()}. */
  public static final Metric<ClassificationEvaluation> CLASSWISE_CALIBRATION_ERROR = ofCalibration(
      rate("classwise_calibration_error", "Classwise Calibration Error")
          .says("Mean expected calibration error of the classes.")
          .formula("mean over c of ECE of p_c against [y = c]")
          .reference("Kull et al. (2019), arXiv:1910.12656"),
      ClassProbabilities::classwiseCalibrationError);

  /** {@link ClassProbabilities#expectedCalibrationErrorPerClass()}. */
  public static final PerClassMetric<ClassificationEvaluation>
      EXPECTED_CALIBRATION_ERROR_PER_CLASS = eachCalibration(
          rate("expected_calibration_error_per_class", "Expected Calibration Error per Class")
              .alias("ece_per_class")
              .says("Expected calibration error of the probability of each class.")
              .formula("ECE of p_c against [y = c], each class")
              .reference(TORCHMETRICS + " BinaryCalibrationError"),
          ClassProbabilities::expectedCalibrationErrorPerClass);

  /** {@link ClassificationEvaluation#areaUnderRoc()}. */
  public static final Metric<ClassificationEvaluation> AUC_ROC = byRanking(
      share("auc_roc", "AUC-ROC")
          .alias("roc_auc")
          .says("Chance that a sample of a class scores above one of another class.")
          .formula(
              "P(score+ > score-) + P(score+ = score-) / 2; mean over classes against the rest")
          .reference(SCIKIT_LEARN + " roc_auc_score"),
      ClassificationEvaluation::areaUnderRoc);

  /** {@link ClassificationEvaluation#areaUnderRoc()}. */
  public static final Metric<ClassificationEvaluation> AUC = byRanking(
      share("auc", "AUC")
          .says("Area under the ROC curve, the same number as auc_roc.")
          .formula(
              "P(score+ > score-) + P(score+ = score-) / 2; mean over classes against the rest")
          .reference(SCIKIT_LEARN + " roc_auc_score"),
      ClassificationEvaluation::areaUnderRoc);

  /** {@link ClassificationEvaluation#averagePrecision()}. */
  public static final Metric<ClassificationEvaluation> AUC_PR = byRanking(
      share("auc_pr", "AUC-PR")
          .alias("average_precision")
          .says("Average precision: area under the steps of the precision-recall curve.")
          .formula("sum over j of (R_j - R_j-1) P_j; mean over classes against the rest")
          .reference(SCIKIT_LEARN + " average_precision_score"),
      ClassificationEvaluation::averagePrecision);

  /** {@link ClassificationEvaluation#gini()}. */
  public static final Metric<ClassificationEvaluation> GINI = byRanking(
      correlation("gini", "Gini Coefficient")
          .says("Area between the ROC curve and the diagonal, doubled.")
          .formula("2 auc_roc - 1")
          .reference("definition"),
      ClassificationEvaluation::gini);

  /** {@link ClassificationEvaluation#normalizedGini()}. */
  public static final Metric<ClassificationEvaluation> NORMALIZED_GINI = Metric.of(
      correlation("normalized_gini", "Normalized Gini")
          .says("How well scores order the actual values, against their own order.")
          .formula("S(scores) / S(actual)")
          .reference("Kaggle's normalized Gini, ties averaged"),
      evaluation -> evaluation.parts().normalizedGini.isSupported() || canRank(evaluation),
      ClassificationEvaluation::normalizedGini);

  private ClassificationMetrics() {}

  /**
   * {@link BinaryCounts#fBeta(double)} of class 1 of two, else the macro average; {@code fBeta(0.7)} has the id {@code
   * fbeta_0_7}.
   *
   * @throws IllegalArgumentException if {@code beta} is negative or not finite
   */
  public static AveragedMetric fBeta(double beta) {
    Arguments.inRange("beta", beta, 0, Double.MAX_VALUE);
    return new AveragedMetric(
        share("fbeta_" + inId(beta), "F-beta Score (beta = " + plain(beta) + ")")
            .says("Harmonic mean of precision and recall, recall weighing " + plain(beta)
                + " times as much.")
            .formula("(1 + b^2) TP / ((1 + b^2) TP + b^2 FN + FP), b = " + plain(beta))
            .reference(SCIKIT_LEARN + " fbeta_score"),
        "F" + plain(beta),
        counts -> counts.fBeta(beta));
  }

  /**
   * {@link ClassificationEvaluation#topKAccuracy}; {@code topKAccuracy(3)} has the id {@code top_3_accuracy}.
   *
   * @throws IllegalArgumentException if {@code k} is less than 1
   */
  public static Metric<ClassificationEvaluation> topKAccuracy(int k) {
    Arguments.atLeast("k", k, 1);
    return Metric.of(
        share("top_" + k + "_accuracy", "Top-" + k + " Accuracy")
            .says("Share of the samples whose true class is among the " + k + " most probable.")
            .formula("mean([rank of p_y <= " + k + "])")
            .reference(SCIKIT_LEARN + " top_k_accuracy_score"),
        evaluation -> evaluation.parts().ranks.isSupported(),
        evaluation -> evaluation.topKAccuracy(k));
  }

  /** Returns the ratios that have averages. */
  static List<AveragedMetric> ratios() {
    return List.of(
        PRECISION, RECALL, F1, FBETA_0_5, FBETA_2, JACCARD, FOWLKES_MALLOWS, SPECIFICITY, NPV);
  }

  /** Returns all metrics of classification. */
  static List<Metric<ClassificationEvaluation>> all() {
    List<Metric<ClassificationEvaluation>> all = new ArrayList<>();
    ratios().forEach(ratio -> all.addAll(ratio.withAverages()));
    Collections.addAll(
        all,
        ACCURACY,
        ZERO_ONE_LOSS,
        HAMMING_LOSS,
        BALANCED_ACCURACY,
        BALANCED_ACCURACY_ADJUSTED,
        MATTHEWS_CORRCOEF,
        COHEN_KAPPA,
        LINEAR_WEIGHTED_KAPPA,
        QUADRATIC_WEIGHTED_KAPPA,
        G_MEAN,
        ACCURACY_PER_CLASS,
        ACCURACY_OVR_PER_CLASS,
        MATTHEWS_CORRCOEF_PER_CLASS,
        COHEN_KAPPA_PER_CLASS,
        FALSE_POSITIVE_RATE,
        FALSE_NEGATIVE_RATE,
        FALSE_DISCOVERY_RATE,
        FALSE_OMISSION_RATE,
        INFORMEDNESS,
        MARKEDNESS,
        POSITIVE_LIKELIHOOD_RATIO,
        NEGATIVE_LIKELIHOOD_RATIO,
        DEMOGRAPHIC_PARITY_RATIO,
        EQUAL_OPPORTUNITY_RATIO,
        LOSS,
        LOG_LOSS,
        LOG_LOSS_PER_CLASS,
        D2_LOG_LOSS,
        CROSS_ENTROPY_FROM_LOGITS,
        HINGE_LOSS,
        BRIER_SCORE,
        BRIER_SCORE_PER_CLASS,
        D2_BRIER_SCORE,
        TOP_1_ACCURACY,
        TOP_2_ACCURACY,
        TOP_3_ACCURACY,
        TOP_5_ACCURACY,
        EXPECTED_CALIBRATION_ERROR,
        ROOT_MEAN_SQUARE_CALIBRATION_ERROR,
        MAXIMUM_CALIBRATION_ERROR,
        TOP_LABEL_CALIBRATION_ERROR,
        CLASSWISE_CALIBRATION_ERROR,
        EXPECTED_CALIBRATION_ERROR_PER_CLASS,
        AUC_ROC,
        AUC,
        AUC_PR,
        GINI,
        NORMALIZED_GINI);
    all.addAll(RankingMetrics.all());
    return List.copyOf(all);
  }
}
