package io.evalmetrics.instance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PanopticEvaluationTest {

  private static final int[] THINGS = {1};
  private static final int[] STUFFS = {2};
  private static final int VOID = 0;

  private static void assertRejects(String message, Executable call) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call);
    assertEquals(message, e.getMessage());
  }

  /** One row of pixels, each given as category * 10 + instance. */
  private static PanopticMap row(int... pixels) {
    int[] categories = new int[pixels.length];
    int[] instances = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      categories[i] = pixels[i] / 10;
      instances[i] = pixels[i] % 10;
    }
    return PanopticMap.of(1, pixels.length, categories, instances);
  }

  private static PanopticEvaluation evaluation(PanopticMap truth, PanopticMap prediction) {
    return PanopticEvaluation.of(
        THINGS, STUFFS, new PanopticMap[] {truth}, new PanopticMap[] {prediction});
  }

  @Test
  void anIouOfExactlyOneHalfDoesNotMatch() {
    PanopticEvaluation half = evaluation(row(11, 11, 20, 20), row(11, 20, 20, 20));
    assertArrayEquals(new double[] {0, 2 / 3.0}, half.pqPerClass());
    assertArrayEquals(new long[] {0, 1}, half.truePositives());
    assertArrayEquals(new long[] {1, 0}, half.falsePositives());
    assertArrayEquals(new long[] {1, 0}, half.falseNegatives());
  }

  @Test
  void instancesOfStuffAreOneSegment() {
    PanopticEvaluation evaluation = evaluation(row(20, 21, 22, 23), row(25, 25, 24, 24));
    assertEquals(1, evaluation.pq());
    assertArrayEquals(new long[] {0, 1}, evaluation.truePositives());
  }

  @Test
  void instancesOfThingsAreApartAndTheirNumbersFree() {
    assertEquals(1, evaluation(row(11, 11, 12, 12), row(17, 17, 11, 11)).pq());
    PanopticEvaluation joined = evaluation(row(11, 11, 11, 12, 12), row(11, 11, 11, 11, 11));
    assertEquals(0.6 / 1.5, joined.pqThings());
  }

  @Test
  void voidTruthIsLeftOutOfTheUnion() {
    assertEquals(1, evaluation(row(11, 11, VOID, VOID), row(11, 11, 11, 11)).pq());
  }

  @Test
  void aPredictionMostlyInVoidIsNoFalsePositive() {
    PanopticMap truth = row(VOID, VOID, 20, 20, 20, 20, 20);
    assertEquals(0, evaluation(truth, row(11, 11, 11, 20, 20, 20, 20)).falsePositives()[0]);
    assertEquals(1, evaluation(truth, row(11, 11, 11, 11, 20, 20, 20)).falsePositives()[0]);
  }

  @Test
  void aCrowdIsNotMissedAndForgivesPredictionsOfItsCategory() {
    PanopticMap truth = row(11, 11, 11, 11, 20, 20);
    PanopticMap prediction = row(17, 17, 18, 18, 18, 20);
    PanopticEvaluation without = evaluation(truth, prediction);
    assertArrayEquals(
        new long[] {2, 1}, new long[] {without.falsePositives()[0], without.falseNegatives()[0]});
    PanopticEvaluation with = evaluation(truth.withCrowd(new int[] {1}, new int[] {1}), prediction);
    assertArrayEquals(new long[] {0, 1}, with.falsePositives());
    assertArrayEquals(new long[] {0, 1}, with.falseNegatives());
    assertTrue(with.hasCrowd());
    assertFalse(without.hasCrowd());
  }

  @Test
  void severalCrowdsOfACategoryForgiveTogether() {
    PanopticMap truth = row(11, 12, 20, 20).withCrowd(new int[] {1, 1}, new int[] {1, 2});
    assertEquals(0, evaluation(truth, row(15, 15, 15, 20)).falsePositives()[0]);
  }

  @Test
  void aCrowdWithoutPixelsOrOfAnUnknownCategoryChangesNothing() {
    PanopticMap truth = row(11, 11, 20, 20).withCrowd(new int[] {1, 7, 2}, new int[] {9, 0, 0});
    PanopticEvaluation evaluation = evaluation(truth, row(11, 11, 20, 20));
    assertArrayEquals(new long[] {1, 0}, evaluation.truePositives());
    assertTrue(evaluation.hasCrowd());
    PanopticMap stranger = row(11, 11, 20, 20).withCrowd(new int[] {7}, new int[] {0});
    assertFalse(evaluation(stranger, row(11, 11, 20, 20)).hasCrowd());
  }

  @Test
  void torchmetricsLeavesPredictedVoidOutToo() {
    PanopticEvaluation evaluation = evaluation(row(11, 11, 11, 20), row(11, 11, VOID, VOID));
    assertEquals(2 / 3.0 / 2, evaluation.pq(), 1e-15);
    assertEquals(1, evaluation.pqTorchmetrics());
    assertEquals(1, evaluation.sqTorchmetrics());
    assertEquals(1, evaluation.rqTorchmetrics());
    assertEquals(0.5, evaluation.pqModified());
  }

  @Test
  void modifiedQualityScoresStuffWithoutMatch() {
    PanopticEvaluation evaluation = evaluation(row(20, 11, 11, 11), row(20, 20, 11, 11));
    assertEquals((0.5 + 2 / 3.0) / 2, evaluation.pqModified());
    assertEquals(2 / 3.0 / 2, evaluation.pqTorchmetrics());
  }

  @Test
  void theVariantsOfTorchmetricsKnowNoCrowd() {
    PanopticMap truth = row(11, 20).withCrowd(new int[] {1}, new int[] {1});
    PanopticEvaluation evaluation = evaluation(truth, row(11, 20));
    String message = "the evaluation has crowd segments, which torchmetrics does not know";
    assertRejects(message, evaluation::pqTorchmetrics);
    assertRejects(message, evaluation::sqTorchmetrics);
    assertRejects(message, evaluation::rqTorchmetrics);
    assertRejects(message, evaluation::pqModified);
    assertFalse(PanopticMetrics.PQ_TORCHMETRICS.supports(evaluation));
    assertFalse(PanopticMetrics.PQ_MODIFIED.supports(evaluation));
    assertTrue(PanopticMetrics.PQ.supports(evaluation));
  }

  @Test
  void classesThatDoNotOccurAreLeftOut() {
    PanopticEvaluation evaluation = PanopticEvaluation.of(
        new int[] {9, 1},
        new int[] {4, 2},
        new PanopticMap[] {row(11, 11, 20, 20)},
        new PanopticMap[] {row(11, 11, 20, 20)});
    assertArrayEquals(new int[] {1, 9, 2, 4}, evaluation.categories());
    assertArrayEquals(new double[] {1, Double.NaN, 1, Double.NaN}, evaluation.pqPerClass());
    assertArrayEquals(new double[] {1, Double.NaN, 1, Double.NaN}, evaluation.sqPerClass());
    assertArrayEquals(new double[] {1, Double.NaN, 1, Double.NaN}, evaluation.rqPerClass());
    assertEquals(1, evaluation.pq());
  }

  @Test
  void nothingIsNaN() {
    PanopticEvaluation nothing = PanopticStatistics.create(THINGS, STUFFS).result();
    assertEquals(0, nothing.units());
    InstanceTasks.PANOPTIC_SEGMENTATION
        .metrics()
        .forEach(metric -> assertEquals(Double.NaN, metric.score(nothing), metric.id()));
    PanopticEvaluation voids = evaluation(row(VOID, VOID), row(VOID, VOID));
    InstanceTasks.PANOPTIC_SEGMENTATION
        .metrics()
        .forEach(metric -> assertEquals(Double.NaN, metric.score(voids), metric.id()));
    assertEquals(Double.NaN, evaluation(row(11), row(11)).pqStuff());
    assertEquals(Double.NaN, evaluation(row(20), row(20)).pqThings());
  }

  @Test
  void negativeNumbersAreNumbers() {
    PanopticEvaluation evaluation = PanopticEvaluation.of(
        new int[] {-5},
        new int[] {Integer.MIN_VALUE},
        new PanopticMap[] {
          PanopticMap.of(1, 3, new int[] {-5, -5, Integer.MIN_VALUE}, new int[] {-1, 0, 3})
        },
        new PanopticMap[] {
          PanopticMap.of(1, 3, new int[] {-5, -5, Integer.MIN_VALUE}, new int[] {8, -9, -3})
        });
    assertArrayEquals(new long[] {2, 1}, evaluation.truePositives());
    assertEquals(1, evaluation.pq());
  }

  @Test
  void mapsAreChecked() {
    assertRejects(
        "height must be at least 1 but is 0", () -> PanopticMap.of(0, 2, new int[0], new int[0]));
    assertRejects(
        "width must be at least 1 but is 0", () -> PanopticMap.of(2, 0, new int[0], new int[0]));
    assertRejects(
        "categories must have length 6 but has 5",
        () -> PanopticMap.of(2, 3, new int[5], new int[6]));
    assertRejects(
        "instances must have length 6 but has 7",
        () -> PanopticMap.of(2, 3, new int[6], new int[7]));
    assertRejects(
        "newCategories and newInstances must have the same length but have 1 and 2",
        () -> row(11).withCrowd(new int[1], new int[2]));
  }

  @Test
  void categoriesAreChecked() {
    assertRejects(
        "things and stuffs must not both be empty",
        () -> PanopticStatistics.create(new int[0], new int[0]));
    assertRejects(
        "stuffs[1] must not be one of things but is 1",
        () -> PanopticStatistics.create(new int[] {0, 1}, new int[] {2, 1}));
    assertRejects(
        "things must not repeat a category but holds 3 twice",
        () -> PanopticStatistics.create(new int[] {3, 1, 3}, new int[] {2}));
    assertRejects(
        "stuffs must not repeat a category but holds 2 twice",
        () -> PanopticStatistics.create(new int[] {3}, new int[] {2, 2}));
  }

  @Test
  void imagesAreChecked() {
    PanopticStatistics statistics = PanopticStatistics.create(THINGS, STUFFS);
    PanopticMap truth = row(11, 20);
    assertRejects(
        "prediction must be 1 x 2 like truth but is 1 x 3",
        () -> statistics.add(truth, row(11, 20, 20)));
    assertRejects(
        "prediction must not have crowd segments",
        () -> statistics.add(truth, truth.withCrowd(new int[] {1}, new int[] {1})));
    assertEquals(0, statistics.result().units());
    assertRejects(
        "truths must not be empty",
        () -> PanopticEvaluation.of(THINGS, STUFFS, new PanopticMap[0], new PanopticMap[0]));
    assertRejects(
        "truths and predictions must have the same length but have 1 and 0",
        () -> PanopticEvaluation.of(THINGS, STUFFS, new PanopticMap[] {truth}, new PanopticMap[0]));
    assertRejects(
        "other must have things [1] and stuffs [2] but is things [1, 2] and stuffs []",
        () -> statistics.combine(PanopticStatistics.create(new int[] {2, 1}, new int[0])));
  }

  @Test
  void aResultDoesNotChangeLater() {
    PanopticStatistics statistics = PanopticStatistics.create(THINGS, STUFFS);
    PanopticEvaluation before = statistics.add(row(11, 20), row(11, 20)).result();
    statistics.add(row(11, 20), row(20, 11));
    assertEquals(1, before.units());
    assertEquals(1, before.pq());
    assertEquals(0.5, statistics.result().pq());
  }
}
