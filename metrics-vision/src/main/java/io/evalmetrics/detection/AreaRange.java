package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;
import java.io.Serializable;
import java.util.Objects;

/**
 * A range of object areas in which detections are scored on their own, both ends included.
 *
 * <p>Truths outside of the range are ignored, and so are unmatched detections outside of it. Neighbouring ranges share
 * their common end: an area of exactly 1024 is small and medium.
 *
 * @param name what the scores of the range are called: {@code small} for {@code map_small}
 * @param min the smallest area
 * @param max the largest area
 */
public record AreaRange(String name, double min, double max) implements Serializable {

  /** Every object up to 1e10 square pixels: the range of the unsuffixed scores. */
  public static final AreaRange ALL = new AreaRange("all", 0, 1e10);

  /** COCO's small objects: areas from 0 to 32 x 32. */
  public static final AreaRange SMALL = new AreaRange("small", 0, 32 * 32);

  /** COCO's medium objects: areas from 32 x 32 to 96 x 96. */
  public static final AreaRange MEDIUM = new AreaRange("medium", 32 * 32, 96 * 96);

  /** COCO's large objects: areas from 96 x 96 on. */
  public static final AreaRange LARGE = new AreaRange("large", 96 * 96, 1e10);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a bound is NaN or {@code min} exceeds {@code max}
   */
  public AreaRange {
    Objects.requireNonNull(name, "name");
    if (!(min <= max)) {
      throw Arguments.badValue("min", "not exceed max = " + max, min);
    }
  }

  /** Returns whether an area lies in the range. */
  public boolean contains(double area) {
    return area >= min && area <= max;
  }
}
