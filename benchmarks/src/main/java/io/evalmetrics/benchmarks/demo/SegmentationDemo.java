package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.segmentation.Evidence;
import io.evalmetrics.segmentation.SegmentationEvaluation;
import io.evalmetrics.segmentation.SegmentationOptions;
import io.evalmetrics.segmentation.SegmentationStatistics;
import io.evalmetrics.segmentation.SegmentationTasks;
import java.util.Arrays;
import java.util.List;

/** Paper, ink or printed rule, pixel by pixel; label maps without probabilities, so there is no loss. */
final class SegmentationDemo {

  private static final String TASK = SegmentationTasks.SEMANTIC_SEGMENTATION.id();
  private static final List<String> TEAMS =
      List.of("otsu-opening", "adaptive-opening", "pixel-naive-bayes", "pixel-random-forest");
  private static final SegmentationOptions OPTIONS = SegmentationOptions.withDefaults(3)
      .withEvidence(Evidence.BOUNDARY_IOU, Evidence.BOUNDARY_F1, Evidence.SURFACE_DISTANCES);

  private SegmentationDemo() {}

  static DemoTask<SegmentationEvaluation> sheets() {
    return new DemoTask<>(
        SegmentationTasks.SEMANTIC_SEGMENTATION, "mean_iou", TEAMS, SegmentationDemo::evaluate);
  }

  private static SegmentationEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(TASK, "truth");
    SegmentationStatistics statistics = SegmentationStatistics.create(OPTIONS);
    for (String image : truth.strings("image")) {
      Csv there = truth.where("image", image);
      int height = there.ints("height")[0];
      int width = there.ints("width")[0];
      statistics.add(
          labels(there, height * width),
          labels(submission.where("image", image), height * width),
          height,
          width);
    }
    return statistics.result();
  }

  /** Unpacks pairs of class and run length. */
  private static byte[] labels(Csv image, int pixels) {
    String[] runs = image.strings("runs")[0].split(" ");
    byte[] labels = new byte[pixels];
    int next = 0;
    for (int i = 0; i < runs.length; i += 2) {
      int end = next + Integer.parseInt(runs[i + 1]);
      Arrays.fill(labels, next, end, Byte.parseByte(runs[i]));
      next = end;
    }
    return labels;
  }
}
