/**
 * Classification: how well predicted classes, scores and probabilities fit the true classes of images, texts and rows.
 *
 * <p>A {@link io.evalmetrics.classification.ClassificationEvaluation} holds what a model said: labels, scores,
 * probabilities, logits. The mathematics is in {@link io.evalmetrics.classification.ConfusionMatrix} and {@link
 * io.evalmetrics.classification.BinaryCounts} (labels), {@link io.evalmetrics.classification.ClassProbabilities},
 * {@link io.evalmetrics.classification.RankedScores} and {@link io.evalmetrics.classification.MulticlassScores}
 * (rankings), each of which can be used alone. Several labels per sample, and ranked items, are the {@link
 * io.evalmetrics.classification.MultilabelEvaluation}. {@link io.evalmetrics.classification.ClassificationStatistics}
 * adds up batches and shards.
 *
 * <pre>{@code
 * int[] yTrue = {0, 1, 2, 1};
 * double[] probabilities = {
 *   0.7, 0.2, 0.1,
 *   0.1, 0.8, 0.1,
 *   0.2, 0.2, 0.6,
 *   0.5, 0.4, 0.1
 * };
 * ClassificationEvaluation evaluation = ClassificationEvaluation.ofProbabilities(3, yTrue, probabilities);
 * System.out.println(ClassificationTasks.IMAGE_CLASSIFICATION.report(evaluation));
 *
 * double macroF1 = evaluation.confusionMatrix().f1(Averaging.MACRO);
 * double weightedF1 = ClassificationMetrics.F1.weighted().score(evaluation);
 * }</pre>
 *
 * <p>The first nine ratios have averages whose ids end in {@code _binary}, {@code _macro}, {@code _micro}, {@code
 * _weighted} and {@code _per_class}; without an ending they are those of class 1 of two classes, the macro average of
 * more.
 *
 * <table>
 * <caption>Metrics of one class per sample</caption>
 * <tr><th>id</th><th>better</th><th>range</th><th>reference</th></tr>
 * <tr><td>precision, recall, f1, fbeta_0_5, fbeta_2, jaccard, fowlkes_mallows, specificity, npv</td>
 *   <td>higher</td><td>[0, 1]</td>
 *   <td>scikit-learn 1.2, torchmetrics 1.9</td></tr>
 * <tr><td>accuracy, balanced_accuracy, g_mean, accuracy_per_class, accuracy_ovr_per_class</td>
 *   <td>higher</td><td>[0, 1]</td><td>scikit-learn 1.2, torchmetrics 1.9</td></tr>
 * <tr><td>zero_one_loss, hamming_loss</td><td>lower</td><td>[0, 1]</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>balanced_accuracy_adjusted, matthews_corrcoef, matthews_corrcoef_per_class, cohen_kappa,
 *   cohen_kappa_per_class, linear_weighted_kappa, quadratic_weighted_kappa</td><td>higher</td><td>[-1, 1]</td>
 *   <td>scikit-learn 1.2</td></tr>
 * <tr><td>false_positive_rate, false_negative_rate, false_discovery_rate, false_omission_rate</td><td>lower</td>
 *   <td>[0, 1]</td><td>definition</td></tr>
 * <tr><td>informedness, markedness</td><td>higher</td><td>[-1, 1]</td><td>definition</td></tr>
 * <tr><td>positive_likelihood_ratio</td><td>higher</td><td>[0, inf)</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>negative_likelihood_ratio</td><td>lower</td><td>[0, inf)</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>demographic_parity_ratio, equal_opportunity_ratio</td><td>higher</td><td>[0, 1]</td>
 *   <td>torchmetrics 1.9</td></tr>
 * <tr><td>loss</td><td>lower</td><td>(-inf, inf)</td><td>log_loss, cross_entropy_from_logits</td></tr>
 * <tr><td>log_loss, log_loss_per_class, hinge_loss</td><td>lower</td><td>[0, inf)</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>cross_entropy_from_logits</td><td>lower</td><td>[0, inf)</td><td>PyTorch 1.13</td></tr>
 * <tr><td>brier_score, brier_score_per_class</td><td>lower</td><td>[0, 2], [0, 1]</td><td>scikit-learn 1.7</td></tr>
 * <tr><td>d2_log_loss, d2_brier_score</td><td>higher</td><td>(-inf, 1]</td><td>scikit-learn 1.5, 1.7</td></tr>
 * <tr><td>top_1_accuracy, top_2_accuracy, top_3_accuracy, top_5_accuracy</td><td>higher</td><td>[0, 1]</td>
 *   <td>scikit-learn 1.2</td></tr>
 * <tr><td>expected_calibration_error, expected_calibration_error_per_class, root_mean_square_calibration_error,
 *   maximum_calibration_error, top_label_calibration_error, classwise_calibration_error</td><td>lower</td>
 *   <td>[0, 1]</td><td>torchmetrics 1.9</td></tr>
 * <tr><td>auc_roc, auc, auc_roc_per_class, auc_roc_ovr_macro, auc_roc_ovr_weighted, auc_roc_ovr_micro,
 *   auc_roc_ovo_macro, auc_roc_ovo_weighted</td><td>higher</td><td>[0, 1]</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>auc_pr, auc_pr_per_class, auc_pr_macro, auc_pr_weighted, auc_pr_micro, auc_pr_trapezoid</td>
 *   <td>higher</td><td>[0, 1]</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>gini, normalized_gini</td><td>higher</td><td>[-1, 1]</td><td>definition</td></tr>
 * <tr><td>ks_statistic, log_auc, gain_at</td><td>higher</td><td>[0, 1]</td><td>SciPy 1.10, torchmetrics 1.9</td></tr>
 * <tr><td>lift_at</td><td>higher</td><td>[0, 10]</td><td>definition</td></tr>
 * <tr><td>equal_error_rate</td><td>lower</td><td>[0, 1]</td><td>torchmetrics 1.9</td></tr>
 * </table>
 *
 * <p>Metrics with a parameter of one's choice are made by {@link io.evalmetrics.classification.ClassificationMetrics} and
 * {@link io.evalmetrics.classification.RankingMetrics}: {@code fBeta(0.7)} has the id {@code fbeta_0_7}.
 *
 * <p>The metrics of several labels have ids that start with {@code multilabel_}; without it they are found as aliases.
 *
 * <table>
 * <caption>Metrics of several labels per sample, and of ranked items</caption>
 * <tr><th>id</th><th>better</th><th>range</th><th>reference</th></tr>
 * <tr><td>multilabel_ precision, recall, f1, fbeta_0_5, fbeta_2, jaccard, each with _macro, _micro, _weighted, _samples,
 *   _per_label</td><td>higher</td><td>[0, 1]</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>multilabel_subset_accuracy, multilabel_accuracy_per_label</td><td>higher</td><td>[0, 1]</td>
 *   <td>scikit-learn 1.2, torchmetrics 1.9</td></tr>
 * <tr><td>multilabel_hamming_loss</td><td>lower</td><td>[0, 1]</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>multilabel_matthews_corrcoef_per_label</td><td>higher</td><td>[-1, 1]</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>multilabel_ auc_roc, auc_pr, each with _macro, _micro, _weighted, _per_label</td><td>higher</td>
 *   <td>[0, 1]</td><td>torchmetrics 1.9</td></tr>
 * <tr><td>label_ranking_average_precision, mean_reciprocal_rank</td><td>higher</td><td>[0, 1]</td>
 *   <td>scikit-learn 1.2</td></tr>
 * <tr><td>label_ranking_loss</td><td>lower</td><td>[0, 1]</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>coverage_error</td><td>lower</td><td>[0, inf)</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>dcg</td><td>higher</td><td>[0, inf)</td><td>scikit-learn 1.2</td></tr>
 * <tr><td>ndcg</td><td>higher</td><td>[0, 1]</td><td>scikit-learn 1.2</td></tr>
 * </table>
 */
package io.evalmetrics.classification;
