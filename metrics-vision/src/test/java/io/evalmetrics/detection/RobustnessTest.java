package io.evalmetrics.detection;

import io.evalmetrics.Task;
import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;
import java.util.Set;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return DetectionEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(DetectionTasks.OBJECT_DETECTION, DetectionTasks.PASCAL_VOC_DETECTION);
  }

  @Override
  protected Set<String> trusting() {
    return Set.of("Overlap.of(int, int)", "Overlap.ofAll(int, int[], int, double[])");
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of(
        add(
            "CocoStatistics.add(long, CocoTruth, CocoDetections, Overlap)",
            () -> CocoStatistics.create(options()),
            (it, a) -> it.add(
                a.id("imageId"),
                a.object("truth", cocoTruth(a)),
                a.object("detections", cocoDetections(a)),
                a.object("overlap", OVERLAP))),
        add(
            "DetectionStatistics.add(long, ImageTruth, ImageDetections)",
            () -> DetectionStatistics.create(options()),
            (it, a) -> it.add(
                a.id("imageId"),
                a.object("truth", truth(a)),
                a.object("detections", detections(a)))));
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call("AreaRange.contains(double)", a -> AreaRange.ALL.contains(a.number("area", 0, 1))),
        call(
            "CocoDetections.of(int[], double[], double[])",
            a -> CocoDetections.of(
                a.labels("labels", 3), a.nonNegatives("areas"), a.doubles("scores"))),
        call(
            "CocoEvaluation.hasAreaRange(AreaRange)",
            a -> detection(a.kind()).coco().hasAreaRange(a.object("range", AreaRange.SMALL))),
        call(
            "CocoEvaluation.hasLimit(int)",
            a -> detection(a.kind()).coco().hasLimit(a.whole("maxDetections", 1, 5))),
        call(
            "CocoEvaluation.meanAveragePrecisionAt(double)",
            a -> detection(a.kind()).coco().meanAveragePrecisionAt(a.number("iouThreshold", 0, 1))),
        call(
            "CocoEvaluation.meanAveragePrecisionOf(AreaRange)",
            a -> detection(a.kind())
                .coco()
                .meanAveragePrecisionOf(a.object("range", AreaRange.SMALL))),
        call(
            "CocoEvaluation.meanAverageRecallAt(double)",
            a -> detection(a.kind()).coco().meanAverageRecallAt(a.number("iouThreshold", 0, 1))),
        call(
            "CocoEvaluation.meanAverageRecallOf(AreaRange)",
            a ->
                detection(a.kind()).coco().meanAverageRecallOf(a.object("range", AreaRange.SMALL))),
        call(
            "CocoEvaluation.meanAverageRecallOfTop(int)",
            a -> detection(a.kind()).coco().meanAverageRecallOfTop(a.whole("maxDetections", 1, 5))),
        call(
            "CocoEvaluation.averagePrecisionPerClassAt(double)",
            a -> detection(a.kind())
                .coco()
                .averagePrecisionPerClassAt(a.number("iouThreshold", 0, 1))),
        call(
            "CocoEvaluation.averageRecallPerClassOfTop(int)",
            a -> detection(a.kind())
                .coco()
                .averageRecallPerClassOfTop(a.whole("maxDetections", 1, 5))),
        call(
            "CocoEvaluation.precisionSamples(double)",
            a -> detection(a.kind()).coco().precisionSamples(a.number("iouThreshold", 0, 1))),
        call(
            "CocoEvaluation.precisionSamples(double, AreaRange)",
            a -> detection(a.kind())
                .coco()
                .precisionSamples(
                    a.number("iouThreshold", 0, 1), a.object("range", AreaRange.SMALL))),
        call(
            "CocoEvaluation.scoreSamples(double)",
            a -> detection(a.kind()).coco().scoreSamples(a.number("iouThreshold", 0, 1))),
        call(
            "CocoEvaluation.of(CocoOptions, int, int[], CocoTruth, int[], CocoDetections, Overlap)",
            a -> CocoEvaluation.of(
                a.object("options", options()),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", cocoTruth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", cocoDetections(a)),
                a.object("overlap", OVERLAP))),
        call(
            "CocoMetrics.meanAverageRecallOfTop(int)",
            a -> scored(
                CocoMetrics.meanAverageRecallOfTop(a.whole("maxDetections", 1, 5)),
                detection(a.kind()).coco())),
        call(
            "CocoMetrics.averageRecallPerClassOfTop(int)",
            a -> scored(
                CocoMetrics.averageRecallPerClassOfTop(a.whole("maxDetections", 1, 5)),
                detection(a.kind()).coco())),
        call(
            "CocoOptions.withAreaRanges(AreaRange[])",
            a -> optioned(
                options().withAreaRanges(a.objects("ranges", new AreaRange[] {
                  AreaRange.SMALL, new AreaRange("own", 1, 2)
                })),
                a)),
        call(
            "CocoOptions.withClassAgnostic(boolean)",
            a -> optioned(options().withClassAgnostic(a.flag()), a)),
        call(
            "CocoOptions.withConfusionMatrix(boolean)",
            a -> optioned(options().withConfusionMatrix(a.flag()), a)),
        call(
            "CocoOptions.withIouThreshold(double)",
            a -> optioned(options().withIouThreshold(a.number("threshold", 0, 1)), a)),
        call(
            "CocoOptions.withIouThresholds(double[])",
            a -> optioned(options().withIouThresholds(a.doubles("thresholds", 1, 0.1, 0.9)), a)),
        call(
            "CocoOptions.withMaxDetections(int[])",
            a -> optioned(options().withMaxDetections(a.ints("limits", new int[] {1, 5})), a)),
        call(
            "CocoOptions.withRecallThresholds(double[])",
            a -> optioned(options().withRecallThresholds(a.doubles("thresholds", 1, 0.1, 0.9)), a)),
        call(
            "CocoOptions.withScoreThreshold(double)",
            a -> optioned(options().withScoreThreshold(a.number("threshold", 0, 1)), a)),
        call(
            "CocoOptions.withDefaults(int)",
            a -> CocoOptions.withDefaults(a.size("numClasses", 3, 3))),
        call(
            "CocoStatistics.create(CocoOptions)",
            a -> CocoStatistics.create(a.object("options", options()))),
        call("CocoTruth.isCrowd(int)", a -> cocoTruth(a.kind()).isCrowd(a.whole("object", 1, 5)))
            .takingIndex(),
        call(
                "CocoTruth.isIgnored(int)",
                a -> cocoTruth(a.kind()).isIgnored(a.whole("object", 1, 5)))
            .takingIndex(),
        call(
            "CocoTruth.withAreas(double[])",
            a -> cocoTruth(a.kind()).withAreas(a.nonNegatives("areas"))),
        call(
            "CocoTruth.withCrowd(boolean[])",
            a -> cocoTruth(a.kind()).withCrowd(a.booleans("crowd"))),
        call(
            "CocoTruth.withCrowd(int[])", a -> cocoTruth(a.kind()).withCrowd(a.labels("crowd", 2))),
        call(
            "CocoTruth.withIgnore(boolean[])",
            a -> cocoTruth(a.kind()).withIgnore(a.booleans("ignore"))),
        call(
            "CocoTruth.withIgnore(int[])",
            a -> cocoTruth(a.kind()).withIgnore(a.labels("ignore", 2))),
        call(
            "CocoTruth.of(int[], double[])",
            a -> CocoTruth.of(a.labels("labels", 3), a.nonNegatives("areas"))),
        call(
            "DetectionEvaluation.of(CocoOptions, int, int[], ImageTruth, int[], ImageDetections)",
            a -> DetectionEvaluation.of(
                a.object("options", options()),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", truth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", detections(a)))),
        call(
            "DetectionEvaluation.ofWithPairwise(CocoOptions, int, int[], ImageTruth, int[], ImageDetections)",
            a -> DetectionEvaluation.ofWithPairwise(
                a.object("options", options()),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", truth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", detections(a)))),
        call(
            "DetectionMetrics.meanAverageRecallOfTop(int)",
            a -> scored(
                DetectionMetrics.meanAverageRecallOfTop(a.whole("maxDetections", 1, 5)),
                detection(a.kind()))),
        call(
            "DetectionStatistics.create(CocoOptions)",
            a -> DetectionStatistics.create(a.object("options", options()))),
        call(
            "DetectionStatistics.createWithPairwise(CocoOptions)",
            a -> DetectionStatistics.createWithPairwise(a.object("options", options()))),
        call(
            "ImageDetections.of(int[], double[], double[], BoxFormat)",
            a -> ImageDetections.of(
                a.labels("labels", 3),
                a.boxes("boxes", a.length()),
                a.doubles("scores"),
                a.object("format", BoxFormat.XYXY))),
        call(
            "ImageDetections.of(int[], float[], float[], BoxFormat)",
            a -> ImageDetections.of(
                a.labels("labels", 3),
                a.floats("boxes", 4 * a.length(), 1, 1),
                a.floats("scores"),
                a.object("format", BoxFormat.XYXY))),
        call(
            "ImageTruth.withAreas(double[])",
            a -> truth(a.kind()).withAreas(a.nonNegatives("areas"))),
        call(
            "ImageTruth.withCrowd(boolean[])", a -> truth(a.kind()).withCrowd(a.booleans("crowd"))),
        call("ImageTruth.withCrowd(int[])", a -> truth(a.kind()).withCrowd(a.labels("crowd", 2))),
        call(
            "ImageTruth.withIgnore(boolean[])",
            a -> truth(a.kind()).withIgnore(a.booleans("ignore"))),
        call(
            "ImageTruth.withIgnore(int[])", a -> truth(a.kind()).withIgnore(a.labels("ignore", 2))),
        call(
            "ImageTruth.of(int[], double[], BoxFormat)",
            a -> ImageTruth.of(
                a.labels("labels", 3),
                a.boxes("boxes", a.length()),
                a.object("format", BoxFormat.XYXY))),
        call(
            "ImageTruth.of(int[], float[], BoxFormat)",
            a -> ImageTruth.of(
                a.labels("labels", 3),
                a.floats("boxes", 4 * a.length(), 1, 1),
                a.object("format", BoxFormat.XYXY))),
        call(
            "LvisEvaluation.of(LvisOptions, int, int[], CocoTruth, int[], CocoDetections, Overlap)",
            a -> LvisEvaluation.of(
                a.object("options", LvisOptions.withDefaults(3)),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", cocoTruth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", cocoDetections(a)),
                a.object("overlap", OVERLAP))),
        call(
            "LvisEvaluation.of(LvisOptions, int, int[], ImageTruth, int[], ImageDetections)",
            a -> LvisEvaluation.of(
                a.object("options", LvisOptions.withDefaults(3)),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", truth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", detections(a)))),
        call(
            "LvisOptions.withFrequencies(LvisFrequency[])",
            a -> optioned(
                LvisOptions.withDefaults(3)
                    .withFrequencies(a.objects("frequencies", new LvisFrequency[] {
                      LvisFrequency.values()[0],
                      LvisFrequency.values()[1],
                      LvisFrequency.values()[1]
                    })),
                a)),
        call(
            "LvisOptions.withMaxDetections(int)",
            a ->
                optioned(LvisOptions.withDefaults(3).withMaxDetections(a.whole("limit", 1, 5)), a)),
        call(
            "LvisOptions.withNegatives(int[], int[])",
            a -> optioned(
                LvisOptions.withDefaults(3)
                    .withNegatives(a.labels("images", 2), a.labels("labels", 3)),
                a)),
        call(
            "LvisOptions.withNotExhaustive(int[], int[])",
            a -> optioned(
                LvisOptions.withDefaults(3)
                    .withNotExhaustive(a.labels("images", 2), a.labels("labels", 3)),
                a)),
        call(
            "LvisOptions.withDefaults(int)",
            a -> LvisOptions.withDefaults(a.size("numClasses", 3, 3))),
        call(
                "TideEvaluation.of(int, int, int[], CocoTruth, int[], CocoDetections, Overlap)",
                a -> TideEvaluation.of(
                    a.size("numClasses", 3, 3),
                    a.size("numImages", 2, 2),
                    a.labels("truthImages", 2),
                    a.object("truth", cocoTruth(a)),
                    a.labels("detectionImages", 2),
                    a.object("detections", cocoDetections(a)),
                    a.object("overlap", OVERLAP)))
            .keepingArrays(),
        call(
                "TideEvaluation.of(int, int, int[], ImageTruth, int[], ImageDetections)",
                a -> TideEvaluation.of(
                    a.size("numClasses", 3, 3),
                    a.size("numImages", 2, 2),
                    a.labels("truthImages", 2),
                    a.object("truth", truth(a)),
                    a.labels("detectionImages", 2),
                    a.object("detections", detections(a))))
            .keepingArrays(),
        call(
                "VocEvaluation.of(VocOptions, int, int[], ImageTruth, int[], ImageDetections)",
                a -> VocEvaluation.of(
                    a.object("options", VocOptions.withDefaults(3)),
                    a.size("numImages", 2, 2),
                    a.labels("truthImages", 2),
                    a.object("truth", truth(a)),
                    a.labels("detectionImages", 2),
                    a.object("detections", detections(a))))
            .keepingArrays(),
        call(
            "VocOptions.withIouThreshold(double)",
            a -> optioned(
                VocOptions.withDefaults(3).withIouThreshold(a.number("threshold", 0, 1)), a)),
        call(
            "VocOptions.withPixelOffset(double)",
            a -> optioned(VocOptions.withDefaults(3).withPixelOffset(a.number("offset", 0, 1)), a)),
        call(
            "VocOptions.withDefaults(int)",
            a -> VocOptions.withDefaults(a.size("numClasses", 3, 3))));
  }

  private static final Overlap OVERLAP = (detection, truth) -> detection == truth ? 0.8 : 0.3;

  private static CocoOptions options() {
    return CocoOptions.withDefaults(3).withConfusionMatrix(true);
  }

  private static ImageTruth truth(HostileArguments arguments) {
    return ImageTruth.of(
        arguments.labels("labels", 3),
        arguments.boxes("boxes", arguments.length()),
        BoxFormat.XYXY);
  }

  private static ImageDetections detections(HostileArguments arguments) {
    return ImageDetections.of(
        arguments.labels("labels", 3),
        arguments.boxes("boxes", arguments.length()),
        arguments.doubles("scores"),
        BoxFormat.XYXY);
  }

  private static CocoTruth cocoTruth(HostileArguments arguments) {
    return CocoTruth.of(arguments.labels("labels", 3), arguments.nonNegatives("areas"));
  }

  private static CocoDetections cocoDetections(HostileArguments arguments) {
    return CocoDetections.of(
        arguments.labels("labels", 3),
        arguments.nonNegatives("areas"),
        arguments.doubles("scores"));
  }

  private static DetectionEvaluation detection(HostileArguments arguments) {
    return DetectionEvaluation.of(
        options(),
        2,
        arguments.labels("truthImages", 2),
        truth(arguments),
        arguments.labels("detectionImages", 2),
        detections(arguments));
  }

  private static Object optioned(CocoOptions options, HostileArguments a) {
    return DetectionEvaluation.of(
        options,
        2,
        a.kind().labels("truthImages", 2),
        truth(a.kind()),
        a.kind().labels("detectionImages", 2),
        detections(a.kind()));
  }

  private static Object optioned(LvisOptions options, HostileArguments a) {
    return LvisEvaluation.of(
        options,
        2,
        a.kind().labels("truthImages", 2),
        truth(a.kind()),
        a.kind().labels("detectionImages", 2),
        detections(a.kind()));
  }

  private static Object optioned(VocOptions options, HostileArguments a) {
    return VocEvaluation.of(
        options,
        2,
        a.kind().labels("truthImages", 2),
        truth(a.kind()),
        a.kind().labels("detectionImages", 2),
        detections(a.kind()));
  }
}
