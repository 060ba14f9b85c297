package io.evalmetrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricInfoTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private final MetricInfo accuracy =
      MetricInfo.higherIsBetter("accuracy", "Accuracy").range(0, 1, 1);
  private final MetricInfo rmse = MetricInfo.lowerIsBetter("rmse", "RMSE").range(0, INFINITY, 0);
  private final MetricInfo bias = MetricInfo.lowerIsBetter("mbe", "Mean Bias Error")
      .range(-INFINITY, INFINITY, 0)
      .closestToIdeal();

  @Test
  void everyPartIsKept() {
    MetricInfo info = MetricInfo.lowerIsBetter("mbe", "Mean Bias Error")
        .alias("bias")
        .alias("mean_error", "me")
        .range(-5, 5, 0)
        .closestToIdeal()
        .says("Mean signed error.")
        .formula("mean(yPred - yTrue)")
        .reference("a book");
    assertEquals("mbe", info.id());
    assertEquals("Mean Bias Error", info.displayName());
    assertEquals(List.of("bias", "mean_error", "me"), info.aliases());
    assertEquals(new Range(-5, 5), info.range());
    assertEquals(0, info.ideal());
    assertEquals(SortOrder.LOWER_IS_BETTER, info.sortOrder());
    assertTrue(info.isClosestToIdeal());
    assertEquals("Mean signed error.", info.description());
    assertEquals("mean(yPred - yTrue)", info.formula());
    assertEquals("a book", info.reference());
    assertEquals("mbe (Mean Bias Error)", info.toString());
  }

  @Test
  void theRangeIsEverythingUntilSaid() {
    MetricInfo higher = MetricInfo.higherIsBetter("a", "A");
    assertEquals(new Range(-INFINITY, INFINITY), higher.range());
    assertEquals(INFINITY, higher.ideal());
    assertEquals(-INFINITY, MetricInfo.lowerIsBetter("b", "B").ideal());
    assertFalse(higher.isClosestToIdeal());
  }

  @Test
  void largerAccuracyIsBetter() {
    assertTrue(accuracy.compare(0.9, 0.8) < 0);
    assertTrue(accuracy.compare(0.8, 0.9) > 0);
    assertEquals(0, accuracy.compare(0.8, 0.8));
  }

  @Test
  void smallerErrorIsBetter() {
    assertTrue(rmse.compare(0.8, 0.9) < 0);
    assertTrue(rmse.compare(INFINITY, 0.9) > 0);
  }

  @Test
  void biasNearItsIdealIsBetterWhateverItsSign() {
    assertTrue(bias.compare(0, -5) < 0);
    assertTrue(bias.compare(-1, 2) < 0);
    assertEquals(0, bias.compare(-1, 1));
    assertTrue(bias.compare(-INFINITY, 1e300) > 0);
    assertEquals(0, bias.compare(-INFINITY, INFINITY));
  }

  @Test
  void nanIsWorstOfAll() {
    for (MetricInfo info : List.of(accuracy, rmse, bias)) {
      for (double score : new double[] {-INFINITY, 0, INFINITY}) {
        assertTrue(info.compare(score, Double.NaN) < 0);
        assertTrue(info.compare(Double.NaN, score) > 0);
      }
      assertEquals(0, info.compare(Double.NaN, Double.NaN));
    }
  }

  @Test
  void zerosOfBothSignsAreEqual() {
    assertEquals(0, rmse.compare(-0.0, 0.0));
    assertEquals(0, accuracy.compare(-0.0, 0.0));
    assertEquals(0, bias.compare(-0.0, 0.0));
  }

  @Test
  void malformedPartsAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> MetricInfo.higherIsBetter("_", "A"));
    assertThrows(IllegalArgumentException.class, () -> MetricInfo.higherIsBetter("a", " "));
    assertThrows(IllegalArgumentException.class, () -> accuracy.alias("-"));
    assertThrows(IllegalArgumentException.class, () -> accuracy.range(0, 1, 2));
    assertThrows(IllegalArgumentException.class, () -> accuracy.range(0, 1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> accuracy.range(1, 0, 0));
    MetricInfo unbounded = MetricInfo.lowerIsBetter("a", "A");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, unbounded::closestToIdeal);
    assertEquals(
        "ideal must be finite to rank by the distance to it but is -Infinity", e.getMessage());
  }

  @Test
  void rangesReadAsInMathematics() {
    assertEquals("[0, 1]", new Range(0, 1).toString());
    assertEquals("[0, inf)", new Range(0, INFINITY).toString());
    assertEquals("(-inf, 1]", new Range(-INFINITY, 1).toString());
    assertEquals("[-0.5, 2]", new Range(-0.5, 2).toString());
    assertTrue(new Range(0, 1).contains(0));
    assertTrue(new Range(0, 1).contains(1));
    assertTrue(new Range(0, INFINITY).contains(INFINITY));
    assertFalse(new Range(0, 1).contains(Double.NaN));
    assertFalse(new Range(0, 1).contains(Math.nextUp(1.0)));
    assertThrows(IllegalArgumentException.class, () -> new Range(Double.NaN, 1));
  }
}
