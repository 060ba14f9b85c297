package io.evalmetrics.mask;

import java.util.Arrays;

/**
 * Erodes a mask by a square of (2 * distance + 1)^2 pixels without decoding it; pixels outside of the image count as
 * zero.
 *
 * <p>Down the columns, each run loses {@code distance} pixels at either end. Across them, a pixel survives if its row
 * is set in all columns of a window; moving a mask by a column adds the height to its edges, so that the window is an
 * intersection of moved copies, of which each step doubles the number.
 */
final class RunErosion {

  private RunErosion() {}

  static int[] erode(int[] edges, int height, int width, int distance) {
    long window = 2L * distance + 1;
    if (edges.length == 0 || window > Math.min(height, width)) {
      return new int[0];
    }
    int[] columns = shortened(edges, height, distance);
    int[] windows = windows(columns, height, (int) window);
    return RunEdges.shifted(windows, distance * height); // a window counts from its first column
  }

  /** Splits the runs at column ends and takes {@code distance} pixels off both ends of each part. */
  private static int[] shortened(int[] edges, int height, int distance) {
    int columnsSpanned = (edges[edges.length - 1] - 1) / height - edges[0] / height + 1;
    int[] parts = new int[edges.length + 2 * columnsSpanned];
    int count = 0;
    for (int k = 0; k < edges.length; k += 2) {
      int end = edges[k + 1];
      int start = edges[k];
      while (start < end) {
        int columnEnd = (start / height + 1) * height;
        int stop = Math.min(end, columnEnd);
        if (stop - start > 2 * distance) {
          parts[count++] = start + distance;
          parts[count++] = stop - distance;
        }
        start = stop;
      }
    }
    return Arrays.copyOf(parts, count);
  }

  /** Returns the pixels that are set in their own column and in the {@code window} - 1 columns to the right. */
  private static int[] windows(int[] columns, int height, int window) {
    int[] result = columns;
    int covered = 1;
    while (covered < window) {
      int step = Math.min(covered, window - covered);
      int[] moved = RunEdges.shifted(result, -step * height);
      result = RunEdges.combine(result, moved, RunEdges.INTERSECTION);
      covered += step;
    }
    return result;
  }
}
