package io.evalmetrics.segmentation;

/** How much a class weighs in the generalized Dice, given how many pixels it has in the truth. */
public enum GeneralizedDiceWeight {
  /** One over the square: a small class weighs as much as a large one. */
  SQUARE {
    @Override
    double of(long truths) {
      return 1 / ((double) truths * truths);
    }
  },

  /** One over the number. */
  SIMPLE {
    @Override
    double of(long truths) {
      return 1 / (double) truths;
    }
  },

  /** All the same: each pixel weighs equally. */
  UNIFORM {
    @Override
    double of(long truths) {
      return 1;
    }
  };

  abstract double of(long truths);
}
