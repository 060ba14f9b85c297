package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.benchmarks.BootstrapBenchmark.Samples;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapBenchmarkTest {

  private static final double ROUNDING = 1e-14;

  @ParameterizedTest
  @CsvSource({
    "accuracy, distinct",
    "auc_roc, distinct",
    "auc_roc, tied",
    "auc_pr, distinct",
    "auc_pr, tied",
    "log_loss, distinct",
    "rmse, distinct",
    "concordance_index, distinct",
    "concordance_index, tied"
  })
  void competitorsAgree(String metric, String values) {
    Samples samples = new Samples();
    samples.metric = metric;
    samples.values = values;
    samples.size = 2000;
    samples.draw();
    int[] positions = new Random(1).ints(samples.size, 0, samples.size).toArray();
    int[] counts = new int[samples.size];
    Arrays.stream(positions).forEach(position -> counts[position]++);
    assertEquals(
        BootstrapBenchmark.score(BootstrapBenchmark.gathered(samples, positions)),
        BootstrapBenchmark.resampledScore(samples, counts),
        ROUNDING);
  }
}
