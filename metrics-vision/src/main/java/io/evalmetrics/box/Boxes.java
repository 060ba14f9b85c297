package io.evalmetrics.box;

import io.evalmetrics.internal.Arguments;

/**
 * Overlap of axis-parallel boxes, and the training losses made of it.
 *
 * <p>Boxes stand one after the other in flat arrays, four numbers each: left, top, right, bottom ({@link
 * BoxFormat#XYXY}; others are converted first). Each overlap comes three times: of box {@code i} and box {@code j},
 * which trusts its input; of two arrays element by element; and as a matrix, rows from the first array, columns from the
 * second, row-major. The array forms check their boxes.
 *
 * <pre>{@code
 * intersection = max(0, min(ax2, bx2) - max(ax1, bx1)) * (the same of y)
 * union        = area(a) + area(b) - intersection
 * IoU  = intersection / union
 * GIoU = IoU - (C - union) / C              C: area of the smallest box around both
 * DIoU = IoU - rho^2 / c^2                  rho: distance of the centres, c: diagonal of the box around both
 * CIoU = DIoU - alpha * v                   v = 4/pi^2 (atan(wa/ha) - atan(wb/hb))^2, alpha = v / (1 - IoU + v)
 * }</pre>
 *
 * <p>As in torchvision 0.14 {@code box_iou}, {@code generalized_box_iou}, {@code distance_box_iou}, {@code
 * complete_box_iou} and the losses of these names, {@code c^2} and the denominator of alpha contain 1e-7, and the losses
 * add 1e-7 to every denominator.
 */
public final class Boxes {

  private static final int NUMBERS = BoxFormat.NUMBERS;

  /** Keeps denominators from 0; part of the definitions. */
  private static final double EPSILON = 1e-7;

  private Boxes() {}

  /** A function of box {@code i} of one array and box {@code j} of another. */
  private interface Pair {
    double of(double[] a, int i, double[] b, int j);
  }

  /** Returns the area of box {@code i}. */
  public static double area(double[] boxes, int i) {
    return width(boxes, i) * height(boxes, i);
  }

