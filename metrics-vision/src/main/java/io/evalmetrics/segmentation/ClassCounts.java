package io.evalmetrics.segmentation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The confusion matrix of one image, or of several together, without its zeros: most images have few of the classes, and of
 * these few confusions. Immutable.
 */
final class ClassCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The classes that occur in the truth or in the prediction, ascending. */
  private final int[] classes;

  /** By position in {@link #classes}: pixels of the class in both maps. */
  private final long[] truePositives;

  /** By position in {@link #classes}: pixels of the class in the truth. */
  private final long[] truths;

  /** By position in {@link #classes}: pixels of the class in the prediction. */
  private final long[] predictions;

  /** The cells that are not 0: truth * numClasses + prediction, ascending. */
  private final int[] cells;

  /** What they hold. */
  private final long[] counts;

  private ClassCounts(int numClasses, int[] cells, long[] counts) {
    this.cells = cells;
    this.counts = counts;
    long[] allTruePositives = new long[numClasses];
    long[] allTruths = new long[numClasses];
    long[] allPredictions = new long[numClasses];
    for (int i = 0; i < cells.length; i++) {
      int truth = cells[i] / numClasses;
      int prediction = cells[i] % numClasses;
      allTruths[truth] += counts[i];
      allPredictions[prediction] += counts[i];
      if (truth == prediction) {
        allTruePositives[truth] += counts[i];
      }
    }
    classes = presentClasses(allTruths, allPredictions);
    truePositives = new long[classes.length];
    truths = new long[classes.length];
    predictions = new long[classes.length];
    for (int i = 0; i < classes.length; i++) {
      truePositives[i] = allTruePositives[classes[i]];
      truths[i] = allTruths[classes[i]];
      predictions[i] = allPredictions[classes[i]];
    }
  }

  private static int[] presentClasses(long[] truths, long[] predictions) {
    int[] present = new int[truths.length];
    int count = 0;
    for (int c = 0; c < truths.length; c++) {
      if (truths[c] + predictions[c] > 0) {
        present[count++] = c;
      }
    }
    return Arrays.copyOf(present, count);
  }

  /** Returns the counts of a full matrix, row-major. */
  static ClassCounts of(int numClasses, long[] matrix) {
    int size = 0;
    for (long count : matrix) {
      size += count > 0 ? 1 : 0;
    }
    int[] cells = new int[size];
    long[] counts = new long[size];
    int next = 0;
    for (int cell = 0; cell < matrix.length; cell++) {
      if (matrix[cell] > 0) {
        cells[next] = cell;
        counts[next++] = matrix[cell];
      }
    }
    return new ClassCounts(numClasses, cells, counts);
  }

  /** Adds these counts to a full matrix. */
  void addTo(long[] matrix) {
    for (int i = 0; i < cells.length; i++) {
      matrix[cells[i]] += counts[i];
    }
  }

  /** Returns how many classes occur. */
  int size() {
    return classes.length;
  }

  /** Returns the class at a position. */
  int classAt(int position) {
    return classes[position];
  }

  /** Returns the position of a class that occurs. */
  int positionOf(int classIndex) {
    return Arrays.binarySearch(classes, classIndex);
  }

  long truePositives(int position) {
    return truePositives[position];
  }

  long truths(int position) {
    return truths[position];
  }

  long predictions(int position) {
    return predictions[position];
  }

  /** Returns the number of pixels. */
  long total() {
    long total = 0;
    for (long truth : truths) {
      total += truth;
    }
    return total;
  }
}
