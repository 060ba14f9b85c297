package io.evalmetrics.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResampleCountsTest {

  @Test
  void aReplicateDrawsAsManyUnitsAsThereAre() {
    ResampleCounts source = new ResampleCounts(1001, 5, null);
    int[] counts = new int[1001];
    for (int replicate = 0; replicate < 20; replicate++) {
      source.draw(replicate, counts);
      assertEquals(1001, Arrays.stream(counts).sum());
    }
  }

  @Test
  void everyUnitIsDrawnEquallyOften() {
    int units = 7;
    int replicates = 30_000;
    ResampleCounts source = new ResampleCounts(units, 11, null);
    int[] counts = new int[units];
    long[] totals = new long[units];
    for (int replicate = 0; replicate < replicates; replicate++) {
      source.draw(replicate, counts);
      for (int unit = 0; unit < units; unit++) {
        totals[unit] += counts[unit];
      }
    }
    double chiSquared = 0;
    for (long total : totals) {
      chiSquared += (total - replicates) * (double) (total - replicates) / replicates;
    }
    // The 0.9999 quantile of chi-squared with 6 degrees of freedom.
    assertEquals(0, chiSquared, 27.9);
  }
}
