package io.evalmetrics.detection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.box.Boxes;
import io.evalmetrics.detection.DetectionScenes.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CocoPropertyTest {

  @Property(tries = 200)
  void precisionsAndRecallsHaveTheBitsOfThePlainAlgorithm(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    CocoEvaluation coco = DetectionScenes.evaluation(options, scenes).coco();
    PlainCoco plain = new PlainCoco(options, scenes);
    int width = options.recallThresholds().length;
    double[] thresholds = options.iouThresholds();
    int[] limits = options.maxDetections();
    List<Double> recalls = new ArrayList<>();
    for (double threshold : thresholds) {
      for (int label = 0; label < coco.numClasses(); label++) {
        for (AreaRange range : options.areaRanges()) {
          for (int limit : limits) {
            double[] expected = plain.precisionsAndRecall(label, range, threshold, limit);
            recalls.add(expected[width]);
            if (limit == options.detectionLimit()) {
              assertArrayEquals(
                  Arrays.copyOf(expected, width),
                  Arrays.copyOfRange(
                      coco.precisionSamples(threshold, range), label * width, (label + 1) * width));
            }
          }
        }
      }
    }
    assertArrayEquals(recalls.stream().mapToDouble(value -> value).toArray(), coco.recallTensor());
  }

  @Property(tries = 200)
  void countsAreThoseOfThePlainAlgorithm(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    CocoEvaluation coco = DetectionScenes.evaluation(options, scenes).coco();
    PlainCoco plain = new PlainCoco(options, scenes);
    long tp = 0;
    long fp = 0;
    long truths = 0;
    double overlaps = 0;
    for (int label = 0; label < coco.numClasses(); label++) {
      truths += plain.countedTruths(label, AreaRange.ALL);
      for (PlainCoco.Matched match : plain.matches(label, AreaRange.ALL, options.iouThreshold())) {
        if (match.score() >= options.scoreThreshold() && !match.ignored()) {
          tp += match.truth() >= 0 ? 1 : 0;
          fp += match.truth() < 0 ? 1 : 0;
          if (match.truth() >= 0) {
            Scene scene = scenes.get(match.scene());
            overlaps += Boxes.cocoOverlap(
                scene.boxes(), match.position(), scene.truthBoxes(), match.truth(), false);
          }
        }
      }
    }
    assertEquals(tp, coco.truePositives());
    assertEquals(fp, coco.falsePositives());
    assertEquals(truths - tp, coco.falseNegatives());
    assertEquals(tp, Arrays.stream(coco.truePositivesPerImage()).sum());
    assertEquals(fp, Arrays.stream(coco.falsePositivesPerImage()).sum());
    assertEquals(truths - tp, Arrays.stream(coco.falseNegativesPerImage()).sum());
    assertEquals(overlaps / tp, coco.meanOverlap(), 1e-12);
  }

  @Property(tries = 100)
  void matchListsAreThoseOfThePlainAlgorithm(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    PlainCoco plain = new PlainCoco(options, scenes);
    int[] truthOffsets = new int[scenes.size()];
    int[] detectionOffsets = new int[scenes.size()];
    for (int s = 1; s < scenes.size(); s++) {
      truthOffsets[s] = truthOffsets[s - 1] + scenes.get(s - 1).truthLabels().length;
      detectionOffsets[s] = detectionOffsets[s - 1] + scenes.get(s - 1).labels().length;
    }
    int[] truths = new int[DetectionScenes.detections(scenes).size()];
    boolean[] ignored = new boolean[truths.length];
    Arrays.fill(truths, -1);
    for (int label = 0; label < options.resultClasses(); label++) {
      for (PlainCoco.Matched match : plain.matches(label, AreaRange.ALL, 0.5)) {
        int at = detectionOffsets[match.scene()] + match.position();
        truths[at] = match.truth() < 0 ? -1 : truthOffsets[match.scene()] + match.truth();
        ignored[at] = match.ignored();
      }
    }
    for (CocoEvaluation coco : List.of(
        DetectionScenes.evaluation(options, scenes).coco(),
        DetectionScenes.streamed(options, scenes, ids(scenes.size())).coco())) {
      assertArrayEquals(truths, coco.matchedTruths());
      assertArrayEquals(ignored, coco.ignoredDetections());
    }
  }

  private static long[] ids(int n) {
    long[] ids = new long[n];
    for (int i = 0; i < n; i++) {
      ids[i] = 100L * i - 150;
    }
    return ids;
  }

  @Property(tries = 100)
  void imagesMayComeInAnyOrder(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    double[] expected = DetectionScenes.numbers(DetectionScenes.evaluation(options, scenes));
    long[] ids = ids(scenes.size());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    assertArrayEquals(
        expected,
        DetectionScenes.numbers(DetectionScenes.streamed(
            options,
            order.stream().map(scenes::get).toList(),
            order.stream().mapToLong(i -> ids[i]).toArray())));
  }

  @Property(tries = 100)
  void objectsOfDifferentImagesMayBeMixed(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    int[] images = DetectionScenes.detectionImages(scenes);
    int[] labels = scenes.stream().flatMapToInt(s -> Arrays.stream(s.labels())).toArray();
    double[] boxes =
        scenes.stream().flatMapToDouble(s -> Arrays.stream(s.boxes())).toArray();
    double[] scores =
        scenes.stream().flatMapToDouble(s -> Arrays.stream(s.scores())).toArray();
    // A merge of the images that keeps the order within each.
    List<Integer> shuffled = new ArrayList<>();
    for (int image : images) {
      shuffled.add(image);
    }
    Collections.shuffle(shuffled, random);
    int[] next = new int[scenes.size()];
    int[] mixedImages = new int[images.length];
    int[] mixedLabels = new int[images.length];
    double[] mixedBoxes = new double[boxes.length];
    double[] mixedScores = new double[images.length];
    for (int i = 0; i < images.length; i++) {
      int image = shuffled.get(i);
      int from = 0;
      while (images[from] != image) {
        from++;
      }
      from += next[image]++;
      mixedImages[i] = image;
      mixedLabels[i] = labels[from];
      mixedScores[i] = scores[from];
      System.arraycopy(boxes, 4 * from, mixedBoxes, 4 * i, 4);
    }
    DetectionEvaluation mixed = DetectionEvaluation.ofWithPairwise(
        options,
        scenes.size(),
        DetectionScenes.truthImages(scenes),
        DetectionScenes.truth(scenes),
        mixedImages,
        ImageDetections.of(mixedLabels, mixedBoxes, mixedScores, BoxFormat.XYWH));
    assertArrayEquals(
        DetectionScenes.numbers(DetectionScenes.evaluation(options, scenes)),
        DetectionScenes.numbers(mixed));
  }

  @Property(tries = 100)
  void aResampleIsTheEvaluationOfRepeatedImages(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    int[] counts = random.ints(scenes.size(), 0, 4).toArray();
    counts[random.nextInt(counts.length)]++;
    List<Scene> repeated = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      repeated.addAll(Collections.nCopies(counts[i], scenes.get(i)));
    }
    assertArrayEquals(
        DetectionScenes.numbers(DetectionScenes.evaluation(options, repeated)),
        DetectionScenes.numbers(DetectionScenes.evaluation(options, scenes).resampled(counts)));
  }

  @Property(tries = 100)
  void aResampleMayBeResampled(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random);
    List<Scene> scenes = DetectionScenes.scenes(random);
    int[] counts = random.ints(scenes.size(), 1, 4).toArray();
    List<Scene> repeated = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      repeated.addAll(Collections.nCopies(counts[i], scenes.get(i)));
    }
    int[] again = random.ints(repeated.size(), 0, 3).toArray();
    again[random.nextInt(again.length)]++;
    assertArrayEquals(
        DetectionScenes.numbers(DetectionScenes.evaluation(options, repeated).resampled(again)),
        DetectionScenes.numbers(
            DetectionScenes.evaluation(options, scenes).resampled(counts).resampled(again)));
  }

  @Property(tries = 100)
  void aFalsePositiveBelowAllScoresNeverRaisesAveragePrecision(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options =
        CocoOptions.withDefaults(DetectionScenes.NUM_CLASSES).withMaxDetections(1000);
    List<Scene> scenes = DetectionScenes.scenes(random);
    double[] before = DetectionScenes.evaluation(options, scenes).coco().averagePrecisionPerClass();
    Scene last = scenes.remove(scenes.size() - 1);
    int n = last.labels().length;
    Scene worse = new Scene(
        last.truthLabels(),
        last.truthBoxes(),
        last.areas(),
        last.crowd(),
        last.ignore(),
        Arrays.copyOf(last.labels(), n + 1),
        Arrays.copyOf(last.boxes(), 4 * n + 4),
        Arrays.copyOf(last.scores(), n + 1));
    System.arraycopy(new double[] {1000, 1000, 10, 10}, 0, worse.boxes(), 4 * n, 4);
    worse.labels()[n] = random.nextInt(DetectionScenes.NUM_CLASSES);
    worse.scores()[n] = -1;
    scenes.add(worse);
    double[] after = DetectionScenes.evaluation(options, scenes).coco().averagePrecisionPerClass();
    for (int label = 0; label < before.length; label++) {
      assertTrue(Double.isNaN(before[label]) || after[label] <= before[label]);
    }
  }

  @Property(tries = 100)
  void aPerfectDetectorScoresOne(@ForAll long seed) {
    Random random = new Random(seed);
    List<Scene> scenes = DetectionScenes.scenes(random).stream()
        .map(scene -> perfect(scene, random))
        .toList();
    DetectionEvaluation evaluation =
        DetectionScenes.evaluation(CocoOptions.withDefaults(DetectionScenes.NUM_CLASSES), scenes);
    CocoEvaluation coco = evaluation.coco();
    double map = coco.meanAveragePrecision();
    assertTrue(Double.isNaN(map) || Math.abs(map - 1) <= 1e-15);
    assertEquals(0, coco.falsePositives() + coco.falseNegatives());
    assertEquals(1, coco.exactImageAccuracy());
    if (coco.truePositives() > 0) {
      assertEquals(1, coco.accuracy());
      assertEquals(0, coco.lrpError());
      assertEquals(0, coco.optimalLrpError());
      assertEquals(1, coco.bestF1());
      assertEquals(1, evaluation.meanIou());
      assertEquals(1, evaluation.meanGiou());
    }
  }

  /** The scene with its truths as detections; boxes far apart, so that there is but one way to match. */
  private static Scene perfect(Scene scene, Random random) {
    int n = scene.truthLabels().length;
    double[] boxes = new double[4 * n];
    double[] areas = new double[n];
    for (int i = 0; i < n; i++) {
      boxes[4 * i] = 500 * i;
      boxes[4 * i + 2] = 1 + random.nextInt(200);
      boxes[4 * i + 3] = 1 + random.nextInt(200);
      areas[i] = boxes[4 * i + 2] * boxes[4 * i + 3];
    }
    double[] scores = random.doubles(n, 0.5, 1).toArray();
    return new Scene(
        scene.truthLabels(),
        boxes,
        areas,
        scene.crowd(),
        scene.ignore(),
        scene.truthLabels(),
        boxes,
        scores);
  }

  @Property(tries = 100)
  void confusionFollowsItsRule(@ForAll long seed) {
    Random random = new Random(seed);
    CocoOptions options = DetectionScenes.options(random).withClassAgnostic(false);
    List<Scene> scenes = DetectionScenes.scenes(random);
    int width = DetectionScenes.NUM_CLASSES + 1;
    long[] expected = new long[width * width];
    for (Scene scene : scenes) {
      addConfusion(options, scene, expected, width);
    }
    assertArrayEquals(
        expected, DetectionScenes.evaluation(options, scenes).coco().confusionMatrix());
  }

  private static void addConfusion(CocoOptions options, Scene scene, long[] matrix, int width) {
    int truths = scene.truthLabels().length;
    int detections = scene.labels().length;
    int background = width - 1;
    int[] proposal = new int[detections];
    for (int d = 0; d < detections; d++) {
      proposal[d] = -1;
      for (int t = 0; t < truths && scene.scores()[d] >= options.scoreThreshold(); t++) {
        boolean flagged = scene.crowd()[t] + scene.ignore()[t] > 0;
        if (!flagged
            && overlap(scene, d, t) >= options.iouThreshold()
            && (proposal[d] < 0 || overlap(scene, d, t) > overlap(scene, d, proposal[d]))) {
          proposal[d] = t;
        }
      }
    }
    boolean[] used = new boolean[detections];
    for (int t = 0; t < truths; t++) {
      if (scene.crowd()[t] + scene.ignore()[t] == 0) {
        int kept = -1;
        for (int d = 0; d < detections; d++) {
          if (proposal[d] == t && (kept < 0 || beats(scene, d, kept, t))) {
            kept = d;
          }
        }
        int column = kept < 0 ? background : scene.labels()[kept];
        matrix[scene.truthLabels()[t] * width + column]++;
        if (kept >= 0) {
          used[kept] = true;
        }
      }
    }
    for (int d = 0; d < detections; d++) {
      boolean dropped = used[d] || scene.scores()[d] < options.scoreThreshold();
      for (int t = 0; t < truths; t++) {
        boolean flagged = scene.crowd()[t] + scene.ignore()[t] > 0;
        boolean ofItsClass = scene.truthLabels()[t] == scene.labels()[d];
        dropped |= flagged && ofItsClass && overlap(scene, d, t) >= options.iouThreshold();
      }
      if (!dropped) {
        matrix[background * width + scene.labels()[d]]++;
      }
    }
  }

  private static boolean beats(Scene scene, int d, int other, int t) {
    double mine = overlap(scene, d, t);
    double its = overlap(scene, other, t);
    return mine > its || mine == its && scene.scores()[d] > scene.scores()[other];
  }

  private static double overlap(Scene scene, int d, int t) {
    return Boxes.cocoOverlap(scene.boxes(), d, scene.truthBoxes(), t, scene.crowd()[t] == 1);
  }
}
