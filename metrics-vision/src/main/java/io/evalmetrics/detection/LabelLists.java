package io.evalmetrics.detection;

import java.util.Arrays;

/**
 * The objects of one image by label, as linked lists: an image costs no more than its objects, whatever the number of
 * classes. Reused from image to image; empty again when every list has been taken.
 */
final class LabelLists {

  private static final int END = -1;

  private final int[] first; // per label, an entry of the index
  private int[] next = {};
  private ImageIndex index = ImageIndex.ofOne(0);
  private int from;

  LabelLists(int numClasses) {
    first = new int[numClasses];
    Arrays.fill(first, END);
  }

  /**
   * Lists the objects of an image, each label in input order; appends the labels that occur to {@code seen[seenCount..)}
   * and returns the new count.
   */
  int fill(int[] labels, ImageIndex newIndex, int image, int[] seen, int seenCount) {
    index = newIndex;
    from = index.from(image);
    if (index.size(image) > next.length) {
      next = new int[index.size(image)];
    }
    int count = seenCount;
    for (int i = index.to(image) - 1; i >= from; i--) { // from the back: lists run forwards
      int label = labels[index.position(i)];
      if (first[label] == END) {
        seen[count++] = label;
      }
      next[i - from] = first[label];
      first[label] = i;
    }
    return count;
  }

  /** Appends the objects of a label to {@code target[at..)}, empties their list and returns the new end. */
  int take(int label, int[] target, int at) {
    int end = at;
    for (int i = first[label]; i != END; i = next[i - from]) {
      target[end++] = index.position(i);
    }
    first[label] = END;
    return end;
  }
}
