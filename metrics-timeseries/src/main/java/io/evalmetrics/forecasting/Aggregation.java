package io.evalmetrics.forecasting;

/** How the series of a panel become one number. */
public enum Aggregation {
  /**
   * The sums behind a metric run over all points of all series, and one ratio is formed at the end; medians and maxima
   * run over all points. A weighted series counts with every point.
   */
  POOLED,

  /**
   * The metric of each series, then their mean. A series whose value is NaN is left out, infinity stays; no value left
   * is NaN. A weighted series counts once, with its weight.
   */
  SERIES_MEAN
}
