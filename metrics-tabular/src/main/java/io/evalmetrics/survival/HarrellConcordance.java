package io.evalmetrics.survival;

import io.evalmetrics.internal.RadixSort;
import java.util.Arrays;

/** Harrell's C: the pair counts with weights and strata, and what the tie rules make of them. */
final class HarrellConcordance {

  private HarrellConcordance() {}

  static PairCounts count(SurvivalData data, Column risk) {
    double tolerance = data.options.tiedTolerance();
    if (data.strata == null) {
      RiskPlaces places = RiskPlaces.of(risk.sorted(), tolerance, data.groups());
      return PairCounter.count(data.groups(), places, data.sampleWeight, data.sampleWeight);
    }
    PairCounts sum = PairCounts.NONE;
    int[] strata = data.strata;
    int[] byStratum = byStratum(strata);
    int end;
    for (int start = 0; start < byStratum.length; start = end) {
      end = start + 1;
      while (end < byStratum.length && strata[byStratum[end]] == strata[byStratum[start]]) {
        end++;
      }
      int[] members = Arrays.copyOfRange(byStratum, start, end);
      sum = sum.plus(countStratum(data, risk, members, tolerance));
    }
    return sum;
  }

  private static int[] byStratum(int[] strata) {
    long[] keys = new long[strata.length];
    int[] samples = new int[strata.length];
    for (int i = 0; i < strata.length; i++) {
      keys[i] = strata[i];
      samples[i] = i;
    }
    RadixSort.sort(keys, samples, strata.length);
    return samples;
  }

  private static PairCounts countStratum(
      SurvivalData data, Column risk, int[] members, double tolerance) {
    int[] event = new int[members.length];
    for (int k = 0; k < members.length; k++) {
      event[k] = data.event[members[k]];
    }
    double[] weight = data.sampleWeight == null ? null : picked(data.sampleWeight, members);
    SortedValues byTime = SortedValues.of(picked(data.time.values(), members));
    SortedValues byRisk = SortedValues.of(picked(risk.values(), members));
    TimeGroups groups = TimeGroups.of(byTime, event);
    return PairCounter.count(groups, RiskPlaces.of(byRisk, tolerance, groups), weight, weight);
  }

  private static double[] picked(double[] values, int[] members) {
    double[] picked = new double[members.length];
    for (int k = 0; k < members.length; k++) {
      picked[k] = values[members[k]];
    }
    return picked;
  }

  /**
   * Returns C by the rule of Ishwaran et al.: on top of the usual pairs, those of two events at one time count one half,
   * or 1 if the risks are equal; an event and a censoring at one time count one half where they are discordant.
   */
  static double ishwaran(TimeGroups groups, double[] risk, PairCounts counts) {
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
