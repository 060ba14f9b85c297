/**
 * Regression: metrics of predicted numbers.
 *
 * <p>A {@link io.evalmetrics.regression.RegressionEvaluation} holds truths and predictions and has a method per metric.
 * {@link io.evalmetrics.regression.ErrorStatistics} keeps what the metrics need of a stream or a shard. A {@link
 * io.evalmetrics.regression.Loss} is what one prediction costs; its mean is a metric, whatever its parameters. {@link
 * io.evalmetrics.regression.MultiOutputEvaluation} averages the metrics over several numbers per sample.
 *
 * <pre>{@code
 * RegressionEvaluation evaluation = RegressionEvaluation.of(yTrue, yPred);
 * double rmse = evaluation.rmse(); // 0.612
 * double tail = evaluation.meanLoss(Loss.pinball(0.95)); // 0.1375
 * System.out.println(RegressionTasks.TABULAR_REGRESSION.report(evaluation));
 *
 * ErrorStatistics shard = ErrorStatistics.create(Loss.squaredLog()).add(1, 1.5);
 * ErrorStatistics errors = ErrorStatistics.create(Loss.squaredLog()).add(yTrue, yPred);
 * double r2 = errors.combine(shard).result().r2(); // 0.945
 * }</pre>
 *
 * <table>
 * <caption>The metrics, the headline ones first; y truth, p prediction, e = p - y; "streamed": known of a stream</caption>
 * <tr><th>id</th><th>better</th><th>range</th><th>streamed</th><th>reference</th></tr>
 * <tr><td>accuracy</td><td>higher</td><td>[0, 1]</td><td>yes</td><td>definition</td></tr>
 * <tr><td>loss</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>definition</td></tr>
 * <tr><td>mae</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>scikit-learn 1.2 mean_absolute_error</td></tr>
 * <tr><td>mse</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>scikit-learn 1.2 mean_squared_error</td></tr>
 * <tr><td>rmse</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>scikit-learn 1.4 root_mean_squared_error</td></tr>
 * <tr><td>r2</td><td>higher</td><td>(-inf, 1]</td><td>yes</td><td>scikit-learn 1.2 r2_score</td></tr>
 * <tr><td>rmsle</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scikit-learn 1.6 root_mean_squared_log_error</td></tr>
 * <tr><td>median_ae</td><td>lower</td><td>[0, inf)</td><td>no</td><td>scikit-learn 1.7 median_absolute_error</td></tr>
 * <tr><td>explained_variance</td><td>higher</td><td>(-inf, 1]</td><td>yes</td><td>scikit-learn 1.2 explained_variance_score</td></tr>
 * <tr><td>mbe</td><td>near 0</td><td>(-inf, inf)</td><td>yes</td><td>definition</td></tr>
 * <tr><td>msle</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scikit-learn 1.6 mean_squared_log_error</td></tr>
 * <tr><td>max_error</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>scikit-learn 1.2 max_error</td></tr>
 * <tr><td>mape</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>scikit-learn 1.2 mean_absolute_percentage_error</td></tr>
 * <tr><td>mdape</td><td>lower</td><td>[0, inf)</td><td>no</td><td>definition</td></tr>
 * <tr><td>smape</td><td>lower</td><td>[0, 2]</td><td>yes</td><td>definition</td></tr>
 * <tr><td>wape</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>GluonTS ND</td></tr>
 * <tr><td>mpe</td><td>near 0</td><td>(-inf, inf)</td><td>yes</td><td>definition</td></tr>
 * <tr><td>mspe</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>definition</td></tr>
 * <tr><td>rmspe</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>definition</td></tr>
 * <tr><td>rae</td><td>lower</td><td>[0, inf)</td><td>no</td><td>definition</td></tr>
 * <tr><td>rse</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>torchmetrics 1.x RelativeSquaredError</td></tr>
 * <tr><td>rrse</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>torchmetrics 1.x RelativeSquaredError(squared=False)</td></tr>
 * <tr><td>nrmse</td><td>lower</td><td>[0, inf)</td><td>yes</td><td>GluonTS NRMSE</td></tr>
 * <tr><td>pinball_loss</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scikit-learn 1.2 mean_pinball_loss</td></tr>
 * <tr><td>huber_loss</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scipy 1.10 special.huber</td></tr>
 * <tr><td>pseudo_huber_loss</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scipy 1.10 special.pseudo_huber</td></tr>
 * <tr><td>log_cosh_loss</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>torchmetrics 1.x LogCoshError</td></tr>
 * <tr><td>tweedie_deviance</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scikit-learn 1.2 mean_tweedie_deviance</td></tr>
 * <tr><td>poisson_deviance</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scikit-learn 1.2 mean_poisson_deviance</td></tr>
 * <tr><td>gamma_deviance</td><td>lower</td><td>[0, inf)</td><td>with its loss</td><td>scikit-learn 1.2 mean_gamma_deviance</td></tr>
 * <tr><td>d2_tweedie</td><td>higher</td><td>(-inf, 1]</td><td>no</td><td>scikit-learn 1.2 d2_tweedie_score</td></tr>
 * <tr><td>d2_pinball</td><td>higher</td><td>(-inf, 1]</td><td>no</td><td>scikit-learn 1.9 d2_pinball_score</td></tr>
 * <tr><td>d2_absolute_error</td><td>higher</td><td>(-inf, 1]</td><td>no</td><td>scikit-learn 1.9 d2_absolute_error_score</td></tr>
 * <tr><td>pearson_r</td><td>higher</td><td>[-1, 1]</td><td>yes</td><td>scipy 1.10 stats.pearsonr</td></tr>
 * <tr><td>spearman_rho</td><td>higher</td><td>[-1, 1]</td><td>no</td><td>scipy 1.10 stats.spearmanr</td></tr>
 * <tr><td>kendall_tau_b</td><td>higher</td><td>[-1, 1]</td><td>no</td><td>scipy 1.10 stats.kendalltau</td></tr>
 * <tr><td>ccc</td><td>higher</td><td>[-1, 1]</td><td>yes</td><td>R epiR epi.ccc; Lin (1989)</td></tr>
 * <tr><td>adjusted_r2</td><td>higher</td><td>(-inf, 1]</td><td>yes</td><td>torchmetrics 1.x R2Score(adjusted)</td></tr>
 * </table>
 */
package io.evalmetrics.regression;
