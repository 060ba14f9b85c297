package io.evalmetrics.detection;

import java.util.Arrays;

/**
 * COCO's greedy matching of the detections of one image and class with its truths.
 *
 * <p>The rule, for one area range and one overlap threshold:
 *
 * <ol>
 *   <li>A truth is <i>ignored</i> if it is crowd, flagged so, or its area lies outside of the range.
 *   <li>Detections choose in the order of their scores. A detection takes the counted truth that it overlaps most among
 *       those that reach the threshold and are still free; of equal overlaps the later truth.
 *   <li>Only if there is none it takes, by the same rule, an ignored truth; a crowd is always free. The detection is then
 *       ignored itself.
 *   <li>A detection that took nothing is ignored if its own area lies outside of the range; else it is a false positive.
 * </ol>
 *
 * <p>All ranges and thresholds are matched at once: the rule is the same in each cell of the {@link MatchGrid}, only who
 * is ignored, who is free and which overlaps reach the threshold differ. These are masks with one bit per cell. A
 * detection goes through the truths that it overlaps, the best first; each truth goes to it in those cells in which it
 * is eligible and the detection is still without a truth. As few truths overlap a detection, this costs little more than
 * one cell alone.
 *
 * <p>Not thread-safe: scratch arrays are reused from image to image.
 */
final class Matcher {

  private final MatchGrid grid;
  private final int words;

  // Of the truths of the current image and class.
  private long[] ignored = {};
  private long[] taken = {};
  private boolean[] crowd = {};

  // The truths that the current detection overlaps, best first: position among the truths, overlap,
  // its level.
  private int[] candidates = {};
  private double[] overlaps = {};
  private int[] levels = {};
  private int candidateCount;

  Matcher(MatchGrid grid) {
    this.grid = grid;
    this.words = grid.words;
  }

  /** Matches the current group of an image and adds its detections and truths to a table. */
  void match(ImageView view, ImageGroups group, MatchTable table) {
    prepare(view.truth(), group, table);
    for (int rank = 0; rank < group.detectionCount; rank++) {
      int detection = group.detections[rank];
      double score = view.scored().score(detection);
      int row = table.addDetection(group.label, rank, score, detection);
      findCandidates(detection, group, view.overlap());
      for (int word = 0; word < words; word++) {
        long all = grid.all(word);
        long counted = take(all, word, false, group, table, row);
        long uncounted = take(all & ~counted, word, true, group, table, row);
        long matched = counted | uncounted;
        long outside = grid.outside(view.scored().area(detection), word);
        table.setMasks(row, word, matched, uncounted | outside & ~matched);
      }
    }
  }

  /** Step 1: who is ignored where; nobody is taken yet. */
  private void prepare(CocoTruth truth, ImageGroups group, MatchTable table) {
    int count = group.truthCount;
    if (count > crowd.length) {
      crowd = new boolean[count];
      ignored = new long[count * words];
      taken = new long[count * words];
      candidates = new int[count];
      overlaps = new double[count];
      levels = new int[count];
    }
    Arrays.fill(taken, 0, count * words, 0);
    for (int t = 0; t < count; t++) {
      int object = group.truths[t];
      crowd[t] = truth.isCrowd(object);
      int row = table.addTruth(group.label);
      for (int word = 0; word < words; word++) {
        long mask =
            truth.isIgnored(object) ? grid.all(word) : grid.outside(truth.area(object), word);
        ignored[t * words + word] = mask;
        table.setTruthIgnored(row, word, mask);
      }
    }
  }

  /** Lists the truths that reach the lowest threshold by descending overlap, of equal overlaps the later truth first. */
  private void findCandidates(int detection, ImageGroups group, Overlap overlap) {
    candidateCount = 0;
    for (int t = 0; t < group.truthCount; t++) {
      double value = overlap.of(detection, group.truths[t]);
      int level = grid.level(value);
      if (level > 0) {
        int slot = candidateCount++;
        while (slot > 0 && overlaps[slot - 1] <= value) {
          candidates[slot] = candidates[slot - 1];
          overlaps[slot] = overlaps[slot - 1];
          levels[slot] = levels[slot - 1];
          slot--;
        }
        candidates[slot] = t;
        overlaps[slot] = value;
        levels[slot] = level;
      }
    }
  }

  /** Steps 2 and 3: takes free truths, the counted or the ignored ones, in open cells; returns where one was taken. */
  private long take(
      long open, int word, boolean ignoredOnes, ImageGroups group, MatchTable table, int row) {
    long found = 0;
    for (int c = 0; c < candidateCount; c++) {
      int t = candidates[c];
      int at = t * words + word;
      long eligible = ignoredOnes ? ignored[at] : ~ignored[at];
      long free = crowd[t] ? -1L : ~taken[at];
      long takes = open & ~found & grid.reached(levels[c], word) & eligible & free;
      if (takes != 0) {
        taken[at] |= takes;
        found |= takes;
        table.track(row, word, takes, group.truths[t], overlaps[c]);
      }
    }
    return found;
  }
}
