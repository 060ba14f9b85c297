package io.evalmetrics.detection;

/** The number of counted truths of each class in each area range. */
final class TruthCounts {

  private final int numRanges;
  private final int[] counts;

  private TruthCounts(int numRanges, int[] counts) {
    this.numRanges = numRanges;
    this.counts = counts;
  }

  /** Counts the truths of images, given as rows of the table; one that is given twice counts twice. */
  static TruthCounts of(
      MatchTable table, MatchGrid grid, int[] images, int numClasses, int numRanges) {
    int[] counts = new int[numClasses * numRanges];
    for (int image : images) {
      for (int row = table.truthsFrom(image); row < table.truthsFrom(image + 1); row++) {
        int first = table.truthLabel[row] * numRanges;
        for (int range = 0; range < numRanges; range++) {
          counts[first + range] += table.isTruthIgnored(row, grid.cell(range, 0)) ? 0 : 1;
        }
      }
    }
    return new TruthCounts(numRanges, counts);
  }

  int counted(int label, int range) {
    return counts[label * numRanges + range];
  }
}
