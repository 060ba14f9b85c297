package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.benchmarks.RankCorrelationBenchmark.Numbers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankCorrelationBenchmarkTest {

  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @CsvSource({
    "pearson, distinct",
    "pearson, tied",
    "spearman, distinct",
    "spearman, tied",
    "kendall, distinct",
    "kendall, tied"
  })
  void competitorsAgree(String correlation, String values) {
    Numbers numbers = new Numbers();
    numbers.correlation = correlation;
    numbers.values = values;
    numbers.size = 1000;
    numbers.draw();
    assertEquals(
        RankCorrelationBenchmark.byCommonsMath(numbers),
        RankCorrelationBenchmark.byUs(numbers),
        ROUNDING);
  }
}
