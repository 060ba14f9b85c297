package io.evalmetrics.detection;

import io.evalmetrics.internal.RadixSort;

/**
 * The detections of each class over all images: by descending score, ties by image, then by rank within the image. (The
 * stable sort of what the images give one after the other.)
 */
final class ClassRanking {

  private final int[] rows;
  private final int[] starts;

  private ClassRanking(int[] rows, int[] starts) {
    this.rows = rows;
    this.starts = starts;
  }

  /**
   * Ranks detections, given by their rows in the order of the images and, within an image, of their ranks; a row that is
   * given twice stands there twice.
   */
  static ClassRanking of(int[] rows, int[] labels, double[] scores, int numClasses) {
    int[] starts = new int[numClasses + 1];
    for (int row : rows) {
      starts[labels[row] + 1]++;
    }
    for (int label = 0; label < numClasses; label++) {
      starts[label + 1] += starts[label];
    }
    int[] ranked = new int[rows.length];
    int[] next = starts.clone();
    for (int row : rows) {
      ranked[next[labels[row]]++] = row;
    }
    for (int label = 0; label < numClasses; label++) {
      sortByScore(scores, ranked, starts[label], starts[label + 1]);
    }
    return new ClassRanking(ranked, starts);
  }

  private static void sortByScore(double[] scores, int[] rows, int from, int to) {
    long[] keys = new long[to - from];
    int[] sorted = new int[to - from];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = rows[from + i];
      keys[i] = ~RadixSort.key(scores[sorted[i]]);
    }
    RadixSort.sort(keys, sorted, keys.length);
    System.arraycopy(sorted, 0, rows, from, keys.length);
  }

  /** Returns where a class begins; that of the class after the last one is the end of all. */
  int from(int label) {
    return starts[label];
  }

  /** Returns the table row at a place of the ranking. */
  int row(int i) {
    return rows[i];
  }
}
