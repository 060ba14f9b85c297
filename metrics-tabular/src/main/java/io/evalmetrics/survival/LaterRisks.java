package io.evalmetrics.survival;

import io.evalmetrics.internal.OrderCounter;
import org.jspecify.annotations.Nullable;

/** The risks of the samples that outlive an event, by their places: how many, or how heavy, are lower, equal, higher. */
abstract sealed class LaterRisks {

  /** What {@link #compare} found. */
  double lower;

  double equal;
  double higher;

  /** Returns the form for samples of these weights; null is 1 for all. */
  static LaterRisks of(int size, double @Nullable [] weights) {
    return weights == null ? new Counts(size) : new Weights(size, weights);
  }

  /** Adds a sample by the place of its risk. */
  abstract void add(int sample, int place);

  /** Compares the risks of the places {@code from} to {@code end} - 1, as one, with all that were added. */
  abstract void compare(int from, int end);

  private static final class Counts extends LaterRisks {
    private final OrderCounter added;

    Counts(int size) {
      added = new OrderCounter(size);
    }

    @Override
    void add(int sample, int place) {
      added.mark(place);
    }

    @Override
    void compare(int from, int end) {
      int below = added.below(from);
      int notAbove = end - from == 1 ? below : added.below(end); // one place is the event's own
      lower = below;
      equal = notAbove - below;
      higher = added.count() - notAbove;
    }
  }

  /** Sums of weights, in a Fenwick tree beside the counts. */
  private static final class Weights extends LaterRisks {
    private final double[] weights;
    private final OrderCounter added;
    private final double[] nodes; // nodes[i] sums the places i - lowestOneBit(i) to i - 1

    Weights(int size, double[] weights) {
      this.weights = weights;
      added = new OrderCounter(size);
      nodes = new double[size + 1];
    }

    @Override
    void add(int sample, int place) {
      double weight = weights[sample];
      if (weight == 0) {
        return;
      }
      added.mark(place);
      for (int node = place + 1; node < nodes.length; node += node & -node) {
        nodes[node] += weight;
      }
    }

    @Override
    void compare(int from, int end) {
      lower = sum(0, from);
      equal = sum(from, end);
      higher = sum(end, nodes.length - 1);
    }

    /** Where nothing was added the sum is 0, not what rounding leaves of a difference. */
    private double sum(int from, int end) {
      boolean isEmpty = added.below(from) == added.below(end);
      return isEmpty ? 0 : Math.max(0, sumBelow(end) - sumBelow(from));
    }

    private double sumBelow(int place) {
      double sum = 0;
      for (int node = place; node > 0; node &= node - 1) {
        sum += nodes[node];
      }
      return sum;
    }
  }
}
