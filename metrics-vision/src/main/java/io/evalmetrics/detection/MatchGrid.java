package io.evalmetrics.detection;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The cells at which every image is matched: each pair of an area range and an overlap threshold, plus, in the range of
 * all areas, the two thresholds of the counting metrics. A set of cells is a bit mask of {@link #words} longs, so that
 * one operation serves up to 64 cells at once. COCO's 4 ranges and 10 thresholds take 40 bits of one long.
 */
final class MatchGrid implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A detection that covers a truth to the last bit may still miss a threshold of 1 by rounding. */
  private static final double HIGHEST_THRESHOLD = 1 - 1e-10;

  /** The threshold of optimal LRP and of the published match lists, whatever the options. */
  private static final double HALF = 0.5;

  /** The number of longs in a mask. */
  final int words;

  /** The cell of the range of all areas at threshold 0.5. */
  final int halfCell;

  /** The cell of the range of all areas at the threshold of the counting metrics. */
  final int operatingCell;

  /** The cells whose matched truth is recorded: the two above, or one where they are the same. */
  final int[] trackedCells;

  /** The area ranges, that of all areas first. */
  private final AreaRange[] ranges;

  /** The number of thresholds of each range. */
  private final int thresholds;

  /** The thresholds in ascending order; level i is reached by an overlap of at least {@code levels[i - 1]}. */
  private final double[] levels;

  /** Per level and word: the cells whose threshold is reached. Level 0 is nothing. */
  private final long[] reached;

  /** Per area range and word: its cells. */
  private final long[] rangeCells;

  MatchGrid(CocoOptions options) {
    double[] iouThresholds = options.iouThresholds();
    ranges = options.areaRanges().toArray(new AreaRange[0]);
    thresholds = iouThresholds.length;
    double[] cellThresholds = new double[ranges.length * thresholds + 2];
    int cells = 0;
    for (int range = 0; range < ranges.length; range++) {
      for (double threshold : iouThresholds) {
        cellThresholds[cells++] = threshold;
      }
    }
    int half = indexOf(HALF, cellThresholds, cells);
    halfCell = half;
    cellThresholds[half] = HALF;
    cells = Math.max(cells, half + 1);
    operatingCell = indexOf(options.iouThreshold(), cellThresholds, cells);
    cellThresholds[operatingCell] = options.iouThreshold();
    cells = Math.max(cells, operatingCell + 1);
    trackedCells =
        halfCell == operatingCell ? new int[] {halfCell} : new int[] {halfCell, operatingCell};
    words = (cells + Long.SIZE - 1) / Long.SIZE;
    for (int cell = 0; cell < cells; cell++) {
      cellThresholds[cell] = Math.min(cellThresholds[cell], HIGHEST_THRESHOLD);
    }
    levels = Arrays.stream(cellThresholds, 0, cells).sorted().distinct().toArray();
    reached = new long[(levels.length + 1) * words];
    rangeCells = new long[ranges.length * words];
    for (int cell = 0; cell < cells; cell++) {
      for (int level = 1; level <= levels.length; level++) {
        if (cellThresholds[cell] <= levels[level - 1]) {
          reached[level * words + word(cell)] |= bit(cell);
        }
      }
      int range = cell / thresholds < ranges.length ? cell / thresholds : 0;
      rangeCells[range * words + word(cell)] |= bit(cell);
    }
  }

  /** The first cell, all of the range of all areas among them, of that threshold; the next free cell if there is none. */
  private static int indexOf(double threshold, double[] cellThresholds, int cells) {
    for (int cell = 0; cell < cells; cell++) {
      if (cellThresholds[cell] == threshold) {
        return cell;
      }
    }
    return cells;
  }

  /** Returns the cell of an area range and an overlap threshold, by their positions in the options. */
  int cell(int range, int threshold) {
    return range * thresholds + threshold;
  }

  /** Returns which long of a mask holds a cell. */
  static int word(int cell) {
    return cell / Long.SIZE;
  }

  /** Returns the bit of a cell in its long. */
  static long bit(int cell) {
    return 1L << cell;
  }

  /** Returns how many of the distinct thresholds an overlap reaches; equality reaches. */
  int level(double overlap) {
    int level = 0;
    while (level < levels.length && overlap >= levels[level]) {
      level++;
    }
    return level;
  }

  /** Returns one long of the cells whose threshold is reached at a level. */
  long reached(int level, int word) {
    return reached[level * words + word];
  }

  /** Returns one long of the cells whose range does not contain an area. */
  long outside(double area, int word) {
    long cells = 0;
    for (int range = 0; range < ranges.length; range++) {
      if (!ranges[range].contains(area)) {
        cells |= rangeCells[range * words + word];
      }
    }
    return cells;
  }

  /** Returns one long of all cells. */
  long all(int word) {
    return reached(levels.length, word);
  }
}
