package io.evalmetrics.classification;

import java.util.Arrays;

/**
 * The samples of each of two classes by descending score, and how the classes interleave: what the resamples of a data
 * set share. Immutable.
 *
 * <p>The interleaving is told by the steps of recall, the distinct scores that a positive sample has. How much of a
 * resample stands at a step or above it is looked up in the cumulated counts of a class, without the branches on labels
 * and ties that are mispredicted in a walk over all ranks.
 */
final class ClassOrder {

  /** The positive samples, the highest score first. */
  final int[] positives;

  /** The negative samples, the highest score first. */
  final int[] negatives;

  /** How many positive samples score at least as high as a step. */
  final int[] positivesTo;

  /** How many negative samples score higher than a step. */
  final int[] negativesAbove;

  /** How many negative samples score at least as high as a step. */
  final int[] negativesTo;

  private ClassOrder(
      int[] positives,
      int[] negatives,
      int[] positivesTo,
      int[] negativesAbove,
      int[] negativesTo) {
    this.positives = positives;
    this.negatives = negatives;
    this.positivesTo = positivesTo;
    this.negativesAbove = negativesAbove;
    this.negativesTo = negativesTo;
  }

  static ClassOrder of(SortedScores sorted) {
    int[] samples = sorted.samples();
    int[] positives = new int[sorted.countPositives()];
    int[] negatives = new int[sorted.size() - positives.length];
    int[] positivesTo = new int[positives.length]; // there are no more steps
    int[] negativesAbove = new int[positives.length];
    int[] negativesTo = new int[positives.length];
    int steps = 0;
    int positive = 0;
    int negative = 0;
    int rank = 0;
    while (rank < sorted.size()) {
      int first = rank;
      int positivesBefore = positive;
      int negativesBefore = negative;
      do {
        if (sorted.label(rank) == 1) {
          positives[positive++] = samples[rank];
        } else {
          negatives[negative++] = samples[rank];
        }
        rank++;
      } while (rank < sorted.size() && sorted.isTied(rank, first));
      if (positive > positivesBefore) {
        positivesTo[steps] = positive;
        negativesAbove[steps] = negativesBefore;
        negativesTo[steps] = negative;
        steps++;
      }
    }
    return new ClassOrder(
        positives,
        negatives,
        Arrays.copyOf(positivesTo, steps),
        Arrays.copyOf(negativesAbove, steps),
        Arrays.copyOf(negativesTo, steps));
  }

  /** Returns the number of steps of recall. */
  int steps() {
    return positivesTo.length;
  }
}
