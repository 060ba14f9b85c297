package io.evalmetrics.box;

import io.evalmetrics.internal.Arguments;

/** How the four numbers of a box are to be read. Boxes stand one after the other in a flat array. */
public enum BoxFormat {

  /** Left, top, right and bottom edge (Pascal VOC, torchvision). */
  XYXY,

  /** Left and top edge, width and height (COCO). */
  XYWH,

  /** Centre, width and height (YOLO). */
  CXCYWH;

  /** The numbers of a box. */
  static final int NUMBERS = 4;

  /**
   * Checks boxes of this format; boxes without width or height are fine.
   *
   * @param name what messages call the array
   * @throws IllegalArgumentException if there are not four numbers per box, a number is NaN or infinite, or a width or
   *     height is negative
   */
  public void check(String name, double[] boxes) {
    if (boxes.length % NUMBERS != 0) {
      throw Arguments.badValue(name + ".length", "be a multiple of 4", boxes.length);
    }
    Arguments.finite(name, boxes);
    for (int i = 0; i < boxes.length; i += NUMBERS) {
      for (int side = i + 2; side < i + NUMBERS; side++) {
        double low = this == XYXY ? boxes[side - 2] : 0;
        if (!(boxes[side] >= low)) {
          throw Arguments.badElement(name, side, "be at least " + low, boxes[side]);
        }
      }
    }
  }

  /**
   * Returns boxes of this format as left, top, right, bottom.
   *
   * @throws IllegalArgumentException if a box is malformed, as {@link #check} says
   */
  public double[] toXyxy(double[] boxes) {
    check("boxes", boxes);
    double[] converted = boxes.clone();
    for (int i = 0; i < boxes.length; i += NUMBERS) {
      toXyxy(converted, i);
    }
    return converted;
  }

  /** Writes box {@code i} of this format as left, top, right, bottom to box {@code j} of an array; trusts its input. */
  public void toXyxy(double[] boxes, int i, double[] into, int j) {
    for (int number = 0; number < NUMBERS; number++) {
      into[NUMBERS * j + number] = boxes[NUMBERS * i + number];
    }
    toXyxy(into, NUMBERS * j);
  }

  private void toXyxy(double[] boxes, int i) {
    if (this != XYXY) {
      toXywh(boxes, i);
      boxes[i + 2] += boxes[i];
      boxes[i + 3] += boxes[i + 1];
    }
  }

  /**
   * Returns boxes of this format as left, top, width, height.
   *
   * @throws IllegalArgumentException if a box is malformed, as {@link #check} says
   */
  public double[] toXywh(double[] boxes) {
    check("boxes", boxes);
    double[] converted = boxes.clone();
    for (int i = 0; i < boxes.length; i += NUMBERS) {
      toXywh(converted, i);
    }
    return converted;
  }

  private void toXywh(double[] boxes, int i) {
    if (this == XYXY) {
      boxes[i + 2] -= boxes[i];
      boxes[i + 3] -= boxes[i + 1];
    } else if (this == CXCYWH) {
      boxes[i] -= boxes[i + 2] / 2;
      boxes[i + 1] -= boxes[i + 3] / 2;
    }
  }

  /**
   * Returns boxes of this format as centre, width, height.
   *
   * @throws IllegalArgumentException if a box is malformed, as {@link #check} says
   */
  public double[] toCxcywh(double[] boxes) {
    if (this == CXCYWH) {
      check("boxes", boxes);
      return boxes.clone();
    }
    double[] converted = toXywh(boxes);
    for (int i = 0; i < boxes.length; i += NUMBERS) {
      converted[i] += converted[i + 2] / 2;
      converted[i + 1] += converted[i + 3] / 2;
    }
    return converted;
  }
}
