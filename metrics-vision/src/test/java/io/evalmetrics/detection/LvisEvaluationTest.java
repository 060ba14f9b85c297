package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LvisEvaluationTest {

  private static final int[] NONE = {};
  private static final LvisOptions OPTIONS = LvisOptions.withDefaults(2);

  /** Two images; a truth of class 0 in the first, whose detections of class 0 lie on it in the order of scores. */
  private static LvisEvaluation evaluation(LvisOptions options, int[] images, int... labels) {
    double[] scores = new double[labels.length];
    for (int d = 0; d < scores.length; d++) {
      scores[d] = 1 - d / 10.0;
    }
    return LvisEvaluation.of(
        options,
        2,
        new int[] {0},
        CocoTruth.of(new int[] {0}, new double[] {50}),
        images,
        CocoDetections.of(labels, new double[labels.length], scores),
        (d, t) -> 1);
  }

  @Test
  void detectionsOfClassesThatNobodySearchedForDoNotCount() {
    int[] images = {1, 0};
    assertEquals(1, evaluation(OPTIONS, images, 0, 0).coco().meanAveragePrecision(), 1e-15);
    LvisOptions absent = OPTIONS.withNegatives(new int[] {1}, new int[] {0});
    assertEquals(0.5, evaluation(absent, images, 0, 0).coco().meanAveragePrecision(), 1e-15);
  }

  @Test
  void unmatchedDetectionsOfClassesThatWereNotExhaustedAreIgnored() {
    LvisOptions absent = OPTIONS.withNegatives(new int[] {1}, new int[] {0});
    LvisOptions open = absent.withNotExhaustive(new int[] {1}, new int[] {0});
    CocoEvaluation coco = evaluation(open, new int[] {1, 0}, 0, 0).coco();
    assertEquals(1, coco.meanAveragePrecision(), 1e-15);
    assertEquals(0, coco.falsePositives());
  }

  @Test
  void theLimitHoldsForAllClassesOfAnImageTogether() {
    LvisOptions options = OPTIONS.withNegatives(new int[] {0}, new int[] {1}).withMaxDetections(1);
    assertEquals(0, evaluation(options, new int[] {0, 0}, 1, 0).coco().meanAverageRecall());
    assertEquals(
        1,
        evaluation(options.withMaxDetections(2), new int[] {0, 0}, 1, 0)
            .coco()
            .meanAverageRecall());
  }

  @Test
  void frequenciesAverageOverTheirClasses() {
    LvisOptions options = OPTIONS.withFrequencies(LvisFrequency.RARE, LvisFrequency.FREQUENT);
    LvisEvaluation evaluation = evaluation(options, new int[] {0}, 0);
    assertEquals(1, evaluation.meanAveragePrecisionOf(LvisFrequency.RARE), 1e-15);
    assertEquals(Double.NaN, evaluation.meanAveragePrecisionOf(LvisFrequency.COMMON));
    assertEquals(Double.NaN, evaluation.meanAveragePrecisionOf(LvisFrequency.FREQUENT));
  }

  @Test
  void classesAreFrequentUnlessSaidOtherwise() {
    LvisEvaluation evaluation = evaluation(OPTIONS, new int[] {0}, 0);
    assertEquals(1, evaluation.meanAveragePrecisionOf(LvisFrequency.FREQUENT), 1e-15);
    assertEquals(Double.NaN, evaluation.meanAveragePrecisionOf(LvisFrequency.RARE));
  }

  @Test
  void resamplesRepeatImages() {
    LvisEvaluation evaluation = evaluation(OPTIONS, new int[] {0}, 0);
    assertEquals(2, evaluation.units());
    LvisEvaluation resampled = evaluation.resampled(new int[] {2, 1});
    assertEquals(3, resampled.units());
    assertArrayEquals(new int[] {1, 1, 0}, resampled.coco().truePositivesPerImage());
  }

  @Test
  void malformedOptionsAreRejected() {
    assertThrows(IllegalArgumentException.class, () -> LvisOptions.withDefaults(0));
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withMaxDetections(0));
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withFrequencies(LvisFrequency.RARE));
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withNegatives(new int[1], NONE));
    assertThrows(
        IllegalArgumentException.class, () -> OPTIONS.withNegatives(new int[1], new int[] {2}));
    assertThrows(
        IllegalArgumentException.class,
        () -> OPTIONS.withNotExhaustive(new int[] {-1}, new int[1]));
    LvisOptions beyond = OPTIONS.withNegatives(new int[] {2}, new int[1]);
    assertThrows(IllegalArgumentException.class, () -> evaluation(beyond, new int[] {0}, 0));
    LvisOptions open = OPTIONS.withNotExhaustive(new int[] {2}, new int[1]);
    assertThrows(IllegalArgumentException.class, () -> evaluation(open, new int[] {0}, 0));
    assertThrows(IllegalArgumentException.class, () -> evaluation(OPTIONS, new int[] {2}, 0));
    assertThrows(IllegalArgumentException.class, () -> evaluation(OPTIONS, new int[] {0, 0}, 0));
  }
}
