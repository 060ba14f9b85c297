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
 * <p>Recall moves only at true positives, and precision peaks there. So a walk through the detections of a class notes,
 * for each true positive, how many detections were counted up to it; samples are read off these notes. Detections that
 * are matched nowhere, as most are, count at all thresholds of a range or at none.
 *
 * <p>Precisions and recalls have the bits of pycocotools. Not thread-safe.
 */
final class Accumulator {

  /** numpy.spacing(1), which leaves a lone true positive at 0.9999999999999998, as in pycocotools. */
  private static final double SPACING = 0x1p-52;

  private final MatchTable table;
  private final MatchGrid grid;
  private final ClassRanking ranking;
  private final TruthCounts truths;
  private final int numRanges;
  private final int numThresholds;
  private final double[] recallThresholds;
  private final int[] limits;

  // Of the current class: the detections that are matched somewhere, by their places in the
  // ranking, and, per range, how
  // many detections that are matched nowhere were counted before each of them.
  private int[] matchedPlaces = {};
  private int[] countedBefore = {};
  private int matchedCount;

  // Of the current class in the current range, per threshold: the true positives; of each of them
  // its place in the
  // ranking and the number of detections counted up to it; and the true positives within each
  // limit.
  private int countedTruths;
  private final int[] truePositives;
  private int[] placeOf = {};
  private int[] countedUpTo = {};
  private final int[] truePositivesWithin;

  private double[] envelope = {};

  Accumulator(
      CocoOptions options,
      MatchGrid grid,
      MatchTable table,
      ClassRanking ranking,
      TruthCounts truths) {
    this.table = table;
    this.grid = grid;
    this.ranking = ranking;
    this.truths = truths;
    numRanges = options.areaRanges().size();
    numThresholds = options.iouThresholds().length;
    recallThresholds = options.recallThresholds();
    limits = options.maxDetections();
    truePositives = new int[numThresholds];
    truePositivesWithin = new int[numThresholds * limits.length];
  }

  /** Returns average precision and recall of all classes, in all ranges, at all thresholds. */
  AveragePrecisions accumulate(int numClasses) {
    AveragePrecisions result =
        new AveragePrecisions(numClasses, numRanges, numThresholds, limits.length);
    double[] samples = new double[recallThresholds.length];
    for (int label = 0; label < numClasses; label++) {
      findMatched(label);
      for (int range = 0; range < numRanges; range++) {
        walk(label, range);
        if (countedTruths > 0) {
          int[] needed = truePositivesNeeded();
          for (int t = 0; t < numThresholds; t++) {
            sample(t, needed, samples, 0);
            result.setPrecision(label, range, t, ExactSum.of(samples) / samples.length);
            for (int limit = 0; limit < limits.length; limit++) {
              int found = truePositivesWithin[t * limits.length + limit];
              result.setRecall(label, range, t, limit, (double) found / countedTruths);
            }
          }
        }
      }
    }
    return result;
  }

  /** Writes the precision samples of a class at one threshold to {@code target[at..]}; NaN without a counted truth. */
  void precisions(int label, int range, int threshold, double[] target, int at) {
    findMatched(label);
    walk(label, range);
    if (countedTruths == 0) {
      Arrays.fill(target, at, at + recallThresholds.length, Double.NaN);
    } else {
      sample(threshold, truePositivesNeeded(), target, at);
    }
  }

  /** Writes the scores at which the samples are taken to {@code target[at..]}, 0 where there is none. */
  void scores(int label, int range, int threshold, double[] target, int at) {
    findMatched(label);
    walk(label, range);
    if (countedTruths == 0) {
      Arrays.fill(target, at, at + recallThresholds.length, Double.NaN);
      return;
    }
    int[] needed = truePositivesNeeded();
    for (int j = 0; j < needed.length; j++) {
      int place = place(threshold, needed[j], label);
      target[at + j] = place < 0 ? 0 : table.score[ranking.row(place)];
    }
  }

  /** The place of the first detection whose recall takes so many true positives, or -1; none takes but one detection. */
  private int place(int threshold, int needed, int label) {
    if (needed == 0) {
      return ranking.from(label) < ranking.from(label + 1) ? ranking.from(label) : -1;
    }
    return needed <= truePositives[threshold]
        ? placeOf[threshold * countedTruths + needed - 1]
        : -1;
  }

  private void findMatched(int label) {
    int from = ranking.from(label);
    int to = ranking.from(label + 1);
    if (to - from > matchedPlaces.length) {
      matchedPlaces = new int[to - from];
      countedBefore = new int[(to - from) * numRanges];
    }
    matchedCount = 0;
    int[] counted = new int[numRanges];
    for (int place = from; place < to; place++) {
      int row = ranking.row(place);
      if (table.match(row) >= 0) {
        System.arraycopy(counted, 0, countedBefore, matchedCount * numRanges, numRanges);
        matchedPlaces[matchedCount++] = place;
      } else {
        for (int range = 0; range < numRanges; range++) {
          counted[range] += table.isIgnored(row, grid.cell(range, 0)) ? 0 : 1;
        }
      }
    }
  }

  private void walk(int label, int range) {
    countedTruths = truths.counted(label, range);
    reserve(numThresholds * countedTruths);
    Arrays.fill(truePositives, 0);
    Arrays.fill(truePositivesWithin, 0);
    int[] countedMatched = new int[numThresholds];
    int firstCell = grid.cell(range, 0);
    for (int i = 0; i < matchedCount; i++) {
      int place = matchedPlaces[i];
      int row = ranking.row(place);
      int match = table.match(row);
      int countedUnmatched = countedBefore[i * numRanges + range];
      for (int t = 0; t < numThresholds; t++) {
        if (!table.matches().isIgnored(match, firstCell + t)) {
          countedMatched[t]++;
          if (table.matches().isMatched(match, firstCell + t)) {
            note(t, place, table.rank[row], countedUnmatched + countedMatched[t]);
          }
        }
      }
    }
  }

  private void reserve(int notes) {
    if (notes > placeOf.length) {
      placeOf = new int[notes];
      countedUpTo = new int[notes];
    }
    if (countedTruths > envelope.length) {
      envelope = new double[countedTruths];
    }
  }

  private void note(int threshold, int place, int rank, int counted) {
    int at = threshold * countedTruths + truePositives[threshold]++;
    placeOf[at] = place;
    countedUpTo[at] = counted;
    for (int limit = 0; limit < limits.length; limit++) {
      truePositivesWithin[threshold * limits.length + limit] += rank < limits[limit] ? 1 : 0;
    }
  }

  /** Returns, per recall threshold, the smallest number of true positives whose recall reaches it. */
  private int[] truePositivesNeeded() {
    int[] needed = new int[recallThresholds.length];
    for (int j = 0; j < needed.length; j++) {
      double threshold = recallThresholds[j];
      int count = (int) (threshold * countedTruths); // at most one too many or too few
      while (count > 0 && (double) (count - 1) / countedTruths >= threshold) {
        count--;
      }
      while ((double) count / countedTruths < threshold) {
        count++;
      }
      needed[j] = count;
    }
    return needed;
  }

  private void sample(int threshold, int[] needed, double[] target, int at) {
    int found = truePositives[threshold];
    int first = threshold * countedTruths;
    double largest = 0;
    for (int i = found - 1; i >= 0; i--) {
      largest = Math.max(largest, (i + 1) / (countedUpTo[first + i] + SPACING));
      envelope[i] = largest;
    }
    for (int j = 0; j < needed.length; j++) {
      target[at + j] = needed[j] > found || found == 0 ? 0 : envelope[Math.max(0, needed[j] - 1)];
    }
  }
}
