package io.evalmetrics.benchmarks.demo;

import io.evalmetrics.RowAlignment;
import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.keypoint.KeypointEvaluation;
import io.evalmetrics.keypoint.KeypointOptions;
import io.evalmetrics.keypoint.KeypointPredictions;
import io.evalmetrics.keypoint.KeypointTasks;
import io.evalmetrics.keypoint.KeypointTruth;
import java.util.Arrays;
import java.util.List;

/** The outermost points of handwritten digits in eight directions. */
final class KeypointDemo {

  private static final String TASK = KeypointTasks.KEYPOINT_DETECTION.id();
  private static final List<String> TEAMS =
      List.of("otsu-extremes", "adaptive-extremes", "regression-forest", "mean-layout");

  private KeypointDemo() {}

  static DemoTask<KeypointEvaluation> joints() {
    return new DemoTask<>(
        KeypointTasks.KEYPOINT_DETECTION, "pck_0_10", TEAMS, KeypointDemo::evaluate);
  }

  private static KeypointEvaluation evaluate(Csv submission) {
    Csv truth = Csv.of(TASK, "truth");
    Csv instances = Csv.of(TASK, "instances");
    Csv joints = Csv.of(TASK, "joints");
    RowAlignment rows = RowAlignment.of(ids(truth), ids(submission));
    KeypointTruth there = KeypointTruth.of(
            joints.size(), truth.doubles("x", "y"), truth.ints("visible"))
        .withBoxes(instances.doubles("x", "y", "width", "height"), BoxFormat.XYWH)
        .withAreas(instances.doubles("area"));
    KeypointPredictions found = KeypointPredictions.of(rows.align(submission.doubles("x", "y")))
        .withScores(rows.align(submission.doubles("score")))
        .withVisibility(rows.align(submission.ints("visible")));
    KeypointOptions options = KeypointOptions.withDefaults().withSigmas(joints.doubles("sigma"));
    return KeypointEvaluation.of(there, found, options);
  }

  private static String[] ids(Csv rows) {
    String[] images = rows.strings("image");
    String[] instances = rows.strings("instance");
    String[] ids = rows.strings("joint");
    Arrays.setAll(ids, i -> images[i] + " " + instances[i] + " " + ids[i]);
    return ids;
  }
}
