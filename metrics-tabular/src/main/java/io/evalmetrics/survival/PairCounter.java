package io.evalmetrics.survival;

import io.evalmetrics.internal.ExactSum;
import org.jspecify.annotations.Nullable;

/**
 * Counts concordant, discordant and tied pairs in O(n log n), for every concordance index.
 *
 * <p>The samples are walked from the latest time to the earliest while the risks of all later ones are kept in a tree,
 * so that each event can ask how many of those that outlive it have a lower, an equal, a higher risk. At each time
 * first the censored are added, for they outlive its events; then the events ask; then they are added.
 *
 * <p>A pair counts the weight of the member that fails first times the weight of the other: 1 and 1 for Harrell's C,
 * both sample weights for its weighted form, the inverse squared censoring curve and 1 for Uno's C.
 */
final class PairCounter {

  private final TimeGroups groups;
  private final RiskPlaces risks;
  private final double @Nullable [] failureWeight;
  private final LaterRisks later;

  private final ExactSum concordant = new ExactSum();
  private final ExactSum discordant = new ExactSum();
  private final ExactSum tiedRisk = new ExactSum();
  private final ExactSum tiedTime = new ExactSum();

  // The sums of a block of events.
  private double lower;
  private double equal;
  private double higher;
  private double sameTime;
  private int compared;

  private PairCounter(
      TimeGroups groups, RiskPlaces risks, double @Nullable [] failureWeight, LaterRisks later) {
    this.groups = groups;
    this.risks = risks;
    this.failureWeight = failureWeight;
    this.later = later;
  }

  /**
   * Returns the sums over all pairs.
   *
   * @param failureWeight the weight of each sample as the one that fails first, or null for 1
   * @param laterWeight the weight of each sample as the one that outlives the other, or null for 1
   */
  static PairCounts count(
      TimeGroups groups,
      RiskPlaces risks,
      double @Nullable [] failureWeight,
      double @Nullable [] laterWeight) {
    LaterRisks later = LaterRisks.of(groups.samples(), laterWeight);
    return new PairCounter(groups, risks, failureWeight, later).walk();
  }

  private PairCounts walk() {
    for (int group = groups.count() - 1; group >= 0; group--) {
      int start = groups.start(group);
      int firstCensored = groups.firstCensored(group);
      add(firstCensored, groups.end(group));
      compare(start, firstCensored);
      add(start, firstCensored);
      if (compared >= ExactSum.BLOCK) {
        endBlock();
      }
    }
    endBlock();
    return new PairCounts(
        concordant.value(), discordant.value(), tiedRisk.value(), tiedTime.value());
  }

  private void add(int from, int to) {
    for (int k = from; k < to; k++) {
      later.add(groups.sample(k), risks.place(k));
    }
  }

  /** Compares the events of one time with all that outlive them. */
  private void compare(int from, int to) {
    double before = 0;
    for (int k = from; k < to; k++) {
      double weight = failureWeight == null ? 1 : failureWeight[groups.sample(k)];
      if (weight > 0) {
        later.compare(risks.tiesFrom(k), risks.tiesEnd(k));
        lower += weight * later.lower;
        equal += weight * later.equal;
        higher += weight * later.higher;
        sameTime += weight * before;
        before += weight;
      }
    }
    compared += to - from;
  }

  private void endBlock() {
    concordant.add(lower);
    tiedRisk.add(equal);
    discordant.add(higher);
    tiedTime.add(sameTime);
    lower = 0;
    equal = 0;
    higher = 0;
    sameTime = 0;
    compared = 0;
  }
}
