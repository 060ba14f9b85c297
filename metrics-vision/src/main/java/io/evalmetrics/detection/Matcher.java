package io.evalmetrics.detection;

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

  // The truths of the current group: which are crowd; per word, where each is ignored, where taken.
  private boolean[] crowd = {};
  private long[] ignored = {};
  private long[] taken = {};

  /** How well the current detection overlaps each truth of the group. */
  private double[] overlapsOfAll = {};

  // What it overlaps enough, best first: truth of the group, overlap, level of overlap.
  private int[] candidates = {};
  private double[] overlaps = {};
  private int[] levels = {};
  private int candidateCount;

  Matcher(MatchGrid grid) {
    this.grid = grid;
    this.words = grid.words;
  }

  /** Matches the current group of an image and adds its truths and detections to a table. */
  void match(ImageView view, ImageGroups group, MatchTable table) {
    prepareTruths(view.truth(), group, table);
    for (int rank = 0; rank < group.detectionCount; rank++) {
      int detection = group.detections[rank];
      double score = view.scored().score(detection);
      int areaLevel = grid.areaLevel(view.scored().area(detection));
      int row = table.addDetection(group.label, rank, score, detection, areaLevel);
      findCandidates(detection, group, view.overlap());
      if (candidateCount > 0) {
        matchDetection(row, areaLevel, group, table);
      }
    }
  }

  /** Step 1: who is ignored where; nobody is taken yet. */
  private void prepareTruths(CocoTruth truth, ImageGroups group, MatchTable table) {
    reserve(group.truthCount);
    for (int t = 0; t < group.truthCount; t++) {
      int object = group.truths[t];
      int level = grid.areaLevel(truth, object);
      table.addTruth(group.label, level);
      crowd[t] = truth.isCrowd(object);
      for (int word = 0; word < words; word++) {
        ignored[t * words + word] = grid.outside(level, word);
        taken[t * words + word] = 0;
      }
    }
  }

  private void reserve(int truths) {
    if (truths > crowd.length) {
      crowd = new boolean[truths];
      ignored = new long[truths * words];
      taken = new long[truths * words];
      overlapsOfAll = new double[truths];
      candidates = new int[truths];
      overlaps = new double[truths];
      levels = new int[truths];
    }
  }

  /** Lists the truths that reach the lowest threshold by descending overlap, of equal overlaps the later truth first. */
  private void findCandidates(int detection, ImageGroups group, Overlap overlap) {
    overlap.ofAll(detection, group.truths, group.truthCount, overlapsOfAll);
    double lowest = grid.lowestThreshold();
    candidateCount = 0;
    for (int t = 0; t < group.truthCount; t++) {
      if (overlapsOfAll[t] >= lowest) {
        addCandidate(t, overlapsOfAll[t]);
      }
    }
  }

  private void addCandidate(int truth, double overlap) {
    int slot = candidateCount++;
    for (; slot > 0 && overlaps[slot - 1] <= overlap; slot--) {
      candidates[slot] = candidates[slot - 1];
      overlaps[slot] = overlaps[slot - 1];
      levels[slot] = levels[slot - 1];
    }
    candidates[slot] = truth;
    overlaps[slot] = overlap;
    levels[slot] = grid.overlapLevel(overlap);
  }

  /** Steps 2 to 4, word by word. */
  private void matchDetection(int row, int areaLevel, ImageGroups group, MatchTable table) {
    for (int word = 0; word < words; word++) {
      long all = grid.all(word);
      long counted = take(all, word, false, row, group, table);
      long uncounted = take(all & ~counted, word, true, row, group, table);
      long matched = counted | uncounted;
      if (matched != 0) {
        long outside = grid.outside(areaLevel, word) & ~matched;
        table.matches().set(table.match(row), word, matched, uncounted | outside);
      }
    }
  }

  /** Steps 2 and 3: takes free truths, the counted or the ignored ones, in open cells; returns where one was taken. */
  private long take(
      long open, int word, boolean ignoredOnes, int row, ImageGroups group, MatchTable table) {
    long found = 0;
    for (int c = 0; c < candidateCount; c++) {
      int at = candidates[c] * words + word;
      long eligible = ignoredOnes ? ignored[at] : ~ignored[at];
      long free = crowd[candidates[c]] ? -1L : ~taken[at];
      long takes = open & ~found & grid.reached(levels[c], word) & eligible & free;
      if (takes != 0) {
        taken[at] |= takes;
        found |= takes;
        int truth = group.truths[candidates[c]];
        table.matches().track(table.addMatch(row), word, takes, truth, overlaps[c]);
      }
    }
    return found;
  }
}
