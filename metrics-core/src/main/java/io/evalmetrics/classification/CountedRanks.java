package io.evalmetrics.classification;

import org.jspecify.annotations.Nullable;

/**
 * Ranked scores whose samples may stand several times in the data or not at all, as in a resample: the counts of each
 * class, cumulated from the highest score down. Immutable.
 */
final class CountedRanks {

  private final ClassOrder order;
  private final int @Nullable [] counts; // per sample, null if all are 1
  private final int[] falsePositives;
  private final Part<int[]> truePositives; // the area does not ask for them

  CountedRanks(ClassOrder order, int @Nullable [] counts) {
    this.order = order;
    this.counts = counts;
    this.falsePositives = cumulated(order.negatives);
    this.truePositives = Part.of(() -> cumulated(order.positives));
  }

  private int[] cumulated(int[] samples) {
    int[] cumulated = new int[samples.length + 1];
    int sum = 0; // all counts together fit
    for (int i = 0; i < samples.length; i++) {
      sum += count(samples[i]);
      cumulated[i + 1] = sum;
    }
    return cumulated;
  }

  private int count(int sample) {
    return counts == null ? 1 : counts[sample];
  }

  /** Returns how often the first i positive samples stand, the highest score first; not a copy. */
  int[] truePositives() {
    return truePositives.get();
  }

  /** Returns how often the first i negative samples stand, the highest score first; not a copy. */
  int[] falsePositives() {
    return falsePositives;
  }

  /** Returns how many positive samples there are. */
  double positives() {
    return truePositives()[order.positives.length];
  }

  /** Returns how many negative samples there are. */
  double negatives() {
    return falsePositives[order.negatives.length];
  }

  /** Returns the area under the ROC curve from the exact number of pairs that are in order; NaN if a class is missing. */
  double areaUnderRoc() {
    long twiceLosses = 0; // pairs of a positive and a higher negative count 2, ties 1
    long positives = 0;
    int sample = 0;
    for (int step = 0; step < order.steps(); step++) {
      long stepPositives = 0;
      for (int end = order.positivesTo[step]; sample < end; sample++) {
        stepPositives += count(order.positives[sample]);
      }
      long above = falsePositives[order.negativesAbove[step]];
      long atLeast = falsePositives[order.negativesTo[step]];
      twiceLosses += stepPositives * (above + atLeast);
      positives += stepPositives;
    }
    long pairs = positives * falsePositives[order.negatives.length];
    return (2 * pairs - twiceLosses) / (2.0 * pairs);
  }

  /**
   * Returns, for each other class, twice the number of pairs of a positive sample and a lower one of that class, a tie
   * counting half.
   *
   * @param classes the class of each sample
   */
  long[] twiceWins(int[] classes, int numClasses) {
    long[] twiceWins = new long[numClasses];
    int[] toStep = truePositives();
    long before = 0;
    int negative = 0;
    for (int step = 0; step < order.steps(); step++) {
      long to = toStep[order.positivesTo[step]];
      addWins(negative, order.negativesAbove[step], 2 * before, classes, twiceWins);
      negative = order.negativesTo[step];
      addWins(order.negativesAbove[step], negative, before + to, classes, twiceWins);
      before = to;
    }
    addWins(negative, order.negatives.length, 2 * before, classes, twiceWins);
    return twiceWins;
  }

  private void addWins(int from, int to, long twiceWins, int[] classes, long[] sums) {
    for (int i = from; i < to; i++) {
      int sample = order.negatives[i];
      sums[classes[sample]] += count(sample) * twiceWins;
    }
  }

  /** Returns a new walk over the steps of recall. */
  RecallSteps steps() {
    return new Steps();
  }

  private final class Steps extends RecallSteps {
    private final int[] toStep = CountedRanks.this.truePositives();
    private int next;

    @Override
    int fill() {
      int filled = 0;
      double before = truePositives[0];
      for (; filled < BLOCK && next < order.steps(); next++) {
        double to = toStep[order.positivesTo[next]];
        positives[filled] = to - before;
        truePositives[filled + 1] = to;
        falsePositivesAbove[filled] = CountedRanks.this.falsePositives[order.negativesAbove[next]];
        falsePositives[filled] = CountedRanks.this.falsePositives[order.negativesTo[next]];
        filled += Math.min(1, (int) (to - before)); // what the resample left empty is overwritten
        before = to;
      }
      return filled;
    }
  }
}
