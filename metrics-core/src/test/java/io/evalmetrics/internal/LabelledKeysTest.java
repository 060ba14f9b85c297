package io.evalmetrics.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledKeysTest {

  @Provide
  Arbitrary<double[]> scores() {
    return Arbitraries.oneOf(
            Arbitraries.of(-0.0, 0.0, 1.0, -1.0, 2.0, -3.5, 1e300, -1e300, 1e-5, 0.1, 0.3),
            Arbitraries.doubles().between(-1e6, 1e6))
        .array(double[].class)
        .ofMinSize(1)
        .ofMaxSize(50);
  }

  @Property(tries = 200)
  void keysAscendAsScoresDescendAndGiveThemBack(@ForAll("scores") double[] scores) {
    LabelledKeys keys = LabelledKeys.of(scores);
    for (double a : keys.fit() ? scores : new double[0]) {
      for (int label = 0; label < 2; label++) {
        assertEquals(a + 0.0, keys.score(keys.key(a, label)));
        assertEquals(label, keys.key(a, label) & 1);
        for (double b : scores) {
          assertEquals(a == b, LabelledKeys.areTied(keys.key(a, label), keys.key(b, 0)));
          assertEquals(a > b, keys.key(a, 1) < keys.key(b, 0));
        }
      }
    }
  }

  @Test
  void scoresOfOneSignAlwaysFit() {
    double[] positive = {0, Double.MIN_VALUE, 0.5, 1, Double.MAX_VALUE};
    assertTrue(LabelledKeys.of(positive).fit());
    double[] negative = Arrays.stream(positive).map(score -> -score).toArray();
    assertTrue(LabelledKeys.of(negative).fit());
  }

  @Test
  void scoresOfBothSignsFitUnlessTheirMagnitudesSpanTooMuch() {
    assertTrue(LabelledKeys.of(new double[] {-1.9, Double.MIN_VALUE, 1.9}).fit());
    assertTrue(LabelledKeys.of(new double[] {-1e300, 0, 0.01, 1e300}).fit());
    assertFalse(LabelledKeys.of(new double[] {-1e300, 1e-300, 1e300}).fit());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 3000, 100_000})
  void labelledScoresAreSortedWithTheirLabels(int n) {
    Random random = new Random(20260101);
    double[][] shapes = {
      random.doubles(n).toArray(),
      DoubleStream.generate(random::nextGaussian).limit(n).map(x -> 10 * x).toArray(),
      random.doubles(n).map(u -> Math.rint(50 * u)).toArray(),
      DoubleStream.generate(random::nextGaussian).limit(n).map(Math::exp).toArray(),
      random.doubles(n).map(u -> u < 0.001 ? 1e200 : u).toArray(),
      random.doubles(n).map(u -> Math.pow(u, 200)).toArray(),
    };
    for (double[] scores : shapes) {
      boolean[] labels = new boolean[n];
      for (int i = 0; i < n; i++) {
        labels[i] = random.nextBoolean();
      }
      LabelledKeys packing = LabelledKeys.of(scores);
      long[] keys = RadixSort.descendingLabelled(scores, labels, packing);
      long[] expected = new long[n];
      for (int i = 0; i < n; i++) {
        expected[i] = packing.key(scores[i], labels[i] ? 1 : 0);
      }
      for (int i = 1; i < n; i++) {
        assertTrue(packing.score(keys[i - 1]) >= packing.score(keys[i]));
      }
      long[] moved = new long[n];
      int[] positions = RadixSort.descendingLabelled(scores, labels, packing, moved);
      assertTrue(Arrays.equals(keys, moved));
      for (int i = 0; i < n; i++) {
        assertEquals(expected[positions[i]], moved[i]);
      }
      Arrays.sort(expected);
      Arrays.sort(keys);
      assertTrue(Arrays.equals(expected, keys));
    }
  }
}
