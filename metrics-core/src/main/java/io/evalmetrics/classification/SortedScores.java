package io.evalmetrics.classification;

import io.evalmetrics.internal.LabelledKeys;
import io.evalmetrics.internal.RadixSort;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Scores in descending order with the labels of their samples: what every ranking metric walks over. Which sample a score
 * belongs to is known only where it was asked for, by weights and resamples; without it sorting takes half the time and
 * 8 bytes per score instead of 12.
 */
final class SortedScores {

  /** Ascending; bit 0 is the label, the others are equal for equal scores. */
  private final long[] keys;

  private final LabelledKeys packing;

  /** The distinct scores, which the keys number, in case that they cannot be packed with a label; else null. */
  private final double @Nullable [] distinct;

  private final int @Nullable [] samples;

  private SortedScores(
      long[] keys, LabelledKeys packing, double @Nullable [] distinct, int @Nullable [] samples) {
    this.keys = keys;
    this.packing = packing;
    this.distinct = distinct;
    this.samples = samples;
  }

  static SortedScores of(ScoreColumn column) {
    LabelledKeys packing = LabelledKeys.of(column.scores());
    if (!packing.fit()) {
      return withSamples(column);
    }
    long[] keys = RadixSort.descendingLabelled(column.scores(), column.positive(), packing);
    return new SortedScores(keys, packing, null, null);
  }

  static SortedScores withSamples(ScoreColumn column) {
    LabelledKeys packing = LabelledKeys.of(column.scores());
    long[] keys = new long[column.scores().length];
    if (!packing.fit()) {
      return numbered(column, packing, keys);
    }
    int[] samples = RadixSort.descendingLabelled(column.scores(), column.positive(), packing, keys);
    return new SortedScores(keys, packing, null, samples);
  }

  /** Numbers the distinct scores, as their keys have no room for a label. */
  private static SortedScores numbered(ScoreColumn column, LabelledKeys packing, long[] keys) {
    int[] samples = RadixSort.descending(column.scores());
    double[] distinct = new double[keys.length];
    int number = 0;
    for (int rank = 0; rank < keys.length; rank++) {
      double score = column.scores()[samples[rank]];
      number += rank > 0 && score != distinct[number] ? 1 : 0;
      distinct[number] = score;
      keys[rank] = 2L * number + (column.positive()[samples[rank]] ? 1 : 0);
    }
    return new SortedScores(keys, packing, distinct, samples);
  }

  int size() {
    return keys.length;
  }

  boolean hasSamples() {
    return samples != null;
  }

  /** Returns the score of a rank, which counts from 0 for the highest. */
  double score(int rank) {
    return distinct == null ? packing.score(keys[rank]) : distinct[(int) (keys[rank] >> 1)];
  }

  /** Returns whether two ranks hold the same score. */
  boolean isTied(int rank, int other) {
    return LabelledKeys.areTied(keys[rank], keys[other]);
  }

  /** Returns 1 if the sample of a rank is positive and 0 if not. */
  int label(int rank) {
    return (int) keys[rank] & 1;
  }

  /** Returns the number of positive samples. */
  int countPositives() {
    int positives = 0;
    for (long key : keys) {
      positives += (int) key & 1;
    }
    return positives;
  }

  /** Returns the samples by rank. */
  int[] samples() {
    return Objects.requireNonNull(samples, "samples");
  }

  /**
   * Returns the area under the ROC curve from the exact number of pairs that are in order; NaN if a class is missing.
   */
  double areaUnderRoc() {
    return new OrderedPairs(keys).areaUnderRoc();
  }

  /** Returns a new walk over the steps of recall of samples that all stand once. */
  RecallSteps steps() {
    return new Steps(keys);
  }

  private static final class Steps extends RecallSteps {
    private final long[] keys;
    private int next;
    private int found; // positives so far

    Steps(long[] keys) {
      this.keys = keys;
    }

    @Override
    int fill() {
      int filled = 0;
      int rank = next;
      int to = found;
      while (filled < BLOCK && rank < keys.length) {
        int before = to;
        int first = rank;
        do {
          to += (int) keys[rank] & 1;
          rank++;
        } while (rank < keys.length && LabelledKeys.areTied(keys[rank], keys[first]));
        positives[filled] = to - before;
        truePositives[filled + 1] = to;
        falsePositivesAbove[filled] = first - before;
        falsePositives[filled] = rank - to;
        filled += Math.min(1, to - before); // what has no positive is overwritten
      }
      next = rank;
      found = to;
      return filled;
    }
  }
}
