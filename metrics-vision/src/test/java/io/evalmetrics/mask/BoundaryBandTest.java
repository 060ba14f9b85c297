package io.evalmetrics.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The bands of solid objects, whose insides are large enough to be left. */
class BoundaryBandTest {

  @Property(tries = 200)
  void theBandOfABlockIsItsShellAndWhatLiesAroundIt(@ForAll long seed) {
    Random random = new Random(seed);
    int[] shape = random.ints(2 + random.nextInt(2), 5, 14).toArray();
    PixelGrid grid = PixelGrid.of(shape);
    int distance = 1 + random.nextInt(2);
    int[] from = new int[3];
    int[] to = {1, 1, 1};
    int first = 3 - shape.length;
    for (int axis = first; axis < 3; axis++) {
      from[axis] = random.nextInt(shape[axis - first]);
      to[axis] = from[axis] + 1 + random.nextInt(shape[axis - first] - from[axis]);
    }
    byte[] labels = new byte[grid.size()];
    byte[] expected = new byte[grid.size()];
    for (int pixel = 0; pixel < labels.length; pixel++) {
      int[] at = TestGrids.at(grid, pixel);
      boolean isDeep = true;
      boolean isFar = false;
      boolean isObject = true;
      boolean isAtRim = false;
      for (int axis = first; axis < 3; axis++) {
        int x = at[axis];
        isObject &= from[axis] <= x && x < to[axis];
        isDeep &= from[axis] + distance <= x && x < to[axis] - distance;
        isFar |= x < from[axis] - distance || x >= to[axis] + distance;
        isAtRim |= x < distance || x >= shape[axis - first] - distance;
      }
      labels[pixel] = (byte) (isObject ? 1 : 0);
      expected[pixel] = (byte) (!isAtRim && (isObject ? isDeep : isFar) ? 0 : 1);
    }
    assertArrayEquals(expected, BoundaryBand.of(labels, distance, grid));
  }
}
