package io.evalmetrics.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All argument checks, so that every message reads alike: argument, index, rule, value.
 *
 * <p>Each method throws IllegalArgumentException. Names are the public parameter names of the caller.
 */
public final class Arguments {

  private Arguments() {}

  /** Returns the exception for an element that breaks a rule: {@code yPred[17] must be finite but is NaN}. */
  public static IllegalArgumentException badElement(
      String name, long index, String rule, Object value) {
    return new IllegalArgumentException(name + "[" + index + "] must " + rule + " but is " + value);
  }

  /** Returns the exception for a value that breaks a rule: {@code beta must be finite but is NaN}. */
  public static IllegalArgumentException badValue(String name, String rule, Object value) {
    return new IllegalArgumentException(name + " must " + rule + " but is " + value);
  }

  /** Returns the exception for evidence that an evaluation lacks: {@code the evaluation has no probabilities}. */
  public static IllegalArgumentException missing(String evidence) {
    return new IllegalArgumentException("the evaluation has no " + evidence);
  }

  /** Checks that two arrays are equally long. */
  public static void sameLength(String name1, int length1, String name2, int length2) {
    if (length1 != length2) {
      throw new IllegalArgumentException(name1 + " and " + name2
          + " must have the same length but have " + length1 + " and " + length2);
    }
  }

  /** Checks that an array has exactly the length that others imply. */
  public static void length(String name, long length, long expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          name + " must have length " + expected + " but has " + length);
    }
  }

  /** Checks that an array holds whole rows of a width. */
  public static void rows(String name, int length, long width) {
    if (length % width != 0) {
      throw new IllegalArgumentException(
          name + " must have a multiple of " + width + " elements but has " + length);
    }
  }

  /** Checks that an array has elements. */
  public static void notEmpty(String name, int length) {
    if (length == 0) {
      throw new IllegalArgumentException(name + " must not be empty");
    }
  }

  /** Returns a value that must be neither NaN nor infinite. */
  public static double finite(String name, double value) {
    if (!(Math.abs(value) <= Double.MAX_VALUE)) {
      throw badValue(name, "be finite", value);
    }
    return value;
  }

  /** Checks that every element is neither NaN nor infinite. */
  public static void finite(String name, double[] values) {
    if (!areFinite(values)) {
      for (int i = 0; i < values.length; i++) {
        if (!(Math.abs(values[i]) <= Double.MAX_VALUE)) {
          throw badElement(name, i, "be finite", values[i]);
        }
      }
    }
  }

  /** Returns whether every element is neither NaN nor infinite. */
  public static boolean areFinite(double[] values) {
    // Zero times a finite value is zero, times NaN or infinity it is NaN: one test at the end
    // suffices for clean data. Four lanes, which the processor adds side by side.
    double a = 0, b = 0, c = 0, d = 0;
    int n = values.length;
    for (int i = n % 4; i < n; i += 4) {
      a += values[i] * 0.0;
      b += values[i + 1] * 0.0;
      c += values[i + 2] * 0.0;
      d += values[i + 3] * 0.0;
    }
    for (int i = 0; i < n % 4; i++) {
      a += values[i] * 0.0;
    }
    return a + b + c + d == 0;
  }

  /** Checks that every element is finite and not negative. */
  public static void nonNegative(String name, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] <= Double.MAX_VALUE)) {
        throw badElement(name, i, "be finite and not negative", values[i]);
      }
    }
  }

  /** Checks that no element is negative. */
  public static void nonNegative(String name, int[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw badElement(name, i, "not be negative", values[i]);
      }
    }
  }

  /** Checks sample weights, if there are any: one per sample, finite, not negative. */
  public static void weights(String name, double @Nullable [] weights, int samples) {
    if (weights != null) {
      length(name, weights.length, samples);
      nonNegative(name, weights);
    }
  }

  /** Checks the counts of a resample: one per unit, not negative, not all 0; returns their sum. */
  public static int counts(int[] counts, int units) {
    length("counts", counts.length, units);
    int allBits = 0; // no count exceeds them, and they are negative if one is
    int sum = 0; // loops as simple as this one run on vector registers
    for (int count : counts) {
      allBits |= count;
      sum += count;
    }
    if (allBits < 0) {
      nonNegative("counts", counts);
    }
    boolean mayOverflow = (long) allBits * units > Integer.MAX_VALUE;
    long total = mayOverflow ? Arrays.stream(counts).asLongStream().sum() : sum;
    if (total == 0) {
      throw new IllegalArgumentException("counts must not all be 0");
    }
    if (total > Integer.MAX_VALUE) {
      throw badValue("the sum of counts", "be at most " + Integer.MAX_VALUE, total);
    }
    return (int) total;
  }

  /** Checks a number of units of which there must be some, and room for an index with one element more. */
  public static void indexed(String name, int units) {
    atLeast(name, units, 1);
    if (units == Integer.MAX_VALUE) {
      throw badValue(name, "be less than 2^31 - 1", units);
    }
  }

  /** Returns a value that must lie between two bounds, both included; NaN does not. */
  public static double inRange(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw badValue(name, "lie in [" + low + ", " + high + "]", value);
    }
    return value;
  }

  /** Checks that every element lies between two bounds, both included. */
  public static void inRange(String name, double[] values, double low, double high) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= low && values[i] <= high)) {
        throw badElement(name, i, "lie in [" + low + ", " + high + "]", values[i]);
      }
    }
  }

  /** Returns a whole number that must not be smaller than a bound. */
  public static int atLeast(String name, int value, int low) {
    if (value < low) {
      throw badValue(name, "be at least " + low, value);
    }
    return value;
  }

  /** Checks that every element is 0, 1, ... or {@code bound} - 1. */
  public static void below(String name, int[] values, int bound) {
    int last = bound - 1;
    int signs = 0; // negative once an element is out of range
    for (int value : values) { // without branches it runs on vector registers
      signs |= value | (last - value);
    }
    for (int i = 0; signs < 0 && i < values.length; i++) {
      if (Integer.compareUnsigned(values[i], bound) >= 0) {
        throw badElement(name, i, "lie in 0.." + last, values[i]);
      }
    }
  }

  /** Returns the values as doubles; every float has an exact double. */
  public static double[] widen(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
