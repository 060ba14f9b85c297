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
    int[] ofClass = new int[rows.length];
    double[] scoresOfClass = new double[rows.length];
    int[] next = starts.clone();
    for (int row : rows) {
      int place = next[labels[row]]++;
      ofClass[place] = row;
      scoresOfClass[place] = scores[row];
    }
    int[] ranked = new int[rows.length];
    for (int label = 0; label < numClasses; label++) {
      int place = starts[label];
      for (int best : RadixSort.descending(scoresOfClass, place, starts[label + 1])) {
        ranked[place++] = ofClass[best];
      }
    }
    return new ClassRanking(ranked, starts);
  }

  /**
   * Returns the ranking after images were drawn, without a sort: the detections of an image as often as it was drawn, its
   * copies one after the other where scores tie.
   *
   * @param images the image of each row
   * @param counts how often each image was drawn
   */
  ClassRanking drawn(int[] images, int[] counts, double[] scores) {
    int[] newStarts = new int[starts.length];
    for (int label = 0; label + 1 < starts.length; label++) {
      int size = 0;
      for (int place = starts[label]; place < starts[label + 1]; place++) {
        size += counts[images[rows[place]]];
      }
      newStarts[label + 1] = newStarts[label] + size;
    }
    int[] drawn = new int[newStarts[starts.length - 1]];
    int at = 0;
    for (int label = 0; label + 1 < starts.length; label++) {
      int next;
      for (int place = starts[label]; place < starts[label + 1]; place = next) {
        next = endOfTie(place, starts[label + 1], images, scores);
        for (int copy = counts[images[rows[place]]]; copy > 0; copy--) {
          for (int i = place; i < next; i++) {
            drawn[at++] = rows[i];
          }
        }
      }
    }
    return new ClassRanking(drawn, newStarts);
  }

  /** Returns the end of the places from one on that share its image and score. */
  private int endOfTie(int place, int end, int[] images, double[] scores) {
    int next = place + 1;
    while (next < end
        && images[rows[next]] == images[rows[place]]
        && scores[rows[next]] == scores[rows[place]]) {
      next++;
    }
    return next;
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
