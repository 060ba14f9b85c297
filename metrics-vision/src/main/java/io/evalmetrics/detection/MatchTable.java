package io.evalmetrics.detection;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What is kept of matched images: a row per detection, a row per truth, a row per image, as parallel arrays that grow.
 *
 * <p>A detection takes 52 bytes where one mask is one long and the counting metrics match at IoU 0.5 (64 otherwise), a
 * truth 12, an image 20. Rows are only ever appended, never changed; so a snapshot shares the arrays and keeps its own
 * counts.
 *
 * <p>The rows of an image and class stand together, detections by rank.
 */
final class MatchTable implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The longs of a mask of {@link MatchGrid} cells. */
  final int words;

  /** The cells whose matched truth and overlap are kept. */
  private final int[] trackedCells;

  /** The number of images. */
  int images;

  /** Per image: its id. */
  long[] imageIds = {};

  /** Per image: the end of its detection rows. */
  private int[] detectionEnds = {};

  /** Per image: the end of its truth rows. */
  private int[] truthEnds = {};

  /** Per image: how many detections it had before the limit. */
  int[] givenDetections = {};

  /** The number of detection rows. */
  int detections;

  /** Per detection: its image, as a row of this table. */
  int[] image = {};

  /** Per detection: its class. */
  int[] label = {};

  /** Per detection: its rank by score within image and class. */
  int[] rank = {};

  /** Per detection: its position in the arrays that were added. */
  int[] position = {};

  /** Per detection: its score. */
  double[] score = {};

  /** Per detection and word: the cells in which it is matched. */
  long[] matched = {};

  /** Per detection and word: the cells in which it does not count. */
  long[] ignored = {};

  /** Per detection and tracked cell: the position of the matched truth, or -1. */
  private int[] matchedTruth = {};

  /** Per detection and tracked cell: the overlap with the matched truth. */
  private double[] matchedOverlap = {};

  /** The number of truth rows. */
  int truths;

  /** Per truth: its class. */
  int[] truthLabel = {};

  /** Per truth and word: the cells in which it does not count. */
  long[] truthIgnored = {};

  MatchTable(MatchGrid grid) {
    words = grid.words;
    trackedCells = grid.trackedCells;
  }

  private MatchTable(MatchTable other) {
    words = other.words;
    trackedCells = other.trackedCells;
    images = other.images;
    imageIds = other.imageIds;
    detectionEnds = other.detectionEnds;
    truthEnds = other.truthEnds;
    givenDetections = other.givenDetections;
    detections = other.detectionsFrom(images); // without an image that was not ended
    image = other.image;
    label = other.label;
    rank = other.rank;
    position = other.position;
    score = other.score;
    matched = other.matched;
    ignored = other.ignored;
    matchedTruth = other.matchedTruth;
    matchedOverlap = other.matchedOverlap;
    truths = other.truthsFrom(images);
    truthLabel = other.truthLabel;
    truthIgnored = other.truthIgnored;
  }

  /** Returns the table as it is now; later rows do not show in it. */
  MatchTable snapshot() {
    return new MatchTable(this);
  }

  /** Makes room for an image and forgets the rows of one that was not ended. */
  void beginImage(int moreDetections, int moreTruths) {
    detections = detectionsFrom(images);
    truths = truthsFrom(images);
    reserve(1, moreDetections, moreTruths);
  }

  /** Adds a detection that is matched nowhere and returns its row. */
  int addDetection(int newLabel, int newRank, double newScore, int newPosition) {
    int row = detections++;
    image[row] = images;
    label[row] = newLabel;
    rank[row] = newRank;
    score[row] = newScore;
    position[row] = newPosition;
    for (int i = 0; i < trackedCells.length; i++) {
      matchedTruth[row * trackedCells.length + i] = -1;
    }
    return row;
  }

  /** Sets one long of a detection's masks. */
  void setMasks(int row, int word, long newMatched, long newIgnored) {
    matched[row * words + word] = newMatched;
    ignored[row * words + word] = newIgnored;
  }

  /** Keeps the truth and the overlap of a match in some cells, if a tracked cell is among them. */
  void track(int row, int word, long cells, int truth, double overlap) {
    for (int i = 0; i < trackedCells.length; i++) {
      int cell = trackedCells[i];
      if (MatchGrid.word(cell) == word && (cells & MatchGrid.bit(cell)) != 0) {
        matchedTruth[row * trackedCells.length + i] = truth;
        matchedOverlap[row * trackedCells.length + i] = overlap;
      }
    }
  }

  /** Adds a truth that counts everywhere and returns its row. */
  int addTruth(int newLabel) {
    truthLabel[truths] = newLabel;
    return truths++;
  }

  /** Sets one long of a truth's mask. */
  void setTruthIgnored(int row, int word, long cells) {
    truthIgnored[row * words + word] = cells;
  }

  /** Ends an image: from here on its rows count. */
  void endImage(long id, int given) {
    imageIds[images] = id;
    detectionEnds[images] = detections;
    truthEnds[images] = truths;
    givenDetections[images] = given;
    images++;
  }

  /** Appends the images of another table, leaving it unchanged. */
  void addAll(MatchTable other) {
    beginImage(0, 0);
    int otherDetections = other.detectionsFrom(other.images);
    int otherTruths = other.truthsFrom(other.images);
    reserve(other.images, otherDetections, otherTruths);
    for (int i = 0; i < other.images; i++) {
      detectionEnds[images + i] = detections + other.detectionEnds[i];
      truthEnds[images + i] = truths + other.truthEnds[i];
    }
    for (int row = 0; row < otherDetections; row++) {
      image[detections + row] = images + other.image[row];
    }
    append(other.imageIds, imageIds, images, other.images);
    append(other.givenDetections, givenDetections, images, other.images);
    append(other.label, label, detections, otherDetections);
    append(other.rank, rank, detections, otherDetections);
    append(other.position, position, detections, otherDetections);
    append(other.score, score, detections, otherDetections);
    append(other.matched, matched, detections * words, otherDetections * words);
    append(other.ignored, ignored, detections * words, otherDetections * words);
    int tracked = trackedCells.length;
    append(other.matchedTruth, matchedTruth, detections * tracked, otherDetections * tracked);
    append(other.matchedOverlap, matchedOverlap, detections * tracked, otherDetections * tracked);
    append(other.truthLabel, truthLabel, truths, otherTruths);
    append(other.truthIgnored, truthIgnored, truths * words, otherTruths * words);
    images += other.images;
    detections += otherDetections;
    truths += otherTruths;
  }

  private static void append(Object from, Object to, int at, int count) {
    System.arraycopy(from, 0, to, at, count);
  }

  private void reserve(int moreImages, int moreDetections, int moreTruths) {
    int imageRows = capacity(imageIds.length, images + moreImages);
    if (imageRows > imageIds.length) {
      imageIds = Arrays.copyOf(imageIds, imageRows);
      detectionEnds = Arrays.copyOf(detectionEnds, imageRows);
      truthEnds = Arrays.copyOf(truthEnds, imageRows);
      givenDetections = Arrays.copyOf(givenDetections, imageRows);
    }
    int detectionRows = capacity(label.length, detections + moreDetections);
    if (detectionRows > label.length) {
      image = Arrays.copyOf(image, detectionRows);
      label = Arrays.copyOf(label, detectionRows);
      rank = Arrays.copyOf(rank, detectionRows);
      position = Arrays.copyOf(position, detectionRows);
      score = Arrays.copyOf(score, detectionRows);
      matched = Arrays.copyOf(matched, detectionRows * words);
      ignored = Arrays.copyOf(ignored, detectionRows * words);
      matchedTruth = Arrays.copyOf(matchedTruth, detectionRows * trackedCells.length);
      matchedOverlap = Arrays.copyOf(matchedOverlap, detectionRows * trackedCells.length);
    }
    int truthRows = capacity(truthLabel.length, truths + moreTruths);
    if (truthRows > truthLabel.length) {
      truthLabel = Arrays.copyOf(truthLabel, truthRows);
      truthIgnored = Arrays.copyOf(truthIgnored, truthRows * words);
    }
  }

  /** Grows by half, so that adding image by image stays linear. */
  private static int capacity(int rows, int needed) {
    return needed <= rows ? rows : Math.max(needed, rows + (rows >> 1));
  }

  /** Returns the first detection row of an image; that of the row after the last one is the end of all. */
  int detectionsFrom(int imageRow) {
    return imageRow == 0 ? 0 : detectionEnds[imageRow - 1];
  }

  /** Returns the detection rows of images, one image after the other. */
  int[] detections(int[] imageRows) {
    int count = 0;
    for (int image : imageRows) {
      count += detectionsFrom(image + 1) - detectionsFrom(image);
    }
    int[] rows = new int[count];
    int at = 0;
    for (int image : imageRows) {
      for (int row = detectionsFrom(image); row < detectionsFrom(image + 1); row++) {
        rows[at++] = row;
      }
    }
    return rows;
  }

  /** Returns the first truth row of an image; that of the row after the last one is the end of all. */
  int truthsFrom(int imageRow) {
    return imageRow == 0 ? 0 : truthEnds[imageRow - 1];
  }

  /** Returns whether a detection that reaches a score threshold found a counted truth in a cell. */
  boolean isTruePositive(int row, int cell, double scoreThreshold) {
    return score[row] >= scoreThreshold && isMatched(row, cell) && !isIgnored(row, cell);
  }

  /** Returns whether a detection is matched in any cell. */
  boolean isMatchedSomewhere(int row) {
    long cells = 0;
    for (int word = 0; word < words; word++) {
      cells |= matched[row * words + word];
    }
    return cells != 0;
  }

  /** Returns whether a detection is matched in a cell, be it with an ignored truth. */
  boolean isMatched(int row, int cell) {
    return (matched[row * words + MatchGrid.word(cell)] & MatchGrid.bit(cell)) != 0;
  }

  /** Returns whether a detection does not count in a cell. */
  boolean isIgnored(int row, int cell) {
    return (ignored[row * words + MatchGrid.word(cell)] & MatchGrid.bit(cell)) != 0;
  }

  /** Returns whether a truth does not count in a cell. */
  boolean isTruthIgnored(int row, int cell) {
    return (truthIgnored[row * words + MatchGrid.word(cell)] & MatchGrid.bit(cell)) != 0;
  }

  /** Returns the position of the truth that a detection matches in a tracked cell, or -1. */
  int matchedTruth(int row, int trackedCell) {
    return matchedTruth[row * trackedCells.length + tracked(trackedCell)];
  }

  /** Returns the overlap with the truth that a detection matches in a tracked cell. */
  double matchedOverlap(int row, int trackedCell) {
    return matchedOverlap[row * trackedCells.length + tracked(trackedCell)];
  }

  private int tracked(int cell) {
    return trackedCells[0] == cell ? 0 : 1;
  }
}
