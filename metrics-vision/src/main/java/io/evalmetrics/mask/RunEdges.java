package io.evalmetrics.mask;

import java.util.Arrays;

/**
 * Set operations on run edges: the column-major positions at which a mask changes, strictly ascending and even in
 * number, so that pixels are set from {@code edges[0]} to {@code edges[1]}, from {@code edges[2]} to {@code edges[3]}
 * and so on, ends excluded.
 */
final class RunEdges {

  // The bit of a rule at (inside a) + 2 * (inside b) says whether a pixel belongs to the result.
  static final int INTERSECTION = 0b1000;
  static final int UNION = 0b1110;
  static final int DIFFERENCE = 0b0010;

  private RunEdges() {}

  /** Merges two masks; the number of edges passed is odd exactly while the merge stands inside a mask. */
  static int[] combine(int[] a, int[] b, int rule) {
    int[] edges = new int[a.length + b.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < a.length || j < b.length) {
      int position = j == b.length || i < a.length && a[i] <= b[j] ? a[i] : b[j];
      i += i < a.length && a[i] == position ? 1 : 0;
      j += j < b.length && b[j] == position ? 1 : 0;
      int inside = (rule >> ((i & 1) | (j & 1) << 1)) & 1;
      if (inside != (count & 1)) {
        edges[count++] = position;
      }
    }
    return count == edges.length ? edges : Arrays.copyOf(edges, count);
  }

  /** Returns the number of set pixels. */
  static int pixels(int[] edges) {
    int pixels = 0;
    for (int k = 0; k < edges.length; k += 2) {
      pixels += edges[k + 1] - edges[k];
    }
    return pixels;
  }

  /** Returns the first row with a set pixel and the one after the last; {height, 0} if there is none. */
  static int[] rows(int[] edges, int height) {
    int top = height;
    int bottom = 0;
    int columnStart = 0;
    for (int k = 0; k < edges.length; k += 2) {
      int start = edges[k];
      int end = edges[k + 1];
      if (start - columnStart >= height) { // no division if it is the next column, as it mostly is
        columnStart += height;
        columnStart = start - columnStart < height ? columnStart : start / height * height;
      }
      boolean crossesColumns = end - columnStart > height;
      top = crossesColumns ? 0 : Math.min(top, start - columnStart);
      bottom = crossesColumns ? height : Math.max(bottom, end - columnStart);
    }
    return new int[] {top, bottom};
  }

  /** Returns whether each column from the first to the last with a set pixel holds exactly one run. */
  static boolean haveOneRunPerColumn(int[] edges, int height) {
    int columnStart = edges.length == 0 ? 0 : edges[0] / height * height;
    for (int k = 0; k < edges.length; k += 2) {
      if (edges[k] < columnStart || edges[k + 1] - columnStart > height) {
        return false;
      }
      columnStart += height;
    }
    return true;
  }

  /** Returns the number of pixels that two masks with one run per column share in columns that both have. */
  static int sharedPixels(int[] a, int firstRunOfA, int[] b, int firstRunOfB, int columns) {
    int shared = 0;
    int i = 2 * firstRunOfA;
    int j = 2 * firstRunOfB;
    for (int column = 0; column < columns; column++) {
      shared += Math.max(0, Math.min(a[i + 1], b[j + 1]) - Math.max(a[i], b[j]));
      i += 2;
      j += 2;
    }
    return shared;
  }

  /** Returns the number of pixels that two masks share. */
  static int sharedPixels(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    int shared = 0;
    int i = firstRunEndingAfter(b[0], a);
    int j = firstRunEndingAfter(a[0], b);
    while (i < a.length && j < b.length) {
      int start = Math.max(a[i], b[j]);
      int endA = a[i + 1];
      int endB = b[j + 1];
      if (endA < endB) {
        shared += Math.max(0, endA - start);
        i += 2;
      } else {
        shared += Math.max(0, endB - start);
        j += 2;
      }
    }
    return shared;
  }

  /** Returns the index of the start of the first run that ends after a position; the number of edges if none does. */
  private static int firstRunEndingAfter(int position, int[] edges) {
    int low = 0;
    int high = edges.length >> 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edges[(middle << 1) + 1] > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low << 1;
  }

  /** Returns the edges of the mask that changes at each of these ascending positions; a position twice is no change. */
  static int[] ofToggles(int[] toggles, int count) {
    int[] edges = new int[count];
    int size = 0;
    for (int k = 0; k < count; k++) {
      if (size > 0 && edges[size - 1] == toggles[k]) {
        size--;
      } else {
        edges[size++] = toggles[k];
      }
    }
    return size == count ? edges : Arrays.copyOf(edges, size);
  }

  static int[] shifted(int[] edges, int by) {
    int[] moved = new int[edges.length];
    for (int k = 0; k < moved.length; k++) {
      moved[k] = edges[k] + by;
    }
    return moved;
  }
}
