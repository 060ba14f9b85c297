package io.evalmetrics.instance;

import io.evalmetrics.internal.ExactSum;
import java.util.List;

/** The sums of all images under one rule, per class, and the three qualities that they give. */
final class PanopticSums {

  /** A quality of one class from its sums. */
  enum Quality {
    PANOPTIC {
      @Override
      double of(double overlaps, long matched, double halfUnmatched) {
        return overlaps / (matched + halfUnmatched);
      }
    },
    SEGMENTATION {
      @Override
      double of(double overlaps, long matched, double halfUnmatched) {
        return matched == 0 ? 0 : overlaps / matched;
      }
    },
    RECOGNITION {
      @Override
      double of(double overlaps, long matched, double halfUnmatched) {
        return matched / (matched + halfUnmatched);
      }
    };

    abstract double of(double overlaps, long matched, double halfUnmatched);
  }

  private final PanopticRule rule;
  private final ExactSum[] overlaps;
  private final long[] truePositives;
  private final long[] falsePositives;
  private final long[] falseNegatives;

  private PanopticSums(PanopticRule rule, int classes) {
    this.rule = rule;
    overlaps = new ExactSum[classes];
    for (int c = 0; c < classes; c++) {
      overlaps[c] = new ExactSum();
    }
    truePositives = new long[classes];
    falsePositives = new long[classes];
    falseNegatives = new long[classes];
  }

  /** Sums images up. */
  static PanopticSums of(PanopticRule rule, int classes, List<PanopticTally> images) {
    PanopticSums sums = new PanopticSums(rule, classes);
    for (PanopticTally image : images) {
      image.addTo(sums);
    }
    return sums;
  }

  PanopticRule rule() {
    return rule;
  }

  void add(int classIndex, double overlap, int matched, int unmatched, int missed) {
    overlaps[classIndex].add(overlap);
    truePositives[classIndex] += matched;
    falsePositives[classIndex] += unmatched;
    falseNegatives[classIndex] += missed;
  }

  /** Returns the quality of a class; NaN if it was neither there nor predicted. */
  double ofClass(Quality quality, int c) {
    if (truePositives[c] + falsePositives[c] + falseNegatives[c] == 0) {
      return Double.NaN;
    }
    double halfUnmatched = (falsePositives[c] + falseNegatives[c]) / 2.0;
    return quality.of(overlaps[c].value(), truePositives[c], halfUnmatched);
  }

  /** Returns the mean over the classes of a range that were there or predicted; NaN if none was. */
  double mean(Quality quality, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int c = from; c < to; c++) {
      double value = ofClass(quality, c);
      if (!Double.isNaN(value)) {
        sum += value;
        count++;
      }
    }
    return sum / count;
  }

  long[] truePositives() {
    return truePositives.clone();
  }

  long[] falsePositives() {
    return falsePositives.clone();
  }

  long[] falseNegatives() {
    return falseNegatives.clone();
  }
}
