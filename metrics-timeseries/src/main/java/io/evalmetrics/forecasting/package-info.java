/**
 * Forecasts of time series: point forecasts, prediction intervals, quantiles, ensembles and normal distributions, of one
 * series or a panel of many, scored against what came true.
 *
 * <pre>{@code
 * double[] yTrain = {5, 0.5, 4, 6, 3, 5, 2};
 * double[] yTrue = {3, -0.5, 2, 7, 2};
 * double[] yPred = {2.5, 0, 2, 8, 1.25};
 * ForecastEvaluation forecast = ForecastEvaluation.of(yTrue, yPred).withHistory(yTrain);
 * forecast.mase(); // 0.18333333333333332
 * forecast.theilU2(); // 0.1626648518107
 * forecast.pointwise(RegressionEvaluation::rmse); // 0.6422616289332565
 * System.out.println(ForecastTasks.TIME_SERIES_FORECASTING.report(forecast));
 * }</pre>
 *
 * <p>Panels name where each series begins; nothing is compared across the border of two series. Metrics are {@linkplain
 * io.evalmetrics.forecasting.Aggregation pooled} over all points, but for scaled errors, which are means over series;
 * either can be asked for. Series may have weights. A bootstrap draws whole series. {@link
 * io.evalmetrics.forecasting.DieboldMariano} tests whether two forecasts of a series are equally accurate.
 *
 * <p>What is better, "near" by distance, and what a metric needs beside the truth:
 *
 * <table>
 * <caption>Metrics</caption>
 * <tr><th>id</th><th>better</th><th>range</th><th>needs</th><th>reference</th></tr>
 * <tr><td>{@code accuracy}</td><td>higher</td><td>[0, 1]</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code loss}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code mae}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn mean_absolute_error</td></tr>
 * <tr><td>{@code mse}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn mean_squared_error</td></tr>
 * <tr><td>{@code rmse}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn root_mean_squared_error</td></tr>
 * <tr><td>{@code r2}</td><td>higher</td><td>(-inf, 1]</td><td>forecasts</td><td>scikit-learn r2_score</td></tr>
 * <tr><td>{@code rmsle}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn root_mean_squared_log_error</td></tr>
 * <tr><td>{@code mape}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn mean_absolute_percentage_error</td></tr>
 * <tr><td>{@code smape}</td><td>lower</td><td>[0, 2]</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code mdape}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code theil_u2}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>sktime TheilU2</td></tr>
 * <tr><td>{@code max_error}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn max_error</td></tr>
 * <tr><td>{@code direction_accuracy}</td><td>higher</td><td>[0, 1]</td><td>forecasts</td><td>mean directional accuracy, Blaskowitz and Herwartz (2011)</td></tr>
 * <tr><td>{@code msle}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn mean_squared_log_error</td></tr>
 * <tr><td>{@code median_ae}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn median_absolute_error</td></tr>
 * <tr><td>{@code wape}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>GluonTS ND</td></tr>
 * <tr><td>{@code mbe}</td><td>near 0</td><td>(-inf, inf)</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code mpe}</td><td>near 0</td><td>(-inf, inf)</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code mspe}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code rmspe}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code nrmse}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>GluonTS NRMSE</td></tr>
 * <tr><td>{@code pinball_loss}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>scikit-learn mean_pinball_loss</td></tr>
 * <tr><td>{@code rae}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>definition</td></tr>
 * <tr><td>{@code rse}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>torchmetrics 1 RelativeSquaredError</td></tr>
 * <tr><td>{@code theil_u2_relative}</td><td>lower</td><td>[0, inf)</td><td>forecasts</td><td>R forecast accuracy, Theil's U</td></tr>
 * <tr><td>{@code theil_u1}</td><td>lower</td><td>[0, 1]</td><td>forecasts</td><td>Theil (1961), Economic Forecasts and Policy</td></tr>
 * <tr><td>{@code cfe}</td><td>near 0</td><td>(-inf, inf)</td><td>forecasts</td><td>Brown (1959), Statistical Forecasting for Inventory Control</td></tr>
 * <tr><td>{@code tracking_signal}</td><td>near 0</td><td>(-inf, inf)</td><td>forecasts</td><td>Brown (1959), Statistical Forecasting for Inventory Control</td></tr>
 * <tr><td>{@code mase}</td><td>lower</td><td>[0, inf)</td><td>history</td><td>utilsforecast mase; Hyndman and Koehler (2006)</td></tr>
 * <tr><td>{@code msse}</td><td>lower</td><td>[0, inf)</td><td>history</td><td>utilsforecast msse</td></tr>
 * <tr><td>{@code rmsse}</td><td>lower</td><td>[0, inf)</td><td>history</td><td>utilsforecast rmsse; Makridakis et al. (2022)</td></tr>
 * <tr><td>{@code relative_mae}</td><td>lower</td><td>[0, inf)</td><td>benchmark</td><td>utilsforecast rmae</td></tr>
 * <tr><td>{@code owa}</td><td>lower</td><td>[0, inf)</td><td>history, benchmark</td><td>Makridakis et al. (2020), The M4 Competition</td></tr>
 * <tr><td>{@code winkler_score}</td><td>lower</td><td>[0, inf)</td><td>intervals</td><td>scoringrules interval_score; Gneiting and Raftery (2007)</td></tr>
 * <tr><td>{@code msis}</td><td>lower</td><td>[0, inf)</td><td>intervals, history</td><td>GluonTS MSIS; Makridakis et al. (2020)</td></tr>
 * <tr><td>{@code interval_coverage}</td><td>near 0.95</td><td>[0, 1]</td><td>intervals</td><td>utilsforecast coverage</td></tr>
 * <tr><td>{@code interval_width}</td><td>lower</td><td>[0, inf)</td><td>intervals</td><td>Gneiting and Raftery (2007)</td></tr>
 * <tr><td>{@code quantile_loss}</td><td>lower</td><td>[0, inf)</td><td>quantiles</td><td>utilsforecast mqloss</td></tr>
 * <tr><td>{@code weighted_quantile_loss}</td><td>lower</td><td>[0, inf)</td><td>quantiles</td><td>GluonTS mean_weighted_sum_quantile_loss</td></tr>
 * <tr><td>{@code crps_quantiles}</td><td>lower</td><td>[0, inf)</td><td>quantiles</td><td>scoringrules crps_quantile; Bracher et al. (2021)</td></tr>
 * <tr><td>{@code scaled_quantile_loss}</td><td>lower</td><td>[0, inf)</td><td>quantiles, history</td><td>utilsforecast scaled_mqloss</td></tr>
 * <tr><td>{@code mae_coverage}</td><td>lower</td><td>[0, 1]</td><td>quantiles</td><td>GluonTS MAECoverage</td></tr>
 * <tr><td>{@code crps_ensemble}</td><td>lower</td><td>[0, inf)</td><td>samples</td><td>properscoring crps_ensemble</td></tr>
 * <tr><td>{@code crps_ensemble_fair}</td><td>lower</td><td>(-inf, inf)</td><td>samples</td><td>scoringrules crps_ensemble, fair; Ferro (2014)</td></tr>
 * <tr><td>{@code crps_gaussian}</td><td>lower</td><td>[0, inf)</td><td>mu, sigma</td><td>properscoring crps_gaussian; Gneiting et al. (2005)</td></tr>
 * <tr><td>{@code gaussian_nll}</td><td>lower</td><td>(-inf, inf)</td><td>mu, sigma</td><td>scipy norm.logpdf</td></tr>
 * </table>
 */
package io.evalmetrics.forecasting;
