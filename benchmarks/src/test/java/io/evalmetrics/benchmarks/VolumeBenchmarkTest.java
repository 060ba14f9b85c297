package io.evalmetrics.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.evalmetrics.mask.DistanceTransform;
import io.evalmetrics.mask.PixelGrid;
import org.junit.jupiter.api.Test;

class VolumeBenchmarkTest {

  private static final int DEPTH = 20;
  private static final int SIDE = 40;

  @Test
  void competitorsTransformAlike() {
    byte[] mask = VolumeBenchmark.ellipsoid(DEPTH, SIDE, 0);
    assertArrayEquals(
        VolumeBenchmark.naiveTransform(mask, DEPTH, SIDE),
        DistanceTransform.euclidean(mask, PixelGrid.of(DEPTH, SIDE, SIDE)));
  }

  @Test
  void competitorsMeasureTheSameDistances() {
    byte[] yTrue = VolumeBenchmark.ellipsoid(DEPTH, SIDE, 0);
    byte[] yPred = VolumeBenchmark.ellipsoid(DEPTH, SIDE, 3);
    assertArrayEquals(
        VolumeBenchmark.naiveDistances(yTrue, yPred, DEPTH, SIDE),
        VolumeBenchmark.distances(yTrue, yPred, DEPTH, SIDE),
        1e-12);
  }
}
