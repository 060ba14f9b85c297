package io.evalmetrics.detection;

import java.io.Serializable;

/**
 * The cells in which every image is matched: each pair of an area range and an overlap threshold, plus, in the range of
 * all areas, the two thresholds of the counting metrics. A set of cells is a bit mask of {@link #words} longs, so that
 * one operation serves up to 64 cells at once. COCO's 4 ranges and 10 thresholds take 40 bits of one long.
 */
final class MatchGrid implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A detection that covers a truth to the last bit may still miss a threshold of 1 by rounding. */
  private static final double HIGHEST_THRESHOLD = 1 - 1e-10;

  /** The threshold of optimal LRP and of the published match lists, whatever the options. */
  private static final double HALF = 0.5;

  /** The level of an object that counts nowhere, whatever its area. */
  private static final int FLAGGED = -1;

  /** The number of longs in a mask. */
  final int words;

  /** The cell of the range of all areas at threshold 0.5. */
  final int halfCell;

  /** The cell of the range of all areas at the threshold of the counting metrics. */
  final int operatingCell;

  /** The cells whose matched truth is recorded: the two above, or one where they are the same. */
  final int[] trackedCells;

  /** The number of thresholds of each range. */
  private final int thresholds;

  /** The cells whose threshold an overlap reaches. */
  private final CellSteps reached;

  /** The cells whose range does not contain an area. */
  private final CellSteps outside;

  /** Per word: every cell. */
  private final long[] all;

  MatchGrid(CocoOptions options) {
    double[] iouThresholds = options.iouThresholds();
    AreaRange[] ranges = options.areaRanges().toArray(new AreaRange[0]);
    thresholds = iouThresholds.length;
    int pairs = ranges.length * thresholds;
    halfCell = cellOf(HALF, iouThresholds, pairs);
    int next = Math.max(pairs, halfCell + 1);
    operatingCell = options.iouThreshold() == HALF
        ? halfCell
        : cellOf(options.iouThreshold(), iouThresholds, next);
    int cells = Math.max(next, operatingCell + 1);
    trackedCells =
        halfCell == operatingCell ? new int[] {halfCell} : new int[] {halfCell, operatingCell};
    double[] cellThresholds = new double[cells];
    for (int cell = 0; cell < pairs; cell++) {
      cellThresholds[cell] = Math.min(iouThresholds[cell % thresholds], HIGHEST_THRESHOLD);
    }
    cellThresholds[halfCell] = HALF;
    cellThresholds[operatingCell] = Math.min(options.iouThreshold(), HIGHEST_THRESHOLD);
    reached =
        new CellSteps(cellThresholds, cells, (cell, overlap) -> overlap >= cellThresholds[cell]);
    outside = new CellSteps(
        bounds(ranges),
        cells,
        (cell, area) -> !ranges[cell < pairs ? cell / thresholds : 0].contains(area));
    words = CellSteps.words(cells);
    all = new long[words];
    for (int word = 0; word < words; word++) {
      all[word] = reached.mask(reached.level(1), word);
    }
  }

  /** Returns the cell of a threshold in the range of all areas, which comes first; the given one if there is none. */
  private static int cellOf(double threshold, double[] iouThresholds, int otherwise) {
    for (int t = 0; t < iouThresholds.length; t++) {
      if (iouThresholds[t] == threshold) {
        return t;
      }
    }
    return otherwise;
  }

  /** Returns the areas from which on a range begins to hold or holds no more. */
  private static double[] bounds(AreaRange[] ranges) {
    double[] bounds = new double[2 * ranges.length];
    for (int range = 0; range < ranges.length; range++) {
      bounds[2 * range] = ranges[range].min();
      bounds[2 * range + 1] = Math.nextUp(ranges[range].max());
    }
    return bounds;
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

  /** Returns whether the long that holds a cell has its bit, as 1 or 0. */
  static int test(long cells, int cell) {
    return (int) (cells >>> cell) & 1;
  }

  /** Returns one long of all cells. */
  long all(int word) {
    return all[word];
  }

  /** Returns the lowest threshold of any cell. */
  double lowestThreshold() {
    return reached.first();
  }

  /** Returns the level of an overlap, 0 if it reaches no threshold. */
  int overlapLevel(double overlap) {
    return reached.level(overlap);
  }

  /** Returns one long of the cells whose threshold overlaps of a level reach. */
  long reached(int overlapLevel, int word) {
    return reached.mask(overlapLevel, word);
  }

  /** Returns the number of levels of areas. */
  int areaLevels() {
    return outside.levels();
  }

  /** Returns the level of an area. */
  int areaLevel(double area) {
    return outside.level(area);
  }

  /** Returns the level of a truth: that of its area, or that of nowhere if it is flagged. */
  int areaLevel(CocoTruth truth, int object) {
    return truth.isIgnored(object) ? FLAGGED : outside.level(truth.area(object));
  }

  /** Returns one long of the cells in which objects of a level do not count. */
  long outside(int areaLevel, int word) {
    return areaLevel == FLAGGED ? all[word] : outside.mask(areaLevel, word);
  }

  /** Returns whether objects of a level do not count in a cell. */
  boolean isOutside(int areaLevel, int cell) {
    return (outside(areaLevel, word(cell)) & bit(cell)) != 0;
  }
}
