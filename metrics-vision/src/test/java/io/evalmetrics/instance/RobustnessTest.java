package io.evalmetrics.instance;

import io.evalmetrics.Task;
import io.evalmetrics.detection.CocoOptions;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import io.evalmetrics.mask.RunLengthMask;
import java.util.List;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return InstanceEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(InstanceTasks.INSTANCE_SEGMENTATION, InstanceTasks.PANOPTIC_SEGMENTATION);
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of(
        add(
            "InstanceStatistics.add(long, InstanceTruth, InstanceDetections)",
            () -> InstanceStatistics.createWithBoundaries(CocoOptions.withDefaults(3), 0.1),
            (it, a) -> it.add(
                a.id("imageId"),
                a.object("truth", truth(a)),
                a.object("detections", detections(a)))),
        add(
            "PanopticStatistics.add(PanopticMap, PanopticMap)",
            () -> PanopticStatistics.create(new int[] {0, 2}, new int[] {1}),
            (it, a) -> it.add(a.object("truth", map(a)), a.object("prediction", map(a)))));
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
            "InstanceDetections.of(int[], RunLengthMask[], double[])",
            a -> InstanceDetections.of(a.labels("labels", 3), masks(a), a.doubles("scores"))),
        call(
            "InstanceEvaluation.of(CocoOptions, int, int[], InstanceTruth, int[], InstanceDetections)",
            a -> InstanceEvaluation.of(
                a.object("options", CocoOptions.withDefaults(3)),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", truth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", detections(a)))),
        call(
            "InstanceEvaluation.ofWithBoundaries(CocoOptions, double, int, int[], InstanceTruth, int[], InstanceDetections)",
            a -> InstanceEvaluation.ofWithBoundaries(
                a.object("options", CocoOptions.withDefaults(3)),
                a.number("dilationRatio", 0.01, 0.9),
                a.size("numImages", 2, 2),
                a.labels("truthImages", 2),
                a.object("truth", truth(a)),
                a.labels("detectionImages", 2),
                a.object("detections", detections(a)))),
        call(
            "InstanceStatistics.create(CocoOptions)",
            a -> InstanceStatistics.create(a.object("options", CocoOptions.withDefaults(3)))),
        call(
            "InstanceStatistics.createWithBoundaries(CocoOptions, double)",
            a -> InstanceStatistics.createWithBoundaries(
                a.object("options", CocoOptions.withDefaults(3)),
                a.number("dilationRatio", 0.01, 0.9))),
        call(
            "InstanceTruth.withCrowd(boolean[])",
            a -> truth(a.kind()).withCrowd(a.booleans("crowd"))),
        call(
            "InstanceTruth.withIgnore(boolean[])",
            a -> truth(a.kind()).withIgnore(a.booleans("ignore"))),
        call(
            "InstanceTruth.of(int[], RunLengthMask[])",
            a -> InstanceTruth.of(a.labels("labels", 3), masks(a))),
        call(
            "InstanceTruth.of(int[], RunLengthMask[], double[])",
            a -> InstanceTruth.of(a.labels("labels", 3), masks(a), a.nonNegatives("areas"))),
        call(
            "PanopticEvaluation.of(int[], int[], PanopticMap[], PanopticMap[])",
            a -> PanopticEvaluation.of(
                a.ints("things", new int[] {0, 2}),
                a.ints("stuffs", new int[] {1}),
                a.objects("truths", new PanopticMap[] {map(a), map(a.kind())}),
                a.objects("predictions", new PanopticMap[] {map(a), map(a.kind())}))),
        call(
            "PanopticMap.withCrowd(int[], int[])",
            a ->
                map(a.kind()).withCrowd(a.labels("newCategories", 3), a.labels("newInstances", 3))),
        call(
            "PanopticMap.of(int, int, int[], int[])",
            a -> PanopticMap.of(
                a.whole("height", 2, 2),
                a.whole("width", a.length(), a.length()),
                a.labels("categories", 2 * a.length(), 4),
                a.labels("instances", 2 * a.length(), 3))),
        call(
            "PanopticStatistics.create(int[], int[])",
            a -> PanopticStatistics.create(
                a.ints("things", new int[] {0, 2}), a.ints("stuffs", new int[] {1}))));
  }

  private static final RunLengthMask[] MASKS = {
    RunLengthMask.ofCounts(3, 4, new int[] {0, 12}),
    RunLengthMask.ofCounts(3, 4, new int[] {4, 3, 5}),
    RunLengthMask.ofCounts(3, 4, new int[] {12})
  };

  private static RunLengthMask[] masks(HostileArguments arguments) {
    RunLengthMask[] masks = new RunLengthMask[arguments.length()];
    for (int i = 0; i < masks.length; i++) {
      masks[i] = MASKS[arguments.choice(3)];
    }
    return arguments.objects("masks", masks);
  }

  private static InstanceTruth truth(HostileArguments arguments) {
    return InstanceTruth.of(arguments.labels("labels", 3), masks(arguments));
  }

  private static InstanceDetections detections(HostileArguments arguments) {
    return InstanceDetections.of(
        arguments.labels("labels", 3), masks(arguments), arguments.doubles("scores"));
  }

  private static PanopticMap map(HostileArguments arguments) {
    int size = 2 * arguments.length();
    return PanopticMap.of(
        2,
        arguments.size("width", arguments.length(), arguments.length()),
        arguments.labels("categories", size, 4),
        arguments.labels("instances", size, 3));
  }
}
