package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A window of a hundred samples or so, through which the summing kernels read.
 *
 * <p>All sums are formed per window, plainly, and only their results are added with compensation. That costs little more
 * than reading memory does and is exact to about one ulp. Samples of weight 0 are not in the window: they must not
 * count, not even where 0 times infinity is NaN.
 */
final class Block {

  static final int SIZE = 256;

  private static final double[] ONES = ones();

  private final Samples samples;
  private final double[] terms;
  private int start;
  private int end;
  private int rows;
  private int size;
  private double weight;

  // Sample i of the window is truths[offset + i] and predictions[offset + i], its weight
  // weights[weightOffset + i].
  private double[] truths;
  private double[] predictions;
  private double[] weights = ONES;
  private int offset;
  private int weightOffset;

  Block(Samples samples) {
    this.samples = samples;
    truths = samples.yTrue;
    predictions = samples.yPred;
    terms = new double[Math.min(SIZE, samples.yTrue.length)];
    if (samples.resample != null) {
      truths = new double[terms.length];
      predictions = new double[terms.length];
      weights = new double[terms.length];
    }
  }

  private static double[] ones() {
    double[] ones = new double[SIZE];
    Arrays.fill(ones, 1);
    return ones;
  }

  /**
   * Moves the window to the samples from {@code start} on, as many as there are or fit.
   *
   * @throws IllegalArgumentException if a weight is negative or not finite, or a value of weight 0 not finite
   */
  void moveTo(int newStart) {
    start = newStart;
    offset = newStart;
    end = Math.min(newStart + SIZE, samples.yTrue.length);
    rows = end - newStart;
    size = rows;
    weight = rows;
    if (samples.resample != null) {
      readCounts(samples.resample, samples.weights);
    } else if (samples.weights != null) {
      readWeights(samples.weights);
    }
  }

  /** Copies the samples of a resample that count; what does not is overwritten by the next one, without a branch. */
  private void readCounts(Resample resample, double @Nullable [] sampleWeight) {
    int met = 0;
    int kept = 0;
    for (int i = start; i < end; i++) {
      int count = resample.count(i);
      double total = sampleWeight == null ? count : count * sampleWeight[i];
      truths[kept] = samples.yTrue[i];
      predictions[kept] = samples.yPred[i];
      weights[kept] = total;
      met += count;
      kept += (int) (Double.doubleToRawLongBits(0 - total) >>> (Long.SIZE - 1));
    }
    offset = 0;
    rows = met;
    size = kept;
    weight = sum(ONES);
  }

  private void readWeights(double[] sampleWeight) {
    int zeros = 0;
    for (int i = start; i < end; i++) {
      double w = sampleWeight[i];
      if (!(w > 0 && w <= Double.MAX_VALUE)) {
        if (w != 0) {
          throw Arguments.badElement("sampleWeight", i, "be finite and not negative", w);
        }
        zeros++;
      }
    }
    truths = samples.yTrue;
    predictions = samples.yPred;
    weights = sampleWeight;
    weightOffset = start;
    if (zeros > 0) {
      leaveOutWeightless(sampleWeight, rows - zeros);
    }
    weight = sum(ONES);
  }

  private void leaveOutWeightless(double[] sampleWeight, int kept) {
    requireFinite(); // nobody looks at those values again
    truths = new double[kept];
    predictions = new double[kept];
    weights = new double[kept];
    offset = 0;
    weightOffset = 0;
    size = 0;
    for (int i = start; i < end; i++) {
      if (sampleWeight[i] > 0) {
        truths[size] = samples.yTrue[i];
        predictions[size] = samples.yPred[i];
        weights[size] = sampleWeight[i];
        size++;
      }
    }
  }

  /**
   * Checks the values of all samples, those of weight 0 included.
   *
   * @throws IllegalArgumentException if a truth or prediction is not finite
   */
  void requireFinite() {
    requireFinite("yTrue", samples.yTrue, start, end);
    requireFinite("yPred", samples.yPred, start, end);
  }

  static void requireFinite(String name, double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!(Math.abs(values[i]) <= Double.MAX_VALUE)) {
        throw Arguments.badElement(name, i, "be finite", values[i]);
      }
    }
  }

  /** Returns how many rows were met, those of weight 0 included. */
  int rows() {
    return rows;
  }

  /** Returns how many samples are in the window. */
  int size() {
    return size;
  }

  /** Returns the sum of their weights. */
  double weight() {
    return weight;
  }

  double truth(int i) {
    return truths[offset + i];
  }

  double prediction(int i) {
    return predictions[offset + i];
  }

  /** Returns prediction - truth. */
  double error(int i) {
    return predictions[offset + i] - truths[offset + i];
  }

  double weight(int i) {
    return weights[weightOffset + i];
  }

  /** Returns the smallest truth, samples of weight 0 included, or {@code bound} if that is smaller. */
  double smallestTruth(double bound) {
    return smallest(samples.yTrue, bound);
  }

  /** Returns the smallest prediction, samples of weight 0 included, or {@code bound} if that is smaller. */
  double smallestPrediction(double bound) {
    return smallest(samples.yPred, bound);
  }

  private double smallest(double[] values, double bound) {
    Resample resample = samples.resample;
    double smallest = bound;
    for (int i = start; i < end; i++) {
      // The first is nearly always false, which costs less than Math.min.
      if (values[i] < smallest && (resample == null || resample.count(i) > 0)) {
        smallest = values[i];
      }
    }
    return smallest;
  }

  /** Returns the weighted sum of a loss. */
  double sum(Loss loss) {
    return sum(values(loss));
  }

  /** Returns the losses; the array is scratch. */
  double[] values(Loss loss) {
    loss.values(truths, predictions, offset, size, terms);
    return terms;
  }

  /** Returns the weighted sum of a loss of predicting {@code constant} for every sample. */
  double sum(Loss loss, double constant) {
    for (int i = 0; i < size; i++) {
      terms[i] = loss.value(truth(i), constant);
    }
    return sum(terms);
  }

  /** Returns the weighted sum of terms: by fours, as fewer roundings follow one another and adders stay busy. */
  double sum(double[] x) {
    double sum = 0;
    int i = 0;
    for (; i < size - 3; i += 4) {
      sum += (weight(i) * x[i] + weight(i + 1) * x[i + 1])
          + (weight(i + 2) * x[i + 2] + weight(i + 3) * x[i + 3]);
    }
    for (; i < size; i++) {
      sum += weight(i) * x[i];
    }
    return sum;
  }
}
