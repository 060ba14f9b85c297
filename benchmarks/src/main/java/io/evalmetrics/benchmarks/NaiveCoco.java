package io.evalmetrics.benchmarks;

import io.evalmetrics.detection.AreaRange;
import io.evalmetrics.detection.CocoEvaluation;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.Overlap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * COCO's evaluation as pycocotools writes it down, the baseline of the COCO benchmarks: lists per image and class; each
 * area range, overlap threshold and detection limit on its own.
 */
final class NaiveCoco {

  /** The objects of all images. */
  record Objects(int[] images, int[] labels, double[] areas) {}

  /** The detections of an image and class after matching in an area range: by threshold, by rank. */
  private record Matches(double[] scores, boolean[][] matched, boolean[][] ignored, int truths) {}

  /** The average precision and, per limit, the recall of a class in an area range at a threshold. */
  private record Averages(double precision, double[] recalls) {}

  private final CocoOptions options;
  private final int numImages;
  private final Objects truths;
  private final boolean[] crowd;
  private final Objects detections;
  private final double[] scores;
  private final Overlap overlap;
  private final List<List<Integer>> truthsOf; // by image and class
  private final List<List<Integer>> detectionsOf;

  NaiveCoco(
      CocoOptions options,
      int numImages,
      Objects truths,
      boolean[] crowd,
      Objects detections,
      double[] scores,
      Overlap overlap) {
    this.options = options;
    this.numImages = numImages;
    this.truths = truths;
    this.crowd = crowd;
    this.detections = detections;
    this.scores = scores;
    this.overlap = overlap;
    truthsOf = lists(truths);
    detectionsOf = lists(detections);
  }

