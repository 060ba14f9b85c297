package io.evalmetrics.detection;

import io.evalmetrics.box.Boxes;
import io.evalmetrics.detection.DetectionScenes.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * COCO's matching and accumulation written down as plainly as possible, one area range and threshold after the other: what
 * the fast form must equal bit for bit.
 */
final class PlainCoco {

  private final CocoOptions options;
  private final List<Scene> scenes;

  PlainCoco(CocoOptions options, List<Scene> scenes) {
    this.options = options;
    this.scenes = scenes;
  }

  /** A detection after matching. */
  record Matched(int scene, int position, double score, int rank, int truth, boolean ignored) {}

  /** The matches of a class in an area range at a threshold, image by image, detections by rank. */
  List<Matched> matches(int label, AreaRange range, double threshold) {
    List<Matched> matches = new ArrayList<>();
    for (int s = 0; s < scenes.size(); s++) {
      matches.addAll(matches(s, label, range, threshold));
    }
    return matches;
  }

  private boolean isOf(int label, int itsLabel) {
    return options.isClassAgnostic() || label == itsLabel;
  }

  /** The objects of a class in the order of their labels (which matters where labels are disregarded). */
  private List<Integer> ofClass(int label, int[] labels) {
    return IntStream.range(0, labels.length)
        .filter(i -> isOf(label, labels[i]))
        .boxed()
        .sorted(Comparator.comparing(i -> labels[i]))
        .toList();
  }

  private List<Matched> matches(int s, int label, AreaRange range, double threshold) {
    Scene scene = scenes.get(s);
    List<Integer> truths = ofClass(label, scene.truthLabels()).stream()
        .sorted(Comparator.comparing(t -> isIgnored(scene, t, range)))
        .toList();
    List<Integer> detections = ofClass(label, scene.labels()).stream()
        .sorted(Comparator.comparing(d -> -scene.scores()[d]))
        .limit(options.detectionLimit())
        .toList();
    boolean[] taken = new boolean[scene.truthLabels().length];
    List<Matched> matches = new ArrayList<>();
    for (int rank = 0; rank < detections.size(); rank++) {
      int d = detections.get(rank);
      double best = Math.min(threshold, 1 - 1e-10);
      int match = -1;
      for (int t : truths) {
        boolean crowd = scene.crowd()[t] == 1;
        if (taken[t] && !crowd) {
          continue;
        }
        if (match >= 0 && !isIgnored(scene, match, range) && isIgnored(scene, t, range)) {
          break;
        }
        double overlap = Boxes.cocoOverlap(scene.boxes(), d, scene.truthBoxes(), t, crowd);
        if (overlap >= best) {
          best = overlap;
          match = t;
        }
      }
      boolean ignored;
      if (match >= 0) {
        taken[match] = true;
        ignored = isIgnored(scene, match, range);
      } else {
        ignored = !range.contains(scene.boxes()[4 * d + 2] * scene.boxes()[4 * d + 3]);
      }
      matches.add(new Matched(s, d, scene.scores()[d], rank, match, ignored));
    }
    return matches;
  }

  static boolean isIgnored(Scene scene, int truth, AreaRange range) {
    return scene.crowd()[truth] == 1
        || scene.ignore()[truth] == 1
        || !range.contains(scene.areas()[truth]);
  }

  int countedTruths(int label, AreaRange range) {
    int count = 0;
    for (Scene scene : scenes) {
      for (int t = 0; t < scene.truthLabels().length; t++) {
        boolean counts = isOf(label, scene.truthLabels()[t]) && !isIgnored(scene, t, range);
        count += counts ? 1 : 0;
      }
    }
    return count;
  }

  /** Precision samples of a class, then its recall; detections of rank below the limit only. */
  double[] precisionsAndRecall(int label, AreaRange range, double threshold, int limit) {
    double[] recallThresholds = options.recallThresholds();
    double[] result = new double[recallThresholds.length + 1];
    int truths = countedTruths(label, range);
    if (truths == 0) {
      Arrays.fill(result, Double.NaN);
      return result;
    }
    List<Matched> ranked = matches(label, range, threshold).stream()
        .filter(match -> match.rank < limit)
        .sorted(Comparator.comparing(match -> -match.score))
        .toList();
    double[] recall = new double[ranked.size()];
    double[] precision = new double[ranked.size()];
    double tp = 0;
    double fp = 0;
    for (int i = 0; i < recall.length; i++) {
      Matched match = ranked.get(i);
      tp += match.truth >= 0 && !match.ignored ? 1 : 0;
      fp += match.truth < 0 && !match.ignored ? 1 : 0;
      recall[i] = tp / truths;
      precision[i] = tp / (fp + tp + Math.ulp(1.0));
    }
    for (int i = recall.length - 1; i > 0; i--) {
      precision[i - 1] = Math.max(precision[i - 1], precision[i]);
    }
    for (int j = 0; j < recallThresholds.length; j++) {
      int i = 0;
      while (i < recall.length && recall[i] < recallThresholds[j]) {
        i++;
      }
      result[j] = i < recall.length ? precision[i] : 0;
    }
    result[recallThresholds.length] = recall.length == 0 ? 0 : recall[recall.length - 1];
    return result;
  }
}
