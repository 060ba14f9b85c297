package io.evalmetrics.instance;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What one image adds to the sums of its classes under each {@link PanopticRule}. Immutable. */
final class PanopticTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Whether a segment of the truth is crowd. */
  private final boolean crowd;

  /** The classes of which the image has segments. */
  private final int[] classes;

  /** Per rule and class: the sum of the overlaps of matched segments. */
  private final double[] overlaps;

  /** Per rule and class: matched segments, predicted segments without match, truth segments without match. */
  private final int[] counts;

  private PanopticTally(boolean crowd, int[] classes) {
    int cells = PanopticRule.values().length * classes.length;
    this.crowd = crowd;
    this.classes = classes;
    this.overlaps = new double[cells];
    this.counts = new int[3 * cells];
  }

  static PanopticTally of(PanopticClasses classes, PanopticMap truth, PanopticMap prediction) {
    SegmentPairs pairs = SegmentPairs.of(classes, truth, prediction);
    boolean[] crowd = pairs.crowd(truth);
    PanopticTally tally =
        new PanopticTally(IntStream.range(0, crowd.length).anyMatch(t -> crowd[t]), present(pairs));
    for (PanopticRule rule : PanopticRule.values()) {
      tally.count(pairs, crowd, rule, classes);
    }
    return tally;
  }

  private static int[] present(SegmentPairs pairs) {
    return IntStream.concat(
            IntStream.range(1, pairs.truths()).map(pairs::classOfTruth),
            IntStream.range(1, pairs.predictions()).map(pairs::classOfPrediction))
        .sorted()
        .distinct()
        .toArray();
  }

  /** The position of a rule and a class in {@link #overlaps}. */
  private int cell(PanopticRule rule, int classIndex) {
    return rule.ordinal() * classes.length + Arrays.binarySearch(classes, classIndex);
  }

  private void count(
      SegmentPairs pairs, boolean[] crowd, PanopticRule rule, PanopticClasses kinds) {
    boolean[] truthMatched = new boolean[pairs.truths()];
    boolean[] predictionMatched = new boolean[pairs.predictions()];
    int[] forgiven = new int[pairs.predictions()]; // pixels that lie in void or in a crowd
    for (int p = 1; p < forgiven.length; p++) {
      forgiven[p] = pairs.voidInPrediction(p);
    }
    for (int pair = 0; pair < pairs.size(); pair++) {
      int t = pairs.truthOf(pair);
      int p = pairs.predictionOf(pair);
      int classIndex = pairs.classOfTruth(t);
      if (t == SegmentPairs.VOID || classIndex != pairs.classOfPrediction(p)) {
        continue;
      }
      if (crowd[t]) {
        forgiven[p] += pairs.pixels(pair);
        continue;
      }
      double overlap = overlap(pairs, pair, rule);
      if (!rule.matches(kinds.isThing(classIndex))) {
        overlaps[cell(rule, classIndex)] += overlap;
      } else if (overlap > 0.5) { // so each segment has one partner at most
        overlaps[cell(rule, classIndex)] += overlap;
        counts[3 * cell(rule, classIndex)]++;
        truthMatched[t] = true;
        predictionMatched[p] = true;
      }
    }
    countTruths(pairs, crowd, rule, kinds, truthMatched);
    countPredictions(pairs, rule, kinds, predictionMatched, forgiven);
  }

  private static double overlap(SegmentPairs pairs, int pair, PanopticRule rule) {
    int t = pairs.truthOf(pair);
    int p = pairs.predictionOf(pair);
    long union = (long) pairs.areaOfPrediction(p)
        + pairs.areaOfTruth(t)
        - pairs.pixels(pair)
        - pairs.voidInPrediction(p)
        - (rule.leavesOutPredictedVoid() ? pairs.voidInTruth(t) : 0);
    return (double) pairs.pixels(pair) / union;
  }

  private void countTruths(
      SegmentPairs pairs,
      boolean[] crowd,
      PanopticRule rule,
      PanopticClasses kinds,
      boolean[] matched) {
    for (int t = 1; t < matched.length; t++) {
      int cell = cell(rule, pairs.classOfTruth(t));
      if (crowd[t] || matched[t]) {
        continue;
      }
      if (!rule.matches(kinds.isThing(pairs.classOfTruth(t)))) {
        counts[3 * cell]++; // the mean overlap is taken over the truth segments
      } else if (!rule.leavesOutPredictedVoid()
          || !isMost(pairs.voidInTruth(t), pairs.areaOfTruth(t))) {
        counts[3 * cell + 2]++;
      }
    }
  }

  private void countPredictions(
      SegmentPairs pairs,
      PanopticRule rule,
      PanopticClasses kinds,
      boolean[] matched,
      int[] forgiven) {
    for (int p = 1; p < matched.length; p++) {
      int classIndex = pairs.classOfPrediction(p);
      if (!matched[p]
          && rule.matches(kinds.isThing(classIndex))
          && !isMost(forgiven[p], pairs.areaOfPrediction(p))) {
        counts[3 * cell(rule, classIndex) + 1]++;
      }
    }
  }

  private static boolean isMost(int part, int whole) {
    return 2L * part > whole;
  }

  boolean hasCrowd() {
    return crowd;
  }

  /** Adds the image to sums over images. */
  void addTo(PanopticSums sums) {
    for (int k = 0; k < classes.length; k++) {
      int cell = sums.rule().ordinal() * classes.length + k;
      sums.add(
          classes[k], overlaps[cell], counts[3 * cell], counts[3 * cell + 1], counts[3 * cell + 2]);
    }
  }
}
