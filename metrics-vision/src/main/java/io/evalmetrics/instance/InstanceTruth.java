package io.evalmetrics.instance;

import io.evalmetrics.detection.CocoTruth;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.mask.RunLengthMask;

/**
 * Ground-truth instances: a label and a mask each. Of one image, or of all images of a data set.
 *
 * <pre>{@code
 * InstanceTruth truth = InstanceTruth.of(labels, masks).withCrowd(crowd);
 * }</pre>
 *
 * <p>Masks may be empty and may overlap. Arrays are kept, not copied, and not modified. Immutable as long as the caller
 * leaves them alone.
 */
public final class InstanceTruth {

  private final RunLengthMask[] masks;
  private final CocoTruth objects;

  private InstanceTruth(RunLengthMask[] masks, CocoTruth objects) {
    this.masks = masks;
    this.objects = objects;
  }

  /**
   * Returns instances that all count; an instance belongs to the area ranges of its mask's number of pixels.
   *
   * @param labels the class of each instance, from 0
   * @throws IllegalArgumentException if lengths differ or a label is negative
   */
  public static InstanceTruth of(int[] labels, RunLengthMask[] masks) {
    Arguments.sameLength("labels", labels.length, "masks", masks.length);
    return new InstanceTruth(masks, CocoTruth.of(labels, InstanceDetections.pixels(masks)));
  }

  /**
   * Returns instances that all count.
   *
   * @param labels the class of each instance, from 0
   * @param areas the area by which each instance belongs to an area range; COCO files give that of the polygons
   * @throws IllegalArgumentException if lengths differ, a label is negative or an area is negative, NaN or infinite
   */
  public static InstanceTruth of(int[] labels, RunLengthMask[] masks, double[] areas) {
    Arguments.sameLength("labels", labels.length, "masks", masks.length);
    return new InstanceTruth(masks, CocoTruth.of(labels, areas));
  }

  /**
   * Returns a copy with these crowd flags: a crowd region is ignored and absorbs any number of detections.
   *
   * @throws IllegalArgumentException if there is not one flag per instance
   */
  public InstanceTruth withCrowd(boolean[] crowd) {
    return new InstanceTruth(masks, objects.withCrowd(crowd));
  }

  /**
   * Returns a copy with these ignore flags: an ignored instance is not counted and absorbs at most one detection.
   *
   * @throws IllegalArgumentException if there is not one flag per instance
   */
  public InstanceTruth withIgnore(boolean[] ignore) {
    return new InstanceTruth(masks, objects.withIgnore(ignore));
  }

  /** Returns the number of instances. */
  public int size() {
    return masks.length;
  }

  RunLengthMask[] masks() {
    return masks;
  }

  CocoTruth objects() {
    return objects;
  }
}
