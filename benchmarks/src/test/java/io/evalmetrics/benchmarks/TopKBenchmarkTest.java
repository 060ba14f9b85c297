package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.benchmarks.TopKBenchmark.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopKBenchmarkTest {

  @ParameterizedTest
  @CsvSource({"1000x10, distinct", "1000x10, tied", "200x1000, distinct", "200x1000, tied"})
  void competitorsAgree(String shape, String values) {
    Rows rows = new Rows();
    rows.shape = shape;
    rows.values = values;
    rows.draw();
    assertEquals(TopKBenchmark.sorting(rows), TopKBenchmark.counting(rows));
  }
}
