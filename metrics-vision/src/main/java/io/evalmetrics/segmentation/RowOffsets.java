package io.evalmetrics.segmentation;

import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.mask.PixelGrid;
import java.util.Arrays;

/**
 * The ways from a row of pixels to other rows, the nearest first, computed as far as they are asked for.
 *
 * <p>A row's cost is the least that a pixel in it can be away: for Euclidean distances its square.
 */
final class RowOffsets {

  private final PixelGrid grid;
  private final GridDistance distance;
  private int[] slices = new int[0];
  private int[] rows = new int[0];
  private double[] costs = new double[0];
  private double radius = -1; // all rows of at most this cost are there

  RowOffsets(PixelGrid grid, GridDistance distance) {
    this.grid = grid;
    this.distance = distance;
  }

  /** Returns whether there is a row of that rank. */
  boolean has(int rank) {
    while (rank >= costs.length && radius < Double.POSITIVE_INFINITY) {
      extend();
    }
    return rank < costs.length;
  }

  int slice(int rank) {
    return slices[rank];
  }

  int row(int rank) {
    return rows[rank];
  }

  double cost(int rank) {
    return costs[rank];
  }

  private double cost(int slice, int row) {
    if (distance == GridDistance.CHESSBOARD) {
      return Math.max(slice, row);
    }
    if (distance == GridDistance.TAXICAB) {
      return slice + row;
    }
    double z = slice * grid.sliceSpacing();
    double y = row * grid.rowSpacing();
    return z * z + y * y;
  }

  /** Appends the rows within twice the distance, in ascending order of their costs. */
  private void extend() {
    double next = radius < 0 ? cost(0, 4) : 4 * radius;
    if (next >= cost(grid.depth() - 1, grid.height() - 1)) {
      next = Double.POSITIVE_INFINITY;
    }
    long[] keys = new long[64];
    int[] found = new int[64];
    int count = 0;
    for (int z = 0; z < grid.depth() && cost(z, 0) <= next; z++) {
      for (int y = 0; y < grid.height() && cost(z, y) <= next; y++) {
        double cost = cost(z, y);
        if (cost > radius) {
          if (count == keys.length) {
            keys = Arrays.copyOf(keys, 2 * count);
            found = Arrays.copyOf(found, 2 * count);
          }
          keys[count] = RadixSort.key(cost);
          found[count++] = z * grid.height() + y;
        }
      }
    }
    RadixSort.sort(keys, found, count);
    append(keys, found, count);
    radius = next;
  }

  /** Appends each offset with both signs. */
  private void append(long[] keys, int[] found, int count) {
    int size = costs.length;
    slices = Arrays.copyOf(slices, size + 4 * count);
    rows = Arrays.copyOf(rows, size + 4 * count);
    costs = Arrays.copyOf(costs, size + 4 * count);
    for (int i = 0; i < count; i++) {
      int z = found[i] / grid.height();
      int y = found[i] % grid.height();
      double cost = RadixSort.value(keys[i]);
      for (int signs = 0; signs < 4; signs++) {
        boolean repeats = (z == 0 && (signs & 1) != 0) || (y == 0 && (signs & 2) != 0);
        if (!repeats) {
          slices[size] = (signs & 1) != 0 ? -z : z;
          rows[size] = (signs & 2) != 0 ? -y : y;
          costs[size++] = cost;
        }
      }
    }
    slices = Arrays.copyOf(slices, size);
    rows = Arrays.copyOf(rows, size);
    costs = Arrays.copyOf(costs, size);
  }
}
