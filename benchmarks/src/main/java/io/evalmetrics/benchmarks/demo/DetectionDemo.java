package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.detection.DetectionEvaluation;
import io.evalmetrics.detection.DetectionStatistics;
import io.evalmetrics.detection.DetectionTasks;
import io.evalmetrics.detection.ImageDetections;
import io.evalmetrics.detection.ImageTruth;
import java.util.List;

/** Boxes around handwritten digits on sheets of paper. */
final class DetectionDemo {

  private static final String TASK = DetectionTasks.OBJECT_DETECTION.id();
  private static final List<String> TEAMS = List.of(
      "otsu-components",
      "adaptive-components",
      "pixel-forest-components",
      "template-matching",
      "sliding-window");
  private static final int DIGITS = 10;

  private DetectionDemo() {}

  static DemoTask<DetectionEvaluation> boxes() {
    return new DemoTask<>(DetectionTasks.OBJECT_DETECTION, "map", TEAMS, DetectionDemo::evaluate)
        .withFigures((page, evaluations, best) ->
            page.add(Figures.precisionByIou(evaluations, DetectionEvaluation::coco)));
  }

  private static DetectionEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(TASK, "truth");
    DetectionStatistics statistics = DetectionStatistics.create(CocoOptions.withDefaults(DIGITS));
    for (String image : Csv.of(TASK, "images").strings("image")) {
      Csv there = truth.where("image", image);
      Csv found = submission.where("image", image);
      statistics.add(
          Long.parseLong(image),
          ImageTruth.of(there.ints("label"), boxes(there), BoxFormat.XYXY),
          ImageDetections.of(
              found.ints("label"), boxes(found), found.doubles("score"), BoxFormat.XYXY));
    }
    return statistics.result();
  }

  private static double[] boxes(Csv rows) {
    return rows.doubles("x1", "y1", "x2", "y2");
  }
}