  private List<List<Integer>> lists(Objects objects) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < numImages * options.numClasses(); i++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < objects.labels.length; i++) {
      lists.get(objects.images[i] * options.numClasses() + objects.labels[i]).add(i);
    }
    return lists;
  }

  /**
   * Returns the numbers that COCO prints: average precision by area range, at 0.5 and at 0.75; average recall by limit and
   * by area range.
   */
  static double[] numbers(CocoEvaluation coco) {
    List<Double> numbers = new ArrayList<>();
    for (AreaRange range : coco.options().areaRanges()) {
      numbers.add(coco.meanAveragePrecisionOf(range));
    }
    numbers.add(coco.meanAveragePrecisionAt(0.5));
    numbers.add(coco.meanAveragePrecisionAt(0.75));
    for (int limit : coco.options().maxDetections()) {
      numbers.add(coco.meanAverageRecallOfTop(limit));
    }
    for (AreaRange range : coco.options().areaRanges()) {
      numbers.add(coco.meanAverageRecallOf(range));
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Returns the same numbers. */
  double[] numbers() {
    int ranges = options.areaRanges().size();
    int[] limits = options.maxDetections();
    List<Double> thresholds = Arrays.stream(options.iouThresholds()).boxed().toList();
    double[] sums = new double[2 * ranges + 2 + limits.length];
    int[] counts = new int[sums.length];
    for (int range = 0; range < ranges; range++) {
      for (int label = 0; label < options.numClasses(); label++) {
        List<Matches> ofClass = match(label, options.areaRanges().get(range));
        for (int t = 0; t < thresholds.size(); t++) {
          Averages averages = average(ofClass, t);
          double[] added = new double[sums.length];
          Arrays.fill(added, Double.NaN);
          added[range] = averages.precision;
          added[ranges + 2 + limits.length + range] = averages.recalls[limits.length - 1];
          if (range == 0) {
            added[ranges] = thresholds.get(t) == 0.5 ? averages.precision : Double.NaN;
            added[ranges + 1] = thresholds.get(t) == 0.75 ? averages.precision : Double.NaN;
            System.arraycopy(averages.recalls, 0, added, ranges + 2, limits.length);
          }
          for (int i = 0; i < sums.length; i++) {
            sums[i] += Double.isNaN(added[i]) ? 0 : added[i];
            counts[i] += Double.isNaN(added[i]) ? 0 : 1;
          }
        }
      }
    }
    Arrays.setAll(sums, i -> sums[i] / counts[i]);
    return sums;
  }

  private List<Matches> match(int label, AreaRange range) {
    List<Matches> matches = new ArrayList<>();
    for (int image = 0; image < numImages; image++) {
      int list = image * options.numClasses() + label;
      if (!truthsOf.get(list).isEmpty() || !detectionsOf.get(list).isEmpty()) {
        matches.add(match(truthsOf.get(list), detectionsOf.get(list), range));
      }
    }
    return matches;
  }

  private Matches match(List<Integer> truthList, List<Integer> detectionList, AreaRange range) {
    List<Integer> sortedTruths = truthList.stream()
        .sorted(Comparator.comparing(truth -> isIgnored(truth, range)))
        .toList();
    List<Integer> ranked = detectionList.stream()
        .sorted(Comparator.comparing(detection -> -scores[detection]))
        .limit(options.detectionLimit())
        .toList();
    double[][] overlaps = new double[ranked.size()][sortedTruths.size()];
    for (int d = 0; d < ranked.size(); d++) {
      for (int t = 0; t < sortedTruths.size(); t++) {
        overlaps[d][t] = overlap.of(ranked.get(d), sortedTruths.get(t));
      }
    }
    double[] thresholds = options.iouThresholds();
    boolean[][] matched = new boolean[thresholds.length][ranked.size()];
    boolean[][] ignored = new boolean[thresholds.length][ranked.size()];
    for (int i = 0; i < thresholds.length; i++) {
      boolean[] taken = new boolean[sortedTruths.size()];
      for (int d = 0; d < ranked.size(); d++) {
        int match = bestTruth(sortedTruths, taken, overlaps[d], thresholds[i], range);
        matched[i][d] = match >= 0;
        if (match >= 0) {
          taken[match] = true;
          ignored[i][d] = isIgnored(sortedTruths.get(match), range);
        } else {
          ignored[i][d] = !range.contains(detections.areas[ranked.get(d)]);
        }
      }
    }
    long counted =
        sortedTruths.stream().filter(truth -> !isIgnored(truth, range)).count();
    double[] rankedScores = ranked.stream().mapToDouble(d -> scores[d]).toArray();
    return new Matches(rankedScores, matched, ignored, (int) counted);
  }

  private boolean isIgnored(int truth, AreaRange range) {
    return crowd[truth] || !range.contains(truths.areas[truth]);
  }

  private int bestTruth(
      List<Integer> sorted, boolean[] taken, double[] overlaps, double threshold, AreaRange range) {
    double best = Math.min(threshold, 1 - 1e-10);
    int match = -1;
    for (int t = 0; t < overlaps.length; t++) {
      if (taken[t] && !crowd[sorted.get(t)]) {
        continue;
      }
      if (match >= 0 && !isIgnored(sorted.get(match), range) && isIgnored(sorted.get(t), range)) {
        break;
      }
      if (overlaps[t] >= best) {
        best = overlaps[t];
        match = t;
      }
    }
    return match;
  }

  private Averages average(List<Matches> ofClass, int threshold) {
    int[] limits = options.maxDetections();
    int truthCount = ofClass.stream().mapToInt(Matches::truths).sum();
    double precision = Double.NaN;
    double[] recalls = new double[limits.length];
    Arrays.fill(recalls, Double.NaN);
    for (int i = 0; truthCount > 0 && i < limits.length; i++) {
      boolean[] hits = rankedHits(ofClass, threshold, limits[i]);
      double[] recall = new double[hits.length];
      double[] envelope = new double[hits.length];
      double found = 0;
      for (int d = 0; d < hits.length; d++) {
        found += hits[d] ? 1 : 0;
        recall[d] = found / truthCount;
        envelope[d] = found / (d + 1 + Math.ulp(1.0));
      }
      for (int d = hits.length - 2; d >= 0; d--) {
        envelope[d] = Math.max(envelope[d], envelope[d + 1]);
      }
      recalls[i] = found / truthCount;
      precision = sampled(recall, envelope);
    }
    return new Averages(precision, recalls);
  }

  /** Returns whether each detection that counts is a true positive, by descending score. */
  private static boolean[] rankedHits(List<Matches> ofClass, int threshold, int limit) {
    record Scored(double score, boolean hit) {}
    List<Scored> scored = new ArrayList<>();
    for (Matches matches : ofClass) {
      for (int d = 0; d < Math.min(limit, matches.scores.length); d++) {
        if (!matches.ignored[threshold][d]) {
          scored.add(new Scored(matches.scores[d], matches.matched[threshold][d]));
        }
      }
    }
    scored.sort(Comparator.comparing(detection -> -detection.score));
    boolean[] hits = new boolean[scored.size()];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = scored.get(i).hit;
    }
    return hits;
  }

  private double sampled(double[] recall, double[] envelope) {
    double sum = 0;
    int at = 0;
    double[] recallThresholds = options.recallThresholds();
    for (double threshold : recallThresholds) {
      while (at < recall.length && recall[at] < threshold) {
        at++;
      }
      sum += at < recall.length ? envelope[at] : 0;
    }
    return sum / recallThresholds.length;
  }
}
