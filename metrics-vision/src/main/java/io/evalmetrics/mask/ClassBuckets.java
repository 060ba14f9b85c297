package io.evalmetrics.mask;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/** Pixels or lattice points with a class and a code, collected in ascending order and then grouped by class. */
final class ClassBuckets {

  /** The label that is never a class, as there are at most so many. */
  static final int NO_CLASS = 255;

  private final int numClasses;
  private int[] points = new int[1024];
  private char[] tags = new char[1024]; // class << 8 | code
  private int size;
  private int[] starts = {}; // where the points of each class begin, once they are grouped

  ClassBuckets(int numClasses) {
    Arguments.atLeast("numClasses", numClasses, 1);
    if (numClasses > NO_CLASS) {
      throw Arguments.badValue("numClasses", "be at most " + NO_CLASS, numClasses);
    }
    this.numClasses = numClasses;
  }

  void add(int point, int classIndex, int code) {
    if (size == points.length) {
      points = Arrays.copyOf(points, 2 * size);
      tags = Arrays.copyOf(tags, 2 * size);
    }
    points[size] = point;
    tags[size] = (char) ((classIndex << 8) | code);
    size++;
  }

  /** Groups the points by class, keeping their order within each, and returns this. */
  ClassBuckets grouped() {
    starts = new int[numClasses + 1];
    for (int i = 0; i < size; i++) {
      starts[(tags[i] >>> 8) + 1]++;
    }
    for (int c = 0; c < numClasses; c++) {
      starts[c + 1] += starts[c];
    }
    int[] next = starts.clone();
    int[] groupedPoints = new int[size];
    char[] groupedTags = new char[size];
    for (int i = 0; i < size; i++) {
      int to = next[tags[i] >>> 8]++;
      groupedPoints[to] = points[i];
      groupedTags[to] = tags[i];
    }
    points = groupedPoints;
    tags = groupedTags;
    return this;
  }

  /** Returns the points of a class, ascending. */
  int[] points(int classIndex) {
    return Arrays.copyOfRange(points, starts[classIndex], starts[classIndex + 1]);
  }

  /** Returns the codes of the points of a class. */
  int[] codes(int classIndex) {
    int[] codes = new int[starts[classIndex + 1] - starts[classIndex]];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = tags[starts[classIndex] + i] & 0xFF;
    }
    return codes;
  }
}
