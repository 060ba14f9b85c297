package io.evalmetrics.detection;

import io.evalmetrics.box.BoxFormat;
import io.evalmetrics.internal.Arguments;

/**
 * Ground-truth boxes with their labels: of one image, or, for {@link DetectionEvaluation#of}, of all images.
 *
 * <pre>{@code
 * ImageTruth truth = ImageTruth.of(labels, boxes, BoxFormat.XYWH).withCrowd(crowd);
 * }</pre>
 *
 * <p>Arrays are kept, not copied, and not modified. Immutable as long as the caller leaves them alone.
 */
public final class ImageTruth {

  private final BoxFormat format;
  private final double[] boxes;

  /** The boxes as the matching wants them. */
  private final double[] xywh;

  private final CocoTruth objects;

  private ImageTruth(BoxFormat format, double[] boxes, double[] xywh, CocoTruth objects) {
    this.format = format;
    this.boxes = boxes;
    this.xywh = xywh;
    this.objects = objects;
  }

  /**
   * Returns boxes that all count, each with its width times its height as area.
   *
   * @param labels the class of each box, from 0
   * @param boxes four numbers per box
   * @param format how the four numbers are to be read
   * @throws IllegalArgumentException if lengths differ, a label is negative, a number is NaN or infinite, a width or height
   *     is negative, or an area is too large for a double
   */
  public static ImageTruth of(int[] labels, double[] boxes, BoxFormat format) {
    Arguments.length("boxes", boxes.length, 4L * labels.length);
    format.check("boxes", boxes);
    double[] xywh = format == BoxFormat.XYWH ? boxes : format.toXywh(boxes);
    return new ImageTruth(format, boxes, xywh, CocoTruth.of(labels, areas(xywh)));
  }

  /**
   * Returns boxes given as floats, each of which has an exact double.
   *
   * @throws IllegalArgumentException as {@link #of(int[], double[], BoxFormat)}
   */
  public static ImageTruth of(int[] labels, float[] boxes, BoxFormat format) {
    return of(labels, Arguments.widen(boxes), format);
  }

  private ImageTruth with(CocoTruth newObjects) {
    return new ImageTruth(format, boxes, xywh, newObjects);
  }

  /**
   * Returns a copy with these areas, by which objects belong to an {@link AreaRange}; COCO's are areas of segments, which
   * are smaller than their boxes.
   *
   * @throws IllegalArgumentException if there is not one area per box or one is negative, NaN or infinite
   */
  public ImageTruth withAreas(double[] areas) {
    return with(objects.withAreas(areas));
  }

  /**
   * Returns a copy with these crowd flags: a crowd region is ignored and absorbs any number of detections.
   *
   * @throws IllegalArgumentException if there is not one flag per box
   */
  public ImageTruth withCrowd(boolean[] crowd) {
    return with(objects.withCrowd(crowd));
  }

  /**
   * Returns a copy with these crowd flags, 0 or 1.
   *
   * @throws IllegalArgumentException if there is not one flag per box or one is neither 0 nor 1
   */
  public ImageTruth withCrowd(int[] crowd) {
    return with(objects.withCrowd(crowd));
  }

  /**
   * Returns a copy with these ignore flags: an ignored ("difficult") object is not counted and absorbs at most one
   * detection.
   *
   * @throws IllegalArgumentException if there is not one flag per box
   */
  public ImageTruth withIgnore(boolean[] ignore) {
    return with(objects.withIgnore(ignore));
  }

  /**
   * Returns a copy with these ignore flags, 0 or 1.
   *
   * @throws IllegalArgumentException if there is not one flag per box or one is neither 0 nor 1
   */
  public ImageTruth withIgnore(int[] ignore) {
    return with(objects.withIgnore(ignore));
  }

  /** Returns the number of boxes. */
  public int size() {
    return objects.size();
  }

  CocoTruth objects() {
    return objects;
  }

  double[] xywh() {
    return xywh;
  }

  /** Writes a box as corners to box {@code j} of an array. */
  void toXyxy(int box, double[] into, int j) {
    format.toXyxy(boxes, box, into, j);
  }

  static double[] areas(double[] xywh) {
    double[] areas = new double[xywh.length / 4];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = xywh[4 * i + 2] * xywh[4 * i + 3];
      if (!(areas[i] <= Double.MAX_VALUE)) {
        throw Arguments.badElement("boxes", 4L * i, "begin a box of finite area", xywh[4 * i]);
      }
    }
    return areas;
  }
}
