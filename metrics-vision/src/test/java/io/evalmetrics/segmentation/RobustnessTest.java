package io.evalmetrics.segmentation;

import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import io.evalmetrics.mask.PixelGrid;
import java.util.List;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return SegmentationEvaluation.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of(SegmentationTasks.SEMANTIC_SEGMENTATION);
  }

  @Override
  protected int seeds() {
    return 50;
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of(
        add(
            "SegmentationStatistics.add(byte[], byte[], int[])",
            () -> SegmentationStatistics.create(options()),
            (it, a) -> it.add(
                bytes(a, "yTrue"), bytes(a, "yPred"), a.ints("shape", new int[] {2, a.length()}))),
        add(
            "SegmentationStatistics.add(int[], int[], int[])",
            () -> SegmentationStatistics.create(options()),
            (it, a) -> it.add(
                a.labels("yTrue", 2 * a.length(), 3),
                a.labels("yPred", 2 * a.length(), 3),
                a.ints("shape", new int[] {2, a.length()}))),
        add(
            "SegmentationStatistics.add(SegmentedImage)",
            () -> SegmentationStatistics.create(options()),
            (it, a) -> it.add(a.object("image", anyImage(a)))),
        add(
            "SegmentationStatistics.addLosses(double[])",
            () -> SegmentationStatistics.create(options()),
            (it, a) -> it.addLosses(a.doubles("loss"))));
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
            "CenterlineDice.of(byte[], byte[], byte[], byte[])",
            a -> CenterlineDice.of(
                bytes(a, "yTrue"),
                bytes(a, "yPred"),
                a.bytes("skeletonTrue", 2 * a.length(), 2),
                a.bytes("skeletonPred", 2 * a.length(), 2))),
        call(
            "CenterlineDice.of(byte[], byte[], PixelGrid)",
            a ->
                CenterlineDice.of(bytes(a, "yTrue"), bytes(a, "yPred"), a.object("grid", grid(a)))),
        call(
            "ClassAveraging.withBackground(boolean)",
            a -> ClassAveraging.withDefaults().withBackground(a.flag())),
        call(
            "ClassAveraging.withEmptyDistance(double)",
            a -> ClassAveraging.withDefaults().withEmptyDistance(a.number("distance", 0, 1))),
        call(
            "PixelProbabilities.interleaved(double[])",
            a -> probable(
                PixelProbabilities.interleaved(a.probabilities("yProba", 2 * a.length(), 3)), a)),
        call(
            "PixelProbabilities.interleaved(float[])",
            a -> probable(
                PixelProbabilities.interleaved(a.floatProbabilities("yProba", 2 * a.length(), 3)),
                a)),
        call(
            "PixelProbabilities.planes(double[])",
            a -> probable(
                PixelProbabilities.planes(a.doubles("yProba", 6 * a.length(), THIRD, THIRD)), a)),
        call(
            "PixelProbabilities.planes(float[])",
            a -> probable(
                PixelProbabilities.planes(
                    a.floats("yProba", 6 * a.length(), (float) THIRD, (float) THIRD)),
                a)),
        call(
            "PixelProbabilities.positive(double[])",
            a -> positive(
                PixelProbabilities.positive(a.doubles("yProba", 2 * a.length(), 0, 1)), a)),
        call(
            "PixelProbabilities.positive(float[])",
            a ->
                positive(PixelProbabilities.positive(a.floats("yProba", 2 * a.length(), 0, 1)), a)),
        call(
            "SegmentationEvaluation.averaged(ClassAveraging)",
            a -> SegmentationEvaluation.of(options(), image(a.kind()))
                .averaged(a.object("averaging", ClassAveraging.withDefaults().perPair()))),
        call(
            "SegmentationEvaluation.of(SegmentationOptions, SegmentedImage[])",
            a -> SegmentationEvaluation.of(
                a.object("options", options()),
                a.objects("images", new SegmentedImage[] {anyImage(a), image(a.kind())}))),
        call(
            "SegmentationEvaluation.ofLosses(double[])",
            a -> SegmentationEvaluation.ofLosses(a.doubles("losses"))),
        call(
            "SegmentationLosses.dice(double)",
            a -> probable(a.kind()).losses().dice(a.number("smooth", 0, 1))),
        call(
            "SegmentationLosses.tversky(double, double, double)",
            a -> probable(a.kind())
                .losses()
                .tversky(
                    a.number("alpha", 0, 1), a.number("beta", 0, 1), a.number("smooth", 0, 1))),
        call(
            "SegmentationOptions.withBoundaryDistance(int)",
            a -> SegmentationEvaluation.of(
                options().withBoundaryDistance(a.whole("pixels", 1, 5)), image(a.kind()))),
        call(
            "SegmentationOptions.withBoundaryInclusive(boolean)",
            a -> SegmentationEvaluation.of(
                options().withBoundaryInclusive(a.flag()), image(a.kind()))),
        call(
            "SegmentationOptions.withBoundaryTolerance(double)",
            a -> SegmentationEvaluation.of(
                options().withBoundaryTolerance(a.number("pixels", 0, 1)), image(a.kind()))),
        call(
            "SegmentationOptions.withBoundaryToleranceRatio(double)",
            a -> SegmentationEvaluation.of(
                options().withBoundaryToleranceRatio(a.number("ratio", 0, 1)), image(a.kind()))),
        call(
            "SegmentationOptions.withDavisTolerance(double)",
            a -> SegmentationEvaluation.of(
                options().withDavisTolerance(a.number("tolerance", 0, 1)), image(a.kind()))),
        call(
            "SegmentationOptions.withDilationRatio(double)",
            a -> SegmentationEvaluation.of(
                options().withDilationRatio(a.number("ratio", 0, 1)), image(a.kind()))),
        call(
            "SegmentationOptions.withEvidence(Evidence[])",
            a -> SegmentationEvaluation.of(
                options().withEvidence(a.objects("more", Evidence.values())), image(a.kind()))),
        call(
            "SegmentationOptions.withFocalGamma(double)",
            a -> SegmentationEvaluation.of(
                options().withFocalGamma(a.number("gamma", 0, 1)), image(a.kind()))),
        call(
            "SegmentationOptions.withIgnoreIndex(int)",
            a -> SegmentationEvaluation.of(
                options().withIgnoreIndex(a.whole("label", 1, 5)), image(a.kind()))),
        call(
            "SegmentationOptions.withNsdTolerance(double)",
            a -> SegmentationEvaluation.of(
                options().withNsdTolerance(a.number("tolerance", 0, 1)), image(a.kind()))),
        call(
            "SegmentationOptions.withPercentile(double)",
            a -> SegmentationEvaluation.of(
                options().withPercentile(a.number("percentile", 0, 100)), image(a.kind()))),
        call(
            "SegmentationOptions.withSurfaceOptions(SurfaceOptions)",
            a -> SegmentationEvaluation.of(
                options()
                    .withSurfaceOptions(a.object("surfaceOptions", SurfaceOptions.withDefaults())),
                image(a.kind()))),
        call(
            "SegmentationOptions.withDefaults(int)",
            a -> SegmentationOptions.withDefaults(a.whole("numClasses", 3, 3))),
        call(
            "SegmentationStatistics.create(int)",
            a -> SegmentationStatistics.create(a.whole("numClasses", 3, 3))),
        call(
            "SegmentationStatistics.create(SegmentationOptions)",
            a -> SegmentationStatistics.create(a.object("options", options()))),
        call(
            "SegmentedImage.withProbabilities(PixelProbabilities)",
            a -> SegmentationEvaluation.of(
                options(), image(a.kind()).withProbabilities(a.object("yProba", proba(a))))),
        call(
            "SegmentedImage.of(byte[], byte[], PixelGrid)",
            a -> SegmentationEvaluation.of(
                options(),
                SegmentedImage.of(
                    bytes(a, "yTrue"), bytes(a, "yPred"), a.object("grid", grid(a))))),
        call(
            "SegmentedImage.of(int[], int[], PixelGrid)",
            a -> SegmentationEvaluation.of(
                options(),
                SegmentedImage.of(
                    a.labels("yTrue", 2 * a.length(), 3),
                    a.labels("yPred", 2 * a.length(), 3),
                    a.object("grid", grid(a))))),
        call(
            "SegmentedImage.ofProbabilities(byte[], PixelProbabilities, PixelGrid)",
            a -> SegmentationEvaluation.of(
                options(),
                SegmentedImage.ofProbabilities(
                    bytes(a, "yTrue"), a.object("yProba", proba(a)), a.object("grid", grid(a))))),
        call(
            "SegmentedImage.ofProbabilities(int[], PixelProbabilities, PixelGrid)",
            a -> SegmentationEvaluation.of(
                options(),
                SegmentedImage.ofProbabilities(
                    a.labels("yTrue", 2 * a.length(), 3),
                    a.object("yProba", proba(a)),
                    a.object("grid", grid(a))))),
        call(
            "SurfaceDistances.normalizedSurfaceDice(double)",
            a -> SurfaceDistances.of(bytes(a.kind(), "yTrue"), bytes(a.kind(), "yPred"), grid(a))
                .normalizedSurfaceDice(a.number("tolerance", 0, 1))),
        call(
            "SurfaceDistances.robustHausdorff(double)",
            a -> SurfaceDistances.of(bytes(a.kind(), "yTrue"), bytes(a.kind(), "yPred"), grid(a))
                .robustHausdorff(a.number("percentile", 0, 100))),
        call(
            "SurfaceDistances.robustHausdorffPooled(double)",
            a -> SurfaceDistances.of(bytes(a.kind(), "yTrue"), bytes(a.kind(), "yPred"), grid(a))
                .robustHausdorffPooled(a.number("percentile", 0, 100))),
        call(
            "SurfaceDistances.of(byte[], byte[], PixelGrid)",
            a -> SurfaceDistances.of(
                bytes(a, "yTrue"), bytes(a, "yPred"), a.object("grid", grid(a)))),
        call(
            "SurfaceDistances.of(byte[], byte[], PixelGrid, SurfaceOptions)",
            a -> SurfaceDistances.of(
                bytes(a, "yTrue"),
                bytes(a, "yPred"),
                a.object("grid", grid(a)),
                a.object("options", SurfaceOptions.withDefaults()))),
        call(
            "SurfaceOptions.withBorderIsBoundary(boolean)",
            a -> SurfaceOptions.withDefaults().withBorderIsBoundary(a.flag())),
        call(
            "SurfelDistances.normalizedSurfaceDice(double)",
            a -> SurfelDistances.of(bytes(a.kind(), "yTrue"), bytes(a.kind(), "yPred"), grid(a))
                .normalizedSurfaceDice(a.number("tolerance", 0, 1))),
        call(
            "SurfelDistances.robustHausdorff(double)",
            a -> SurfelDistances.of(bytes(a.kind(), "yTrue"), bytes(a.kind(), "yPred"), grid(a))
                .robustHausdorff(a.number("percentile", 0, 100))),
        call(
            "SurfelDistances.of(byte[], byte[], PixelGrid)",
            a -> SurfelDistances.of(
                bytes(a, "yTrue"), bytes(a, "yPred"), a.object("grid", grid(a)))));
  }

  private static final double THIRD = 1 / 3.0;

  private static SegmentationEvaluation positive(
      PixelProbabilities proba, HostileArguments arguments) {
    return SegmentationEvaluation.of(
        SegmentationOptions.withDefaults(2).withEvidence(Evidence.values()),
        SegmentedImage.ofProbabilities(
            arguments.kind().bytes("yTrue", 2 * arguments.length(), 2), proba, grid(arguments)));
  }

  private static SegmentationOptions options() {
    return SegmentationOptions.withDefaults(3).withEvidence(Evidence.values());
  }

  private static PixelGrid grid(HostileArguments arguments) {
    return PixelGrid.of(2, Math.max(1, arguments.length()));
  }

  private static byte[] bytes(HostileArguments arguments, String name) {
    return arguments.bytes(name, 2 * arguments.length(), 3);
  }

  private static SegmentedImage image(HostileArguments arguments) {
    return SegmentedImage.of(bytes(arguments, "yTrue"), bytes(arguments, "yPred"), grid(arguments));
  }

  private static SegmentedImage anyImage(HostileArguments arguments) {
    int size = 2 * arguments.length();
    return SegmentedImage.of(
        arguments.labels("yTrue", size, 3), arguments.labels("yPred", size, 3), grid(arguments));
  }

  private static PixelProbabilities proba(HostileArguments arguments) {
    return PixelProbabilities.interleaved(
        arguments.probabilities("yProba", 2 * arguments.length(), 3));
  }

  private static SegmentationEvaluation probable(HostileArguments arguments) {
    return probable(proba(arguments), arguments);
  }

  private static SegmentationEvaluation probable(
      PixelProbabilities proba, HostileArguments arguments) {
    return SegmentationEvaluation.of(
        options(),
        SegmentedImage.ofProbabilities(bytes(arguments.kind(), "yTrue"), proba, grid(arguments)));
  }
}
