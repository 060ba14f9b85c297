package io.evalmetrics.mask;

import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return PixelGrid.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of();
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of();
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
            "BoundaryBand.of(byte[], int, PixelGrid)",
            a -> BoundaryBand.of(
                a.bytes("labels", 2 * a.length(), 3),
                a.whole("distance", 1, 5),
                a.object("grid", grid(a)))),
        call(
            "BoundaryBand.distance(double, PixelGrid)",
            a -> BoundaryBand.distance(a.number("ratio", 0, 1), a.object("grid", grid(a)))),
        call(
            "DistanceTransform.euclidean(byte[], PixelGrid)",
            a -> DistanceTransform.euclidean(
                a.bytes("mask", 2 * a.length(), 3), a.object("grid", grid(a)))),
        call(
                "LabelBoundaries.pixels(int)",
                a ->
                    LabelBoundaries.of(labels(a.kind()), 3, grid(a)).pixels(a.whole("label", 0, 2)))
            .takingIndex(),
        call(
            "LabelBoundaries.of(byte[], int, PixelGrid)",
            a -> LabelBoundaries.of(
                a.bytes("labels", 2 * a.length(), 3),
                a.whole("numClasses", 3, 3),
                a.object("grid", grid(a)))),
        call(
            "LabelBoundaries.of(byte[], int, PixelGrid, Connectivity, boolean)",
            a -> LabelBoundaries.of(
                a.bytes("labels", 2 * a.length(), 3),
                a.whole("numClasses", 3, 3),
                a.object("grid", grid(a)),
                a.object("connectivity", Connectivity.values()[0]),
                a.flag())),
        call(
            "LabelBoundaries.ofDavis(byte[], int, PixelGrid)",
            a -> LabelBoundaries.ofDavis(
                a.bytes("labels", 2 * a.length(), 3),
                a.whole("numClasses", 3, 3),
                a.object("grid", grid(a)))),
        call(
            "PixelGrid.withSpacing(double[])",
            a -> PixelGrid.of(2, 3).withSpacing(a.doubles("spacing", 2, 0.5, 9))),
        call("PixelGrid.of(int[])", a -> PixelGrid.of(a.ints("shape", 2, 1, 5))),
        call("PixelGrid.checkLength(String, int)", a -> checked(a)),
        call(
            "RunLengthMask.crowdIou(RunLengthMask)",
            a -> mask(a.kind()).crowdIou(a.object("crowd", mask(a.kind())))),
        call(
            "RunLengthMask.iou(RunLengthMask)",
            a -> mask(a.kind()).iou(a.object("other", mask(a.kind())))),
        call(
            "RunLengthMask.intersectionArea(RunLengthMask)",
            a -> mask(a.kind()).intersectionArea(a.object("other", mask(a.kind())))),
        call(
            "RunLengthMask.boundary(double)",
            a -> mask(a.kind()).boundary(a.number("dilationRatio", 0, 1))),
        call(
            "RunLengthMask.intersection(RunLengthMask)",
            a -> mask(a.kind()).intersection(a.object("other", mask(a.kind())))),
        call(
            "RunLengthMask.union(RunLengthMask)",
            a -> mask(a.kind()).union(a.object("other", mask(a.kind())))),
        call(
            "RunLengthMask.iouMatrix(RunLengthMask[], RunLengthMask[])",
            a -> RunLengthMask.iouMatrix(
                a.objects("masks1", new RunLengthMask[] {mask(a.kind()), mask(a.kind())}),
                a.objects("masks2", new RunLengthMask[] {mask(a.kind()), mask(a.kind())}))),
        call(
            "RunLengthMask.iouMatrix(RunLengthMask[], RunLengthMask[], boolean[])",
            a -> RunLengthMask.iouMatrix(
                a.objects("masks1", new RunLengthMask[] {mask(a.kind()), mask(a.kind())}),
                a.objects("masks2", new RunLengthMask[] {mask(a.kind()), mask(a.kind())}),
                a.booleans("crowd2", 2))),
        call(
            "RunLengthMask.of(int, int, boolean[])",
            a -> RunLengthMask.of(
                a.whole("height", 2, 2),
                a.whole("width", a.length(), a.length()),
                a.booleans("mask", 2 * a.length()))),
        call(
            "RunLengthMask.of(int, int, byte[])",
            a -> RunLengthMask.of(
                a.whole("height", 2, 2),
                a.whole("width", a.length(), a.length()),
                a.bytes("mask", 2 * a.length(), 3))),
        call(
            "RunLengthMask.ofCounts(int, int, int[])",
            a -> RunLengthMask.ofCounts(
                a.whole("height", 2, 2),
                a.whole("width", a.length(), a.length()),
                a.ints("counts", new int[] {1, 2 * a.length() - 1}))),
        call(
            "RunLengthMask.ofCounts(int, int, String)",
            a -> RunLengthMask.ofCounts(
                a.whole("height", 2, 2),
                a.whole("width", a.length(), a.length()),
                a.object("counts", a.flag() ? mask(a.kind()).compressedCounts() : "0~P?\u20ac"))),
        call(
            "RunLengthMask.ofPolygons(int, int, double[][])",
            a -> RunLengthMask.ofPolygons(
                a.whole("height", 2, 2), a.whole("width", a.length(), a.length()), polygons(a))),
        call(
            "RunLengthMask.ofCounts(int[], int[], int[], String[])",
            a -> RunLengthMask.ofCounts(
                a.ints("heights", 1, 2, 2),
                a.ints("widths", new int[] {Math.max(1, a.length())}),
                a.labels("images", 2, 1),
                a.objects("counts", new String[] {
                  mask(a.kind()).compressedCounts(), mask(a.kind()).compressedCounts()
                }))),
        call(
            "Skeleton.of(byte[], PixelGrid)",
            a -> Skeleton.of(a.bytes("mask", 2 * a.length(), 3), a.object("grid", grid(a)))),
        call(
                "SurfaceElements.weights(int)",
                a -> SurfaceElements.of(labels(a.kind()), 3, grid(a))
                    .weights(a.whole("label", 0, 2)))
            .takingIndex(),
        call(
                "SurfaceElements.codes(int)",
                a -> SurfaceElements.of(labels(a.kind()), 3, grid(a)).codes(a.whole("label", 0, 2)))
            .takingIndex(),
        call(
                "SurfaceElements.points(int)",
                a ->
                    SurfaceElements.of(labels(a.kind()), 3, grid(a)).points(a.whole("label", 0, 2)))
            .takingIndex(),
        call(
            "SurfaceElements.weightsOfCodes(PixelGrid)",
            a -> SurfaceElements.weightsOfCodes(a.object("grid", grid(a)))),
        call(
            "SurfaceElements.of(byte[], int, PixelGrid)",
            a -> SurfaceElements.of(
                a.bytes("labels", 2 * a.length(), 3),
                a.whole("numClasses", 3, 3),
                a.object("grid", grid(a)))));
  }

  private static PixelGrid grid(HostileArguments arguments) {
    return PixelGrid.of(2, Math.max(1, arguments.length()));
  }

  private static byte[] labels(HostileArguments arguments) {
    return arguments.bytes("labels", 2 * arguments.length(), 3);
  }

  private static RunLengthMask mask(HostileArguments arguments) {
    return RunLengthMask.of(
        2, arguments.length(), arguments.booleans("mask", 2 * arguments.length()));
  }

  private static double[][] polygons(HostileArguments arguments) {
    return arguments.objects(
        "polygons",
        new double[][] {arguments.doubles("polygon", 6, -1e9, 1e9), {0, 0, 1, 0, 1, 2, 0, 2}});
  }

  private static Object checked(HostileArguments arguments) {
    PixelGrid.of(2, 3).checkLength("name", arguments.whole("name", 6, 6));
    return true;
  }
}
