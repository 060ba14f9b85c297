package io.evalmetrics.mask;

import io.evalmetrics.mask.PaddedRows.Outside;

/** Finds the pixels of a label map that have a neighbour with another label. */
final class NeighbourScan {

  private final PixelGrid grid;
  private final boolean full;
  private final PaddedRows rows; // the current row is the first one
  private final int numClasses;
  private final ClassBuckets found;

  NeighbourScan(
      byte[] labels,
      int numClasses,
      PixelGrid grid,
      Connectivity connectivity,
      boolean borderIsBoundary) {
    this.grid = grid;
    this.full = connectivity == Connectivity.FULL;
    this.numClasses = numClasses;
    this.found = new ClassBuckets(numClasses);
    // A pixel that continues beyond the border has no neighbour there that differs from one inside.
    Outside outside = borderIsBoundary ? Outside.NO_CLASS : Outside.NEAREST;
    int neighbours = grid.axes() == 2 ? 2 : full ? 8 : 4;
    this.rows = new PaddedRows(labels, grid, outside, 1 + neighbours);
  }

  /** Returns the boundary pixels, by class. */
  ClassBuckets run() {
    int pixel = 0;
    for (int z = 0; z < grid.depth(); z++) {
      for (int y = 0; y < grid.height(); y++) {
        load(z, y);
        scan(pixel);
        pixel += grid.width();
      }
    }
    return found.grouped();
  }

  private void load(int z, int y) {
    rows.load(0, z, y);
    int next = 1;
    int reach = grid.axes() == 3 ? 1 : 0;
    for (int dz = -reach; dz <= reach; dz++) {
      for (int dy = -1; dy <= 1; dy++) {
        int steps = Math.abs(dz) + Math.abs(dy);
        if (steps == 1 || (steps == 2 && full)) {
          rows.load(next++, z + dz, y + dy);
        }
      }
    }
  }

  private void scan(int pixel) {
    byte[] row = rows.row(0);
    int width = grid.width();
    for (int x = 0; x < width; x += Long.BYTES) {
      long differs = ByteScan.first(differences(x + 1), width - x);
      while (differs != 0) {
        int next = ByteScan.lowest(differs);
        int label = row[x + 1 + next] & 0xFF;
        if (label < numClasses) {
          found.add(pixel + x + next, label, 0);
        }
        differs = ByteScan.without(differs, next);
      }
    }
  }

  private long differences(int column) {
    byte[] row = rows.row(0);
    long here = ByteScan.eight(row, column);
    long differs =
        (here ^ ByteScan.eight(row, column - 1)) | (here ^ ByteScan.eight(row, column + 1));
    for (int i = 1; i < rows.count(); i++) {
      byte[] other = rows.row(i);
      differs |= here ^ ByteScan.eight(other, column);
      if (full) {
        differs |=
            (here ^ ByteScan.eight(other, column - 1)) | (here ^ ByteScan.eight(other, column + 1));
      }
    }
    return differs;
  }
}
