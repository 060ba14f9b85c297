package io.evalmetrics.mask;

import io.evalmetrics.internal.Arguments;
import java.util.Arrays;
import java.util.Objects;

/**
 * The pixels of an image, {@code {height, width}}, or the voxels of a volume, {@code {depth, height, width}}: how many
 * lie along each axis and how far apart. Arrays over a grid are row-major, the last axis is the fastest. Immutable.
 *
 * <pre>{@code
 * PixelGrid image = PixelGrid.of(480, 640);
 * PixelGrid scan = PixelGrid.of(100, 512, 512).withSpacing(2.5, 0.75, 0.75); // millimetres
 * }</pre>
 *
 * <p>A volume of one slice is not an image: its voxels have neighbours above and below, which lie outside of it.
 */
public final class PixelGrid {

  private final int[] shape;
  private final double[] spacing;

  private PixelGrid(int[] shape, double[] spacing) {
    this.shape = shape;
    this.spacing = spacing;
  }

  /**
   * Returns the grid of that many pixels along each axis, one unit apart.
   *
   * @param shape 2 or 3 sizes, each at least 1; copied
   * @throws IllegalArgumentException if there are not 2 or 3 sizes, if one is smaller than 1, or if there are more pixels
   *     than an array can hold
   */
  public static PixelGrid of(int... shape) {
    if (shape.length < 2 || shape.length > 3) {
      throw Arguments.badValue("shape", "have 2 or 3 axes", Arrays.toString(shape));
    }
    long pixels = 1;
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] < 1) {
        throw Arguments.badElement("shape", axis, "be at least 1", shape[axis]);
      }
      pixels *= shape[axis];
      if (pixels > Integer.MAX_VALUE) {
        throw Arguments.badValue(
            "shape", "have at most " + Integer.MAX_VALUE + " pixels", Arrays.toString(shape));
      }
    }
    double[] spacing = new double[shape.length];
    Arrays.fill(spacing, 1);
    return new PixelGrid(shape.clone(), spacing);
  }

  /**
   * Returns the same pixels at other distances.
   *
   * @param spacing the distance between neighbours along each axis, in the order of the shape; copied
   * @throws IllegalArgumentException if there is not one number per axis or if one is not positive and finite
   */
  public PixelGrid withSpacing(double... spacing) {
    Arguments.length("spacing", spacing.length, shape.length);
    for (int axis = 0; axis < spacing.length; axis++) {
      if (!(spacing[axis] > 0 && spacing[axis] <= Double.MAX_VALUE)) {
        throw Arguments.badElement("spacing", axis, "be positive and finite", spacing[axis]);
      }
    }
    return new PixelGrid(shape, spacing.clone());
  }

  /** Returns the number of axes: 2 for an image, 3 for a volume. */
  public int axes() {
    return shape.length;
  }

  /** Returns the number of slices of a volume, 1 for an image. */
  public int depth() {
    return shape.length == 3 ? shape[0] : 1;
  }

  /** Returns the number of rows, of each slice if there are several. */
  public int height() {
    return shape[shape.length - 2];
  }

  /** Returns the number of pixels of each row. */
  public int width() {
    return shape[shape.length - 1];
  }

  /** Returns the number of pixels. */
  public int size() {
    return depth() * height() * width();
  }

  /** Returns the distance between slices; 1 for an image, which has none. */
  public double sliceSpacing() {
    return shape.length == 3 ? spacing[0] : 1;
  }

  /** Returns the distance between rows. */
  public double rowSpacing() {
    return spacing[shape.length - 2];
  }

  /** Returns the distance between the pixels of a row. */
  public double columnSpacing() {
    return spacing[shape.length - 1];
  }

  /** Returns the length of the diagonal in pixels, whatever the spacing: the root of the sum of the squared sizes. */
  public double diagonal() {
    double sum = 0;
    for (int size : shape) {
      sum += (double) size * size;
    }
    return Math.sqrt(sum);
  }

  /**
   * Checks that an array has one element per pixel.
   *
   * @param name how the message calls the array
   * @throws IllegalArgumentException if it has not
   */
  public void checkLength(String name, int length) {
    if (length != size()) {
      throw new IllegalArgumentException(name + " must have one element for each of the " + size()
          + " pixels of shape " + Arrays.toString(shape) + " but has " + length);
    }
  }

  /** Returns whether the other object is a grid of the same shape and spacing. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PixelGrid grid
        && Arrays.equals(shape, grid.shape)
        && Arrays.equals(spacing, grid.spacing);
  }

  /** Returns a hash code of shape and spacing. */
  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(shape), Arrays.hashCode(spacing));
  }

  /** Returns shape and spacing. */
  @Override
  public String toString() {
    return Arrays.toString(shape) + " at " + Arrays.toString(spacing);
  }
}
