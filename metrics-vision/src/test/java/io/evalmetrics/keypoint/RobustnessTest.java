package io.evalmetrics.keypoint;

import io.evalmetrics.Task;
import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return KeypointEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(KeypointTasks.KEYPOINT_DETECTION, KeypointTasks.COCO_KEYPOINT_DETECTION);
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of(
        add(
            "KeypointStatistics.add(KeypointTruth, KeypointPredictions)",
            () -> KeypointStatistics.create(2, KeypointOptions.withDefaults()),
            (it, a) ->
                it.add(a.object("truth", truth(a)), a.object("predictions", predictions(a)))),
        add(
            "PoseStatistics.add(long, PoseTruth, PoseDetections)",
            () -> PoseStatistics.create(PoseEvaluation.cocoOptions(3), SIGMAS),
            (it, a) -> it.add(
                a.id("imageId"),
                a.object("truth", poseTruth(a)),
                a.object("detections", poseDetections(a)))));
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
            "KeypointEvaluation.pck(double)",
            a -> KeypointEvaluation.of(truth(a.kind()), predictions(a.kind()))
                .pck(a.number("threshold", 0, 1))),
        call(
                "KeypointEvaluation.of(KeypointTruth, KeypointPredictions)",
                a -> KeypointEvaluation.of(
                    a.object("truth", truth(a)), a.object("predictions", predictions(a))))
            .keepingArrays(),
        call(
                "KeypointEvaluation.of(KeypointTruth, KeypointPredictions, KeypointOptions)",
                a -> KeypointEvaluation.of(
                    a.object("truth", truth(a)),
                    a.object("predictions", predictions(a)),
                    a.object("options", KeypointOptions.withDefaults().withScoreThreshold(0.5))))
            .keepingArrays(),
        call(
            "KeypointMetrics.pck(double)",
            a -> scored(
                KeypointMetrics.pck(a.number("threshold", 0, 1)),
                KeypointEvaluation.of(truth(a.kind()), predictions(a.kind())))),
        call(
            "KeypointOptions.withAuc(double, int)",
            a -> KeypointEvaluation.of(
                truth(a.kind()).withNormalizers(a.kind().positives("normalizers")),
                predictions(a.kind()),
                KeypointOptions.withDefaults()
                    .withAuc(a.number("norm", 0, 1), a.size("thresholds", 2, 5)))),
        call(
            "KeypointOptions.withIgnoreUnlabelled(boolean)",
            a -> KeypointEvaluation.of(
                truth(a.kind()).withNormalizers(a.kind().positives("normalizers")),
                predictions(a.kind()),
                KeypointOptions.withDefaults().withIgnoreUnlabelled(a.flag()))),
        call(
            "KeypointOptions.withLimbs(int[])",
            a -> KeypointEvaluation.of(
                truth(a.kind()).withNormalizers(a.kind().positives("normalizers")),
                predictions(a.kind()),
                KeypointOptions.withDefaults().withLimbs(a.labels("limbs", 4, 2)))),
        call(
            "KeypointOptions.withNormalizer(PckNormalizer)",
            a -> KeypointEvaluation.of(
                truth(a.kind()).withNormalizers(a.kind().positives("normalizers")),
                predictions(a.kind()),
                KeypointOptions.withDefaults()
                    .withNormalizer(a.object("normalizer", PckNormalizer.BOX_MAX)))),
        call(
            "KeypointOptions.withPckThreshold(double)",
            a -> KeypointEvaluation.of(
                truth(a.kind()).withNormalizers(a.kind().positives("normalizers")),
                predictions(a.kind()),
                KeypointOptions.withDefaults().withPckThreshold(a.number("threshold", 0, 1)))),
        call(
            "KeypointOptions.withScoreThreshold(double)",
            a -> KeypointEvaluation.of(
                truth(a.kind()).withNormalizers(a.kind().positives("normalizers")),
                predictions(a.kind()),
                KeypointOptions.withDefaults().withScoreThreshold(a.number("threshold", 0, 1)))),
        call(
            "KeypointOptions.withSigmas(double[])",
            a -> KeypointEvaluation.of(
                truth(a.kind()).withNormalizers(a.kind().positives("normalizers")),
                predictions(a.kind()),
                KeypointOptions.withDefaults().withSigmas(a.doubles("sigmas", 2, 0.1, 9)))),
        call(
                "KeypointPredictions.withScores(double[])",
                a -> KeypointEvaluation.of(
                    truth(a.kind()),
                    predictions(a.kind()).withScores(a.doubles("scores", 2 * a.length()))))
            .keepingArrays(),
        call(
            "KeypointPredictions.withScores(float[])",
            a -> KeypointEvaluation.of(
                truth(a.kind()),
                predictions(a.kind()).withScores(a.floats("scores", 2 * a.length())))),
        call(
                "KeypointPredictions.withVisibility(int[])",
                a -> KeypointEvaluation.of(
                    truth(a.kind()),
                    predictions(a.kind())
                        .withVisibility(a.labels("visibility", 2 * a.length(), 3))))
            .keepingArrays(),
        call(
                "KeypointPredictions.of(double[])",
                a -> KeypointEvaluation.of(
                    truth(a.kind()),
                    KeypointPredictions.of(a.doubles("keypoints", 4 * a.length()))))
            .keepingArrays(),
        call(
            "KeypointPredictions.of(float[])",
            a -> KeypointEvaluation.of(
                truth(a.kind()), KeypointPredictions.of(a.floats("keypoints", 4 * a.length())))),
        call(
            "KeypointStatistics.create(int, KeypointOptions)",
            a -> KeypointStatistics.create(
                a.whole("numKeypoints", 2, 2),
                a.object("options", KeypointOptions.withDefaults().withScoreThreshold(0.5)))),
        call(
            "KeypointTruth.withAreas(double[])",
            a -> KeypointEvaluation.of(
                a.object("truth", truth(a.kind()).withAreas(a.nonNegatives("areas"))),
                predictions(a.kind()))),
        call(
            "KeypointTruth.withBoxes(double[], BoxFormat)",
            a -> KeypointEvaluation.of(
                a.object(
                    "truth",
                    truth(a.kind())
                        .withBoxes(
                            a.boxes("boxes", a.length()), a.object("format", BoxFormat.XYXY))),
                predictions(a.kind()))),
        call(
                "KeypointTruth.withNormalizers(double[])",
                a -> KeypointEvaluation.of(
                    a.object(
                        "truth", truth(a.kind()).withNormalizers(a.nonNegatives("normalizers"))),
                    predictions(a.kind())))
            .keepingArrays(),
        call(
                "KeypointTruth.of(int, double[])",
                a -> KeypointEvaluation.of(
                    a.object(
                        "truth",
                        KeypointTruth.of(
                            a.whole("numKeypoints", 2, 2), a.doubles("keypoints", 4 * a.length()))),
                    predictions(a.kind())))
            .keepingArrays(),
        call(
                "KeypointTruth.of(int, double[], int[])",
                a -> KeypointEvaluation.of(
                    a.object(
                        "truth",
                        KeypointTruth.of(
                            a.whole("numKeypoints", 2, 2),
                            a.doubles("keypoints", 4 * a.length()),
                            a.labels("visibility", 2 * a.length(), 3))),
                    predictions(a.kind())))
            .keepingArrays(),
        call(
                "KeypointTruth.of(int, int, double[], int[])",
                a -> KeypointEvaluation.of(
                    a.object(
                        "truth",
                        KeypointTruth.of(
                            a.whole("numKeypoints", 2, 2),
                            a.whole("dims", 2, 2),
                            a.doubles("keypoints", 4 * a.length()),
                            a.labels("visibility", 2 * a.length(), 3))),
                    predictions(a.kind())))
            .keepingArrays(),
        call(
            "PckNormalizer.keypoints(int, int)",
            a -> PckNormalizer.keypoints(a.whole("from", 1, 5), a.whole("to", 1, 5))),
        call(
            "PoseDetections.withAreas(double[])",
            a -> poseDetections(a.kind()).withAreas(a.nonNegatives("areas"))),
        call(
            "PoseDetections.of(int, int[], double[], double[])",
            a -> PoseDetections.of(
                a.whole("numKeypoints", 2, 2),
                a.labels("labels", 3),
                a.doubles("keypoints", 4 * a.length()),
                a.doubles("scores"))),
        call(
            "PoseDetections.of(int, int[], float[], float[])",
            a -> PoseDetections.of(
                a.whole("numKeypoints", 2, 2),
                a.labels("labels", 3),
                a.floats("keypoints", 4 * a.length()),
                a.floats("scores"))),
        call(
            "PoseEvaluation.similarities(PoseTruth, PoseDetections, double[])",
            a -> PoseEvaluation.similarities(
                a.object("truth", poseTruth(a)),
                a.object("detections", poseDetections(a)),
                a.doubles("sigmas", 2, 0.1, 9))),
        call(
            "PoseEvaluation.cocoOptions(int)",
            a -> PoseEvaluation.cocoOptions(a.size("numClasses", 3, 3))),
        call(
            "PoseEvaluation.of(CocoOptions, double[], int, int[], PoseTruth, int[], PoseDetections)",
            a -> PoseEvaluation.of(
                a.object("options", PoseEvaluation.cocoOptions(3)),
                a.doubles("sigmas", 2, 0.1, 9),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", poseTruth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", poseDetections(a)))),
        call(
            "PoseEvaluation.of(CocoOptions, int, int[], PoseTruth, int[], PoseDetections)",
            a -> PoseEvaluation.of(
                a.object("options", PoseEvaluation.cocoOptions(3)),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", cocoPoseTruth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", cocoPoseDetections(a)))),
        call(
            "PoseStatistics.create(CocoOptions)",
            a -> PoseStatistics.create(a.object("options", PoseEvaluation.cocoOptions(3)))),
        call(
            "PoseStatistics.create(CocoOptions, double[])",
            a -> PoseStatistics.create(
                a.object("options", PoseEvaluation.cocoOptions(3)),
                a.doubles("sigmas", 2, 0.1, 9))),
        call(
            "PoseTruth.withCrowd(boolean[])",
            a -> poseTruth(a.kind()).withCrowd(a.booleans("crowd"))),
        call(
            "PoseTruth.withCrowd(int[])", a -> poseTruth(a.kind()).withCrowd(a.labels("crowd", 2))),
        call(
            "PoseTruth.withKeypointCounts(int[])",
            a -> poseTruth(a.kind()).withKeypointCounts(a.labels("keypointCounts", 3))),
        call(
            "PoseTruth.of(int[], KeypointTruth)",
            a -> PoseTruth.of(a.labels("labels", 3), a.object("keypoints", truth(a)))));
  }

  private static final double[] SIGMAS = {0.1, 0.3};

  private static KeypointTruth truth(HostileArguments arguments) {
    return truth(2, arguments);
  }

  private static KeypointTruth truth(int keypoints, HostileArguments arguments) {
    int points = keypoints * arguments.length();
    return KeypointTruth.of(
            keypoints,
            arguments.doubles("keypoints", 2 * points),
            arguments.labels("visibility", points, 3))
        .withBoxes(arguments.boxes("boxes", arguments.length()), BoxFormat.XYXY);
  }

  private static KeypointPredictions predictions(HostileArguments arguments) {
    return KeypointPredictions.of(arguments.doubles("keypoints", 4 * arguments.length()));
  }

  private static PoseTruth poseTruth(HostileArguments arguments) {
    return PoseTruth.of(arguments.labels("labels", 3), truth(arguments));
  }

  private static PoseDetections poseDetections(HostileArguments arguments) {
    return PoseDetections.of(
        2,
        arguments.labels("labels", 3),
        arguments.doubles("keypoints", 4 * arguments.length()),
        arguments.doubles("scores"));
  }

  private static PoseTruth cocoPoseTruth(HostileArguments arguments) {
    return PoseTruth.of(arguments.labels("labels", 3), truth(17, arguments));
  }

  private static PoseDetections cocoPoseDetections(HostileArguments arguments) {
    return PoseDetections.of(
        17,
        arguments.labels("labels", 3),
        arguments.doubles("keypoints", 34 * arguments.length()),
        arguments.doubles("scores"));
  }
}
