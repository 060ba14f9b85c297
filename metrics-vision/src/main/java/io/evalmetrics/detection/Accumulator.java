package io.evalmetrics.detection;

import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/**
 * COCO's accumulation: from ranked, matched detections to average precision and recall.
 *
 * <p>For a class, an area range and a threshold with {@code n} counted truths; detections in the order of the ranking,
 * those that are ignored left out:
 *
 * <pre>{@code
 * recall after a detection    = TP / n
 * precision after a detection = TP / (TP + FP + 2^-52)
 * envelope at a detection     = the largest precision there or later
 * sample at a recall r        = the envelope at the first detection whose recall reaches r, 0 if there is none
 * average precision           = mean of the samples
 * average recall              = recall after the last detection whose rank is below the limit
 * }</pre>
 *
 * <p>Recall moves only at true positives, and precision peaks there. So samples are read off two numbers per true
 * positive: how many true positives there are up to it, and how many counted detections.
 *
 * <p>Precisions and recalls have the bits of pycocotools. Not thread-safe.
 */
final class Accumulator {

  /** numpy.spacing(1), which leaves a lone true positive at 0.9999999999999998, as in pycocotools. */
  private static final double SPACING = 0x1p-52;

  private final MatchTable table;
  private final ClassRanking ranking;
  private final ClassMatches matches;
  private final TruthCounts truths;
  private final int numClasses;
  private final int numRanges;
  private final int numThresholds;
  private final double[] recallThresholds;
  private final int[] limits;

  private int[] countedUpTo = {};
  private double[] envelope = {};

  Accumulator(
      CocoOptions options,
      MatchGrid grid,
      MatchTable table,
      ClassRanking ranking,
      TruthCounts truths) {
    this.table = table;
    this.ranking = ranking;
    this.truths = truths;
    numClasses = options.resultClasses();
    numRanges = options.areaRanges().size();
    numThresholds = options.iouThresholds().length;
    recallThresholds = options.recallThresholds();
    limits = options.maxDetections();
    matches = new ClassMatches(table, grid, ranking, numRanges, limits);
  }

  /**
   * Average precision and recall of all classes, in all ranges, at all thresholds.
   *
   * @param precision with the largest limit alone
   * @param recall with every limit
   */
  record Averages(ScoreTensor precision, ScoreTensor recall) {}

  /** Accumulates everything. */
  Averages accumulate() {
    Averages averages = new Averages(
        new ScoreTensor(numThresholds, numClasses, numRanges, 1),
        new ScoreTensor(numThresholds, numClasses, numRanges, limits.length));
    for (int label = 0; label < numClasses; label++) {
      load(label);
      for (int range = 0; range < numRanges; range++) {
        if (truths.counted(label, range) > 0) {
          average(label, range, averages);
        }
      }
    }
    return averages;
  }

  private void average(int label, int range, Averages averages) {
    int counted = truths.counted(label, range);
    int[] needed = truePositivesNeeded(counted);
    double[] samples = new double[needed.length];
    for (int t = 0; t < numThresholds; t++) {
      int found = matches.truePositives(range, t, countedUpTo);
      sample(found, needed, samples, 0);
      averages.precision.set(t, label, range, 0, ExactSum.of(samples) / samples.length);
      for (int limit = 0; limit < limits.length; limit++) {
        int within = matches.truePositivesWithin(limit, range, t);
        averages.recall.set(t, label, range, limit, (double) within / counted);
      }
    }
  }

  private void load(int label) {
    int matched = matches.load(label);
    if (matched > countedUpTo.length) {
      countedUpTo = new int[matched];
      envelope = new double[matched];
    }
  }

  /** Returns the precision samples of each class at one threshold, row-major; NaN without a counted truth. */
  double[] precisionSamples(int range, int threshold) {
    double[] samples = undefinedSamples();
    for (int label = 0; label < numClasses; label++) {
      int counted = truths.counted(label, range);
      if (counted > 0) {
        load(label);
        int found = matches.truePositives(range, threshold, countedUpTo);
        int[] needed = truePositivesNeeded(counted);
        sample(found, needed, samples, label * needed.length);
      }
    }
    return samples;
  }

  /** Returns the scores at which these samples are taken, 0 where there is none. */
  double[] scoreSamples(int range, int threshold) {
    double[] samples = undefinedSamples();
    for (int label = 0; label < numClasses; label++) {
      int counted = truths.counted(label, range);
      if (counted > 0) {
        load(label);
        int[] needed = truePositivesNeeded(counted);
        for (int j = 0; j < needed.length; j++) {
          int place = place(needed[j], label, range, threshold);
          samples[label * needed.length + j] =
              place < ranking.from(label + 1) ? table.score[ranking.row(place)] : 0;
        }
      }
    }
    return samples;
  }

  private double[] undefinedSamples() {
    double[] samples = new double[numClasses * recallThresholds.length];
    Arrays.fill(samples, Double.NaN);
    return samples;
  }

  /** Returns the place of the first detection that completes so many true positives, be it none; the end if none does. */
  private int place(int needed, int label, int range, int threshold) {
    int place =
        needed == 0 ? ranking.from(label) : matches.placeOfTruePositive(needed, range, threshold);
    return place < 0 ? ranking.from(label + 1) : place;
  }

  /** Returns, per recall threshold, the smallest number of true positives whose recall reaches it. */
  private int[] truePositivesNeeded(int counted) {
    int[] needed = new int[recallThresholds.length];
    for (int j = 0; j < needed.length; j++) {
      double threshold = recallThresholds[j];
      int count = (int) (threshold * counted); // never too many
      while ((double) count / counted < threshold) {
        count++;
      }
      needed[j] = count;
    }
    return needed;
  }

  /** Reads the precision samples off the true positives. */
  private void sample(int found, int[] needed, double[] target, int at) {
    double largest = 0;
    for (int i = found - 1; i >= 0; i--) {
      largest = Math.max(largest, (i + 1) / (countedUpTo[i] + SPACING));
      envelope[i] = largest;
    }
    for (int j = 0; j < needed.length; j++) {
      boolean isReached = found > 0 && found >= needed[j];
      target[at + j] = isReached ? envelope[Math.max(0, needed[j] - 1)] : 0;
    }
  }
}
