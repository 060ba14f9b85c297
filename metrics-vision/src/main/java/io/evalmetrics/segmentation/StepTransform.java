package io.evalmetrics.segmentation;

import io.evalmetrics.mask.PixelGrid;

/**
 * The chessboard and taxicab distances of every pixel to the nearest pixel of a mask: the numbers of steps of a search that
 * spreads from the mask, over all neighbours or over those that share a face. Linear in the number of pixels.
 */
final class StepTransform {

  private final PixelGrid grid;
  private final boolean diagonally;
  private final double[] steps;
  private final int[] queue;
  private int queued;

  private StepTransform(PixelGrid grid, boolean diagonally) {
    this.grid = grid;
    this.diagonally = diagonally;
    steps = new double[grid.size()];
    queue = new int[grid.size()];
  }

  /** Returns the distances to the pixels of a mask that has some. */
  static double[] distances(byte[] mask, PixelGrid grid, GridDistance distance) {
    StepTransform transform = new StepTransform(grid, distance == GridDistance.CHESSBOARD);
    for (int i = 0; i < mask.length; i++) {
      if (mask[i] != 0) {
        transform.queue[transform.queued++] = i;
      } else {
        transform.steps[i] = Double.POSITIVE_INFINITY;
      }
    }
    transform.spread();
    return transform.steps;
  }

  private void spread() {
    for (int next = 0; next < queued; next++) {
      int pixel = queue[next];
      int row = pixel / grid.width();
      int z = row / grid.height();
      int y = row % grid.height();
      int x = pixel % grid.width();
      for (int dz = -1; dz <= 1; dz++) {
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            if (diagonally || Math.abs(dz) + Math.abs(dy) + Math.abs(dx) == 1) {
              visit(z + dz, y + dy, x + dx, steps[pixel] + 1);
            }
          }
        }
      }
    }
  }

  private void visit(int z, int y, int x, double count) {
    if (z < 0 || z >= grid.depth() || y < 0 || y >= grid.height() || x < 0 || x >= grid.width()) {
      return;
    }
    int pixel = (z * grid.height() + y) * grid.width() + x;
    if (steps[pixel] == Double.POSITIVE_INFINITY) {
      steps[pixel] = count;
      queue[queued++] = pixel;
    }
  }
}
