package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SkeletonTest {

  @Property(tries = 200)
  void theRimSufficesToThin(@ForAll long seed) {
    Random random = new Random(seed);
    PixelGrid grid = PixelGrid.of(1 + random.nextInt(14), 1 + random.nextInt(14));
    byte[] mask = TestGrids.labels(random, grid, 2);
    assertArrayEquals(plain(mask, grid), Skeleton.of(mask, grid));
  }

  /** Thins as the paper says: all pixels, again and again. */
  private static byte[] plain(byte[] mask, PixelGrid grid) {
    byte[] left = mask.clone();
    boolean isChanging = true;
    while (isChanging) {
      isChanging = false;
      for (boolean first : new boolean[] {true, false}) {
        byte[] before = left.clone();
        for (int pixel = 0; pixel < left.length; pixel++) {
          if (before[pixel] != 0 && isRemovable(before, grid, pixel, first)) {
            left[pixel] = 0;
            isChanging = true;
          }
        }
      }
    }
    return left;
  }

  private static boolean isRemovable(byte[] mask, PixelGrid grid, int pixel, boolean first) {
    int[][] clockwise = {{-1, 0}, {-1, 1}, {0, 1}, {1, 1}, {1, 0}, {1, -1}, {0, -1}, {-1, -1}};
    int[] at = TestGrids.at(grid, pixel);
    int[] p = new int[8];
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      int neighbour = TestGrids.pixel(grid, 0, at[1] + clockwise[i][0], at[2] + clockwise[i][1]);
      p[i] = neighbour < 0 ? 0 : mask[neighbour];
      sum += p[i];
    }
    int steps = 0;
    for (int i = 0; i < 8; i++) {
      steps += p[i] == 0 && p[(i + 1) % 8] == 1 ? 1 : 0;
    }
    int north = p[0];
    int east = p[2];
    int south = p[4];
    int west = p[6];
    return sum >= 2
        && sum <= 6
        && steps == 1
        && (first
            ? north * east * south == 0 && east * south * west == 0
            : north * east * west == 0 && north * south * west == 0);
  }

  @Test
  void aBarBecomesALine() {
    byte[] bar = new byte[5 * 9];
    java.util.Arrays.fill(bar, 9, 36, (byte) 3);
    int[] columns = java.util.stream.IntStream.range(0, 45)
        .filter(i -> Skeleton.of(bar, PixelGrid.of(5, 9))[i] != 0)
        .map(i -> i / 9)
        .distinct()
        .toArray();
    assertArrayEquals(new int[] {2}, columns);
  }
}
