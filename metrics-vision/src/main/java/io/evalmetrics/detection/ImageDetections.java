package io.evalmetrics.detection;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.internal.Arguments;

/**
 * Detected boxes with their labels and scores: of one image, or, for {@link DetectionEvaluation#of}, of all images.
 *
 * <p>Arrays are kept, not copied, and not modified. Immutable as long as the caller leaves them alone.
 */
public final class ImageDetections {

  private final BoxFormat format;
  private final double[] boxes;

  /** The boxes as the matching wants them. */
  private final double[] xywh;

  private final CocoDetections objects;

  private ImageDetections(BoxFormat format, double[] boxes, double[] xywh, CocoDetections objects) {
    this.format = format;
    this.boxes = boxes;
    this.xywh = xywh;
    this.objects = objects;
  }

  /**
   * Returns detections.
   *
   * @param labels the class of each box, from 0
   * @param boxes four numbers per box
   * @param scores the confidence of each box, any finite numbers: probabilities or logits
   * @param format how the four numbers are to be read
   * @throws IllegalArgumentException if lengths differ, a label is negative, a number is NaN or infinite, a width or height
   *     is negative, or an area is too large for a double
   */
  public static ImageDetections of(
      int[] labels, double[] boxes, double[] scores, BoxFormat format) {
    Arguments.length("boxes", boxes.length, 4L * labels.length);
    format.check("boxes", boxes);
    double[] xywh = format == BoxFormat.XYWH ? boxes : format.toXywh(boxes);
    CocoDetections objects = CocoDetections.of(labels, ImageTruth.areas(xywh), scores);
    return new ImageDetections(format, boxes, xywh, objects);
  }

  /**
   * Returns detections given as floats, each of which has an exact double.
   *
   * @throws IllegalArgumentException as {@link #of(int[], double[], double[], BoxFormat)}
   */
  public static ImageDetections of(int[] labels, float[] boxes, float[] scores, BoxFormat format) {
    return of(labels, Arguments.widen(boxes), Arguments.widen(scores), format);
  }

  /** Returns the number of boxes. */
  public int size() {
    return objects.size();
  }

  CocoDetections objects() {
    return objects;
  }

  double[] xywh() {
    return xywh;
  }

  /** Writes a box as corners to box {@code j} of an array. */
  void toXyxy(int box, double[] into, int j) {
    format.toXyxy(boxes, box, into, j);
  }
}
