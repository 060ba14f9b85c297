package io.evalmetrics.box;

import io.evalmetrics.Task;
import io.evalmetrics.laws.HostileArguments;
import io.evalmetrics.laws.RobustnessLaws;
import java.util.List;
import java.util.Set;

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
                a -> Boxes.area(
                    a.boxes("boxes", a.length()), a.whole("i", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call(
                "Boxes.ciou(double[], int, double[], int)",
                a -> Boxes.ciou(
                    a.boxes("a", a.length()),
                    a.whole("i", 0, Math.max(1, a.length()) - 1),
                    a.boxes("b", a.length()),
                    a.whole("j", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call(
                "Boxes.ciouLoss(double[], int, double[], int)",
                a -> Boxes.ciouLoss(
                    a.boxes("a", a.length()),
                    a.whole("i", 0, Math.max(1, a.length()) - 1),
                    a.boxes("b", a.length()),
                    a.whole("j", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call(
                "Boxes.cocoOverlap(double[], int, double[], int, boolean)",
                a -> Boxes.cocoOverlap(
                    a.boxes("detections", a.length()),
                    a.whole("detection", 0, Math.max(1, a.length()) - 1),
                    a.boxes("truths", a.length()),
                    a.whole("truth", 0, Math.max(1, a.length()) - 1),
                    a.flag()))
            .takingIndex(),
        call(
                "Boxes.diou(double[], int, double[], int)",
                a -> Boxes.diou(
                    a.boxes("a", a.length()),
                    a.whole("i", 0, Math.max(1, a.length()) - 1),
                    a.boxes("b", a.length()),
                    a.whole("j", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call(
                "Boxes.diouLoss(double[], int, double[], int)",
                a -> Boxes.diouLoss(
                    a.boxes("a", a.length()),
                    a.whole("i", 0, Math.max(1, a.length()) - 1),
                    a.boxes("b", a.length()),
                    a.whole("j", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call(
                "Boxes.giou(double[], int, double[], int)",
                a -> Boxes.giou(
                    a.boxes("a", a.length()),
                    a.whole("i", 0, Math.max(1, a.length()) - 1),
                    a.boxes("b", a.length()),
                    a.whole("j", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call(
                "Boxes.giouLoss(double[], int, double[], int)",
                a -> Boxes.giouLoss(
                    a.boxes("a", a.length()),
                    a.whole("i", 0, Math.max(1, a.length()) - 1),
                    a.boxes("b", a.length()),
                    a.whole("j", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call(
                "Boxes.iou(double[], int, double[], int)",
                a -> Boxes.iou(
                    a.boxes("a", a.length()),
                    a.whole("i", 0, Math.max(1, a.length()) - 1),
                    a.boxes("b", a.length()),
                    a.whole("j", 0, Math.max(1, a.length()) - 1)))
            .takingIndex(),
        call("Boxes.areas(double[])", a -> Boxes.areas(a.boxes("boxes", a.length()))),
        call(
            "Boxes.ciou(double[], double[])",
            a -> Boxes.ciou(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
            "Boxes.ciouLoss(double[], double[])",
            a -> Boxes.ciouLoss(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
            "Boxes.ciouMatrix(double[], double[])",
            a -> Boxes.ciouMatrix(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
                "Boxes.ciouMatrix(double[], double[], double[])",
                a -> Boxes.ciouMatrix(
                    a.boxes("boxes1", a.length()),
                    a.boxes("boxes2", a.length()),
                    a.output("into", a.length() * a.length())))
            .keepingArrays(),
        call(
            "Boxes.cocoOverlapMatrix(double[], double[], boolean[])",
            a -> Boxes.cocoOverlapMatrix(
                a.boxes("detections", a.length()),
                a.boxes("truths", a.length()),
                a.booleans("crowd"))),
        call(
            "Boxes.diou(double[], double[])",
            a -> Boxes.diou(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
            "Boxes.diouLoss(double[], double[])",
            a -> Boxes.diouLoss(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
            "Boxes.diouMatrix(double[], double[])",
            a -> Boxes.diouMatrix(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
                "Boxes.diouMatrix(double[], double[], double[])",
                a -> Boxes.diouMatrix(
                    a.boxes("boxes1", a.length()),
                    a.boxes("boxes2", a.length()),
                    a.output("into", a.length() * a.length())))
            .keepingArrays(),
        call(
            "Boxes.giou(double[], double[])",
            a -> Boxes.giou(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
            "Boxes.giouLoss(double[], double[])",
            a -> Boxes.giouLoss(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
            "Boxes.giouMatrix(double[], double[])",
            a -> Boxes.giouMatrix(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
                "Boxes.giouMatrix(double[], double[], double[])",
                a -> Boxes.giouMatrix(
                    a.boxes("boxes1", a.length()),
                    a.boxes("boxes2", a.length()),
                    a.output("into", a.length() * a.length())))
            .keepingArrays(),
        call(
            "Boxes.iou(double[], double[])",
            a -> Boxes.iou(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
            "Boxes.iouMatrix(double[], double[])",
            a -> Boxes.iouMatrix(a.boxes("boxes1", a.length()), a.boxes("boxes2", a.length()))),
        call(
                "Boxes.iouMatrix(double[], double[], double[])",
                a -> Boxes.iouMatrix(
                    a.boxes("boxes1", a.length()),
                    a.boxes("boxes2", a.length()),
                    a.output("into", a.length() * a.length())))
            .keepingArrays(),
        call("BoxFormat.check(String, double[])", a -> checked(a)),
        call("BoxFormat.toXyxy(double[])", a -> format(a).toXyxy(a.boxes("boxes", a.length()))),
        call("BoxFormat.toXywh(double[])", a -> format(a).toXywh(a.boxes("boxes", a.length()))),
        call(
            "BoxFormat.toCxcywh(double[])", a -> format(a).toCxcywh(a.boxes("boxes", a.length()))));
  }

  private static BoxFormat format(HostileArguments arguments) {
    return BoxFormat.values()[arguments.choice(BoxFormat.values().length)];
  }

  private static Object checked(HostileArguments arguments) {
    BoxFormat.XYXY.check("boxes", arguments.boxes("boxes", arguments.length()));
    return true;
  }
}
