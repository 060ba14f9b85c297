module consumer {
  requires io.evalmetrics.core;
  requires io.evalmetrics.vision;
  requires io.evalmetrics.tabular;
  requires io.evalmetrics.timeseries;
}
