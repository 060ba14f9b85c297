package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.evalmetrics.mask.RunLengthMask;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskBenchmarkTest {

  private final byte[][] masks = MaskBenchmark.ellipses(8, new Random(1));

  @Test
  void competitorsFindTheSameRuns() {
    RunLengthMask[] encoded = MaskBenchmark.encode(masks);
    int[][] counts = MaskBenchmark.naiveCounts(masks);
    for (int i = 0; i < masks.length; i++) {
      assertArrayEquals(counts[i], encoded[i].counts());
    }
  }

  @Test
  void competitorsFindTheSameOverlaps() {
    RunLengthMask[] encoded = MaskBenchmark.encode(masks);
    assertArrayEquals(
        MaskBenchmark.naiveIou(masks, masks), RunLengthMask.iouMatrix(encoded, encoded));
  }
}
