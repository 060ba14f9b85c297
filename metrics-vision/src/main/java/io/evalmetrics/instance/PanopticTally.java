package io.evalmetrics.instance;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What one image adds to the sums of its classes under each {@link PanopticRule}. Immutable once counted. */
final class PanopticTally implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What is counted of a class under a rule. */
  enum Outcome {
    MATCHED,
    /** A predicted segment without match. */
    UNMATCHED,
    /** A truth segment without match. */
    MISSED
  }

  private static final int OUTCOMES = Outcome.values().length;

  /** Whether a segment of the truth is crowd. */
  private final boolean crowd;

  /** The classes of which the image has segments, ascending. */
  private final int[] classes;

  /** Per rule and class: the sum of the overlaps of matched segments. */
  private final double[] overlaps;

  /** Per rule, class and outcome: the number of segments. */
  private final int[] counts;

  private PanopticTally(boolean crowd, int[] classes) {
    int cells = PanopticRule.values().length * classes.length;
    this.crowd = crowd;
    this.classes = classes;
    this.overlaps = new double[cells];
    this.counts = new int[cells * OUTCOMES];
  }

  /** Counts an image under all rules. */
  static PanopticTally of(PanopticClasses classes, PanopticMap truth, PanopticMap prediction) {
    SegmentPairs pairs = SegmentPairs.of(classes, truth, prediction);
    boolean[] crowd = pairs.crowd(truth);
    boolean hasCrowd = IntStream.range(0, crowd.length).anyMatch(t -> crowd[t]);
    PanopticTally tally = new PanopticTally(hasCrowd, present(pairs));
    for (PanopticRule rule : PanopticRule.values()) {
      new PanopticMatcher(rule, classes, pairs, crowd, tally).count();
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

  void addOverlap(PanopticRule rule, int classIndex, double overlap) {
    overlaps[cell(rule, classIndex)] += overlap;
  }

  void count(PanopticRule rule, int classIndex, Outcome outcome) {
    counts[cell(rule, classIndex) * OUTCOMES + outcome.ordinal()]++;
  }

  boolean hasCrowd() {
    return crowd;
  }

  /** Adds the image to sums over images. */
  void addTo(PanopticSums sums) {
    for (int classIndex : classes) {
      int cell = cell(sums.rule(), classIndex);
      sums.add(
          classIndex,
          overlaps[cell],
          counts[cell * OUTCOMES + Outcome.MATCHED.ordinal()],
          counts[cell * OUTCOMES + Outcome.UNMATCHED.ordinal()],
          counts[cell * OUTCOMES + Outcome.MISSED.ordinal()]);
    }
  }
}
