package io.evalmetrics.instance;

import static io.evalmetrics.instance.PanopticScenes.STUFFS;
import static io.evalmetrics.instance.PanopticScenes.THINGS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.mask.RunLengthMask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PanopticPropertyTest {

  private static PanopticEvaluation evaluation(PanopticMap truth, PanopticMap prediction) {
    return PanopticStatistics.create(THINGS, STUFFS).add(truth, prediction).result();
  }

  private static double[] scores(PanopticEvaluation evaluation) {
    return InstanceTasks.PANOPTIC_SEGMENTATION.metrics().stream()
        .filter(metric -> metric.supports(evaluation))
        .mapToDouble(metric -> metric.score(evaluation))
        .toArray();
  }

  @Property(tries = 200)
  void qualityIsWhatMasksOfSegmentsGive(@ForAll long seed) {
    PanopticScenes scenes = new PanopticScenes(seed);
    PanopticMap truth = scenes.truth();
    PanopticMap prediction = scenes.flawed(truth);
    double[] expected = oracle(truth, prediction);
    assertArrayEquals(expected, evaluation(truth, prediction).pqPerClass(), 1e-14);
  }

  /** The definition on dense masks: 3, 1 are things, 5, 4 stuff, so the classes are 1, 3, 4, 5. */
  private static double[] oracle(PanopticMap truth, PanopticMap prediction) {
    int[] categories = {1, 3, 4, 5};
    double[] quality = new double[categories.length];
    RunLengthMask voids = segments(truth, 0, false)
        .getOrDefault(
            0,
            RunLengthMask.of(truth.height(), truth.width(), new byte[truth.categories().length]));
    for (int c = 0; c < categories.length; c++) {
      boolean thing = categories[c] < 4;
      Map<Integer, RunLengthMask> truths = segments(truth, categories[c], thing);
      Map<Integer, RunLengthMask> predictions = segments(prediction, categories[c], thing);
      double overlaps = 0;
      int matches = 0;
      int forgiven = 0;
      for (RunLengthMask p : predictions.values()) {
        boolean matched = false;
        for (RunLengthMask t : truths.values()) {
          int shared = p.intersectionArea(t);
          double iou = (double) shared / (p.union(t).area() - p.intersectionArea(voids));
          if (iou > 0.5) {
            matched = true;
            overlaps += iou;
            matches++;
          }
        }
        forgiven += !matched && 2 * p.intersectionArea(voids) > p.area() ? 1 : 0;
      }
      int unmatched = predictions.size() - forgiven - matches + truths.size() - matches;
      quality[c] = overlaps / (matches + unmatched / 2.0);
    }
    return quality;
  }

  private static Map<Integer, RunLengthMask> segments(
      PanopticMap map, int category, boolean thing) {
    Map<Integer, boolean[]> pixels = new LinkedHashMap<>();
    for (int i = 0; i < map.categories().length; i++) {
      if (map.categories()[i] == category) {
        int instance = thing ? map.instances()[i] : 0;
        pixels.computeIfAbsent(instance, k -> new boolean[map.categories().length])[i] = true;
      }
    }
    Map<Integer, RunLengthMask> masks = new LinkedHashMap<>();
    pixels.forEach(
        (instance, mask) -> masks.put(instance, RunLengthMask.of(map.height(), map.width(), mask)));
    return masks;
  }

  @Property(tries = 200)
  void numbersOfInstancesDoNotMatter(@ForAll long seed) {
    PanopticScenes scenes = new PanopticScenes(seed);
    PanopticMap truth = scenes.truth();
    PanopticMap prediction = scenes.flawed(truth);
    assertArrayEquals(
        scores(evaluation(truth, prediction)),
        scores(evaluation(renumbered(truth, seed), renumbered(prediction, ~seed))));
  }

  private static PanopticMap renumbered(PanopticMap map, long seed) {
    int[] instances = map.instances().clone();
    int factor = 2 * new Random(seed).nextInt() + 1; // odd, so different numbers stay so
    for (int i = 0; i < instances.length; i++) {
      instances[i] = instances[i] * factor + 77;
    }
    return PanopticMap.of(map.height(), map.width(), map.categories(), instances);
  }

  @Property(tries = 200)
  void scoresLieInTheirRangeAndAPerfectPredictionIsBest(@ForAll long seed) {
    PanopticScenes scenes = new PanopticScenes(seed);
    PanopticMap truth = scenes.truth();
    for (double score : scores(evaluation(truth, scenes.flawed(truth)))) {
      assertTrue(Double.isNaN(score) || score >= 0 && score <= 1);
    }
    for (double score : scores(evaluation(truth, truth))) {
      assertTrue(Double.isNaN(score) || score == 1);
    }
  }

  @Property(tries = 200)
  void classQualityIsSegmentationTimesRecognition(@ForAll long seed) {
    PanopticScenes scenes = new PanopticScenes(seed);
    PanopticMap truth = scenes.truth();
    PanopticEvaluation evaluation = evaluation(truth, scenes.flawed(truth));
    for (int c = 0; c < 4; c++) {
      assertEquals(
          evaluation.pqPerClass()[c],
          evaluation.sqPerClass()[c] * evaluation.rqPerClass()[c],
          1e-15);
    }
  }

  @Property(tries = 200)
  void withoutPredictedVoidTheVariantsAgree(@ForAll long seed) {
    PanopticScenes scenes = new PanopticScenes(seed);
    PanopticMap truth = scenes.truth();
    int[] categories = scenes.flawed(truth).categories();
    for (int i = 0; i < categories.length; i++) {
      categories[i] = categories[i] == 0 ? 5 : categories[i];
    }
    PanopticMap full = PanopticMap.of(truth.height(), truth.width(), categories, truth.instances());
    PanopticEvaluation evaluation = evaluation(truth, full);
    assertEquals(evaluation.pq(), evaluation.pqTorchmetrics());
    assertEquals(evaluation.sq(), evaluation.sqTorchmetrics());
    assertEquals(evaluation.rq(), evaluation.rqTorchmetrics());
  }

  @Property(tries = 100)
  void aResampleIsTheEvaluationOfRepeatedImages(@ForAll long seed) {
    Random random = new Random(seed);
    PanopticStatistics statistics = PanopticStatistics.create(THINGS, STUFFS);
    List<PanopticMap> truths = new ArrayList<>();
    List<PanopticMap> predictions = new ArrayList<>();
    int[] counts = new int[1 + random.nextInt(6)];
    counts[0] = 1;
    for (int i = 0; i < counts.length; i++) {
      PanopticScenes scenes = new PanopticScenes(random.nextLong());
      PanopticMap plain = scenes.truth();
      PanopticMap truth = random.nextInt(4) == 0 ? scenes.withCrowd(plain) : plain;
      PanopticMap prediction = scenes.flawed(truth);
      statistics.add(truth, prediction);
      counts[i] += random.nextInt(3);
      for (int repetition = 0; repetition < counts[i]; repetition++) {
        truths.add(truth);
        predictions.add(prediction);
      }
    }
    PanopticEvaluation repeated = PanopticEvaluation.of(
        THINGS,
        STUFFS,
        truths.toArray(PanopticMap[]::new),
        predictions.toArray(PanopticMap[]::new));
    PanopticEvaluation resampled = statistics.result().resampled(counts);
    assertEquals(repeated.units(), resampled.units());
    assertArrayEquals(scores(repeated), scores(resampled));
  }
}
