package io.evalmetrics.detection;

import io.evalmetrics.internal.Arguments;

/**
 * Ground-truth objects as the matching of {@link CocoStatistics} sees them: a label, an area, two flags; what they look
 * like is the {@link Overlap}'s business. Of one image, or of all images of a data set.
 *
 * <p>Arrays are kept, not copied, and not modified. Immutable as long as the caller leaves them alone.
 */
public final class CocoTruth {

  private static final boolean[] NONE = {};

  private final int[] labels;
  private final double[] areas;
  private final boolean[] crowd;
  private final boolean[] ignore;

  private CocoTruth(int[] labels, double[] areas, boolean[] crowd, boolean[] ignore) {
    this.labels = labels;
    this.areas = areas;
    this.crowd = crowd;
    this.ignore = ignore;
  }

  /**
   * Returns objects that all count.
   *
   * @param labels the class of each object, from 0
   * @param areas the area by which each object belongs to an {@link AreaRange}
   * @throws IllegalArgumentException if lengths differ, a label is negative or an area is negative, NaN or infinite
   */
  public static CocoTruth of(int[] labels, double[] areas) {
    Arguments.sameLength("labels", labels.length, "areas", areas.length);
    Arguments.below("labels", labels, Integer.MAX_VALUE);
    Arguments.nonNegative("areas", areas);
    return new CocoTruth(labels, areas, NONE, NONE);
  }

  /**
   * Returns a copy with other areas.
   *
   * @throws IllegalArgumentException if there is not one area per object or one is negative, NaN or infinite
   */
  public CocoTruth withAreas(double[] newAreas) {
    Arguments.length("areas", newAreas.length, labels.length);
    Arguments.nonNegative("areas", newAreas);
    return new CocoTruth(labels, newAreas, crowd, ignore);
  }

  /**
   * Returns a copy with these crowd flags: a crowd region is ignored and absorbs any number of detections.
   *
   * @throws IllegalArgumentException if there is not one flag per object
   */
  public CocoTruth withCrowd(boolean[] newCrowd) {
    Arguments.length("crowd", newCrowd.length, labels.length);
    return new CocoTruth(labels, areas, newCrowd, ignore);
  }

  /**
   * Returns a copy with these crowd flags, 0 or 1.
   *
   * @throws IllegalArgumentException if there is not one flag per object or one is neither 0 nor 1
   */
  public CocoTruth withCrowd(int[] newCrowd) {
    return withCrowd(flags("crowd", newCrowd));
  }

  /**
   * Returns a copy with these ignore flags: an ignored ("difficult") object is not counted and absorbs at most one
   * detection.
   *
   * @throws IllegalArgumentException if there is not one flag per object
   */
  public CocoTruth withIgnore(boolean[] newIgnore) {
    Arguments.length("ignore", newIgnore.length, labels.length);
    return new CocoTruth(labels, areas, crowd, newIgnore);
  }

  /**
   * Returns a copy with these ignore flags, 0 or 1.
   *
   * @throws IllegalArgumentException if there is not one flag per object or one is neither 0 nor 1
   */
  public CocoTruth withIgnore(int[] newIgnore) {
    return withIgnore(flags("ignore", newIgnore));
  }

  private static boolean[] flags(String name, int[] flags) {
    Arguments.below(name, flags, 2);
    boolean[] set = new boolean[flags.length];
    for (int i = 0; i < set.length; i++) {
      set[i] = flags[i] != 0;
    }
    return set;
  }

  /** Returns the number of objects. */
  public int size() {
    return labels.length;
  }

  /** Returns whether an object is a crowd region. */
  public boolean isCrowd(int object) {
    return crowd.length > 0 && crowd[object];
  }

  /** Returns whether an object is not counted, as a crowd region or by its ignore flag. */
  public boolean isIgnored(int object) {
    return isCrowd(object) || (ignore.length > 0 && ignore[object]);
  }

  /** Returns the crowd flags; empty if there is none. */
  boolean[] crowd() {
    return crowd;
  }

  int[] labels() {
    return labels;
  }

  double area(int object) {
    return areas[object];
  }
}
