package io.evalmetrics.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class McNemarTest {

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void theExactTestSumsTheBinomialCoefficients(
      @ForAll @IntRange(max = 300) int onlyA, @ForAll @IntRange(max = 300) int onlyB) {
    int trials = onlyA + onlyB;
    BigInteger coefficient = BigInteger.ONE;
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i <= Math.min(onlyA, onlyB); i++) {
      sum = sum.add(coefficient);
      coefficient =
          coefficient.multiply(BigInteger.valueOf(trials - i)).divide(BigInteger.valueOf(i + 1));
    }
    double expected = Math.min(1, 2 * Math.scalb(sum.doubleValue(), -trials));
    assertEquals(expected, pValue(onlyA, onlyB), 1e-13 * expected);
  }

  /** References: mpmath 1.4 and scipy 1.17 {@code 2 * binom.cdf(min(b, c), b + c, 0.5)}. */
  @Test
  void theExactTestKeepsItsDigitsWithMillionsOfDisagreements() {
    assertEquals(0.040784942870716547, pValue(30_000, 29_500), 1e-14);
    assertEquals(0.89137442791426181, pValue(947_462, 947_651), 1e-13);
    assertEquals(0.91115770182167268, pValue(10_000_500, 10_000_000), 1e-12);
    assertEquals(0.2854714910390756, pValue(2_147_483_648L, 2_147_413_648L), 1e-11);
    assertEquals(0.03389411020409854, pValue(10_000_000_000L, 9_999_700_000L), 1e-11);
  }

  @Test
  void moreDisagreementsThanALongHoldsAreCounted() {
    McNemar test = McNemar.ofCounts(0, Long.MAX_VALUE, Long.MAX_VALUE - 1, 0);
    assertEquals(1, test.exact().pValue(), 1e-9);
    assertEquals(1, test.chiSquared().pValue(), 1e-9);
  }

  private static double pValue(long onlyA, long onlyB) {
    return McNemar.ofCounts(7, onlyA, onlyB, 3).exact().pValue();
  }
}
