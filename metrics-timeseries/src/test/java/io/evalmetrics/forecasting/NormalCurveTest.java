package io.evalmetrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class NormalCurveTest {

  private static final double TOLERANCE = 5e-16;

  private static double within(double z) {
    return NormalCurve.within(z, Math.exp(-z * z / 2));
  }

  /** References from mpmath 1.3; each of the three ranges and both of their borders. */
  @Test
  void theProbabilityIsExactToSomeUnitsInTheLastPlace() {
    double[][] references = {
      {0, 0.0},
      {1e-09, 7.97884560802865405e-10},
      {0.3, 0.235822844377905266},
      {0.66, 0.490746170657327725},
      {0.67, 0.497142209809379797},
      {1, 0.682689492137085897},
      {1.96, 0.950004209703559128},
      {3, 0.997300203936739811},
      {5.65, 0.999999983955216299},
      {5.66, 0.999999984862700496},
      {7, 0.999999999997440375},
      {9, 1.0},
    };
    for (double[] reference : references) {
      assertEquals(reference[1], within(reference[0]), TOLERANCE);
    }
  }

  @Property(tries = 200)
  void itIsTheErrorFunctionOfCommonsMath(@ForAll @DoubleRange(min = 0, max = 9) double z) {
    assertEquals(Erf.erf(z / Math.sqrt(2)), within(z), 2e-15); // the peer's own error
  }
}
