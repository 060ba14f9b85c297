package io.evalmetrics.segmentation;

import io.evalmetrics.mask.DistanceTransform;
import io.evalmetrics.mask.PixelGrid;
import java.util.Arrays;

/**
 * Distances from some pixels to the nearest of some others.
 *
 * <p>Boundaries are thin, so no distance transform of the whole image is computed. All pixels of a row look together for
 * the nearest pixels in that row, in the rows next to it, and so on outwards; both are sorted, so that two rows merge in
 * one walk. A pixel drops out when no further row can be nearer than what it has found.
 *
 * <p>That is quick unless many pixels are far from few. So the steps are counted: when there have been as many as pixels in
 * the box around both sets, and they go on as before, would cost more than a distance transform of the box, that takes
 * over. The time is linear in the box in the worst case.
 *
 * <p>Keeps scratch arrays between calls: for one thread.
 */
final class NearestPixels {

  /** So many steps of the search cost as much as one pixel of a distance transform. */
  private static final int STEPS_PER_PIXEL = 8;

  /** A row this many times longer than the pixels that look into it is searched by bisection. */
  private static final int LONG_ROW = 8;

  private final PixelGrid grid;
  private final GridDistance distance;
  private final RowOffsets offsets;
  private final double[] along; // cost of steps along a row

  // The pixels looked for: their columns, and where those of each row begin.
  private int[] columns = {};
  private int[] rowStarts = {};

  // The pixels of one row that still search: column, least cost so far, place in the result.
  private final int[] seekers;
  private final double[] best;
  private final int[] places;

  private long steps;

  NearestPixels(PixelGrid grid, GridDistance distance) {
    this.grid = grid;
    this.distance = distance;
    offsets = new RowOffsets(grid, distance);
    int width = grid.width();
    along = new double[width];
    for (int x = 0; x < width; x++) {
      double length = x * grid.columnSpacing();
      along[x] = distance == GridDistance.EUCLIDEAN ? length * length : x;
    }
    seekers = new int[width];
    best = new double[width];
    places = new int[width];
  }

  /**
   * Returns the distance of each pixel of {@code from} to the nearest pixel of {@code to}; infinity if that is empty.
   *
   * @param from flat indices, ascending
   * @param to flat indices, ascending
   * @param limit distances above it need not be exact, but stay above it
   */
  double[] distances(int[] from, int[] to, double limit) {
    double[] result = new double[from.length];
    if (to.length == 0) {
      Arrays.fill(result, Double.POSITIVE_INFINITY);
      return result;
    }
    indexRows(to);
    // Rounding must not cut off a pixel that lies exactly at the limit.
    double most = distance == GridDistance.EUCLIDEAN ? limit * limit * (1 + 1e-9) : limit;
    steps = 0;
    PixelBox box = null;
    int width = grid.width();
    for (int i = 0; i < from.length; ) {
      int row = from[i] / width;
      int end = (row + 1) * width;
      int count = 0;
      for (; i < from.length && from[i] < end; i++) {
        seekers[count] = from[i] - row * width;
        best[count] = Double.POSITIVE_INFINITY;
        places[count++] = i;
      }
      search(row, count, most, result);
      if (steps > from.length) {
        box = box == null ? PixelBox.around(grid, from, to) : box;
        double expected = (double) steps * from.length / i;
        if (steps > box.size() && expected > (double) STEPS_PER_PIXEL * box.size()) {
          return transformed(box, from, to);
        }
      }
    }
    if (distance == GridDistance.EUCLIDEAN) {
      for (int i = 0; i < result.length; i++) {
        result[i] = Math.sqrt(result[i]);
      }
    }
    return result;
  }

  private void indexRows(int[] to) {
    int width = grid.width();
    int rows = grid.depth() * grid.height();
    columns = new int[to.length];
    rowStarts = new int[rows + 1];
    int row = 0;
    for (int i = 0; i < to.length; i++) {
      while (to[i] >= (row + 1) * width) {
        rowStarts[++row] = i;
      }
      columns[i] = to[i] - row * width;
    }
    Arrays.fill(rowStarts, row + 1, rows + 1, to.length);
  }

  /** Finds the costs of {@code count} pixels of a row. */
  private void search(int row, int count, double most, double[] result) {
    int height = grid.height();
    int z = row / height;
    int y = row % height;
    int searching = count;
    double worst = Double.POSITIVE_INFINITY; // no best cost is above this
    for (int rank = 0; searching > 0 && offsets.has(rank); rank++) {
      double cost = offsets.cost(rank);
      if (cost > most || cost >= worst) {
        break;
      }
      steps++;
      int otherZ = z + offsets.slice(rank);
      int otherY = y + offsets.row(rank);
      if (otherZ < 0 || otherZ >= grid.depth() || otherY < 0 || otherY >= height) {
        continue;
      }
      int other = otherZ * height + otherY;
      int start = rowStarts[other];
      int end = rowStarts[other + 1];
      if (start < end) {
        searching = dropFound(searching, cost, result);
        worst = lookInto(start, end, searching, cost);
        steps += searching;
      }
    }
    for (int i = 0; i < searching; i++) {
      result[places[i]] = best[i];
    }
  }

  /** Settles the pixels that rows of this cost cannot improve; returns how many are left. */
  private int dropFound(int searching, double cost, double[] result) {
    int left = 0;
    for (int i = 0; i < searching; i++) {
      if (best[i] <= cost) {
        result[places[i]] = best[i];
      } else {
        seekers[left] = seekers[i];
        best[left] = best[i];
        places[left++] = places[i];
      }
    }
    return left;
  }

  /** Compares with the pixels of one row; returns the largest of the best costs. */
  private double lookInto(int start, int end, int searching, double cost) {
    boolean isLong = end - start > LONG_ROW * searching;
    boolean addsUp = distance != GridDistance.CHESSBOARD;
    double worst = 0;
    int next = start; // the first pixel of the row that is not before the seeker
    for (int i = 0; i < searching; i++) {
      int x = seekers[i];
      if (isLong) {
        int found = Arrays.binarySearch(columns, next, end, x);
        next = found < 0 ? ~found : found;
      } else {
        while (next < end && columns[next] < x) {
          next++;
        }
      }
      int gap = next < end ? columns[next] - x : Integer.MAX_VALUE;
      if (next > start) {
        gap = Math.min(gap, x - columns[next - 1]);
      }
      double total = addsUp ? cost + along[gap] : Math.max(cost, along[gap]);
      best[i] = Math.min(best[i], total);
      worst = Math.max(worst, best[i]);
    }
    steps += isLong ? 0 : end - start;
    return worst;
  }

  private double[] transformed(PixelBox box, int[] from, int[] to) {
    byte[] mask = new byte[box.size()];
    for (int pixel : to) {
      mask[box.index(pixel)] = 1;
    }
    double[] field = distance == GridDistance.EUCLIDEAN
        ? DistanceTransform.euclidean(mask, box.grid())
        : StepTransform.distances(mask, box.grid(), distance);
    double[] result = new double[from.length];
    for (int i = 0; i < from.length; i++) {
      result[i] = field[box.index(from[i])];
    }
    return result;
  }
}
