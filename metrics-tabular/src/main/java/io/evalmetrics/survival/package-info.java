/**
 * Time-to-event (survival) metrics: how well risks, times or probabilities are predicted when some events are censored,
 * that is, still lie ahead when observation ends.
 *
 * <p>A {@link io.evalmetrics.survival.SurvivalEvaluation} is made of times and events; predictions are added by name,
 * because risks (higher is earlier) and predicted times (higher is later) have opposite signs:
 *
 * <pre>{@code
 * SurvivalEvaluation evaluation = SurvivalEvaluation.of(time, event).withRisk(risk);
 * double c = evaluation.concordanceIndex();
 *
 * SurvivalEvaluation atOneYear = evaluation
 *     .withEventProbability(probabilityWithinAYear)
 *     .withOptions(SurvivalOptions.withDefaults().withHorizon(365));
 * System.out.println(SurvivalTasks.TIME_TO_EVENT_PREDICTION.report(atOneYear));
 * }</pre>
 *
 * <table>
 *   <caption>Metrics</caption>
 *   <tr><th>Id</th><th>Better</th><th>Range</th><th>Reference</th></tr>
 *   <tr><td>f1</td><td>higher</td><td>[0, 1]</td><td>scikit-learn</td></tr>
 *   <tr><td>concordance_index</td><td>higher</td><td>[0, 1], chance 0.5</td><td>R survival, lifelines</td></tr>
 *   <tr><td>somers_d</td><td>higher</td><td>[-1, 1]</td><td>R Hmisc</td></tr>
 *   <tr><td>concordance_index_ipcw</td><td>higher</td><td>[0, 1], chance 0.5</td><td>scikit-survival</td></tr>
 *   <tr><td>mean_cumulative_dynamic_auc</td><td>higher</td><td>[0, 1], chance 0.5</td><td>scikit-survival</td></tr>
 *   <tr><td>integrated_brier_score</td><td>lower</td><td>[0, inf)</td><td>scikit-survival</td></tr>
 *   <tr><td>precision, recall, accuracy</td><td>higher</td><td>[0, 1]</td><td>scikit-learn</td></tr>
 *   <tr><td>mae_uncensored, rmse_uncensored, mae_hinge</td><td>lower</td><td>[0, inf)</td>
 *     <td>Haider et al. (2020)</td></tr>
 * </table>
 *
 * <p>Pair counts, the AUC and the Brier score at each time are methods of the evaluation; {@link
 * io.evalmetrics.survival.KaplanMeier} is the curve of survival and that of censoring. {@link
 * io.evalmetrics.survival.SurvivalOptions} sets ties, horizon, threshold and weights.
 */
package io.evalmetrics.survival;
