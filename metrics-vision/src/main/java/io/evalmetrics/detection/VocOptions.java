package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;
import java.util.Objects;

/**
 * What a Pascal VOC evaluation counts. Immutable; each {@code with} returns a changed copy.
 *
 * <p>The defaults are the devkit's: IoU 0.5, boxes of integer pixels whose right and bottom edges belong to them.
 */
public final class VocOptions {

  private final int numClasses;
  private final double iouThreshold;
  private final double pixelOffset;

  private VocOptions(int numClasses, double iouThreshold, double pixelOffset) {
    this.numClasses = numClasses;
    this.iouThreshold = iouThreshold;
    this.pixelOffset = pixelOffset;
  }

  /**
   * Returns the devkit's options.
   *
   * @throws IllegalArgumentException if there is no class
   */
  public static VocOptions withDefaults(int numClasses) {
    return new VocOptions(Arguments.atLeast("numClasses", numClasses, 1), 0.5, 1);
  }

  /**
   * Returns a copy with the overlap at which a detection finds a truth.
   *
   * @throws IllegalArgumentException if it does not lie in (0, 1]
   */
  public VocOptions withIouThreshold(double threshold) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw Arguments.badValue("threshold", "lie in (0, 1]", threshold);
    }
    return new VocOptions(numClasses, threshold, pixelOffset);
  }

  /**
   * Returns a copy with what is added to widths and heights: 1 for integer pixels, 0 for continuous coordinates.
   *
   * @throws IllegalArgumentException if it is negative, NaN or infinite
   */
  public VocOptions withPixelOffset(double offset) {
    Arguments.finite("offset", offset);
    return new VocOptions(
        numClasses, iouThreshold, Arguments.inRange("offset", offset, 0, Double.MAX_VALUE));
  }

  /** Returns the number of classes. */
  public int numClasses() {
    return numClasses;
  }

  /** Returns the overlap at which a detection finds a truth. */
  public double iouThreshold() {
    return iouThreshold;
  }

  /** Returns what is added to widths and heights. */
  public double pixelOffset() {
    return pixelOffset;
  }

  /** Returns whether the other options count the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof VocOptions that
        && numClasses == that.numClasses
        && iouThreshold == that.iouThreshold
        && pixelOffset == that.pixelOffset;
  }

  @Override
  public int hashCode() {
    return Objects.hash(numClasses, iouThreshold, pixelOffset + 0.0); // 0.0 and -0.0 are equal
  }

  /** Returns the options as one line. */
  @Override
  public String toString() {
    return "VocOptions[numClasses=" + numClasses + ", iouThreshold=" + iouThreshold
        + ", pixelOffset=" + pixelOffset + "]";
  }
}