  /**
   * Returns the area of each box.
   *
   * @throws IllegalArgumentException if a box is malformed
   */
  public static double[] areas(double[] boxes) {
    BoxFormat.XYXY.check("boxes", boxes);
    double[] areas = new double[boxes.length / NUMBERS];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = area(boxes, i);
    }
    return areas;
  }

  private static double width(double[] boxes, int i) {
    return boxes[NUMBERS * i + 2] - boxes[NUMBERS * i];
  }

  private static double height(double[] boxes, int i) {
    return boxes[NUMBERS * i + 3] - boxes[NUMBERS * i + 1];
  }

  /** Returns the length that two intervals share; {@code axis} is 0 for x, 1 for y. Negative if they are apart. */
  private static double shared(double[] a, int i, double[] b, int j, int axis) {
    int p = NUMBERS * i + axis;
    int q = NUMBERS * j + axis;
    return Math.min(a[p + 2], b[q + 2]) - Math.max(a[p], b[q]);
  }

  /** Returns the length of the smallest interval around two. */
  private static double hull(double[] a, int i, double[] b, int j, int axis) {
    int p = NUMBERS * i + axis;
    int q = NUMBERS * j + axis;
    return Math.max(a[p + 2], b[q + 2]) - Math.min(a[p], b[q]);
  }

  private static double intersection(double[] a, int i, double[] b, int j) {
    return Math.max(0, shared(a, i, b, j, 0)) * Math.max(0, shared(a, i, b, j, 1));
  }

  /** Returns the difference of the centres; {@code axis} is 0 for x, 1 for y. */
  private static double offset(double[] a, int i, double[] b, int j, int axis) {
    int p = NUMBERS * i + axis;
    int q = NUMBERS * j + axis;
    return (a[p] + a[p + 2]) / 2 - (b[q] + b[q + 2]) / 2;
  }

  /** Returns the squared distance of the centres over the squared diagonal of the box around both. */
  private static double distance(double[] a, int i, double[] b, int j) {
    double dx = offset(a, i, b, j, 0);
    double dy = offset(a, i, b, j, 1);
    double cw = hull(a, i, b, j, 0);
    double ch = hull(a, i, b, j, 1);
    return (dx * dx + dy * dy) / (cw * cw + ch * ch + EPSILON);
  }

  /** Returns what CIoU takes off for different proportions. */
  private static double aspect(double iou, double[] a, int i, double[] b, int j) {
    return aspect(iou, angle(a, i) - angle(b, j));
  }

  private static double aspect(double iou, double angle) {
    double v = 4 / (Math.PI * Math.PI) * (angle * angle);
    return v / (1 - iou + v + EPSILON) * v;
  }

  private static double angle(double[] boxes, int i) {
    return Math.atan(width(boxes, i) / height(boxes, i));
  }

  /** Returns the IoU of two boxes, in [0, 1]; NaN for two boxes without area. */
  public static double iou(double[] a, int i, double[] b, int j) {
    double intersection = intersection(a, i, b, j);
    return intersection / (area(a, i) + area(b, j) - intersection);
  }

  /** Returns the generalized IoU of two boxes, in [-1, 1]; NaN if both lie on one line or have no area. */
  public static double giou(double[] a, int i, double[] b, int j) {
    double intersection = intersection(a, i, b, j);
    double union = area(a, i) + area(b, j) - intersection;
    double hull = hull(a, i, b, j, 0) * hull(a, i, b, j, 1);
    return intersection / union - (hull - union) / hull;
  }

  /** Returns the distance IoU of two boxes, in (-1, 1]; NaN for two boxes without area. */
  public static double diou(double[] a, int i, double[] b, int j) {
    return iou(a, i, b, j) - distance(a, i, b, j);
  }

  /** Returns the complete IoU of two boxes, about (-1.5, 1]; NaN for two boxes without area or one of size 0 x 0. */
  public static double ciou(double[] a, int i, double[] b, int j) {
    double iou = iou(a, i, b, j);
    return iou - distance(a, i, b, j) - aspect(iou, a, i, b, j);
  }

  /**
   * Returns the IoU of the boxes of two arrays, element by element.
   *
   * @throws IllegalArgumentException if a box is malformed or lengths differ
   */
  public static double[] iou(double[] boxes1, double[] boxes2) {
    return paired(boxes1, boxes2, Boxes::iou);
  }

  /**
   * Returns the generalized IoU of the boxes of two arrays, element by element.
   *
   * @throws IllegalArgumentException if a box is malformed or lengths differ
   */
  public static double[] giou(double[] boxes1, double[] boxes2) {
    return paired(boxes1, boxes2, Boxes::giou);
  }

  /**
   * Returns the distance IoU of the boxes of two arrays, element by element.
   *
   * @throws IllegalArgumentException if a box is malformed or lengths differ
   */
  public static double[] diou(double[] boxes1, double[] boxes2) {
    return paired(boxes1, boxes2, Boxes::diou);
  }

  /**
   * Returns the complete IoU of the boxes of two arrays, element by element.
   *
   * @throws IllegalArgumentException if a box is malformed or lengths differ
   */
  public static double[] ciou(double[] boxes1, double[] boxes2) {
    return paired(boxes1, boxes2, Boxes::ciou);
  }

  private static double[] paired(double[] boxes1, double[] boxes2, Pair pair) {
    BoxFormat.XYXY.check("boxes1", boxes1);
    BoxFormat.XYXY.check("boxes2", boxes2);
    Arguments.sameLength("boxes1", boxes1.length, "boxes2", boxes2.length);
    double[] values = new double[boxes1.length / NUMBERS];
    for (int i = 0; i < values.length; i++) {
      values[i] = pair.of(boxes1, i, boxes2, i);
    }
    return values;
  }

  /**
   * Returns the IoU of each box of an array with each of another, row-major.
   *
   * @throws IllegalArgumentException if a box is malformed
   */
  public static double[] iouMatrix(double[] boxes1, double[] boxes2) {
    return iouMatrix(boxes1, boxes2, emptyMatrix(boxes1, boxes2));
  }

  /**
   * Writes the IoU of each box of an array with each of another, row-major, into an array and returns it.
   *
   * @param into modified
   * @throws IllegalArgumentException if a box is malformed or {@code into} has another length than the matrix
   */
  public static double[] iouMatrix(double[] boxes1, double[] boxes2, double[] into) {
    checkMatrix(boxes1, boxes2, into);
    BoxColumns.matrix(boxes1, boxes2, into, BoxColumns::iou);
    return into;
  }

  /**
   * Returns the generalized IoU of each box of an array with each of another, row-major.
   *
   * @throws IllegalArgumentException if a box is malformed
   */
  public static double[] giouMatrix(double[] boxes1, double[] boxes2) {
    return giouMatrix(boxes1, boxes2, emptyMatrix(boxes1, boxes2));
  }

  /**
   * Writes the generalized IoU of each box of an array with each of another, row-major, into an array and returns it.
   *
   * @param into modified
   * @throws IllegalArgumentException if a box is malformed or {@code into} has another length than the matrix
   */
  public static double[] giouMatrix(double[] boxes1, double[] boxes2, double[] into) {
    checkMatrix(boxes1, boxes2, into);
    BoxColumns.matrix(boxes1, boxes2, into, BoxColumns::giou);
    return into;
  }

  /**
   * Returns the distance IoU of each box of an array with each of another, row-major.
   *
   * @throws IllegalArgumentException if a box is malformed
   */
  public static double[] diouMatrix(double[] boxes1, double[] boxes2) {
    return diouMatrix(boxes1, boxes2, emptyMatrix(boxes1, boxes2));
  }

  /**
   * Writes the distance IoU of each box of an array with each of another, row-major, into an array and returns it.
   *
   * @param into modified
   * @throws IllegalArgumentException if a box is malformed or {@code into} has another length than the matrix
   */
  public static double[] diouMatrix(double[] boxes1, double[] boxes2, double[] into) {
    checkMatrix(boxes1, boxes2, into);
    int at = 0;
    for (int i = 0; i < boxes1.length / NUMBERS; i++) {
      for (int j = 0; j < boxes2.length / NUMBERS; j++) {
        into[at++] = diou(boxes1, i, boxes2, j);
      }
    }
    return into;
  }

  /**
   * Returns the complete IoU of each box of an array with each of another, row-major.
   *
   * @throws IllegalArgumentException if a box is malformed
   */
  public static double[] ciouMatrix(double[] boxes1, double[] boxes2) {
    return ciouMatrix(boxes1, boxes2, emptyMatrix(boxes1, boxes2));
  }

  /**
   * Writes the complete IoU of each box of an array with each of another, row-major, into an array and returns it.
   *
   * @param into modified
   * @throws IllegalArgumentException if a box is malformed or {@code into} has another length than the matrix
   */
  public static double[] ciouMatrix(double[] boxes1, double[] boxes2, double[] into) {
    checkMatrix(boxes1, boxes2, into);
    double[] angles2 = new double[boxes2.length / NUMBERS]; // an arc tangent per box, not per pair
    for (int j = 0; j < angles2.length; j++) {
      angles2[j] = angle(boxes2, j);
    }
    int at = 0;
    for (int i = 0; i < boxes1.length / NUMBERS; i++) {
      double angle = angle(boxes1, i);
      for (int j = 0; j < angles2.length; j++) {
        double iou = iou(boxes1, i, boxes2, j);
        into[at++] = iou - distance(boxes1, i, boxes2, j) - aspect(iou, angle - angles2[j]);
      }
    }
    return into;
  }

  private static double[] emptyMatrix(double[] boxes1, double[] boxes2) {
    return new double[(boxes1.length / NUMBERS) * (boxes2.length / NUMBERS)];
  }

  private static void checkMatrix(double[] boxes1, double[] boxes2, double[] into) {
    BoxFormat.XYXY.check("boxes1", boxes1);
    BoxFormat.XYXY.check("boxes2", boxes2);
    long cells = (long) (boxes1.length / NUMBERS) * (boxes2.length / NUMBERS);
    Arguments.length("into", into.length, cells);
  }

  /** Returns the GIoU loss of two boxes: 0 is best, 2 the limit. */
  public static double giouLoss(double[] a, int i, double[] b, int j) {
    double union = area(a, i) + area(b, j) - intersection(a, i, b, j);
    double hull = hull(a, i, b, j, 0) * hull(a, i, b, j, 1);
    return 1 - iouOfLoss(a, i, b, j) + (hull - union) / (hull + EPSILON);
  }

  /** Returns the DIoU loss of two boxes: 0 is best, 2 the limit. */
  public static double diouLoss(double[] a, int i, double[] b, int j) {
    return 1 - iouOfLoss(a, i, b, j) + distance(a, i, b, j);
  }

  /** Returns the CIoU loss of two boxes: 0 is best; NaN if a box has size 0 x 0. */
  public static double ciouLoss(double[] a, int i, double[] b, int j) {
    double iou = iouOfLoss(a, i, b, j);
    return 1 - iou + distance(a, i, b, j) + aspect(iou, a, i, b, j);
  }

  private static double iouOfLoss(double[] a, int i, double[] b, int j) {
    double intersection = intersection(a, i, b, j);
    return intersection / (area(a, i) + area(b, j) - intersection + EPSILON);
  }

  /**
   * Returns the GIoU loss of the boxes of two arrays, element by element.
   *
   * @throws IllegalArgumentException if a box is malformed or lengths differ
   */
  public static double[] giouLoss(double[] boxes1, double[] boxes2) {
    return paired(boxes1, boxes2, Boxes::giouLoss);
  }

  /**
   * Returns the DIoU loss of the boxes of two arrays, element by element.
   *
   * @throws IllegalArgumentException if a box is malformed or lengths differ
   */
  public static double[] diouLoss(double[] boxes1, double[] boxes2) {
    return paired(boxes1, boxes2, Boxes::diouLoss);
  }

  /**
   * Returns the CIoU loss of the boxes of two arrays, element by element.
   *
   * @throws IllegalArgumentException if a box is malformed or lengths differ
   */
  public static double[] ciouLoss(double[] boxes1, double[] boxes2) {
    return paired(boxes1, boxes2, Boxes::ciouLoss);
  }

  /**
   * Returns the overlap of a detection with a truth in COCO's arithmetic, which works on {@link BoxFormat#XYWH}: the IoU,
   * or, for a crowd region, the share of the detection that lies on it. In [0, 1], 0 for boxes without area; bit for bit
   * that of pycocotools {@code maskUtils.iou}. Trusts its input.
   */
  public static double cocoOverlap(
      double[] detections, int detection, double[] truths, int truth, boolean crowd) {
    int d = NUMBERS * detection;
    return cocoOverlap(
        detections[d],
        detections[d + 1],
        detections[d + 2],
        detections[d + 3],
        truths,
        NUMBERS * truth,
        crowd);
  }

  /**
   * Writes {@link #cocoOverlap} of a detection with each of some truths. Trusts its input.
   *
   * @param which the truths, of which the first {@code count} are asked for; not modified
   * @param crowd which truths are crowd regions; empty if none is
   * @param overlaps modified: receives as many overlaps in the same order
   */
  public static void cocoOverlaps(
      double[] detections,
      int detection,
      double[] truths,
      int[] which,
      int count,
      boolean[] crowd,
      double[] overlaps) {
    int d = NUMBERS * detection;
    double left = detections[d];
    double top = detections[d + 1];
    double width = detections[d + 2];
    double height = detections[d + 3];
    for (int i = 0; i < count; i++) {
      boolean isCrowd = crowd.length > 0 && crowd[which[i]];
      overlaps[i] = cocoOverlap(left, top, width, height, truths, NUMBERS * which[i], isCrowd);
    }
  }

  private static double cocoOverlap(
      double left, double top, double width, double height, double[] truths, int t, boolean crowd) {
    double right = Math.min(left + width, truths[t] + truths[t + 2]);
    double bottom = Math.min(top + height, truths[t + 1] + truths[t + 3]);
    double sharedWidth = Math.max(0, right - Math.max(left, truths[t]));
    double sharedHeight = Math.max(0, bottom - Math.max(top, truths[t + 1]));
    double shared = sharedWidth * sharedHeight;
    double area = width * height;
    double union = crowd ? area : area + truths[t + 2] * truths[t + 3] - shared;
    // Without branches, as nobody can foresee which boxes meet; 0/0 is 0.
    return shared / Math.max(union, Double.MIN_VALUE);
  }

  /**
   * Returns {@link #cocoOverlap} of each detection with each truth, row-major: rows are detections.
   *
   * @param crowd which truths are crowd regions
   * @throws IllegalArgumentException if a box is malformed or there is not one flag per truth
   */
  public static double[] cocoOverlapMatrix(double[] detections, double[] truths, boolean[] crowd) {
    BoxFormat.XYWH.check("detections", detections);
    BoxFormat.XYWH.check("truths", truths);
    Arguments.length("crowd", crowd.length, truths.length / NUMBERS);
    double[] overlaps = emptyMatrix(detections, truths);
    for (int i = 0; i < overlaps.length; i++) {
      int detection = i / crowd.length;
      int truth = i % crowd.length;
      overlaps[i] = cocoOverlap(detections, detection, truths, truth, crowd[truth]);
    }
    return overlaps;
  }
}
