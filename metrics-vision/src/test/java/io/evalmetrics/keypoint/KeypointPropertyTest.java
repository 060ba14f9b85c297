package io.evalmetrics.keypoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.evalmetrics.classification.BinaryCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Metrics of paired keypoints against their definitions, and what resampling and alignment promise. */
class KeypointPropertyTest {

  private static final double TOLERANCE = 1e-12;

  @Property(tries = 150)
  void errorsAreTheirDefinitions(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20) int instances,
      @ForAll @IntRange(min = 2, max = 3) int dims) {
    Skeletons s = Skeletons.random(seed, instances, 5, dims);
    double absolute = 0;
    double squared = 0;
    double distances = 0;
    double largest = Double.NaN;
    int labelled = 0;
    for (int i = 0; i < instances; i++) {
      for (int j = 0; j < 5; j++) {
        if (s.isLabelled(i, j)) {
          int at = (i * 5 + j) * dims;
          for (int d = at; d < at + dims; d++) {
            absolute += Math.abs(s.predicted[d] - s.truth[d]);
            squared += Math.pow(s.predicted[d] - s.truth[d], 2);
          }
          distances += s.distance(i, j);
          largest = Double.isNaN(largest) ? s.distance(i, j) : Math.max(largest, s.distance(i, j));
          labelled++;
        }
      }
    }
    KeypointEvaluation evaluation = s.evaluation();
    assertClose(absolute / (labelled * dims), evaluation.mae());
    assertClose(squared / (labelled * dims), evaluation.loss());
    assertClose(Math.sqrt(squared / (labelled * dims)), evaluation.rmse());
    assertClose(distances / labelled, evaluation.mpjpe());
    assertClose(largest, evaluation.maxError());
  }

  private static void assertClose(double expected, double actual) {
    double scale = Double.isNaN(expected) ? 1 : Math.max(1, Math.abs(expected));
    assertEquals(expected, actual, TOLERANCE * scale);
  }

  @Property(tries = 150)
  void correctKeypointsAreTheirDefinition(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20) int instances,
      @ForAll @IntRange(min = 1, max = 9) int tenths) {
    Skeletons s = Skeletons.random(seed, instances, 5, 2);
    double threshold = tenths / 10.0 + 0.003;
    int[] hits = new int[5];
    int[] counts = new int[5];
    double ratios = 0;
    for (int i = 0; i < instances; i++) {
      for (int j = 0; j < 5; j++) {
        if (s.isLabelled(i, j) && s.normalizers[i] > 0) {
          double ratio = s.distance(i, j) / s.normalizers[i];
          ratios += ratio;
          hits[j] += ratio < threshold ? 1 : 0;
          counts[j]++;
        }
      }
    }
    double shares = 0;
    int kinds = 0;
    int allHits = 0;
    int all = 0;
    for (int j = 0; j < 5; j++) {
      shares += counts[j] == 0 ? 0 : (double) hits[j] / counts[j];
      kinds += counts[j] == 0 ? 0 : 1;
      allHits += hits[j];
      all += counts[j];
    }
    KeypointEvaluation evaluation = KeypointEvaluation.of(
        s.knownTruth(), s.predictions(), s.options().withPckThreshold(threshold));
    assertClose(shares / kinds, evaluation.pck());
    assertClose(shares / kinds, s.evaluation().pck(threshold));
    assertClose((double) allHits / all, evaluation.pckMicro());
    assertClose(ratios / all, evaluation.nme());
  }

  @Property(tries = 100)
  void presenceCountsAreTheirDefinition(
      @ForAll long seed, @ForAll boolean ignoreUnlabelled, @ForAll boolean byScore) {
    Skeletons s = Skeletons.random(seed, 12, 5, 2);
    int tp = 0;
    int fp = 0;
    int fn = 0;
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 5 && s.normalizers[i] > 0; j++) {
        int k = i * 5 + j;
        boolean present = byScore ? s.scores[k] >= 0.5 : s.predictedVisibility[k] > 0;
        boolean correct = s.isLabelled(i, j) && s.distance(i, j) / s.normalizers[i] < 0.2;
        tp += present && correct ? 1 : 0;
        fn += s.isLabelled(i, j) && !(present && correct) ? 1 : 0;
        boolean counts = s.isLabelled(i, j) || !ignoreUnlabelled;
        fp += present && !correct && counts ? 1 : 0;
      }
    }
    KeypointPredictions predictions = byScore
        ? s.predictions()
        : KeypointPredictions.of(s.predicted).withVisibility(s.predictedVisibility);
    KeypointEvaluation evaluation = KeypointEvaluation.of(
        s.knownTruth(), predictions, s.options().withIgnoreUnlabelled(ignoreUnlabelled));
    assertEquals(new BinaryCounts(tp, fp, fn, 0), evaluation.presenceCounts());
  }

  @Property(tries = 50)
  void theCurveIsTheMeanOfItsPoints(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int thresholds) {
    Skeletons s = Skeletons.random(seed, 10, 5, 2);
    double[] common = new double[10];
    Arrays.fill(common, 17);
    KeypointEvaluation normalized =
        KeypointEvaluation.of(s.knownTruth().withNormalizers(common), s.predictions());
    double sum = 0;
    for (int i = 1; i < thresholds; i++) {
      sum += normalized.pck((double) i / thresholds);
    }
    KeypointEvaluation evaluation = KeypointEvaluation.of(
        s.knownTruth(), s.predictions(), KeypointOptions.withDefaults().withAuc(17, thresholds));
    assertClose(sum / thresholds, evaluation.aucPck());
  }

  @Property(tries = 60)
  void aResampleIsTheEvaluationOfTheRepeatedInstances(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int dims) {
    Skeletons s = Skeletons.random(seed, 12, 4, dims);
    Random random = new Random(seed);
    int[] counts = new int[12];
    for (int draw = 0; draw < 12; draw++) {
      counts[random.nextInt(12)]++;
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      for (int copy = 0; copy < counts[i]; copy++) {
        places.add(i);
      }
    }
    Skeletons repeated = s.at(places.stream().mapToInt(Integer::intValue).toArray());
    KeypointEvaluation resample = s.evaluation().resampled(counts);
    assertEquals(12, resample.units());
    assertArrayEquals(Skeletons.scores(repeated.evaluation()), Skeletons.scores(resample));
    int[] twice = new int[12];
    twice[3] = 2;
    int third = places.get(3);
    assertArrayEquals(
        Skeletons.scores(s.at(third, third).evaluation()),
        Skeletons.scores(resample.resampled(twice)));
  }

  @Property(tries = 150)
  void alignmentUndoesAnySimilarityTransform(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 3) int dims,
      @ForAll @IntRange(min = 2, max = 8) int keypoints) {
    Random random = new Random(seed);
    Skeletons s = Skeletons.random(seed, 3, keypoints, dims);
    Arrays.fill(s.visibility, 2);
    double[][] turn = turn(random, dims);
    double scale = 0.1 + 3 * random.nextDouble();
    for (int at = 0; at < s.truth.length; at += dims) {
      for (int d = 0; d < dims; d++) {
        double sum = 0;
        for (int e = 0; e < dims; e++) {
          sum += turn[d][e] * s.truth[at + e];
        }
        s.predicted[at + d] = scale * sum + 1000 * (d + 1);
      }
    }
    KeypointEvaluation evaluation = KeypointEvaluation.of(
        KeypointTruth.of(keypoints, dims, s.truth, null), KeypointPredictions.of(s.predicted));
    assertEquals(0, evaluation.paMpjpe(), 1e-9);
  }

  /** Returns a random rotation: turns in the planes of two axes after each other. */
  private static double[][] turn(Random random, int dims) {
    double[][] turn = new double[dims][dims];
    for (int d = 0; d < dims; d++) {
      turn[d][d] = 1;
    }
    for (int axis = 0; axis < (dims == 2 ? 1 : 3); axis++) {
      int a = axis;
      int b = (axis + 1) % dims;
      double angle = 7 * random.nextDouble();
      for (int row = 0; row < dims; row++) {
        double atA = turn[row][a];
        double atB = turn[row][b];
        turn[row][a] = Math.cos(angle) * atA - Math.sin(angle) * atB;
        turn[row][b] = Math.sin(angle) * atA + Math.cos(angle) * atB;
      }
    }
    return turn;
  }

  @Property(tries = 100)
  void onlyTheShapeOfPredictionsMattersAfterAlignment(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int dims) {
    Skeletons s = Skeletons.random(seed, 4, 6, dims);
    KeypointTruth truth = KeypointTruth.of(6, dims, s.truth, s.visibility);
    double aligned =
        KeypointEvaluation.of(truth, KeypointPredictions.of(s.predicted)).paMpjpe();
    double scaled =
        KeypointEvaluation.of(truth, KeypointPredictions.of(s.predicted)).nMpjpe();
    double[] larger = new double[s.predicted.length];
    double[] shifted = new double[s.predicted.length];
    for (int c = 0; c < larger.length; c++) {
      larger[c] = 3 * s.predicted[c];
      shifted[c] = larger[c] + 100 * (c % dims);
    }
    assertClose(
        scaled, KeypointEvaluation.of(truth, KeypointPredictions.of(larger)).nMpjpe());
    double ofShifted =
        KeypointEvaluation.of(truth, KeypointPredictions.of(shifted)).paMpjpe();
    assertEquals(aligned, ofShifted, 1e-9);
  }
}
