package io.evalmetrics.detection;

import java.util.Arrays;

/** Who matches whom, as lists over the detections that were given. */
final class MatchLists {

  /** What the positions in the table refer to. */
  enum Positions {
    /** Arrays of all images. */
    WHOLE,
    /** Arrays of each image, which are put together in the order of the images. */
    PER_IMAGE,
    /** Arrays of which images were drawn: nothing that the caller has. */
    LOST
  }

  private final MatchTable table;
  private final int[] images;
  private final Positions positions;

  MatchLists(MatchTable table, int[] images, Positions positions) {
    this.table = table;
    this.images = images;
    this.positions = positions;
  }

  /** Returns the position of the truth that each detection matches in a tracked cell, or -1. */
  int[] matchedTruths(int cell) {
    int[] matches = new int[givenDetections()];
    Arrays.fill(matches, -1);
    int detectionOffset = 0;
    int truthOffset = 0;
    for (int image : images) {
      for (int row = table.detectionsFrom(image); row < table.detectionsFrom(image + 1); row++) {
        if (table.isMatched(row, cell)) {
          matches[detectionOffset + table.position[row]] =
              truthOffset + table.matchedTruth(row, cell);
        }
      }
      if (positions == Positions.PER_IMAGE) {
        detectionOffset += table.givenDetections[image];
        truthOffset += table.truthsFrom(image + 1) - table.truthsFrom(image);
      }
    }
    return matches;
  }

  /** Returns whether each detection does not count in a cell. */
  boolean[] ignored(int cell) {
    boolean[] ignored = new boolean[givenDetections()];
    int offset = 0;
    for (int image : images) {
      for (int row = table.detectionsFrom(image); row < table.detectionsFrom(image + 1); row++) {
        ignored[offset + table.position[row]] = table.isIgnored(row, cell);
      }
      if (positions == Positions.PER_IMAGE) {
        offset += table.givenDetections[image];
      }
    }
    return ignored;
  }

  private int givenDetections() {
    int sum = 0;
    for (int image : images) {
      sum += table.givenDetections[image];
    }
    return sum;
  }
}
