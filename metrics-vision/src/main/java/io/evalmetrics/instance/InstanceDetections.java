package io.evalmetrics.instance;

import io.evalmetrics.detection.CocoDetections;
import io.evalmetrics.internal.Arguments;
import io.evalmetrics.mask.RunLengthMask;

/**
 * Detected instances: a label, a mask and a score each. Of one image, or of all images of a data set.
 *
 * <p>Masks may be empty, which makes a detection a false positive, and may overlap. Arrays are kept, not copied, and
 * not modified. Immutable as long as the caller leaves them alone.
 */
public final class InstanceDetections {

  private final RunLengthMask[] masks;
  private final CocoDetections objects;

  private InstanceDetections(RunLengthMask[] masks, CocoDetections objects) {
    this.masks = masks;
    this.objects = objects;
  }

  /**
   * Returns detections.
   *
   * @param labels the class of each detection, from 0
   * @param scores the confidence of each detection, any finite numbers: probabilities or logits
   * @throws IllegalArgumentException if lengths differ, a label is negative or a score is NaN or infinite
   */
  public static InstanceDetections of(int[] labels, RunLengthMask[] masks, double[] scores) {
    Arguments.sameLength("labels", labels.length, "masks", masks.length);
    return new InstanceDetections(masks, CocoDetections.of(labels, pixels(masks), scores));
  }

  static double[] pixels(RunLengthMask[] masks) {
    double[] areas = new double[masks.length];
    for (int i = 0; i < areas.length; i++) {
      areas[i] = masks[i].area();
    }
    return areas;
  }

  /** Returns the number of detections. */
  public int size() {
    return masks.length;
  }

  RunLengthMask[] masks() {
    return masks;
  }

  CocoDetections objects() {
    return objects;
  }
}
