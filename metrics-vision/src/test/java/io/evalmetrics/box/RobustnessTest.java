package io.evalmetrics.box;

import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;

class RobustnessTest extends RobustnessLaws {

  @Override
  protected Class<?> door() {
    return Boxes.class;
  }

  @Override
  protected List<Task<?>> tasks() {
    return List.of();
  }

  @Override
  protected Set<String> trusting() {
    return Set.of(
        "BoxFormat.toXyxy(double[], int, double[], int)",
        "Boxes.cocoOverlaps(double[], int, double[], int[], int, boolean[], double[])");
  }

  @Override
  protected List<Add<?>> adds() {
    return List.of();
  }

  @Override
  protected List<Call> calls() {
    return List.of(
        call(
                "Boxes.area(double[], int)",
                a -> Boxes.area(a.boxes("boxes", a.length()), position("i", a)))
            .takingIndex(),
        pair("ciou", Boxes::ciou),
        pair("ciouLoss", Boxes::ciouLoss),
        call(
                "Boxes.cocoOverlap(double[], int, double[], int, boolean)",
                a -> Boxes.cocoOverlap(
                    a.boxes("detections", a.length()),
                    position("detection", a),
                    a.boxes("truths", a.length()),
                    position("truth", a),
                    a.flag()))
            .takingIndex(),
        pair("diou", Boxes::diou),
        pair("diouLoss", Boxes::diouLoss),
        pair("giou", Boxes::giou),
        pair("giouLoss", Boxes::giouLoss),
        pair("iou", Boxes::iou),
        call("Boxes.areas(double[])", a -> Boxes.areas(a.boxes("boxes", a.length()))),
        arrays("ciou", Boxes::ciou),
        arrays("ciouLoss", Boxes::ciouLoss),
        arrays("ciouMatrix", Boxes::ciouMatrix),
        into("ciouMatrix", Boxes::ciouMatrix),
        call(
            "Boxes.cocoOverlapMatrix(double[], double[], boolean[])",
            a -> Boxes.cocoOverlapMatrix(
                a.boxes("detections", a.length()),
                a.boxes("truths", a.length()),
                a.booleans("crowd"))),
        arrays("diou", Boxes::diou),
        arrays("diouLoss", Boxes::diouLoss),
        arrays("diouMatrix", Boxes::diouMatrix),
        into("diouMatrix", Boxes::diouMatrix),
        arrays("giou", Boxes::giou),
        arrays("giouLoss", Boxes::giouLoss),
        arrays("giouMatrix", Boxes::giouMatrix),
        into("giouMatrix", Boxes::giouMatrix),
        arrays("iou", Boxes::iou),
        arrays("iouMatrix", Boxes::iouMatrix),
        into("iouMatrix", Boxes::iouMatrix),
        call("BoxFormat.check(String, double[])", a -> checked(a)),
        call("BoxFormat.toXyxy(double[])", a -> format(a).toXyxy(a.boxes("boxes", a.length()))),
        call("BoxFormat.toXywh(double[])", a -> format(a).toXywh(a.boxes("boxes", a.length()))),
        call(
            "BoxFormat.toCxcywh(double[])", a -> format(a).toCxcywh(a.boxes("boxes", a.length()))));
  }

  /** An overlap or a loss of two boxes. */
  private interface Pair {
    double of(double[] a, int i, double[] b, int j);
  }

  /** An overlap written into an array. */
  private interface Into {
    double[] of(double[] boxes1, double[] boxes2, double[] into);
  }

  private static Call pair(String name, Pair pair) {
    return call(
            "Boxes." + name + "(double[], int, double[], int)",
            a -> pair.of(
                a.boxes("a", a.length()),
                position("i", a),
                a.boxes("b", a.length()),
                position("j", a)))
        .takingIndex();
  }

  private static Call arrays(String name, BinaryOperator<double[]> overlap) {
    return call(
        "Boxes." + name + "(double[], double[])",
        a -> overlap.apply(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length())));
  }

  private static Call into(String name, Into overlap) {
    return call(
            "Boxes." + name + "(double[], double[], double[])",
            a -> overlap.of(
                a.boxes("boxes1", a.length()),
                a.boxes("boxes2", a.length()),
                a.output("into", a.length() * a.length())))
        .keepingArrays();
  }

  private static int position(String name, HostileArguments arguments) {
    return arguments.whole(name, 0, Math.max(1, arguments.length()) - 1);
  }

  private static BoxFormat format(HostileArguments arguments) {
    return BoxFormat.values()[arguments.choice(BoxFormat.values().length)];
  }

  private static Object checked(HostileArguments arguments) {
    BoxFormat.XYXY.check("boxes", arguments.boxes("boxes", arguments.length()));
    return true;
  }
}
