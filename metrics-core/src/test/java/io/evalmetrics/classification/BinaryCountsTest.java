package io.evalmetrics.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BinaryCountsTest {

  private static final BinaryCounts NOTHING = new BinaryCounts(0, 0, 0, 0);

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void f1IsTheHarmonicMeanOfPrecisionAndRecall(
      @ForAll @IntRange(min = 1, max = 99) int tp,
      @ForAll @IntRange(min = 0, max = 99) int fp,
      @ForAll @IntRange(min = 0, max = 99) int fn) {
    BinaryCounts counts = new BinaryCounts(tp, fp, fn, 7);
    double harmonic = 2 / (1 / counts.precision() + 1 / counts.recall());
    assertEquals(harmonic, counts.f1(), 1e-15);
    double jaccard = counts.f1() / (2 - counts.f1());
    assertEquals(jaccard, counts.jaccard(), 1e-15);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void fowlkesMallowsIsTheGeometricMeanOfPrecisionAndRecall(
      @ForAll @IntRange(min = 1, max = 99) int tp,
      @ForAll @IntRange(min = 0, max = 99) int fp,
      @ForAll @IntRange(min = 0, max = 99) int fn) {
    BinaryCounts counts = new BinaryCounts(tp, fp, fn, 7);
    assertEquals(Math.sqrt(counts.precision() * counts.recall()), counts.fowlkesMallows(), 1e-15);
    assertEquals(counts.fowlkesMallows(), new BinaryCounts(tp, fn, fp, 7).fowlkesMallows(), 1e-15);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void swappingTheClassesMirrorsTheRatios(
      @ForAll @IntRange(min = 0, max = 9) int tp,
      @ForAll @IntRange(min = 0, max = 9) int fp,
      @ForAll @IntRange(min = 0, max = 9) int fn,
      @ForAll @IntRange(min = 0, max = 9) int tn) {
    BinaryCounts counts = new BinaryCounts(tp, fp, fn, tn);
    BinaryCounts mirrored = new BinaryCounts(tn, fn, fp, tp);
    assertEquals(counts.recall(), mirrored.specificity());
    assertEquals(counts.precision(), mirrored.npv());
    assertEquals(counts.matthewsCorrcoef(), mirrored.matthewsCorrcoef());
    assertEquals(counts.cohenKappa(), mirrored.cohenKappa(), 1e-15);
    assertEquals(counts.accuracy(), mirrored.accuracy());
  }

  @Test
  void zeroDivisionIsWhatOneChooses() {
    for (ZeroDivision zero : ZeroDivision.values()) {
      double value = zero.divide(0, 0);
      assertEquals(value, NOTHING.precision(zero));
      assertEquals(value, NOTHING.recall(zero));
      assertEquals(value, NOTHING.specificity(zero));
      assertEquals(value, NOTHING.npv(zero));
      assertEquals(value, NOTHING.jaccard(zero));
      assertEquals(value, NOTHING.fowlkesMallows(zero));
      assertEquals(value, NOTHING.f1(zero));
      assertEquals(value, NOTHING.fBeta(2, zero));
    }
    BinaryCounts missed = new BinaryCounts(0, 0, 3, 1);
    assertEquals(1, missed.precision(ZeroDivision.ONE));
    assertEquals(0, missed.f1(ZeroDivision.ONE), "there was something to find");
  }

  @Test
  void zeroDivisionHasThreeValues() {
    for (ZeroDivision zero : ZeroDivision.values()) {
      assertEquals(zero, ZeroDivision.of(zero.divide(0, 0)));
    }
    assertEquals(ZeroDivision.ZERO, ZeroDivision.of(-0.0));
    assertThrows(IllegalArgumentException.class, () -> ZeroDivision.of(0.5));
  }

  @Test
  void betaReachesFromPrecisionToRecall() {
    BinaryCounts counts = new BinaryCounts(3, 1, 2, 4);
    assertEquals(counts.precision(), counts.fBeta(0));
    assertEquals(counts.recall(), counts.fBeta(Double.POSITIVE_INFINITY));
    assertEquals(counts.recall(), counts.fBeta(1e200), 1e-15);
    assertEquals(counts.precision(), counts.fBeta(1e-200));
    assertThrows(IllegalArgumentException.class, () -> counts.fBeta(-0.5));
    assertThrows(IllegalArgumentException.class, () -> counts.fBeta(Double.NaN));
  }

  @Test
  void likelihoodRatiosNeedBothClassesAndAnError() {
    assertEquals(Double.NaN, new BinaryCounts(3, 0, 1, 4).positiveLikelihoodRatio());
    assertEquals(Double.NaN, new BinaryCounts(0, 2, 0, 4).positiveLikelihoodRatio());
    assertEquals(Double.NaN, new BinaryCounts(3, 2, 1, 0).negativeLikelihoodRatio());
    assertEquals(Double.NaN, new BinaryCounts(3, 0, 1, 0).negativeLikelihoodRatio());
    BinaryCounts counts = new BinaryCounts(8, 1, 2, 4);
    assertEquals(4, counts.positiveLikelihoodRatio(), 1e-15);
    assertEquals(0.25, counts.negativeLikelihoodRatio(), 1e-15);
  }

  @Test
  void oneSidedCountsDoNotCorrelate() {
    assertEquals(0, new BinaryCounts(5, 0, 0, 0).matthewsCorrcoef());
    assertEquals(0, new BinaryCounts(0, 5, 0, 0).matthewsCorrcoef());
    assertEquals(Double.NaN, new BinaryCounts(5, 0, 0, 0).cohenKappa());
    assertEquals(0, NOTHING.matthewsCorrcoef());
    assertEquals(Double.NaN, NOTHING.accuracy());
    assertEquals(0, NOTHING.prevalence());
  }

  @Test
  void hugeCountsDoNotOverflow() {
    double huge = 1e100;
    BinaryCounts counts = new BinaryCounts(huge, huge, huge, huge);
    assertEquals(0, counts.matthewsCorrcoef());
    assertEquals(0, counts.cohenKappa());
    assertEquals(0.5, counts.f1());
  }

  @Test
  void countsMustNotBeNegative() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new BinaryCounts(0, -1, 0, 0));
    assertEquals("falsePositives must not be negative but is -1.0", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new BinaryCounts(Double.NaN, 0, 0, 0));
  }

  @Test
  void undefinedClassesAreLeftOutOfMeans() {
    // Class 0 is never predicted: its precision is 0/0.
    List<BinaryCounts> classes =
        List.of(new BinaryCounts(0, 0, 3, 7), new BinaryCounts(2, 2, 0, 6));
    assertEquals(0.25, Averaging.MACRO.of(classes, BinaryCounts::precision));
    assertEquals(0.5, Averaging.MACRO.of(classes, counts -> counts.precision(ZeroDivision.NAN)));
    assertEquals(0.5, Averaging.WEIGHTED.of(classes, counts -> counts.precision(ZeroDivision.NAN)));
    assertEquals(0.2, Averaging.WEIGHTED.of(classes, BinaryCounts::precision));
    assertEquals(2.0 / 7, Averaging.MICRO.of(classes, BinaryCounts::jaccard));
  }

  @Test
  void whereNoWeightIsLeftThePlainMeanOfTheDefinedRemains() {
    List<BinaryCounts> classes =
        List.of(new BinaryCounts(0, 0, 3, 7), new BinaryCounts(0, 4, 0, 6));
    assertEquals(0, Averaging.WEIGHTED.of(classes, counts -> counts.precision(ZeroDivision.NAN)));
    List<BinaryCounts> undefined = List.of(NOTHING, NOTHING);
    assertEquals(
        Double.NaN, Averaging.WEIGHTED.of(undefined, counts -> counts.recall(ZeroDivision.NAN)));
    assertEquals(0, Averaging.WEIGHTED.of(undefined, counts -> counts.recall(ZeroDivision.ONE)));
    assertEquals(0, Averaging.MACRO.of(List.of(), BinaryCounts::recall));
  }
}
