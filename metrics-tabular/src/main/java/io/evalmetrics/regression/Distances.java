package io.evalmetrics.regression;

/** A block's weighted sums of the distances of truths or errors from a centre and of their squares. */
final class Distances {

  final double weight;
  final double sum;
  final double squares;

  Distances(double weight, double sum, double squares) {
    this.weight = weight;
    this.sum = sum;
    this.squares = squares;
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

  /** Returns whether the centre is so far from the mean that squared deviations would lose more than a bit. */
  boolean areFar() {
    return sum * sum > 0.5 * squares * weight;
  }
}
