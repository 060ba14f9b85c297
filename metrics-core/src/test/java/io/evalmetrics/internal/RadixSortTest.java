package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RadixSortTest {

  /** How values are spread; each shape is the hard case of some step. */
  enum Shape {
    UNIFORM {
      @Override
      double next(Random random) {
        return random.nextDouble();
      }
    },
    BOTH_SIGNS {
      @Override
      double next(Random random) {
        return random.nextGaussian() * 1e6;
      }
    },
    EXPONENTIALLY_SKEWED {
      @Override
      double next(Random random) {
        return Math.exp(500 * random.nextGaussian() / 3);
      }
    },
    FEW_VALUES {
      @Override
      double next(Random random) {
        return random.nextInt(7) / 10.0;
      }
    },
    ONE_VALUE {
      @Override
      double next(Random random) {
        return 0.25;
      }
    },
    SIGNED_ZEROS {
      @Override
      double next(Random random) {
        return random.nextBoolean() ? 0.0 : -0.0;
      }
    },
    ONE_HUGE_OUTLIER {
      @Override
      double next(Random random) {
        return random.nextInt(3000) == 0 ? Double.MAX_VALUE : random.nextDouble();
      }
    },
    SUBNORMAL {
      @Override
      double next(Random random) {
        return (random.nextInt(2000) - 1000) * Double.MIN_VALUE;
      }
    },
    EXTREMES {
      @Override
      double next(Random random) {
        return Double.MAX_VALUE * (1 - 2 * random.nextDouble());
      }
    },
    INFINITE_ENDS {
      @Override
      double next(Random random) {
        return random.nextInt(50) == 0 ? Double.NEGATIVE_INFINITY : 1 / (double) random.nextInt(99);
      }
    },
    SATURATED_PROBABILITIES {
      @Override
      double next(Random random) {
        return 1 / (1 + Math.exp(12 * random.nextGaussian()));
      }
    },
    CROWDED_BUCKETS {
      @Override
      double next(Random random) {
        return random.nextInt(4000) / 4000.0 + random.nextInt(300) * 0x1p-50;
      }
    },
    TINY_DIFFERENCES_AT_AN_OFFSET {
      @Override
      double next(Random random) {
        return 1e9 + random.nextInt(4096) * 0x1p-23;
      }
    };

    abstract double next(Random random);

    double[] values(int n) {
      Random random = new Random(20260101 + n);
      double[] values = new double[n];
      for (int i = 0; i < n; i++) {
        values[i] = next(random);
      }
      return values;
    }
  }

  private static final int[] SIZES = {0, 1, 2, 63, 64, 65, 1000, 4095, 4096, 20_000, 150_000};

  @ParameterizedTest
  @EnumSource
  void orderIsThatOfAStableComparatorSort(Shape shape) {
    for (int n : SIZES) {
      double[] values = shape.values(n);
      assertArrayEquals(stable(values, 1), RadixSort.ascending(values), "ascending " + n);
      assertArrayEquals(stable(values, -1), RadixSort.descending(values), "descending " + n);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sortedKeysAreThoseOfTheSortedValues(Shape shape) {
    for (int n : SIZES) {
      double[] values = shape.values(n);
      long[] keys = new long[n];
      int[] order = RadixSort.descending(values, keys);
      assertArrayEquals(stable(values, -1), order, "size " + n);
      for (int rank = 0; rank < n; rank++) {
        assertEquals(~RadixSort.key(values[order[rank]]), keys[rank]);
      }
      order = RadixSort.ascending(values, keys);
      assertArrayEquals(stable(values, 1), order, "ascending " + n);
      for (int rank = 0; rank < n; rank++) {
        assertEquals(RadixSort.key(values[order[rank]]), keys[rank]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void keysWithPayloadAreSortedStably(Shape shape) {
    for (int n : SIZES) {
      double[] values = shape.values(n);
      long[] keys = Arrays.stream(values).mapToLong(RadixSort::key).toArray();
      long[] expected = keys.clone();
      Arrays.sort(expected);
      int[] payload = IntStream.range(0, n).toArray();
      RadixSort.sort(keys, payload, n);
      assertArrayEquals(expected, keys, "size " + n);
      assertArrayEquals(stable(values, 1), payload, "size " + n);
    }
  }

  @Test
  void onlyTheRangeIsSorted() {
    double[] values = {9, 3, 1, 2, 0};
    assertArrayEquals(new int[] {2, 3, 1}, RadixSort.ascending(values, 1, 4));
    assertArrayEquals(new int[] {1, 3, 2}, RadixSort.descending(values, 1, 4));
  }

  @Test
  void onlyTheFirstKeysAreSorted() {
    for (int n : SIZES) {
      long[] keys = new Random(n).longs(n + 3L).toArray();
      long[] expected = keys.clone();
      Arrays.sort(expected, 0, n);
      int[] payload = IntStream.range(0, n + 3).toArray();
      long[] original = keys.clone();
      RadixSort.sort(keys, payload, n);
      assertArrayEquals(expected, keys, "size " + n);
      for (int i = 0; i < n; i++) {
        assertEquals(keys[i], original[payload[i]]);
      }
      assertEquals(n, payload[n], "the rest of the payload stays");
    }
  }

  @Property(tries = 200)
  void keysOrderAsValuesDo(@ForAll("finite") double a, @ForAll("finite") double b) {
    assertEquals(
        a < b ? -1 : a > b ? 1 : 0, Long.compare(RadixSort.key(a), RadixSort.key(b)), a + ", " + b);
    assertTrue(RadixSort.value(RadixSort.key(a)) == a);
  }

  @Property(tries = 200)
  void smallOrdersAreStable(@ForAll("ties") double[] values) {
    assertArrayEquals(stable(values, 1), RadixSort.ascending(values));
    assertArrayEquals(stable(values, -1), RadixSort.descending(values));
  }

  @Provide
  Arbitrary<Double> finite() {
    return Arbitraries.doubles()
        .withSpecialValue(-0.0)
        .withSpecialValue(Double.MIN_VALUE)
        .withSpecialValue(-Double.MIN_VALUE)
        .withSpecialValue(Double.POSITIVE_INFINITY)
        .withSpecialValue(Double.NEGATIVE_INFINITY);
  }

  @Provide
  Arbitrary<double[]> ties() {
    return Arbitraries.of(-1.5, -0.0, 0.0, 0.25, 2.0)
        .array(double[].class)
        .ofMaxSize(200)
        .withoutEdgeCases();
  }

  private static int[] stable(double[] values, int direction) {
    Comparator<Integer> byValue =
        (i, j) -> direction * Double.compare(values[i] + 0.0, values[j] + 0.0);
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(byValue)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
