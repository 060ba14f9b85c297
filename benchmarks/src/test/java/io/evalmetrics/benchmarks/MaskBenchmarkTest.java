package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.evalmetrics.mask.RunLengthMask;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MaskBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void competitorsFindTheSameRuns(MaskBenchmark.Shape shape) {
    byte[][] masks = MaskBenchmark.ellipses(shape, 8, new Random(1));
    RunLengthMask[] encoded = MaskBenchmark.encode(masks);
    int[][] counts = MaskBenchmark.naiveCounts(masks);
    for (int i = 0; i < masks.length; i++) {
      assertArrayEquals(counts[i], encoded[i].counts());
    }
  }

  @ParameterizedTest
  @EnumSource
  void competitorsFindTheSameOverlaps(MaskBenchmark.Shape shape) {
    byte[][] masks = MaskBenchmark.ellipses(shape, 8, new Random(1));
    RunLengthMask[] encoded = MaskBenchmark.encode(masks);
    assertArrayEquals(
        MaskBenchmark.naiveIou(masks, masks), RunLengthMask.iouMatrix(encoded, encoded));
  }
}
