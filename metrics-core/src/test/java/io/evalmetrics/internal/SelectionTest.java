package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SelectionTest {

  @ParameterizedTest
  @EnumSource
  void everyRankIsThatOfTheSortedValues(RadixSortTest.Shape shape) {
    for (int n : new int[] {1, 2, 8191, 8192, 8193, 100_000, 300_001}) {
      double[] values = shape.values(n);
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      for (int k : new int[] {0, n / 1000, n / 10, n / 2, n - 1 - n / 3, n - 1}) {
        assertTrue(sorted[k] == Selection.kth(values, k), shape + ", " + k + " of " + n);
      }
    }
  }

  @Test
  void sortedAndReversedInputsAreSelectedFrom() {
    int n = 50_000;
    double[] rising = new double[n];
    double[] falling = new double[n];
    for (int i = 0; i < n; i++) {
      rising[i] = i;
      falling[i] = -i;
    }
    assertEquals(12_345, Selection.kth(rising, 12_345));
    assertEquals(-12_345, Selection.kth(falling, n - 1 - 12_345));
  }

  @Test
  void aSampleThatMisleadsCostsTimeOnly() {
    int n = 40_960;
    for (int period = 2; period <= 40; period++) {
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = i % period == 0 ? -i : i;
      }
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      for (int k = 0; k < n; k += 997) {
        assertEquals(sorted[k], Selection.kth(values, k));
      }
    }
  }

  @Property(tries = 200)
  void theMedianIsTheMiddleOfTheSortedValues(
      @ForAll @Size(min = 1, max = 30) double @DoubleRange(min = -1e6, max = 1e6) [] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double expected = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    assertEquals(expected, Selection.median(values));
    assertArrayEquals(sorted, sortedCopy(values), "the values stay");
  }

  @Test
  void theMedianOfLargeArraysIsTheMiddleOfTheSortedValues() {
    for (int n : new int[] {20_000, 20_001}) {
      for (RadixSortTest.Shape shape : RadixSortTest.Shape.values()) {
        double[] values = shape.values(n);
        double[] sorted = sortedCopy(values);
        double expected = n % 2 == 1 ? sorted[n / 2] : sorted[n / 2 - 1] / 2 + sorted[n / 2] / 2;
        assertEquals(
            expected, Selection.median(values), Math.abs(expected) * 1e-15 + Double.MIN_VALUE);
      }
    }
  }

  @Test
  void infinitiesAreSelectedWhereTheyAreMany() {
    int n = 50_000;
    for (double infinity : new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      double[] values = new double[n];
      Arrays.setAll(values, i -> i % 5 < 2 ? i : infinity);
      double[] sorted = sortedCopy(values);
      assertEquals(infinity, Selection.median(values));
      for (int k = 0; k < n; k += 997) {
        assertEquals(sorted[k], Selection.kth(values, k));
      }
    }
  }

  @Test
  void zerosOfBothSignsAreOne() {
    int n = 30_000;
    double[] values = new double[n];
    Arrays.setAll(values, i -> i % 3 == 0 ? i - n / 2 : i % 3 == 1 ? 0.0 : -0.0);
    double[] sorted = sortedCopy(values);
    for (int k = 0; k < n; k += 499) {
      assertTrue(sorted[k] == Selection.kth(values, k));
    }
  }

  @Test
  void valuesMayBeComputedOnTheWay() {
    for (int n : new int[] {1, 1000, 30_000, 30_001}) {
      double[] squares = new double[n];
      Arrays.setAll(squares, i -> square(i, n));
      double median = Selection.median(n, (from, count, into) -> {
        for (int i = 0; i < count; i++) {
          into[i] = square(from + i, n);
        }
      });
      assertEquals(Selection.median(squares), median);
    }
  }

  private static double square(int i, int n) {
    return (i - n / 3.0) * (i - n / 3.0);
  }

  @Test
  void theMedianOfTwoHugeValuesDoesNotOverflow() {
    assertEquals(
        Double.MAX_VALUE, Selection.median(new double[] {Double.MAX_VALUE, Double.MAX_VALUE}));
  }

  @Test
  void theMedianOfNothingIsNaN() {
    assertTrue(Double.isNaN(Selection.median(new double[0])));
  }

  private static double[] sortedCopy(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
