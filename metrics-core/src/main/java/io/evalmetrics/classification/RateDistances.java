package io.evalmetrics.classification;

import io.evalmetrics.internal.Unit;

/**
 * How far the rates of two classes that both have weight are apart: TPR_j and FPR_j, or the error rates FNR_j and FPR_j.
 *
 * <p>Rates are compared by products of weights, which do not round as long as P N is below 2^53. A power of two brings
 * one factor to [1, 2), so that weights of any unit stay in range.
 */
final class RateDistances {

  private final Ranking ranking;
  private final double positives;
  private final double negatives;
  private final double ofPositives; // multiplies a weight of positive samples to compare it
  private final double ofNegatives;

  RateDistances(Ranking ranking) {
    this.ranking = ranking;
    this.positives = ranking.positives();
    this.negatives = ranking.negatives();
    double unit = Unit.of(positives);
    this.ofPositives = unit * negatives;
    this.ofNegatives = unit * positives;
  }

  /**
   * Returns the largest |TPR_j - FPR_j|. True positives lead most at the end of a step of recall, and lag most before it.
   */
  double largest() {
    double largest = 0;
    double truePositives = 0;
    double falsePositives = 0;
    for (RecallSteps steps = ranking.steps(); steps.next(); ) {
      for (int step = 0; step < steps.size; step++) {
        double lag =
            steps.falsePositivesAbove[step] * ofNegatives - steps.truePositives[step] * ofPositives;
        if (lag > largest) {
          largest = lag;
          truePositives = steps.truePositives[step];
          falsePositives = steps.falsePositivesAbove[step];
        }
        double lead =
            steps.truePositives[step + 1] * ofPositives - steps.falsePositives[step] * ofNegatives;
        if (lead > largest) {
          largest = lead;
          truePositives = steps.truePositives[step + 1];
          falsePositives = steps.falsePositives[step];
        }
      }
    }
    return Math.abs(truePositives / positives - falsePositives / negatives);
  }

  /**
   * Returns (FPR_j + FNR_j) / 2 at the first j that minimises |FPR_j - FNR_j|. As FPR_j - FNR_j only grows, that is where
   * it reaches zero, or just before.
   */
  double equalErrorRate() {
    double alarms = 0;
    double missed = positives;
    double difference = -missed * ofPositives;
    double alarmsBefore = alarms;
    double missedBefore = missed;
    double differenceBefore = difference;
    for (TieWalk walk = ranking.walk(); difference < 0 && walk.next(); ) {
      alarmsBefore = alarms;
      missedBefore = missed;
      differenceBefore = difference;
      alarms = walk.falsePositives();
      missed = positives - walk.truePositives();
      difference = alarms * ofNegatives - missed * ofPositives;
    }
    return difference < -differenceBefore
        ? (alarms / negatives + missed / positives) / 2
        : (alarmsBefore / negatives + missedBefore / positives) / 2;
  }
}
