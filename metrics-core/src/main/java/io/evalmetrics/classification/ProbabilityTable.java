package io.evalmetrics.classification;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.RadixSort;
import io.evalmetrics.internal.Repetitions;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Class probabilities of samples: rows of one per class, or the score of class 1 of two, whose complement is that of
 * class 0. They were checked, or are by {@link #checkedTrueClass} before anything else is read.
 *
 * <p>Kernels read it in blocks, so that neither layout costs a branch per sample.
 */
final class ProbabilityTable {

  private static final long BITS_OF_ONE = bits(1);

  private final int numClasses;
  private final int[] yTrue;
  private final double[] values;
  private final double @Nullable [] weights;
  private final int @Nullable [] counts; // how often each sample stands in the data, null if once
  private final boolean ofScores;

  private ProbabilityTable(
      int numClasses,
      int[] yTrue,
      double[] values,
      double @Nullable [] weights,
      int @Nullable [] counts,
      boolean ofScores) {
    this.numClasses = numClasses;
    this.yTrue = yTrue;
    this.values = values;
    this.weights = weights;
    this.counts = counts;
    this.ofScores = ofScores;
  }

  static ProbabilityTable ofRows(
      int numClasses, int[] yTrue, double[] rows, double @Nullable [] weights) {
    return new ProbabilityTable(numClasses, yTrue, rows, weights, null, false);
  }

  static ProbabilityTable ofScores(int[] yTrue, double[] scores, double @Nullable [] weights) {
    return new ProbabilityTable(2, yTrue, scores, weights, null, true);
  }

  /** Returns the table of a resample, in which sample i stands {@code newCounts[i]} times. */
  ProbabilityTable resampled(int[] newCounts) {
    return new ProbabilityTable(numClasses, yTrue, values, weights, newCounts, ofScores);
  }

  int numClasses() {
    return numClasses;
  }

  int samples() {
    return yTrue.length;
  }

  int[] yTrue() {
    return yTrue;
  }

  double @Nullable [] weights() {
    return weights;
  }

  /** Writes the probabilities of the true classes of samples {@code from} to {@code to} to a block. */
  void trueClass(int from, int to, double[] block) {
    if (ofScores) {
      for (int i = from; i < to; i++) {
        block[i - from] =
            Math.abs(1 - yTrue[i] - values[i]); // |1 - s| for class 0, |-s| for class 1
      }
    } else {
      for (int i = from; i < to; i++) {
        block[i - from] = values[i * numClasses + yTrue[i]];
      }
    }
  }

  /** Writes the sums over all classes c of {@code (p_c - [y = c])^2} of samples {@code from} to {@code to} to a block. */
  void squaredErrors(int from, int to, double[] block) {
    for (int i = from; i < to; i++) {
      double sum = 0;
      if (ofScores) {
        double error = values[i] - yTrue[i];
        sum = 2 * (error * error); // the complement errs as much
      } else {
        for (int c = 0; c < numClasses; c++) {
          double error = values[i * numClasses + c] - (yTrue[i] == c ? 1 : 0);
          sum += error * error;
        }
      }
      block[i - from] = sum;
    }
  }

  /** Adds weight times {@code (p_c - [y = c])^2} of samples {@code from} to {@code to} to the sums by class c. */
  void addSquaredErrors(int from, int to, double[] sums) {
    if (ofScores) {
      double sum = 0;
      for (int i = from; i < to; i++) {
        double error = values[i] - yTrue[i];
        sum += weight(i) * (error * error);
      }
      sums[0] += sum; // the complement errs as much
      sums[1] += sum;
      return;
    }
    for (int i = from; i < to; i++) {
      int row = i * numClasses;
      for (int c = 0; c < numClasses; c++) {
        double error = values[row + c] - (yTrue[i] == c ? 1 : 0);
        sums[c] += weight(i) * (error * error);
      }
    }
  }

  /** Returns how often a sample stands in the data. */
  int count(int sample) {
    return counts == null ? 1 : counts[sample];
  }

  /** Returns the weight of a sample times how often it stands in the data. */
  double weight(int sample) {
    return weights == null ? count(sample) : weights[sample] * count(sample);
  }

  /** Writes the probabilities of one class of samples {@code from} to {@code to} to a block. */
  void column(int classIndex, int from, int to, double[] block) {
    for (int i = from; i < to; i++) {
      block[i - from] = at(i, classIndex);
    }
  }

  /** Returns the probabilities of class 1 of two in ascending order, each as often as its sample stands in the data. */
  double[] sortedOfClassOne() {
    int[] drawn = counts == null ? null : Repetitions.of(counts, samples());
    double[] values = new double[drawn == null ? samples() : drawn.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(drawn == null ? i : drawn[i], 1);
    }
    Arrays.sort(values);
    return values;
  }

  /** Returns the probability of a class. */
  double at(int sample, int classIndex) {
    if (ofScores) {
      return classIndex == 1 ? values[sample] : 1 - values[sample];
    }
    return values[sample * numClasses + classIndex];
  }

  /** Returns the most probable class of a sample, the first one of equals. */
  int mostProbable(int sample) {
    if (ofScores) {
      return at(sample, 1) > at(sample, 0) ? 1 : 0;
    }
    return firstLargest(values, sample * numClasses, numClasses);
  }

  /** Returns the place of the first largest of {@code length} values from a position, counted from there. */
  static int firstLargest(double[] values, int from, int length) {
    int best = 0;
    long largest = RadixSort.key(
        values[from]); // keys compare without branches, which would be taken at random
    for (int c = 1; c < length; c++) {
      long key = RadixSort.key(values[from + c]);
      if (key > largest) {
        largest = key;
        best = c;
      }
    }
    return best;
  }

  /** Returns the first index of a value outside of [0, 1], or the length if there is none; NaN lies outside. */
  static int firstOutside(double[] values) {
    long signs = 0; // negative once a value lies outside or is -0.0
    for (double value : values) { // bit patterns are ordered as values
      signs |= bits(value) | (BITS_OF_ONE - bits(value));
    }
    if (signs >= 0) {
      return values.length;
    }
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] <= 1)) {
        return i;
      }
    }
    return values.length;
  }

  /**
   * Writes the probabilities of the true classes of samples {@code from} to {@code to} to a block and checks that their
   * rows consist of probabilities that sum to 1.
   *
   * @throws IllegalArgumentException if not, naming the value or the row
   */
  void checkedTrueClass(int from, int to, double[] block, double tolerance) {
    // Two orders of adding up to 2 differ by less than the number of addends times 2^-51.
    double clearly = Math.min(tolerance, 1) - numClasses * 0x1p-50;
    int row = from * numClasses;
    for (int i = from; i < to; i++) {
      if (!(distanceFromOne(values, row, row + numClasses) <= clearly)) {
        checkRow(numClasses, values, row, tolerance);
      }
      block[i - from] = values[row + yTrue[i]];
      row += numClasses;
    }
  }

  /**
   * Returns how far from 1 the sum of a row is, but for rounding, or NaN if a value may lie outside of [0, 1]. Four values
   * are added at a time, as each addition waits for the one before; if none has a sign and their sum is not above 1, none
   * of them is.
   */
  private static double distanceFromOne(double[] rows, int from, int to) {
    double sum = 0;
    long signs = 0; // negative once a value has a sign
    int j = from;
    for (; j + 3 < to; j += 4) {
      double a = rows[j];
      double b = rows[j + 1];
      double c = rows[j + 2];
      double d = rows[j + 3];
      double four = (a + b) + (c + d);
      if (!(four <= 1) && !(a <= 1 && b <= 1 && c <= 1 && d <= 1)) {
        return Double.NaN;
      }
      signs |= bits(a) | bits(b) | bits(c) | bits(d);
      sum += four;
    }
    double a = j < to ? rows[j] : 0; // what is left of the row: three at most
    double b = j + 1 < to ? rows[j + 1] : 0;
    double c = j + 2 < to ? rows[j + 2] : 0;
    signs |= bits(a) | bits(b) | bits(c);
    boolean areProper = signs >= 0 && a <= 1 && b <= 1 && c <= 1;
    return areProper ? Math.abs(sum + ((a + b) + c) - 1) : Double.NaN;
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }

  private static void checkRow(int numClasses, double[] rows, int from, double tolerance) {
    double sum = 0;
    for (int j = from; j < from + numClasses; j++) {
      double p = rows[j];
      if (!(p >= 0 && p <= 1)) {
        throw Arguments.badElement("probabilities", j, "lie in [0, 1]", p);
      }
      sum += p;
    }
    if (!(Math.abs(sum - 1) <= tolerance)) {
      throw new IllegalArgumentException("probabilities of row " + from / numClasses
          + " must sum to 1 within " + tolerance + " but sum to " + sum);
    }
  }

  /**
   * Returns the rows divided by their sums.
   *
   * @throws IllegalArgumentException if a value is negative or not finite, or if a row sums to 0
   */
  static double[] normalized(int numClasses, double[] rows) {
    Arguments.nonNegative("probabilities", rows);
    double[] normalized = new double[rows.length];
    for (int from = 0; from < rows.length; from += numClasses) {
      double sum = 0;
      for (int j = from; j < from + numClasses; j++) {
        sum += rows[j];
      }
      if (!(sum > 0 && sum <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("probabilities of row " + from / numClasses
            + " must have a positive finite sum but sum to " + sum);
      }
      for (int j = from; j < from + numClasses; j++) {
        normalized[j] = rows[j] / sum;
      }
    }
    return normalized;
  }
}
