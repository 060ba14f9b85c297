package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.instance.InstanceDetections;
import io.evalmetrics.instance.InstanceEvaluation;
import io.evalmetrics.instance.InstanceStatistics;
import io.evalmetrics.instance.InstanceTasks;
import io.evalmetrics.instance.InstanceTruth;
import io.evalmetrics.mask.RunLengthMask;
import java.util.List;
import java.util.stream.Stream;

/** The visible ink of handwritten digits on sheets of paper, as run-length masks. */
final class InstanceDemo {

  private static final String TASK = InstanceTasks.INSTANCE_SEGMENTATION.id();
  private static final List<String> TEAMS = List.of(
      "otsu-components",
      "adaptive-components",
      "pixel-forest-components",
      "template-otsu",
      "sliding-window-otsu");
  private static final int DIGITS = 10;

  private InstanceDemo() {}

  static DemoTask<InstanceEvaluation> masks() {
    return new DemoTask<>(InstanceTasks.INSTANCE_SEGMENTATION, "f1", TEAMS, InstanceDemo::evaluate)
        .withFigures((page, evaluations, best) ->
            page.add(Figures.precisionByIou(evaluations, InstanceEvaluation::coco)));
  }

  private static InstanceEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(TASK, "truth");
    Csv images = Csv.of(TASK, "images");
    InstanceStatistics statistics = InstanceStatistics.create(CocoOptions.withDefaults(DIGITS));
    String[] ids = images.strings("image");
    int[] heights = images.ints("height");
    int[] widths = images.ints("width");
    for (int i = 0; i < ids.length; i++) {
      Csv there = truth.where("image", ids[i]);
      Csv found = submission.where("image", ids[i]);
      statistics.add(
          Long.parseLong(ids[i]),
          InstanceTruth.of(there.ints("label"), masks(there, heights[i], widths[i])),
          InstanceDetections.of(
              found.ints("label"), masks(found, heights[i], widths[i]), found.doubles("score")));
    }
    return statistics.result();
  }

  private static RunLengthMask[] masks(Csv rows, int height, int width) {
    return Stream.of(rows.strings("counts"))
        .map(counts -> Stream.of(counts.split(" ")).mapToInt(Integer::parseInt).toArray())
        .map(counts -> RunLengthMask.ofCounts(height, width, counts))
        .toArray(RunLengthMask[]::new);
  }
}
