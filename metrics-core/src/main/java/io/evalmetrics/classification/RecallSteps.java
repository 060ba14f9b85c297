package io.evalmetrics.classification;

/**
 * The steps of recall, the highest score first: the groups of equal scores in which a positive sample stands, perhaps with
 * others in between. From one to the next only the false positives grow, so that many numbers depend on the steps alone.
 *
 * <p>They come in blocks of arrays, over which loops run faster than over a walk that returns single groups.
 */
abstract class RecallSteps {

  static final int BLOCK = 512;

  /** The weight of the positive samples of each step. */
  final double[] positives = new double[BLOCK];

  /** The weight of the positive samples down to the step {@code j}, at {@code j + 1}; at 0 that above the block. */
  final double[] truePositives = new double[BLOCK + 1];

  /** The weight of the negative samples above each step. */
  final double[] falsePositivesAbove = new double[BLOCK];

  /** The weight of the negative samples down to each step. */
  final double[] falsePositives = new double[BLOCK];

  /** The number of steps in the block. */
  int size;

  /** Returns the steps of a walk over all groups. */
  static RecallSteps of(TieWalk walk) {
    return new RecallSteps() {
      @Override
      int fill() {
        int filled = 0;
        double above = walk.falsePositives();
        while (filled < BLOCK && walk.next()) {
          positives[filled] = walk.positives();
          truePositives[filled + 1] = walk.truePositives();
          falsePositivesAbove[filled] = above;
          above = walk.falsePositives();
          falsePositives[filled] = above;
          filled++;
        }
        return filled;
      }
    };
  }

  /** Goes to the next block; returns whether there is one. */
  boolean next() {
    truePositives[0] = truePositives[size];
    size = fill();
    return size > 0;
  }

  /** Fills the arrays with the next steps and returns their number, 0 at the end. */
  abstract int fill();

  /** Returns the share of positives down to a step; 1 if nothing has weight yet. */
  double precision(int step) {
    return precision(truePositives[step + 1], falsePositives[step]);
  }

  /** Returns the share of positives above a step; 1 if nothing has weight there. */
  double precisionAbove(int step) {
    return precision(truePositives[step], falsePositivesAbove[step]);
  }

  private static double precision(double truePositives, double falsePositives) {
    double predicted = truePositives + falsePositives;
    return predicted == 0 ? 1 : truePositives / predicted;
  }
}
