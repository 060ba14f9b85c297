package io.evalmetrics.instance;

import io.evalmetrics.instance.PanopticTally.Outcome;

/** Matches the segments of one image under one rule and counts what came of each. */
final class PanopticMatcher {

  private final PanopticRule rule;
  private final PanopticClasses classes;
  private final SegmentPairs pairs;
  private final boolean[] crowd;
  private final PanopticTally tally;

  private final boolean[] truthMatched;
  private final boolean[] predictionMatched;

  /** Of each predicted segment: its pixels that are void in the truth or lie in a crowd of its class. */
  private final int[] forgiven;

  PanopticMatcher(
      PanopticRule rule,
      PanopticClasses classes,
      SegmentPairs pairs,
      boolean[] crowd,
      PanopticTally tally) {
    this.rule = rule;
    this.classes = classes;
    this.pairs = pairs;
    this.crowd = crowd;
    this.tally = tally;
    truthMatched = new boolean[pairs.truths()];
    predictionMatched = new boolean[pairs.predictions()];
    forgiven = new int[pairs.predictions()];
  }

  void count() {
    for (int p = 1; p < forgiven.length; p++) {
      forgiven[p] = pairs.voidInPrediction(p);
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      int t = pairs.truthOf(pair);
      int p = pairs.predictionOf(pair);
      if (t != SegmentPairs.VOID && pairs.classOfTruth(t) == pairs.classOfPrediction(p)) {
        countPair(pair, t, p);
      }
    }
    for (int t = 1; t < truthMatched.length; t++) {
      countTruth(t);
    }
    for (int p = 1; p < predictionMatched.length; p++) {
      countPrediction(p);
    }
  }

  private void countPair(int pair, int t, int p) {
    if (crowd[t]) {
      forgiven[p] += pairs.pixels(pair);
      return;
    }
    int classIndex = pairs.classOfTruth(t);
    double overlap = overlap(pair, t, p);
    if (!rule.matches(classes.isThing(classIndex))) {
      tally.addOverlap(rule, classIndex, overlap);
    } else if (overlap > 0.5) { // so each segment has one partner at most
      tally.addOverlap(rule, classIndex, overlap);
      tally.count(rule, classIndex, Outcome.MATCHED);
      truthMatched[t] = true;
      predictionMatched[p] = true;
    }
  }

  private double overlap(int pair, int t, int p) {
    int shared = pairs.pixels(pair);
    long union = (long) pairs.areaOfPrediction(p) + pairs.areaOfTruth(t) - shared;
    union -= pairs.voidInPrediction(p);
    if (rule.leavesOutPredictedVoid()) {
      union -= pairs.voidInTruth(t);
    }
    return (double) shared / union;
  }

  private void countTruth(int t) {
    if (crowd[t] || truthMatched[t]) {
      return;
    }
    int classIndex = pairs.classOfTruth(t);
    if (!rule.matches(classes.isThing(classIndex))) {
      tally.count(rule, classIndex, Outcome.MATCHED); // the mean overlap is that of all truths
    } else if (!rule.leavesOutPredictedVoid()
        || !isMost(pairs.voidInTruth(t), pairs.areaOfTruth(t))) {
      tally.count(rule, classIndex, Outcome.MISSED);
    }
  }

  private void countPrediction(int p) {
    int classIndex = pairs.classOfPrediction(p);
    if (!predictionMatched[p]
        && rule.matches(classes.isThing(classIndex))
        && !isMost(forgiven[p], pairs.areaOfPrediction(p))) {
      tally.count(rule, classIndex, Outcome.UNMATCHED);
    }
  }

  private static boolean isMost(int part, int whole) {
    return 2L * part > whole;
  }
}
