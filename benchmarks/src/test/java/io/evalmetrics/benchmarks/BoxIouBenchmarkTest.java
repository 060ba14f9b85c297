package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class BoxIouBenchmarkTest {

  @Test
  void competitorsFindTheSameOverlaps() {
    BoxIouBenchmark benchmark = new BoxIouBenchmark();
    benchmark.shape = "100x20";
    benchmark.draw();
    assertArrayEquals(benchmark.naiveIou().clone(), benchmark.ourIou());
    assertArrayEquals(benchmark.naiveGiou().clone(), benchmark.ourGiou());
  }
}
