package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.benchmarks.ForecastBenchmark.Ensemble;
import io.evalmetrics.benchmarks.ForecastBenchmark.Panel;
import org.junit.jupiter.api.Test;

class ForecastBenchmarkTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void scaledErrorsAgree() {
    Panel panel = new Panel();
    panel.series = 100;
    panel.setUp();
    assertEquals(ForecastBenchmark.naiveMase(panel), ForecastBenchmark.ourMase(panel), ROUNDING);
  }

  @Test
  void pointMetricsAgree() {
    Panel panel = new Panel();
    panel.series = 100;
    panel.setUp();
    double expected = ForecastBenchmark.naivePoints(panel);
    assertEquals(expected, ForecastBenchmark.ourPoints(panel), ROUNDING * expected);
  }

  @Test
  void ensembleScoresAgree() {
    Ensemble ensemble = new Ensemble();
    ensemble.members = 20;
    ensemble.setUp();
    assertEquals(
        ForecastBenchmark.naiveCrps(ensemble), ForecastBenchmark.ourCrps(ensemble), ROUNDING);
  }
}
