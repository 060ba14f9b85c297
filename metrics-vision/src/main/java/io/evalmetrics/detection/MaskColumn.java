package io.evalmetrics.detection;

/**
 * {@link MatchGrid} masks of some detections one below the other, word by word, so that those which have a cell are counted
 * several at once. Reused.
 */
final class MaskColumn {

  private final int words;
  private long[] masks = {};
  private int capacity;
  private int size;

  MaskColumn(int words) {
    this.words = words;
  }

  /** Empties the column and makes room. */
  void clear(int newCapacity) {
    if (newCapacity > capacity) {
      capacity = newCapacity;
      masks = new long[words * newCapacity];
    }
    size = 0;
  }

  /** Writes one long of the next mask. */
  void put(int word, long mask) {
    masks[word * capacity + size] = mask;
  }

  /** Keeps the next mask if {@code kept} is 1; if it is 0, another one will overwrite it. */
  void advance(int kept) {
    size += kept;
  }

  /** Returns the number of masks that have a cell. */
  int count(int cell) {
    int first = MatchGrid.word(cell) * capacity;
    long count = 0; // a long, as the processor counts longs side by side
    for (int i = first; i < first + size; i++) {
      count += masks[i] >>> cell & 1;
    }
    return (int) count;
  }
}
