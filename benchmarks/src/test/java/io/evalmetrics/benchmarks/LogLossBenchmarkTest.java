package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.benchmarks.LogLossBenchmark.Logits;
import io.evalmetrics.benchmarks.LogLossBenchmark.Rows;
import io.evalmetrics.benchmarks.LogLossBenchmark.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogLossBenchmarkTest {

  private static final double ROUNDING = 1e-14;

  @ParameterizedTest
  @CsvSource({"1000x10, 2", "1000x10, 20", "50x1000, 2", "50x1000, 50"})
  void competitorsAgreeOnRows(String shape, int confidence) {
    Rows rows = new Rows();
    rows.shape = shape;
    rows.confidence = confidence;
    rows.draw();
    assertEquals(LogLossBenchmark.naive(rows), LogLossBenchmark.ours(rows), ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000x10", "50x1000"})
  void competitorsAgreeOnLogits(String shape) {
    Logits logits = new Logits();
    logits.shape = shape;
    logits.draw();
    assertEquals(LogLossBenchmark.naive(logits), LogLossBenchmark.ours(logits), ROUNDING);
  }

  @Test
  void competitorsAgreeOnScores() {
    Scores scores = new Scores();
    scores.size = 1000;
    scores.draw();
    assertEquals(LogLossBenchmark.naive(scores), LogLossBenchmark.ours(scores), ROUNDING);
  }
}
