package io.evalmetrics.mask;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/**
 * Rasterises one polygon as the COCO tools do, to the pixel: its outline is drawn with whole-number steps on a grid
 * five times as fine as the image, and where it passes the middle of a pixel column the mask changes.
 */
final class PolygonRuns {

  private static final int SCALE = 5;

  /** Keeps distances on the fine grid within int. */
  private static final double LARGEST = 1e8;

  private final int height;
  private final int width;
  private int[] toggles = new int[64];
  private int count;
  private boolean started;
  private int lastU;
  private int lastV;

  private PolygonRuns(int height, int width) {
    this.height = height;
    this.width = width;
  }

  /** Returns the run edges of a polygon given as x, y, x, y and so on. */
  static int[] edges(int height, int width, double[] polygon, String name) {
    if (polygon.length < 6 || polygon.length % 2 != 0) {
      throw Arguments.badValue(
          name, "hold the x and y of at least 3 points", polygon.length + " numbers");
    }
    Arguments.inRange(name, polygon, -LARGEST, LARGEST);
    PolygonRuns runs = new PolygonRuns(height, width);
    int points = polygon.length / 2;
    for (int j = 0; j < points; j++) {
      int next = (j + 1) % points;
      runs.drawEdge(
          fine(polygon[2 * j]),
          fine(polygon[2 * j + 1]),
          fine(polygon[2 * next]),
          fine(polygon[2 * next + 1]));
    }
    return runs.edges();
  }

  /** Rounds to the fine grid; below zero this truncates towards zero, as the reference does. */
  private static int fine(double coordinate) {
    return (int) (SCALE * coordinate + 0.5);
  }

  private void drawEdge(int fromX, int fromY, int toX, int toY) {
    int dx = Math.abs(toX - fromX);
    int dy = Math.abs(toY - fromY);
    boolean flat = dx >= dy;
    boolean flip = flat ? fromX > toX : fromY > toY;
    int xs = flip ? toX : fromX;
    int ys = flip ? toY : fromY;
    int xe = flip ? fromX : toX;
    int ye = flip ? fromY : toY;
    if (flat) {
      double slope = (double) (ye - ys) / dx;
      for (int d = 0; d <= dx; d++) {
        int t = flip ? dx - d : d;
        drawPoint(t + xs, (int) (ys + slope * t + 0.5));
      }
    } else {
      double slope = (double) (xe - xs) / dy;
      for (int d = 0; d <= dy; d++) {
        int t = flip ? dy - d : d;
        drawPoint((int) (xs + slope * t + 0.5), t + ys);
      }
    }
  }

  private void drawPoint(int u, int v) {
    if (started && u != lastU) {
      crossColumn(Math.min(u, lastU), Math.min(v, lastV));
    }
    started = true;
    lastU = u;
    lastV = v;
  }

  /** Changes the mask where a step of the outline passes the middle of a column. */
  private void crossColumn(int u, int v) {
    double x = (u + 0.5) / SCALE - 0.5;
    if (Math.floor(x) != x || x < 0 || x > width - 1) {
      return;
    }
    double y = (v + 0.5) / SCALE - 0.5;
    y = Math.ceil(Math.max(0, Math.min(height, y)));
    if (count == toggles.length) {
      toggles = Arrays.copyOf(toggles, 2 * count);
    }
    toggles[count++] = (int) x * height + (int) y;
  }

  private int[] edges() {
    Arrays.sort(toggles, 0, count);
    return RunEdges.ofToggles(toggles, count);
  }
}
