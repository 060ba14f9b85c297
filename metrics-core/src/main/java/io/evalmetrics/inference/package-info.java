/**
 * Is the winner really better? Confidence intervals of any metric, and paired comparisons of models on one test set.
 *
 * <table>
 *   <caption>What there is, and when to use it</caption>
 *   <tr><th>class</th><th>gives</th><th>for</th><th>reference</th></tr>
 *   <tr><td>{@link io.evalmetrics.inference.Bootstrap}</td><td>percentile and BCa intervals</td><td>any metric</td>
 *       <td>Efron and Tibshirani 1993</td></tr>
 *   <tr><td>{@link io.evalmetrics.inference.PairedBootstrap}</td><td>difference, interval, p-value</td>
 *       <td>any metric, two models</td><td>Efron and Tibshirani 1993</td></tr>
 *   <tr><td>{@link io.evalmetrics.inference.TeamStandings}</td><td>standings with intervals and tie groups</td>
 *       <td>any metric, many models</td><td>Holm 1979</td></tr>
 *   <tr><td>{@link io.evalmetrics.inference.SignFlipTest}</td><td>p-value</td><td>mean losses, two models</td>
 *       <td>Good 2000</td></tr>
 *   <tr><td>{@link io.evalmetrics.inference.DeLong}</td><td>variance, interval, paired and unpaired tests</td>
 *       <td>area under the ROC curve</td><td>R pROC</td></tr>
 *   <tr><td>{@link io.evalmetrics.inference.McNemar}</td><td>three tests</td><td>accuracy, two models</td>
 *       <td>R mcnemar.test, statsmodels</td></tr>
 *   <tr><td>{@link io.evalmetrics.inference.ProportionInterval}</td><td>Wilson and Clopper-Pearson intervals</td>
 *       <td>accuracy</td><td>statsmodels</td></tr>
 * </table>
 *
 * <p>These results have no better direction, so they are no metrics. All of them are deterministic: resampling depends on
 * its seed only.
 *
 * <pre>{@code
 * Bootstrap<ClassificationEvaluation> bootstrap = Bootstrap.of(ClassificationMetrics.ACCURACY);
 * ConfidenceInterval interval = bootstrap.withSeed(42).interval(evaluation, 0.95);
 * PairedComparison comparison = PairedBootstrap.of(bootstrap).compare(evaluation, other, 0.95);
 * }</pre>
 */
package io.evalmetrics.inference;
