package io.evalmetrics.detection;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What is kept of matched images: a row per image, per truth and per detection, as parallel arrays that grow, and a
 * {@link MatchRows row} per detection that is matched in any cell.
 *
 * <p>A detection takes 28 bytes and 28 more if it is matched (a little more where a mask takes several longs or the
 * counting metrics match at another overlap than 0.5), a truth 8, an image 28. Rows are only ever appended, never
 * changed; so a snapshot shares the arrays and keeps its own counts.
 *
 * <p>The rows of an image and class stand together, detections by rank.
 */
final class MatchTable implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The cells of the masks. */
  private final MatchGrid grid;

  /** The number of images. */
  int images;

  /** Per image: its id. */
  long[] imageIds = {};

  /** Per image: how many detections it had before the limit. */
  int[] givenDetections = {};

  /** Per image: the end of its truths. */
  private int[] truthEnds = {};

  /** Per image: the end of its detections. */
  private int[] detectionEnds = {};

  /** Per image: the end of its matches. */
  private int[] matchEnds = {};

  /** The number of truths. */
  private int truths;

  /** Per truth: its class. */
  int[] truthLabel = {};

  /** Per truth: its area level, by which it counts or not. */
  private int[] truthLevel = {};

  /** The number of detections. */
  private int detections;

  /** Per detection: its class. */
  int[] label = {};

  /** Per detection: its rank by score within image and class. */
  int[] rank = {};

  /** Per detection: its position in the arrays that were added. */
  int[] position = {};

  /** Per detection: its score. */
  double[] score = {};

  /** Per detection: the row of its matches, or, if it has none, the complement of its area level. */
  private int[] match = {};

  /** The matches. */
  private final MatchRows matches;

  MatchTable(MatchGrid grid) {
    this(grid, new MatchRows(grid));
  }

  private MatchTable(MatchGrid grid, MatchRows matches) {
    this.grid = grid;
    this.matches = matches;
  }

  /** Returns the table as it is now; later rows do not show in it. */
  MatchTable snapshot() {
    MatchTable copy = new MatchTable(grid, matches.first(matchesFrom(images)));
    copy.images = images;
    copy.imageIds = imageIds;
    copy.givenDetections = givenDetections;
    copy.truthEnds = truthEnds;
    copy.detectionEnds = detectionEnds;
    copy.matchEnds = matchEnds;
    copy.truths = truthsFrom(images);
    copy.truthLabel = truthLabel;
    copy.truthLevel = truthLevel;
    copy.detections = detectionsFrom(images);
    copy.label = label;
    copy.rank = rank;
    copy.position = position;
    copy.score = score;
    copy.match = match;
    return copy;
  }

  /** Makes room for an image and forgets the rows of one that was not ended. */
  void beginImage(int moreTruths, int moreDetections) {
    truths = truthsFrom(images);
    detections = detectionsFrom(images);
    matches.cutTo(matchesFrom(images));
    reserve(1, moreTruths, moreDetections);
  }

  /** Adds a truth. */
  void addTruth(int newLabel, int areaLevel) {
    truthLabel[truths] = newLabel;
    truthLevel[truths++] = areaLevel;
  }

  /** Adds a detection that is matched nowhere and returns its row. */
  int addDetection(int newLabel, int newRank, double newScore, int newPosition, int areaLevel) {
    int row = detections++;
    label[row] = newLabel;
    rank[row] = newRank;
    score[row] = newScore;
    position[row] = newPosition;
    match[row] = ~areaLevel;
    return row;
  }

  /** Returns the match row of a detection, which is made if there is none. */
  int addMatch(int row) {
    if (match[row] < 0) {
      match[row] = matches.add(~match[row]);
    }
    return match[row];
  }

  MatchRows matches() {
    return matches;
  }

  /** Ends an image: from here on its rows count. */
  void endImage(long id, int given) {
    imageIds[images] = id;
    givenDetections[images] = given;
    truthEnds[images] = truths;
    detectionEnds[images] = detections;
    matchEnds[images] = matches.size();
    images++;
  }

  /** Appends the images of another table, leaving it unchanged. */
  void addAll(MatchTable other) {
    MatchTable added = other.snapshot(); // without an image that was not ended
    beginImage(0, 0);
    reserve(added.images, added.truths, added.detections);
    for (int i = 0; i < added.images; i++) {
      truthEnds[images + i] = truths + added.truthEnds[i];
      detectionEnds[images + i] = detections + added.detectionEnds[i];
      matchEnds[images + i] = matches.size() + added.matchEnds[i];
    }
    for (int row = 0; row < added.detections; row++) {
      int addedMatch = added.match[row];
      match[detections + row] = addedMatch < 0 ? addedMatch : matches.size() + addedMatch;
    }
    System.arraycopy(added.imageIds, 0, imageIds, images, added.images);
    System.arraycopy(added.givenDetections, 0, givenDetections, images, added.images);
    System.arraycopy(added.truthLabel, 0, truthLabel, truths, added.truths);
    System.arraycopy(added.truthLevel, 0, truthLevel, truths, added.truths);
    System.arraycopy(added.label, 0, label, detections, added.detections);
    System.arraycopy(added.rank, 0, rank, detections, added.detections);
    System.arraycopy(added.position, 0, position, detections, added.detections);
    System.arraycopy(added.score, 0, score, detections, added.detections);
    matches.addAll(added.matches);
    images += added.images;
    truths += added.truths;
    detections += added.detections;
  }

  private void reserve(int moreImages, int moreTruths, int moreDetections) {
    int imageRows = capacity(imageIds.length, images + moreImages);
    if (imageRows > imageIds.length) {
      imageIds = Arrays.copyOf(imageIds, imageRows);
      givenDetections = Arrays.copyOf(givenDetections, imageRows);
      truthEnds = Arrays.copyOf(truthEnds, imageRows);
      detectionEnds = Arrays.copyOf(detectionEnds, imageRows);
      matchEnds = Arrays.copyOf(matchEnds, imageRows);
    }
    int truthRows = capacity(truthLabel.length, truths + moreTruths);
    if (truthRows > truthLabel.length) {
      truthLabel = Arrays.copyOf(truthLabel, truthRows);
      truthLevel = Arrays.copyOf(truthLevel, truthRows);
    }
    int detectionRows = capacity(label.length, detections + moreDetections);
    if (detectionRows > label.length) {
      label = Arrays.copyOf(label, detectionRows);
      rank = Arrays.copyOf(rank, detectionRows);
      position = Arrays.copyOf(position, detectionRows);
      score = Arrays.copyOf(score, detectionRows);
      match = Arrays.copyOf(match, detectionRows);
    }
  }

  /** Returns a capacity of at least what is needed: grown by half, so that adding row by row stays linear. */
  static int capacity(int rows, int needed) {
    return needed <= rows ? rows : Math.max(needed, rows + (rows >> 1));
  }

  /** Returns the first truth of an image; that of the image after the last one is the end of all. */
  int truthsFrom(int imageRow) {
    return imageRow == 0 ? 0 : truthEnds[imageRow - 1];
  }

  /** Returns the first detection of an image; that of the image after the last one is the end of all. */
  int detectionsFrom(int imageRow) {
    return imageRow == 0 ? 0 : detectionEnds[imageRow - 1];
  }

  private int matchesFrom(int imageRow) {
    return imageRow == 0 ? 0 : matchEnds[imageRow - 1];
  }

  /** Returns the detections of images, one image after the other. */
  int[] detections(int[] imageRows) {
    int count = 0;
    for (int imageRow : imageRows) {
      count += detectionsFrom(imageRow + 1) - detectionsFrom(imageRow);
    }
    int[] rows = new int[count];
    int at = 0;
    for (int imageRow : imageRows) {
      for (int row = detectionsFrom(imageRow); row < detectionsFrom(imageRow + 1); row++) {
        rows[at++] = row;
      }
    }
    return rows;
  }

  /** Returns the image of each detection. */
  int[] imageOfDetections() {
    int[] imageOf = new int[detections];
    for (int image = 0; image < images; image++) {
      Arrays.fill(imageOf, detectionsFrom(image), detectionsFrom(image + 1), image);
    }
    return imageOf;
  }

  /** Returns whether a truth does not count in a cell. */
  boolean isTruthIgnored(int row, int cell) {
    return grid.isOutside(truthLevel[row], cell);
  }

  /** Returns the match row of a detection; negative if it is matched in no cell. */
  int match(int row) {
    return match[row];
  }

  /** Returns whether a detection is matched in a cell, be it with an ignored truth. */
  boolean isMatched(int row, int cell) {
    return match[row] >= 0 && matches.isMatched(match[row], cell);
  }

  /** Returns whether a detection does not count in a cell. */
  boolean isIgnored(int row, int cell) {
    return match[row] < 0 ? grid.isOutside(~match[row], cell) : matches.isIgnored(match[row], cell);
  }

  /** Returns whether a detection that reaches a score threshold found a counted truth in a cell. */
  boolean isTruePositive(int row, int cell, double scoreThreshold) {
    return match[row] >= 0
        && score[row] >= scoreThreshold
        && matches.isMatched(match[row], cell)
        && !matches.isIgnored(match[row], cell);
  }

  /** Returns the position of the truth that a matched detection has in a tracked cell. */
  int matchedTruth(int row, int trackedCell) {
    return matches.truth(match[row], trackedCell);
  }

  /** Returns the overlap with the truth that a matched detection has in a tracked cell. */
  double matchedOverlap(int row, int trackedCell) {
    return matches.overlap(match[row], trackedCell);
  }
}
