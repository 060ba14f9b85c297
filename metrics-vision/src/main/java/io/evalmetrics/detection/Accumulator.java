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
  private final int numClasses;
  private final int numRanges;
  private final int numThresholds;
  private final double[] recallThresholds;
  private final int[] limits;

  // Of the current class: the places, in the ranking, of the detections that are matched somewhere,
  // and, per range, how many that are matched nowhere were counted before each of them.
  private int[] matchedPlaces = {};
  private int[] countedBefore = {};
  private int matchedCount;

  // Of the current class and range, per threshold: the true positives; of each of them its place
  // and the number of detections counted up to it; and the true positives within each limit.
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
    numClasses = options.resultClasses();
    numRanges = options.areaRanges().size();
    numThresholds = options.iouThresholds().length;
    recallThresholds = options.recallThresholds();
    limits = options.maxDetections();
    truePositives = new int[numThresholds];
    truePositivesWithin = new int[numThresholds * limits.length];
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
      findMatched(label);
      for (int range = 0; range < numRanges; range++) {
        walk(label, range);
        if (countedTruths > 0) {
          average(label, range, averages);
        }
      }
    }
    return averages;
  }

  private void average(int label, int range, Averages averages) {
    int[] needed = truePositivesNeeded();
    double[] samples = new double[needed.length];
    for (int t = 0; t < numThresholds; t++) {
      sample(t, needed, samples, 0);
      averages.precision.set(t, label, range, 0, ExactSum.of(samples) / samples.length);
      for (int limit = 0; limit < limits.length; limit++) {
        int found = truePositivesWithin[t * limits.length + limit];
        averages.recall.set(t, label, range, limit, (double) found / countedTruths);
      }
    }
  }

  /** Returns the precision samples of each class at one threshold, row-major; NaN without a counted truth. */
  double[] precisionSamples(int range, int threshold) {
    double[] samples = new double[numClasses * recallThresholds.length];
    Arrays.fill(samples, Double.NaN);
    for (int label = 0; label < numClasses; label++) {
      findMatched(label);
      walk(label, range);
      if (countedTruths > 0) {
        sample(threshold, truePositivesNeeded(), samples, label * recallThresholds.length);
      }
    }
    return samples;
  }

  /** Returns the scores at which these samples are taken, 0 where there is none. */
  double[] scoreSamples(int range, int threshold) {
    double[] samples = new double[numClasses * recallThresholds.length];
    Arrays.fill(samples, Double.NaN);
    for (int label = 0; label < numClasses; label++) {
      findMatched(label);
      walk(label, range);
      int[] needed = countedTruths > 0 ? truePositivesNeeded() : new int[0];
      for (int j = 0; j < needed.length; j++) {
        int place = place(threshold, needed[j], label);
        samples[label * needed.length + j] = place < 0 ? 0 : table.score[ranking.row(place)];
      }
    }
    return samples;
  }

  /** Returns the place of the first detection that completes so many true positives, be it none; -1 if there is none. */
  private int place(int threshold, int needed, int label) {
    if (needed == 0) {
      return ranking.from(label) < ranking.from(label + 1) ? ranking.from(label) : -1;
    }
    return needed <= truePositives[threshold]
        ? placeOf[threshold * countedTruths + needed - 1]
        : -1;
  }

  /** Tells the detections of a class that are matched somewhere from the others, of which only numbers matter. */
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

  /** Notes the true positives of a class in a range. */
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

  /** Reads the precision samples off the notes. */
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
