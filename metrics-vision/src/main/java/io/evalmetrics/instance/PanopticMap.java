package io.evalmetrics.instance;

import io.evalmetrics.internal.Arguments;

/**
 * A panoptic segmentation of one image: each pixel belongs to one segment, a category and an instance of it, or to
 * none.
 *
 * <p>Pixels of one category and instance are one segment, connected or not; the instances of categories that are stuff
 * are disregarded, as are the categories that are neither things nor stuff: those pixels are void. What is a thing is
 * said by {@link PanopticStatistics#create}. Arrays are kept, not copied, and not modified; immutable as long as the
 * caller leaves them alone.
 */
public final class PanopticMap {

  private static final int[] NONE = {};

  private final int height;
  private final int width;
  private final int[] categories;
  private final int[] instances;
  private final int[] crowdCategories;
  private final int[] crowdInstances;

  private PanopticMap(
      int height,
      int width,
      int[] categories,
      int[] instances,
      int[] crowdCategories,
      int[] crowdInstances) {
    this.height = height;
    this.width = width;
    this.categories = categories;
    this.instances = instances;
    this.crowdCategories = crowdCategories;
    this.crowdInstances = crowdInstances;
  }

  /**
   * Returns the segmentation of an image.
   *
   * @param categories the category of each pixel, row by row; any numbers
   * @param instances the instance of each pixel within its category, row by row; any numbers
   * @throws IllegalArgumentException if a side is not positive or an array does not have {@code height * width}
   *     elements
   */
  public static PanopticMap of(int height, int width, int[] categories, int[] instances) {
    Arguments.atLeast("height", height, 1);
    Arguments.atLeast("width", width, 1);
    long pixels = (long) height * width;
    Arguments.length("categories", categories.length, pixels);
    Arguments.length("instances", instances.length, pixels);
    return new PanopticMap(height, width, categories, instances, NONE, NONE);
  }

  /**
   * Returns a copy in which these segments of the truth are crowd regions: they are not counted, and predicted segments
   * of their category that lie mostly in them are not either. One that has no pixel changes nothing.
   *
   * @param newCategories the category of each crowd segment
   * @param newInstances the instance of each crowd segment
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public PanopticMap withCrowd(int[] newCategories, int[] newInstances) {
    Arguments.sameLength(
        "newCategories", newCategories.length, "newInstances", newInstances.length);
    return new PanopticMap(
        height, width, categories, instances, newCategories.clone(), newInstances.clone());
  }

  /** Returns the number of rows. */
  public int height() {
    return height;
  }

  /** Returns the number of columns. */
  public int width() {
    return width;
  }

  int[] categories() {
    return categories;
  }

  int[] instances() {
    return instances;
  }

  int[] crowdCategories() {
    return crowdCategories;
  }

  int[] crowdInstances() {
    return crowdInstances;
  }
}
