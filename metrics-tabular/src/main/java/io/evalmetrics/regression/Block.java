package io.evalmetrics.regression;

import io.evalmetrics.internal.Arguments;
import io.evalmetrics.internal.ExactSum;
import java.util.Arrays;

/**
 * Some hundred samples copied side by side into the cache: what the summing kernels read.
 *
 * <p>All sums are formed per block, plainly and in eight lanes, and only block sums are added with compensation. That
 * costs no more than reading memory does and is exact to about one ulp.
 */
final class Block {

  static final int SIZE = ExactSum.BLOCK;

  final double[] truths;
  final double[] predictions;

  /** Prediction minus truth. */
  final double[] errors;

  /** Scratch for the terms of a sum. */
  final double[] terms;

  /** More scratch. */
  final double[] moreTerms;

  private final double[] scratch;
  private final double[] weights;
  private boolean weighted;
  private double weight;
  private int size;
  private int rows;
  private int start;

  Block(int capacity) {
    truths = new double[capacity];
    predictions = new double[capacity];
    errors = new double[capacity];
    terms = new double[capacity];
    moreTerms = new double[capacity];
    scratch = new double[capacity];
    weights = new double[capacity];
  }

  /**
   * Copies the samples from {@code from} on, as many as there are or fit, but for those of weight 0: they must not
   * count, not even where 0 times infinity is NaN.
   *
   * @throws IllegalArgumentException if a truth or prediction is not finite or a weight negative or not finite
   */
  void read(Samples samples, int from) {
    start = from;
    rows = Math.min(SIZE, samples.size() - from);
    size = rows;
    System.arraycopy(samples.yTrue, from, truths, 0, size);
    System.arraycopy(samples.yPred, from, predictions, 0, size);
    for (int i = 0; i < size; i++) {
      errors[i] = predictions[i] - truths[i];
    }
    // Whatever is not finite makes its error and their sum not finite.
    if (!(Math.abs(plainSum(errors)) <= Double.MAX_VALUE)) {
      requireFinite("yTrue", truths, from);
      requireFinite("yPred", predictions, from);
    }
    weighted = samples.weights != null;
    if (samples.weights != null) {
      System.arraycopy(samples.weights, from, weights, 0, size);
      requireWeights(from);
      dropWeightless();
    }
    weight = weighted ? plainSum(weights) : size;
  }

  private void requireFinite(String name, double[] values, int from) {
    for (int i = 0; i < size; i++) {
      if (!(Math.abs(values[i]) <= Double.MAX_VALUE)) {
        throw Arguments.badElement(name, from + i, "be finite", values[i]);
      }
    }
  }

  private void requireWeights(int from) {
    for (int i = 0; i < size; i++) {
      if (!(weights[i] >= 0 && weights[i] <= Double.MAX_VALUE)) {
        throw Arguments.badElement(
            "sampleWeight", from + i, "be finite and not negative", weights[i]);
      }
    }
  }

  private void dropWeightless() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (weights[i] > 0) {
        truths[kept] = truths[i];
        predictions[kept] = predictions[i];
        errors[kept] = errors[i];
        weights[kept] = weights[i];
        kept++;
      }
    }
    size = kept;
  }

  /** Returns the position of the first sample that was read. */
  int start() {
    return start;
  }

  /** Returns how many samples were read, those of weight 0 included. */
  int rows() {
    return rows;
  }

  /** Returns how many samples count. */
  int size() {
    return size;
  }

  /** Returns the weight of a sample. */
  double weight(int i) {
    return weighted ? weights[i] : 1;
  }

  /** Returns the sum of the weights. */
  double weight() {
    return weight;
  }

  /** Returns the weighted sum of values or terms. */
  double sum(double[] x) {
    return weighted ? weightedSum(x) : plainSum(x);
  }

  /** Returns the weighted sum of absolute values. */
  double sumOfMagnitudes(double[] x) {
    for (int i = 0; i < size; i++) {
      scratch[i] = Math.abs(x[i]);
    }
    return sum(scratch);
  }

  /** Returns the weighted sum of products of values or terms. */
  double sumOfProducts(double[] x, double[] y) {
    for (int i = 0; i < size; i++) {
      scratch[i] = x[i] * y[i];
    }
    return sum(scratch);
  }

  /** Returns the weighted sum of a loss. */
  double sum(Loss loss) {
    loss.values(truths, predictions, size, terms);
    return sum(terms);
  }

  /** Returns the weighted sum of a loss of predicting {@code constant} for every sample. */
  double sum(Loss loss, double constant) {
    Arrays.fill(predictions, 0, size, constant);
    return sum(loss);
  }

  /** Adds in eight lanes, which the processor works on side by side. */
  private double plainSum(double[] x) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int i = 0;
    for (; i + 7 < size; i += 8) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
      s4 += x[i + 4];
      s5 += x[i + 5];
      s6 += x[i + 6];
      s7 += x[i + 7];
    }
    for (; i < size; i++) {
      s0 += x[i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }

  private double weightedSum(double[] x) {
    double[] w = weights;
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int i = 0;
    for (; i + 7 < size; i += 8) {
      s0 += w[i] * x[i];
      s1 += w[i + 1] * x[i + 1];
      s2 += w[i + 2] * x[i + 2];
      s3 += w[i + 3] * x[i + 3];
      s4 += w[i + 4] * x[i + 4];
      s5 += w[i + 5] * x[i + 5];
      s6 += w[i + 6] * x[i + 6];
      s7 += w[i + 7] * x[i + 7];
    }
    for (; i < size; i++) {
      s0 += w[i] * x[i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }
}
