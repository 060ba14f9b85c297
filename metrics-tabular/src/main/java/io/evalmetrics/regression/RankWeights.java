package io.evalmetrics.regression;

/**
 * Weights at ranks, added one after the other: how much there is above a rank.
 *
 * <p>A binary tree over the ranks, each node of which sums the weights in its right half. What lies above a rank is a sum
 * of such halves, never a difference, so that nothing cancels and whole weights are counted exactly. All paths are
 * equally long and free of branches on the data.
 */
final class RankWeights {

  private final int depth;
  private final double[] right; // the root is at 1, the children of a node at 2 node and 2 node + 1

  /** Creates an empty tree of the ranks 0 to {@code size} - 1. */
  RankWeights(int size) {
    depth = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    right = new double[1 << depth];
  }

  void add(int rank, double weight) {
    int node = rank | (1 << depth);
    for (int level = 0; level < depth; level++) {
      int isRight = node & 1;
      node >>>= 1;
      right[node] += isRight * weight;
    }
  }

  /** Returns the weight that was added at greater ranks. */
  double above(int rank) {
    double above = 0;
    int node = rank | (1 << depth);
    for (int level = 0; level < depth; level++) {
      int isLeft = ~node & 1;
      node >>>= 1;
      above += isLeft * right[node];
    }
    return above;
  }
}
