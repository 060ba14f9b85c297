package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class CocoMaskBenchmarkTest {

  private static final double ROUNDING = 1e-12;

  @Test
  void competitorsFindTheSameNumbers() {
    CocoMaskBenchmark benchmark = new CocoMaskBenchmark();
    benchmark.images = 60;
    benchmark.draw();
    assertArrayEquals(benchmark.naive(), benchmark.ours(), ROUNDING);
  }
}
