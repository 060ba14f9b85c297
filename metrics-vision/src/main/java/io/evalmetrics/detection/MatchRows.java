package io.evalmetrics.detection;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What is kept of each detection that is matched in any cell, as parallel arrays that grow: in which cells it is matched
 * and in which it does not count, and, for the tracked cells, with which truth and how well.
 */
final class MatchRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int NONE = -1;

  /** The cells of the masks. */
  private final MatchGrid grid;

  /** The longs of a mask. */
  private final int words;

  /** The number of tracked cells. */
  private final int tracked;

  /** The number of rows. */
  private int size;

  /** Per row and word: the cells in which the detection is matched. */
  private long[] matched = {};

  /** Per row and word: the cells in which the detection does not count. */
  private long[] ignored = {};

  /** Per row and tracked cell: the position of the truth, or -1. */
  private int[] truth = {};

  /** Per row and tracked cell: the overlap with the truth. */
  private double[] overlap = {};

  MatchRows(MatchGrid grid) {
    this.grid = grid;
    words = grid.words;
    tracked = grid.trackedCells.length;
  }

  /** Returns the first rows as they are now, in arrays shared with this instance, which only appends. */
  MatchRows first(int rows) {
    MatchRows first = new MatchRows(grid);
    first.size = rows;
    first.matched = matched;
    first.ignored = ignored;
    first.truth = truth;
    first.overlap = overlap;
    return first;
  }

  int size() {
    return size;
  }

  /** Forgets all but the first rows. */
  void cutTo(int rows) {
    size = rows;
  }

  /** Adds a detection that is matched nowhere yet and returns its row. */
  int add(int areaLevel) {
    reserve(1);
    int row = size++;
    for (int word = 0; word < words; word++) {
      set(row, word, 0, grid.outside(areaLevel, word));
    }
    Arrays.fill(truth, row * tracked, (row + 1) * tracked, NONE);
    return row;
  }

  /** Sets one long of the masks of a row. */
  void set(int row, int word, long matchedCells, long ignoredCells) {
    matched[row * words + word] = matchedCells;
    ignored[row * words + word] = ignoredCells;
  }

  /** Keeps truth and overlap of a match in some cells, if a tracked cell is among them. */
  void track(int row, int word, long cells, int truthPosition, double truthOverlap) {
    for (int i = 0; i < tracked; i++) {
      int cell = grid.trackedCells[i];
      if (MatchGrid.word(cell) == word && (cells & MatchGrid.bit(cell)) != 0) {
        truth[row * tracked + i] = truthPosition;
        overlap[row * tracked + i] = truthOverlap;
      }
    }
  }

  /** Appends the rows of another instance, leaving it unchanged. */
  void addAll(MatchRows other) {
    reserve(other.size);
    System.arraycopy(other.matched, 0, matched, size * words, other.size * words);
    System.arraycopy(other.ignored, 0, ignored, size * words, other.size * words);
    System.arraycopy(other.truth, 0, truth, size * tracked, other.size * tracked);
    System.arraycopy(other.overlap, 0, overlap, size * tracked, other.size * tracked);
    size += other.size;
  }

  private void reserve(int more) {
    int rows = MatchTable.capacity(matched.length / words, size + more);
    if (rows * words > matched.length) {
      matched = Arrays.copyOf(matched, rows * words);
      ignored = Arrays.copyOf(ignored, rows * words);
      truth = Arrays.copyOf(truth, rows * tracked);
      overlap = Arrays.copyOf(overlap, rows * tracked);
    }
  }

  /** Returns one long of the cells in which a detection is matched. */
  long matched(int row, int word) {
    return matched[row * words + word];
  }

  /** Returns one long of the cells in which a detection does not count. */
  long ignored(int row, int word) {
    return ignored[row * words + word];
  }

  boolean isMatched(int row, int cell) {
    return (matched[row * words + MatchGrid.word(cell)] & MatchGrid.bit(cell)) != 0;
  }

  boolean isIgnored(int row, int cell) {
    return (ignored[row * words + MatchGrid.word(cell)] & MatchGrid.bit(cell)) != 0;
  }

  int truth(int row, int trackedCell) {
    return truth[row * tracked + index(trackedCell)];
  }

  double overlap(int row, int trackedCell) {
    return overlap[row * tracked + index(trackedCell)];
  }

  private int index(int trackedCell) {
    return grid.trackedCells[0] == trackedCell ? 0 : 1;
  }
}
