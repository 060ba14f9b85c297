package io.evalmetrics.detection;

/**
 * The detections of a class that are matched somewhere, in the order of the ranking, side by side for one walk per cell.
 *
 * <p>Detections that are matched nowhere, as most are, count at all thresholds of a range or at none; of them only
 * numbers are kept. The walks through the others have no branches, as nobody can foresee who is matched where. Reused
 * from class to class.
 */
final class ClassMatches {

  private static final int NONE = -1;

  private final MatchTable table;
  private final MatchGrid grid;
  private final ClassRanking ranking;
  private final int numRanges;
  private final int[] limits;

  /** Area level by level, range by range: 1 if detections of that level count that are matched nowhere, else 0. */
  private final int[] countsUnmatched;

  private int size;

  /** Per detection of the class, matched or not: the row of its matches. */
  private int[] matches = {};

  private int[] places = {};

  /** Word by word: the cells in which a detection is a true positive. */
  private long[] hits = {};

  /** Word by word: the cells in which it counts. */
  private long[] counts = {};

  /** Range by range: how many detections that are matched nowhere count and come before it. */
  private int[] unmatchedBefore = {};

  /** Limit by limit: the {@link #hits} of the detections whose rank is below it. */
  private final MaskColumn[] hitsWithin;

  ClassMatches(
      MatchTable table, MatchGrid grid, ClassRanking ranking, int numRanges, int[] limits) {
    this.table = table;
    this.grid = grid;
    this.ranking = ranking;
    this.numRanges = numRanges;
    this.limits = limits;
    countsUnmatched = new int[grid.areaLevels() * numRanges];
    for (int i = 0; i < countsUnmatched.length; i++) {
      countsUnmatched[i] = grid.isOutside(i / numRanges, grid.cell(i % numRanges, 0)) ? 0 : 1;
    }
    hitsWithin = new MaskColumn[limits.length];
    for (int limit = 0; limit < limits.length; limit++) {
      hitsWithin[limit] = new MaskColumn(grid.words);
    }
  }

  /** Goes over to a class and returns the number of its detections that are matched somewhere. */
  int load(int label) {
    int from = ranking.from(label);
    int detections = ranking.from(label + 1) - from;
    reserve(detections);
    // In a loop of its own, which can wait in parallel: the rows are all over the table.
    for (int i = 0; i < detections; i++) {
      matches[i] = table.match(ranking.row(from + i));
    }
    size = 0;
    int[] unmatched = new int[numRanges];
    for (int i = 0; i < detections; i++) {
      if (matches[i] >= 0) {
        add(from + i, matches[i], unmatched);
      } else {
        int level = ~matches[i] * numRanges;
        for (int range = 0; range < numRanges; range++) {
          unmatched[range] += countsUnmatched[level + range];
        }
      }
    }
    return size;
  }

  private void add(int place, int match, int[] unmatched) {
    places[size] = place;
    for (int word = 0; word < grid.words; word++) {
      long counted = ~table.matches().ignored(match, word);
      long hit = table.matches().matched(match, word) & counted;
      counts[word * places.length + size] = counted;
      hits[word * places.length + size] = hit;
      for (MaskColumn column : hitsWithin) {
        column.put(word, hit);
      }
    }
    int rank = table.rank[ranking.row(place)];
    for (int limit = 0; limit < limits.length; limit++) {
      hitsWithin[limit].advance((rank - limits[limit]) >>> 31); // the sign
    }
    for (int range = 0; range < numRanges; range++) {
      unmatchedBefore[range * places.length + size] = unmatched[range];
    }
    size++;
  }

  private void reserve(int detections) {
    if (detections > places.length) {
      matches = new int[detections];
      places = new int[detections];
      hits = new long[detections * grid.words];
      counts = new long[detections * grid.words];
      unmatchedBefore = new int[detections * numRanges];
    }
    for (MaskColumn column : hitsWithin) {
      column.clear(detections);
    }
  }

  /**
   * Finds the true positives at a threshold of a range; writes how many detections count up to each of them, it included,
   * and returns their number.
   *
   * @param countedUpTo room for as many numbers as there are matched detections; overwritten
   */
  int truePositives(int range, int threshold, int[] countedUpTo) {
    int cell = grid.cell(range, threshold);
    int first = MatchGrid.word(cell) * places.length;
    int before = range * places.length;
    int counted = 0;
    int found = 0;
    for (int i = 0; i < size; i++) {
      counted += MatchGrid.test(counts[first + i], cell);
      countedUpTo[found] = unmatchedBefore[before + i] + counted; // stays if this one is found
      found += MatchGrid.test(hits[first + i], cell);
    }
    return found;
  }

  /** Returns the number of true positives at a threshold of a range whose rank is below a limit, given by its position. */
  int truePositivesWithin(int limit, int range, int threshold) {
    return hitsWithin[limit].count(grid.cell(range, threshold));
  }

  /** Returns the place in the ranking of a true positive at a threshold of a range, the first one being 1; or -1. */
  int placeOfTruePositive(int number, int range, int threshold) {
    int cell = grid.cell(range, threshold);
    int first = MatchGrid.word(cell) * places.length;
    int found = 0;
    for (int i = 0; i < size; i++) {
      found += MatchGrid.test(hits[first + i], cell);
      if (found == number) {
        return places[i];
      }
    }
    return NONE;
  }
}
