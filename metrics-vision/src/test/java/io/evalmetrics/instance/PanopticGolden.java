package io.evalmetrics.instance;

import io.evalmetrics.golden.GoldenCase;
import io.evalmetrics.golden.GoldenFamily;
import io.evalmetrics.internal.Arguments;
import java.util.Arrays;

/** Cases of panoptic segmentation: maps of all images one after another. */
final class PanopticGolden {

  private PanopticGolden() {}

  static GoldenFamily<PanopticEvaluation> family() {
    return GoldenFamily.of(
            InstanceTasks.PANOPTIC_SEGMENTATION,
            golden -> golden.has("gt_category"),
            PanopticGolden::evaluation)
        .call("true_positives", (golden, evaluation) -> evaluation.truePositives())
        .call("false_positives", (golden, evaluation) -> evaluation.falsePositives())
        .call("false_negatives", (golden, evaluation) -> evaluation.falseNegatives());
  }

  private static PanopticEvaluation evaluation(GoldenCase golden) {
    PanopticMap[] truths = maps(golden, "gt_category", "gt_instance");
    PanopticMap[] predictions = maps(golden, "pred_category", "pred_instance");
    if (golden.has("crowd_image")) {
      Arguments.below("crowdImage", golden.ints("crowd_image"), truths.length);
      for (int image = 0; image < truths.length; image++) {
        truths[image] = truths[image].withCrowd(
            ofImage(golden, "crowd_category", image), ofImage(golden, "crowd_instance", image));
      }
    }
    return PanopticEvaluation.of(golden.ints("things"), golden.ints("stuffs"), truths, predictions);
  }

  /** What follows the last whole image belongs to that image, and is rejected with it. */
  private static PanopticMap[] maps(GoldenCase golden, String categoryKey, String instanceKey) {
    int[] categories = golden.ints(categoryKey);
    int[] instances = golden.ints(instanceKey);
    int height = golden.integer("height", 0);
    int width = golden.integer("width", 0);
    PanopticMap[] maps = new PanopticMap[golden.integer("num_images", 0)];
    for (int image = 0; image < maps.length; image++) {
      int from = image * height * width;
      boolean last = image == maps.length - 1;
      maps[image] = PanopticMap.of(
          height,
          width,
          part(categories, from, last ? categories.length : from + height * width),
          part(instances, from, last ? instances.length : from + height * width));
    }
    return maps;
  }

  private static int[] part(int[] values, int from, int to) {
    int start = Math.max(0, Math.min(from, values.length));
    return Arrays.copyOfRange(values, start, Math.max(start, Math.min(to, values.length)));
  }

  private static int[] ofImage(GoldenCase golden, String key, int image) {
    int[] images = golden.ints("crowd_image");
    int[] values = golden.ints(key);
    Arguments.length(key, values.length, images.length);
    int[] own = new int[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (images[i] == image) {
        own[count++] = values[i];
      }
    }
    return Arrays.copyOf(own, count);
  }
}
