package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedPairsTest {

  private static final double[] TIE_SHARES = {0, 0.001, 0.01, 0.5, 1};

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 511, 512, 513, 1024, 1025, 2000})
  void areaIsTheShareOfOrderedPairsWhereverBlocksEnd(int n) {
    for (double tieShare : TIE_SHARES) {
      long[] keys = keys(n, tieShare);
      assertEquals(byPairs(keys), new OrderedPairs(keys).areaUnderRoc(), n + " of " + tieShare);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {511, 512, 513, 1023, 1024})
  void groupMayEndOneBlockAndBeginTheNext(int second) {
    long[] keys = keys(2000, 0);
    for (int tied = 1; tied < 700; tied += 100) {
      long[] some = keys.clone();
      for (int i = second; i < Math.min(some.length, second + tied); i++) {
        some[i] = (some[second - 1] & ~1L) | (some[i] & 1);
      }
      assertEquals(byPairs(some), new OrderedPairs(some).areaUnderRoc());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5})
  void stepsOfRecallAreThoseOfUnitWeights(double tieShare) {
    long[] keys = keys(5000, tieShare);
    int[] labels = Arrays.stream(keys).mapToInt(key -> (int) key & 1).toArray();
    double[] scores = Arrays.stream(keys).mapToDouble(key -> -(key >> 1)).toArray();
    RankedScores counted = RankedScores.of(labels, scores);
    double[] ones = new double[keys.length];
    Arrays.fill(ones, 1);
    RankedScores weighted = counted.withSampleWeight(ones);
    assertEquals(weighted.averagePrecision(), counted.averagePrecision(), 1e-15);
    assertEquals(weighted.areaUnderPrecisionRecall(), counted.areaUnderPrecisionRecall(), 1e-15);
  }

  private static long[] keys(int n, double tieShare) {
    Random random = new Random(20260101 + n);
    long[] keys = new long[n];
    long score = 0;
    for (int i = 0; i < n; i++) {
      score += random.nextDouble() < tieShare ? 0 : 1;
      keys[i] = 2 * score + (i == 0 ? 1 : i == 1 ? 0 : random.nextInt(2));
    }
    return keys;
  }

  private static double byPairs(long[] keys) {
    long twiceWins = 0;
    long pairs = 0;
    for (long positive : keys) {
      for (long negative : keys) {
        if ((positive & 1) > (negative & 1)) {
          twiceWins += negative >> 1 >= positive >> 1 ? 1 : 0;
          twiceWins += negative >> 1 > positive >> 1 ? 1 : 0;
          pairs++;
        }
      }
    }
    return twiceWins / (2.0 * pairs);
  }
}
