package io.evalmetrics.survival;

import java.util.Arrays;

/** Harrell's C: the pair counts with weights and strata, and what the tie rules make of them. */
final class HarrellConcordance {

  private HarrellConcordance() {}

  static PairCounts count(SurvivalData data) {
    PairCounts sum = PairCounts.NONE;
    for (Stratum stratum : data.comparable()) {
      double[] weight = stratum.of(data.sampleWeight);
      sum = sum.plus(PairCounter.count(stratum.groups, stratum.risks, weight, weight));
    }
    return sum;
  }

  /** Counts the pairs of a resample of samples without weights. */
  static PairCounts count(SurvivalData data, Resample resample) {
    PairCounts sum = PairCounts.NONE;
    for (Stratum stratum : data.comparable()) {
      int[] copies = stratum.countsOf(resample);
      sum = sum.plus(CopiedPairs.count(stratum.groups, stratum.risks, copies));
    }
    return sum;
  }

  /**
   * Returns C by the rule of Ishwaran et al.: on top of the usual pairs, those of two events at one time count one half,
   * or 1 if the risks are equal; an event and a censoring at one time count one half where they are discordant.
   */
  static double ishwaran(SurvivalData data, PairCounts counts) {
    TimeGroups groups = data.groups();
    double[] risk = data.risks().values();
    long halves = 0;
    for (int group = 0; group < groups.count(); group++) {
      if (groups.events(group) > 0 && groups.end(group) - groups.start(group) > 1) {
        int firstCensored = groups.firstCensored(group);
        double[] failed = sortedRisks(groups, groups.start(group), firstCensored, risk);
        double[] outlived = sortedRisks(groups, firstCensored, groups.end(group), risk);
        halves += pairsOfEqual(failed) + pairsBelow(failed, outlived);
      }
    }
    double points = counts.concordant() + (counts.tiedRisk() + counts.tiedTime() + halves) / 2;
    return points / (counts.comparable() + counts.tiedTime());
  }

  private static double[] sortedRisks(TimeGroups groups, int from, int to, double[] risk) {
    double[] sorted = new double[to - from];
    for (int k = from; k < to; k++) {
      sorted[k - from] = risk[groups.sample(k)] + 0.0; // zero without sign sorts as one value
    }
    Arrays.sort(sorted);
    return sorted;
  }

  private static long pairsOfEqual(double[] sorted) {
    long pairs = 0;
    int first = 0;
    for (int k = 0; k < sorted.length; k++) {
      if (sorted[k] != sorted[first]) {
        first = k;
      }
      pairs += k - first;
    }
    return pairs;
  }

  /** Returns the number of pairs in which the first one's value is below the second one's. */
  private static long pairsBelow(double[] sorted1, double[] sorted2) {
    long pairs = 0;
    int above = 0;
    for (double value : sorted1) {
      while (above < sorted2.length && sorted2[above] <= value) {
        above++;
      }
      pairs += sorted2.length - above;
    }
    return pairs;
  }
}
