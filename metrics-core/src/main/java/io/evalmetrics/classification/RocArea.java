package io.evalmetrics.classification;

import io.evalmetrics.internal.ExactSum;

/** Areas under the polygon of a ROC curve whose classes both have weight. */
final class RocArea {

  private final Ranking ranking;
  private final double positives;
  private final double negatives;

  RocArea(Ranking ranking) {
    this.ranking = ranking;
    this.positives = ranking.positives();
    this.negatives = ranking.negatives();
  }

  /** Returns the whole area. */
  double whole() {
    ExactSum area = new ExactSum();
    for (TieWalk walk = ranking.walk(); walk.next(); ) {
      double meanHeight = (walk.truePositives() - walk.positives() / 2) / positives;
      area.add(walk.negatives() / negatives * meanHeight);
    }
    return area.value();
  }

  /** Returns the area where the false positive rate is at most {@code maxFpr}. */
  double upTo(double maxFpr) {
    ExactSum area = new ExactSum();
    double fpr = 0;
    double tpr = 0;
    for (TieWalk walk = ranking.walk(); fpr < maxFpr && walk.next(); ) {
      double nextFpr = walk.falsePositives() / negatives;
      double nextTpr = walk.truePositives() / positives;
      if (nextFpr > maxFpr) {
        nextTpr = tpr + (nextTpr - tpr) * ((maxFpr - fpr) / (nextFpr - fpr));
        nextFpr = maxFpr;
      }
      area.add((nextFpr - fpr) * (tpr + nextTpr) / 2);
      fpr = nextFpr;
      tpr = nextTpr;
    }
    return area.value();
  }

  /** Returns the area between two false positive rates over the logarithm to base 10 of the rate. */
  double logarithmic(double lowFpr, double highFpr) {
    ExactSum area = new ExactSum();
    double fpr = 0;
    double tpr = 0;
    for (TieWalk walk = ranking.walk(); fpr < highFpr && walk.next(); ) {
      double nextFpr = walk.falsePositives() / negatives;
      double nextTpr = walk.truePositives() / positives;
      double from = Math.max(fpr, lowFpr);
      double to = Math.min(nextFpr, highFpr);
      if (from < to) {
        double slope = (nextTpr - tpr) / (nextFpr - fpr);
        double meanHeight = tpr + slope * ((from - fpr) + (to - fpr)) / 2;
        area.add(meanHeight * Math.log10(to / from));
      }
      fpr = nextFpr;
      tpr = nextTpr;
    }
    return area.value();
  }
}
