package io.evalmetrics.box;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoxesTest {

  /** Corners on a coarse grid, so that edges touch and boxes are empty now and then. */
  private static double[] boxes(Random random, int n) {
    double[] boxes = new double[4 * n];
    for (int i = 0; i < boxes.length; i += 4) {
      for (int axis = 0; axis < 2; axis++) {
        boxes[i + axis] = random.nextInt(9) - 4;
        boxes[i + 2 + axis] = boxes[i + axis] + random.nextInt(5);
      }
    }
    return boxes;
  }

  @Property(tries = 200)
  void kernelsAreSymmetricAndBounded(@ForAll long seed) {
    Random random = new Random(seed);
    double[] a = boxes(random, 1);
    double[] b = boxes(random, 1);
    assertEquals(Boxes.iou(a, 0, b, 0), Boxes.iou(b, 0, a, 0));
    assertEquals(Boxes.giou(a, 0, b, 0), Boxes.giou(b, 0, a, 0));
    assertEquals(Boxes.diou(a, 0, b, 0), Boxes.diou(b, 0, a, 0));
    assertEquals(Boxes.ciou(a, 0, b, 0), Boxes.ciou(b, 0, a, 0));
    assertWithin(0, Boxes.iou(a, 0, b, 0), 1);
    assertWithin(-1, Boxes.giou(a, 0, b, 0), Boxes.iou(a, 0, b, 0));
    assertWithin(-1, Boxes.diou(a, 0, b, 0), Boxes.iou(a, 0, b, 0));
    assertWithin(-1.5, Boxes.ciou(a, 0, b, 0), Boxes.diou(a, 0, b, 0));
    assertWithin(0, Boxes.giouLoss(a, 0, b, 0), 2);
    assertWithin(0, Boxes.diouLoss(a, 0, b, 0), 2);
  }

  private static void assertWithin(double low, double value, double high) {
    assertTrue(
        Double.isNaN(value) || value >= low - 1e-15 && value <= high + 1e-15,
        () -> value + " lies in [" + low + ", " + high + "]");
  }

  @Property(tries = 100)
  void matricesHoldThePairs(@ForAll long seed) {
    Random random = new Random(seed);
    boolean isWide = random.nextBoolean();
    int rows = random.nextInt(isWide ? 5 : 300);
    int columns = random.nextInt(isWide ? 300 : 5);
    double[] a = boxes(random, rows);
    double[] b = boxes(random, columns);
    double[] iou = Boxes.iouMatrix(a, b);
    double[] giou = Boxes.giouMatrix(a, b);
    double[] diou = Boxes.diouMatrix(a, b);
    double[] ciou = Boxes.ciouMatrix(a, b);
    assertEquals(rows * columns, iou.length);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        assertEquals(Boxes.iou(a, i, b, j), iou[i * columns + j]);
        assertEquals(Boxes.giou(a, i, b, j), giou[i * columns + j]);
        assertEquals(Boxes.diou(a, i, b, j), diou[i * columns + j]);
        assertEquals(Boxes.ciou(a, i, b, j), ciou[i * columns + j]);
      }
    }
  }

  @Property(tries = 100)
  void pairedKernelsAreTheDiagonal(@ForAll long seed) {
    Random random = new Random(seed);
    int n = random.nextInt(5);
    double[] a = boxes(random, n);
    double[] b = boxes(random, n);
    for (int i = 0; i < n; i++) {
      assertEquals(Boxes.iou(a, i, b, i), Boxes.iou(a, b)[i]);
      assertEquals(Boxes.giou(a, i, b, i), Boxes.giou(a, b)[i]);
      assertEquals(Boxes.diou(a, i, b, i), Boxes.diou(a, b)[i]);
      assertEquals(Boxes.ciou(a, i, b, i), Boxes.ciou(a, b)[i]);
      assertEquals(Boxes.giouLoss(a, i, b, i), Boxes.giouLoss(a, b)[i]);
      assertEquals(Boxes.diouLoss(a, i, b, i), Boxes.diouLoss(a, b)[i]);
      assertEquals(Boxes.ciouLoss(a, i, b, i), Boxes.ciouLoss(a, b)[i]);
      assertEquals(Boxes.area(a, i), Boxes.areas(a)[i]);
    }
  }

  @Property(tries = 100)
  void cocoOverlapIsTheIouOrTheShareOnACrowd(@ForAll long seed) {
    Random random = new Random(seed);
    double[] a = boxes(random, 1);
    double[] b = boxes(random, 1);
    double[] detection = BoxFormat.XYXY.toXywh(a);
    double[] truth = BoxFormat.XYXY.toXywh(b);
    double iou = Boxes.iou(a, 0, b, 0);
    double expected = Double.isNaN(iou) ? 0 : iou;
    assertEquals(expected, Boxes.cocoOverlap(detection, 0, truth, 0, false), 1e-15);
    double union = Boxes.area(a, 0) + Boxes.area(b, 0);
    double shared = expected * union / (1 + expected);
    double share = shared == 0 ? 0 : shared / Boxes.area(a, 0);
    assertEquals(share, Boxes.cocoOverlap(detection, 0, truth, 0, true), 1e-14);
    assertArrayEquals(
        new double[] {Boxes.cocoOverlap(detection, 0, truth, 0, true)},
        Boxes.cocoOverlapMatrix(detection, truth, new boolean[] {true}));
  }

  @Property(tries = 100)
  void formatsConvertBackAndForth(@ForAll long seed) {
    double[] boxes = boxes(new Random(seed), 3);
    assertArrayEquals(boxes, BoxFormat.XYXY.toXyxy(boxes));
    assertArrayEquals(boxes, BoxFormat.XYWH.toXyxy(BoxFormat.XYXY.toXywh(boxes)));
    assertArrayEquals(boxes, BoxFormat.CXCYWH.toXyxy(BoxFormat.XYXY.toCxcywh(boxes)));
    double[] centred = BoxFormat.XYXY.toCxcywh(boxes);
    assertArrayEquals(centred, BoxFormat.CXCYWH.toCxcywh(centred));
    assertArrayEquals(BoxFormat.XYXY.toXywh(boxes), BoxFormat.CXCYWH.toXywh(centred));
    double[] one = new double[8];
    BoxFormat.CXCYWH.toXyxy(centred, 2, one, 1);
    assertArrayEquals(new double[] {0, 0, 0, 0, boxes[8], boxes[9], boxes[10], boxes[11]}, one);
  }

  @Test
  void boxesWithoutAreaAreNaNAsInTorchvisionButZeroAsInCoco() {
    double[] point = {1, 1, 1, 1};
    assertEquals(Double.NaN, Boxes.iou(point, 0, point, 0));
    assertEquals(Double.NaN, Boxes.giou(point, 0, point, 0));
    assertEquals(Double.NaN, Boxes.diou(point, 0, point, 0));
    assertEquals(Double.NaN, Boxes.ciou(point, 0, point, 0));
    assertEquals(Double.NaN, Boxes.iouMatrix(point, point)[0]);
    double[] xywh = BoxFormat.XYXY.toXywh(point);
    assertEquals(0, Boxes.cocoOverlap(xywh, 0, xywh, 0, false));
    assertEquals(0, Boxes.cocoOverlap(xywh, 0, xywh, 0, true));
  }

  @Test
  void ciouComparesAFlatBoxButNotAPoint() {
    double[] square = {0, 0, 2, 2};
    double[] line = {0, 0, 2, 0};
    double[] point = {0, 0, 0, 0};
    assertTrue(Boxes.ciou(square, 0, line, 0) < 0);
    assertEquals(Double.NaN, Boxes.ciou(square, 0, point, 0));
  }

  @Test
  void matricesGoIntoTheCallersArray() {
    double[] a = boxes(new Random(1), 3);
    double[] b = boxes(new Random(2), 2);
    double[] into = new double[6];
    assertSame(into, Boxes.iouMatrix(a, b, into));
    assertArrayEquals(Boxes.iouMatrix(a, b), into);
    assertArrayEquals(Boxes.giouMatrix(a, b), Boxes.giouMatrix(a, b, into));
    assertArrayEquals(Boxes.diouMatrix(a, b), Boxes.diouMatrix(a, b, into));
    assertArrayEquals(Boxes.ciouMatrix(a, b), Boxes.ciouMatrix(a, b, into));
    assertThrows(IllegalArgumentException.class, () -> Boxes.iouMatrix(a, b, new double[5]));
  }

  @Test
  void malformedBoxesAreRejected() {
    double[] good = {0, 0, 1, 1};
    double[] upsideDown = {0, 1, 1, 0};
    double[] nan = {0, 0, 1, Double.NaN};
    double[] three = {0, 0, 1};
    double[] two = {0, 0, 1, 1, 0, 0, 1, 1};
    for (double[] bad : new double[][] {upsideDown, nan, three}) {
      assertThrows(IllegalArgumentException.class, () -> Boxes.iouMatrix(good, bad));
      assertThrows(IllegalArgumentException.class, () -> Boxes.iou(bad, good));
      assertThrows(IllegalArgumentException.class, () -> Boxes.areas(bad));
      assertThrows(IllegalArgumentException.class, () -> BoxFormat.XYXY.toXywh(bad));
    }
    assertThrows(IllegalArgumentException.class, () -> Boxes.giou(good, two));
    double[] negativeWidth = {0, 0, -1, 1};
    assertThrows(IllegalArgumentException.class, () -> BoxFormat.XYWH.toXyxy(negativeWidth));
    assertThrows(IllegalArgumentException.class, () -> BoxFormat.CXCYWH.toCxcywh(negativeWidth));
    assertThrows(
        IllegalArgumentException.class, () -> Boxes.cocoOverlapMatrix(good, good, new boolean[2]));
  }
}
