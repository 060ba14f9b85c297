package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.evalmetrics.classification.RankedScores;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RocAucBenchmarkTest {

  @ParameterizedTest
  @EnumSource
  void competitorsAgree(RocAucBenchmark.Shape shape) {
    Random random = new Random(1);
    int[] labels = random.ints(5000, 0, 2).toArray();
    double[] scores = RocAucBenchmark.scores(shape, labels, random);
    RankedScores ranked = RankedScores.of(labels, scores);
    double[] expected = {ranked.areaUnderRoc(), ranked.averagePrecision()};
    assertArrayEquals(expected, RocAucBenchmark.merged(labels, scores), 1e-13);
    assertArrayEquals(expected, RocAucBenchmark.naive(labels, scores), 1e-13);
    boolean[] positive = RocAucBenchmark.positive(labels);
    assertArrayEquals(expected, RocAucBenchmark.tribuo(positive, scores), 1e-13);
  }
}
