package io.evalmetrics.regression;

import io.evalmetrics.internal.ExactSum;

/** Weighted sums of the distances of truths or errors from a centre and of their squares. */
final class Distances {

  final double weight;
  final double sum;
  final double squares;

  Distances(double weight, double sum, double squares) {
    this.weight = weight;
    this.sum = sum;
    this.squares = squares;
  }

  /** Sums the distances of values that count once each: in blocks, by eights, the blocks with compensation. */
  static Distances of(double[] values, int from, int to, double centre) {
    ExactSum sum = new ExactSum();
    ExactSum squares = new ExactSum();
    for (int start = from; start < to; start += ExactSum.BLOCK) {
      int end = Math.min(to, start + ExactSum.BLOCK);
      double blockSum = 0, blockSquares = 0;
      int i = start;
      for (; i + 7 < end; i += 8) {
        double d0 = distance(values[i], centre);
        double d1 = distance(values[i + 1], centre);
        double d2 = distance(values[i + 2], centre);
        double d3 = distance(values[i + 3], centre);
        double d4 = distance(values[i + 4], centre);
        double d5 = distance(values[i + 5], centre);
        double d6 = distance(values[i + 6], centre);
        double d7 = distance(values[i + 7], centre);
        blockSum += ((d0 + d1) + (d2 + d3)) + ((d4 + d5) + (d6 + d7));
        blockSquares += ((d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3))
            + ((d4 * d4 + d5 * d5) + (d6 * d6 + d7 * d7));
      }
      for (; i < end; i++) {
        double distance = distance(values[i], centre);
        blockSum += distance;
        blockSquares += distance * distance;
      }
      sum.add(blockSum);
      squares.add(blockSquares);
    }
    return new Distances(to - from, sum.value(), squares.value());
  }

  /** Returns a value's distance. Loops are compiled for either case: subtracting 0 would be a third of their additions. */
  private static double distance(double value, double centre) {
    return centre == 0 ? value : value - centre;
  }

  static Distances ofTruths(Block block, double centre) {
    double sum = 0, squares = 0;
    int i = 0;
    for (; i < block.size() - 3; i += 4) { // by fours, like Block.sum
      double d0 = block.truth(i) - centre;
      double d1 = block.truth(i + 1) - centre;
      double d2 = block.truth(i + 2) - centre;
      double d3 = block.truth(i + 3) - centre;
      double w0 = block.weight(i) * d0;
      double w1 = block.weight(i + 1) * d1;
      double w2 = block.weight(i + 2) * d2;
      double w3 = block.weight(i + 3) * d3;
      sum += (w0 + w1) + (w2 + w3);
      squares += (w0 * d0 + w1 * d1) + (w2 * d2 + w3 * d3);
    }
    for (; i < block.size(); i++) {
      double distance = block.truth(i) - centre;
      double weighted = block.weight(i) * distance;
      sum += weighted;
      squares += weighted * distance;
    }
    return new Distances(block.weight(), sum, squares);
  }

  static Distances ofErrors(Block block, double centre) {
    double sum = 0, squares = 0;
    for (int i = 0; i < block.size(); i++) {
      double distance = block.error(i) - centre;
      double weighted = block.weight(i) * distance;
      sum += weighted;
      squares += weighted * distance;
    }
    return new Distances(block.weight(), sum, squares);
  }

  /** Returns the sum of squared distances from the mean; exact to a few ulps unless the distances are far. */
  double deviations() {
    return Double.isInfinite(squares) ? squares : squares - sum * (sum / weight);
  }

  /** Returns whether from a nearer centre the deviations might be exact: these distances are far, or overflow. */
  boolean hideDeviations() {
    return areFar() || Double.isInfinite(squares);
  }

  /** Returns whether the centre is so far from the mean that squared deviations would lose more than a bit. */
  boolean areFar() {
    double squaresOfMean = sum * (sum / weight); // divided first: weights of any unit stay in range
    return squaresOfMean > 0.5 * squares;
  }
}
