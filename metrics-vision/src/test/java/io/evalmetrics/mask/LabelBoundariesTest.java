package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The boundaries and bands of all classes at once, against their definitions for one class and one pixel. */
class LabelBoundariesTest {

  /** Returns whether some pixel within {@code reach} of another is not of its class. */
  private static boolean differsWithin(
      byte[] labels, PixelGrid grid, int pixel, int reach, boolean full, boolean border) {
    int[] at = TestGrids.at(grid, pixel);
    int depthReach = grid.axes() == 3 ? reach : 0;
    for (int dz = -depthReach; dz <= depthReach; dz++) {
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          if (full || Math.abs(dz) + Math.abs(dy) + Math.abs(dx) == 1) {
            int other = TestGrids.pixel(grid, at[0] + dz, at[1] + dy, at[2] + dx);
            if (other < 0 ? border : labels[other] != labels[pixel]) {
              return true;
            }
          }
        }
      }
    }
    return false;
  }

  @Property(tries = 200)
  void aBoundaryPixelHasANeighbourOfAnotherClass(
      @ForAll long seed, @ForAll Connectivity connectivity, @ForAll boolean border) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] labels = TestGrids.labels(random, grid, 4);
    LabelBoundaries boundaries = LabelBoundaries.of(labels, 3, grid, connectivity, border);
    boolean full = connectivity == Connectivity.FULL;
    for (int label = 0; label < 3; label++) {
      int wanted = label;
      int[] expected = IntStream.range(0, labels.length)
          .filter(p -> labels[p] == wanted && differsWithin(labels, grid, p, 1, full, border))
          .toArray();
      assertArrayEquals(expected, boundaries.pixels(label));
    }
  }

  @Property(tries = 100)
  void theDefaultsAreFacesAndBorder(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] labels = TestGrids.labels(random, grid, 2);
    assertArrayEquals(
        LabelBoundaries.of(labels, 2, grid, Connectivity.FACE, true).pixels(1),
        LabelBoundaries.of(labels, 2, grid).pixels(1));
  }

  @Property(tries = 200)
  void theBandIsWhatErosionTakes(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = TestGrids.random(random);
    byte[] labels = TestGrids.labels(random, grid, 3);
    int distance = 1 + random.nextInt(4);
    byte[] band = BoundaryBand.of(labels, distance, grid);
    for (int p = 0; p < labels.length; p++) {
      assertEquals(differsWithin(labels, grid, p, distance, true, true) ? 1 : 0, band[p]);
    }
  }

  @Property(tries = 200)
  void aDavisPixelDiffersToTheRightOrBelow(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = PixelGrid.of(1 + random.nextInt(12), 1 + random.nextInt(12));
    byte[] labels = TestGrids.labels(random, grid, 4);
    LabelBoundaries boundaries = LabelBoundaries.ofDavis(labels, 3, grid);
    for (int label = 0; label < 3; label++) {
      int wanted = label;
      int[] expected = IntStream.range(0, labels.length)
          .filter(p -> isDavis(labels, grid, p, wanted))
          .toArray();
      assertArrayEquals(expected, boundaries.pixels(label));
    }
  }

  private static boolean isDavis(byte[] labels, PixelGrid grid, int pixel, int label) {
    int[] at = TestGrids.at(grid, pixel);
    for (int[] step : new int[][] {{0, 1}, {1, 0}, {1, 1}}) {
      int other = TestGrids.pixel(grid, 0, at[1] + step[0], at[2] + step[1]);
      if (other >= 0 && (labels[other] == label) != (labels[pixel] == label)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void theDistanceOfTheBandRoundsHalfToEven() {
    assertEquals(2, BoundaryBand.distance(0.02, PixelGrid.of(75, 100))); // 2.5
    assertEquals(2, BoundaryBand.distance(0.02, PixelGrid.of(45, 60))); // 1.5
    assertEquals(1, BoundaryBand.distance(0.001, PixelGrid.of(45, 60)));
  }

  @Test
  void argumentsAreChecked() {
    PixelGrid image = PixelGrid.of(2, 3);
    byte[] labels = new byte[6];
    for (double ratio : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> BoundaryBand.distance(ratio, image));
    }
    assertThrows(IllegalArgumentException.class, () -> BoundaryBand.of(labels, 0, image));
    assertThrows(IllegalArgumentException.class, () -> BoundaryBand.of(new byte[5], 1, image));
    assertThrows(IllegalArgumentException.class, () -> LabelBoundaries.of(new byte[5], 2, image));
    assertThrows(IllegalArgumentException.class, () -> LabelBoundaries.of(labels, 0, image));
    assertThrows(IllegalArgumentException.class, () -> LabelBoundaries.of(labels, 256, image));
    assertThrows(
        IllegalArgumentException.class,
        () -> LabelBoundaries.ofDavis(labels, 2, PixelGrid.of(1, 2, 3)));
    assertThrows(
        IndexOutOfBoundsException.class,
        () -> LabelBoundaries.of(labels, 2, image).pixels(2));
  }
}
