package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialsTest {

  private static double exponential(double x) {
    double[] result = new double[1];
    new Exponentials(1).of(new double[] {x}, 1, result);
    return result[0];
  }

  @Test
  void exponentialsAreWithinTwoUlpsOfTheExactOnes() {
    Random random = new Random(20260101);
    int n = 100_000;
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = -random.nextDouble() * (i % 2 == 0 ? 745 : 5);
    }
    double[] result = new double[n];
    new Exponentials(n).of(x, n, result);
    for (int i = 0; i < n; i++) {
      double exact = StrictMath.exp(x[i]); // within one ulp itself
      assertEquals(exact, result[i], 2 * Math.ulp(exact), () -> "of " + exact);
    }
  }

  @Test
  void theExponentialOfZeroIsOne() {
    assertEquals(1, exponential(0.0));
    assertEquals(1, exponential(-0.0));
  }

  @Test
  void exponentialsOfTinyNumbersKeepTheirDigits() {
    assertEquals(1 - 0x1p-53, exponential(-0x1p-53));
    assertEquals(1 - 0x1p-20, exponential(-0x1p-20), 0x1p-40);
  }

  @Test
  void exponentialsVanishAsThoseOfMathDo() {
    for (double x : new double[] {-699.9, -700, -700.1, -708.5, -745, -746, -1e300}) {
      assertEquals(Math.exp(x), exponential(x), 2 * Math.ulp(Math.exp(x)));
    }
    assertEquals(0, exponential(-Double.MAX_VALUE));
    assertEquals(0, exponential(Double.NEGATIVE_INFINITY));
  }
}
