package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.RowAlignment;
import io.evalmetrics.forecasting.ForecastEvaluation;
import io.evalmetrics.forecasting.ForecastTasks;
import io.evalmetrics.html.Chart;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Five monthly series, two years ahead, with quantile forecasts of which the outer ones make an 80 % interval. */
final class ForecastDemo {

  private static final String TASK = ForecastTasks.TIME_SERIES_FORECASTING.id();
  private static final List<String> TEAMS =
      List.of("naive", "seasonal-naive", "holt-winters", "theta", "arima");
  private static final int MONTHS = 12;
  private static final double LEVEL = 0.8;
  private static final double[] QUANTILE_LEVELS = {0.1, 0.25, 0.5, 0.75, 0.9};
  private static final String[] QUANTILES = {"q10", "q25", "q50", "q75", "q90"};

  private ForecastDemo() {}

  static DemoTask<ForecastEvaluation> series() {
    return new DemoTask<>(
            ForecastTasks.TIME_SERIES_FORECASTING, "smape", TEAMS, ForecastDemo::evaluate)
        .withFigures((page, evaluations, best) ->
            page.add(Stream.of(Csv.of(TASK, "truth").strings("series"))
                .distinct()
                .map(series -> chart(series, best))
                .toArray(Chart[]::new)));
  }

  /** What came true, what came before, what a team said and, if it gave quantiles, its 80 % interval. */
  private static Chart chart(String series, String team) {
    Csv truth = Csv.of(TASK, "truth").where("series", series);
    Csv history = Csv.of(TASK, "history").where("series", series);
    Csv forecast = Csv.of(TASK, team).where("series", series);
    double[] before = history.doubles("value");
    int shown = Math.min(before.length, 2 * truth.size());
    double[] past = Arrays.copyOfRange(before, before.length - shown, before.length);
    Chart chart = Chart.of(series.replace('_', ' '), "months ahead", "value")
        .line("history", months(-shown, past.length), past)
        .line("truth", months(0, truth.size()), truth.doubles("value"))
        .line(team, months(0, truth.size()), forecast.doubles("forecast"));
    if (!forecast.has("q10")) {
      return chart;
    }
    return chart
        .line("10 % quantile", months(0, truth.size()), forecast.doubles("q10"))
        .line("90 % quantile", months(0, truth.size()), forecast.doubles("q90"));
  }

  private static double[] months(int before, int count) {
    return IntStream.rangeClosed(1, count).mapToDouble(i -> before + i).toArray();
  }

  private static ForecastEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(TASK, "truth");
    Csv history = Csv.of(TASK, "history");
    RowAlignment rows = RowAlignment.of(months(truth), months(submission));
    double[] forecast = rows.align(submission.doubles("forecast"));
    ForecastEvaluation evaluation = ForecastEvaluation.of(
            truth.doubles("value"), forecast, offsets(truth))
        .withHistory(history.doubles("value"), offsets(history))
        .withSeasonality(MONTHS);
    if (!submission.has("q10")) {
      return evaluation;
    }
    return evaluation
        .withInterval(
            rows.align(submission.doubles("q10")), rows.align(submission.doubles("q90")), LEVEL)
        .withQuantiles(QUANTILE_LEVELS, rows.align(submission.doubles(QUANTILES)));
  }

  private static String[] months(Csv rows) {
    String[] series = rows.strings("series");
    String[] months = rows.strings("month");
    Arrays.setAll(months, i -> series[i] + " " + months[i]);
    return months;
  }

  /** Returns where each series begins, and the number of rows at the end. */
  private static int[] offsets(Csv rows) {
    String[] series = rows.strings("series");
    int[] offsets = new int[series.length + 1];
    int count = 0;
    for (int row = 0; row < series.length; row++) {
      if (row == 0 || !series[row].equals(series[row - 1])) {
        offsets[count++] = row;
      }
    }
    offsets[count++] = series.length;
    return Arrays.copyOf(offsets, count);
  }
}
