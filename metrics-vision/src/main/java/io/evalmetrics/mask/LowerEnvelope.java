package io.evalmetrics.mask;

/**
 * One pass of the exact distance transform along a line: {@code f[y] = min over v of f[v] + (spacing (y - v))^2}, in
 * linear time.
 *
 * <p>The result is the lower envelope of one parabola per finite sample (Felzenszwalb and Huttenlocher 2012,
 * doi:10.4086/toc.2012.v008a019). Three things are done differently. A sample of 0 dominates everything behind it, so the
 * line falls into pieces between zeros and the zeros themselves cost nothing. Whether a parabola is hidden by a new one
 * is seen from their values where it begins (Meijster et al. 2000), which is quicker than to intersect them. And
 * intersections are computed from differences, not from squared coordinates, so that they keep their digits far from the
 * origin.
 */
final class LowerEnvelope {

  /** The squared distance of so many steps, and {@code 1 / (steps * spacing^2)}. */
  private final double[] square;

  private final double[] inverse;

  /** The parabolas of the envelope: where each stands and how high, from where on it is the lowest, its value there. */
  private final int[] vertex;

  private final double[] height;
  private final int[] begin;
  private final double[] beginValue;

  private int last; // index of the last parabola, -1 for none

  /** Makes an envelope for lines of up to {@code length} samples that are {@code spacing} apart. */
  LowerEnvelope(int length, double spacing) {
    square = squares(length, spacing);
    inverse = new double[length];
    for (int steps = 0; steps < length; steps++) {
      inverse[steps] = 1 / (steps * (spacing * spacing));
    }
    vertex = new int[length];
    height = new double[length];
    begin = new int[length];
    beginValue = new double[length];
  }

  /** Returns the squared distances of 0, 1, ... steps. */
  static double[] squares(int length, double spacing) {
    double[] squares = new double[length];
    for (int steps = 0; steps < length; steps++) {
      double distance = steps * spacing;
      squares[steps] = distance * distance;
    }
    return squares;
  }

  /** Transforms {@code n} samples, squared distances or infinity, in place. */
  void transform(double[] f, int from, int n) {
    last = -1;
    int done = 0; // samples before this one have their result
    for (int q = 0; q < n; q++) {
      double value = f[from + q];
      if (value == 0) {
        if (q > done) {
          push(q, 0, done, n);
          fill(f, from, done, q);
        }
        while (q + 1 < n && f[from + q + 1] == 0) {
          q++;
        }
        done = q + 1;
        restart(q);
      } else if (value != Double.POSITIVE_INFINITY) {
        push(q, value, done, n);
      }
    }
    if (last >= 0) {
      fill(f, from, done, n);
    }
  }

  /** Leaves nothing but the parabola of a zero, for the positions behind it. */
  private void restart(int zero) {
    last = 0;
    vertex[0] = zero;
    height[0] = 0;
    begin[0] = zero + 1;
    beginValue[0] = square.length > 1 ? square[1] : 0;
  }

  /** Adds a parabola to the envelope of the positions from {@code start} up to {@code end}. */
  private void push(int q, double value, int start, int end) {
    int k = last;
    while (k >= 0 && value + square[Math.abs(q - begin[k])] <= beginValue[k]) {
      k--;
    }
    int from = start;
    if (k >= 0) {
      int gap = q - vertex[k];
      double intersection = vertex[k] + 0.5 * (gap + (value - height[k]) * inverse[gap]);
      if (!(intersection < end - 1)) {
        last = k;
        return;
      }
      // At begin[k] the other one is lower still, whatever rounding makes of the intersection.
      from = Math.max(begin[k], (int) intersection) + 1;
    }
    k++;
    vertex[k] = q;
    height[k] = value;
    begin[k] = from;
    beginValue[k] = value + square[Math.abs(q - from)];
    last = k;
  }

  /** Writes the envelope at the positions from {@code start} up to {@code end}. */
  private void fill(double[] f, int from, int start, int end) {
    int k = 0;
    int next = last > 0 ? begin[1] : end; // where the next parabola takes over
    double base = height[0];
    int at = vertex[0];
    for (int y = start; y < end; y++) {
      if (y == next) {
        k++;
        next = k < last ? begin[k + 1] : end;
        base = height[k];
        at = vertex[k];
      }
      f[from + y] = base + square[Math.abs(y - at)];
    }
  }
}
