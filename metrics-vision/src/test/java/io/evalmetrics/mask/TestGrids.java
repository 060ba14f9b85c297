package io.evalmetrics.mask;

import java.util.Random;

/** Small random images and volumes, and where their pixels lie. */
public final class TestGrids {

  private TestGrids() {}

  /** Returns an image of at most 12 x 12 or a volume of at most 6 x 6 x 6, sometimes with pixels that are not square. */
  public static PixelGrid random(Random random) {
    boolean isVolume = random.nextBoolean();
    int most = isVolume ? 6 : 12;
    int[] shape = new int[isVolume ? 3 : 2];
    double[] spacing = new double[shape.length];
    boolean isEven = random.nextBoolean();
    for (int axis = 0; axis < shape.length; axis++) {
      shape[axis] = 1 + random.nextInt(most);
      spacing[axis] = isEven ? 1 : 0.25 + 2 * random.nextDouble();
    }
    return PixelGrid.of(shape).withSpacing(spacing);
  }

  /** Returns labels 0.. {@code classes} - 1 in patches. */
  public static byte[] labels(Random random, PixelGrid grid, int classes) {
    byte[] labels = new byte[grid.size()];
    int patch = 1 + random.nextInt(4);
    int[] labelOfPatch = random.ints(1000, 0, classes).toArray();
    for (int i = 0; i < labels.length; i++) {
      int[] at = at(grid, i);
      int key = (at[0] / patch * 31 + at[1] / patch) * 31 + at[2] / patch;
      boolean isNoise = random.nextInt(8) == 0;
      labels[i] = (byte) (isNoise ? random.nextInt(classes) : labelOfPatch[key % 1000]);
    }
    return labels;
  }

  /** Returns a mask with pixels of that share. */
  public static byte[] mask(Random random, PixelGrid grid, double share) {
    byte[] mask = new byte[grid.size()];
    for (int i = 0; i < mask.length; i++) {
      mask[i] = (byte) (random.nextDouble() < share ? 1 + random.nextInt(255) : 0);
    }
    return mask;
  }

  /** Returns slice, row and column of a pixel. */
  public static int[] at(PixelGrid grid, int pixel) {
    int row = pixel / grid.width();
    return new int[] {row / grid.height(), row % grid.height(), pixel % grid.width()};
  }

  /** Returns the pixel at a place, or -1 outside of the grid. */
  public static int pixel(PixelGrid grid, int z, int y, int x) {
    boolean isInside =
        z >= 0 && z < grid.depth() && y >= 0 && y < grid.height() && x >= 0 && x < grid.width();
    return isInside ? (z * grid.height() + y) * grid.width() + x : -1;
  }

  /** Returns the squared distance between two pixels. */
  public static double squaredDistance(PixelGrid grid, int pixel1, int pixel2) {
    int[] a = at(grid, pixel1);
    int[] b = at(grid, pixel2);
    double dz = (a[0] - b[0]) * grid.sliceSpacing();
    double dy = (a[1] - b[1]) * grid.rowSpacing();
    double dx = (a[2] - b[2]) * grid.columnSpacing();
    return dz * dz + dy * dy + dx * dx;
  }
}
