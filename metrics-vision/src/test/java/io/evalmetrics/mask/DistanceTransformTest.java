package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DistanceTransformTest {

  private static double[] bruteForce(byte[] mask, PixelGrid grid) {
    double[] distances = new double[mask.length];
    for (int p = 0; p < mask.length; p++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int q = 0; q < mask.length; q++) {
        if (mask[q] != 0) {
          nearest = Math.min(nearest, TestGrids.squaredDistance(grid, p, q));
        }
      }
      distances[p] = Math.sqrt(nearest);
    }
    return distances;
  }

  @Property(tries = 200)
  void equalsTheNearestOfAllPixels(@ForAll long seed, @ForAll @DoubleRange(max = 1) double share) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] mask = TestGrids.mask(random, grid, share * share * share);
    assertArrayEquals(bruteForce(mask, grid), DistanceTransform.euclidean(mask, grid), 1e-14 * 20);
  }

  @Property(tries = 20)
  void isExactOnTheUnitGrid(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = PixelGrid.of(30, 50);
    byte[] mask = TestGrids.mask(random, grid, 0.01);
    assertArrayEquals(bruteForce(mask, grid), DistanceTransform.euclidean(mask, grid));
  }

  /** Twice the spacing is another algorithm, and squares of twice the distance have no other digits. */
  @Property(tries = 100)
  void doublesWithTheSpacing(
      @ForAll long seed, @ForAll @DoubleRange(max = 1) double share, @ForAll boolean isVolume) {
    Random random = new Random(seed);
    int height = 1 + random.nextInt(80);
    int width = 1 + random.nextInt(80);
    PixelGrid grid =
        isVolume ? PixelGrid.of(1 + random.nextInt(9), height, width) : PixelGrid.of(height, width);
    byte[] mask = TestGrids.mask(random, grid, share * share * share * share);
    Arrays.fill(mask, random.nextInt(mask.length), mask.length, (byte) random.nextInt(2));
    double[] twice = DistanceTransform.euclidean(
        mask, isVolume ? grid.withSpacing(2, 2, 2) : grid.withSpacing(2, 2));
    double[] distances = DistanceTransform.euclidean(mask, grid);
    for (int i = 0; i < distances.length; i++) {
      assertEquals(twice[i], 2 * distances[i]);
    }
  }

  @Test
  void anEmptyMaskIsInfinitelyFar() {
    double[] distances = DistanceTransform.euclidean(new byte[60], PixelGrid.of(3, 4, 5));
    double[] infinities = new double[60];
    Arrays.fill(infinities, Double.POSITIVE_INFINITY);
    assertArrayEquals(infinities, distances);
  }

  @Test
  void theWholeImageIsAtZero() {
    byte[] mask = new byte[12];
    Arrays.fill(mask, (byte) 255);
    assertArrayEquals(new double[12], DistanceTransform.euclidean(mask, PixelGrid.of(3, 4)));
  }

  @Test
  void longLinesKeepTheirDigits() {
    PixelGrid grid = PixelGrid.of(1, 100_000).withSpacing(1, 0.1);
    byte[] mask = new byte[100_000];
    mask[99_999] = 1;
    double[] distances = DistanceTransform.euclidean(mask, grid);
    for (int i = 0; i < mask.length; i += 997) {
      assertEquals((99_999 - i) * 0.1, distances[i], 1e-12 * distances[i]);
    }
  }

  @Test
  void theMaskMustFitTheGrid() {
    assertThrows(
        IllegalArgumentException.class,
        () -> DistanceTransform.euclidean(new byte[5], PixelGrid.of(2, 3)));
  }
}
